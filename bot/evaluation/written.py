"""Writes a file beside where it belongs and puts it there once it is whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from bot.errors import InputError
from bot.evaluation.lines import STANDARD


@contextmanager
def written(path: str) -> Iterator[TextIO]:
    """`-` is standard output. Whatever goes wrong meanwhile leaves what was there as it was.

    Raises InputError where it cannot be written.
    """
    target = Path(path).resolve()
    if path == STANDARD:
        try:
            yield sys.stdout
            sys.stdout.flush()
        except BrokenPipeError:  # whoever read it has enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    elif target.exists() and not target.is_file():  # a device or a pipe is not replaced
        with _opened(path, target) as file:
            yield file
    else:
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            with _opened(path, beside) as file:
                yield file
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


def _opened(path: str, target: Path) -> TextIO:
    try:
        return target.open("w", encoding="utf-8")
    except IsADirectoryError:
        raise InputError(f"{path}:1: This is a folder, not a file.") from None
    except OSError as error:
        raise InputError(f"{path}:1: This cannot be written: {error.strerror}.") from None

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

    Raises InputError where it cannot be written, also where the disk is full.
    """
    try:
        with _printed() if path == STANDARD else _put(path) as file:
            yield file
    except OSError as error:
        name = "stdout" if path == STANDARD else path
        raise InputError(f"{name}:1: This cannot be written: {error.strerror}.") from None


@contextmanager
def _printed() -> Iterator[TextIO]:
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more at its end
        if not isinstance(error, BrokenPipeError):  # whoever read it has enough
            raise


@contextmanager
def _put(path: str) -> Iterator[TextIO]:
    target = Path(path).resolve()
    if target.exists() and not target.is_file():  # a device or a pipe is not replaced
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

"""Reads files of JSON lines one line at a time, so that whatever is wrong is told with its file and line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NoReturn

from bot.errors import InputError

STANDARD = "-"
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Opened:
    """A file that is read, and what to call it."""

    name: str
    content: IO[bytes]


@dataclass(frozen=True)
class Line:
    """One JSON object, and where it stands (`q.jsonl:3`)."""

    place: str
    values: Mapping[str, object]

    def refuse(self, sentence: str) -> NoReturn:
        """Raises InputError."""
        raise InputError(f"{self.place}: {sentence}")

    def text(self, *names: str) -> str:
        """The first of these keys that is there; it must hold words or signs. Raises InputError."""
        name = next((name for name in names if name in self.values), None)
        if name is None:
            self.refuse(f"“{names[0]}” is missing.")
        value = self.values[name]
        if not isinstance(value, str):
            self.refuse(f"“{name}” is not a text.")
        if not value.strip():
            self.refuse(f"“{name}” is empty.")
        return value


def read_lines(file: Opened) -> Iterator[Line]:
    """Raises InputError at the first line that is no object, after giving those before it."""
    blank = 0
    for number, raw in enumerate(file.content, 1):
        if not (written := raw.removeprefix(_BOM) if number == 1 else raw).strip():
            blank = blank or number
            continue
        if blank:  # at the end of a file blank lines are let be
            raise InputError(f"{file.name}:{blank}: This line is empty.")
        yield _line(f"{file.name}:{number}", written)


@contextmanager
def opened(path: str) -> Iterator[Opened]:
    """`-` is standard input. Raises InputError where the file cannot be read."""
    if path == STANDARD:
        yield Opened("stdin", sys.stdin.buffer)
        return
    with _open(path) as file:  # what fails while it is open may be another file's fault
        yield Opened(path, file)


def _open(path: str) -> IO[bytes]:
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise InputError(f"{path}:1: There is no such file.") from None
    except IsADirectoryError:
        raise InputError(f"{path}:1: This is a folder, not a file.") from None
    except OSError as error:
        raise InputError(f"{path}:1: This cannot be read: {error.strerror}.") from None


def _line(place: str, raw: bytes) -> Line:
    try:
        values = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise InputError(f"{place}: This is not UTF-8.") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{place}: This is not JSON: {error.msg} at character {error.pos + 1}.") from None
    except (ValueError, RecursionError):
        raise InputError(f"{place}: This is not JSON that can be read.") from None
    if not isinstance(values, dict):
        raise InputError(f'{place}: This is no JSON object, as in {{"q": "…"}}.')
    return Line(place, values)

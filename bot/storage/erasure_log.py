"""The file of erasures: lines that are only added, on the disk before anybody says that something is erased."""

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.domain.erasures import Erasure, read
from bot.errors import InputError


def append(file: Path, noted: Sequence[Erasure]) -> None:
    """A last line that was cut off, which was never promised to anybody, goes. Raises OSError."""
    with _alone(file), open(file, "ab+", opener=_private) as lines:
        lines.seek(0)
        lines.truncate(lines.read().rfind(b"\n") + 1)
        lines.write("".join(each.line for each in noted).encode())
        lines.flush()
        os.fsync(lines.fileno())


def prune(file: Path, *, before: datetime) -> None:
    """Leave out what was noted before then. Raises OSError, ValueError."""
    if not file.exists():
        return
    with _alone(file):
        lines = file.read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if read(line).at >= before]
        if len(kept) < len(lines):
            with open(aside := file.with_suffix(".new"), "w", encoding="utf-8", opener=_private) as left:
                left.writelines(kept)
                left.flush()
                os.fsync(left.fileno())
            aside.replace(file)


def lines_of(file: Path) -> Iterator[Erasure]:
    """What a log holds, but for a last line that was cut off. Raises InputError."""
    try:
        *lines, _ = file.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        raise InputError(f"{file}:1: cannot be read") from None
    for number, line in enumerate(lines, 1):
        try:
            yield read(line)
        except ValueError:
            raise InputError(f"{file}:{number}: is no line of an erasure log") from None


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Several processes share the file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with open(file.with_suffix(".lock"), "w", opener=_private) as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)

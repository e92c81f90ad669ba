"""Reads a backup, once it is certain that it is whole and ours."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from bot.errors import ArchiveUnusable
from bot.sealing import Sealer
from bot.storage.archives.manifest import NAME, Manifest, unpacked
from bot.storage.archives.shape import Shape
from bot.storage.migrate import is_known

LONGEST_MANIFEST = 1 << 20
BROKEN = (BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError)
"""What the reader of ZIP files says of one that was damaged."""


class Archive:
    """A backup that was read through once and found whole."""

    def __init__(self, file: Path, zipped: ZipFile, manifest: Manifest) -> None:
        self._file, self._zipped, self.manifest = file, zipped, manifest

    def rows(self, shape: Shape) -> Iterator[dict[str, Any]]:
        """One after the other; raises ArchiveUnusable."""
        with _readable(self._file), self._zipped.open(f"{shape.name}.jsonl") as lines:
            for line in lines:
                yield shape.row(line)


@contextmanager
def opened(file: Path, sealer: Sealer) -> Iterator[Archive]:
    """Raises ArchiveUnusable, KeyUnknown."""
    with _readable(file):
        zipped = ZipFile(file)
    with zipped:
        with _readable(file):
            manifest = _checked(zipped, sealer)
        yield Archive(file, zipped, manifest)


def _checked(zipped: ZipFile, sealer: Sealer) -> Manifest:
    if zipped.getinfo(NAME).file_size > LONGEST_MANIFEST:
        raise BadZipFile
    manifest = unpacked(zipped.read(NAME), sealer)
    if not is_known(manifest.revision):
        raise ArchiveUnusable(f"is of revision {manifest.revision}, which this version of Lokalråd does not know")
    for shape in manifest.tables:
        digest, rows = sha256(), 0
        with zipped.open(f"{shape.name}.jsonl") as lines:
            for line in lines:
                digest.update(line)
                rows += 1
        if (digest.hexdigest(), rows) != (shape.digest, shape.rows):
            raise ArchiveUnusable(f"was damaged: {shape.name} is not what it was")
    return manifest


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    try:
        yield
    except ArchiveUnusable as unusable:
        raise ArchiveUnusable(f"{file} {unusable}") from None
    except OSError as error:
        raise ArchiveUnusable(f"{file} cannot be read: {error.strerror or error}") from None
    except BROKEN:
        raise ArchiveUnusable(f"{file} is no backup of Lokalråd, or was damaged") from None

"""Writes a backup: one moment of the database, table by table, row by row, aside, and then under its name."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import LargeBinary, Table, select, text

from bot.errors import ArchiveUnusable
from bot.sealing import Sealer
from bot.storage.archives.manifest import NAME, Manifest, packed
from bot.storage.archives.shape import Shape, shape_of
from bot.storage.database import Database, Transaction
from bot.storage.migrate import head
from bot.storage.tables import metadata

AT_ONCE, SEALED_AT_ONCE = 1_000, 50
"""How many rows are in memory; of a table with sealed values fewer, since a picture may be among them."""


async def write(file: Path, db: Database, sealer: Sealer, *, now: datetime) -> Manifest:
    """Sealed values stay as they are. Raises ArchiveUnusable where the file is there already or cannot be written."""
    try:
        with _aside(file) as made, ZipFile(made, "w", ZIP_DEFLATED) as archive:
            async with db.snapshot() as tx:
                tables = [await _write_table(tx, archive, each) for each in metadata.sorted_tables]
            manifest = Manifest(head(), now, tables)
            archive.writestr(_member(NAME), packed(manifest, sealer))
    except FileExistsError:
        raise ArchiveUnusable(f"{file} is there already: a backup is never written over another") from None
    except OSError as error:
        raise ArchiveUnusable(f"{file} cannot be written: {error.strerror}") from error
    return manifest


async def _write_table(tx: Transaction, archive: ZipFile, of: Table) -> Shape:
    shape, digest, rows = shape_of(of), sha256(), 0
    at_once = SEALED_AT_ONCE if any(isinstance(each.type, LargeBinary) for each in of.columns) else AT_ONCE
    query = select(of).order_by(*of.primary_key.columns).execution_options(yield_per=at_once)
    with archive.open(_member(f"{of.name}.jsonl"), "w", force_zip64=True) as member:
        found = await tx.stream(query)
        async for some in found.partitions():
            for row in some:
                digest.update(line := shape.line(row))
                member.write(line)
            rows += len(some)
    return replace(shape, rows=rows, digest=digest.hexdigest(), last=await _last(tx, of))


async def _last(tx: Transaction, of: Table) -> int | None:
    """The number that was given last, also where its row is gone."""
    if not any(each.autoincrement is True for each in of.primary_key.columns):
        return None
    if tx.dialect.name == "sqlite":
        given = await tx.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": of.name})
    else:
        sequence = await tx.scalar(text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": of.name})
        given = await tx.scalar(text(f"SELECT last_value FROM {sequence} WHERE is_called"))  # noqa: S608 - its name
    return int(given or 0)


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name)
    member.compress_type = ZIP_DEFLATED
    return member


@contextmanager
def _aside(file: Path) -> Iterator[Path]:
    """Nobody else on the machine can read it, and nobody finds half of one."""
    if file.exists():
        raise FileExistsError
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")  # mode 0600
    os.close(descriptor)
    aside = Path(name)
    try:
        yield aside
        settle(aside)
        os.link(aside, file)  # unlike a rename, never over a file that came meanwhile
        settle(file.parent)
    finally:
        aside.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """It is on the disk, and stays there when the power goes."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

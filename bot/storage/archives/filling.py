"""Fills an empty database from a backup: first as it was then, then in this version's shape."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from sqlalchemy import func, inspect, select, text

from bot.errors import ArchiveUnusable
from bot.storage.archives.manifest import Manifest
from bot.storage.archives.reading import Archive
from bot.storage.archives.shape import Shape
from bot.storage.database import Transaction
from bot.storage.migrate import upgrade
from bot.storage.tables import metadata

AT_ONCE, SEALED_AT_ONCE = 500, 25

LEAP = 1_000
"""How many numbers are passed over: rows that were made after the backup have buttons in people's chats still, and
those must lead to nothing rather than to another row."""

BOOKKEEPING = frozenset({"sealing_keys", "pulses", "pace", "bots", "alembic_version"})
"""What a process writes before anybody has said a word to it."""


async def fill(tx: Transaction, archive: Archive) -> None:
    """All rows, in the shape they had. Raises ArchiveUnusable where they do not arrive or do not fit it."""
    await tx.run_sync(upgrade, archive.manifest.revision)
    there = set(await tx.run_sync(lambda connection: inspect(connection).get_table_names()))
    for shape in archive.manifest.tables:
        if shape.name not in there:
            raise ArchiveUnusable(f"the backup has a table {shape.name}, and its revision has none")
        for some in _pieces(archive, shape):
            await tx.execute(shape.table.insert(), some)
        if await tx.scalar(select(func.count()).select_from(shape.table)) != shape.rows:
            raise ArchiveUnusable(f"not all rows of {shape.name} arrived")
    await tx.run_sync(upgrade)


def _pieces(archive: Archive, shape: Shape) -> Iterator[list[dict[str, Any]]]:
    rows = archive.rows(shape)
    at_once = SEALED_AT_ONCE if any(kind == "bytes" for _, kind in shape.columns) else AT_ONCE
    while some := list(islice(rows, at_once)):
        yield some


async def count_on(tx: Transaction, manifest: Manifest, *, leap: int) -> None:
    """New rows get numbers that no row had, neither before the backup nor, by `leap`, after it."""
    for shape in manifest.tables:
        if shape.last is None or shape.name not in metadata.tables:
            continue
        of = metadata.tables[shape.name]
        last = max(shape.last, await tx.scalar(select(func.max(of.c.id))) or 0) + leap
        given = {"name": shape.name, "last": last}
        if tx.dialect.name == "sqlite":
            await tx.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": shape.name})
            await tx.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), given)
        elif last:
            await tx.execute(text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)"), given)


async def holds_anything(tx: Transaction) -> bool:
    """Whether a database has rows that somebody might miss."""
    there = set(await tx.run_sync(lambda connection: inspect(connection).get_table_names()))
    for name in sorted(there & metadata.tables.keys() - BOOKKEEPING):
        if await tx.scalar(text(f'SELECT 1 FROM "{name}" LIMIT 1')):  # noqa: S608 - a name of ours
            return True
    return False


async def clear(tx: Transaction) -> None:
    """PostgreSQL only: no table of ours is left, and nothing that belongs to one."""
    ours = [*metadata.tables, "alembic_version"]
    functions = text(
        "SELECT DISTINCT p.oid::regprocedure::text FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
        "JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE NOT t.tgisinternal AND n.nspname = current_schema() AND c.relname = ANY(:ours)"
    )
    named = list(await tx.scalars(functions, {"ours": ours}))
    for name in ours:
        await tx.execute(text(f'DROP TABLE IF EXISTS "{name}" CASCADE'))
    for name in named:
        await tx.execute(text(f"DROP FUNCTION {name}"))

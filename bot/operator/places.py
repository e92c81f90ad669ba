"""Where a backup is restored to: a file beside the old one that takes its name, or one transaction in PostgreSQL."""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import Protocol

from sqlalchemy import inspect
from sqlalchemy.exc import DBAPIError

from bot.domain.erasures import Erasure
from bot.errors import RestoreRefused
from bot.storage import erasures, locks
from bot.storage.archives.filling import clear, holds_anything
from bot.storage.archives.writing import settle
from bot.storage.database import Database, Transaction, unhurried

RUNS = "Lokalråd runs on this database: stop every process first."
HOLDS = (
    "There is a database with people's data in it already. To have the backup in its place, add --replace: what came "
    "after the backup is lost then."
)
OF_SQLITE = ("", "-wal", "-shm", "-journal")


class Place(Protocol):
    """One of the two."""

    async def look(self, *, replace: bool) -> Sequence[Erasure]:
        """What was erased from the database that is there. Raises RestoreRefused where it is used, or in the way."""

    def fresh(self) -> AbstractAsyncContextManager[Transaction]:
        """An empty database. When it is left well it is the one there is; else the old one stays."""


def place_of(db: Database) -> Place:
    return Beside(db) if db.is_sqlite else Within(db)


class Within:
    """PostgreSQL: all of it or nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def look(self, *, replace: bool) -> Sequence[Erasure]:
        return await _look(self._db, replace=replace)

    @asynccontextmanager
    async def fresh(self) -> AsyncIterator[Transaction]:
        async with self._db.transaction() as tx:
            await unhurried(tx)
            await clear(tx)
            yield tx


class Beside:
    """SQLite: a file that is renamed when it is whole and on the disk."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._new = db.path.with_name(f"{db.path.name}.restoring")

    async def look(self, *, replace: bool) -> Sequence[Erasure]:
        if not _is_there(self._db.path):
            return []
        try:
            return await _look(self._db, replace=replace)
        except DBAPIError as error:
            if not isinstance(error.orig, sqlite3.DatabaseError) or not replace:
                raise RestoreRefused(f"{self._db.path} is there, and is no database. {HOLDS}") from error
            return []  # nothing can be read in it, so the log beside it has to do

    @asynccontextmanager
    async def fresh(self) -> AsyncIterator[Transaction]:
        try:
            self._db.path.parent.mkdir(parents=True, exist_ok=True)
            _remove(self._new)
            self._new.touch(mode=0o600)
        except OSError as error:
            raise RestoreRefused(f"{self._new} cannot be written: {error.strerror}") from error
        url = self._db.url.set(database=str(self._new))
        new = Database(url.render_as_string(hide_password=False))
        try:
            async with new.transaction() as tx:
                yield tx
            await new.tidy()
            await new.close()
            await self._take_over()
        finally:
            await new.close()
            _remove(self._new)

    async def _take_over(self) -> None:
        settle(self._new)
        if await locks.anybody(self._db):
            raise RestoreRefused(RUNS)
        with suppress(DBAPIError):  # of a file that is no database
            await self._db.tidy()  # until the new one is there, the old one is whole without the files beside it
        await self._db.close()
        _remove(self._db.path, but="")
        self._new.replace(self._db.path)
        settle(self._db.path.parent)


async def _look(db: Database, *, replace: bool) -> Sequence[Erasure]:
    if await locks.anybody(db):
        raise RestoreRefused(RUNS)
    async with db.reading() as tx:
        if not replace and await holds_anything(tx):
            raise RestoreRefused(HOLDS)
        noted = await tx.run_sync(lambda connection: inspect(connection).has_table("erasures"))
        return await erasures.everything(tx) if noted else []


def _is_there(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _remove(path: Path, *, but: str | None = None) -> None:
    for end in OF_SQLITE:
        if end != but:
            path.with_name(path.name + end).unlink(missing_ok=True)

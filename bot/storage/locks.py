"""Locks that die with their holder: a locked file beside SQLite, an advisory lock in PostgreSQL."""

import fcntl
import glob
import os
from contextlib import suppress
from hashlib import sha256
from typing import Protocol

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import DatabaseAway
from bot.storage.database import Database


class Hold(Protocol):
    """A lock that is held. `alive` says whether it still is."""

    async def alive(self) -> bool: ...
    async def release(self) -> None: ...


async def try_take(db: Database, name: str) -> Hold | None:
    """The lock, or None where somebody else has it. Raises DatabaseAway."""
    return _take_file(db, name) if db.is_sqlite else await _take_advisory(db, name)


class _FileHold:
    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    async def alive(self) -> bool:
        return True

    async def release(self) -> None:
        os.close(self._descriptor)


def _take_file(db: Database, name: str) -> Hold | None:
    path = db.path.with_name(f"{db.path.name}.{name}.lock")
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:  # the disk is full, or read-only
        raise DatabaseAway from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return _FileHold(descriptor)


class _AdvisoryHold:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def alive(self) -> bool:
        try:
            await self._connection.execute(text("SELECT 1"))
        except (SQLAlchemyError, OSError):
            return False
        return True

    async def release(self) -> None:
        with suppress(SQLAlchemyError, OSError):
            await self._connection.invalidate()
        with suppress(SQLAlchemyError, OSError):
            await self._connection.close()


async def _take_advisory(db: Database, name: str) -> Hold | None:
    number = int.from_bytes(sha256(f"lokalraad:{name}".encode()).digest()[:8], "big", signed=True)
    try:
        connection = await db.engine.execution_options(isolation_level="AUTOCOMMIT").connect()
    except (SQLAlchemyError, OSError) as error:
        raise DatabaseAway from error
    hold = _AdvisoryHold(connection)
    try:
        got = await connection.scalar(text("SELECT pg_try_advisory_lock(:number)"), {"number": number})
    except (SQLAlchemyError, OSError) as error:
        await hold.release()
        raise DatabaseAway from error
    if not got:
        await connection.close()
        return None
    return hold


async def anybody(db: Database) -> bool:
    """Whether some process works on the database: it holds one of our locks. Raises DatabaseAway."""
    for name in _names(db):
        if (hold := await try_take(db, name)) is None:
            return True
        await hold.release()
    return False


def _names(db: Database) -> list[str]:
    """On SQLite those that were ever taken; else a process would have to hold the thirty-third slot alone."""
    if db.is_sqlite:
        begins = f"{db.path.name}."
        files = db.path.parent.glob(f"{glob.escape(begins)}*.lock")
        return sorted(file.name.removeprefix(begins).removesuffix(".lock") for file in files)
    return ["migrate", "poll", *(f"slot-{number}" for number in range(1, 33))]

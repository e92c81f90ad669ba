"""One database, SQLite or PostgreSQL, behind the same two doors: `transaction()` writes, `reading()` reads."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import DatabaseAway

Transaction: TypeAlias = AsyncConnection
"""What storage functions take; whoever opened it commits it."""

BUSY_SECONDS = 5
POOL_SECONDS = 10
SQLITE_AWAY = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}
"""Primary result codes that pass when the disk or the other process does; the rest are our own mistakes."""

POSTGRES_AWAY = ("08", "25006", "25P03", "40", "53", "55", "57", "58")
"""SQLSTATEs: connection, read-only (a standby), paused in a transaction, rollback (deadlock), resources, lock,
operator, system."""

ERASED = "erased"
"""The option of a transaction under which that file stands."""

PAUSE_SECONDS = 15
"""How long PostgreSQL lets a process pause within a transaction (it was stopped, its machine sleeps) before it gives
its locks to the others."""

NOTICES_A_DEAD_LINE = {
    "connect_timeout": BUSY_SECONDS,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
"""For libpq; a server that vanished without a word is else waited for, for hours."""


class Database:
    """Short transactions on one SQLite file (one writer) or a PostgreSQL server (a pool)."""

    def __init__(self, url: str, *, erased: Path | None = None) -> None:
        """`erased` is the file in which erasures are noted too; `bot.storage.erasures` finds it by a transaction."""
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._writer = (
            _sqlite_engine(self.url, "BEGIN IMMEDIATE", 1) if self.is_sqlite else _postgres_engine(self.url)
        )
        self._writer.update_execution_options(**{ERASED: erased})
        self._reader = _sqlite_engine(self.url, None, 4) if self.is_sqlite else self._writer

    @property
    def engine(self) -> AsyncEngine:
        """The writing engine, for migrations and locks."""
        return self._writer

    @property
    def path(self) -> Path:
        """The SQLite file itself, not a link to it: the locks stand beside it."""
        return Path(self.url.database or ".").resolve()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """All of it or nothing; raises DatabaseAway where the database does not answer or must be asked again."""
        with _away():
            async with self._writer.begin() as connection:
                yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """For looking; nothing is written. Each statement sees what is committed by then. Raises DatabaseAway."""
        with _away():
            async with self._reader.connect() as connection:
                yield connection

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Transaction]:
        """For looking at everything as it stood at one moment, however long it takes. Raises DatabaseAway."""
        with _away():
            one_moment = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            engine = self._reader if self.is_sqlite else self._reader.execution_options(**one_moment)
            async with engine.connect() as connection:
                if self.is_sqlite:
                    await connection.exec_driver_sql("BEGIN")
                await unhurried(connection)
                try:
                    yield connection
                finally:
                    if self.is_sqlite:
                        await connection.exec_driver_sql("ROLLBACK")

    async def tidy(self) -> None:
        """Empty SQLite's write-ahead log, so that what was deleted is gone from it too. Raises DatabaseAway."""
        if self.is_sqlite:
            async with self.reading() as connection:
                await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Give every connection back."""
        await self._writer.dispose()
        await self._reader.dispose()

    def __repr__(self) -> str:
        return f"Database({self.url.get_backend_name()})"


class _away:  # noqa: N801 - reads as a clause
    """Turns what the driver says of an absent database into DatabaseAway, without the statement's values."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, (PoolTimeout, OSError)) or (isinstance(error, DBAPIError) and passes(error)):
            raise DatabaseAway from error


def insert_into(tx: Transaction, table: Any) -> Any:
    """An INSERT that knows ON CONFLICT, as each of the two writes it."""
    return (sqlite if tx.dialect.name == "sqlite" else postgresql).insert(table)


async def unhurried(tx: Transaction) -> None:
    """PostgreSQL lets this transaction take as long as it needs."""
    if tx.dialect.name == "postgresql":
        for name in ("statement_timeout", "idle_in_transaction_session_timeout"):
            await tx.exec_driver_sql(f"SET LOCAL {name} = 0")


def passes(error: DBAPIError) -> bool:
    """Whether asking again later can help: the connection, a lock, a deadlock, the disk."""
    original = error.orig
    if isinstance(original, sqlite3.Error):
        return (getattr(original, "sqlite_errorcode", 0) & 0xFF) in SQLITE_AWAY
    if (state := getattr(original, "sqlstate", None)) is not None:
        return str(state).startswith(POSTGRES_AWAY)
    return error.connection_invalidated or isinstance(error, (OperationalError, InterfaceError))


def _sqlite_engine(url: Any, begin: str | None, size: int) -> AsyncEngine:
    """Without `begin` each statement stands alone, which saves a reader two turns of its thread."""
    engine = create_async_engine(
        url,
        isolation_level="AUTOCOMMIT" if begin is None else None,
        skip_autocommit_rollback=begin is None,
        connect_args={"isolation_level": None, "timeout": BUSY_SECONDS},
        pool_size=size,
        max_overflow=0,
        pool_timeout=POOL_SECONDS,
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _set_up(connection: Any, _: object) -> None:
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    if begin is not None:

        @event.listens_for(engine.sync_engine, "begin")
        def _begin(connection: Any) -> None:
            connection.exec_driver_sql(begin)

        @event.listens_for(engine.sync_engine, "invalidate")
        def _let_go(connection: Any, *_: object) -> None:
            # Work that is cut leaves a cursor that nobody read to its end; while something refers to it, SQLite keeps
            # even a closed connection's transaction open, and the file locked.
            with suppress(Exception):
                connection.rollback()

    return engine


def _postgres_engine(url: Any) -> AsyncEngine:
    pause = f"{PAUSE_SECONDS}s"
    limits = {"statement_timeout": "30s", "idle_in_transaction_session_timeout": pause, "timezone": "UTC"}
    return create_async_engine(
        url,
        connect_args={"options": " ".join(f"-c {name}={value}" for name, value in limits.items())}
        | NOTICES_A_DEAD_LINE,
        pool_size=8,
        max_overflow=8,
        pool_timeout=POOL_SECONDS,
        hide_parameters=True,
    )

"""Ways in which a database is away: locked by another process, stopped, or hanging without a word."""

import asyncio
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager

import psycopg
from sqlalchemy import make_url


@contextmanager
def away(url: str, server: str | None) -> Iterator[None]:
    """SQLite locked by somebody else; PostgreSQL closed and everybody thrown out."""
    with closed(url, server) if server else locked(url):
        yield


@contextmanager
def locked(url: str) -> Iterator[None]:
    other = sqlite3.connect(make_url(url).database or "", isolation_level=None, timeout=30, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.close()


@contextmanager
def closed(url: str, server: str) -> Iterator[None]:
    database = make_url(url).database
    ask(server, f'ALTER DATABASE "{database}" ALLOW_CONNECTIONS false')
    ask(server, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'")
    try:
        yield
    finally:
        ask(server, f'ALTER DATABASE "{database}" ALLOW_CONNECTIONS true')


@contextmanager
def hanging(url: str, server: str) -> Iterator[None]:
    """Everybody who serves this database stands still, and whoever comes new is thrown out."""
    database = make_url(url).database
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'ALTER DATABASE "{database}" ALLOW_CONNECTIONS false'.encode())
        found = connection.execute(f"SELECT pid FROM pg_stat_activity WHERE datname = '{database}'".encode())
        serving = [pid for (pid,) in found]
    for pid in serving:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in serving:
            os.kill(pid, signal.SIGCONT)
        ask(server, f'ALTER DATABASE "{database}" ALLOW_CONNECTIONS true')


@asynccontextmanager
async def aside(outage: AbstractContextManager[None]) -> AsyncIterator[None]:
    """Begun beside the loop: whoever has the database in this very process must go on to let go of it."""
    await asyncio.to_thread(outage.__enter__)
    try:
        yield
    finally:
        await asyncio.to_thread(outage.__exit__, None, None, None)


def ask(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement.encode())

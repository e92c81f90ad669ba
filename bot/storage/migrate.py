"""Brings the database to this version's shape, one process at a time."""

import asyncio
import logging
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.errors import MigrationsPending
from bot.storage.database import Database
from bot.storage.locks import try_take

FOLDER = Path(__file__).resolve().parents[2] / "migrations"
WAIT_SECONDS = 0.2
log = logging.getLogger(__name__)


def head() -> str:
    """The newest revision; the HEAD file makes two parallel migrations a merge conflict."""
    return (FOLDER / "HEAD").read_text("utf-8").strip()


async def revision(db: Database) -> str | None:
    """The revision the database is at; None for an empty one."""

    def look(connection: Connection) -> str | None:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found

    async with db.reading() as tx:
        return await tx.run_sync(look)


async def migrate(db: Database) -> None:
    """Run what is missing; whoever comes while another migrates waits. All of it or nothing."""
    if await revision(db) == head():
        return
    while (lock := await try_take(db, "migrate")) is None:
        await asyncio.sleep(WAIT_SECONDS)
    try:
        async with db.transaction() as tx:
            await tx.run_sync(upgrade)
    finally:
        await lock.release()


async def demand_head(db: Database) -> None:
    """Raises MigrationsPending where the database is not at this version's revision."""
    if await revision(db) != head():
        raise MigrationsPending


def is_known(revision: str) -> bool:
    """Whether there is a migration of that name; not where a newer version of Lokalråd made it."""
    return any(file.name.startswith(f"{revision}_") for file in (FOLDER / "versions").glob("*.py"))


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run what is missing up to a revision, within the transaction that is open."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    log.info("the database is at revision %s", head() if to == "head" else to)

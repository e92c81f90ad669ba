"""Opens what Lokalråd keeps, for a command that only looks or changes a little: it must be there already."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.config import OperatorSettings, Settings, read_settings
from bot.errors import OperatorError
from bot.opening import open_database, open_sealer
from bot.sealing import Sealer
from bot.storage.database import Database


class NothingThere(OperatorError):
    """There is no database in LOKALRAAD_DATA. `lokalraad run` makes one, and so does `lokalraad migrate`."""


@asynccontextmanager
async def opened() -> AsyncIterator[tuple[Settings, Database, Sealer]]:
    """A database that is there already. Raises NothingThere, DatabaseAway."""
    settings = read_settings(OperatorSettings, migrate="manual")
    if settings.database_url is None and not (settings.data / "lokalraad.sqlite").exists():
        raise NothingThere
    sealer = open_sealer(settings)
    db = await open_database(settings, sealer)
    try:
        yield settings, db, sealer
    finally:
        await db.close()

"""Opens what a process needs before anything else: the keys, and the database in this version's shape."""

import asyncio
import logging

from bot.config import Settings
from bot.errors import DatabaseAway, SettingsError
from bot.sealing import Sealer, key_in, read_keys
from bot.storage import erasures, keys, restoring
from bot.storage.database import Database
from bot.storage.migrate import demand_head, migrate

WAIT_SECONDS = 2
log = logging.getLogger(__name__)


def open_sealer(settings: Settings) -> Sealer:
    """The keys from the settings, else the key file in DATA, made now (with a warning) where absent.

    Raises:
        SettingsError: where neither can be used.
    """
    if settings.key is not None:
        return Sealer(read_keys(settings.key.get_secret_value()))
    try:
        written, is_new = key_in(settings.data)
        is_open = (settings.data / "key").stat().st_mode & 0o077
    except OSError as error:
        raise SettingsError(f"LOKALRAAD_DATA {settings.data} cannot be used: {error.strerror}.") from error
    if is_open:
        log.warning("%s/key can be read by others on this machine: `chmod 600` it", settings.data)
    if is_new:
        log.warning(
            "made a sealing key, %s/key: keep a copy of it elsewhere, nothing can be read without", settings.data
        )
    return Sealer(read_keys(written))


async def wait_for_database(settings: Settings, sealer: Sealer) -> Database:
    """The database, waited for as long as it is away.

    Raises:
        MigrationsPending, RestoreUnfinished, KeyUnknown: the operator has something to do.
    """
    while True:
        try:
            return await open_database(settings, sealer)
        except DatabaseAway:
            log.warning("the database does not answer yet; trying again in %d s", WAIT_SECONDS)
            await asyncio.sleep(WAIT_SECONDS)


async def open_database(settings: Settings, sealer: Sealer) -> Database:
    """The database in this version's shape, sealed with a key of ours; a new one where there is none.

    Raises:
        DatabaseAway, MigrationsPending, RestoreUnfinished, KeyUnknown
        SettingsError: where there is no room for it.
    """
    db = Database(settings.database, erased=settings.data / erasures.NAME)
    if db.is_sqlite:
        try:
            db.path.parent.mkdir(parents=True, exist_ok=True)
            db.path.touch(mode=0o600)
        except OSError as error:
            raise SettingsError(f"the database {db.path} cannot be made: {error.strerror}.") from error
    try:
        await (migrate(db) if settings.migrate == "start" else demand_head(db))
        await restoring.demand_ended(db)
        async with db.transaction() as tx:
            await keys.prove(tx, sealer)
    except BaseException:
        await db.close()
        raise
    return db

"""`lokalraad migrate` and `lokalraad rekey`: the shape of the database, and the key it is sealed with."""

from bot.config import OperatorSettings, read_settings
from bot.opening import open_database, open_sealer
from bot.operator.opening import opened
from bot.storage import keys
from bot.storage.migrate import head


async def migrate() -> int:
    """Bring the database to this version's shape, also where LOKALRAAD_MIGRATE is `manual`."""
    settings = read_settings(OperatorSettings, migrate="start")
    db = await open_database(settings, open_sealer(settings))
    await db.close()
    print(f"the database is at revision {head()}")
    return 0


async def rekey() -> int:
    """Reseal all rows with the first key."""
    async with opened() as (_, db, sealer), db.transaction() as tx:
        count = await keys.reseal(tx, sealer)
    print(f"{count} sealed values are under the key {sealer.key_ids[0]} now; the older keys can go.")
    return 0

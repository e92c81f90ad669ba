"""`lokalraad backup`: all of the database as it stands at this moment, in one file."""

from pathlib import Path

from bot import clock
from bot.operator.opening import opened
from bot.storage.archives.writing import write


async def backup(file: Path) -> int:
    """Raises ArchiveUnusable where the file cannot be written, or is there already."""
    async with opened() as (_, db, sealer):
        made = await write(file, db, sealer, now=clock.now())
    print(f"{file}: {made.rows} rows of {len(made.tables)} tables, sealed with the key {sealer.key_ids[0]}")
    return 0

"""Marks a database that is being restored, so that nobody starts on it before what was erased is erased again."""

from datetime import datetime

from sqlalchemy import select

from bot.errors import RestoreUnfinished
from bot.storage.database import Database, Transaction
from bot.storage.inbox import beat
from bot.storage.tables import pulses

MARK = "restore"


async def begin(tx: Transaction, *, now: datetime) -> None:
    await beat(tx, MARK, now=now)


async def end(tx: Transaction) -> None:
    await tx.execute(pulses.delete().where(pulses.c.name == MARK))


async def demand_ended(db: Database) -> None:
    """Raises RestoreUnfinished."""
    async with db.reading() as tx:
        if await tx.scalar(select(pulses.c.at).where(pulses.c.name == MARK)) is not None:
            raise RestoreUnfinished

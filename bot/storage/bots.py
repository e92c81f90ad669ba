"""Rows of the bot's own name in Telegram, for links that are made while nobody can ask there."""

from datetime import datetime

from sqlalchemy import select

from bot.storage.database import Transaction, insert_into
from bot.storage.tables import bots


async def note(tx: Transaction, bot_id: int, username: str, *, now: datetime) -> None:
    """What it is called now."""
    seen = {"username": username, "seen_at": now}
    fresh = insert_into(tx, bots).values(bot_id=bot_id, **seen)
    await tx.execute(fresh.on_conflict_do_update(index_elements=["bot_id"], set_=seen))


async def username(tx: Transaction, bot_id: int | None) -> str | None:
    """What it was called when it last ran; of an unknown bot, what the last one was called."""
    query = select(bots.c.username).order_by(bots.c.seen_at.desc()).limit(1)
    found: str | None = await tx.scalar(query if bot_id is None else query.where(bots.c.bot_id == bot_id))
    return found

"""One chat's lane of the inbox: counted for its owner, emptied when they ask for it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from bot.storage.database import Transaction
from bot.storage.tables import inbox


async def count(tx: Transaction, hashes: Sequence[str], *, but: int) -> int:
    """How many messages of the chat are kept here, apart from the update that asks."""
    query = select(func.count()).select_from(inbox).where(_lane(hashes, but))
    return int(await tx.scalar(query) or 0)


async def empty(tx: Transaction, hashes: Sequence[str], *, but: int, now: datetime) -> None:
    """Empty what came before the update that asks, dead letters too.

    That update itself, and what was written after it, is emptied when it has been answered: nothing goes unheard.
    """
    earlier = select(inbox.c.id).where(inbox.c.update_id == but).scalar_subquery()
    before = or_(inbox.c.state != "waiting", inbox.c.id < earlier)
    statement = update(inbox).where(_lane(hashes, but), before)
    await tx.execute(statement.values(state="done", settled_at=now, payload=None, chat=None, failure=None))


def _lane(hashes: Sequence[str], but: int) -> ColumnElement[bool]:
    return and_(inbox.c.chat.in_(hashes), inbox.c.update_id != but)

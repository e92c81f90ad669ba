"""One chat's lane of the inbox: counted for its owner, emptied when they ask for it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from bot.domain.inbox import lane_of
from bot.sealing import Sealer
from bot.storage.database import Transaction
from bot.storage.tables import inbox

SEALED = "inbox.payload"


@dataclass(frozen=True)
class Unread:
    """A row that holds a message still, and the chat it is of."""

    id: int
    lane: str
    received_at: datetime


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


async def unread(tx: Transaction, sealer: Sealer, *, after: int, limit: int) -> Sequence[Unread]:
    """What was not answered, by the number of its row, from the one after `after` on."""
    columns = (inbox.c.id, inbox.c.payload, inbox.c.received_at)
    query = select(*columns).where(inbox.c.payload.is_not(None), inbox.c.id > after)
    rows = await tx.execute(query.order_by(inbox.c.id).limit(limit))
    return [
        Unread(row.id, lane_of(json.loads(sealer.unseal(row.payload, where=SEALED))), row.received_at) for row in rows
    ]


async def blot_out(tx: Transaction, row_ids: Sequence[int], *, now: datetime) -> None:
    """Empty these, whoever's they are."""
    gone = update(inbox).where(inbox.c.id.in_(row_ids))
    await tx.execute(gone.values(state="done", settled_at=now, payload=None, chat=None, failure=None))

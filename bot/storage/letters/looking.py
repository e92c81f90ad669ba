"""What is asked of letters: how many there are of each state, when the next one may go, how they are refused."""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, distinct, func, select

from bot.domain.letters import ENDS, OPEN, Cause, Lane, State
from bot.storage.database import Transaction
from bot.storage.letters.due import BUSY, here, is_open, waiting_on
from bot.storage.tables import letters, occasions


async def next_due(tx: Transaction, lane: Lane, *, now: datetime) -> datetime | None:
    """When the next letter of an open occasion may be sent."""
    first = select(func.min(letters.c.due_at)).where(here(lane), letters.c.occasion_id == occasions.c.id)
    due: datetime | None = await tx.scalar(waiting_on(lane, func.min(first.scalar_subquery())).where(is_open(now)))
    return due


async def first_due(tx: Transaction, occasion_id: int, lane: Lane) -> datetime | None:
    """When the first letter of an occasion that waits in a lane may be sent."""
    first = select(func.min(letters.c.due_at)).where(here(lane), letters.c.occasion_id == occasion_id)
    due: datetime | None = await tx.scalar(first)
    return due


async def progress(tx: Transaction, occasion_id: int) -> dict[tuple[State, Cause | None], int]:
    """How many letters of an occasion are in which state, and why."""
    counted = select(letters.c.state, letters.c.cause, func.count()).where(letters.c.occasion_id == occasion_id)
    rows = await tx.execute(counted.group_by(letters.c.state, letters.c.cause))
    return {(State(state), Cause(cause) if cause else None): count for state, cause, count in rows}


async def last(tx: Transaction, occasion_id: int) -> int:
    """The number of the newest letter of an occasion; 0 where it has none."""
    return int(await tx.scalar(select(func.max(letters.c.id)).where(letters.c.occasion_id == occasion_id)) or 0)


async def in_hand(tx: Transaction, occasion_id: int) -> bool:
    """Whether letters of it may be on their way at this moment."""
    some = select(letters.c.id).where(letters.c.occasion_id == occasion_id, letters.c.state == State.CLAIMED)
    return await tx.scalar(some.limit(1)) is not None


async def any_left(tx: Transaction, occasion_id: int) -> bool:
    """Whether letters of it may still leave; not counted, which takes long among a million."""
    some = select(letters.c.id).where(letters.c.occasion_id == occasion_id, letters.c.state.in_(OPEN))
    return await tx.scalar(some.limit(1)) is not None


async def sent_as(tx: Transaction, key: str) -> int | None:
    """The number of the message to the one person who was written to on that occasion, once it is sent."""
    theirs = select(letters.c.message_id).join(occasions, occasions.c.id == letters.c.occasion_id)
    found: int | None = await tx.scalar(theirs.where(occasions.c.key == key, letters.c.state == State.SENT).limit(1))
    return found


async def same_refusal(tx: Transaction, occasion_id: int, *, alike: int, among: int) -> str | None:
    """The words in which Telegram refused at least `alike` letters of an occasion, and one in every `among` / `alike`
    of those that came to an end."""
    mine = letters.c.occasion_id == occasion_id
    refused = select(letters.c.words, func.count()).where(
        mine, letters.c.state == State.FAILED, letters.c.cause == Cause.REFUSED
    )
    row = (await tx.execute(refused.group_by(letters.c.words).order_by(func.count().desc()).limit(1))).first()
    if row is None or row[1] < alike:
        return None
    most = row[1] * among // alike
    some = select(letters.c.id).where(mine, letters.c.state.in_(ENDS)).limit(most + 1).subquery()
    ended = await tx.scalar(select(func.count()).select_from(some)) or 0
    return str(row[0]) if ended <= most else None


async def busy_chats(tx: Transaction, *, since: datetime) -> int:
    """To how many people Telegram asked to wait lately."""
    busy = and_(BUSY, letters.c.settled_at >= since)
    return int(await tx.scalar(select(func.count(distinct(letters.c.person_id))).where(busy)) or 0)


async def to_person(tx: Transaction, person_id: int) -> list[dict[str, Any]]:
    """On which occasions somebody was written to, for the export."""
    query = (
        select(occasions.c.key, letters.c.state, letters.c.settled_at)
        .join(occasions, occasions.c.id == letters.c.occasion_id)
        .where(letters.c.person_id == person_id)
    )
    rows = await tx.execute(query.order_by(letters.c.id))
    return [{"occasion": row.key, "state": row.state, "at": row.settled_at} for row in rows]

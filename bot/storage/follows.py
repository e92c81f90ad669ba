"""Rows of those who follow a meeting: since when, with how many, and when they want to be reminded."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from bot.domain.reminders import OFFSETS
from bot.domain.seats import Follow, Seat
from bot.storage.database import Transaction, insert_into
from bot.storage.spaced import names_in, spaced
from bot.storage.tables import follows, meetings


async def of(tx: Transaction, meeting_id: int, person_id: int) -> Follow | None:
    mine = (follows.c.meeting_id == meeting_id) & (follows.c.person_id == person_id)
    row = (await tx.execute(select(follows).where(mine))).first()
    return _follow(row) if row else None


async def by(tx: Transaction, person_id: int) -> Sequence[Follow]:
    """What somebody follows, the latest first."""
    query = select(follows).where(follows.c.person_id == person_id).order_by(follows.c.since.desc())
    return [_follow(row) for row in await tx.execute(query)]


async def with_seats(tx: Transaction, meeting_id: int) -> Sequence[Follow]:
    """Those of a meeting who come, wait, or are asked; whoever only follows is not among them."""
    query = select(follows).where(follows.c.meeting_id == meeting_id, follows.c.seat != Seat.NONE)
    return [_follow(row) for row in await tx.execute(query.order_by(follows.c.queued_at, follows.c.person_id))]


async def put(tx: Transaction, one: Follow) -> None:
    """In place of what they had; who followed before does so since then. The caller holds the person and the
    meeting."""
    values = _columns(one)
    fresh = insert_into(tx, follows).values(
        meeting_id=one.meeting_id, person_id=one.person_id, since=one.since, **values
    )
    await tx.execute(fresh.on_conflict_do_update(index_elements=["meeting_id", "person_id"], set_=values))


async def change(tx: Transaction, one: Follow) -> bool:
    """Of somebody who may be being erased at this moment; False where they follow it no more."""
    theirs = (follows.c.meeting_id == one.meeting_id) & (follows.c.person_id == one.person_id)
    return bool((await tx.execute(update(follows).where(theirs).values(_columns(one)))).rowcount)


async def drop(tx: Transaction, meeting_id: int, person_id: int) -> bool:
    """They follow it no more; whether they did."""
    mine = (follows.c.meeting_id == meeting_id) & (follows.c.person_id == person_id)
    return bool((await tx.execute(delete(follows).where(mine))).rowcount)


async def count(tx: Transaction, meeting_id: int) -> dict[Seat, tuple[int, int]]:
    """How many residents, and how many people they are, by what they have."""
    query = select(follows.c.seat, func.count(), func.coalesce(func.sum(follows.c.people), 0))
    rows = await tx.execute(query.where(follows.c.meeting_id == meeting_id).group_by(follows.c.seat))
    return {Seat(seat): (residents, people) for seat, residents, people in rows}


async def cancel_seats(tx: Transaction, meeting_id: int) -> None:
    """Nobody comes to what was called off; they are still told of it."""
    theirs = update(follows).where(follows.c.meeting_id == meeting_id)
    await tx.execute(theirs.values(seat=Seat.NONE, people=0, queued_at=None, until=None))


async def prune(tx: Transaction, *, before: datetime) -> None:
    """Forget who followed what ended before then."""
    over = select(meetings.c.id).where(meetings.c.ends_at < before)
    await tx.execute(delete(follows).where(follows.c.meeting_id.in_(over)))


async def everything(tx: Transaction, person_id: int) -> list[dict[str, Any]]:
    """The rows as they stand, for the export."""
    rows = await tx.execute(select(follows).where(follows.c.person_id == person_id).order_by(follows.c.meeting_id))
    return [dict(row) for row in rows.mappings()]


def _columns(one: Follow) -> dict[str, Any]:
    return {
        "offsets": None if one.offsets is None else spaced(one.offsets),
        "seat": one.seat,
        "people": one.people,
        "queued_at": one.queued_at,
        "until": one.until,
    }


def _follow(row: Row[Any]) -> Follow:
    offsets = None if row.offsets is None else tuple(name for name in OFFSETS if name in names_in(row.offsets))
    one = Follow(row.meeting_id, row.person_id, row.since, Seat(row.seat), row.people, offsets)
    return replace(one, queued_at=row.queued_at, until=row.until)

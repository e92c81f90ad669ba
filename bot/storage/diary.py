"""Which meetings the clock has something to do with, read from a few of their columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select

from bot.domain.meetings import NAGS, Stage
from bot.domain.quiet import Quiet
from bot.domain.reminders import dues
from bot.domain.seats import Seat
from bot.domain.walltime import WallTime, from_iso
from bot.storage.database import Transaction
from bot.storage.tables import follows, meetings

LIVE = meetings.c.stage == Stage.PUBLISHED


@dataclass(frozen=True)
class Entry:
    """A meeting, when it begins, and up to when its reminders are written."""

    id: int
    begins: WallTime
    begins_at: datetime
    revised_at: datetime
    reminded_at: datetime

    def needs_a_look(self, hours: Sequence[Quiet], now: datetime) -> bool:
        """Whether a reminder is due for anybody with one of these quiet hours; whether the clock was set back, or
        the rules of the zone are others now."""
        if now < self.reminded_at or self.begins.instant != self.begins_at:
            return True
        found = (due for quiet in hours for due in dues(self.begins, quiet, revised_at=self.revised_at))
        return any(due.is_new(self.reminded_at, now) for due in found)


async def to_remind(tx: Transaction) -> list[Entry]:
    """What is published and was not looked at since it began."""
    columns = (meetings.c.id, meetings.c.begins_local, meetings.c.zone, meetings.c.begins_at)
    times = (meetings.c.revised_at, meetings.c.reminded_at)
    query = select(*columns, *times).where(LIVE, meetings.c.reminded_at < meetings.c.begins_at)
    rows = await tx.execute(query.order_by(meetings.c.begins_at, meetings.c.id))
    return [_entry(row) for row in rows.all()]


async def to_spread(tx: Transaction) -> list[int]:
    """Whose news are not written to everybody yet."""
    told = meetings.c.stage.in_((Stage.PUBLISHED, Stage.CANCELLED)) & meetings.c.written_at.is_(None)
    return list(await tx.scalars(select(meetings.c.id).where(told).order_by(meetings.c.id)))


async def told_since(tx: Transaction, since: datetime) -> list[int]:
    """Whose news may still be on their way."""
    late = meetings.c.written_at.is_not(None) & (meetings.c.revised_at >= since) & ~meetings.c.hurry
    return list(await tx.scalars(select(meetings.c.id).where(late).order_by(meetings.c.id)))


async def without_minutes(tx: Transaction, before: datetime) -> list[int]:
    """What ended before then, has no minutes, and for which staff were not asked to the end."""
    missing = LIVE & meetings.c.minuted_at.is_(None) & (meetings.c.ends_at <= before) & ~meetings.c.training
    unasked = or_(meetings.c.nagged.is_(None), meetings.c.nagged < max(NAGS))
    return list(await tx.scalars(select(meetings.c.id).where(missing, unasked).order_by(meetings.c.id)))


async def with_a_queue(tx: Transaction, now: datetime) -> list[int]:
    """What is to come and has people waiting for seats."""
    waits = select(follows.c.meeting_id).where(follows.c.seat == Seat.WAITING)
    query = select(meetings.c.id).where(LIVE, meetings.c.begins_at > now, meetings.c.id.in_(waits))
    return list(await tx.scalars(query.order_by(meetings.c.id)))


def _entry(row: Any) -> Entry:
    begins = from_iso(row.begins_local, row.zone)
    return Entry(row.id, begins, row.begins_at, row.revised_at, row.reminded_at)

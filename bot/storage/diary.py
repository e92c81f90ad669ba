"""Which meetings the clock has something to do with, read from a few of their columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from bot.domain.meetings import NAGS, Stage
from bot.domain.quiet import Quiet
from bot.domain.reminders import dues
from bot.domain.seats import SHUT, Seat
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
        zone, found = ZoneInfo(self.begins.zone), dues(self.begins, revised_at=self.revised_at)
        return any(
            due.is_new(self.reminded_at, now)
            or any(due.is_early(quiet, zone, self.reminded_at, now) for quiet in hours)
            for due in found
        )


async def to_remind(tx: Transaction, now: datetime) -> list[Entry]:
    """What is published and was not looked at since it began, or by a clock that was ahead."""
    columns = (meetings.c.id, meetings.c.begins_local, meetings.c.zone, meetings.c.begins_at)
    times = (meetings.c.revised_at, meetings.c.reminded_at)
    open_ones = or_(meetings.c.reminded_at < meetings.c.begins_at, meetings.c.reminded_at > now)
    query = select(*columns, *times).where(LIVE, open_ones)
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


async def without_minutes(tx: Transaction, now: datetime) -> list[int]:
    """What ended so many days ago that staff are to be asked for its minutes, and were not."""
    missing = LIVE & meetings.c.minuted_at.is_(None) & ~meetings.c.training
    first, last = (now - timedelta(days=days) for days in NAGS)
    unasked = meetings.c.nagged.is_(None) & (meetings.c.ends_at <= first)
    again = (meetings.c.nagged < max(NAGS)) & (meetings.c.ends_at <= last)
    return list(await tx.scalars(select(meetings.c.id).where(missing, unasked | again).order_by(meetings.c.id)))


async def with_a_queue(tx: Transaction, now: datetime) -> list[int]:
    """What is to come and has people waiting for seats, or an offer that nobody took in time."""
    waits = follows.c.seat == Seat.WAITING
    late = (follows.c.seat == Seat.OFFERED) & (
        (follows.c.until <= now) | (meetings.c.begins_at <= now + SHUT)  # it may have been moved meanwhile
    )
    concerned = select(meetings.c.id).join(follows, follows.c.meeting_id == meetings.c.id)
    some = follows.c.seat.in_((Seat.WAITING, Seat.OFFERED))  # by which the index finds them
    query = concerned.where(LIVE, meetings.c.begins_at > now, some, waits | late).distinct()
    return list(await tx.scalars(query.order_by(meetings.c.id)))


def _entry(row: Any) -> Entry:
    begins = from_iso(row.begins_local, row.zone)
    return Entry(row.id, begins, row.begins_at, row.revised_at, row.reminded_at)

"""Until when a part is to be answered, and who is reminded when it is not."""

from datetime import date, datetime, time, timedelta
from enum import IntEnum
from zoneinfo import ZoneInfo

from bot.domain.cases import Part

LONGER = timedelta(days=14)
"""How much later an answer may come where it was extended, which is done once."""


class Step(IntEnum):
    """Who is reminded: each of them once for each time the clock was started."""

    FIRST = 0  # whoever it is assigned to; else all coordinators of that partner
    SECOND = 1  # the others of them
    ADMIN = 2  # the council's admins of that partner


AFTER = {Step.FIRST: timedelta(0), Step.SECOND: timedelta(days=2), Step.ADMIN: timedelta(days=5)}
"""So long after it was due."""


def due(start: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The end of the day that is so many days after the one on which it began, there."""
    return _end_of(start.astimezone(zone).date() + timedelta(days=days), zone)


def extended(due_at: datetime, zone: ZoneInfo) -> datetime:
    """The later end of a day."""
    return _end_of(due_at.astimezone(zone).date() + LONGER, zone)


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    """Its last minute: midnight itself would be told as the next day's."""
    return datetime.combine(day, time(23, 59), tzinfo=zone)


def step_at(part: Part, now: datetime) -> Step | None:
    """The highest step that is due; the ones below it have been, or are passed over after an outage."""
    if not part.is_open or part.due_at is None or part.into is not None:
        return None
    reached = [step for step, after in AFTER.items() if part.due_at + after <= now]
    return max(reached, default=None)

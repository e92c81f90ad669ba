"""When something may be sent: one table of what waits for the morning, what breaks the quiet, what comes early."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

HOURS = range(24)


@dataclass(frozen=True)
class Quiet:
    """From one full hour to another on the clock on the wall; `Quiet(0, 0)`, from an hour to itself, is never."""

    begins: int
    ends: int

    def holds(self, instant: datetime, zone: ZoneInfo) -> bool:
        """Whether it is quiet then."""
        hour = instant.astimezone(zone).hour
        if self.begins <= self.ends:
            return self.begins <= hour < self.ends
        return hour >= self.begins or hour < self.ends

    def over(self, instant: datetime, zone: ZoneInfo) -> datetime:
        """The end of the quiet hours that hold at `instant`, also through a change of the clocks."""
        ends = (_instant(day, self.ends, zone) for day in _days(instant, zone, 1))
        return next(end for end in ends if end > instant and not self.holds(end, zone))

    def before(self, instant: datetime, zone: ZoneInfo) -> datetime:
        """The last minute before the quiet hours that hold at `instant`."""
        lasts = (_instant(day, self.begins, zone) - timedelta(minutes=1) for day in _days(instant, zone, -1))
        return next(last for last in lasts if last < instant and not self.holds(last, zone))


NIGHT = Quiet(21, 8)
"""A council's, for residents who have chosen no others."""

NEVER = Quiet(0, 0)


class Matter(StrEnum):
    """What it is that is sent."""

    ANSWER = "answer"
    RECEIPT = "receipt"
    ANNOUNCEMENT = "announcement"
    IMPORTANT = "important"  # an announcement, and the approver ticked that it may
    REMINDER = "reminder"
    CHANGE_SOON = "change-soon"
    CHANGE = "change"
    ALARM = "alarm"


class Rule(StrEnum):
    """What quiet hours do to it."""

    ONCE = "at once"
    WAIT = "waits until they are over"
    EARLY = "comes before they begin"


TABLE = {
    Matter.ANSWER: Rule.ONCE,
    Matter.RECEIPT: Rule.ONCE,
    Matter.ANNOUNCEMENT: Rule.WAIT,
    Matter.IMPORTANT: Rule.ONCE,
    Matter.REMINDER: Rule.EARLY,
    Matter.CHANGE_SOON: Rule.ONCE,
    Matter.CHANGE: Rule.WAIT,
    Matter.ALARM: Rule.WAIT,
}
"""The same table as in docs/quiet-hours.md. An alarm's quiet hours are those when nobody of the staff is on duty."""

SOON = timedelta(hours=24)
"""A change to what begins within this time is told at once."""


def matter_of_change(begins_at: datetime, now: datetime) -> Matter:
    """What a changed or cancelled meeting is."""
    return Matter.CHANGE_SOON if begins_at - now <= SOON else Matter.CHANGE


def send_at(
    matter: Matter, at: datetime, quiet: Quiet, zone: ZoneInfo, *, not_before: datetime | None = None
) -> datetime:
    """When what should go at `at` goes. What comes early but could not any more (`not_before` is the present) goes
    when it should."""
    rule = TABLE[matter]
    if rule is Rule.ONCE or not quiet.holds(at, zone):
        return at
    if rule is Rule.WAIT:
        return quiet.over(at, zone)
    early = quiet.before(at, zone)
    return at if not_before is not None and early < not_before else early


def _days(instant: datetime, zone: ZoneInfo, step: int) -> Iterator[date]:
    """That day and those after it, or before: the hour may not be there on a day when the clocks change."""
    return (instant.astimezone(zone).date() + timedelta(days=step * days) for days in range(4))


def _instant(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """When a clock shows that hour: the first time where it shows it twice, just after the gap where never."""
    return datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)

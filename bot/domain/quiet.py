"""When something may be sent: one table of what waits for the morning, what breaks the quiet, what comes early."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
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
        return self._turn(instant, zone, self.ends, forward=True)

    def before(self, instant: datetime, zone: ZoneInfo) -> datetime:
        """The last moment before the quiet hours that hold at `instant`."""
        return self._turn(instant, zone, self.begins, forward=False) - timedelta(minutes=1)

    def _turn(self, instant: datetime, zone: ZoneInfo, hour: int, *, forward: bool) -> datetime:
        day = instant.astimezone(zone).date()
        for days in (0, 1):
            on = day + timedelta(days=days if forward else -days)
            found = _instant(datetime.combine(on, time(hour)), zone)
            if found > instant if forward else found <= instant:
                return found.astimezone(instant.tzinfo)
        raise AssertionError("a day has every hour")


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
    """When what should go at `at` goes. `not_before` (the present) keeps what comes early from the past:
    then it goes at once."""
    rule = TABLE[matter]
    if rule is Rule.ONCE or not quiet.holds(at, zone):
        return at
    if rule is Rule.WAIT:
        return quiet.over(at, zone)
    early = quiet.before(at, zone)
    return max(early, not_before) if not_before else early


def _instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant at which a clock shows `wall`: the first where it shows it twice, just after a gap where never."""
    aware = wall.replace(tzinfo=zone)
    return aware.astimezone(ZoneInfo("UTC"))

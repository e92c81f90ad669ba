"""The time on the clock on the wall: what an appointment is kept in, through every change of the clocks."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.errors import TimeAmbiguous, TimeMissing


@dataclass(frozen=True)
class WallTime:
    """`local` is naive, to the minute; `fold` is 1 for the second of two equal hours in autumn (PEP 495).

    The instant is worked out when it is needed: if the rules of the zone change, it moves and the appointment stays.
    """

    local: datetime
    zone: str = "Europe/Copenhagen"
    fold: int = 0

    @property
    def instant(self) -> datetime:
        """In UTC."""
        return self.local.replace(tzinfo=ZoneInfo(self.zone), fold=self.fold).astimezone(UTC)

    @property
    def day(self) -> date:
        return self.local.date()

    def at(self, clock: time, *, days: int = 0) -> datetime:
        """The instant, in UTC, at which the same wall shows `clock`, so many days later; of an hour that comes
        twice the first, and for one that is left out the first after it."""
        there = datetime.combine(self.day + timedelta(days=days), clock, ZoneInfo(self.zone))
        return there.astimezone(UTC)

    def isoformat(self) -> str:
        """As it is kept: `2026-10-25T02:30`, and `/2` behind the second of two."""
        return f"{self.local:%Y-%m-%dT%H:%M}" + ("/2" if self.fold else "")


def from_iso(kept: str, zone: str) -> WallTime:
    """What `isoformat` wrote."""
    local, _, second = kept.partition("/")
    return WallTime(datetime.fromisoformat(local), zone, int(bool(second)))


def is_missing(local: datetime, zone: str) -> bool:
    """Whether the clocks jump over that time."""
    there = local.replace(tzinfo=ZoneInfo(zone), fold=0)
    return there.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != local


def is_ambiguous(local: datetime, zone: str) -> bool:
    """Whether the clocks show that time twice."""
    first, second = (local.replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1))
    return not is_missing(local, zone) and first.utcoffset() != second.utcoffset()


def read_wall(local: datetime, zone: str = "Europe/Copenhagen", *, fold: int | None = None) -> WallTime:
    """Of a naive time as somebody wrote it. Raises TimeMissing in the gap of spring, and TimeAmbiguous in the hour
    of autumn that comes twice, where `fold` does not say which."""
    local = local.replace(second=0, microsecond=0, tzinfo=None, fold=0)
    if is_missing(local, zone):
        raise TimeMissing
    if not is_ambiguous(local, zone):
        return WallTime(local, zone)
    if fold is None:
        raise TimeAmbiguous
    return WallTime(local, zone, fold)

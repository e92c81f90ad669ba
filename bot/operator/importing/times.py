"""Days and hours as people write them, read as the wall on Vestegnen shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from bot.clock import ZONE
from bot.domain.walltime import WallTime

_DAY = r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d2>\d{1,2})[./-](?P<m2>\d{1,2})[./-](?P<y2>\d{4}))"
_HOUR = r"(?:kl\.? *)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]00)?"
_TIME = re.compile(rf"(?:{_DAY}(?:T|,? +))?{_HOUR}(?:/(?P<which>[12]))?", re.ASCII)
_DATE = re.compile(_DAY, re.ASCII)


@dataclass(frozen=True)
class Read:
    """`fold` is None where it was not said which of two equal hours is meant."""

    local: datetime
    fold: int | None


def read_date(written: str) -> date | None:
    """The day before the month; None where it is no day."""
    found = _DATE.fullmatch(written.strip())
    return _day(found) if found else None


def read_time(written: str, day: date | None) -> Read | None:
    """On `day` where it names none; None where it is no time, or no day is known."""
    found = _TIME.fullmatch(written.strip())
    if found is None:
        return None
    there = _day(found) if found["y"] or found["y2"] else day
    hour, minute = int(found["hour"]), int(found["minute"])
    if there is None or hour > 23 or minute > 59:
        return None
    fold = int(found["which"]) - 1 if found["which"] else None
    return Read(datetime.combine(there, time(hour, minute)), fold)


def at_wall(instant: datetime) -> WallTime:
    """What the wall shows then."""
    there = instant.astimezone(ZONE)
    return WallTime(there.replace(tzinfo=None, fold=0), ZONE.key, there.fold)


def exactly(instant: datetime) -> str:
    """So that `read_time` reads that very instant, also in the hour that comes twice."""
    wall = at_wall(instant.astimezone(UTC))
    return f"{wall.local:%Y-%m-%dT%H:%M}/{wall.fold + 1}"


def is_likely(day: date) -> bool:
    """Whether somebody could mean it; and beyond the calendar's ends nothing can be worked out."""
    return 1900 < day.year < 2200


def _day(found: re.Match[str]) -> date | None:
    parts = (found["y"], found["m"], found["d"]) if found["y"] else (found["y2"], found["m2"], found["d2"])
    try:
        day = date(*map(int, parts))
    except ValueError:
        return None
    return day if is_likely(day) else None

"""When a reminder is meant for, and when it comes, worked out minute by minute: what tests hold the code against."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from bot.clock import ZONE
from bot.domain.quiet import Quiet
from bot.domain.walltime import WallTime

MINUTE = timedelta(minutes=1)
NAMES = ("7d", "3d", "1d", "2h", "1h")


@lru_cache(10_000)
def meant(begins: WallTime, name: str) -> datetime:
    """`2h` are two real hours; `1d` is six in the evening of the day before."""
    count, unit = int(name[0]), name[1]
    if unit == "h":
        return begins.instant - timedelta(hours=count)
    day = begins.local.date() - timedelta(days=count)
    return datetime(day.year, day.month, day.day, 18, tzinfo=ZONE).astimezone(UTC)


@lru_cache(10_000)
def goes(instant: datetime, quiet: Quiet) -> datetime:
    """The last minute up to then in which it is not quiet."""
    while quiet.holds(instant, ZONE):
        instant -= MINUTE
    return instant


@lru_cache(10_000)
def waits(instant: datetime, quiet: Quiet) -> datetime:
    """Then, or the first minute after it in which it is not quiet."""
    if quiet.holds(instant, ZONE):
        instant = instant.replace(second=0)
    while quiet.holds(instant, ZONE):
        instant += MINUTE
    return instant

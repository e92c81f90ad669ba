"""The one place that asks what time it is."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Copenhagen")
"""Where the people are."""

Clock = Callable[[], datetime]
"""Gives the present instant, aware and in UTC."""


def now() -> datetime:
    """The present instant, aware and in UTC."""
    return datetime.now(UTC)


def local_day(instant: datetime) -> date:
    """Which day it is on Vestegnen at that instant."""
    return instant.astimezone(ZONE).date()

"""The one place that asks what time it is."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present instant, aware and in UTC."""


def now() -> datetime:
    """The present instant, aware and in UTC."""
    return datetime.now(UTC)

"""A clock that somebody can move forward, so that what should happen in a week is seen today."""

from datetime import datetime, timedelta

from sandbox.shapes import now

YEAR = 60 * 24 * 365
"""Minutes; nobody needs to wait longer at a time."""


class MovableClock:
    """The present, and as much later as it was moved; aware and in UTC."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return now() + self._ahead

    def forward(self, **span: float) -> None:
        """As `timedelta` takes it."""
        self._ahead += timedelta(**span)

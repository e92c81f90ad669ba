"""How letters stand: what waits, since when, and whether that is as it should be."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.letters import Lane

MOST_COUNTED = 10_000
"""Of what waits, so many are counted at most: a million takes a fifth of a second, and it is asked for often."""

LATE_SECONDS = 300
"""So long nothing may leave while something could; a process that died holds its letters for two minutes at most."""


@dataclass(frozen=True)
class Backlog:
    """Counts, and seconds. `overdue` is for how long a letter has been due that could go; what is held up by a paused
    occasion, or by its own chat, is none of those. `idle` is for how long no letter was given a place in the pace,
    counted from the end of the last pause."""

    waiting: Mapping[Lane, int]
    overdue: Mapping[Lane, float]
    in_hand: int
    paused: int
    pause: float
    idle: float

    @property
    def stalled(self) -> float:
        """For how many seconds letters could have gone and none did: neither a pause nor the rate explains it."""
        return 0.0 if self.pause else min(self.idle, max(self.overdue.values(), default=0.0))

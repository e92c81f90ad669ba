"""What became of an announcement, counted from its letters: never a belief, and no invented "read"."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.letters import Cause, State

BLOCK_RATE, FEWEST_ENDED = 0.01, 50
"""From which share of blocks its author is told, once so many letters have ended."""

Counts = Mapping[tuple[State, Cause | None], int]


@dataclass(frozen=True)
class Report:
    """`left` are still to be sent; `muted` wanted none of it from the start, and got no letter.

    `seconds_left` is what the rest takes at the pace, if nothing else is sent. `reason` is why it is paused.
    """

    sent: int = 0
    left: int = 0
    blocked: int = 0
    muted: int = 0
    unsubscribed: int = 0
    erased: int = 0
    failed: int = 0
    unknown: int = 0
    expired: int = 0
    cancelled: int = 0
    deleted: int = 0
    """Corrections that found nothing: the resident had deleted the letter."""
    seconds_left: float = 0.0
    written: bool = True
    """Whether all letters there will be are counted; the first ones go while the last are written."""
    paused: bool = False
    stopped: bool = False
    reason: str | None = None

    @property
    def recipients(self) -> int:
        """Everybody a letter was written to, whatever became of it."""
        skipped = self.blocked + self.unsubscribed + self.erased + self.deleted
        return self.sent + self.left + skipped + self.failed + self.unknown + self.expired + self.cancelled

    @property
    def done(self) -> bool:
        """Computed: nothing is left to write or to send."""
        return self.written and not self.left

    @property
    def alarms(self) -> bool:
        """Whether so many block the bot that whoever wrote it should know."""
        ended = self.sent + self.blocked
        return ended >= FEWEST_ENDED and self.blocked > ended * BLOCK_RATE

"""What became of an announcement, counted from its letters: never a belief, and no invented "read"."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.domain.letters import OPEN, Cause, State

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
    gone: int = 0
    """Telegram says that the account, or the chat, is no more; that is nobody's answer to what was said."""
    muted: int = 0
    unsubscribed: int = 0
    erased: int = 0
    failed: int = 0
    unknown: int = 0
    expired: int = 0
    cancelled: int = 0
    deleted: int = 0
    """Corrections that found nothing: the resident had deleted the letter."""
    notes_left: int = 0
    """Short letters that tell of a correction, and wait still: for the morning, where it is night."""
    resumes_at: int = 0
    """When the first of those that are left may go, in Unix seconds; 0 where that is about now."""
    seconds_left: float = 0.0
    written: bool = True
    """Whether all letters there will be are counted; the first ones go while the last are written."""
    paused: bool = False
    stopped: bool = False
    reason: str | None = None
    revisable: bool = False
    """Whether it can be corrected or recalled: somebody has it still."""

    @property
    def recipients(self) -> int:
        """Everybody a letter was written to, whatever became of it."""
        skipped = self.blocked + self.gone + self.unsubscribed + self.erased + self.deleted
        return self.sent + self.left + skipped + self.failed + self.unknown + self.expired + self.cancelled

    @property
    def done(self) -> bool:
        """Computed: nothing is left to write or to send."""
        return self.written and not self.left and not self.notes_left

    @property
    def alarms(self) -> bool:
        """Whether so many block the bot that whoever wrote it should know."""
        ended = self.sent + self.blocked
        return ended >= FEWEST_ENDED and self.blocked > ended * BLOCK_RATE


def report_of(counts: Counts, *, rate: float, recalled: bool = False) -> Report:
    """The sums. What a recall could not delete is counted where it is edited instead; what was stopped or came too
    late after an answer was lost may have arrived."""
    total = {(state, cause): count for (state, cause), count in counts.items()}
    if recalled:
        total.pop((State.FAILED, Cause.STAYS), None)

    perhaps = sum(total.pop((state, Cause.LOST), 0) for state in (State.CANCELLED, State.EXPIRED))

    def summed(*states: State, causes: tuple[Cause, ...] = ()) -> int:
        return sum(n for (state, cause), n in total.items() if state in states and (not causes or cause in causes))

    left = summed(*OPEN)
    return Report(
        sent=summed(State.SENT),
        left=left,
        blocked=summed(State.SKIPPED, causes=(Cause.BLOCKED,)),
        gone=summed(State.SKIPPED, causes=(Cause.GONE,)),
        unsubscribed=summed(State.SKIPPED, causes=(Cause.UNSUBSCRIBED,)),
        erased=summed(State.SKIPPED, causes=(Cause.ERASED,)),
        deleted=summed(State.SKIPPED, causes=(Cause.DELETED,)),
        failed=summed(State.FAILED),
        unknown=summed(State.UNKNOWN) + perhaps,
        expired=summed(State.EXPIRED),
        cancelled=summed(State.CANCELLED),
        seconds_left=left / rate,
    )


def tally_of(report: Report) -> dict[str, int]:
    """What is kept of a report for when the letters are gone: the numbers, not what is true of that moment alone."""
    passing = ("seconds_left", "reason", "revisable")
    return {name: int(value) for name, value in asdict(report).items() if name not in passing}


def kept_report(tally: Mapping[str, int]) -> Report:
    """The report that was kept; an empty one where none was."""
    flags = ("written", "paused", "stopped")
    told: dict[str, Any] = {name: bool(value) if name in flags else value for name, value in tally.items()}
    return Report(**told)

"""What keeps Lokalråd from being ready, and what is as it should be and good to know, in words for the operator."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.backlog import LATE_SECONDS, Backlog
from bot.domain.inbox import Queue
from bot.errors import OperatorError

POLL_LIMIT = 90
"""Seconds without a poll after which Lokalråd is deaf."""

TICK_LIMIT = 180
"""Seconds without a look at what is due, which is taken twice a minute, after which reminders may come late."""

WAIT_LIMIT = 120
"""Seconds the oldest update may wait; a hung handler is cut after 30 and tried three times."""

AWAY = "The database does not answer. Bring it back: nothing is lost, and all goes on by itself."
DEAF = "Look in the log: is the network cut, or does another program poll with this token?"


@dataclass(frozen=True)
class Standing:
    """`poll`, `wait` and `tick` are seconds since the last poll, since the oldest waiting update was stored, and
    since the last look at which reminders are due; `broken` is what ended that must not."""

    queue: Queue
    backlog: Backlog
    poll: float | None
    wait: float | None
    polls: bool
    learning: bool
    broken: Sequence[BaseException]
    tick: float | None = None

    def faults(self) -> Iterator[str]:
        """Why it is not ready, and what to do; nothing where it is."""
        yield from ends(self.broken)
        if self.polls and self.poll is None:
            yield f"Telegram has not been heard yet. {DEAF}"
        if self.polls and self.poll is not None and self.poll > POLL_LIMIT:
            yield f"Telegram was last heard {self.poll:.0f} s ago. {DEAF}"
        if self.wait is not None and self.wait > WAIT_LIMIT:
            yield f"An update has waited for {self.wait:.0f} s. Look in the log what fails; a restart loses nothing."
        if self.tick is not None and self.tick > TICK_LIMIT:
            yield (
                f"Nobody has looked for {self.tick:.0f} s which reminders of meetings are due. Look in the log; "
                "restart where it says nothing. What is due is caught up with."
            )
        if self.learning:
            yield "The answers are still being learnt by heart. Wait half a minute."
        if self.backlog.stalled > LATE_SECONDS:
            yield (
                f"Letters are due and none has left for {self.backlog.stalled:.0f} s, though Telegram asks nobody to "
                "wait. Look in the log: can Telegram be reached? If it can, restart; nothing is lost."
            )

    def remarks(self) -> Iterator[str]:
        """What an operator may wonder about, and need not mend."""
        backlog, overdue = self.backlog, max(self.backlog.overdue.values())
        if backlog.pause:
            yield f"Telegram asks everybody to wait: letters go on by themselves in {backlog.pause:.0f} s."
        elif overdue > LATE_SECONDS >= backlog.stalled:
            yield f"Letters have been due for {overdue:.0f} s: they leave as fast as LOKALRAAD_RATE lets them."
        if backlog.paused:
            yield f"Paused, with letters left: {backlog.paused}. Whoever wrote them goes on or stops in the chat."
        if self.queue.dead:
            yield f"Updates given up: {self.queue.dead}. `lokalraad inbox` shows them."


def ends(broken: Sequence[BaseException]) -> list[str]:
    """Why the process is about to end, where it is; each reason once."""
    said = (str(one) if isinstance(one, OperatorError) else "A part has ended: the log says which." for one in broken)
    return list(dict.fromkeys(said))

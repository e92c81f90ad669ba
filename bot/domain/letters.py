"""A letter is one message to one person: what became of it, and what may be done next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

from bot.domain.wishes import About

TRIES = 2
"""How often a notice of unknown fate is sent at most: with two, nobody gets more than two copies."""

REST_SECONDS = (0, 5, 10, 20, 40, 80, 160, 300)
"""After each try of unknown fate until the next, and after all later ones what comes last: where the fault is
Telegram's, or the letter is what kills its process, the same is not sent as fast as it can be."""

KEPT = timedelta(days=30)
"""How long letters that have all ended are kept; until then, what was sent can be changed and deleted."""

SECONDS_AWAY = 5.0
"""Until the next try where Telegram could not be reached at all."""

SECONDS_MOVED = 1.0
"""Until the next try under the chat's new number."""


class Policy(StrEnum):
    """What is done about a letter that may or may not have arrived."""

    NOTICE = "notice"  # sent once more, at the end of the queue; then it is unknown
    URGENT = "urgent"  # sent again for as long as it takes, with a number that can be seen
    ONCE = "once"  # never sent again: it is unknown
    AGAIN = "again"  # sent again for as long as it takes: edits and deletions, of which a second changes nothing


class Means(StrEnum):
    """What a letter is: a new message, or a change to one that its person has."""

    SEND = "send"
    EDIT = "edit"  # its words and buttons
    REPLACE = "replace"  # and the photo or document over them
    DELETE = "delete"


class Lane(IntEnum):
    """Receipts go at once; what goes to many is paced."""

    FAST = 0
    PACED = 1


class State(StrEnum):
    """`queued` and `retry` wait, `claimed` is in somebody's hands, the others are ends."""

    QUEUED = "queued"
    RETRY = "retry"
    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


WAITING = (State.QUEUED, State.RETRY)
OPEN = (*WAITING, State.CLAIMED)
ENDS = tuple(state for state in State if state not in OPEN)


class Cause(StrEnum):
    """Why a letter waits, was skipped, or failed."""

    BUSY = "busy"  # 429: not sent
    PAUSED = "paused"  # given back before it left
    AWAY = "away"  # Telegram was not reached: not sent
    LOST = "lost"  # the answer was lost: perhaps sent
    MOVED = "moved"  # the chat has another number now
    BLOCKED = "blocked"  # by the person
    GONE = "gone"  # the account, or the chat, is no more
    UNSUBSCRIBED = "unsubscribed"
    ERASED = "erased"
    DELETED = "deleted"  # what was to be changed: the person deleted it
    STAYS = "stays"  # Telegram does not let it be changed or deleted any more
    LATE = "late"  # it would have come too late to be of use
    NEARER = "nearer"  # another one, nearer to the meeting, came instead
    RESTORED = "restored"  # it waited when the backup was made that the database is from
    REFUSED = "refused"  # Telegram does not take the text itself: a fault of ours


@dataclass(frozen=True)
class Occasion:
    """Why letters are written: one row, however many people. `key` makes that it happens once."""

    key: str
    policy: Policy = Policy.NOTICE
    lane: Lane = Lane.FAST
    expires_at: datetime | None = None
    means: Means = Means.SEND
    about: About | None = None


@dataclass(frozen=True)
class Claimed:
    """A letter that this process has in hand; `tries` counts this one. The chat is still sealed: as a person's, or,
    where there is no person, as that of an address."""

    id: int
    occasion_id: int
    person_id: int | None
    language: str
    policy: Policy
    tries: int
    chat_sealed: bytes
    means: Means = Means.SEND
    revises: int | None = None
    """The number of the message that is edited or deleted."""
    expires_at: datetime | None = None
    """When it is of no use any more; such a letter may also become untrue at any moment."""


@dataclass(frozen=True)
class Delivered:
    """Telegram has it, under this number; of what it already had there is none."""

    message_id: int | None


@dataclass(frozen=True)
class NotSent:
    """It certainly did not arrive, and may be sent again in `seconds`."""

    cause: Cause
    seconds: float = SECONDS_AWAY


@dataclass(frozen=True)
class Lost:
    """It may have arrived."""


@dataclass(frozen=True)
class Refused:
    """It did not arrive and never will; `words` are Telegram's."""

    cause: Cause
    words: str


@dataclass(frozen=True)
class Moved:
    """It did not arrive: the chat has another number now."""

    chat_id: int


Outcome = Delivered | NotSent | Lost | Refused | Moved


@dataclass(frozen=True)
class Settled:
    """What is noted of a letter that was in hand for its try of that number."""

    id: int
    tries: int
    state: State
    due_at: datetime | None = None
    message_id: int | None = None
    cause: Cause | None = None
    words: str | None = None
    counts: bool = True
    """Whether this was one of the tries."""


def settle(letter: Claimed, outcome: Outcome, *, now: datetime) -> Settled:
    """What becomes of a letter in hand."""
    match outcome:
        case Delivered(message_id):
            return Settled(letter.id, letter.tries, State.SENT, message_id=message_id)
        case NotSent(cause, seconds):
            return Settled(
                letter.id, letter.tries, State.RETRY, now + timedelta(seconds=seconds), cause=cause, counts=False
            )
        case Moved():
            due = now + timedelta(seconds=SECONDS_MOVED)
            return Settled(letter.id, letter.tries, State.RETRY, due, cause=Cause.MOVED, counts=False)
        case Lost():
            state = after_unknown_fate(letter.policy, letter.tries)
            again = now + rest(letter.tries) if state is State.RETRY else None
            return Settled(letter.id, letter.tries, state, again, cause=Cause.LOST)
        case Refused(cause, words):
            skipped = cause in (Cause.BLOCKED, Cause.GONE, Cause.DELETED)
            return Settled(
                letter.id, letter.tries, State.SKIPPED if skipped else State.FAILED, cause=cause, words=words
            )


def after_unknown_fate(policy: Policy, tries: int) -> State:
    """For a lost answer, and for what a process had in hand when it died; `tries` counts that one."""
    if policy in (Policy.URGENT, Policy.AGAIN) or (policy is Policy.NOTICE and tries < TRIES):
        return State.RETRY
    return State.UNKNOWN


def rest(tries: int) -> timedelta:
    """How long a letter waits whose last try, of that number, is of unknown fate."""
    return timedelta(seconds=REST_SECONDS[min(tries, len(REST_SECONDS)) - 1])

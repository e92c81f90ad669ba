"""A henvendelse: what a resident told police or municipality, and how each of the two deals with its part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.people import Language
from bot.domain.staff import Partner

ROOM = 3000
"""Letters of what somebody writes; with all around it, it must fit on a card."""

REPLY_ROOM = 2500
NOTE_ROOM = 1500
REASON_ROOM = 300


class State(StrEnum):
    """Of one part. The last four are ends; `passed` is the other partner's now."""

    RECEIVED = "received"
    ASSESSING = "assessing"
    FORWARDED = "forwarded"  # to somebody outside, who is named
    AGENDA = "agenda"  # of a council's meeting
    PROGRESS = "progress"
    SOLVED = "solved"
    DECLINED = "declined"  # with a reason
    PASSED = "passed"
    WITHDRAWN = "withdrawn"  # by the resident; nobody else can


ENDS = (State.SOLVED, State.DECLINED, State.PASSED, State.WITHDRAWN)
CHOSEN = tuple(state for state in State if state not in (State.RECEIVED, State.PASSED, State.WITHDRAWN))
"""What staff may set by themselves."""


class Source(StrEnum):
    """How it came: written in the chat, or entered by staff for somebody."""

    CHAT = "chat"
    PHONE = "phone"
    PAPER = "paper"
    MEETING = "meeting"


class Ground(StrEnum):
    """Why a partner may give its part to the other one."""

    CONSENT = "consent"  # the resident said yes
    TASK = "task"  # it is the other one's task, and cannot be done without
    DANGER = "danger"  # to keep somebody from harm


class Turn(StrEnum):
    """What an entry of the history is."""

    ADDED = "added"  # by the resident
    NOTE = "note"  # staff's own
    REPLY = "reply"
    STATE = "state"
    EXTENDED = "extended"
    PASSED = "passed"
    MERGED = "merged"
    SPLIT = "split"
    WITHDRAWN = "withdrawn"


FOR_RESIDENTS = (Turn.REPLY, Turn.STATE, Turn.EXTENDED, Turn.PASSED, Turn.SPLIT)
"""What staff do that the resident is told. A note is not among them, and never can be."""


class Delivery(StrEnum):
    """What became of the letter about an entry."""

    WAITING = "waiting"
    SENT = "sent"  # or, where they let go since they sent it, readable with the code: staff are not told which
    FAILED = "failed"
    READABLE = "readable"  # no answer was wanted in the chat: it is read with the code


@dataclass(frozen=True)
class Pin:
    """A place on the map, kept coarse: the middle of a square of about 250 m."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Place:
    """Where it is: an area of the council by its slug, a pin, or nothing."""

    area: str | None = None
    pin: Pin | None = None


def coarse(latitude: float, longitude: float) -> Pin:
    """Rounded to 1/450 of a degree north (247 m) and 1/250 east (251 m at 55.6° N), so that no door can be told."""
    return Pin(round(round(latitude * 450) / 450, 5), round(round(longitude * 250) / 250, 5))


@dataclass(frozen=True)
class Part:
    """One partner's side of a case: seen by that partner's coordinators alone.

    `clock` counts how often a date to answer by was set anew; `answered` is whether the resident got words since it
    began, not counting that it was extended;
    `into` is the reference that answers for this one. Until `muted_until` its resident sends this partner nothing.
    """

    partner: Partner
    state: State
    since: datetime
    due_at: datetime | None
    clock: int = 0
    extended: bool = False
    assignee: int | None = None
    labels: tuple[str, ...] = ()
    into: str | None = None
    answered: bool = False
    muted_until: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state not in ENDS

    def is_overdue(self, now: datetime) -> bool:
        return self.is_open and self.due_at is not None and self.due_at <= now


@dataclass(frozen=True)
class Entry:
    """One line of the history. `partner` is whose it is; None for what the resident did.

    `by` is the number of whoever did it among staff; residents never see it.
    """

    turn: Turn
    at: datetime
    words: str = ""
    partner: Partner | None = None
    by: int | None = None
    state: State | None = None
    delivery: Delivery | None = None


@dataclass(frozen=True)
class Case:
    """As far as whoever looks may see it: `parts` and `entries` are those of their compartment.

    Nothing here leads to a person. `answerable` is whether they wanted an answer when they sent it: were it told when
    somebody lets go, all cases of one person would change at once before staff's eyes. `shared` is whether the other
    partner has a part too; of that nothing else is known. `acute` hurries whoever has it: to a partner who handed it
    over it is always False, so that it does not tell what was added since. `words` are masked and empty once they
    were withdrawn.
    """

    reference: str
    council: str
    kind: str
    words: str
    language: Language
    received_at: datetime
    parts: tuple[Part, ...]
    place: Place = Place()
    source: Source = Source.CHAT
    answerable: bool = False
    acute: bool = False
    pictured: bool = False
    shared: bool = False
    split_from: str | None = None
    entries: Sequence[Entry] = ()

    @property
    def is_open(self) -> bool:
        return any(part.is_open for part in self.parts)

    @property
    def was_answered(self) -> bool:
        """Whether somebody ever did, as far as `entries` tell: what is added later changes nothing of that, and to be
        told that the other partner has it is no answer."""
        told = any(entry.turn is Turn.REPLY or entry.state in ENDS for entry in self.entries)
        held = [part for part in self.parts if part.state is not State.PASSED]
        return told or any(part.answered or not part.is_open for part in held)

    def part(self, partner: Partner) -> Part | None:
        return next((part for part in self.parts if part.partner is partner), None)


@dataclass(frozen=True)
class Receipt:
    """What the resident takes away. `code` is readable here and nowhere else; it is in groups."""

    case: Case
    code: str = field(repr=False)
    due_at: datetime | None = None


@dataclass(frozen=True)
class Filter:
    """Which cases of the inbox are wanted; whatever is None is not looked at."""

    states: tuple[State, ...] = ()
    kind: str | None = None
    label: str | None = None
    council: str | None = None
    mine: bool = False
    unassigned: bool = False
    overdue: bool = False
    acute: bool = False
    words: str | None = None


OPEN_ONES = Filter(states=tuple(state for state in State if state not in ENDS))

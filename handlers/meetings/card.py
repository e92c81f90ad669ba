"""The card of one meeting: all that somebody must know to come, how it stands with them, and what they can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.content import Content
from bot.domain.agenda import Item, Outcome
from bot.domain.announcements import room_taken
from bot.domain.meetings import Meeting, Phase, Plan
from bot.domain.reminders import OFFSETS
from bot.domain.seats import Follow, Seat
from bot.services.meetings import Seen
from bot.texts import Texts
from bot.view import View
from handlers.dates import instant
from handlers.meetings import facts
from handlers.meetings.doing import rows

LONGEST = 3_800
"""Letters of a card; what is said above it, and the line with 112, must fit beside them."""

SEEN = 120
"""Letters of what residents brought that the card shows; all of it is on the agenda."""


@dataclass(frozen=True)
class Showing:
    """What a card is made of; `items` are those that whoever looks may read."""

    texts: Texts
    content: Content
    seen: Seen
    items: Sequence[Item]
    now: datetime

    @property
    def meeting(self) -> Meeting:
        return self.seen.meeting

    @property
    def plan(self) -> Plan:
        return self.seen.meeting.shown

    @property
    def open(self) -> bool:
        """Whether it can still be come to."""
        return self.meeting.is_to_come(self.now)

    @property
    def has_seat(self) -> bool:
        """Or waits for one, or is asked."""
        return self.seen.follow is not None and self.seen.follow.seat is not Seat.NONE


def card(showing: Showing, *, first: str | None = None) -> View:
    """Fits into one message, whatever staff wrote."""
    before, after = _before(showing), _after(showing)
    taken = sum(room_taken(part) + 2 for part in (*before, *after))
    middle = _agenda(showing, LONGEST - taken)
    said = "\n\n".join(part for part in (first, *before, *middle, *after) if part)
    return View(said, rows(showing.texts, showing.seen, showing.items, showing.now))


def item(texts: Texts, one: Item, length: int | None = None) -> str:
    """A line of what was brought; with `length`, its beginning."""
    words = " ".join(one.words.split())
    shown = words if length is None or len(words) <= length else f"{words[:length].rstrip()} …"
    return texts(
        "meeting-item", kind=one.kind, own="yes" if one.own else "no", words=shown, signed=one.signed or "none"
    )


def outcome(texts: Texts, one: Item) -> str:
    """What came of it."""
    is_declined = one.outcome is Outcome.DECLINED and one.declined is not None
    return texts("meeting-outcome", outcome=one.declined or "" if is_declined else one.outcome)


def own(texts: Texts, meeting: Meeting, follow: Follow) -> str:
    """Whether they come, wait, are asked, or follow it."""
    until = instant(follow.until, texts.language) if follow.until else "–"
    return texts("meeting-own", seat=follow.seat, people=follow.people, until=until)


def offsets(meeting: Meeting, follow: Follow | None) -> tuple[str, ...]:
    """When somebody is reminded: as they chose, or else as the meeting says."""
    chosen = follow.offsets if follow is not None else None
    return meeting.shown.reminders if chosen is None else chosen


def _before(showing: Showing) -> list[str]:
    """How it stands, what it is, when and where, and how it stands with whoever looks."""
    texts, plan, meeting = showing.texts, showing.plan, showing.meeting
    told: list[str] = []
    for state in facts.states(meeting, showing.now, free=None if showing.has_seat else showing.seen.free):
        told.append(texts("meeting-states", state=state))
        if meeting.reason and state in ("cancelled", "moved"):
            told.append(texts("meeting-reason", reason=meeting.reason))
    lines = facts.time_and_place(texts, plan)
    if showing.open and showing.seen.free is not None:
        lines.append(texts("meeting-seats", free=showing.seen.free, waiting=showing.seen.waiting))
    parts = [
        "\n".join(told),
        facts.head(texts, showing.content, plan),
        "\n".join(lines),
        _own(showing),
        _about(showing),
    ]
    return [part for part in parts if part]


def _own(showing: Showing) -> str:
    texts, follow = showing.texts, showing.seen.follow
    if follow is None or not showing.open:
        return ""
    chosen, begins = offsets(showing.meeting, follow), showing.plan.begins
    still = [name for name in chosen if begins is not None and OFFSETS[name].before(begins) > showing.now]
    told = own(texts, showing.meeting, follow)
    if chosen and not still:
        return told
    return " ".join((told, texts("meeting-own-reminders", offsets=facts.reminders(texts, still))))


def _about(showing: Showing) -> str:
    """What it is about, or, afterwards, what came of it."""
    texts, plan, minutes = showing.texts, showing.plan, showing.meeting.minutes
    if showing.meeting.phase(showing.now) is Phase.MINUTED:
        said = texts("meeting-reason", reason=minutes.text(texts.language)) if minutes.said else ""
        return "\n\n".join(part for part in (said, _in_danish(texts, minutes.said)) if part)
    told = [texts("meeting-problem", text=text) for text in [plan.text("problem", texts.language)] if text]
    told += [texts("meeting-work", text=text) for text in [plan.text("work", texts.language)] if text]
    return "\n\n".join([*told, *filter(None, [_in_danish(texts, plan.problem)])])


def _in_danish(texts: Texts, said: object) -> str:
    """That it was written in no other language than Danish, to whoever reads another one."""
    return texts("meeting-in-danish") if isinstance(said, dict) and said and texts.language not in said else ""


def _agenda(showing: Showing, room: int) -> list[str]:
    """As much of it as there is room for, staff's first."""
    texts, found = showing.texts, list[str]()
    if showing.meeting.phase(showing.now) in (Phase.MINUTED, Phase.CANCELLED):
        return found
    brought = [item(texts, each, SEEN) for each in showing.items]
    for head, lines in (
        (texts("meeting-agenda"), [texts("meeting-agenda-line", text=line) for line in showing.plan.agenda]),
        (texts("meeting-brought"), brought),
    ):
        left = room - sum(room_taken(part) + 2 for part in found) - room_taken(head) - 3
        if lines and left > 0:
            found.append("\n".join([head, *facts.fitting(texts, lines, left)]))
    return found


def _after(showing: Showing) -> list[str]:
    """How to get in, who else is asked, and whom to ask."""
    texts, plan = showing.texts, showing.plan
    if not showing.open:
        return []
    lines = [*facts.getting_in(texts, plan)]
    if plan.invited:
        lines.append(texts("meeting-invited", groups=plan.invited))
    if plan.contact:
        lines.append(texts("meeting-contact", contact=plan.contact))
    return ["\n".join(lines)] if lines else []

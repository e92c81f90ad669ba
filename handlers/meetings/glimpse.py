"""Meetings as a list shows them: a few words each, what has changed first, and a button that leads to the card."""

from collections.abc import Sequence
from datetime import datetime

from bot.content import Content
from bot.domain.meetings import Meeting
from bot.texts import Texts
from bot.view import Press
from handlers.dates import short_day
from handlers.meetings import facts
from handlers.meetings.buttons import OpenMeeting, ShowMeeting
from handlers.pages import shortened

PLACE = 80
"""Letters of an address in a list; the card shows all of it."""

LABEL = 40
"""Letters of a title on a button."""

FIRST = ("cancelled", "moved", "full")
"""What is said before anything else, the most important first."""


def listed(
    texts: Texts, content: Content, meeting: Meeting, now: datetime, *, named: bool, free: int | None = None
) -> str:
    """`named`: with its council. `free` are the seats that are left, where they are counted."""
    found, plan = facts.states(meeting, now, free=free), meeting.shown
    return texts(
        "meeting-listed",
        state=next((state for state in FIRST if state in found), "none"),
        title=facts.title(plan, texts.language),
        when=facts.when(texts, plan),
        place=shortened(facts.where(texts, plan), PLACE),
        council=facts.council(content, meeting.council) if named else "none",
    )


def label(texts: Texts, meeting: Meeting) -> str:
    """ "1. dec. · Tryghed i parken"."""
    named = shortened(facts.title(meeting.shown, texts.language), LABEL)
    return f"{short_day(meeting.begins_at, texts.language)} · {named}"


def presses(texts: Texts, found: Sequence[Meeting], *, anew: bool = False) -> tuple[tuple[Press, ...], ...]:
    """A row each. `anew`: the card comes below what is tapped."""
    kind = OpenMeeting if anew else ShowMeeting
    return tuple((kind(str(each.id)).press(label(texts, each)),) for each in found)

"""What a meeting is to be, a line for each part, as staff read it."""

from collections.abc import Iterable, Mapping, Sequence

from babel.lists import format_list

from bot.domain.meetings import Access, Plan
from bot.domain.parts import NEEDED, written
from bot.domain.reminders import OFFSETS
from bot.domain.staff import Partner
from handlers.context import Context
from handlers.meetings.facts import offset, when
from handlers.pages import shortened

GLIMPSE = 200
"""Letters of a text that the card shows; before anybody says yes, all of it is shown."""

FIRST = ("title-da", "problem-da", "work-da", "time", "place", "invited")
LATER = ("title-en", "problem-en", "work-en", "pin", "way", "link", "agenda", "seats", "contact", "spoken")

CHOICES: Mapping[str, tuple[str, ...]] = {
    "access": tuple(Access),
    "hosts": tuple(Partner),
    "reminders": tuple(OFFSETS),
}
"""What is ticked, of what there is."""

LONG = ("title-da", "problem-da", "work-da", "title-en", "problem-en", "work-en", "way", "agenda")
"""What is written in whole sentences, and may be longer than a glimpse."""

SHOWN = (*FIRST, *LATER, *CHOICES)


def facts(context: Context, plan: Plan, parts: Sequence[str] = ()) -> str:
    """Of those parts, or all; what nobody wrote is named where nobody could come without it."""
    lines = [(part, _told(context, plan, part)) for part in parts or SHOWN]
    return "\n".join(
        context.texts("planning-fact", part=part, text=shortened(text, GLIMPSE) or "none")
        for part, text in lines
        if text or part in NEEDED
    )


def in_full(plan: Plan, part: str) -> str:
    """What was written there, of what may be long."""
    found = written(plan, part)
    return "\n".join(found) if part == "agenda" else str(found)


def named(context: Context, parts: Iterable[str]) -> str:
    """ "titel, tidspunkt og sted"."""
    labels = [context.texts.plain("planning-part", part=part) for part in parts]
    return format_list([label[:1].lower() + label[1:] for label in labels], locale=context.language)


def choice(context: Context, of: str, value: str) -> str:
    """What may be ticked, in words."""
    if of == "reminders":
        return offset(context.texts, value)
    key = "planning-host" if of == "hosts" else "meeting-access-one"
    return context.texts.plain(key, what=value)


def ticked(plan: Plan, of: str) -> frozenset[str]:
    return frozenset(str(each) for each in written(plan, of))


def _told(context: Context, plan: Plan, part: str) -> str:
    """One part as a line; empty where nobody wrote it."""
    if part in CHOICES:
        held = ticked(plan, part)
        labels = [choice(context, part, each) for each in CHOICES[part] if each in held]
        return format_list(labels, locale=context.language)
    if part == "time":
        return when(context.texts, plan) if plan.begins else ""
    found = written(plan, part)
    if part == "pin":
        return f"{found.latitude:.5f}, {found.longitude:.5f}" if found else ""
    return " / ".join(found) if part == "agenda" else str(found or "")

"""What is told of a meeting wherever it is told: what it is called, when and where it is, and how it stands."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from babel.lists import format_list

from bot.content import Content
from bot.domain.announcements import room_taken
from bot.domain.meetings import Access, Meeting, Phase, Plan
from bot.domain.people import Language
from bot.domain.reminders import OFFSETS
from bot.domain.walltime import WallTime, is_ambiguous
from bot.texts import Texts
from handlers.dates import clock, span

SPOKEN = 100
"""Letters of the languages that are spoken there; nobody needs more."""

NAMED = {"7d": "week", "3d": "three-days", "1d": "day", "2h": "two-hours", "1h": "one-hour"}


def council(content: Content, slug: str) -> str:
    found = content.councils.by_slug.get(slug)
    return found.name if found else slug


def title(plan: Plan, language: Language) -> str:
    return plan.text("title", language)


def when(texts: Texts, plan: Plan) -> str:
    """From when to when, as the clocks in Denmark show it."""
    if plan.begins is None or plan.ends is None:
        return "–"
    return span(plan.begins.instant, plan.ends.instant, texts.language) + _again(texts, plan.begins)


def where(texts: Texts, plan: Plan) -> str:
    """In a few words."""
    return plan.place.address or texts.plain("meeting-online")


def head(texts: Texts, content: Content, plan: Plan) -> str:
    """Its title, and who invites."""
    hosts = next(iter(plan.hosts)) if len(plan.hosts) == 1 else "both"
    named = council(content, plan.council)
    return texts("meeting-title", title=title(plan, texts.language), council=named, hosts=hosts)


def time_and_place(texts: Texts, plan: Plan) -> list[str]:
    """A line each."""
    return [texts("meeting-when", when=when(texts, plan)), *places(texts, plan)]


def places(texts: Texts, plan: Plan) -> list[str]:
    """A line for where it is, and one for how to be there from home."""
    told = []
    if plan.place.address:
        told.append(texts("meeting-where", place=plan.place.address))
    if plan.link:
        told.append(texts("meeting-link", link=plan.link))
    return told


def getting_in(texts: Texts, plan: Plan) -> Iterator[str]:
    """The way, what helps people to come, and what is spoken there."""
    if plan.place.way:
        yield texts("meeting-way", way=plan.place.way)
    if plan.place.access:
        helps = [texts.plain("meeting-access-one", what=each) for each in Access if each in plan.place.access]
        yield texts("meeting-access", access=format_list(helps, locale=texts.language))
    if plan.spoken:
        yield texts("meeting-spoken", languages=plan.spoken[:SPOKEN])


def states(meeting: Meeting, now: datetime, *, free: int | None = None) -> list[str]:
    """What is to be said before anything else, by name."""
    phase, found = meeting.phase(now), ["training"] if meeting.training else []
    if phase in (Phase.CANCELLED, Phase.HELD, Phase.MINUTED):
        return [*found, phase]
    if meeting.begins_at <= now:
        return [*found, "begun"]
    if phase is Phase.MOVED:
        found.append("moved")
    return [*found, "full"] if free == 0 else found


def reminders(texts: Texts, offsets: Collection[str]) -> str:
    """ "en uge før kl. 18.00, dagen før kl. 18.00 og to timer før"; "none" where there are none."""
    return format_list([offset(texts, each) for each in OFFSETS if each in offsets], locale=texts.language) or "none"


def offset(texts: Texts, name: str) -> str:
    """One of them."""
    return texts.plain("meeting-offset", offset=NAMED[name], clock=clock(OFFSETS[name].clock, texts.language))


def fitting(texts: Texts, lines: Sequence[str], room: int) -> list[str]:
    """As many of the lines as there is room for, and how many are left out."""
    taken, more = 0, texts("meeting-left-out", count=len(lines))
    for at, line in enumerate(lines):
        taken += room_taken(line) + 1
        left = room_taken(more) if at + 1 < len(lines) else 0
        if taken + left > room:
            return [*lines[:at], texts("meeting-left-out", count=len(lines) - at)]
    return list(lines)


def _again(texts: Texts, begins: WallTime) -> str:
    """Which of the two, where the clocks show that time twice."""
    if not is_ambiguous(begins.local, begins.zone):
        return ""
    return texts.plain("meeting-hour-again", fold=begins.fold)

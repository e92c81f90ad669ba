"""What is told of a case wherever coordinators see it: what it is about, where it is, how it stands."""

from datetime import datetime

from bot.clock import ZONE
from bot.domain.cases import Case, State
from bot.domain.staff import Coordinator, Partner
from bot.services.feedback import Side
from handlers.context import Context
from handlers.dates import day
from handlers.meetings.facts import council as council


def kind(context: Context, case: Case) -> str:
    found = context.content.feedback.kind(case.kind, case.council)
    return found.name[context.language] if found else case.kind


def area(context: Context, case: Case) -> str | None:
    """Its name; None where there is a pin or nothing."""
    slug = case.place.area
    found = context.content.feedback.area(case.council, slug) if slug else None
    return found.name[context.language] if found else slug


def label(context: Context, slug: str) -> str:
    found = context.content.feedback.label(slug)
    return found.name[context.language] if found else slug


def state(context: Context, which: State) -> str:
    return context.texts.plain("inbox-state-name", state=which)


def partner(context: Context, which: Partner) -> str:
    return context.texts.plain("inbox-partner", partner=which)


def on_day(context: Context, at: datetime) -> str:
    """The day in Denmark."""
    return day(at.astimezone(ZONE).date(), context.language)


def marks(context: Context, side: Side) -> str:
    """What must be seen first, in words; nothing for most."""
    found = []
    if side.case.acute:
        found.append("acute")
    if side.part.is_overdue(context.house.clock()) and side.part.into is None:
        found.append("overdue")
    if side.case.shared:
        found.append("both")
    if side.part.into is not None:
        found.append("merged")
    return " · ".join(context.texts.plain("inbox-mark", mark=mark) for mark in found)


def whose(by: Coordinator, number: int | None) -> str:
    """`me`, `nobody`, or a colleague's number."""
    if number is None:
        return "nobody"
    return "me" if number == by.person_id else str(number)


def holds_both(by: Coordinator) -> bool:
    """Whether they are there for both partners, so that it has to be said whose side it is."""
    return len({post.partner for post in by.posts}) > 1

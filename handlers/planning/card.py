"""The card of one meeting: how it stands, what it is to be, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.meetings import Meeting, Phase, Proposal, Purpose
from bot.domain.parts import differing
from bot.domain.staff import Announcer
from bot.services.meetings import Attendance
from bot.view import Button, View
from handlers.context import Context
from handlers.meetings.facts import council, when
from handlers.pages import shortened
from handlers.planning.buttons import (
    AskCallOff,
    AskDrop,
    AskPart,
    BeginLike,
    ChangeMeeting,
    RemovePart,
    ShowChoices,
    ShowItems,
    ShowMeetings,
    ShowMore,
    ShowPlanned,
    ShowPreview,
    TakeBack,
    TakeOver,
    WriteMinutes,
)
from handlers.planning.facts import CHOICES, GLIMPSE, LATER, facts, named

Row = tuple[Button, ...]

FORM: Sequence[Sequence[str]] = (("title-da", "problem-da"), ("work-da", "time"), ("place", "invited"))
MORE: Sequence[Sequence[str]] = (
    ("title-en", "problem-en"),
    ("work-en", "agenda"),
    ("pin", "access"),
    ("way", "link"),
    ("seats", "contact"),
    ("spoken", "hosts"),
    ("reminders",),
)


@dataclass(frozen=True)
class Numbers:
    """What there is to count of a published meeting; `items` is what residents bring to it."""

    attendance: Attendance
    items: int


def view(context: Context, announcer: Announcer, found: Meeting, numbers: Numbers | None = None) -> View:
    """To whoever proposes something a form; to others what it is."""
    parts = [head(context, announcer, found), *proposed(context, found)]
    if found.proposal is None or found.proposal.purpose in (Purpose.PUBLISH, Purpose.CHANGE):
        parts.append(facts(context, (found.proposal.plan if found.proposal else None) or found.shown))
    if numbers is not None:
        parts.append(_counted(context, numbers))
    rows = [*_rows(context, announcer, found), *_always(context, found, numbers)]
    return View("\n\n".join(part for part in parts if part), (*rows, back(context)))


def head(context: Context, announcer: Announcer, found: Meeting, *, hint: bool = True) -> str:
    """What it is, and how it stands; with a `hint` how to go on."""
    proposal, now = found.proposal, context.house.clock()
    said = context.texts(
        "planning-card",
        number=str(found.id),
        council=council(context.content, found.council),
        phase=found.phase(now),
        training="yes" if found.training else "no",
    )
    own_draft = proposal is not None and proposal.purpose is Purpose.PUBLISH and not proposal.submitted
    if proposal is None or (own_draft and not hint and whose(announcer, proposal) == "own"):
        return said
    waits = context.texts(
        "planning-proposed",
        purpose=proposal.purpose,
        state="submitted" if proposal.submitted else "begun",
        whose=whose(announcer, proposal),
        author=str(proposal.author_id or "none"),
    )
    return f"{said}\n{waits}"


def whose(announcer: Announcer, proposal: Proposal) -> str:
    if proposal.author_id is None:
        return "nobody"
    return "own" if proposal.author_id == announcer.person_id else "other"


def form(context: Context, found: Meeting) -> View:
    """What can be changed of what is published; nothing is proposed until something is."""
    said = context.texts("planning-change-what", number=str(found.id))
    return View(f"{said}\n\n{facts(context, found.shown)}", (*_form(context, found), back_to(context, found.id)))


def more(context: Context, found: Meeting) -> View:
    """The parts that few meetings need."""
    plan = found.proposal.plan if found.proposal else found.shown
    rows = [tuple(_part(context, found, part) for part in line) for line in MORE]
    said = context.texts("planning-more-what", number=str(found.id))
    told = facts(context, plan, (*LATER, *CHOICES))
    return View(f"{said}\n\n{told}", (*rows, back_to(context, found.id)))


def back(context: Context) -> Row:
    """The row that leads to the list."""
    return (ShowMeetings().press(context.texts.plain("planning-back")),)


def back_to(context: Context, number: int) -> Row:
    """The row that leads to one's card."""
    return (ShowPlanned(str(number)).press(context.texts.plain("planning-to-card")),)


def minutes_rows(context: Context, found: Meeting) -> list[Row]:
    """The form of the minutes."""
    said = found.proposal.minutes if found.proposal else found.minutes
    rows: list[Row] = [tuple(_part(context, found, part) for part in ("minutes-da", "minutes-en"))]
    rows.append((_part(context, found, "minutes-file"),))
    if found.proposal is not None and said.file is not None:
        label = context.texts.plain("planning-file-remove")
        rows.append((RemovePart(str(found.id), "minutes-file").press(label),))
    return rows


def proposed(context: Context, found: Meeting) -> list[str]:
    """What is proposed, beside the plan."""
    proposal, texts, said = found.proposal, context.texts, []
    if proposal is None:
        return [texts("planning-reason", reason=found.reason)] if found.reason else []
    if proposal.purpose is Purpose.CHANGE and found.plan is not None:
        parts = named(context, differing(found.plan, proposal.plan)) or "none"
        said.append(texts("planning-differs", parts=parts, before=when(texts, found.plan)))
    if proposal.purpose is Purpose.CANCEL:
        said.append(texts("planning-fact", part="time", text=when(texts, found.shown)))
    if proposal.purpose in (Purpose.CHANGE, Purpose.CANCEL):
        said.append(texts("planning-reason", reason=proposal.reason or "none"))
    if proposal.purpose is Purpose.MINUTES:
        minutes = proposal.minutes
        told = {"minutes-da": minutes.said.get("da", ""), "minutes-en": minutes.said.get("en", "")}
        told["minutes-file"] = texts.plain("planning-file", kind=minutes.file.kind) if minutes.file else ""
        lines = [(part, shortened(text, GLIMPSE) or "none") for part, text in told.items()]
        said.append("\n".join(texts("planning-fact", part=part, text=text) for part, text in lines))
    return said


def _counted(context: Context, numbers: Numbers) -> str:
    there = numbers.attendance
    return context.texts(
        "planning-numbers",
        followers=there.followers,
        coming=there.coming,
        waiting=there.waiting,
        seats="none" if there.seats is None else there.seats,
        items=numbers.items,
    )


def _rows(context: Context, announcer: Announcer, found: Meeting) -> list[Row]:
    texts, number, proposal = context.texts, str(found.id), found.proposal
    if proposal is None or found.awaits_minutes(context.house.clock()):
        return _in_force(context, found)
    look = (ShowPreview(number).press(texts.plain("planning-preview")),)
    drop = (AskDrop(number).press(texts.plain("planning-drop", purpose=proposal.purpose)),)
    takes_back = (TakeBack(number).press(texts.plain("planning-take-back")),)
    whose_it_is = whose(announcer, proposal)
    if whose_it_is != "own":
        over = (TakeOver(number).press(texts.plain("planning-take-over")),)
        more_rows = [takes_back] if proposal.submitted else []
        return [look, over, *more_rows, *([drop] if whose_it_is == "nobody" else [])]
    if proposal.submitted:
        return [look, takes_back, drop]
    if proposal.purpose is Purpose.MINUTES:
        return [*minutes_rows(context, found), look, drop]
    if proposal.purpose is Purpose.CANCEL:
        return [(_part(context, found, "reason"),), look, drop]
    why: list[Row] = [(_part(context, found, "reason"),)] if proposal.purpose is Purpose.CHANGE else []
    return [*_form(context, found), *why, look, drop]


def _in_force(context: Context, found: Meeting) -> list[Row]:
    """What can be begun with a published meeting."""
    texts, number, phase = context.texts, str(found.id), found.phase(context.house.clock())
    if found.is_to_come(context.house.clock()):
        change = ChangeMeeting(number).press(texts.plain("planning-change"))
        return [(change, AskCallOff(number).press(texts.plain("planning-call-off")))]
    if phase in (Phase.HELD, Phase.MINUTED):
        label = "planning-minutes" if phase is Phase.HELD else "planning-minutes-again"
        return [(WriteMinutes(number).press(texts.plain(label)),)]
    return []


def _always(context: Context, found: Meeting, numbers: Numbers | None) -> list[Row]:
    """What can be done with any that was published."""
    texts, number = context.texts, str(found.id)
    if found.plan is None:
        return []
    count = numbers.items if numbers is not None else 0
    items = ShowItems(number, "0").press(texts.plain("planning-items", count=count))
    return [(items,), (BeginLike(number).press(texts.plain("planning-use-again")),)]


def _form(context: Context, found: Meeting) -> list[Row]:
    rows: list[Row] = [tuple(_part(context, found, part) for part in line) for line in FORM]
    return [*rows, (ShowMore(str(found.id)).press(context.texts.plain("planning-more")),)]


def _part(context: Context, found: Meeting, part: str) -> Button:
    label, number = context.texts.plain("planning-part", part=part), str(found.id)
    return (ShowChoices(number, part) if part in CHOICES else AskPart(number, part)).press(label)

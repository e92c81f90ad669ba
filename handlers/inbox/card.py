"""The card of one side of a case: what was written, how it stands, and what can be done with it."""

from collections.abc import Sequence

from bot.domain.cases import Case, State
from bot.domain.staff import Coordinator, Partner
from bot.services.feedback import Side
from bot.view import Button, View
from handlers.context import Context
from handlers.dates import instant
from handlers.inbox import at, facts, history, more
from handlers.inbox.buttons import (
    AskAssign,
    AskExtend,
    AskNote,
    AskReply,
    AskState,
    ShowCase,
    ShowInbox,
    ShowLabels,
    ShowMore,
    ShowPin,
    ShowWhole,
    TakePicture,
)

Row = tuple[Button, ...]
OTHER = {Partner.POLICE: Partner.MUNICIPALITY, Partner.MUNICIPALITY: Partner.POLICE}


def view(context: Context, by: Coordinator, side: Side, similar: Sequence[str] = ()) -> View:
    case = side.case
    parts = [
        head(context, side),
        "\n".join(_stands(context, by, side)),
        history.words(context, case, most=history.BEGINNING),
        "\n".join(_came(context, case)),
        *history.latest(context, by, case),
    ]
    if similar:
        parts.append(context.texts("inbox-similar", references=", ".join(similar)))
    rows = (*_rows(context, side), *_beside(context, by, side, similar), back(context))
    return View("\n\n".join(part for part in parts if part), rows)


def head(context: Context, side: Side) -> str:
    """What it is, and what must be seen first."""
    case = side.case
    said = context.texts(
        "inbox-head",
        reference=case.reference,
        kind=facts.kind(context, case),
        council=facts.council(context.content, case.council),
        partner=facts.partner(context, side.part.partner),
    )
    acute = context.texts("inbox-acute") if case.acute else None
    return "\n".join(part for part in (said, acute) if part)


def seldom(context: Context, by: Coordinator, side: Side) -> View:
    """What is done more seldom."""
    texts, both = context.texts, at.of(side).both
    said = texts("inbox-more-what", reference=side.case.reference)
    can_wait = side.part.is_open and side.part.due_at is not None and not side.part.extended
    rows: list[Row] = [(AskExtend(*both).press(texts.plain("inbox-extend")),)] if can_wait else []
    return View(said, (*rows, *more.of_case(context, by, side), back_to(context, side)))


def back(context: Context) -> Row:
    """The row that leads to the list."""
    return (ShowInbox().press(context.texts.plain("inbox-back")),)


def back_to(context: Context, side: Side) -> Row:
    """The row that leads to the card."""
    label = context.texts.plain("inbox-to-case", reference=side.case.reference)
    return (ShowCase(*at.of(side).both).press(label),)


def _stands(context: Context, by: Coordinator, side: Side) -> list[str]:
    texts, part, now = context.texts, side.part, context.house.clock()
    found = [texts("inbox-stands", state=facts.state(context, part.state), day=facts.on_day(context, part.since))]
    if part.is_open and part.due_at is not None:
        late = "yes" if part.is_overdue(now) else "no"
        extended = "yes" if part.extended else "no"
        due = facts.on_day(context, part.due_at)
        found.append(texts("inbox-due", day=due, overdue=late, extended=extended))
    found.append(texts("inbox-assignee", whose=facts.whose(by, part.assignee)))
    if part.labels:
        labels = ", ".join(facts.label(context, slug) for slug in part.labels)
        found.append(texts("inbox-labels", labels=labels))
    if side.case.shared:
        found.append(texts("inbox-shared", other=OTHER[part.partner]))
    if part.into is not None:
        found.append(texts("inbox-into", reference=part.into))
    if side.case.split_from is not None:
        found.append(texts("inbox-split-from", reference=side.case.split_from))
    if part.muted_until is not None and part.muted_until > now:
        found.append(texts("inbox-muted", until=instant(part.muted_until, context.language)))
    return found


def _came(context: Context, case: Case) -> list[str]:
    texts = context.texts
    place = facts.area(context, case) or ("pin" if case.place.pin else "none")
    received = instant(case.received_at, context.language)
    return [
        texts("inbox-place", place=place),
        texts("inbox-received", at=received, source=case.source, language=case.language),
        texts("inbox-answerable", answerable="yes" if case.answerable else "no"),
    ]


def _rows(context: Context, side: Side) -> list[Row]:
    """What can be done with it. The button of a note stands by itself, and says whom it is for."""
    texts, both, state = context.texts, at.of(side).both, side.part.state
    if state is State.PASSED:
        return [(ShowMore(*both).press(texts.plain("inbox-more")),)]
    note = AskNote(*both).press(texts.plain("inbox-note"))
    sort = ShowLabels(*both).press(texts.plain("inbox-label"))
    last = (sort, ShowMore(*both).press(texts.plain("inbox-more")))
    if state is State.WITHDRAWN:
        return [(note,), last]
    move = AskState(*both).press(texts.plain("inbox-move"))
    assign = AskAssign(*both).press(texts.plain("inbox-assign"))
    return [(AskReply(*both).press(texts.plain("inbox-reply")),), (note,), (move, assign), last]


def _beside(context: Context, by: Coordinator, side: Side, similar: Sequence[str]) -> list[Row]:
    """What can be looked at."""
    texts, case, both, rows = context.texts, side.case, at.of(side).both, list[Row]()
    if history.is_cut(case):
        rows.append((ShowWhole(*both, "0").press(texts.plain("inbox-whole")),))
    seen: list[Button] = []
    if case.pictured:
        seen.append(TakePicture(*both).press(texts.plain("inbox-picture")))
    if case.place.pin is not None:
        seen.append(ShowPin(*both).press(texts.plain("inbox-pin")))
    rows += [tuple(seen)] if seen else []
    if similar:
        rows.append(tuple(ShowCase(each, both[1]).press(each) for each in similar))
    other = OTHER[side.part.partner]
    if case.shared and (case.council, other) in by.compartments:
        label = texts.plain("inbox-other-side", partner=other)
        rows.append((ShowCase(*at.At(case.reference, other).both).press(label),))
    return rows

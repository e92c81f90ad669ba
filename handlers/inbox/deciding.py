"""What is decided of a case: who sees to it, what it is sorted by, how it stands, and by when."""

from telegram import Update

from bot.domain.cases import CHOSEN
from bot.domain.staff import Coordinator
from bot.errors import CaseEnded
from bot.view import Press, View
from handlers.button import row, ticked
from handlers.context import Context
from handlers.inbox import answering, facts
from handlers.inbox.at import At
from handlers.inbox.buttons import (
    AskAssign,
    AskExtend,
    AskMove,
    AskReply,
    AskState,
    Assign,
    SetLabel,
    ShowLabels,
)
from handlers.inbox.card import back_to
from handlers.inbox.gate import on_case
from handlers.inbox.showing import shown
from handlers.menu import paired
from handlers.replies import say

STATES = frozenset(CHOSEN)


@on_case
async def reply(update: Update, context: Context, by: Coordinator, where: At, button: AskReply) -> None:
    await answering.begin(update, context, by, where, "reply")


@on_case
async def extend(update: Update, context: Context, by: Coordinator, where: At, button: AskExtend) -> None:
    await answering.begin(update, context, by, where, "extend")


@on_case
async def move(update: Update, context: Context, by: Coordinator, where: At, button: AskMove) -> None:
    if button.state not in STATES:
        raise CaseEnded
    await answering.begin(update, context, by, where, button.state)


@on_case
async def states(update: Update, context: Context, by: Coordinator, where: At, button: AskState) -> None:
    """All but the one it is in."""
    side = await context.services.review.look(by, where.number, where.partner)
    rows = [
        (AskMove(*where.both, state).press(facts.state(context, state)),)
        for state in CHOSEN
        if state is not side.part.state
    ]
    now = facts.state(context, side.part.state)
    said = context.texts("inbox-move-what", reference=where.number, state=now)
    await say(update, context, View(said, (*paired(tuple(rows)), back_to(context, side))))


@on_case
async def ask_assign(update: Update, context: Context, by: Coordinator, where: At, button: AskAssign) -> None:
    """To me, to a colleague of that compartment by their number, to nobody."""
    review, texts = context.services.review, context.texts
    side = await review.look(by, where.number, where.partner)
    colleagues = await review.colleagues(by, where.number, where.partner)
    whom = [by.person_id, *sorted(each for each in colleagues if each != by.person_id), None]

    def to(number: int | None) -> Press:
        label = texts.plain("inbox-assign-to", whose=facts.whose(by, number))
        one = "" if number is None else str(number)
        return Assign(*where.both, one).press(ticked(label, number == side.part.assignee))

    rows = paired(tuple((to(each),) for each in whom))
    await say(
        update, context, View(texts("inbox-assign-what", reference=where.number), (*rows, back_to(context, side)))
    )


@on_case
async def assign(update: Update, context: Context, by: Coordinator, where: At, button: Assign) -> None:
    whom = row(button.whom) if button.whom else None
    side = await context.services.review.assign(by, where.number, where.partner, whom)
    first = context.texts("inbox-assigned", whose=facts.whose(by, side.part.assignee))
    await shown(update, context, by, side, first=first)


@on_case
async def labels(update: Update, context: Context, by: Coordinator, where: At, button: ShowLabels) -> None:
    await _labels(update, context, by, where)


@on_case
async def label(update: Update, context: Context, by: Coordinator, where: At, button: SetLabel) -> None:
    """One that the content does not have can be taken off, and is never put on."""
    is_on = button.wanted == "1"
    if not is_on or context.content.feedback.label(button.label) is not None:
        await context.services.review.label(by, where.number, where.partner, button.label, is_on)
    await _labels(update, context, by, where)


async def _labels(update: Update, context: Context, by: Coordinator, where: At) -> None:
    side = await context.services.review.look(by, where.number, where.partner)
    held = side.part.labels
    slugs = [*(each.slug for each in context.content.feedback.labels)]
    slugs += [each for each in held if each not in slugs]

    def one(slug: str) -> Press:
        name = ticked(facts.label(context, slug), slug in held)
        return SetLabel(*where.both, slug, "0" if slug in held else "1").press(name)

    rows = paired(tuple((one(slug),) for slug in slugs))
    said = context.texts("inbox-labels-what", reference=where.number)
    await say(update, context, View(said, (*rows, back_to(context, side))))

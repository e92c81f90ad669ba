"""Cases about the same thing are answered as one: a coordinator chooses which one answers for which."""

from collections.abc import Awaitable

from telegram import Update

from bot.domain.forms import Draft
from bot.domain.references import reference_in
from bot.domain.staff import Coordinator
from bot.errors import CaseUnknown, ResidentError
from bot.view import Button, View
from handlers.context import Context
from handlers.feedback.steps import EXAMPLE
from handlers.inbox import form, history
from handlers.inbox.at import At, at
from handlers.inbox.buttons import ShowCase
from handlers.inbox.form import Composed, composed
from handlers.inbox.gate import on_case
from handlers.inbox.showing import refused, shown
from handlers.inbox.sorting_buttons import AskMerge, Merge, OfferMerge, Unmerge
from handlers.only import only
from handlers.replies import say

WHAT = "merge"


@on_case
async def ask(update: Update, context: Context, by: Coordinator, where: At, button: AskMerge) -> None:
    """Those that resemble it are offered; any other is written."""
    await asked(update, context, by, where)


async def asked(update: Update, context: Context, by: Coordinator, where: At, *, first: str | None = None) -> None:
    """What is written next is the reference. Raises CaseUnknown."""
    similar = await context.services.review.similar(by, where.number, where.partner)
    rows = [(OfferMerge(*where.both, each).press(each),) for each in similar]
    said = context.texts("inbox-merge-ask", reference=where.number, similar="some" if similar else "none")
    await form.ask(
        update, context, by, Composed(WHAT, where), View(said, (*rows, _back(context, where))), first=first
    )


@on_case
async def offer(update: Update, context: Context, by: Coordinator, where: At, button: OfferMerge) -> None:
    await offered(update, context, by, where, button.into)


async def offered(update: Update, context: Context, by: Coordinator, where: At, into: str) -> None:
    """Both as they begin, to be compared; what is not theirs and what there is not are told alike."""
    texts = context.texts
    if into == where.number:
        await asked(update, context, by, where, first=texts("inbox-merge-itself", reference=into))
        return
    try:
        other = at(into, where.letter)
        sides = [await context.services.review.look(by, each.number, each.partner) for each in (where, other)]
    except CaseUnknown as error:
        await asked(update, context, by, where, first=texts(error.text_id()))
        return
    told = [
        f"<b>{side.case.reference}</b>\n{history.words(context, side.case, most=history.BEGINNING)}" for side in sides
    ]
    said = texts("inbox-merge-offer", reference=where.number, into=into)
    yes = Merge(*where.both, into).press(texts.plain("inbox-merge-yes"))
    other_one = AskMerge(*where.both).press(texts.plain("inbox-merge-other"))
    await say(update, context, View("\n\n".join((said, *told)), ((yes,), (other_one,), _back(context, where))))


@on_case
async def merge(update: Update, context: Context, by: Coordinator, where: At, button: Merge) -> None:
    """The card of the one that answers is shown. Tapped twice, it is merged already, and shown."""
    into = at(button.into, where.letter)
    before = await context.services.review.look(by, where.number, where.partner)
    if before.part.into == into.number:
        side = await context.services.review.look(by, into.number, into.partner)
    else:
        side = await context.services.review.merge(by, where.number, where.partner, into.number)
    await form.done(update, context, by)
    first = context.texts("inbox-merged", reference=where.number, into=into.number)
    await shown(update, context, by, side, first=first)


@on_case
async def unmerge(update: Update, context: Context, by: Coordinator, where: At, button: Unmerge) -> None:
    side = await context.services.review.unmerge(by, where.number, where.partner)
    await shown(update, context, by, side, first=context.texts("inbox-unmerged", reference=where.number))


@only(Coordinator)
async def answer(update: Update, context: Context, by: Coordinator, draft: Draft) -> None:
    """A reference, however it was written."""
    message = update.effective_message
    number = reference_in((message and message.text) or "")
    where = composed(draft).side
    if number is not None:
        await _attempt(update, context, by, where, offered(update, context, by, where, number))
    else:
        first = context.texts("inbox-merge-unread", example=EXAMPLE)
        await _attempt(update, context, by, where, asked(update, context, by, where, first=first))


@only(Coordinator)
async def again(update: Update, context: Context, by: Coordinator, draft: Draft, *, first: str | None = None) -> None:
    where = composed(draft).side
    await _attempt(update, context, by, where, asked(update, context, by, where, first=first))


async def amend(update: Update, context: Context, filled: Draft) -> None:
    """The reference in it was seen to: an edit is let be."""


async def _attempt(update: Update, context: Context, by: Coordinator, where: At, work: Awaitable[None]) -> None:
    try:
        await work
    except ResidentError as error:
        await form.done(update, context, by, sent=False)
        await refused(update, context, by, where, error)


def _back(context: Context, where: At) -> tuple[Button, ...]:
    return (ShowCase(*where.both).press(context.texts.plain("inbox-to-case", reference=where.number)),)

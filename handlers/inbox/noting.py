"""Notes for colleagues, on a way of their own: nothing of it can send anything to anybody."""

from telegram import Update

from bot.domain.cases import NOTE_ROOM
from bot.domain.forms import Draft
from bot.domain.room import is_blank, units
from bot.domain.staff import Coordinator
from bot.errors import ResidentError
from bot.services.feedback import Side
from bot.view import View
from handlers.context import Context
from handlers.inbox import form
from handlers.inbox.at import At
from handlers.inbox.buttons import AskNote
from handlers.inbox.card import back_to
from handlers.inbox.form import Composed, composed
from handlers.inbox.gate import on_case
from handlers.inbox.showing import refused, show, shown
from handlers.only import only
from handlers.replies import say, under

WHAT = "note"


@on_case
async def ask(update: Update, context: Context, by: Coordinator, where: At, button: AskNote) -> None:
    side = await context.services.review.look(by, where.number, where.partner)
    await form.ask(update, context, by, Composed(WHAT, where), _question(context, side))


@only(Coordinator)
async def answer(update: Update, context: Context, by: Coordinator, draft: Draft) -> None:
    message, where = update.effective_message, composed(draft).side
    words = ((message and message.text) or "").strip()
    try:
        if is_blank(words):
            await _ask_again(update, context, by, where, first=context.texts("inbox-unread"))
        elif units(words) > NOTE_ROOM:
            first = context.texts("inbox-too-long", length=units(words), most=NOTE_ROOM)
            await _ask_again(update, context, by, where, first=first)
        else:
            review = context.services.review
            side = await review.note(by, where.number, where.partner, words, update_id=update.update_id)
            await form.done(update, context, by)
            await shown(update, context, by, side, first=context.texts("inbox-noted"))
    except ResidentError as error:
        await form.done(update, context, by, sent=False)
        await refused(update, context, by, where, error)


@only(Coordinator)
async def again(update: Update, context: Context, by: Coordinator, draft: Draft, *, first: str | None = None) -> None:
    """This very text opened the form, and before a crash it may not have been said; or it is no answer."""
    where = composed(draft).side
    try:
        await _ask_again(update, context, by, where, first=first)
    except ResidentError as error:
        await refused(update, context, by, where, error)


@only(Coordinator)
async def amend(update: Update, context: Context, by: Coordinator, filled: Draft) -> None:
    """Given again, it is acknowledged again; edited, it stays as it was."""
    is_edit = update.edited_message is not None or not form.was_sent(filled)
    first = context.texts("inbox-note-stays" if is_edit else "inbox-noted")
    await show(update, context, by, composed(filled).side, first=first)


async def _ask_again(
    update: Update, context: Context, by: Coordinator, where: At, *, first: str | None = None
) -> None:
    side = await context.services.review.look(by, where.number, where.partner)
    await say(update, context, under(first, _question(context, side)))


def _question(context: Context, side: Side) -> View:
    said = context.texts("inbox-ask-note", reference=side.case.reference, most=NOTE_ROOM)
    return View(said, (back_to(context, side),))

"""What is done with words that came too early or too late: left as they are, added to the text, put in its place."""

from collections.abc import Callable, Mapping

from telegram import Update

from bot.domain import written
from bot.domain.cases import ROOM
from bot.domain.people import Resident
from bot.domain.writing import Writing
from bot.errors import CaseTooLong
from handlers.context import Context
from handlers.feedback import form
from handlers.feedback.beside import BELOW, INSTEAD, OUT
from handlers.feedback.buttons import KeepWords, TakeBeside
from handlers.feedback.gate import writers
from handlers.feedback.preview import mark

DONE: Mapping[str, Callable[[Writing], Writing]] = {
    BELOW: written.added,
    INSTEAD: written.exchanged,
    OUT: written.left_out,
}


@writers
async def keep_words(
    update: Update, context: Context, resident: Resident, writing: Writing, button: KeepWords
) -> None:
    if writing.asked == "words":
        writing = await context.services.writings.change(resident, written.kept, update_id=update.update_id)
    await form.show(update, context, resident, writing)


@writers
async def take_beside(
    update: Update, context: Context, resident: Resident, writing: Writing, button: TakeBeside
) -> None:
    """An old button does nothing to what was written since: that is shown first."""
    if button.how in DONE and mark(writing) == button.mark:
        await settle(update, context, resident, button.how)
    else:
        await form.show(update, context, resident, writing)


async def settle(update: Update, context: Context, resident: Resident, how: str) -> None:
    """Masked, it may be longer than it was. Raises WritingGone."""
    first = context.texts("feedback-beside-done", how=how)
    try:
        writing = await context.services.writings.change(resident, DONE[how], update_id=update.update_id)
    except CaseTooLong:
        await form.again(update, context, resident, None, first=context.texts("feedback-long", cut="more", room=ROOM))
    else:
        await form.show(update, context, resident, writing, first=first)

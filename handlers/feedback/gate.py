"""Lets those through who have something half written; a receipt is never overwritten by what comes too late."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, TypeAlias, TypeVar

from telegram import Update

from bot.domain.people import Resident
from bot.domain.writing import Writing
from bot.errors import WritingGone
from bot.view import View
from handlers import notice
from handlers.button import Button
from handlers.context import Context
from handlers.feedback.buttons import OpenForm
from handlers.menu import to_menu
from handlers.visitors import residents

Tapped = TypeVar("Tapped", bound=Button)
ForWriter: TypeAlias = Callable[[Update, Context, Resident, Writing, Tapped], Coroutine[Any, Any, None]]


def writers(handler: ForWriter[Tapped]) -> Callable[[Update, Context, Tapped], Coroutine[Any, Any, None]]:
    """For residents, with what they have half written; where nothing is, that is said below what was tapped."""

    @residents(target=notice.FEEDBACK)
    @wraps(handler)
    async def gate(update: Update, context: Context, resident: Resident, button: Tapped) -> None:
        writing = await context.services.writings.look(resident)
        try:
            if writing is None:
                raise WritingGone
            await handler(update, context, resident, writing, button)
        except WritingGone as error:
            await gone(update, context, error)

    return gate


async def gone(update: Update, context: Context, error: WritingGone) -> None:
    """Nothing is said under a receipt: whoever taps twice knows already."""
    chat, receipts = update.effective_chat, context.house.doorstep.receipts
    message = update.callback_query.message if update.callback_query else None
    if chat is None or (message is not None and receipts.get((chat.id, message.message_id)) is not None):
        return
    texts = context.texts
    new = OpenForm().press(texts.plain("button-feedback"))
    await context.screen.show(chat.id, View(texts(error.text_id()), ((new,), to_menu(texts))))

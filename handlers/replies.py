"""Where a view is shown: in place of the message whose button was tapped, else as a new message."""

from dataclasses import replace

from telegram import Update
from telegram.constants import ChatType

from bot.view import View
from handlers.context import Context
from handlers.emergency import above


async def say(update: Update, context: Context, view: View, *, about: bool = False) -> None:
    """In a group the view replies to the message it is about, so that everybody can follow; elsewhere where it is
    `about` that very message. Where danger was heard, the 112 line comes first."""
    chat, query, message = update.effective_chat, update.callback_query, update.effective_message
    if chat is None:
        return
    view = above(context.texts, context.alarm, view)
    if query is not None and query.message is not None:
        await context.screen.replace(chat.id, query.message.message_id, view)
        return
    reply_to = message.message_id if message is not None and (about or not is_private(update)) else None
    await context.screen.show(chat.id, view, reply_to=reply_to)


def is_private(update: Update) -> bool:
    """Whether one person alone reads what is said here."""
    return update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE


def under(first: str | None, view: View) -> View:
    """The view, with that said above it."""
    return replace(view, html=f"{first}\n\n{view.html}") if first else view

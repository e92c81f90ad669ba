"""Finds the question that a card answers: the card replies to it, so nothing needs to be remembered."""

from telegram import Message, Update

from bot.domain.normalise import fold
from handlers.context import Context
from handlers.groups import without_name


def question_of(update: Update, context: Context) -> str | None:
    """What somebody wrote above the card whose button was tapped; None where Telegram shows it no more."""
    card = update.callback_query.message if update.callback_query else None
    asked = card.reply_to_message if isinstance(card, Message) else None
    if asked is None or (asked.from_user is not None and asked.from_user.is_bot):
        return None
    question = without_name(asked, context)
    return question if fold(question) else None

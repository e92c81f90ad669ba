"""In groups the bot answers when it is spoken to, keeps nothing, and takes anything personal to a private chat."""

from telegram import Message, MessageEntity

from bot.view import Link, View
from handlers.context import Context


def write_in_private(context: Context) -> View:
    """What is personal is not for a group."""
    return View(context.texts("group-in-private"), ((private_link(context),),))


def private_link(context: Context) -> Link:
    return Link(context.texts.plain("button-in-private"), f"https://t.me/{context.bot.username}")


def spoken_to(message: Message, context: Context) -> bool:
    """Whether the message names the bot or replies to something it said."""
    answered = message.reply_to_message
    if answered is not None and answered.from_user is not None and answered.from_user.id == context.bot.id:
        return True
    return any(word.lower() == _name(context) for word in _mentions(message))


def without_name(message: Message, context: Context) -> str:
    """What was said, without the bot's name in it."""
    said = message.text or message.caption or ""
    for word in _mentions(message):
        if word.lower() == _name(context):
            said = said.replace(word, " ")
    return said


def _mentions(message: Message) -> list[str]:
    kinds: list[str | None] = [MessageEntity.MENTION]
    found = message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
    return list(found.values())


def _name(context: Context) -> str:
    return f"@{context.bot.username}".lower()

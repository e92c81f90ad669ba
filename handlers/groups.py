"""In groups the bot answers when it is spoken to, keeps nothing, and takes anything personal to a private chat."""

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType

from bot.view import Link, View
from handlers.context import Context


def write_in_private(context: Context) -> View:
    """What is personal is not for a group."""
    return View(context.texts("group-in-private"), ((private_link(context),),))


def private_link(context: Context) -> Link:
    return Link(context.texts.plain("button-in-private"), f"https://t.me/{context.bot.username}")


def addressed(update: Update, message: Message, context: Context) -> bool:
    """Whether it is said to the bot: in private always, in a group by its name or in a reply to it."""
    if update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE:
        return True
    return spoken_to(message, context) or ((message.text or "").startswith("/") and commanded(message, context))


def spoken_to(message: Message, context: Context) -> bool:
    """Whether a person names the bot or replies to something it said; two bots might go on for ever."""
    if context.resumed:
        return True
    if message.from_user is not None and message.from_user.is_bot and message.sender_chat is None:
        return False
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


def commanded(message: Message, context: Context) -> bool:
    """Whether the command names the bot: `/hjaelp@lokalraad_bot`."""
    command = (message.text or "").split(maxsplit=1)[0]
    return command.lower().endswith(_name(context))


def _mentions(message: Message) -> list[str]:
    """Counted in UTF-16, as Telegram does; half a character is no reason to stumble, as it is for PTB."""
    units = (message.text or message.caption or "").encode("utf-16-le", "surrogatepass")
    return [
        units[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le", "surrogatepass")
        for entity in message.entities or message.caption_entities
        if entity.type == MessageEntity.MENTION
    ]


def _name(context: Context) -> str:
    return f"@{context.bot.username}".lower()

"""Listens for danger before anything else is done with a text, and says 112 even where the database is away."""

import asyncio
from collections.abc import Mapping
from typing import Any

from telegram import Message, Update
from telegram.ext import ApplicationHandlerStop

from bot.domain.emergency import Alarm, Level
from bot.domain.people import LANGUAGES
from bot.errors import DatabaseAway
from bot.view import Addressed
from handlers import calm, rooms
from handlers.context import Context, Lokalraad
from handlers.emergency import languages, notice
from handlers.feedback import replying
from handlers.groups import addressed, without_name
from handlers.visitors import meet

KNOWN_SECONDS = 0.5
"""How long the database may take to say who writes; then the notice goes out in every language."""


async def watch(update: Update, context: Context) -> None:
    """ACUTE: the notice, and no other handler, but the form that stands open keeps what was written. HINT: it is
    noted, and whatever is said begins with the 112 line."""
    text = heard(update, context)
    if text is None:
        return
    alarm = context.house.ears.look(text)
    context.alarm = calm.soothed(update, context, text, alarm)
    if context.alarm.level is not Level.ACUTE:
        return
    message = update.effective_message
    assert message is not None
    calm.noticed(update, context, text, message.message_id)
    try:
        known = await _is_known(update, context)
        await _warn(update, context, message, text, alarm, known=known)
        if not known:
            raise DatabaseAway  # once it is back, what was written for a form is kept
        if not await replying.heard(update, context):
            await rooms.heard(update, context)
    except Exception as error:  # PTB would go on to the other handlers
        context.house.failed(update.update_id, error)
    raise ApplicationHandlerStop


async def _warn(update: Update, context: Context, message: Message, text: str, alarm: Alarm, *, known: bool) -> None:
    """Once for each update, however often it is tried."""
    warned = context.house.doorstep.warned
    if not warned.get(update.update_id):
        said = languages(text, context.language) if known else LANGUAGES
        texts = [context.house.texts[each] for each in said]
        await context.screen.show(message.chat_id, notice(texts, alarm), reply_to=message.message_id)
        warned.note(update.update_id, True)


def overheard(update: Mapping[str, Any], application: Lokalraad) -> Addressed | None:
    """The notice for an update that could not be stored yet, in every language; None where it needs none."""
    house = application.bot_data
    text = _text(update.get("message")) or _text(update.get("edited_message"))
    if text is None or house.ears.look(text).level is not Level.ACUTE:
        return None
    read = Update.de_json(dict(update), application.bot)
    message = read.effective_message
    said = heard(read, Context.from_update(read, application))
    if said is None or message is None or (alarm := house.ears.look(said)).level is not Level.ACUTE:
        return None
    texts = [house.texts[language] for language in LANGUAGES]
    return Addressed(message.chat_id, notice(texts, alarm, calmable=False), message.message_id)


def heard(update: Update, context: Context) -> str | None:
    """What a person wrote to the bot, without the bot's name; None where no words are said to it."""
    message = update.message or update.edited_message
    if message is None or not addressed(update, message, context):
        return None
    return without_name(message, context) or None


def _text(message: object) -> str | None:
    found = (message.get("text") or message.get("caption")) if isinstance(message, Mapping) else None
    return found if isinstance(found, str) else None


async def _is_known(update: Update, context: Context) -> bool:
    """Whether it could be said who writes; a read that hangs is left to itself, because waiting for its end could
    hang too."""
    meeting = asyncio.create_task(meet(update, context))
    meeting.add_done_callback(_noticed)
    await asyncio.wait({meeting}, timeout=KNOWN_SECONDS)
    if not meeting.done():
        meeting.cancel()
        return False
    try:
        meeting.result()
    except DatabaseAway:
        return False
    return True


def _noticed(meeting: "asyncio.Task[Any]") -> None:
    """What became of a look-up that nobody waits for is nobody's error."""
    if not meeting.cancelled():
        meeting.exception()

"""*Det er ikke akut*: what was taken for an emergency is answered after all; whatever is new is heard afresh."""

from dataclasses import replace
from typing import Any

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler

from bot.domain.emergency import Alarm, Level
from bot.domain.normalise import LONGEST, fold
from bot.domain.people import Visitor
from bot.view import View
from handlers.buttons import NotUrgent
from handlers.context import Context
from handlers.doorstep import Calmed, Noticed
from handlers.groups import without_name
from handlers.replies import is_private, say
from handlers.visitors import anywhere


@anywhere
async def not_urgent(update: Update, context: Context, visitor: Visitor, button: NotUrgent | None = None) -> None:
    """Tapped, it goes on with the message that the notice replies to; typed, or where that is gone, when the same
    words come next.

    In a group only by whoever wrote it: nobody else can say that they are not in danger.
    """
    notice = update.callback_query.message if update.callback_query else None
    message = getattr(notice, "reply_to_message", None)
    seen = _seen(update, context, before=notice.message_id if notice else None)
    is_theirs = message.from_user == update.effective_user if isinstance(message, Message) else seen is not None
    if not (is_private(update) or is_theirs):
        return
    if notice is not None and not _first(context, (notice.chat.id, notice.message_id), update.update_id):
        return
    if isinstance(message, Message):
        await _resume(update, context, message)
        return
    if seen is not None:
        context.house.doorstep.calmed.note(_who(update), Calmed(seen.words))
    key = "emergency-gone" if notice is not None else "emergency-calmed" if seen is not None else "emergency-no-more"
    await say(update, context, View(f"{context.texts('line-112')}\n\n{context.texts(key)}"))


def noticed(update: Update, context: Context, text: str, message_id: int) -> None:
    """Note for which words the notice is shown, in case they are said not to be urgent."""
    context.house.doorstep.noticed.note(_who(update), Noticed(message_id, _mark(text)))


def soothed(update: Update, context: Context, text: str, alarm: Alarm) -> Alarm:
    """No more than a hint where the very next text repeats what is said not to be urgent. New words may be danger."""
    calmed, who = context.house.doorstep.calmed, _who(update)
    said = calmed.get(who)
    if said is None or said.used_by not in (None, update.update_id):
        return alarm
    calmed.note(who, replace(said, used_by=update.update_id))
    context.resumed = said.words == _mark(text)
    return _hint(alarm) if context.resumed else alarm


async def _resume(update: Update, context: Context, message: Message) -> None:
    """As a new message of theirs, answered in place of the notice."""
    context.alarm = _hint(context.house.ears.look(without_name(message, context)))
    context.resumed = True
    again = Update(update.update_id, message=message, callback_query=update.callback_query)
    application: Any = context.application  # PTB's own type of it knows nothing of our context
    for handler in application.handlers[0]:
        check = None if isinstance(handler, CallbackQueryHandler) else handler.check_update(again)
        if check is not None and check is not False:
            await handler.handle_update(again, application, check, context)
            return


def _seen(update: Update, context: Context, *, before: int | None) -> Noticed | None:
    """What they were shown the notice for last; of a tap, only where that was said `before` the notice."""
    seen = context.house.doorstep.noticed.get(_who(update))
    return seen if seen is None or before is None or seen.message_id < before else None


def _mark(text: str) -> int:
    """The same for the same words, however they are typed; of no use to whoever would know them, or after a restart.

    What folds to nothing, or is not read to its end, is only the same where every sign is.
    """
    return hash(fold(text) if len(text) <= LONGEST and fold(text) else text)


def _first(context: Context, tapped: tuple[int, int], update_id: int) -> bool:
    """Whether this notice was not answered yet by another tap; a tap given again after a crash is the same one."""
    resumed = context.house.doorstep.resumed
    if (by := resumed.get(tapped)) is None:
        resumed.note(tapped, update_id)
    return by in (None, update_id)


def _hint(alarm: Alarm) -> Alarm:
    return replace(alarm, level=Level.HINT) if alarm.level is Level.ACUTE else alarm


def _who(update: Update) -> tuple[int, int]:
    chat, user = update.effective_chat, update.effective_user
    return (chat.id if chat else 0, user.id if user else 0)

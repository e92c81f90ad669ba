"""*Det er ikke akut*: what was taken for an emergency is answered after all, where one was."""

from dataclasses import replace
from typing import Any

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler

from bot.domain.emergency import Alarm, Level
from bot.domain.people import Visitor
from bot.view import View
from handlers.buttons import NotUrgent
from handlers.context import Context
from handlers.groups import without_name
from handlers.replies import say
from handlers.visitors import anywhere

UNUSED = -1


@anywhere
async def not_urgent(update: Update, context: Context, visitor: Visitor, button: NotUrgent | None = None) -> None:
    """Tapped, it goes on with the message that the notice replies to; typed, or where that is gone, with the next.

    In a group only by whoever wrote it: nobody else can say that they are not in danger.
    """
    notice = update.callback_query.message if update.callback_query else None
    message = getattr(notice, "reply_to_message", None)
    if isinstance(message, Message) and message.from_user != update.effective_user:
        return
    if notice is not None and not _first(context, (notice.chat.id, notice.message_id), update.update_id):
        return
    if isinstance(message, Message):
        await _resume(update, context, message)
        return
    context.house.doorstep.calmed.note(_who(update), UNUSED)
    texts = context.texts
    said = texts("emergency-gone") if notice is not None else texts("emergency-calmed")
    await say(update, context, View(f"{texts('line-112')}\n\n{said}"))


def soothed(update: Update, context: Context, alarm: Alarm) -> Alarm:
    """Of the very next text after "it is not urgent", no more than a hint."""
    calmed, who = context.house.doorstep.calmed, _who(update)
    used_by = calmed.get(who)
    if used_by is None:
        return alarm
    if used_by == UNUSED:
        calmed.note(who, update.update_id)
    context.resumed = used_by in (UNUSED, update.update_id)
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

"""/annuller: out of whatever was begun, from everywhere."""

from telegram import Update

from bot.domain.forms import ANNOUNCEMENT, FEEDBACK, MEETING
from bot.domain.people import Resident, Visitor
from handlers import menu
from handlers.context import Context
from handlers.doorstep import Asked
from handlers.feedback import opening
from handlers.visitors import anyone


@anyone
async def cancel(update: Update, context: Context, visitor: Visitor) -> None:
    """Given again after a crash, it finds nothing begun and says so; nothing worse happens."""
    asked = context.house.doorstep.asked.get(visitor.chat_id)
    if isinstance(visitor, Resident) and await _stops_writing(update, context, visitor):
        return
    form = await context.services.people.cancel(visitor) if isinstance(visitor, Resident) else None
    if form == ANNOUNCEMENT:
        first = context.texts("cancelled-announcement")  # its draft is kept until it is thrown away
    elif form == MEETING:
        first = context.texts("cancelled-meeting")
    elif form is not None or (asked is not None and asked.open):
        first = context.texts("cancelled")
    else:
        first = context.texts("nothing-to-cancel")
    await menu.show(update, context, first=first)
    if asked is not None:
        context.house.doorstep.asked.note(visitor.chat_id, Asked(asked.language, open=False))


async def _stops_writing(update: Update, context: Context, resident: Resident) -> bool:
    """Whether a henvendelse was being written: it is kept, and it is asked whether it shall be thrown away."""
    draft = context.visit.draft if context.visit else None
    if draft is None or draft.form != FEEDBACK:
        return False
    writing = await context.services.writings.look(resident)
    if writing is not None:
        await opening.stopped(update, context, resident, writing)
    return writing is not None

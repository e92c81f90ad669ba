"""/annuller: out of whatever was begun, from everywhere."""

from telegram import Update

from bot.domain.people import Resident, Visitor
from handlers import menu
from handlers.context import Context
from handlers.doorstep import Asked
from handlers.visitors import anyone


@anyone
async def cancel(update: Update, context: Context, visitor: Visitor) -> None:
    """Given again after a crash, it finds nothing begun and says so; nothing worse happens."""
    asked = context.house.doorstep.asked.get(visitor.chat_id)
    begun = asked is not None and asked.open
    if isinstance(visitor, Resident):
        begun = await context.services.people.cancel(visitor) or begun
    await menu.show(update, context, first=context.texts("cancelled" if begun else "nothing-to-cancel"))
    if asked is not None:
        context.house.doorstep.asked.note(visitor.chat_id, Asked(asked.language, open=False))

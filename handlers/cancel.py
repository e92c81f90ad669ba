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
    begun = (
        await context.services.people.cancel(visitor) if isinstance(visitor, Resident) else _leave(context, visitor)
    )
    await menu.show(update, context, first=context.texts("cancelled" if begun else "nothing-to-cancel"))


def _leave(context: Context, visitor: Visitor) -> bool:
    """Whether the notice stood open for this guest; it does no more."""
    asked = context.house.doorstep.asked.get(visitor.chat_id)
    if asked is None or not asked.open:
        return False
    context.house.doorstep.asked.note(visitor.chat_id, Asked(asked.language, open=False))
    return True

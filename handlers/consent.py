"""A typed yes or no, to whatever stands open: the notice, the council, or the question before erasing."""

from telegram import Update

from bot.domain.people import Resident, Visitor
from bot.view import View
from handlers import council, notice, privacy, start
from handlers.buttons import Accept, Decline
from handlers.context import Context
from handlers.doorstep import Asked
from handlers.menu import to_menu
from handlers.replies import say
from handlers.visitors import anyone


@anyone
async def yes(update: Update, context: Context, visitor: Visitor) -> None:
    if privacy.is_asked(context.visit) or privacy.is_erased_by(update, context, visitor):
        await privacy.erase(update, context)
    elif asked := _notice_asked(update, context, visitor):
        version = notice.version(context.house.texts[asked.language])
        await start.accept(update, context, Accept(version, asked.language, asked.target))
    elif council.is_asked(context.visit):
        await say(update, context, council.card(context))
    else:
        await _nothing_asked(update, context, visitor)


@anyone
async def no(update: Update, context: Context, visitor: Visitor) -> None:
    if privacy.is_asked(context.visit):
        await privacy.keep(update, context)
    elif asked := _notice_asked(update, context, visitor):
        await start.decline(update, context, Decline(asked.language))
    elif council.is_asked(context.visit):
        await council.skip(update, context)
    else:
        await _nothing_asked(update, context, visitor)


def _notice_asked(update: Update, context: Context, visitor: Visitor) -> Asked | None:
    asked = context.house.doorstep.asked.get(visitor.chat_id)
    return asked if asked is not None and asked.is_answered_by(update.update_id) else None


async def _nothing_asked(update: Update, context: Context, visitor: Visitor) -> None:
    """After a restart a guest's yes refers to nothing any more, so the notice is shown once again."""
    if isinstance(visitor, Resident):
        await say(update, context, View(context.texts("nothing-asked"), (to_menu(context.texts),)))
    else:
        await notice.show(update, context, first=context.texts("nothing-asked-guest"))

"""/indbakke: the list, words to look for, or one case; in a group nothing of any case."""

from telegram import Update

from bot.domain.staff import Coordinator
from handlers.context import Context
from handlers.inbox import groups, searching
from handlers.inbox.listing import listed
from handlers.only import only
from handlers.replies import is_private


async def inbox(update: Update, context: Context) -> None:
    """`/indbakke lys i parken` looks for words, `/indbakke L-4F7K` opens that one."""
    if is_private(update):
        await _inbox(update, context)
    else:
        await groups.asked(update, context)


@only(Coordinator)
async def _inbox(update: Update, context: Context, by: Coordinator) -> None:
    typed = " ".join(context.args or ())
    if typed:
        await searching.found(update, context, by, typed)
    else:
        await listed(update, context, by)

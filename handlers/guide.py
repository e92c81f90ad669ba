"""/hjaelp: what can be done here, and whom to ring instead."""

from telegram import Update

from bot.domain.people import Visitor
from bot.view import View
from handlers.buttons import ShowHelp
from handlers.context import Context
from handlers.groups import private_link
from handlers.menu import to_menu
from handlers.replies import is_private, say
from handlers.visitors import anywhere


@anywhere
async def guide(update: Update, context: Context, visitor: Visitor, button: ShowHelp | None = None) -> None:
    """Whoever writes no more than "help" may need another kind, so 112 comes first."""
    texts = context.texts
    key, row = ("help", to_menu(texts)) if is_private(update) else ("help-in-group", (private_link(context),))
    await say(update, context, View(f"{texts('line-112')}\n\n{texts(key)}", (row,)))

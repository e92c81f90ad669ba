"""What a resident cannot do is said to them kindly; any other failure is handed on, and the update tried again."""

from telegram import Update

from bot.errors import ResidentError
from bot.view import View
from handlers.context import Context
from handlers.menu import to_menu
from handlers.replies import say


async def failed(update: object, context: Context) -> None:
    error = context.error
    if not isinstance(update, Update) or not isinstance(error, Exception):
        return
    if isinstance(error, ResidentError):
        try:
            await say(update, context, View(context.texts(error.text_id()), (to_menu(context.texts),)))
        except Exception as worse:  # whatever it is, PTB would swallow it
            error = worse
        else:
            return
    context.house.failed(update.update_id, error)

"""A tap finds the handler of its button; one that nobody can read any more is told so."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, TypeAlias

from telegram import Update

from bot.domain.people import Visitor
from handlers import menu
from handlers.buttons import Button, unpack
from handlers.context import Context
from handlers.visitors import Handler, anyone

Buttons: TypeAlias = Mapping[type[Button], Callable[[Update, Context, Any], Coroutine[Any, Any, None]]]


def tapped(buttons: Buttons) -> Handler[[]]:
    """The handler of all taps. The query itself was answered when the update was stored."""

    async def tap(update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None or query.message is None:
            return
        button = unpack(query.data)
        if button is None:
            await old(update, context)
        else:
            await buttons[type(button)](update, context, button)

    return tap


@anyone
async def old(update: Update, context: Context, visitor: Visitor) -> None:
    await menu.show(update, context, first=context.texts("button-old"))

"""A hello and a thank you get a kind word back; whoever says no more than that may still need 112."""

from telegram import Update

from bot.domain.people import Visitor
from bot.view import View
from handlers import menu
from handlers.context import Context
from handlers.replies import say
from handlers.visitors import anyone


@anyone
async def hello(update: Update, context: Context, visitor: Visitor) -> None:
    texts = context.texts
    await say(update, context, menu.card(context, texts, first=texts("hello"), last=texts("line-112")))


@anyone
async def thanks(update: Update, context: Context, visitor: Visitor) -> None:
    texts = context.texts
    await say(update, context, View(f"{texts('thanks')}\n\n{texts('line-112')}", (menu.to_menu(texts),)))

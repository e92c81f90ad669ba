"""Notes when a resident blocks the bot or lets it in again; of guests and groups nothing is noted."""

from telegram import ChatMember, Update

from handlers.context import Context
from handlers.replies import is_private


async def membership(update: Update, context: Context) -> None:
    change = update.my_chat_member
    if change is not None and is_private(update):
        blocked = change.new_chat_member.status == ChatMember.BANNED
        await context.services.people.blocked(change.chat.id, blocked=blocked)

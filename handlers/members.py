"""Notes when a resident blocks the bot or lets it in again; of a group only that it hears of new cases no more."""

from telegram import ChatMember, Update

from handlers.context import Context
from handlers.replies import is_private

GONE = (ChatMember.BANNED, ChatMember.LEFT)


async def membership(update: Update, context: Context) -> None:
    change = update.my_chat_member
    if change is None:
        return
    status = change.new_chat_member.status
    if is_private(update):
        await context.services.people.blocked(change.chat.id, blocked=status == ChatMember.BANNED)
    elif status in GONE:
        await context.services.desks.forsake(change.chat.id)

"""/mine: what somebody sent to police and municipality, the meetings they follow, and what they brought to them."""

from telegram import Update

from bot.domain.announcements import room_taken
from bot.domain.people import Resident, Visitor
from bot.view import View
from handlers.context import Context
from handlers.feedback import listing
from handlers.feedback.buttons import OpenForm
from handlers.meetings import mine as meetings
from handlers.meetings.buttons import ShowMine
from handlers.meetings.card import LONGEST
from handlers.meetings.doing import onwards
from handlers.replies import say
from handlers.visitors import anyone

CASES = 1_500
"""Letters for what was sent; meetings have the rest."""


@anyone
async def mine(update: Update, context: Context, visitor: Visitor, button: ShowMine | None = None) -> None:
    """Of a guest nothing is kept, so there is nothing to show."""
    if isinstance(visitor, Resident):
        await show_mine(update, context, visitor)
    else:
        await say(update, context, _nothing(context))


async def show_mine(update: Update, context: Context, resident: Resident, *, first: str | None = None) -> None:
    sent = await listing.section(context, resident, room=CASES)
    taken = room_taken("\n\n".join(part for part in (first, *sent.said) if part))
    met = await meetings.section(context, resident, room=(LONGEST - taken) // 2)
    said = [part for part in (first, *sent.said, *met.said) if part]
    if not (sent.said or met.said):
        await say(update, context, _nothing(context, first))
    else:
        await say(update, context, View("\n\n".join(said), (*sent.rows, *met.rows, onwards(context.texts))))


def _nothing(context: Context, first: str | None = None) -> View:
    texts = context.texts
    write = (OpenForm().press(texts.plain("button-feedback")),)
    return View("\n\n".join(part for part in (first, texts("mine-none")) if part), (write, onwards(texts)))

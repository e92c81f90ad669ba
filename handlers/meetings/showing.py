"""Shows the card of a meeting after whatever was done with it; what could not be done is said above it."""

from collections.abc import Awaitable

from telegram import Update

from bot.domain.people import Resident, Visitor
from bot.errors import MeetingCancelled, MeetingPast, MeetingUnknown, ResidentError
from bot.services.meetings import Seen
from bot.view import View
from handlers.button import row
from handlers.context import Context
from handlers.meetings.card import Showing, card
from handlers.meetings.doing import onwards
from handlers.replies import say


async def card_of(
    context: Context, visitor: Visitor, number: int, *, first: str | None = None, seen: Seen | None = None
) -> View:
    """Looked up anew, where it was not just now. Raises MeetingUnknown."""
    resident = visitor if isinstance(visitor, Resident) else None
    seen = seen or await context.services.meetings.look(number, resident)
    items = await context.services.agenda.of(number, resident)
    now = context.house.clock()
    return card(Showing(context.texts, context.content, seen, items, now), first=first)


async def show(
    update: Update, context: Context, visitor: Visitor, number: int, *, first: str | None = None, anew: bool = False
) -> None:
    """The card, or that there is no such meeting. `anew`: what was tapped stays as it is."""
    try:
        view = await card_of(context, visitor, number, first=first)
    except MeetingUnknown as error:
        view = unknown(context, error)
    if anew:
        await context.screen.show(visitor.chat_id, view)
    else:
        await say(update, context, view)


async def attempt(update: Update, context: Context, resident: Resident, work: Awaitable[Seen], what: str) -> None:
    """Do it, and show the card as it is then: `what` was done is said, or why not."""
    seen = await work
    first = context.texts("meeting-done", what=what)
    await say(update, context, await card_of(context, resident, seen.meeting.id, first=first, seen=seen))


async def refused(update: Update, context: Context, visitor: Visitor, written: str, error: ResidentError) -> None:
    """Why not, above the card as it is now; that it is over, or called off, the card says itself."""
    if isinstance(error, MeetingUnknown):
        await say(update, context, unknown(context, error))
    elif isinstance(error, MeetingCancelled | MeetingPast):
        await show(update, context, visitor, row(written))
    else:
        await show(update, context, visitor, row(written), first=context.texts(error.text_id()))


def unknown(context: Context, error: ResidentError) -> View:
    """For a link or a button that leads to no meeting, or to none that everybody may see."""
    return View(context.texts(error.text_id()), (onwards(context.texts),))

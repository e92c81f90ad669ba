"""One meeting, as whoever taps it, or comes by its link, sees it; guests too."""

from telegram import Update

from bot.domain.people import Visitor
from handlers.button import row
from handlers.context import Context
from handlers.meetings.buttons import OpenMeeting, ShowMeeting
from handlers.meetings.showing import show
from handlers.visitors import anyone


@anyone
async def look(update: Update, context: Context, visitor: Visitor, button: ShowMeeting) -> None:
    await show(update, context, visitor, row(button.number))


@anyone
async def from_letter(update: Update, context: Context, visitor: Visitor, button: OpenMeeting) -> None:
    """As a new message: the letter stays as it is."""
    await show(update, context, visitor, row(button.number), anew=True)


async def arrive(
    update: Update, context: Context, visitor: Visitor, number: int, *, first: str | None = None
) -> None:
    """By a link, or after the notice."""
    await show(update, context, visitor, number, first=first)

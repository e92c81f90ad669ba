"""Following a meeting, and following it no longer."""

from telegram import Update

from bot.domain.people import Resident
from handlers.button import row
from handlers.context import Context
from handlers.meetings.buttons import FollowMeeting, UnfollowMeeting
from handlers.meetings.gate import followers
from handlers.meetings.showing import attempt


@followers
async def follow(update: Update, context: Context, resident: Resident, button: FollowMeeting) -> None:
    work = context.services.meetings.follow(resident, row(button.number))
    await attempt(update, context, resident, work, "followed")


@followers
async def unfollow(update: Update, context: Context, resident: Resident, button: UnfollowMeeting) -> None:
    """Also gives the seats back."""
    work = context.services.meetings.unfollow(resident, row(button.number))
    await attempt(update, context, resident, work, "unfollowed")

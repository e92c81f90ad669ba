"""Where it is: a place on the map, sent at any step, is said back before it is gone on with."""

from dataclasses import replace

from telegram import Location, Update

from bot.domain.cases import Place, coarse
from bot.domain.forms import Draft
from bot.domain.people import Resident
from bot.domain.writing import Writing
from handlers.context import Context
from handlers.feedback import choosing, facts


async def pinned(
    update: Update, context: Context, resident: Resident, draft: Draft, writing: Writing, location: Location
) -> None:
    """In place of any other, which is named. Whatever else stood open still does. Raises WritingGone."""
    place = Place(pin=coarse(location.latitude, location.longitude))

    def take(known: Writing) -> Writing:
        return replace(known, place=place, back=None if known.asked == "place" else known.back)

    await context.services.writings.change(resident, take, update_id=update.update_id)
    before = "none"
    if writing.place not in (None, Place(), place):
        before = facts.place(context.texts, context.content, writing.council, writing.place)
    first = context.texts("feedback-pinned", before=before)
    await choosing.look(update, context, resident, draft, first=first)

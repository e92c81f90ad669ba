"""The meetings that stand with an answer, so that "when is the next meeting?" is told the next meeting."""

from collections.abc import Sequence

from telegram import Update

from bot.domain.answers import Shows
from bot.domain.meetings import Meeting
from bot.domain.people import Resident, Visitor
from bot.view import Button
from handlers.cards import Beside
from handlers.context import Context
from handlers.meetings import facts, listing
from handlers.meetings.buttons import ShowMeetingPlaces
from handlers.meetings.glimpse import presses
from handlers.replies import is_private

Row = tuple[Button, ...]

MOST = 3
"""So many stand with an answer; all others are one tap away."""


async def beside(update: Update, context: Context, visitor: Visitor, shows: Shows) -> Beside:
    """Of the resident's council; of all where it is not known, as it never is in a group."""
    chosen = visitor.council if isinstance(visitor, Resident) else None
    slug = chosen if chosen in context.content.councils.by_slug else None
    if shows == "minutes":
        return await _held(update, context, visitor, slug)
    found = await context.services.meetings.coming(slug)
    if not found:
        said, ways = await listing.none(context, visitor, slug)
        return Beside(said, tuple(ways) if is_private(update) else ())
    more = slug is None or len(found) > MOST
    ways = [_choice(context, slug)] if more else []
    head = context.texts("meeting-answer", count=len(found), council=_named(context, slug))
    return await _beside(update, context, visitor, head, found, ways)


async def _held(update: Update, context: Context, visitor: Visitor, slug: str | None) -> Beside:
    """The last ones, where it is known where."""
    found = await context.services.meetings.held(slug) if slug else []
    if not found:
        key = "meetings-held-none" if slug else "meetings-held-nowhere"
        said = context.texts(key, council=_named(context, slug))
        return Beside(said, (_choice(context, slug),) if is_private(update) else ())
    head = context.texts("meetings-held", council=_named(context, slug))
    return await _beside(update, context, visitor, head, found, [])


async def _beside(
    update: Update, context: Context, visitor: Visitor, head: str, found: Sequence[Meeting], ways: Sequence[Row]
) -> Beside:
    """Above the answer; in a group without buttons, since whoever tapped would change what all others read."""
    named = not (isinstance(visitor, Resident) and visitor.council)
    told = await listing.lines(context, visitor, found[:MOST], named=named)
    rows = (*presses(context.texts, found[:MOST], anew=True), *ways) if is_private(update) else ()
    return Beside("\n\n".join([head, *told]), rows)


def _choice(context: Context, slug: str | None) -> Row:
    """The row that leads to the councils."""
    texts = context.texts
    label = texts.plain("meetings-elsewhere") if slug else texts.plain("meetings-choose")
    return (ShowMeetingPlaces().press(label),)


def _named(context: Context, slug: str | None) -> str:
    return facts.council(context.content, slug) if slug else "all"

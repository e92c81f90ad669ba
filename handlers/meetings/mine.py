"""/mine: the meetings somebody follows or comes to, and what they brought to them."""

from collections.abc import Mapping, Sequence

from telegram import Update

from bot.domain.agenda import Item, Outcome
from bot.domain.announcements import room_taken
from bot.domain.meetings import Meeting
from bot.domain.people import Resident, Visitor
from bot.errors import MeetingUnknown
from bot.services.meetings import Seen
from bot.view import View
from handlers.context import Context
from handlers.meetings import facts
from handlers.meetings.buttons import ShowMine
from handlers.meetings.card import LONGEST, item, outcome, own
from handlers.meetings.doing import onwards
from handlers.meetings.glimpse import FIRST, presses
from handlers.meetings.withdrawing import withdrawing
from handlers.replies import say
from handlers.visitors import anyone

BEGINNING = 150
"""Letters of what was brought that is shown here; all of it is on the agenda."""

MOST = 12
"""So many meetings have a button, and so many things that were brought one to take them back."""


@anyone
async def mine(update: Update, context: Context, visitor: Visitor, button: ShowMine | None = None) -> None:
    """Of a guest nothing is kept, so there is nothing to show."""
    if isinstance(visitor, Resident):
        await show_mine(update, context, visitor)
    else:
        await say(update, context, _nothing(context))


async def show_mine(update: Update, context: Context, resident: Resident, *, first: str | None = None) -> None:
    followed = await context.services.meetings.mine(resident)
    items = await context.services.agenda.mine(resident)
    if not followed and not items:
        await say(update, context, _nothing(context, first))
        return
    meetings = {seen.meeting.id: seen.meeting for seen in followed} | await _others(
        context, resident, items, followed
    )
    said = [first, *_meetings(context, followed), *_items(context, items, meetings)]
    open_ones = [each for each in items if each.outcome is Outcome.OPEN][-MOST:]
    shown = sorted(meetings.values(), key=lambda one: one.begins_at)[:MOST]
    rows = [*presses(context.texts, shown), *withdrawing(context.texts, open_ones, to="")]
    view = View("\n\n".join(part for part in said if part), (*rows, onwards(context.texts)))
    await say(update, context, view)


async def _others(
    context: Context, resident: Resident, items: Sequence[Item], followed: Sequence[Seen]
) -> dict[int, Meeting]:
    """The meetings that something was brought to and that are not followed, as far as there still are any."""
    known, found = {seen.meeting.id for seen in followed}, dict[int, Meeting]()
    for number in dict.fromkeys(each.meeting_id for each in items if each.meeting_id not in known):
        try:
            found[number] = (await context.services.meetings.look(number, resident)).meeting
        except MeetingUnknown:
            continue
    return found


def _meetings(context: Context, followed: Sequence[Seen]) -> list[str]:
    texts, now = context.texts, context.house.clock()
    lines = []
    for seen in followed:
        states = facts.states(seen.meeting, now)
        mine = own(texts, seen.meeting, seen.follow) if seen.follow and seen.meeting.is_to_come(now) else ""
        said = texts(
            "mine-meeting",
            state=next((state for state in FIRST if state in states), "none"),
            title=facts.title(seen.meeting.shown, texts.language),
            when=facts.when(texts, seen.meeting.shown),
        )
        lines.append(f"{said} {mine}".rstrip())
    return [texts("mine"), *facts.fitting(texts, lines, LONGEST // 2)] if lines else []


def _items(context: Context, items: Sequence[Item], meetings: Mapping[int, Meeting]) -> list[str]:
    texts = context.texts
    lines = []
    for each in reversed(items):
        meeting = meetings.get(each.meeting_id)
        about = texts("mine-about", title=facts.title(meeting.shown, texts.language)) if meeting else ""
        said = f"{item(texts, each, BEGINNING)}\n{outcome(texts, each)}"
        lines.append(f"{said} {about}".rstrip())
    head = texts("mine-brought")
    room = LONGEST // 2 - room_taken(head) - 2 * len(lines)
    return [head, *facts.fitting(texts, lines, room)] if lines else []


def _nothing(context: Context, first: str | None = None) -> View:
    texts = context.texts
    return View("\n\n".join(part for part in (first, texts("mine-none")) if part), (onwards(texts),))

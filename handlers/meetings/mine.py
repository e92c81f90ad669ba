"""The meetings somebody follows or comes to, and what they brought to them, as /mine lists them."""

from collections.abc import Mapping, Sequence

from bot.domain.agenda import Item, Outcome
from bot.domain.announcements import room_taken
from bot.domain.meetings import Meeting
from bot.domain.people import Resident
from bot.errors import MeetingUnknown
from bot.services.meetings import Seen
from handlers.context import Context
from handlers.meetings import facts
from handlers.meetings.card import item, outcome, own
from handlers.meetings.glimpse import FIRST, presses
from handlers.meetings.withdrawing import withdrawing
from handlers.pages import Section

BEGINNING = 150
"""Letters of what was brought that is shown here; all of it is on the agenda."""

MOST = 12
"""So many meetings have a button, and so many things that were brought one to take them back."""


async def section(context: Context, resident: Resident, *, room: int) -> Section:
    """`room` is for the meetings, and as much again for what was brought. Empty where there is neither."""
    followed = await context.services.meetings.mine(resident)
    items = await context.services.agenda.mine(resident)
    meetings = {seen.meeting.id: seen.meeting for seen in followed} | await _others(
        context, resident, items, followed
    )
    said = [*_meetings(context, followed, room), *_items(context, items, meetings, room)]
    open_ones = [each for each in items if each.outcome is Outcome.OPEN][-MOST:]
    shown = sorted(meetings.values(), key=lambda one: one.begins_at)[:MOST]
    rows = [*presses(context.texts, shown), *withdrawing(context.texts, open_ones, to="")]
    return Section(said, rows)


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


def _meetings(context: Context, followed: Sequence[Seen], room: int) -> list[str]:
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
    return [texts("mine"), *facts.fitting(texts, lines, room)] if lines else []


def _items(context: Context, items: Sequence[Item], meetings: Mapping[int, Meeting], room: int) -> list[str]:
    texts = context.texts
    lines = []
    for each in reversed(items):
        meeting = meetings.get(each.meeting_id)
        about = texts("mine-about", title=facts.title(meeting.shown, texts.language)) if meeting else ""
        said = f"{item(texts, each, BEGINNING)}\n{outcome(texts, each)}"
        lines.append(f"{said} {about}".rstrip())
    head = texts("mine-brought")
    left = room - room_taken(head) - 2 * len(lines)
    return [head, *facts.fitting(texts, lines, left)] if lines else []

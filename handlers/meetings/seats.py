"""Coming to a meeting: with how many, on the waiting list, with a seat that was kept, or after all not."""

from telegram import Update

from bot.domain.people import Resident
from bot.domain.seats import PARTY, Seat
from bot.services.meetings import Seen
from bot.view import Press, View
from handlers.button import row, ticked
from handlers.context import Context
from handlers.meetings.buttons import AskPeople, Attend, StayAway, TakeSeat
from handlers.meetings.doing import back
from handlers.meetings.gate import followers
from handlers.meetings.showing import attempt, show
from handlers.replies import say

HALF = PARTY // 2
"""So many numbers stand in a row."""


@followers
async def how_many(update: Update, context: Context, resident: Resident, button: AskPeople) -> None:
    seen = await context.services.meetings.look(row(button.number), resident)
    if not seen.meeting.is_to_come(context.house.clock()):
        await show(update, context, resident, seen.meeting.id)
        return
    free = "none" if seen.free is None or _has_seats(seen) else seen.free
    said = context.texts("meeting-how-many", free=free)
    await say(update, context, View(said, (*_numbers(seen), back(context.texts, seen.meeting.id))))


@followers
async def attend(update: Update, context: Context, resident: Resident, button: Attend) -> None:
    """A number that is forged is none."""
    people = row(button.people)
    if not 1 <= people <= PARTY:
        await how_many(update, context, AskPeople(button.number))
        return
    seen = await context.services.meetings.attend(resident, row(button.number), people)
    waits = seen.follow is not None and seen.follow.seat is Seat.WAITING
    await _shown(update, context, resident, seen, "waiting" if waits else "taken")


@followers
async def stay_away(update: Update, context: Context, resident: Resident, button: StayAway) -> None:
    """Whoever does not follow it, or has begun to follow it no longer, is not made to by this."""
    number = row(button.number)
    seen = await context.services.meetings.look(number, resident)
    if seen.follow is None:
        await show(update, context, resident, number)
        return
    await attempt(update, context, resident, context.services.meetings.stay_away(resident, number), "away")


@followers
async def take_seat(update: Update, context: Context, resident: Resident, button: TakeSeat) -> None:
    seen = await context.services.meetings.look(row(button.number), resident)
    if seen.follow is None:
        await show(update, context, resident, seen.meeting.id)
        return
    work = context.services.meetings.take_seat(resident, row(button.number))
    await attempt(update, context, resident, work, "seat")


async def _shown(update: Update, context: Context, resident: Resident, seen: Seen, what: str) -> None:
    async def done() -> Seen:
        return seen

    await attempt(update, context, resident, done(), what)


def _numbers(seen: Seen) -> tuple[tuple[Press, ...], ...]:
    """Never more than the meeting has seats."""
    follow, most = seen.follow, min(PARTY, seen.meeting.shown.seats or PARTY)
    mine = follow.people if follow is not None and _has_seats(seen) else 0
    number = str(seen.meeting.id)
    each = [Attend(number, str(people)).press(ticked(str(people), people == mine)) for people in range(1, most + 1)]
    return tuple(tuple(each[at : at + HALF]) for at in range(0, most, HALF))


def _has_seats(seen: Seen) -> bool:
    return seen.follow is not None and seen.follow.seat is not Seat.NONE

"""What residents bring to a meeting: a question or a suggestion, seen on its agenda, and taken back."""

from collections.abc import Sequence

from telegram import Update

from bot.domain.agenda import Item, Kind, Outcome
from bot.domain.announcements import room_taken
from bot.domain.people import Resident, Visitor
from bot.errors import AgendaItemUnknown, MeetingUnknown
from bot.services.meetings import Seen
from bot.texts import Texts
from bot.view import Button, View
from handlers.button import row
from handlers.context import Context
from handlers.meetings import facts
from handlers.meetings.buttons import Bring, ShowAgenda, WithdrawItem
from handlers.meetings.card import LONGEST, item, outcome
from handlers.meetings.doing import back
from handlers.meetings.showing import unknown
from handlers.meetings.withdrawing import withdrawing
from handlers.mine import show_mine
from handlers.replies import say
from handlers.visitors import anyone, residents

Row = tuple[Button, ...]


@anyone
async def agenda(update: Update, context: Context, visitor: Visitor, button: ShowAgenda) -> None:
    await show_agenda(update, context, visitor, row(button.number))


@residents()
async def withdraw(update: Update, context: Context, resident: Resident, button: WithdrawItem) -> None:
    """Twice is once."""
    try:
        await context.services.agenda.withdraw(resident, row(button.item))
        first = context.texts("meeting-withdrawn")
    except AgendaItemUnknown as error:
        first = context.texts(error.text_id())
    if number := row(button.back):
        await show_agenda(update, context, resident, number, first=first)
    else:
        await show_mine(update, context, resident, first=first)


async def show_agenda(
    update: Update, context: Context, visitor: Visitor, number: int, *, first: str | None = None
) -> None:
    """All of it, one's own first, as far as it fits."""
    resident = visitor if isinstance(visitor, Resident) else None
    try:
        seen = await context.services.meetings.look(number, resident)
    except MeetingUnknown as error:
        await say(update, context, unknown(context, error))
        return
    items = sorted(await context.services.agenda.of(number, resident), key=lambda each: not each.own)
    await say(update, context, page(context, seen, items, first=first))


def page(context: Context, seen: Seen, items: Sequence[Item], *, first: str | None = None) -> View:
    texts, plan = context.texts, seen.meeting.shown
    parts = [texts("meeting-agenda-of", title=facts.title(plan, texts.language))]
    if plan.agenda:
        lines = [texts("meeting-agenda-line", text=line) for line in plan.agenda]
        parts.append("\n".join([texts("meeting-agenda"), *facts.fitting(texts, lines, LONGEST // 3)]))
    if items:
        parts.append(texts("meeting-brought"))
    elif not plan.agenda:
        parts.append(texts("meeting-agenda-empty"))
    room = LONGEST - sum(room_taken(part) + 2 for part in parts)
    parts += facts.fitting(texts, [_told(texts, each) for each in items], room)
    said = "\n\n".join(part for part in (first, *parts) if part)
    return View(said, (*_rows(context, seen, items), back(texts, seen.meeting.id)))


def _rows(context: Context, seen: Seen, items: Sequence[Item]) -> list[Row]:
    texts, number = context.texts, str(seen.meeting.id)
    found = withdrawing(texts, items, to=number)
    if seen.meeting.is_to_come(context.house.clock()):
        question = Bring(number, Kind.QUESTION).press(texts.plain("meeting-question"))
        found.append((question, Bring(number, Kind.SUGGESTION).press(texts.plain("meeting-suggestion"))))
    return found


def _told(texts: Texts, one: Item) -> str:
    """With what came of it; of what waits that is told to its author alone."""
    waits = one.outcome is Outcome.OPEN and not one.own
    return item(texts, one) if waits else f"{item(texts, one)}\n{outcome(texts, one)}"

"""When somebody is reminded of one meeting: as they choose, else as the meeting says."""

from telegram import Update

from bot.domain.people import Resident
from bot.domain.reminders import OFFSETS
from bot.services.meetings import Seen
from bot.view import Button, View
from handlers.button import row, ticked
from handlers.context import Context
from handlers.meetings import facts
from handlers.meetings.buttons import NoReminders, SetReminder, ShowReminders, UsualReminders
from handlers.meetings.card import offsets
from handlers.meetings.doing import back
from handlers.meetings.gate import followers
from handlers.meetings.showing import show
from handlers.replies import say


@followers
async def ask(update: Update, context: Context, resident: Resident, button: ShowReminders) -> None:
    seen = await context.services.meetings.look(row(button.number), resident)
    if seen.meeting.is_to_come(context.house.clock()):
        await say(update, context, choice(context, seen))
    else:
        await show(update, context, resident, seen.meeting.id)


@followers
async def choose(update: Update, context: Context, resident: Resident, button: SetReminder) -> None:
    """One of them, to or fro; a name that is forged chooses nothing."""
    seen = await context.services.meetings.look(row(button.number), resident)
    if button.offset in OFFSETS:
        before = frozenset(offsets(seen.meeting, seen.follow))
        after = before | {button.offset} if button.wanted == "1" else before - {button.offset}
        seen = await context.services.meetings.remind(resident, seen.meeting.id, after)
    await say(update, context, choice(context, seen))


@followers
async def usual(update: Update, context: Context, resident: Resident, button: UsualReminders) -> None:
    await say(
        update, context, choice(context, await context.services.meetings.remind(resident, row(button.number), None))
    )


@followers
async def none(update: Update, context: Context, resident: Resident, button: NoReminders) -> None:
    await say(
        update, context, choice(context, await context.services.meetings.remind(resident, row(button.number), ()))
    )


def choice(context: Context, seen: Seen) -> View:
    texts, meeting, follow = context.texts, seen.meeting, seen.follow
    number, now = str(meeting.id), frozenset(offsets(meeting, follow))
    rows: list[tuple[Button, ...]] = [
        (SetReminder(number, name, "0" if name in now else "1").press(_label(context, name, name in now)),)
        for name in OFFSETS
    ]
    is_usual = follow is None or follow.offsets is None
    as_usual = UsualReminders(number).press(ticked(texts.plain("meeting-reminders-usual"), is_usual))
    nothing = NoReminders(number).press(ticked(texts.plain("meeting-reminders-none"), not now))
    said = texts(
        "meeting-reminders-ask",
        title=facts.title(meeting.shown, texts.language),
        when=facts.when(texts, meeting.shown),
        follows="yes" if follow is not None else "no",
    )
    return View(said, (*rows, (as_usual, nothing), back(texts, meeting.id)))


def _label(context: Context, name: str, yes: bool) -> str:
    label = facts.offset(context.texts, name)
    return ticked(label[:1].upper() + label[1:], yes)

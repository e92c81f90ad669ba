"""The form of a meeting: what is typed or sent next is for the part that was asked for."""

from dataclasses import replace

from telegram import Message, Update

from bot.domain.forms import Draft
from bot.domain.meetings import Meeting
from bot.domain.parts import PARTS, without
from bot.domain.room import units
from bot.domain.staff import Announcer
from bot.errors import (
    EndBeforeStart,
    MeetingPast,
    MeetingTooLong,
    ResidentError,
    TimeAmbiguous,
    TimeMissing,
    WeekdayWrong,
)
from handlers.announcements.writing import enclosed
from handlers.button import row
from handlers.context import Context
from handlers.filling import Room
from handlers.only import holds, only
from handlers.planning import deciding, hours
from handlers.planning.buttons import AskPart, RemovePart
from handlers.planning.card import whose
from handlers.planning.form import Asked, ask_for, asked
from handlers.planning.guiding import go_on
from handlers.planning.listing import listed
from handlers.planning.showing import attempt, refused, shown
from handlers.planning.taking import minutes_of, take

MINUTES = ("minutes-da", "minutes-en", "minutes-file")
ASKED = frozenset({*PARTS, *MINUTES, "reason"})


@only(Announcer)
async def ask(update: Update, context: Context, announcer: Announcer, button: AskPart) -> None:
    number, part = row(button.number), button.part if button.part in ASKED else "title-da"
    try:
        found = await context.services.planning.get(announcer, number)
        await ask_for(update, context, announcer, found, Asked(number, part))
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))


@only(Announcer)
async def remove(update: Update, context: Context, announcer: Announcer, button: RemovePart) -> None:
    number = row(button.number)
    await attempt(update, context, announcer, _without(context, announcer, number, button.part), number)


async def _without(context: Context, announcer: Announcer, number: int, part: str) -> Meeting:
    service = context.services.planning
    found = await service.get(announcer, number)
    if part in MINUTES:
        minutes = minutes_of(found)
        said = {each: text for each, text in minutes.said.items() if part != f"minutes-{each}"}
        file = None if part == "minutes-file" else minutes.file
        return await service.write_minutes(announcer, number, replace(minutes, said=said, file=file))
    change = without(part)
    return found if change is None else await service.edit(announcer, number, change)


def wrote(form: Draft, message_id: int) -> bool:
    """Whether that message was written for it. How many it goes to, typed to approve it, is done and past."""
    wanted = asked(form)
    if wanted.of(message_id):
        return True
    is_it = str(message_id) in (form.answers.get("tried"), form.answers.get("value"))
    return is_it and (form.question is not None or wanted.part in ASKED)


def wants(draft: Draft, message: Message) -> bool:
    """Whether a file, or a place on the map, is what was asked for, or may come with it."""
    part = asked(draft).part
    if message.location or message.venue:
        return part in ("place", "pin")
    return part.startswith("minutes") and bool(enclosed(message))


@only(Announcer)
async def amend(update: Update, context: Context, announcer: Announcer, filled: Draft) -> None:
    """It changes a draft of theirs; of what was handed in meanwhile it is said that it does not, and what does."""
    message, wanted = update.effective_message, asked(filled)
    if message is None:
        return
    wanted = replace(wanted, part=wanted.of(message.message_id) or wanted.part, guided=False)
    try:
        found = await context.services.planning.get(announcer, wanted.number)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
        return
    proposal = found.proposal
    if proposal is not None and not proposal.submitted and whose(announcer, proposal) == "own":
        first = context.texts("planning-amended") if update.edited_message else None
        await _answer(update, context, announcer, message, wanted, first=first)
    else:
        state = "none" if proposal is None else "submitted" if proposal.submitted else "theirs"
        await shown(update, context, announcer, found, first=context.texts("planning-not-amended", state=state))


@only(Announcer)
async def answer(update: Update, context: Context, announcer: Announcer, draft: Draft) -> None:
    """What was written while the form stood open; what answered a former part of it, edited, answers that again."""
    message, wanted = update.effective_message, asked(draft)
    if message is None:
        return
    before = wanted.of(message.message_id)
    if wanted.part.startswith("number"):
        typed = message.text or ""
        await deciding.typed(update, context, announcer, wanted.number, wanted.part, typed)
    elif before is not None:
        await _answered_before(update, context, announcer, message, wanted, before)
    else:
        await _answer(update, context, announcer, message, wanted)


@only(Announcer)
async def again(
    update: Update, context: Context, announcer: Announcer, draft: Draft, *, first: str | None = None
) -> None:
    """This very text opened the form, and before a crash it may not have been said; or it is no answer."""
    await _again(update, context, announcer, asked(draft), first=first)


async def _answered_before(
    update: Update, context: Context, announcer: Announcer, message: Message, wanted: Asked, part: str
) -> None:
    """Then what stands open is asked once more."""
    try:
        taken = await take(context, announcer, replace(wanted, part=part), message)
        first = context.texts("planning-amended") if taken else context.texts("planning-unread", part=part)
    except ResidentError as error:
        first = context.texts(error.text_id())
    await _again(update, context, announcer, wanted, first=first)


async def _answer(
    update: Update,
    context: Context,
    announcer: Announcer,
    message: Message,
    wanted: Asked,
    *,
    first: str | None = None,
) -> None:
    try:
        taken = await take(context, announcer, wanted, message)
    except TimeAmbiguous:
        await hours.ask(update, context, announcer, wanted, message.text or "")
    except ResidentError as error:
        if why := _to_mend(context, wanted, message, error):
            await _again(update, context, announcer, wanted, first=why, is_answer=True)
        else:
            await refused(update, context, announcer, wanted.number, error)
    else:
        if taken is None:
            unread = context.texts("planning-unread", part=wanted.part)
            await _again(update, context, announcer, wanted, first=unread, is_answer=True)
        else:
            wanted = replace(wanted, wrote=wanted.with_answer(message.message_id))
            await go_on(update, context, announcer, wanted, taken, first=first)


def _to_mend(context: Context, wanted: Asked, message: Message, error: ResidentError) -> str | None:
    """What is wrong, where it can be written anew at once; the draft is as it was."""
    if isinstance(error, MeetingTooLong) and wanted.most is not None:
        length = units(message.text or message.caption or "")
        return context.texts("planning-too-long", length=length, most=wanted.most)
    if isinstance(error, TimeMissing | EndBeforeStart | WeekdayWrong):
        return context.texts(error.text_id())
    is_time = wanted.part == "time" and isinstance(error, MeetingPast)
    return context.texts(error.text_id()) if is_time else None


async def _again(
    update: Update,
    context: Context,
    announcer: Announcer,
    wanted: Asked,
    *,
    first: str | None = None,
    is_answer: bool = False,
) -> None:
    try:
        found = await context.services.planning.get(announcer, wanted.number)
        await ask_for(update, context, announcer, found, wanted, first=first, is_answer=is_answer)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))


def awaits(draft: Draft) -> str:
    return "meeting"


ROOM = Room(holds(Announcer), answer, again, wants, wrote, amend, awaits)

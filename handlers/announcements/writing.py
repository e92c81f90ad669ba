"""The form of an announcement: what is typed or sent next is for the part that was asked for."""

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import UTC, datetime

from telegram import Message, Update

from bot.clock import ZONE
from bot.domain.announcements import Announcement, Enclosure, Stage
from bot.domain.forms import Draft
from bot.domain.moments import read_moment
from bot.domain.people import Language
from bot.domain.staff import Announcer
from bot.errors import ResidentError
from handlers.announcements import approving
from handlers.announcements.buttons import AskPart, ChooseTime, RemovePart, TellToo
from handlers.announcements.form import ask_for
from handlers.announcements.listing import listed
from handlers.announcements.showing import attempt, shown
from handlers.button import row
from handlers.context import Context
from handlers.filling import Room
from handlers.formatting import written
from handlers.only import holds, only

PARTS = ("text-da", "text-en", "note-da", "note-en", "file", "time")
FARTHEST = 60 * 24 * 365 * 100
"""Minutes since 1970 that a button may name; more is forged."""


@dataclass(frozen=True)
class Asked:
    """What the form that stands open asks for."""

    number: int
    part: str


def asked(draft: Draft) -> Asked:
    number, _, part = draft.answers.get("of", "").partition(":")
    return Asked(row(number), part)


@only(Announcer)
async def ask(update: Update, context: Context, announcer: Announcer, button: AskPart) -> None:
    number = row(button.number)
    try:
        found = await context.services.announcements.get(announcer, number)
        await ask_for(update, context, announcer, found, button.part if button.part in PARTS else "text-da")
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))


@only(Announcer)
async def remove(update: Update, context: Context, announcer: Announcer, button: RemovePart) -> None:
    service, number = context.services.announcements, row(button.number)
    if button.part == "file":
        work = service.enclose(announcer, number, None)
    else:
        work = service.write(announcer, number, "en", "")
    await attempt(update, context, announcer, work, number)


@only(Announcer)
async def tell_too(update: Update, context: Context, announcer: Announcer, button: TellToo) -> None:
    """With words of ours to begin with; its author may write others."""
    number, house = row(button.number), context.house
    note = {language: texts("letter-note-usual") for language, texts in house.texts.items()}
    work = context.services.announcements.tell_too(announcer, number, note if button.wanted == "1" else {})
    await attempt(update, context, announcer, work, number)


@only(Announcer)
async def at(update: Update, context: Context, announcer: Announcer, button: ChooseTime) -> None:
    number, minutes = row(button.number), row(button.at)
    moment = datetime.fromtimestamp(60 * minutes, UTC) if 0 < minutes < FARTHEST else None
    work = context.services.announcements.time(announcer, number, moment)
    await attempt(update, context, announcer, work, number)


def wrote(form: Draft, message_id: int) -> bool:
    """Whether that message was written for it. How many it goes to, typed to approve it, is done and past."""
    is_it = str(message_id) in (form.answers.get("tried"), form.answers.get("value"))
    return is_it and (form.question is not None or asked(form).part in PARTS)


@only(Announcer)
async def amend(update: Update, context: Context, announcer: Announcer, filled: Draft) -> None:
    """It changes a draft of theirs; of what was handed in meanwhile it is said that it does not, and what does."""
    number = asked(filled).number
    try:
        found = await context.services.announcements.get(announcer, number)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
        return
    theirs = found.author_id == announcer.person_id
    if theirs and found.stage is Stage.DRAFT:
        first = context.texts("announcement-amended") if update.edited_message else None
        await _answer(update, context, announcer, filled, first=first)
    else:
        first = context.texts("announcement-not-amended", stage=found.stage if theirs else "theirs")
        await shown(update, context, announcer, found, first=first)


@only(Announcer)
async def answer(update: Update, context: Context, announcer: Announcer, draft: Draft) -> None:
    """What was written while the form stood open; with a picture, that is taken along."""
    await _answer(update, context, announcer, draft)


async def _answer(
    update: Update, context: Context, announcer: Announcer, draft: Draft, *, first: str | None = None
) -> None:
    message, wanted = update.effective_message, asked(draft)
    if message is None:
        return
    enclosure = enclosed(message)
    said = written(message)
    if wanted.part.startswith("number"):
        await approving.typed(update, context, announcer, wanted.number, wanted.part, said)
    elif wanted.part == "time":
        await _time_typed(update, context, announcer, wanted.number, said)
    elif wanted.part == "file" and enclosure is None:
        await _again(update, context, announcer, wanted, first=_unread(context, wanted))
    else:
        work = _take(context, announcer, wanted, said, enclosure)
        await attempt(update, context, announcer, work, wanted.number, first=first)


def wants(draft: Draft, message: Message) -> bool:
    """Whether a picture or file is what was asked for, or may come with it."""
    return asked(draft).part.startswith(("text", "file")) and bool(enclosed(message))


def enclosed(message: Message) -> Enclosure | None:
    """The largest size of a photo, or a document."""
    if message.photo:
        return Enclosure("photo", message.photo[-1].file_id)
    return Enclosure("document", message.document.file_id) if message.document else None


async def _take(
    context: Context, announcer: Announcer, wanted: Asked, said: str, enclosure: Enclosure | None
) -> Announcement:
    service, number = context.services.announcements, wanted.number
    kind, _, language = wanted.part.partition("-")
    taken: Awaitable[Announcement] = service.get(announcer, number)
    spoken: Language = "en" if language == "en" else "da"
    if kind == "note":
        note = (await taken).content.note
        return await service.tell_too(announcer, number, {**note, spoken: said})
    found = await taken
    if enclosure is not None and said and kind == "text":
        found = await service.bring(announcer, number, spoken, said, enclosure)
    elif enclosure is not None:
        found = await service.enclose(announcer, number, enclosure)
    elif said and kind == "text":
        found = await service.write(announcer, number, spoken, said)
    return found


async def _time_typed(update: Update, context: Context, announcer: Announcer, number: int, said: str) -> None:
    moment = read_moment(said, context.house.clock(), ZONE)
    if moment is None:
        wanted = Asked(number, "time")
        await _again(update, context, announcer, wanted, first=_unread(context, wanted))
        return
    work = context.services.announcements.time(announcer, number, moment)
    await attempt(update, context, announcer, work, number)


@only(Announcer)
async def again(
    update: Update, context: Context, announcer: Announcer, draft: Draft, *, first: str | None = None
) -> None:
    """This very text opened the form, and before a crash it may not have been said; or it is no answer."""
    await _again(update, context, announcer, asked(draft), first=first)


async def _again(update: Update, context: Context, announcer: Announcer, wanted: Asked, *, first: str | None) -> None:
    try:
        found = await context.services.announcements.get(announcer, wanted.number)
        await ask_for(update, context, announcer, found, wanted.part, first=first)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))


def _unread(context: Context, wanted: Asked) -> str:
    return context.texts("announcement-unread", part=wanted.part)


def awaits(draft: Draft) -> str:
    return "announcement"


ROOM = Room(holds(Announcer), answer, again, wants, wrote, amend, awaits)

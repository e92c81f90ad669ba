"""How an announcement is shown after anything was done with it, and how its form is opened and closed."""

from collections.abc import Awaitable
from datetime import datetime, time, timedelta

from telegram import Update

from bot.clock import ZONE
from bot.domain.announcements import EDITABLE, Announcement, Purpose, Stage, room_taken
from bot.domain.forms import ANNOUNCEMENT
from bot.domain.people import Resident
from bot.domain.staff import Announcer
from bot.errors import AnnouncementUnknown, ResidentError
from bot.services.people import Visit
from bot.view import Button, View
from handlers.announcements import card, preview
from handlers.announcements.buttons import BeginAnnouncement, ChooseTime, RemovePart, Train, TurnPage
from handlers.context import Context
from handlers.dates import instant
from handlers.menu import to_menu
from handlers.replies import say
from handlers.visitors import meet

OFFERED = (("today", 17), ("tomorrow", 9), ("tomorrow", 17))
"""Days and hours that can be tapped; any others can be written."""

SHOWN = 8
"""As many are listed, the newest first."""

PAGES = 1_000
"""As many pages can be turned to; a button that names more is forged."""

COPIED = 3_500
"""Up to so long a text is shown to whoever writes it anew; a longer one does not fit under the question."""


async def attempt(
    update: Update,
    context: Context,
    announcer: Announcer,
    work: Awaitable[Announcement],
    number: int | None = None,
    *,
    first: str | None = None,
) -> None:
    """Do it, and show the announcement as it is then, under what was refused. What was being written is closed."""
    try:
        found = await work
    except ResidentError as error:
        first = context.texts(error.text_id())
        if number is None or isinstance(error, AnnouncementUnknown):
            await listed(update, context, announcer, first=first)
            return
        found = await context.services.announcements.get(announcer, number)
    await shown(update, context, announcer, found, first=first)
    await close(update, context, announcer)


async def shown(
    update: Update, context: Context, announcer: Announcer, found: Announcement, *, first: str | None = None
) -> None:
    """As it is to whoever looks: a form, something to approve, or something on its way."""
    if found.stage not in EDITABLE:
        report = await context.services.sending.report(announcer, found.id)
        view = context.house.voice.progress(found, report, context.language)
        await say(update, context, card.under(first, view))
    elif found.stage is Stage.SUBMITTED and (found.training or found.author_id != announcer.person_id):
        await preview.show(update, context, announcer, found.id, first=first)
    else:
        await say(update, context, card.under(first, card.view(context, announcer, found)))


async def close(update: Update, context: Context, announcer: Announcer | None = None) -> None:
    """What is written next is a question again. When it is said: the same text, given again, means the same.

    What the announcer wrote is remembered: edited, it is taken again.
    """
    visit = await meet(update, context)
    message = update.message or update.edited_message
    if isinstance(visit.visitor, Resident) and visit.draft is not None and visit.draft.form == ANNOUNCEMENT:
        if announcer is not None and message is not None:
            service = context.services.announcements
            await service.answered(announcer, message.message_id, update_id=update.update_id)
        else:
            await context.services.people.cancel(visit.visitor, ANNOUNCEMENT)
        context.visit = Visit(visit.visitor)


async def listed(
    update: Update, context: Context, announcer: Announcer, *, first: str | None = None, page: int = 0
) -> None:
    """So many at a time; the newest where there is no such page any more."""
    page = page if page < PAGES else 0
    texts, found = context.texts, await context.services.announcements.of(announcer, skip=page * SHOWN)
    if page and not found:
        await listed(update, context, announcer, first=first)
        return
    trains = await context.services.announcements.trains(announcer)
    rows = tuple((card.line(context, each),) for each in found[:SHOWN])
    head = texts("announcements", count=len(found), page=page, training="yes" if trains else "no")
    beginnings = "\n".join(card.beginning(context, each) for each in found[:SHOWN])
    said = f"{head}\n\n{beginnings}" if found else head
    new = (BeginAnnouncement("").press(texts.plain("announcement-new")),)
    label = "announcement-train-off" if trains else "announcement-train-on"
    training = (Train("0" if trains else "1").press(texts.plain(label)),)
    view = View(said, (new, *rows, *_pages(context, page, len(found)), training, to_menu(texts)))
    await say(update, context, card.under(first, view))


def _pages(context: Context, page: int, found: int) -> list[tuple[Button, ...]]:
    """The row that turns the page, where there is one to turn to."""
    texts = context.texts
    newer = [TurnPage(str(page - 1)).press(texts.plain("announcement-newer"))] if page else []
    older = [TurnPage(str(page + 1)).press(texts.plain("announcement-older"))] if found > SHOWN else []
    return [tuple(newer + older)] if newer or older else []


async def ask_for(
    update: Update,
    context: Context,
    announcer: Announcer,
    found: Announcement,
    part: str,
    *,
    first: str | None = None,
) -> None:
    """Ask, so that the next thing typed can answer. Raises ResidentError."""
    message = update.message or update.edited_message
    tried = message.message_id if message is not None else None
    await context.services.announcements.ask(announcer, found.id, part, update_id=update.update_id, tried=tried)
    rows: list[tuple[Button, ...]] = []
    if part == "time":
        rows = _times(context, found)
    elif part == "file" and found.content.enclosure and found.purpose is Purpose.NEW:
        rows = [(RemovePart(str(found.id), part).press(context.texts.plain("announcement-file-remove")),)]
    new = "yes" if found.purpose is Purpose.NEW else "no"
    said = [context.texts("announcement-ask", part=part.partition("/")[0], new=new), *_now(context, found, part)]
    view = View("\n\n".join(said), (*rows, card.back_to(context, found.id)))
    await say(update, context, card.under(first, view))


def _now(context: Context, found: Announcement, part: str) -> list[str]:
    """What stands there already, to copy from."""
    kind, _, language = part.partition("-")
    told = {"text": found.content.said, "note": found.content.note}.get(kind, {})
    text = told.get("en" if language == "en" else "da")
    return [context.texts("announcement-now"), text] if text and room_taken(text) < COPIED else []


def _times(context: Context, found: Announcement) -> list[tuple[Button, ...]]:
    texts, now = context.texts, context.house.clock()
    today = now.astimezone(ZONE).date()
    rows: list[tuple[Button, ...]] = [(ChooseTime(str(found.id), "").press(texts.plain("announcement-at-once")),)]
    for day, hour in OFFERED:
        moment = datetime.combine(today + timedelta(days=day == "tomorrow"), time(hour), ZONE)
        if moment > now + timedelta(minutes=10):
            minutes = str(int(moment.timestamp()) // 60)
            rows.append((ChooseTime(str(found.id), minutes).press(instant(moment, context.language)),))
    return rows

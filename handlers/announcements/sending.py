"""An announcement on its way: watched, paused, stopped, and afterwards corrected or taken back."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from telegram import Update

from bot.domain.announcements import EDITABLE, Announcement
from bot.domain.reports import Report
from bot.domain.staff import Announcer
from bot.errors import AnnouncementUnknown, NotGoing, ResidentError, StillGoing
from bot.view import View
from handlers.announcements.buttons import (
    AskStop,
    Correct,
    PauseSending,
    Recall,
    ResumeSending,
    ShowProgress,
    StopSending,
)
from handlers.announcements.form import close
from handlers.announcements.listing import listed
from handlers.announcements.showing import attempt, shown
from handlers.button import row
from handlers.context import Context
from handlers.only import only
from handlers.replies import say, under

Act: TypeAlias = Callable[[Announcer, int], Awaitable[Report]]


@only(Announcer)
async def progress(update: Update, context: Context, announcer: Announcer, button: ShowProgress) -> None:
    await _show(update, context, announcer, row(button.number), context.services.sending.report)


@only(Announcer)
async def pause(update: Update, context: Context, announcer: Announcer, button: PauseSending) -> None:
    await _show(update, context, announcer, row(button.number), context.services.sending.pause)


@only(Announcer)
async def resume(update: Update, context: Context, announcer: Announcer, button: ResumeSending) -> None:
    await _show(update, context, announcer, row(button.number), context.services.sending.resume)


@only(Announcer)
async def ask_stop(update: Update, context: Context, announcer: Announcer, button: AskStop) -> None:
    """As a new message: the one that shows how it goes is edited again and again."""
    texts, number, chat = context.texts, str(row(button.number)), update.effective_chat
    assert chat is not None
    yes = (StopSending(number).press(texts.plain("progress-stop-yes")),)
    no = (ShowProgress(number).press(texts.plain("progress-stop-no")),)
    await context.screen.show(chat.id, View(texts("progress-stop-ask", number=number), (yes, no)))


@only(Announcer)
async def stop(update: Update, context: Context, announcer: Announcer, button: StopSending) -> None:
    await _show(update, context, announcer, row(button.number), context.services.sending.stop)


@only(Announcer)
async def correct(update: Update, context: Context, announcer: Announcer, button: Correct) -> None:
    work = context.services.announcements.correct(announcer, row(button.number), update_id=update.update_id)
    await _revise(update, context, announcer, row(button.number), work)


@only(Announcer)
async def recall(update: Update, context: Context, announcer: Announcer, button: Recall) -> None:
    work = context.services.announcements.recall(announcer, row(button.number), update_id=update.update_id)
    await _revise(update, context, announcer, row(button.number), work)


async def _revise(
    update: Update, context: Context, announcer: Announcer, number: int, work: Awaitable[Announcement]
) -> None:
    """What still goes is stopped first: it says how many have it by now, above the button that stops it."""
    try:
        found = await work
    except StillGoing:
        report = await context.services.sending.report(announcer, number)
        said = context.texts("announcement-still-going", sent=report.sent)
        await _show(update, context, announcer, number, context.services.sending.report, first=said)
    except ResidentError as error:
        first = context.texts(error.text_id())
        await attempt(update, context, announcer, context.services.announcements.get(announcer, number), first=first)
    else:
        await shown(update, context, announcer, found)
        await close(update, context)


async def _show(
    update: Update, context: Context, announcer: Announcer, number: int, act: Act, *, first: str | None = None
) -> None:
    """Do it, and show how it stands, under what was refused."""
    try:
        found = await context.services.announcements.get(announcer, number)
    except AnnouncementUnknown as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
        return
    if found.stage in EDITABLE:
        await shown(update, context, announcer, found, first=context.texts("error-not-going"))
        return
    try:
        report = await act(announcer, number)
    except NotGoing:
        report = await context.services.sending.report(announcer, number)
        first = context.texts("announcement-over", state="stopped" if report.stopped else "done")
    view = context.house.voice.progress(found, report, context.language)
    await say(update, context, under(first, view))

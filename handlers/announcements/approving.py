"""A second pair of eyes: an announcement is submitted, and approved or rejected by another announcer."""

import re

from telegram import Update

from bot.domain.announcements import Announcement, Reason
from bot.domain.staff import Announcer
from bot.errors import ChangedMeanwhile, CountWrong, DecidedAlready, OwnAnnouncement, ResidentError
from bot.view import View
from handlers.announcements import preview
from handlers.announcements.buttons import (
    Approve,
    Reject,
    Release,
    ReleaseInQuiet,
    SendToMe,
    ShowPreview,
    Submit,
    Tick,
)
from handlers.announcements.card import back_to
from handlers.announcements.form import ask_for, close
from handlers.announcements.listing import listed
from handlers.announcements.preview import MARK
from handlers.announcements.showing import attempt, shown
from handlers.button import row
from handlers.context import Context
from handlers.only import only
from handlers.replies import say

REASONS = frozenset(Reason)
DIGITS = re.compile(r"\d[\d .]{0,11}")


@only(Announcer)
async def look(update: Update, context: Context, announcer: Announcer, button: ShowPreview) -> None:
    try:
        await preview.show(update, context, announcer, row(button.number))
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))


@only(Announcer)
async def send_to_me(update: Update, context: Context, announcer: Announcer, button: SendToMe) -> None:
    number = row(button.number)
    try:
        await context.services.announcements.send_to_me(announcer, number, update_id=update.update_id)
        first = context.texts("announcement-sent-to-me")
    except ResidentError as error:
        first = context.texts(error.text_id())
    await _card(update, context, announcer, number, first=first)


@only(Announcer)
async def tick(update: Update, context: Context, announcer: Announcer, button: Tick) -> None:
    await _card(update, context, announcer, row(button.number), breaks=button.wanted == "1")


@only(Announcer)
async def submit(update: Update, context: Context, announcer: Announcer, button: Submit) -> None:
    number = row(button.number)

    async def do() -> Announcement:
        mark = await _whole(context, announcer, number, button.mark)
        return await context.services.announcements.submit(announcer, number, mark)

    await attempt(update, context, announcer, do(), number)


@only(Announcer)
async def approve(update: Update, context: Context, announcer: Announcer, button: Approve) -> None:
    await _approve(update, context, announcer, row(button.number), button.mark, breaks=button.breaks == "1")


@only(Announcer)
async def reject(update: Update, context: Context, announcer: Announcer, button: Reject) -> None:
    number, texts = row(button.number), context.texts
    if button.reason not in REASONS:
        rows = tuple(
            (Reject(button.number, button.mark, each).press(texts.plain("announcement-reason", reason=each)),)
            for each in Reason
        )
        view = View(texts("announcement-why"), (*rows, back_to(context, number)))
        await say(update, context, view)
        return

    async def do() -> Announcement:
        mark = await _whole(context, announcer, number, button.mark)
        return await context.services.announcements.reject(announcer, number, mark, Reason(button.reason))

    told = context.texts("announcement-rejected", number=str(number))
    await attempt(update, context, announcer, do(), number, first=told)


@only(Announcer)
async def release(update: Update, context: Context, announcer: Announcer, button: Release | ReleaseInQuiet) -> None:
    number, breaks = row(button.number), isinstance(button, ReleaseInQuiet)
    try:
        found = await context.services.announcements.release(announcer, number, breaks_quiet=breaks)
    except CountWrong:
        await _ask_number(update, context, announcer, number, f"number/release/{int(breaks)}")
    except ResidentError as error:
        await _card(update, context, announcer, number, first=context.texts(error.text_id()), breaks=breaks)
    else:
        await shown(update, context, announcer, found)


async def typed(update: Update, context: Context, announcer: Announcer, number: int, part: str, said: str) -> None:
    """The number of recipients: what was tapped before goes on with it."""
    found = DIGITS.fullmatch(said.strip())
    count = int(re.sub(r"\D", "", found[0])) if found else -1
    _, mark, *breaks = part.split("/")
    if mark == "release":
        service, ticked = context.services.announcements, breaks == ["1"]
        work = service.release(announcer, number, typed=count, breaks_quiet=ticked)
        await attempt(update, context, announcer, work, number)
    else:
        await _approve(update, context, announcer, number, mark, breaks=breaks == ["1"], count=count)


async def _approve(
    update: Update,
    context: Context,
    announcer: Announcer,
    number: int,
    mark: str,
    *,
    breaks: bool,
    count: int | None = None,
) -> None:
    """Where the number must be typed, it is asked for; whatever else is refused is said on the card."""
    service = context.services.announcements

    async def do() -> Announcement:
        whole = await _whole(context, announcer, number, mark)
        return await service.approve(announcer, number, whole, typed=count, breaks_quiet=breaks)

    try:
        found = await do()
    except CountWrong as error:
        first = context.texts(error.text_id()) if count is not None else None
        await _ask_number(update, context, announcer, number, f"number/{mark}/{int(breaks)}", first=first)
    except (ChangedMeanwhile, DecidedAlready, OwnAnnouncement) as error:
        first = context.texts(error.text_id())
        await attempt(update, context, announcer, service.get(announcer, number), first=first)
    except ResidentError as error:
        await _card(update, context, announcer, number, first=context.texts(error.text_id()), breaks=breaks)
        await close(update, context)
    else:
        said = context.texts("announcement-approved", number=str(number))
        await shown(update, context, announcer, found, first=said)
        await close(update, context)


async def _ask_number(
    update: Update, context: Context, announcer: Announcer, number: int, part: str, *, first: str | None = None
) -> None:
    found = await context.services.announcements.get(announcer, number)
    await ask_for(update, context, announcer, found, part, first=first)


async def _whole(context: Context, announcer: Announcer, number: int, mark: str) -> str:
    """The fingerprint that begins so. Raises ChangedMeanwhile where what was shown is no more."""
    found = await context.services.announcements.get(announcer, number)
    if len(mark) != MARK or not found.fingerprint.startswith(mark):
        raise ChangedMeanwhile
    return found.fingerprint


async def _card(
    update: Update,
    context: Context,
    announcer: Announcer,
    number: int,
    *,
    first: str | None = None,
    breaks: bool = False,
) -> None:
    """What there is to decide, under what came of the last tap."""
    try:
        await preview.card(update, context, announcer, number, first=first, breaks=breaks)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))

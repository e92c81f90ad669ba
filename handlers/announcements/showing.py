"""How an announcement is shown after anything was done with it."""

from collections.abc import Awaitable

from telegram import Update

from bot.domain.announcements import EDITABLE, Announcement, Stage
from bot.domain.staff import Announcer
from bot.errors import AnnouncementUnknown, ResidentError
from handlers.announcements import card, preview
from handlers.announcements.form import close
from handlers.announcements.listing import listed
from handlers.context import Context
from handlers.replies import say, under


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
        await say(update, context, under(first, view))
    elif found.stage is Stage.SUBMITTED and (found.training or found.author_id != announcer.person_id):
        await preview.show(update, context, announcer, found.id, first=first)
    else:
        await say(update, context, under(first, card.view(context, announcer, found)))

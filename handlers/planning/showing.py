"""How a meeting is shown after anything was done with it."""

from collections.abc import Awaitable

from telegram import Update

from bot.domain.meetings import Meeting
from bot.domain.staff import Announcer
from bot.errors import MeetingUnknown, ResidentError
from handlers.context import Context
from handlers.planning import card, preview
from handlers.planning.card import Numbers, whose
from handlers.planning.form import close
from handlers.planning.listing import listed
from handlers.replies import say, under


async def attempt(
    update: Update,
    context: Context,
    announcer: Announcer,
    work: Awaitable[Meeting],
    number: int,
    *,
    first: str | None = None,
) -> None:
    """Do it, and show the meeting as it is then, under what was refused. What was being written is closed."""
    try:
        found = await work
    except MeetingUnknown as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
        return
    except ResidentError as error:
        await refused(update, context, announcer, number, error)
        return
    await shown(update, context, announcer, found, first=first)
    await close(update, context, announcer)


async def refused(update: Update, context: Context, announcer: Announcer, number: int, error: ResidentError) -> None:
    """The meeting as it is, under why nothing was done."""
    first = context.texts(error.text_id())
    try:
        found = await context.services.planning.get(announcer, number)
    except ResidentError:
        await listed(update, context, announcer, first=first)
        return
    await shown(update, context, announcer, found, first=first)
    await close(update, context, announcer)


async def shown(
    update: Update, context: Context, announcer: Announcer, found: Meeting, *, first: str | None = None
) -> None:
    """As it is to whoever looks: a form, something to approve, or how it goes. What cannot be approved as it stands
    is shown as it is, with why."""
    proposal = found.proposal
    asks = proposal is not None and proposal.submitted
    if asks and proposal is not None and (found.training or whose(announcer, proposal) != "own"):
        try:
            await preview.show(update, context, announcer, found.id, first=first)
        except ResidentError as error:
            first = "\n\n".join(filter(None, (first, context.texts(error.text_id()))))
        else:
            return
    numbers = await _numbers(context, announcer, found) if found.plan is not None else None
    await say(update, context, under(first, card.view(context, announcer, found, numbers)))


async def _numbers(context: Context, announcer: Announcer, found: Meeting) -> Numbers:
    there = await context.services.planning.attendance(announcer, found.id)
    items = await context.services.agenda.for_staff(announcer, found.id)
    return Numbers(there, len(items))

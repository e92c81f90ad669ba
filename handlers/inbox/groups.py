"""A group of staff learns that there is a new case, and its reference: nothing else is ever said there of it."""

from collections.abc import Collection

from telegram import Update

from bot.domain.people import Resident
from bot.domain.staff import Coordinator, Partner
from bot.errors import NotPermitted
from bot.view import Button, View
from handlers import notice, taps
from handlers.context import Context
from handlers.feedback.facts import LETTERS, council
from handlers.inbox import briefing
from handlers.inbox.at import LETTERS as PARTNERS
from handlers.inbox.sorting_buttons import CloseDesk, OpenDesk
from handlers.kinds import unknown_command
from handlers.only import only
from handlers.replies import is_private, say
from handlers.visitors import meet


async def asked(update: Update, context: Context) -> None:
    """`/indbakke` in a group: of which of their compartments it shall hear. To anybody else there is no such
    command."""
    by = await _coordinator(update, context)
    chat = update.effective_chat
    if by is None or chat is None:
        await unknown_command(update, context)
        return
    told = await context.services.desks.open_ones(by, chat.id)
    await say(update, context, View(context.texts("inbox-desk-ask"), _choices(context, by, told)))


async def hear(update: Update, context: Context, button: OpenDesk) -> None:
    """Whoever else taps it is not heard, and nothing is said."""
    if is_private(update):
        await taps.old(update, context)
        return
    by, chat, partner = await _coordinator(update, context), update.effective_chat, PARTNERS.get(button.partner)
    if by is None or chat is None or partner is None:
        return
    try:
        await context.services.desks.open_in(by, button.council, partner, chat.id)
    except NotPermitted:
        return
    stop = CloseDesk(button.council, button.partner).press(_named(context, "close", button.council, partner))
    await say(update, context, View(_said(context, "opened", button.council, partner), ((stop,),)))


async def end(update: Update, context: Context, button: CloseDesk) -> None:
    if is_private(update):
        await _end_in_private(update, context, button)
        return
    by, partner = await _coordinator(update, context), PARTNERS.get(button.partner)
    if by is None or partner is None or not await _closed(context, by, button.council, partner):
        return
    await say(update, context, View(_said(context, "closed", button.council, partner)))


@only(Coordinator)
async def _end_in_private(update: Update, context: Context, by: Coordinator, button: CloseDesk) -> None:
    partner = PARTNERS.get(button.partner)
    gone = partner is not None and await _closed(context, by, button.council, partner)
    first = _said(context, "closed", button.council, partner) if gone and partner else None
    await briefing.told(update, context, by, first=first)


async def _closed(context: Context, by: Coordinator, slug: str, partner: Partner) -> bool:
    """Whether it is theirs to close; twice is once."""
    try:
        await context.services.desks.close(by, slug, partner)
    except NotPermitted:
        return False
    return True


async def _coordinator(update: Update, context: Context) -> Coordinator | None:
    """Whoever wrote or tapped in the group, looked up as in their own chat; nobody where they are anonymous."""
    await meet(update, context)
    user = update.effective_user
    if user is None:
        return None
    visitor = (await context.services.people.visit(user.id, language=context.language)).visitor
    if not isinstance(visitor, Resident) or not notice.is_accepted(visitor, context.texts):
        return None
    return await context.services.staff.holding(Coordinator, visitor)


def _choices(
    context: Context, by: Coordinator, told: Collection[tuple[str, Partner]]
) -> tuple[tuple[Button, ...], ...]:
    rows = []
    for slug, partner in sorted(by.compartments):
        which, what = (CloseDesk, "close") if (slug, partner) in told else (OpenDesk, "open")
        rows.append((which(slug, LETTERS[partner]).press(_named(context, what, slug, partner)),))
    return tuple(rows)


def _named(context: Context, what: str, slug: str, partner: Partner) -> str:
    """As a button's label."""
    return context.texts.plain(
        "inbox-desk-button", does=what, council=council(context.content, slug), partner=partner
    )


def _said(context: Context, what: str, slug: str, partner: Partner) -> str:
    return context.texts("inbox-desk-said", did=what, council=council(context.content, slug), partner=partner)

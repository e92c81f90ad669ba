"""How a case is shown after anything was done with it, and what is said where nothing could be."""

from telegram import Update

from bot.domain.staff import Coordinator
from bot.errors import CaseUnknown, ResidentError
from bot.services.feedback import Side
from handlers.context import Context
from handlers.inbox import card
from handlers.inbox.at import At, of
from handlers.inbox.listing import listed
from handlers.replies import say, under


async def shown(
    update: Update,
    context: Context,
    by: Coordinator,
    side: Side,
    *,
    first: str | None = None,
    anew: bool = False,
) -> None:
    where = of(side)
    similar = await context.services.review.similar(by, where.number, where.partner)
    view, chat = under(first, card.view(context, by, side, similar)), update.effective_chat
    if anew and chat is not None:
        await context.screen.show(chat.id, view)
    else:
        await say(update, context, view)


async def show(
    update: Update,
    context: Context,
    by: Coordinator,
    where: At,
    *,
    first: str | None = None,
    anew: bool = False,
) -> None:
    """As it is now; `anew` below what was tapped. What is not theirs and what there is not are told alike."""
    try:
        side = await context.services.review.look(by, where.number, where.partner)
        await shown(update, context, by, side, first=first, anew=anew)
    except CaseUnknown as error:
        await unknown(update, context, by, error)


async def unknown(update: Update, context: Context, by: Coordinator, error: CaseUnknown) -> None:
    await listed(update, context, by, first=context.texts(error.text_id()))


async def refused(update: Update, context: Context, by: Coordinator, where: At, error: ResidentError) -> None:
    """The case as it is, under why nothing was done."""
    if isinstance(error, CaseUnknown):
        await unknown(update, context, by, error)
    else:
        await show(update, context, by, where, first=context.texts(error.text_id()))


async def by_reference(update: Update, context: Context, by: Coordinator, number: str) -> None:
    """The side that is theirs; where both are, there is a button to the other."""
    if (where := await theirs(context, by, number)) is None:
        await unknown(update, context, by, CaseUnknown())
    else:
        await show(update, context, by, where)


async def theirs(context: Context, by: Coordinator, number: str) -> At | None:
    """Where it is in a compartment of theirs."""
    for partner in sorted({post.partner for post in by.posts}):
        try:
            await context.services.review.look(by, number, partner)
        except CaseUnknown:
            continue
        return At(number, partner)
    return None

"""/start: the notice, a yes or a no to it, and the way on to where the link led."""

from dataclasses import replace

from telegram import Update

from bot.domain.people import Resident, Visitor
from bot.services.people import Visit
from handlers import belonging, council, invitation, links, menu, notice, settings, unanswered
from handlers.buttons import Accept, Decline, ReadNotice
from handlers.context import Context
from handlers.doorstep import Asked
from handlers.feedback import opening
from handlers.meetings import looking
from handlers.replies import say
from handlers.visitors import anyone


@anyone
async def start(update: Update, context: Context, visitor: Visitor) -> None:
    """A link's council is chosen at once by a resident; a guest reads the notice first and finds it again after.

    A meeting is opened for everybody."""
    payload = " ".join(context.args or ())
    linked = context.content.councils.by_link(payload) if payload else None
    strange = context.texts("start-strange-link") if payload and linked is None else None
    if linked is not None:
        await belonging.wished(update, context, visitor, linked)
    elif token := notice.token_in(payload):
        await invitation.arrive(update, context, visitor, token)
    elif payload.startswith(links.MEETING):
        await looking.arrive(update, context, visitor, links.meeting_in(payload) or 0)
    elif not notice.is_accepted(visitor, context.texts):
        await notice.show(update, context, first=strange)
    else:
        await menu.show(update, context, first=strange or context.texts("start-again"))


@anyone
async def read(update: Update, context: Context, visitor: Visitor, button: ReadNotice) -> None:
    """The notice in the other language."""
    await notice.show(update, context, target=button.target, language=button.language)


@anyone
async def accept(update: Update, context: Context, visitor: Visitor, button: Accept) -> None:
    """A yes to an older notice is no yes to this one."""
    if button.version != notice.version(context.texts):
        await notice.show(update, context, target=button.target, language=button.language)
        return
    linked = context.content.councils.by_slug.get(button.target)
    resident = await context.services.people.accept(
        visitor,
        language=button.language,
        version=button.version,
        council=linked.slug if linked else None,
        update_id=update.update_id,
    )
    context.visit = Visit(resident)
    await _go_on(update, context, resident, button.target)
    _close(update, context, resident, Asked(button.language, button.target))


@anyone
async def decline(update: Update, context: Context, visitor: Visitor, button: Decline) -> None:
    """Nothing is kept; the language is remembered for as long as the talk lasts."""
    texts = context.house.texts[button.language]
    thanks = "decline-kept" if isinstance(visitor, Resident) else "decline"
    await say(update, context, menu.card(context, texts, first=texts(thanks)))
    _close(update, context, visitor, Asked(button.language))


def _close(update: Update, context: Context, visitor: Visitor, asked: Asked) -> None:
    """Only when it is said: what could not be said is answered again."""
    closed = replace(asked, open=False, update_id=update.update_id)
    context.house.doorstep.asked.note(visitor.chat_id, closed)


async def _go_on(update: Update, context: Context, resident: Resident, target: str) -> None:
    thanks = context.texts("accept-thanks")
    chosen = context.content.councils.by_slug.get(resident.council or "")
    if token := notice.token_in(target):
        await invitation.go_on(update, context, resident, token)
    elif number := links.meeting_in(target):
        await looking.arrive(update, context, resident, number, first=thanks)
    elif target == notice.SETTINGS:
        await say(update, context, settings.card(context, resident, first=thanks))
    elif target == notice.FEEDBACK:
        await opening.arrive(update, context, resident, first=thanks)
    elif target == notice.SAVE:
        await say(update, context, unanswered.offer_card(update, context, resident, first=thanks))
    elif chosen is None:
        await say(update, context, council.card(context, first=thanks))
    else:
        named = context.texts("council-chosen", council=chosen.name)
        await menu.show(update, context, first=f"{thanks} {named}")

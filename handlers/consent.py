"""A typed yes or no, to whatever was asked last: the notice, the council, before erasing, or under an answer."""

from dataclasses import replace

from telegram import Update

from bot.domain.people import Resident, Visitor
from bot.view import View
from handlers import answers, belonging, council, notice, privacy, start, unanswered
from handlers.buttons import Accept, Decline
from handlers.context import Context
from handlers.doorstep import Asked, Card, Open
from handlers.menu import to_menu
from handlers.replies import say
from handlers.visitors import anyone


@anyone
async def yes(update: Update, context: Context, visitor: Visitor) -> None:
    if privacy.is_asked(context.visit) or privacy.is_erased_by(update, context, visitor):
        await privacy.erase(update, context)
    elif card := _card_asked(update, context, visitor):
        await (answers.helped(update, context) if card.asks is Open.HELPED else unanswered.tap(update, context))
        _close(update, context, visitor, card)
    elif asked := _notice_asked(update, context, visitor):
        version = notice.version(context.house.texts[asked.language])
        await start.accept(update, context, Accept(version, asked.language, asked.target))
    elif council.is_asked(context.visit):
        await say(update, context, council.card(context))
    else:
        await _nothing_asked(update, context, visitor)


@anyone
async def no(update: Update, context: Context, visitor: Visitor) -> None:
    if privacy.is_asked(context.visit):
        await privacy.keep(update, context)
    elif card := _card_asked(update, context, visitor):
        await (answers.not_it(update, context) if card.asks is Open.HELPED else unanswered.leave(update, context))
        _close(update, context, visitor, card)
    elif asked := _notice_asked(update, context, visitor):
        await start.decline(update, context, Decline(asked.language))
    elif council.is_asked(context.visit):
        await belonging.skip(update, context)
    else:
        await _nothing_asked(update, context, visitor)


def _card_asked(update: Update, context: Context, visitor: Visitor) -> Card | None:
    """The card that asks, where nothing was asked after it: a yes to an answer must not be one to the notice."""
    doorstep, draft = context.house.doorstep, context.visit.draft if context.visit else None
    card, asked = doorstep.cards.get(visitor.chat_id), doorstep.asked.get(visitor.chat_id)
    others = (asked.update_id if asked else None, draft.last_update_id if draft else None)
    if card is None or card.answered_by not in (None, update.update_id):
        return None
    return None if any(other is not None and other > card.update_id for other in others) else card


def _close(update: Update, context: Context, visitor: Visitor, card: Card) -> None:
    """Only when it is said: what could not be said is answered again."""
    context.house.doorstep.cards.note(visitor.chat_id, replace(card, answered_by=update.update_id))


def _notice_asked(update: Update, context: Context, visitor: Visitor) -> Asked | None:
    asked = context.house.doorstep.asked.get(visitor.chat_id)
    return asked if asked is not None and asked.is_answered_by(update.update_id) else None


async def _nothing_asked(update: Update, context: Context, visitor: Visitor) -> None:
    """After a restart a guest's yes refers to nothing any more, so the notice is shown once again.

    It may be meant for a 112 notice, so 112 comes first.
    """
    line, key = context.texts("line-112"), "nothing-asked" if isinstance(visitor, Resident) else "nothing-asked-guest"
    said = f"{line}\n\n{context.texts(key)}"
    if isinstance(visitor, Resident):
        await say(update, context, View(said, (to_menu(context.texts),)))
    else:
        await notice.show(update, context, first=said)

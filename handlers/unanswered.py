"""Keeping a question for the lokalråd: shown exactly as it would be kept; after a yes nobody knows whose it is."""

import secrets

from telegram import Update

from bot.domain.people import Resident, Visitor
from bot.domain.staff import Coordinator
from bot.domain.unanswered import KEPT_DAYS, Offer
from bot.view import View
from handlers import council, notice
from handlers.asked import question_of
from handlers.buttons import LeaveQuestion, OfferToSave, SaveQuestion
from handlers.context import Context
from handlers.doorstep import Card, Open
from handlers.menu import paired, themes, to_menu
from handlers.replies import say
from handlers.visitors import anyone, meet, residents


@residents(target=notice.SAVE)
async def offer(update: Update, context: Context, resident: Resident, button: OfferToSave | None = None) -> None:
    """Nothing is kept yet."""
    if not await _refused(update, context):
        await say(update, context, offer_card(update, context, resident))


@residents(target=notice.SAVE)
async def save(update: Update, context: Context, resident: Resident, button: SaveQuestion) -> None:
    """Kept are the words that were read; where the question was edited meanwhile, it is shown once more."""
    if await _refused(update, context):
        return
    question = question_of(update, context)
    offered = context.services.unanswered.offer(question) if question else None
    if offered is None or offered.mark != button.mark:
        await say(update, context, offer_card(update, context, resident))
        return
    nearest = context.services.questions.nearest(question)
    await context.services.unanswered.keep(resident, offered, offer=button.offer, nearest=nearest)
    await say(update, context, _closed(context, "save-done"))
    context.house.doorstep.answered(resident.chat_id, update.update_id)


@anyone
async def leave(update: Update, context: Context, visitor: Visitor, button: LeaveQuestion | None = None) -> None:
    await say(update, context, _closed(context, "save-left"))
    context.house.doorstep.answered(visitor.chat_id, update.update_id)


@anyone
async def tap(update: Update, context: Context, visitor: Visitor) -> None:
    """A typed yes does not say to which question: the words of none are remembered."""
    texts = context.texts
    await say(update, context, View("\n\n".join((texts("line-112"), texts("save-tap")))))


async def not_kept(update: Update, context: Context) -> str | None:
    """What is said to coordinators: a note or a reply that comes after its form was left is nobody's question, so
    nothing they write is kept as one."""
    visitor = (await meet(update, context)).visitor
    if not isinstance(visitor, Resident) or await context.services.staff.holding(Coordinator, visitor) is None:
        return None
    return context.texts("save-not-staff")


async def _refused(update: Update, context: Context) -> bool:
    said = await not_kept(update, context)
    if said is not None:
        await say(update, context, View(f"{context.texts('line-112')}\n\n{said}", (to_menu(context.texts),)))
    return said is not None


def offer_card(update: Update, context: Context, resident: Resident, *, first: str | None = None) -> View:
    """The question as it would be kept, who would read it and for how long; without a question, that it is gone."""
    question = question_of(update, context)
    if question is None:
        return _said(context, "save-gone", first=first)
    offered = context.services.unanswered.offer(question)
    texts = context.texts
    context.house.doorstep.cards.note(resident.chat_id, Card(Open.SAVE, update.update_id))
    yes = SaveQuestion(secrets.token_hex(8), offered.mark).press(texts.plain("button-save-yes"))
    no = LeaveQuestion().press(texts.plain("button-save-no"))
    return View(_asked(context, resident, offered, first), ((yes, no), to_menu(texts)))


def _asked(context: Context, resident: Resident, offered: Offer, first: str | None) -> str:
    texts = context.texts
    chosen = context.content.councils.by_slug.get(resident.council or "")
    parts = (
        first,
        texts("line-112"),
        texts("save-ask", words=offered.words),
        texts("save-masked") if offered.masked else None,
        texts("save-terms", council=chosen.name if chosen else "none", days=KEPT_DAYS),
    )
    return "\n\n".join(part for part in parts if part)


def _closed(context: Context, key: str) -> View:
    """Whoever accepted the notice on the way here was not asked yet where they live."""
    if council.is_asked(context.visit):
        return council.card(context, first=context.texts(key), line=context.texts("line-112"))
    return _said(context, key)


def _said(context: Context, key: str, *, first: str | None = None) -> View:
    texts = context.texts
    html = "\n\n".join(part for part in (first, texts("line-112"), texts(key)) if part)
    return View(html, (*paired(themes(texts, context.content)), to_menu(texts)))

"""Somebody who does harm sends nothing for a while: whoever they are, for a reason they are told, and can answer."""

from telegram import Update

from bot.domain.limits import MUTED_DAYS, MuteReason
from bot.domain.staff import Coordinator
from bot.view import Button, View
from handlers.context import Context
from handlers.inbox.at import At
from handlers.inbox.buttons import ShowCase
from handlers.inbox.gate import on_case
from handlers.inbox.showing import shown
from handlers.inbox.sorting_buttons import AskMute, Mute, OfferMute
from handlers.replies import say


@on_case
async def ask(update: Update, context: Context, by: Coordinator, where: At, button: AskMute) -> None:
    """Why comes first: what is no reason is no ground."""
    await context.services.review.look(by, where.number, where.partner)
    texts = context.texts
    rows = tuple(
        (OfferMute(*where.both, reason).press(texts.plain("inbox-mute-reason", reason=reason)),)
        for reason in MuteReason
    )
    said = texts("inbox-mute-ask", reference=where.number, partner=where.partner)
    await say(update, context, View(said, (*rows, _back(context, where))))


@on_case
async def days(update: Update, context: Context, by: Coordinator, where: At, button: OfferMute) -> None:
    await context.services.review.look(by, where.number, where.partner)
    texts, reason = context.texts, _reason(button.reason)
    if reason is None:
        await ask(update, context, AskMute(*where.both))
        return
    rows = tuple(
        (Mute(*where.both, reason, str(count)).press(texts.plain("inbox-mute-days", days=count)),)
        for count in MUTED_DAYS
    )
    said = texts("inbox-mute-days-ask", reason=reason, reference=where.number)
    await say(update, context, View(said, (*rows, _back(context, where))))


@on_case
async def mute(update: Update, context: Context, by: Coordinator, where: At, button: Mute) -> None:
    """For 0 days it ends."""
    reason = _reason(button.reason)
    count = next((each for each in MUTED_DAYS if str(each) == button.days), 0)
    side = await context.services.review.mute(by, where.number, where.partner, count, reason if count else None)
    first = context.texts("inbox-muted-now" if count and reason else "inbox-unmuted", reference=where.number)
    await shown(update, context, by, side, first=first)


def _reason(said: str) -> MuteReason | None:
    return next((reason for reason in MuteReason if reason == said), None)


def _back(context: Context, where: At) -> tuple[Button, ...]:
    return (ShowCase(*where.both).press(context.texts.plain("inbox-to-case", reference=where.number)),)

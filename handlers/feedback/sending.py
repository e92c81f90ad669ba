"""Sends the henvendelse, and shows the receipt: the only place where the reading code stands."""

from datetime import datetime

from telegram import Update

from bot.clock import ZONE
from bot.domain.cases import Receipt, Source
from bot.domain.people import Resident
from bot.errors import CaseUnknown, Muted, NoCoordinator, ResidentError, TooManySent, WritingGone, WritingIncomplete
from bot.view import Link, View
from handlers import notice
from handlers.context import Context
from handlers.dates import day, instant
from handlers.feedback import facts, form, preview
from handlers.feedback.buttons import OpenCase, SendIt
from handlers.feedback.gate import gone
from handlers.feedback.looking import onwards
from handlers.feedback.steps import POLITI
from handlers.inbox import entered
from handlers.replies import say
from handlers.visitors import residents


@residents(target=notice.FEEDBACK)
async def send(update: Update, context: Context, resident: Resident, button: SendIt) -> None:
    """Given again after a crash, it shows the same receipt; tapped twice, the receipt stays."""
    writing = await context.services.writings.look(resident)
    if writing is not None and (writing.asked is not None or preview.mark(writing) != button.mark):
        await form.show(update, context, resident, writing, first=context.texts("feedback-changed"))
        return
    try:
        if writing is not None and writing.source is not Source.CHAT:
            sent = await entered.put(context, resident, update_id=update.update_id)
        else:
            sent = await context.services.writings.send(resident, update_id=update.update_id)
    except WritingGone as error:
        await gone(update, context, error)
    except (TooManySent, Muted, NoCoordinator, WritingIncomplete, CaseUnknown) as error:
        assert writing is not None
        await form.show(update, context, resident, writing, first=_refused(context, error))
    else:
        if sent.case.source is Source.CHAT:
            await say(update, context, receipt(context, sent))
        else:
            await entered.hand_over(update, context, sent)
        _note(update, context, writing.message if writing is not None else None)


def receipt(context: Context, sent: Receipt) -> View:
    """Its buttons open what they lead to below: the receipt stays as it is."""
    texts, case = context.texts, sent.case
    said = texts(
        "feedback-receipt",
        reference=case.reference,
        whom=facts.whom(texts, [part.partner for part in case.parts]),
        council=facts.council(context.content, case.council),
        answer="yes" if case.answerable else "no",
        due=_day(context, sent.due_at) if sent.due_at else "none",
        code=sent.code,
    )
    look = OpenCase(case.reference).press(texts.plain("case-look"))
    return View(said, (*([(look,)] if case.answerable else []), (Link("politi.dk", POLITI),)))


def _refused(context: Context, error: ResidentError) -> str | None:
    """What is wrong and, where time mends it, when. Where nobody is left to read it, what is shown says so."""
    if isinstance(error, NoCoordinator):
        return None
    if isinstance(error, CaseUnknown):
        return context.texts("inbox-enter-apart")
    said = context.texts(error.text_id())
    if isinstance(error, TooManySent | Muted):
        reason = error.reason if isinstance(error, Muted) else "none"
        until = context.texts("feedback-until", until=instant(error.until, context.language), reason=reason)
        return f"{said} {until}"
    return said


def _day(context: Context, due: datetime) -> str:
    return day(due.astimezone(ZONE).date(), context.language)


def _note(update: Update, context: Context, written: int | None) -> None:
    """Which message was the receipt, and which had the words: with no row, for nothing is left of it with them."""
    query, doorstep = update.callback_query, context.house.doorstep
    if query is not None and query.message is not None:
        doorstep.receipts.note((query.message.chat.id, query.message.message_id), update.update_id)
        if written is not None:
            doorstep.sent.note((query.message.chat.id, written), update.update_id)


async def stays(update: Update, context: Context) -> bool:
    """Whether words that were sent are edited: what was sent is sent, and that is said."""
    message = update.effective_message
    if message is None or context.house.doorstep.sent.get((message.chat.id, message.message_id)) is None:
        return False
    await say(update, context, View(context.texts("feedback-sent-stays"), onwards(context)))
    return True

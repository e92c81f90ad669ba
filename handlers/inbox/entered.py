"""A case that was entered for somebody: a receipt to hand to them, also on paper, with the reading code."""

from telegram import Update

from bot.clock import ZONE
from bot.domain.cases import Receipt
from bot.domain.people import Resident
from bot.domain.staff import Coordinator
from bot.errors import CaseUnknown
from bot.poster import Slip, draw_slip
from bot.texts import Texts
from bot.view import View
from handlers.context import Context
from handlers.dates import day
from handlers.feedback import facts
from handlers.inbox.buttons import OpenCase
from handlers.replies import say

LINES = ("about", "due", "read", "keep", "not")
"""Of the slip, one below the other."""


async def put(context: Context, resident: Resident, *, update_id: int) -> Receipt:
    """Raises CaseUnknown where they are no coordinator of whom it is for, and as `Writings.enter`."""
    by = await context.services.staff.holding(Coordinator, resident)
    if by is None:
        raise CaseUnknown
    return await context.services.writings.enter(by, resident, update_id=update_id)


async def hand_over(update: Update, context: Context, sent: Receipt) -> None:
    """On the screen to be read aloud, and below it as a sheet to print: the code stands nowhere else."""
    visitor = context.visit.visitor if context.visit else None
    by = await context.services.staff.holding(Coordinator, visitor) if isinstance(visitor, Resident) else None
    await say(update, context, receipt(context, sent, by))
    if update.effective_chat is not None:
        pdf = draw_slip(slip(context, sent), context.house.clock())
        said = View(context.texts("inbox-slip-file"))
        await context.screen.hand_over(update.effective_chat.id, f"{sent.case.reference}.pdf", pdf, said)


def receipt(context: Context, sent: Receipt, by: Coordinator | None) -> View:
    """Its button opens the side that is theirs."""
    texts, case = context.texts, sent.case
    said = texts("inbox-entered", **_told(context, sent))
    rows = tuple(
        (OpenCase(case.reference, facts.LETTERS[part.partner]).press(texts.plain("inbox-letter-look")),)
        for part in case.parts
        if by is not None and (case.council, part.partner) in by.compartments
    )
    return View(said, rows)


def slip(context: Context, sent: Receipt) -> Slip:
    """In the language in which it was entered."""
    texts, case, told = context.texts, sent.case, _told(context, sent)
    return Slip(
        language=texts.language,
        title=texts.plain("slip-title"),
        council=texts.plain("poster-council", council=told["council"]),
        reference_label=texts.plain("slip-reference"),
        reference=case.reference,
        code_label=texts.plain("slip-code"),
        code=sent.code,
        told=tuple(texts.plain("slip-told", line=line, **told) for line in LINES),
        scan=texts.plain("slip-scan"),
        link=f"https://t.me/{context.bot.username}",
    )


def _told(context: Context, sent: Receipt) -> dict[str, str]:
    texts, content, case = context.texts, context.content, sent.case
    return {
        "reference": case.reference,
        "code": sent.code,
        "kind": facts.kind(texts, content, case.council, case.kind),
        "whom": facts.whom(texts, [part.partner for part in case.parts]),
        "council": facts.council(content, case.council),
        "due": _due(texts, sent),
        "bot": f"@{context.bot.username}",
    }


def _due(texts: Texts, sent: Receipt) -> str:
    return day(sent.due_at.astimezone(ZONE).date(), texts.language) if sent.due_at else "none"

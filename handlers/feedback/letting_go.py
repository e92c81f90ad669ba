"""Taking a henvendelse back, and letting go of it: each is asked once more, with what becomes of it."""

from contextlib import suppress

from telegram import Update

from bot.domain.people import Resident
from bot.errors import AnsweredBefore, CaseUnknown
from bot.view import Press, View
from handlers import notice
from handlers.context import Context
from handlers.feedback.buttons import AskCut, AskWithdraw, Cut, ShowCase, Withdraw
from handlers.feedback.looking import onwards, show, unknown
from handlers.replies import say
from handlers.visitors import residents


@residents(target=notice.FEEDBACK)
async def ask_withdraw(update: Update, context: Context, resident: Resident, button: AskWithdraw) -> None:
    yes = Withdraw(button.reference).press(context.texts.plain("case-withdraw-yes"))
    said = context.texts("case-withdraw-ask", reference=button.reference)
    await _ask(update, context, resident, button.reference, View(said, ((yes,), _keep(context, button.reference))))


@residents(target=notice.FEEDBACK)
async def withdraw(update: Update, context: Context, resident: Resident, button: Withdraw) -> None:
    """Tapped twice, it is withdrawn once."""
    first = context.texts("case-withdrawn")
    try:
        await context.services.holdings.withdraw(resident, button.reference)
    except AnsweredBefore as error:
        first = context.texts(error.text_id())
    await show(update, context, resident, button.reference, first=first)


@residents(target=notice.FEEDBACK)
async def ask_cut(update: Update, context: Context, resident: Resident, button: AskCut) -> None:
    yes = Cut(button.reference).press(context.texts.plain("case-cut-yes"))
    paused = "yes" if await _is_paused(context, resident, button.reference) else "no"
    said = context.texts("case-cut-ask", reference=button.reference, paused=paused)
    await _ask(update, context, resident, button.reference, View(said, ((yes,), _keep(context, button.reference))))


@residents(target=notice.FEEDBACK)
async def cut(update: Update, context: Context, resident: Resident, button: Cut) -> None:
    """Tapped twice, there is nothing left to cut, and that is what was wanted."""
    with suppress(CaseUnknown):
        await context.services.holdings.cut(resident, button.reference)
    said = context.texts("case-cut-done", reference=button.reference)
    await say(update, context, View(said, onwards(context)))


async def _is_paused(context: Context, resident: Resident, reference: str) -> bool:
    """Because of that case: after the cut nobody can say in it that this is wrong, nor lift it."""
    with suppress(CaseUnknown):
        case, now = await context.services.holdings.look(resident, reference), context.house.clock()
        return any(part.muted_until is not None and part.muted_until > now for part in case.parts)
    return False


async def _ask(update: Update, context: Context, resident: Resident, reference: str, view: View) -> None:
    """Of what is theirs."""
    try:
        await context.services.holdings.look(resident, reference)
    except CaseUnknown as error:
        view = unknown(context, error)
    await say(update, context, view)


def _keep(context: Context, reference: str) -> tuple[Press, ...]:
    return (ShowCase(reference, "0").press(context.texts.plain("case-keep")),)

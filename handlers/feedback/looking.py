"""One's own henvendelse: its card, from the list, a letter or its typed reference, and what can be done with it."""

from contextlib import suppress

from telegram import Update

from bot.domain.cases import Case
from bot.domain.people import Resident, Visitor
from bot.domain.references import reference_in, references_in
from bot.errors import CaseUnknown, ResidentError
from bot.view import Button, View
from handlers import notice
from handlers.button import row
from handlers.context import Context
from handlers.feedback.buttons import AddTo, AskCut, AskWithdraw, OpenCase, OpenForm, ShowCase
from handlers.feedback.case import can_withdraw, is_withdrawn, page
from handlers.meetings.buttons import ShowMine
from handlers.menu import to_menu
from handlers.pages import PAGES
from handlers.replies import say
from handlers.visitors import residents

LONGEST = 12
"""Letters of what is typed for a reference alone."""


@residents(target=notice.FEEDBACK)
async def look(update: Update, context: Context, resident: Resident, button: ShowCase) -> None:
    await show(update, context, resident, button.reference, number=row(button.page))


@residents(target=notice.FEEDBACK)
async def from_letter(update: Update, context: Context, resident: Resident, button: OpenCase) -> None:
    """As a new message: a letter stays as it is, and so does a receipt."""
    try:
        view = card(context, await context.services.holdings.look(resident, button.reference))
    except CaseUnknown as error:
        view = unknown(context, error)
    await context.screen.show(resident.chat_id, view)


async def typed(update: Update, context: Context, visitor: Visitor, said: str) -> bool:
    """Whether a reference of their own was typed; then its card is shown."""
    reference = reference_in(said) if len(said.strip()) <= LONGEST else None
    if reference is None or not notice.is_accepted(visitor, context.texts):
        return False
    try:
        case = await context.services.holdings.look(visitor, reference)
    except CaseUnknown:
        return False
    await say(update, context, card(context, case))
    return True


async def mentioned(update: Update, context: Context, visitor: Visitor, said: str) -> bool:
    """Whether a reference of their own stands inside of what was typed; anybody else's is as if there were none."""
    if not notice.is_accepted(visitor, context.texts):
        return False
    for reference in references_in(said):
        with suppress(CaseUnknown):
            await say(update, context, card(context, await context.services.holdings.look(visitor, reference)))
            return True
    return False


async def show(
    update: Update, context: Context, resident: Resident, reference: str, *, first: str | None = None, number: int = 0
) -> None:
    """Its card; where it is not theirs any more, that is said."""
    try:
        case = await context.services.holdings.look(resident, reference)
    except CaseUnknown as error:
        await say(update, context, unknown(context, error))
    else:
        await say(update, context, card(context, case, first=first, number=number))


def card(context: Context, case: Case, *, first: str | None = None, number: int = 0) -> View:
    texts, reference = context.texts, case.reference
    found = page(texts, context.content, case, min(number, PAGES), first=first)
    turns = [
        *([ShowCase(reference, str(number - 1)).press(texts.plain("page-newer"))] if found.newer else []),
        *([ShowCase(reference, str(number + 1)).press(texts.plain("page-older"))] if found.older else []),
    ]
    add = [] if is_withdrawn(case) else [(AddTo(reference).press(texts.plain("case-add")),)]
    back = [(AskWithdraw(reference).press(texts.plain("case-withdraw")),)] if can_withdraw(case) else []
    cut = (AskCut(reference).press(texts.plain("case-cut")),)
    rows = [*([tuple(turns)] if turns else []), *add, *back, cut, *onwards(context)]
    return View(found.html, tuple(rows))


def onwards(context: Context) -> tuple[tuple[Button, ...], ...]:
    """To all that is theirs, or to the menu."""
    texts = context.texts
    return (ShowMine().press(texts.plain("button-mine")),), to_menu(texts)


def unknown(context: Context, error: ResidentError) -> View:
    texts = context.texts
    new = OpenForm().press(texts.plain("button-feedback"))
    return View(texts(error.text_id()), ((new,), *onwards(context)))

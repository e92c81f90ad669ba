"""What residents bring to a meeting, as staff see it: let everybody read it, and say what came of it."""

from collections.abc import Sequence

from telegram import Update

from bot.domain.agenda import Declined, Item, Outcome
from bot.domain.staff import Announcer
from bot.errors import AgendaItemUnknown, ResidentError
from bot.view import Button, View
from handlers.button import row
from handlers.context import Context
from handlers.only import only
from handlers.pages import PAGES, shortened
from handlers.planning.buttons import LetSee, Settle, ShowItem, ShowItems
from handlers.planning.card import back_to
from handlers.planning.listing import listed
from handlers.replies import say, under

SHOWN = 6
"""So many at a time: all of their words stand above the buttons."""

BEGINNING = 26
"""Letters of an item that stand on its button."""

OUTCOMES = (Outcome.ANSWERED, Outcome.TAKEN, Outcome.DECLINED)


@only(Announcer)
async def items(update: Update, context: Context, announcer: Announcer, button: ShowItems) -> None:
    await _listed(update, context, announcer, row(button.number), page=row(button.page))


@only(Announcer)
async def item(update: Update, context: Context, announcer: Announcer, button: ShowItem) -> None:
    number = row(button.number)
    try:
        found = await context.services.agenda.for_staff(announcer, number)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
        return
    one = next((each for each in found if each.id == row(button.item)), None)
    if one is None:
        gone = context.texts(AgendaItemUnknown.text_id())
        await _listed(update, context, announcer, number, first=gone)
    else:
        await say(update, context, _card(context, one))


@only(Announcer)
async def let_see(update: Update, context: Context, announcer: Announcer, button: LetSee) -> None:
    try:
        one = await context.services.agenda.let_see(announcer, row(button.item), button.wanted == "1")
    except ResidentError as error:
        first = context.texts(error.text_id())
        await _listed(update, context, announcer, row(button.number), first=first)
    else:
        await say(update, context, _card(context, one))


@only(Announcer)
async def settle(update: Update, context: Context, announcer: Announcer, button: Settle) -> None:
    """Declined, it asks why: its author is told."""
    if button.outcome == Outcome.DECLINED and button.declined not in frozenset(Declined):
        await say(update, context, _why(context, button))
        return
    outcome = Outcome(button.outcome) if button.outcome in frozenset(OUTCOMES) else Outcome.OPEN
    why = Declined(button.declined) if outcome is Outcome.DECLINED else None
    try:
        one = await context.services.agenda.settle(announcer, row(button.item), outcome, why)
    except ResidentError as error:
        first = context.texts(error.text_id())
        await _listed(update, context, announcer, row(button.number), first=first)
    else:
        await say(update, context, under(context.texts("planning-item-told"), _card(context, one)))


async def _listed(
    update: Update, context: Context, announcer: Announcer, number: int, *, first: str | None = None, page: int = 0
) -> None:
    """So many at a time; the first where there is no such page any more."""
    try:
        found = await context.services.agenda.for_staff(announcer, number)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
        return
    page = page if page < PAGES and page * SHOWN < len(found) else 0
    here = found[page * SHOWN : (page + 1) * SHOWN]
    said = [context.texts("planning-agenda", number=str(number), count=len(found))]
    said += [_line(context, each) for each in here]
    rows = [(ShowItem(str(number), str(each.id)).press(_label(context, each)),) for each in here]
    view = View("\n\n".join(said), (*rows, *_pages(context, number, page, len(found)), back_to(context, number)))
    await say(update, context, under(first, view))


def _pages(context: Context, number: int, page: int, count: int) -> Sequence[tuple[Button, ...]]:
    texts, one = context.texts, str(number)
    former = [ShowItems(one, str(page - 1)).press(texts.plain("planning-former"))] if page else []
    more = (page + 1) * SHOWN < count
    further = [ShowItems(one, str(page + 1)).press(texts.plain("planning-further"))] if more else []
    return [tuple(former + further)] if former or further else []


def _line(context: Context, one: Item) -> str:
    """Its words, who signed it, and how it stands."""
    return context.texts(
        "planning-item",
        number=str(one.id),
        kind=one.kind,
        words=one.words,
        signed=one.signed or "none",
        outcome=one.declined or one.outcome,
        listed="yes" if one.listed else "no",
    )


def _label(context: Context, one: Item) -> str:
    words = shortened(one.words, BEGINNING)
    return context.texts.plain("planning-item-label", number=str(one.id), words=words)


def _card(context: Context, one: Item) -> View:
    texts, number, this = context.texts, str(one.meeting_id), str(one.id)
    label = texts.plain("planning-hide" if one.listed else "planning-let-see")
    rows: list[tuple[Button, ...]] = [(LetSee(number, this, "0" if one.listed else "1").press(label),)]
    rows += [
        (Settle(number, this, each, "").press(texts.plain("planning-outcome", outcome=each)),)
        for each in OUTCOMES
        if each is not one.outcome
    ]
    back = (ShowItems(number, "0").press(texts.plain("planning-to-agenda")),)
    return View(_line(context, one), (*rows, back))


def _why(context: Context, button: Settle) -> View:
    texts = context.texts
    rows = [
        (Settle(button.number, button.item, Outcome.DECLINED, each).press(texts.plain("planning-why", reason=each)),)
        for each in Declined
    ]
    back = (ShowItem(button.number, button.item).press(texts.plain("planning-to-item")),)
    return View(texts("planning-why-ask"), (*rows, back))

"""/henvendelse: what it is not, and the first step; what is half written is gone on with or begun anew."""

from telegram import Update

from bot.domain.forms import FEEDBACK
from bot.domain.people import Resident
from bot.domain.writing import Writing
from bot.errors import NoCoordinator
from bot.view import View
from handlers import council, notice
from handlers.context import Context
from handlers.feedback import facts, form
from handlers.feedback.buttons import AskDrop, BeginAnew, Drop, GoOn, OpenForm
from handlers.feedback.gate import writers
from handlers.feedback.hanging import throw_away
from handlers.feedback.preview import mark
from handlers.feedback.steps import opening
from handlers.feedback.unread import elsewhere
from handlers.filling import close
from handlers.menu import to_menu
from handlers.pages import shortened
from handlers.replies import say, under
from handlers.visitors import residents

GLIMPSE = 80
"""Letters of what is half written, so that it is known again."""


@residents(target=notice.FEEDBACK)
async def feedback(update: Update, context: Context, resident: Resident, button: OpenForm | None = None) -> None:
    await arrive(update, context, resident)


async def arrive(update: Update, context: Context, resident: Resident, *, first: str | None = None) -> None:
    """Also by way of the notice and of the council. `first` is said above it."""
    writing = await context.services.writings.look(resident)
    if resident.council is None:
        ask = "\n\n".join(part for part in (first, context.texts("feedback-council")) if part)
        await council.ask_towards(update, context, resident, notice.FEEDBACK, council.card(context, first=ask))
    elif not await context.services.writings.open_in(resident.council):
        await say(update, context, under(first, elsewhere(context, resident.council, writing)))
    elif writing is not None and not writing.is_blank:
        await say(update, context, under(first, _unfinished(context, writing)))
    else:
        await _begin(update, context, resident, first=first)


@residents(target=notice.FEEDBACK)
async def anew(update: Update, context: Context, resident: Resident, button: BeginAnew) -> None:
    """Tapped twice, the second one begins what is begun already; an old button throws nothing away that is newer."""
    writing = await context.services.writings.look(resident)
    if writing is not None and mark(writing) == button.mark:
        await throw_away(context, resident, writing)
    await arrive(update, context, resident)


@writers
async def go_on(update: Update, context: Context, resident: Resident, writing: Writing, button: GoOn) -> None:
    if await context.services.writings.open_in(writing.council or ""):
        await form.again(update, context, resident, None)
    else:
        await say(update, context, elsewhere(context, writing.council or "", writing))


@writers
async def ask_drop(update: Update, context: Context, resident: Resident, writing: Writing, button: AskDrop) -> None:
    """The form is left, and what is written stays until it is said that it shall not."""
    await stopped(update, context, resident, writing)


async def stopped(update: Update, context: Context, resident: Resident, writing: Writing) -> None:
    if writing.is_blank:
        await throw_away(context, resident, writing)
        await say(update, context, View(context.texts("cancelled"), (to_menu(context.texts),)))
        return
    await close(update, context, FEEDBACK)
    texts = context.texts
    on = GoOn().press(texts.plain("feedback-go-on"))
    drop = Drop(mark(writing)).press(texts.plain("feedback-drop"))
    await say(update, context, View(texts("feedback-stopped"), ((on,), (drop,), to_menu(texts))))


@writers
async def drop(update: Update, context: Context, resident: Resident, writing: Writing, button: Drop) -> None:
    """An old button throws nothing away that is newer."""
    if mark(writing) != button.mark:
        await stopped(update, context, resident, writing)
        return
    await throw_away(context, resident, writing)
    await say(update, context, View(context.texts("feedback-dropped"), (to_menu(context.texts),)))


async def _begin(update: Update, context: Context, resident: Resident, *, first: str | None) -> None:
    try:
        writing = await context.services.writings.begin(resident, resident.council or "", update_id=update.update_id)
    except NoCoordinator:
        await say(update, context, under(first, elsewhere(context, resident.council or "")))
    else:
        await form.show(update, context, resident, writing, first=first)


def _unfinished(context: Context, writing: Writing) -> View:
    texts = context.texts
    kind = facts.kind(texts, context.content, writing.council, writing.kind) if writing.kind else "none"
    moved = opening(context, writing) if writing.moved_from is not None else None
    said = texts("feedback-unfinished", kind=kind, words=shortened(writing.words or "", GLIMPSE) or "none")
    on = GoOn().press(texts.plain("feedback-go-on"))
    new = BeginAnew(mark(writing)).press(texts.plain("feedback-anew"))
    return under(moved, View(said, ((on,), (new,), to_menu(texts))))

"""Words looked for in the cases of one's compartments. They are read where they were typed and kept nowhere."""

from telegram import Update

from bot.domain.cases import Filter
from bot.domain.forms import Draft
from bot.domain.room import is_blank
from bot.domain.staff import Coordinator
from bot.view import View
from handlers.context import Context
from handlers.feedback.steps import EXAMPLE
from handlers.inbox import form
from handlers.inbox.buttons import AskSearch
from handlers.inbox.card import back
from handlers.inbox.form import Composed
from handlers.inbox.listing import line, openings, whole
from handlers.inbox.showing import by_reference
from handlers.only import only
from handlers.replies import say, under

WHAT = "search"

MOST = 16
"""As many are shown; to see the others, more is to be said."""

ROOM = 200
"""Letters that are looked for."""


@only(Coordinator)
async def ask(update: Update, context: Context, by: Coordinator, button: AskSearch) -> None:
    await form.ask(update, context, by, Composed(WHAT), _question(context))


@only(Coordinator)
async def answer(update: Update, context: Context, by: Coordinator, draft: Draft) -> None:
    """The form remembers which message it was and nothing of what stood in it."""
    message = update.effective_message
    typed = ((message and message.text) or "").strip()
    if is_blank(typed):
        await say(update, context, under(context.texts("inbox-unread"), _question(context)))
        return
    await found(update, context, by, typed)
    await form.done(update, context, by)


@only(Coordinator)
async def again(update: Update, context: Context, by: Coordinator, draft: Draft, *, first: str | None = None) -> None:
    await say(update, context, under(first, _question(context)))


async def amend(update: Update, context: Context, filled: Draft) -> None:
    """Edited or given again, it is looked for again."""
    await answer(update, context, filled)


async def found(update: Update, context: Context, by: Coordinator, typed: str) -> None:
    """The cases in which all of it stands, finished ones too; a reference opens its case."""
    if number := whole(typed):
        await by_reference(update, context, by, number)
        return
    sides = await context.services.review.inbox(by, Filter(words=typed[:ROOM]))
    shown = sides[:MOST]
    head = context.texts(
        "inbox-found",
        count=len(sides),
        shown=MOST,
        more="yes" if len(sides) > MOST else "no",
        words=typed[:ROOM],
    )
    lines = "\n".join(line(context, by, each) for each in shown)
    search = AskSearch().press(context.texts.plain("inbox-search-again"))
    rows = (*openings(shown, by, context), (search,), back(context))
    await say(update, context, View("\n\n".join(part for part in (head, lines) if part), rows))


def _question(context: Context) -> View:
    return View(context.texts("inbox-ask-search", example=EXAMPLE), (back(context),))

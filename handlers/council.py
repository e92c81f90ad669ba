"""Asks where somebody lives, by button or by typing, and remembers where they were going."""

from collections.abc import Sequence

from telegram import Update

from bot.domain.councils import Council
from bot.domain.forms import COUNCIL
from bot.domain.people import Resident
from bot.services.people import Visit
from bot.view import Press, View
from handlers import notice
from handlers.buttons import AskCouncil, ChooseCouncil, SkipCouncil
from handlers.context import Context
from handlers.replies import say
from handlers.visitors import residents

MEETINGS = "meetings"
"""Where the way goes on, as the targets in `notice` do."""


@residents(target=notice.SETTINGS)
async def ask(update: Update, context: Context, resident: Resident, button: AskCouncil | None = None) -> None:
    """Ask, so that the next thing typed can answer."""
    await context.services.people.begin(resident, COUNCIL, update_id=update.update_id)
    await say(update, context, card(context))


async def ask_towards(update: Update, context: Context, resident: Resident, to: str, view: View) -> None:
    """The view asks it; once it is answered, the way goes on to `to`."""
    await context.services.people.begin(resident, COUNCIL, update_id=update.update_id, answers={"to": to})
    await say(update, context, view)


def is_asked(visit: Visit | None) -> bool:
    """Whether the question stands open. A list of councils to look at asks it in passing, and waits for no answer."""
    draft = visit.draft if visit is not None else None
    return draft is not None and draft.form == COUNCIL and draft.answers.get("to") != MEETINGS


def card(
    context: Context,
    *,
    first: str | None = None,
    among: Sequence[Council] | None = None,
    line: str | None = None,
) -> View:
    """The question, with a button for every council, or only for those meant; `line` comes before anything."""
    councils = context.content.councils.all if among is None else among
    buttons = [ChooseCouncil(council.slug).press(council.name) for council in councils]
    asked = context.texts("council-ask" if among is None else "council-which")
    return View(
        "\n\n".join(part for part in (line, first, asked) if part),
        (*_pairs(buttons), (SkipCouncil().press(context.texts.plain("button-later")),)),
    )


def _pairs(buttons: Sequence[Press]) -> list[tuple[Press, ...]]:
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]

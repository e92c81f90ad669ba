"""The form of coordinators: what they write next goes the way of what was asked for, and no other."""

from collections.abc import Mapping
from dataclasses import dataclass

from telegram import Update

from bot.domain.forms import Draft
from bot.domain.people import Resident
from bot.domain.staff import Coordinator
from bot.view import View
from handlers.context import Context
from handlers.filling import Again, Room, Step
from handlers.inbox import answering, merging, noting, picking, searching, together
from handlers.inbox.form import composed, wants, wrote
from handlers.inbox.picked import PICK, TOGETHER
from handlers.inbox.preview import left
from handlers.only import holds


@dataclass(frozen=True)
class Steps:
    """`answer` takes what was written, `again` asks once more, `amend` sees to what was edited after it was sent."""

    answer: Step
    again: Again
    amend: Step


WORDS = Steps(answering.answer, answering.again, answering.amend)
"""Of all that a resident is told."""

WRITTEN: Mapping[str, Steps] = {
    noting.WHAT: Steps(noting.answer, noting.again, noting.amend),
    searching.WHAT: Steps(searching.answer, searching.again, searching.amend),
    merging.WHAT: Steps(merging.answer, merging.again, merging.amend),
    PICK: Steps(picking.answer, picking.again, picking.amend),
    TOGETHER: Steps(together.answer, together.again, together.amend),
}
"""What goes another way."""


ALONE = frozenset(WRITTEN) - {TOGETHER}
"""Of what a resident hears nothing."""


async def answer(update: Update, context: Context, draft: Draft) -> None:
    await _steps(draft).answer(update, context, draft)


async def again(update: Update, context: Context, draft: Draft, *, first: str | None = None) -> None:
    await _steps(draft).again(update, context, draft, first=first)


async def amend(update: Update, context: Context, filled: Draft) -> None:
    await _steps(filled).amend(update, context, filled)


def _awaits(draft: Draft) -> str:
    """What is asked for; of words that a resident is told, whether they are there and only have to be sent."""
    what, is_written = composed(draft).what, "words" in draft.answers
    return what if what in ALONE else "unsent" if is_written else "reply"


async def _left(context: Context, resident: Resident, draft: Draft) -> View | None:
    return together.left(context, draft) if composed(draft).what == TOGETHER else left(context, draft)


def _steps(draft: Draft) -> Steps:
    return WRITTEN.get(composed(draft).what, WORDS)


ROOM = Room(holds(Coordinator), answer, again, wants, wrote, amend, _awaits, _left, heard=answer)

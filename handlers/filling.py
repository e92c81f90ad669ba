"""How a half-filled form is gone on with: what a room offers for it, and how it is closed."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from telegram import Message, Update

from bot.domain.forms import Draft, Form
from bot.domain.people import Resident, Visitor
from bot.services.people import Visit
from bot.view import View
from handlers.context import Context
from handlers.visitors import meet

Claims: TypeAlias = Callable[[Context, Draft, str], bool]
Leaves: TypeAlias = Callable[[Context, Resident, Draft], Awaitable[View | None]]
Step: TypeAlias = Callable[[Update, Context, Draft], Coroutine[Any, Any, None]]
Answered: TypeAlias = Callable[[int], Awaitable[None]]


class Again(Protocol):
    """Asks once more; `first` is said above it."""

    def __call__(
        self, update: Update, context: Context, draft: Draft, /, *, first: str | None = None
    ) -> Coroutine[Any, Any, None]: ...


async def nothing(context: Context, resident: Resident, draft: Draft) -> View | None:
    """Nothing is lost by leaving: nothing was written, or it is kept where it belongs."""
    return None


def no_words(context: Context, draft: Draft, typed: str) -> bool:
    """What opens something everywhere opens it here too."""
    return False


@dataclass(frozen=True)
class Room:
    """What is done with a form of its own, and by whom.

    `lets_in` tells whether somebody may still fill it in; `answer` takes what was written while it stands open, and
    `again` asks once more; `wants` tells whether a message that is no text is what was asked for. `wrote` tells
    whether that message was written for the form, and `amend` takes it anew where the form is filled. `awaits` is
    what it waits for, as `form-waits` and `form-left` in content/texts call it. `left` is what whoever turns away
    must see, because it would be lost without a word.

    `claims` tells whether words that open something everywhere are for the form. `heard` keeps words in which danger
    was heard, once the 112 notice is said; without it they are answered as everywhere.
    """

    lets_in: Callable[[Context, Visitor], Awaitable[bool]]
    answer: Step
    again: Again
    wants: Callable[[Draft, Message], bool]
    wrote: Callable[[Draft, int], bool]
    amend: Step
    awaits: Callable[[Draft], str]
    left: Leaves = nothing
    claims: Claims = no_words
    heard: Step | None = None


async def close(update: Update, context: Context, form: Form, answered: Answered | None = None) -> None:
    """What is written next is a question again. When it is said: the same text, given again, means the same.

    With `answered`, the message that was written is remembered: edited, it is taken again.
    """
    visit = await meet(update, context)
    message = update.message or update.edited_message
    if isinstance(visit.visitor, Resident) and visit.draft is not None and visit.draft.form == form:
        if answered is not None and message is not None:
            await answered(message.message_id)
        else:
            await context.services.people.cancel(visit.visitor, form)
        context.visit = Visit(visit.visitor)

"""How a half-filled form is gone on with: what a room offers for it, and how it is closed."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeAlias

from telegram import Message, Update

from bot.domain.forms import Draft, Form
from bot.domain.people import Resident, Visitor
from bot.services.people import Visit
from bot.view import View
from handlers.context import Context
from handlers.visitors import meet

Claims: TypeAlias = Callable[[Context, Draft, str], bool]
Step: TypeAlias = Callable[[Update, Context, Draft], Coroutine[Any, Any, None]]
Answered: TypeAlias = Callable[[int], Awaitable[None]]


def nothing(context: Context, draft: Draft) -> View | None:
    """What is written is kept where it belongs, so nothing is lost by leaving."""
    return None


def no_words(context: Context, draft: Draft, typed: str) -> bool:
    """What opens something everywhere opens it here too."""
    return False


@dataclass(frozen=True)
class Room:
    """What is done with a form of its own, and by whom.

    `lets_in` tells whether somebody may still fill it in; `answer` takes what was written while it stands open, and
    `again` asks once more; `wants` tells whether a message that is no text is what was asked for. `wrote` tells
    whether that message was written for the form, and `amend` takes it anew where the form is filled. `left` is what
    whoever turns away must see, because it would be lost without a word.

    `claims` tells whether words that open something everywhere are for the form. `heard` keeps words in which danger
    was heard, once the 112 notice is said; `wordless` answers what holds no words and is not wanted. Without them
    both are answered as everywhere.
    """

    lets_in: Callable[[Context, Visitor], Awaitable[bool]]
    answer: Step
    again: Step
    wants: Callable[[Draft, Message], bool]
    wrote: Callable[[Draft, int], bool]
    amend: Step
    left: Callable[[Context, Draft], View | None] = nothing
    claims: Claims = no_words
    heard: Step | None = None
    wordless: Step | None = None


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

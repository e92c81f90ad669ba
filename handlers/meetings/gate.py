"""Lets those through who accepted the notice; others read it first, and come back to the card of the meeting."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Protocol, TypeAlias, TypeVar

from telegram import Update

from bot.domain.people import Resident, Visitor
from bot.errors import ResidentError
from handlers import notice
from handlers.button import row
from handlers.context import Context
from handlers.links import to_meeting
from handlers.meetings.showing import refused
from handlers.visitors import anyone


class OfMeeting(Protocol):
    """A button that carries the number of a meeting."""

    @property
    def number(self) -> str: ...


Tapped = TypeVar("Tapped", bound=OfMeeting)
ForResident: TypeAlias = Callable[[Update, Context, Resident, Tapped], Coroutine[Any, Any, None]]


def followers(handler: ForResident[Tapped]) -> Callable[[Update, Context, Tapped], Coroutine[Any, Any, None]]:
    """For residents; what is refused to them is said above the card."""

    @anyone
    @wraps(handler)
    async def gate(update: Update, context: Context, visitor: Visitor, button: Tapped) -> None:
        if not notice.is_accepted(visitor, context.texts):
            await notice.show(update, context, target=to_meeting(row(button.number)))
            return
        try:
            await handler(update, context, visitor, button)
        except ResidentError as error:
            await refused(update, context, visitor, button.number, error)

    return gate

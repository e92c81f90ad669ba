"""Lets coordinators through to cases of theirs, and decides what a reference that was typed opens."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, TypeAlias, TypeVar

from telegram import Update

from bot.domain.people import Resident, Visitor
from bot.domain.staff import Coordinator
from bot.errors import CaseUnknown, ResidentError
from handlers import notice
from handlers.context import Context
from handlers.feedback import looking
from handlers.inbox.at import At, OfCase, at
from handlers.inbox.listing import whole
from handlers.inbox.showing import refused, show, theirs, unknown
from handlers.only import only

Tapped = TypeVar("Tapped", bound=OfCase)
ForCoordinator: TypeAlias = Callable[[Update, Context, Coordinator, At, Tapped], Coroutine[Any, Any, None]]


def on_case(handler: ForCoordinator[Tapped]) -> Callable[[Update, Context, Tapped], Coroutine[Any, Any, None]]:
    """For coordinators, with the side of a case that the button means; what is refused is said above its card."""

    @only(Coordinator)
    @wraps(handler)
    async def gate(update: Update, context: Context, by: Coordinator, button: Tapped) -> None:
        try:
            where = at(button.reference, button.partner)
        except CaseUnknown as error:
            await unknown(update, context, by, error)
            return
        try:
            await handler(update, context, by, where, button)
        except ResidentError as error:
            await refused(update, context, by, where, error)

    return gate


async def referred(update: Update, context: Context, visitor: Visitor, typed: str) -> bool:
    """Whether a reference was typed, alone, that somebody here may see. Who may see it as a coordinator gets the
    card of their side, everybody else what is their own; what others sent is as if there were none."""
    number, where = whole(typed), None
    if number is not None and isinstance(visitor, Resident) and notice.is_accepted(visitor, context.texts):
        by = await context.services.staff.holding(Coordinator, visitor)
        where = await theirs(context, by, number) if by is not None else None
        if by is not None and where is not None:
            await show(update, context, by, where)
    return where is not None or await looking.typed(update, context, visitor, typed)

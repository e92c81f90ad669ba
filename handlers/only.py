"""Lets in those who hold a post, looked up anew each time; to anybody else the command does not exist."""

from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, TypeAlias, TypeVar

from telegram import Update

from bot.domain.people import Resident, Visitor
from bot.domain.staff import Permission
from handlers import kinds, notice, taps
from handlers.context import Context
from handlers.visitors import Handler, More, anywhere

Kind = TypeVar("Kind", bound=Permission)
ForStaff: TypeAlias = Callable[Concatenate[Update, Context, Kind, More], Coroutine[Any, Any, None]]


def holds(kind: type[Permission]) -> Callable[[Context, Visitor], Awaitable[bool]]:
    """Tells whether somebody does, at this moment."""

    async def ask(context: Context, visitor: Visitor) -> bool:
        return isinstance(visitor, Resident) and await context.services.staff.holding(kind, visitor) is not None

    return ask


def only(kind: type[Kind]) -> Callable[[ForStaff[Kind, More]], Handler[More]]:
    """`@only(Announcer)`: the handler is handed the permission, and with it the councils it is good for."""

    def wrap(handler: ForStaff[Kind, More]) -> Handler[More]:
        @anywhere
        @wraps(handler)
        async def gate(
            update: Update, context: Context, visitor: Visitor, /, *more: More.args, **named: More.kwargs
        ) -> None:
            resident = visitor if isinstance(visitor, Resident) else None
            permission = await context.services.staff.holding(kind, resident) if resident else None
            if permission is None:
                await _stranger(update, context)
            elif not notice.is_accepted(visitor, context.texts):
                await notice.show(update, context)
            else:
                await handler(update, context, permission, *more, **named)

        return gate

    return wrap


async def _stranger(update: Update, context: Context) -> None:
    """What is said to a command, or a button, that nobody knows."""
    if update.callback_query is not None:
        await taps.old(update, context)
    else:
        await kinds.unknown_command(update, context)

"""The gate: looks up who writes, once for every update, and lets handlers say whom they are for."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeAlias

from telegram import Update

from bot.domain.people import Guest, Resident, Visitor, language_from
from bot.services.people import Visit
from handlers import notice
from handlers.context import Context
from handlers.groups import write_in_private
from handlers.replies import is_private, say

More = ParamSpec("More")
Handler: TypeAlias = Callable[Concatenate[Update, Context, More], Coroutine[Any, Any, None]]
ForVisitor: TypeAlias = Callable[Concatenate[Update, Context, Visitor, More], Coroutine[Any, Any, None]]
ForResident: TypeAlias = Callable[Concatenate[Update, Context, Resident, More], Coroutine[Any, Any, None]]


async def meet(update: Update, context: Context) -> Visit:
    """Who writes. In a group it is nobody in particular, and nothing is looked up."""
    if context.visit is None:
        chat, user = update.effective_chat, update.effective_user
        assert chat is not None
        asked = context.house.doorstep.asked.get(chat.id)
        language = asked.language if asked else language_from(user.language_code if user else None)
        if is_private(update):
            context.visit = await context.services.people.visit(chat.id, language=language)
        else:
            context.visit = Visit(Guest(chat.id, language))
    return context.visit


def anywhere(handler: ForVisitor[More]) -> Handler[More]:
    """For whoever writes, in groups too: what it says is for everybody's eyes."""

    @wraps(handler)
    async def gate(update: Update, context: Context, /, *more: More.args, **named: More.kwargs) -> None:
        visit = await meet(update, context)
        await handler(update, context, visit.visitor, *more, **named)

    return gate


def anyone(handler: ForVisitor[More]) -> Handler[More]:
    """For whoever writes in private; in a group it says where that is."""

    @anywhere
    @wraps(handler)
    async def gate(
        update: Update, context: Context, visitor: Visitor, /, *more: More.args, **named: More.kwargs
    ) -> None:
        if is_private(update):
            await handler(update, context, visitor, *more, **named)
        else:
            await say(update, context, write_in_private(context))

    return gate


def residents(*, target: str = "") -> Callable[[ForResident[More]], Handler[More]]:
    """For those who accepted the notice as it is now; others read it first, and go on to `target`."""

    def wrap(handler: ForResident[More]) -> Handler[More]:
        @anyone
        @wraps(handler)
        async def gate(
            update: Update, context: Context, visitor: Visitor, /, *more: More.args, **named: More.kwargs
        ) -> None:
            if notice.is_accepted(visitor, context.texts):
                await handler(update, context, visitor, *more, **named)
            else:
                await notice.show(update, context, target=target)

        return gate

    return wrap

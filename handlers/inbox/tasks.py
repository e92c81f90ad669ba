"""What the resident is told in words: each is asked for, shown as it would be sent, and sent at one tap."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.domain.cases import CHOSEN, REASON_ROOM, REPLY_ROOM, ROOM, Ground, State
from bot.domain.staff import Coordinator
from bot.services.feedback import Side
from handlers.button import Button
from handlers.context import Context
from handlers.inbox.at import At
from handlers.inbox.buttons import AskExtend, AskMove, AskReply
from handlers.inbox.form import Composed
from handlers.inbox.sorting_buttons import AskPass, AskSplit

Send: TypeAlias = Callable[[Context, Coordinator, Composed, str, int], Awaitable[Side]]


def never(side: Side) -> bool:
    return False


@dataclass(frozen=True)
class Task:
    """`send` is handed the words and the number of the update; `begins` is the button that asks for them. `state` is
    whose templates are offered: None for the one that the part is in. `wordless` tells whether it may be sent without
    a word."""

    send: Send
    begins: Callable[[At], Button]
    room: int = REPLY_ROOM
    state: State | None = None
    templates: bool = True
    wordless: Callable[[Side], bool] = never


async def _reply(context: Context, by: Coordinator, wanted: Composed, words: str, update_id: int) -> Side:
    where, review = wanted.side, context.services.review
    return await review.reply(by, where.number, where.partner, words, update_id=update_id, seen=wanted.seen)


async def _extend(context: Context, by: Coordinator, wanted: Composed, words: str, update_id: int) -> Side:
    where, review = wanted.side, context.services.review
    return await review.extend(by, where.number, where.partner, words, update_id=update_id, seen=wanted.seen)


async def _move(context: Context, by: Coordinator, wanted: Composed, words: str, update_id: int) -> Side:
    where, review, state = wanted.side, context.services.review, State(wanted.what)
    return await review.move(by, where.number, where.partner, state, words, update_id=update_id, seen=wanted.seen)


async def _pass(context: Context, by: Coordinator, wanted: Composed, words: str, update_id: int) -> Side:
    where, review, ground = wanted.side, context.services.review, Ground(wanted.more)
    return await review.hand_over(
        by, where.number, where.partner, ground, words, update_id=update_id, seen=wanted.seen
    )


async def _split(context: Context, by: Coordinator, wanted: Composed, words: str, update_id: int) -> Side:
    where, review = wanted.side, context.services.review
    return await review.split(by, where.number, where.partner, words, update_id=update_id)


def _to(state: State) -> Task:
    """Declined needs a reason, forwarded to whom, and solved an answer, now or before."""
    needs = {State.DECLINED: never, State.FORWARDED: never, State.SOLVED: lambda side: side.part.answered}
    return Task(
        _move, lambda where: AskMove(*where.both, state), state=state, wordless=needs.get(state, lambda side: True)
    )


TASKS: Mapping[str, Task] = {
    "reply": Task(_reply, lambda where: AskReply(*where.both)),
    "extend": Task(_extend, lambda where: AskExtend(*where.both), room=REASON_ROOM, templates=False),
    "pass": Task(_pass, lambda where: AskPass(*where.both), room=REASON_ROOM, templates=False),
    "split": Task(_split, lambda where: AskSplit(*where.both), room=ROOM, templates=False),
    **{str(state): _to(state) for state in CHOSEN},
}

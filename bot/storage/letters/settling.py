"""What became of letters in hand: noted by whoever claimed them, or judged once that process is gone."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, case, func, literal, select, update

from bot.domain.letters import REST_SECONDS, TRIES, Cause, Policy, Settled, State, rest
from bot.storage.database import Transaction
from bot.storage.letters.due import IN_HAND
from bot.storage.tables import DatabaseNow, letters, occasions

LEASE_SECONDS = 120
"""Well over what a send may take; a lease older than this is of a process that is gone."""

LONGEST_WORDS = 200
FREED = {"lease": None, "leased_by": None, "leased_at": None}

_SETTLE = (
    update(letters)
    .where(letters.c.id == bindparam("letter"), letters.c.lease == bindparam("mine"))
    .where(letters.c.tries == bindparam("try"))  # else what we lost, and have again, would be settled by what was
    .values(
        state=bindparam("state"),
        due_at=func.coalesce(bindparam("due", type_=letters.c.due_at.type), letters.c.due_at),
        tries=letters.c.tries - bindparam("uncounted"),
        message_id=bindparam("message"),
        cause=bindparam("cause"),
        words=bindparam("words"),
        settled_at=bindparam("now"),
        spoken_at=case((bindparam("spoken") == 1, DatabaseNow()), else_=letters.c.spoken_at),
        **FREED,
    )
)


async def settle(tx: Transaction, settled: Sequence[Settled], *, lease: str, now: datetime) -> None:
    """Note what became of letters in hand; what another process was given meanwhile is left to it."""
    if not settled:
        return
    rows = [
        {
            "letter": each.id,
            "mine": lease,
            "try": each.tries,
            "state": each.state,
            "due": each.due_at,
            "uncounted": int(not each.counts),
            "message": each.message_id,
            "cause": each.cause,
            "words": each.words[:LONGEST_WORDS] if each.words else None,
            "now": now,
            "spoken": int(each.state is State.SENT or each.cause is Cause.LOST),
        }
        for each in settled
    ]
    await tx.execute(_SETTLE, rows)


async def skip(tx: Transaction, those: Sequence[int], cause: Any, now: datetime) -> None:
    """They are in hand and not sent after all."""
    if those:
        skip = update(letters).where(letters.c.id.in_(those))
        await tx.execute(skip.values(state=State.SKIPPED, cause=cause, settled_at=now, **FREED))


async def recover(
    tx: Transaction, *, now: datetime, slot: int | None = None, lease: str = "", but: Collection[int] = ()
) -> tuple[int, int]:
    """Judge what a process had in hand when it died: the former holder of `slot`, else whoever's lease is too old.
    `lease` is ours, and `but` are the letters we know of: a claim whose commit went unheard has no other holder.
    How many letters are sent again, and how many are unknown."""
    gone = letters.c.leased_at < DatabaseNow(LEASE_SECONDS) if slot is None else letters.c.leased_by == slot
    policy = select(occasions.c.policy).where(occasions.c.id == letters.c.occasion_id).scalar_subquery()
    again = policy.in_((Policy.URGENT, Policy.AGAIN)) | ((policy == Policy.NOTICE) & (letters.c.tries < TRIES))
    ours = letters.c.lease == lease
    if slot is None:
        ours &= letters.c.id.in_(but)
    lost = update(letters).where(IN_HAND, ~ours, gone)
    values = {
        "state": case((again, State.RETRY), else_=State.UNKNOWN),
        "due_at": _rested(now),
        "cause": Cause.LOST,
        "settled_at": now,
    }
    states = list(await tx.scalars(lost.values(**values, **FREED).returning(letters.c.state)))
    return states.count(State.RETRY), states.count(State.UNKNOWN)


def _rested(now: datetime) -> ColumnElement[datetime]:
    """When a letter of unknown fate may be sent again, by its tries."""
    dues = [literal(now + rest(tries + 1), letters.c.due_at.type) for tries in range(len(REST_SECONDS))]
    return case(*((letters.c.tries <= tries, due) for tries, due in enumerate(dues[:-1], 1)), else_=dues[-1])

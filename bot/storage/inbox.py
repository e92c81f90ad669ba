"""Inbox rows: stored once, claimed oldest first in each chat, emptied when handled."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Select, and_, exists, func, or_, select, update

from bot.domain.inbox import DeadLetter, Failed, Handled, Queue, Waiting
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import DatabaseNow, inbox, pulses

LEASE_SECONDS = 60
"""Twice the longest a handler may take; a lease older than this is of a process that is gone."""

CHOOSING = 0x4C6F6B616C
"""The advisory lock of whoever is choosing what to lease; held for one short transaction."""

NOT_LEASED = {"leased_by": None, "leased_at": None}
EMPTIED = {"payload": None, "chat": None}


async def store(tx: Transaction, rows: Sequence[dict[str, Any]]) -> int:
    """Insert updates (`update_id`, `chat`, `payload`, `received_at`) but those already here; how many were new."""
    if not rows:
        return 0
    statement = insert_into(tx, inbox).on_conflict_do_nothing(index_elements=["update_id"])
    return len((await tx.execute(statement.returning(inbox.c.id), list(rows))).all())


async def claim(tx: Transaction, *, slot: int, limit: int, now: datetime, but: Collection[int] = ()) -> list[Waiting]:
    """Lease the head of up to `limit` lanes to the process in `slot`; `but` are rows it still has in hand.

    PostgreSQL lets one process choose at a time: two that choose at once do not see each other's leases, and where
    a row turns up before one that is in hand (a webhook that committed late, a dead letter that is retried), each
    could take an update of the same chat.
    """
    heads = _heads(now).where(inbox.c.id.not_in(but)).limit(limit)
    if tx.dialect.name == "postgresql":
        await tx.execute(select(func.pg_advisory_xact_lock(CHOOSING)))
        heads = heads.with_for_update(skip_locked=True)
    statement = (
        update(inbox)
        .where(inbox.c.id.in_(heads.scalar_subquery()))
        .values(leased_by=slot, leased_at=DatabaseNow())
        .returning(inbox.c.id, inbox.c.update_id, inbox.c.payload, inbox.c.received_at, inbox.c.tries)
    )
    rows = [Waiting(*row) for row in await tx.execute(statement)]
    return sorted(rows, key=lambda row: row.id)


def _heads(now: datetime) -> Select[tuple[int]]:
    other = inbox.alias()
    lane = and_(other.c.chat == inbox.c.chat, other.c.state == "waiting")
    first = ~exists().where(lane, other.c.id < inbox.c.id)
    idle = ~exists().where(lane, other.c.leased_at >= DatabaseNow(LEASE_SECONDS))
    due = or_(inbox.c.not_before.is_(None), inbox.c.not_before <= now)
    return select(inbox.c.id).where(inbox.c.state == "waiting", due, first, idle).order_by(inbox.c.id)


async def settle(tx: Transaction, outcomes: Sequence[Handled | Failed], *, slot: int, now: datetime) -> None:
    """Note how the updates in hand went; what another process has leased meanwhile is left to it."""
    mine = and_(inbox.c.leased_by == slot, inbox.c.state == "waiting")
    handled = [outcome.id for outcome in outcomes if isinstance(outcome, Handled)]
    if handled:
        done = update(inbox).where(inbox.c.id.in_(handled), mine)
        await tx.execute(done.values(state="done", settled_at=now, failure=None, **EMPTIED, **NOT_LEASED))
    for failed in (outcome for outcome in outcomes if isinstance(outcome, Failed)):
        values: dict[str, Any] = {"failure": failed.reason[:200], "tries": failed.tries + failed.counts, **NOT_LEASED}
        values |= {"state": "dead", "settled_at": now} if failed.is_dead else {"not_before": failed.again_at(now)}
        await tx.execute(update(inbox).where(inbox.c.id == failed.id, mine).values(values))


async def release(tx: Transaction, *, slot: int, but: Collection[int] = ()) -> None:
    """Give back every lease of a slot: its former holder is gone, or is about to be; `but` are rows still in hand."""
    theirs = update(inbox).where(inbox.c.leased_by == slot, inbox.c.state == "waiting", inbox.c.id.not_in(but))
    await tx.execute(theirs.values(NOT_LEASED))


async def next_due(tx: Transaction) -> datetime | None:
    """The earliest instant at which a failed update may be tried again."""
    found: datetime | None = await tx.scalar(select(func.min(inbox.c.not_before)).where(inbox.c.state == "waiting"))
    return found


async def queue(tx: Transaction) -> Queue:
    """How the inbox stands."""
    counted = select(inbox.c.state, func.count(), func.min(inbox.c.received_at)).where(inbox.c.state != "done")
    by_state = {row[0]: row for row in await tx.execute(counted.group_by(inbox.c.state))}
    waiting, dead = by_state.get("waiting"), by_state.get("dead")
    beats = {row.name: row.at for row in await tx.execute(select(pulses))}
    oldest = waiting[2] if waiting else None
    return Queue(waiting[1] if waiting else 0, dead[1] if dead else 0, oldest, beats.get("poll"), beats.get("tick"))


async def dead_letters(tx: Transaction, *, untold: bool = False) -> list[DeadLetter]:
    """What was given up, oldest first; only what nobody was told of with `untold`."""
    columns = (inbox.c.id, inbox.c.update_id, inbox.c.received_at, inbox.c.failure, inbox.c.payload)
    query = select(*columns).where(inbox.c.state == "dead").order_by(inbox.c.id)
    rows = await tx.execute(query.where(inbox.c.told_at.is_(None)) if untold else query)
    return [DeadLetter(*row) for row in rows]


async def told(tx: Transaction, row_id: int, *, now: datetime) -> None:
    """Staff know of this dead letter."""
    await tx.execute(update(inbox).where(inbox.c.id == row_id).values(told_at=now))


async def retry(tx: Transaction, row_id: int) -> bool:
    """Put a dead letter back, with fresh tries; False where there is none of that id."""
    again = update(inbox).where(inbox.c.id == row_id, inbox.c.state == "dead", inbox.c.payload.is_not(None))
    values = {"state": "waiting", "tries": 0, "not_before": None, "settled_at": None, "told_at": None}
    return bool((await tx.execute(again.values(values))).rowcount)


async def dismiss(tx: Transaction, row_id: int, *, now: datetime) -> bool:
    """Empty a dead letter for good; False where there is none of that id."""
    gone = update(inbox).where(inbox.c.id == row_id, inbox.c.state == "dead")
    return bool((await tx.execute(gone.values(state="done", settled_at=now, **EMPTIED))).rowcount)


async def prune(tx: Transaction, state: Literal["done", "dead"], *, now: datetime, days: int) -> int:
    """Delete what was settled so over `days` ago (at least 2, so that a repeated update is still known)."""
    old = inbox.delete().where(inbox.c.state == state, inbox.c.settled_at < now - timedelta(days=max(days, 2)))
    return int((await tx.execute(old)).rowcount)


async def beat(tx: Transaction, name: str, *, now: datetime) -> None:
    """Note that something that must go on went on."""
    statement = insert_into(tx, pulses).values(name=name, at=now)
    await tx.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"at": now}))


async def forget_beat(tx: Transaction, name: str) -> None:
    """It need not go on any more."""
    await tx.execute(pulses.delete().where(pulses.c.name == name))

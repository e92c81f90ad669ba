"""The budget that all processes on one database share: when the next letter may go, and whether all must wait."""

from dataclasses import dataclass
from math import inf
from typing import Any

from sqlalchemy import func, select, update

from bot.storage.database import Transaction, insert_into
from bot.storage.tables import DatabaseMicros, pace

NAME = "letters"


@dataclass(frozen=True)
class Budget:
    """In microseconds from now on, by the database's clock: when the pace is free, and when a pause ends."""

    ahead: int
    pause: int


async def look(tx: Transaction) -> Budget:
    """How it stands, without touching it."""
    row = (await tx.execute(_query())).first()
    return Budget(max(0, row.free_at - row.now), max(0, row.paused_until - row.now)) if row else Budget(0, 0)


async def hold(tx: Transaction) -> Budget:
    """How it stands, and nobody else changes it until this transaction ends."""
    fresh = insert_into(tx, pace)
    await tx.execute(fresh.values(name=NAME, free_at=0, paused_until=0).on_conflict_do_nothing())
    row = (await tx.execute(_query().with_for_update())).one()
    return Budget(max(0, row.free_at - row.now), max(0, row.paused_until - row.now))


def _query() -> Any:
    return select(pace.c.free_at, pace.c.paused_until, DatabaseMicros().label("now")).where(pace.c.name == NAME)


async def idle(tx: Transaction) -> float:
    """Seconds since somebody was given a place in the pace, or a pause ended; very many where that never was."""
    row = (await tx.execute(_query())).first()
    return max(0, row.now - max(row.free_at, row.paused_until)) / 1e6 if row else inf


async def spend(tx: Transaction, micros: int) -> None:
    """What was claimed takes this long to send."""
    later = func.max if tx.dialect.name == "sqlite" else func.greatest
    begins = later(pace.c.free_at, pace.c.paused_until, DatabaseMicros())
    await tx.execute(update(pace).where(pace.c.name == NAME).values(free_at=begins + micros))


async def pause(tx: Transaction, micros: int) -> None:
    """Nobody sends a letter for this long; a longer pause is not made shorter."""
    later = func.max if tx.dialect.name == "sqlite" else func.greatest
    until = later(pace.c.paused_until, DatabaseMicros() + micros)
    await tx.execute(update(pace).where(pace.c.name == NAME).values(paused_until=until))

"""Writes letters to very many: chunk after chunk, so that others can write in between, and from anywhere again."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from bot.domain.letters import Lane
from bot.storage import letters
from bot.storage.database import Database, Transaction

CHUNK = 5_000
"""Rows in one transaction: about 50 ms of SQLite's one writer."""


async def fan_out(
    db: Database, occasion_id: int, audience: Select[Any], *, lane: Lane, due_at: datetime, after: int = 0
) -> int:
    """A letter to everybody in `audience` (person id, language, …) whose id is above `after`; how many were new.

    Whoever has one already gets no second, so that after a crash all of it may be done again. Raises DatabaseAway.
    """
    written = 0
    while True:
        async with db.transaction() as tx:
            last = await _end_of_chunk(tx, audience, after)
            if last is None:
                return written
            person = audience.selected_columns[0]
            chunk = audience.where(person > after, person <= last)
            written += await letters.write_to_all(tx, occasion_id, chunk, lane=lane, due_at=due_at)
        after = last


async def _end_of_chunk(tx: Transaction, audience: Select[Any], after: int) -> int | None:
    person = audience.selected_columns[0]
    chunk = audience.with_only_columns(person.label("id")).where(person > after).order_by(person).limit(CHUNK)
    last: int | None = await tx.scalar(select(func.max(chunk.subquery().c.id)))
    return last

"""Letters promised: one for each person on an occasion, however often they are written."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, literal_column, select

from bot.domain.letters import Cause, Lane, State
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import letters


async def write(
    tx: Transaction, occasion_id: int, person_id: int, *, language: str, lane: Lane, due_at: datetime
) -> None:
    """One letter; a second one to the same person on the same occasion is not written."""
    row = {"occasion_id": occasion_id, "person_id": person_id, "language": language, "lane": lane, "due_at": due_at}
    await tx.execute(insert_into(tx, letters).values(row).on_conflict_do_nothing())


async def write_to_all(
    tx: Transaction,
    occasion_id: int,
    audience: Select[Any],
    *,
    lane: Lane,
    due_at: datetime,
    expired: Cause | None = None,
) -> int:
    """A letter to everybody in `audience` (person id, language, and the message it changes, if it does), in one
    statement; how many were new. `expired`: it is noted that they get none, and why."""
    whom = audience.subquery()
    state = State.EXPIRED if expired else State.QUEUED
    rows = select(
        literal_column(str(int(occasion_id))),
        whom.c[0],
        whom.c[1],
        literal_column(str(int(lane))),
        bindparam("due", due_at, letters.c.due_at.type),
        bindparam("state", state.value, letters.c.state.type),
        bindparam("cause", expired.value if expired else None, letters.c.cause.type),
        bindparam("settled", due_at if expired else None, letters.c.settled_at.type),
        *whom.c[2:],
    ).where(literal_column("true"))  # else SQLite takes ON for a join's
    names = ["occasion_id", "person_id", "language", "lane", "due_at", "state", "cause", "settled_at"]
    names += ["revises"] * (len(whom.c) - 2)
    statement = insert_into(tx, letters).from_select(names, rows).on_conflict_do_nothing()
    # SQLAlchemy keeps the count of an UPDATE by itself, of an INSERT only when asked.
    done = await tx.execute(statement, execution_options={"preserve_rowcount": True})
    return int(done.rowcount)

"""Letters promised: one for each person on an occasion, however often they are written."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, literal_column, select

from bot.domain.letters import Cause, Lane, State
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import letters


async def write(
    tx: Transaction, occasion_id: int, person_id: int, *, language: str, lane: Lane, due_at: datetime
) -> None:
    """One letter; a second one to the same person on the same occasion is not written."""
    row = {"occasion_id": occasion_id, "person_id": person_id, "language": language, "lane": lane, "due_at": due_at}
    await tx.execute(insert_into(tx, letters).values(row).on_conflict_do_nothing())


async def write_to(
    tx: Transaction, occasion_id: int, address: str, *, language: str, lane: Lane, due_at: datetime
) -> None:
    """One letter to an address; where `links` knows no chat by then, it is skipped when it is claimed. An occasion
    has one at most."""
    row = {"occasion_id": occasion_id, "address": address, "language": language, "lane": lane, "due_at": due_at}
    await tx.execute(insert_into(tx, letters).values(row))


async def write_to_all(
    tx: Transaction,
    occasion_id: int,
    audience: Select[Any],
    *,
    lane: Lane,
    due_at: datetime | ColumnElement[datetime],
    expired: tuple[Cause, datetime] | None = None,
) -> int:
    """A letter to everybody in `audience` (person id, language, and the message it changes, if it does), in one
    statement; how many were new. `due_at` may be worked out for each of them. `expired`: they get none; why, and
    since when."""
    due = bindparam("due", due_at, letters.c.due_at.type) if isinstance(due_at, datetime) else due_at
    state, (cause, settled) = (State.EXPIRED, expired) if expired else (State.QUEUED, (None, None))
    whom = audience.add_columns(due.label("due_at")).subquery()
    revises = list(whom.c)[2:-1]
    rows = select(
        literal_column(str(int(occasion_id))),
        whom.c[0],
        whom.c[1],
        literal_column(str(int(lane))),
        whom.c.due_at,
        bindparam("state", state.value, letters.c.state.type),
        bindparam("cause", cause.value if cause else None, letters.c.cause.type),
        bindparam("settled", settled, letters.c.settled_at.type),
        *revises,
    ).where(literal_column("true"))  # else SQLite takes ON for a join's
    names = ["occasion_id", "person_id", "language", "lane", "due_at", "state", "cause", "settled_at"]
    names += ["revises"] * len(revises)
    statement = insert_into(tx, letters).from_select(names, rows).on_conflict_do_nothing()
    # SQLAlchemy keeps the count of an UPDATE by itself, of an INSERT only when asked.
    done = await tx.execute(statement, execution_options={"preserve_rowcount": True})
    return int(done.rowcount)

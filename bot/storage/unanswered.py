"""Rows of kept questions and of refused answers: what was asked, how often an answer was not it, never by whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, delete, func, select

from bot.domain.unanswered import Kept
from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import kept_questions, refused_answers

SEALED = "kept_questions.words"
SEPARATOR = ","


@dataclass(frozen=True)
class Refused:
    """How often an answer was not it since a day, and what came closest otherwise."""

    answer: str
    count: int
    nearest: tuple[str, ...]


async def keep(
    tx: Transaction,
    sealer: Sealer,
    *,
    once: str,
    words: str,
    language: str,
    council: str | None,
    nearest: str | None,
    day: date,
) -> None:
    """Whatever stands under the same `once` already is left."""
    row = {"once": once, "language": language, "council": council, "nearest": nearest, "day": day}
    await _keep(tx, kept_questions, row | {"words": sealer.seal(words.encode(), where=SEALED)})


async def kept(tx: Transaction, sealer: Sealer) -> list[Kept]:
    """All of them, oldest first."""
    rows = await tx.execute(select(kept_questions).order_by(kept_questions.c.id))
    return [
        Kept(
            row.id,
            sealer.unseal(row.words, where=SEALED).decode(),
            row.language,
            row.council,
            row.nearest,
            row.day,
        )
        for row in rows
    ]


async def drop(tx: Transaction, ids: Sequence[int]) -> int:
    """How many of them were there."""
    return (await tx.execute(delete(kept_questions).where(kept_questions.c.id.in_(ids)))).rowcount


async def refuse(tx: Transaction, *, once: str, answer: str, nearest: Sequence[str], day: date) -> None:
    """Whatever stands under the same `once` already is left."""
    await _keep(tx, refused_answers, {"once": once, "answer": answer, "nearest": SEPARATOR.join(nearest), "day": day})


async def refused(tx: Transaction, *, since: date) -> list[Refused]:
    """Most often refused first."""
    column, count = refused_answers.c, func.count()
    newer = select(column.answer, column.nearest, count.label("times")).where(column.day >= since)
    found: dict[str, Refused] = {}
    for row in await tx.execute(newer.group_by(column.answer, column.nearest).order_by(count.desc(), column.nearest)):
        before = found.get(row.answer, Refused(row.answer, 0, ()))
        near = dict.fromkeys((*before.nearest, *filter(None, row.nearest.split(SEPARATOR))))
        found[row.answer] = Refused(row.answer, before.count + row.times, tuple(near))
    return sorted(found.values(), key=lambda refused: (-refused.count, refused.answer))


async def prune(tx: Transaction, *, before: date) -> None:
    """Delete what is older than that day."""
    for table in (kept_questions, refused_answers):
        await tx.execute(delete(table).where(table.c.day < before))


async def _keep(tx: Transaction, table: Table, row: dict[str, Any]) -> None:
    await tx.execute(insert_into(tx, table).values(row).on_conflict_do_nothing(index_elements=["once"]))

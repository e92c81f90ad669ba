"""Rows of who was reminded of a case that waits for an answer: one for each step each time its clock ran."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from bot.domain.cases import Part
from bot.domain.deadlines import Step
from bot.domain.staff import Partner
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import nags


async def note(tx: Transaction, reference: str, part: Part, step: Step, *, now: datetime) -> bool:
    """False where it was noted before."""
    row = {"reference": reference, "partner": part.partner, "clock": part.clock, "step": step, "at": now}
    fresh = insert_into(tx, nags).values(row).on_conflict_do_nothing()
    return bool((await tx.execute(fresh)).rowcount)


async def noted(tx: Transaction, references: Collection[str]) -> set[tuple[str, Partner, int, Step]]:
    """All of these cases: reference, partner, clock and step."""
    rows = await tx.execute(select(nags).where(nags.c.reference.in_(references))) if references else ()
    return {(row.reference, Partner(row.partner), row.clock, Step(row.step)) for row in rows}

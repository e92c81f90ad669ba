"""Rows of who was reminded of a case that waits for an answer: one for each step each time its clock ran."""

from datetime import datetime

from bot.domain.cases import Part
from bot.domain.deadlines import Step
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import nags


async def note(tx: Transaction, reference: str, part: Part, step: Step, *, now: datetime) -> bool:
    """False where it was noted before."""
    row = {"reference": reference, "partner": part.partner, "clock": part.clock, "step": step, "at": now}
    fresh = insert_into(tx, nags).values(row).on_conflict_do_nothing()
    return bool((await tx.execute(fresh)).rowcount)

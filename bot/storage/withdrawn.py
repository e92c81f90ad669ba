"""Rows of withdrawn answers: what stands here is not served."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select

from bot.storage.database import Transaction, insert_into
from bot.storage.tables import withdrawn_answers


async def withdrawn(tx: Transaction) -> Mapping[str, str]:
    """Why each answer was withdrawn, by name; empty where nobody said why."""
    rows = await tx.execute(select(withdrawn_answers.c.answer, withdrawn_answers.c.reason))
    return {row.answer: row.reason for row in rows}


async def withdraw(tx: Transaction, answer: str, *, reason: str, now: datetime) -> None:
    """Withdrawing again gives the newer reason."""
    statement = insert_into(tx, withdrawn_answers).values(answer=answer, reason=reason, since=now)
    await tx.execute(statement.on_conflict_do_update(index_elements=["answer"], set_={"reason": reason}))


async def restore(tx: Transaction, answer: str) -> bool:
    """False where it was not withdrawn."""
    statement = delete(withdrawn_answers).where(withdrawn_answers.c.answer == answer)
    return bool((await tx.execute(statement)).rowcount)

"""Staff in training: what they announce reaches only themselves."""

from sqlalchemy import delete, select

from bot.storage.database import Transaction, insert_into
from bot.storage.tables import trainees


async def has(tx: Transaction, person_id: int) -> bool:
    return await tx.scalar(select(trainees.c.person_id).where(trainees.c.person_id == person_id)) is not None


async def add(tx: Transaction, person_id: int) -> None:
    await tx.execute(insert_into(tx, trainees).values(person_id=person_id).on_conflict_do_nothing())


async def remove(tx: Transaction, person_id: int) -> None:
    await tx.execute(delete(trainees).where(trainees.c.person_id == person_id))

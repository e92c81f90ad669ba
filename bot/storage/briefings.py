"""Rows of how coordinators want to hear of new cases: at once, or once a day."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select, update

from bot.storage.database import Transaction, insert_into
from bot.storage.tables import briefings


async def is_daily(tx: Transaction, person_id: int) -> bool:
    found = await tx.scalar(select(briefings.c.daily).where(briefings.c.person_id == person_id))
    return bool(found)


async def choose(tx: Transaction, person_id: int, daily: bool) -> None:
    """From now on."""
    fresh = insert_into(tx, briefings).values(person_id=person_id, daily=daily)
    await tx.execute(fresh.on_conflict_do_update(index_elements=["person_id"], set_={"daily": daily}))


async def daily_ones(tx: Transaction, people: Collection[int]) -> set[int]:
    """Which of these hear once a day."""
    mine = briefings.c.person_id.in_(people) & briefings.c.daily.is_(True)
    return set(await tx.scalars(select(briefings.c.person_id).where(mine))) if people else set()


async def due_on(tx: Transaction, day: date) -> dict[int, date | None]:
    """Who has not been told on that day yet, and when they were last; from now on they have."""
    waits = briefings.c.daily.is_(True) & (briefings.c.told_on.is_(None) | (briefings.c.told_on < day))
    rows = (await tx.execute(select(briefings.c.person_id, briefings.c.told_on).where(waits))).all()
    await tx.execute(update(briefings).where(waits).values(told_on=day))
    return {row.person_id: row.told_on for row in rows}

"""How letters stand in the table: asked of partial indexes alone, so that a million that wait cost no more than ten.

With 1,000,000 letters waiting a look takes 12 ms on SQLite and 11 ms on PostgreSQL, with half of them sent and 2,000
occasions of one letter beside 21 and 36 ms; to count what waits would take 110 and 170 ms. (Two cores, and others at
work on them.) `lokalraad bench fanout` measures it where you are.
"""

from datetime import datetime

from sqlalchemy import case, func, literal_column, select

from bot.domain.backlog import MOST_COUNTED, Backlog
from bot.domain.letters import Lane
from bot.storage import pace
from bot.storage.database import Transaction
from bot.storage.letters.due import IN_HAND, here, is_open, longest_due, waiting_on
from bot.storage.tables import letters, occasions


async def look(tx: Transaction, *, now: datetime) -> Backlog:
    """As it is now; nothing is locked."""
    overdue, paused = {}, 0
    for lane in Lane:
        overdue[lane], more = await _occasions(tx, lane, now)
        paused += more
    # Counting the column, not the rows, makes SQLite read the partial index and no other.
    in_hand = await tx.scalar(select(func.count(letters.c.leased_at)).where(IN_HAND))
    return Backlog(
        {lane: await _waiting(tx, lane) for lane in Lane},
        overdue,
        in_hand or 0,
        paused,
        pause=(await pace.look(tx)).pause / 1e6,
        idle=await pace.idle(tx),
    )


async def _waiting(tx: Transaction, lane: Lane) -> int:
    some = select(literal_column("1")).select_from(letters).where(here(lane)).limit(MOST_COUNTED).subquery()
    return await tx.scalar(select(func.count()).select_from(some)) or 0


async def _occasions(tx: Transaction, lane: Lane, now: datetime) -> tuple[float, int]:
    """For how many seconds a letter that could go has been due, and how many occasions are paused that have letters
    left."""
    first = longest_due(lane, occasions.c.id, letters.c.due_at, now=now, limit=1).scalar_subquery()
    paused = func.count(case((occasions.c.state == "paused", 1)))
    row = (await tx.execute(waiting_on(lane, func.min(case((is_open(now), first))), paused))).one()
    return (now - row[0]).total_seconds() if row[0] else 0.0, row[1]

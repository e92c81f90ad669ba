"""Letters taken in hand: those that are due, a share for each occasion, for as long as a lease lasts."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, exists, select, update

from bot.domain.letters import Cause, Claimed, Lane, Means, Policy, State
from bot.storage import links, wishes
from bot.storage.database import Transaction
from bot.storage.letters.due import here, is_open, longest_due, waiting_on
from bot.storage.letters.settling import skip
from bot.storage.tables import DatabaseNow, letters, occasions, people

MOST_OCCASIONS = 50
TAKEN = (
    letters.c.id,
    letters.c.person_id,
    letters.c.address,
    letters.c.language,
    letters.c.tries,
    letters.c.revises,
)


async def claim(
    tx: Transaction, lane: Lane, *, lease: str, slot: int, limit: int, now: datetime
) -> tuple[list[Claimed], int]:
    """Up to `limit` letters that are due, a share for each occasion; and how many were skipped on the way, because
    nobody is there any more or wants them."""
    found: list[Claimed] = []
    skipped = 0
    open_ones = await _with_due_letters(tx, lane, now)
    for place, occasion in enumerate(open_ones):
        share = -(-(limit - len(found)) // (len(open_ones) - place))
        if share > 0:
            more, gone = await _claim_of(tx, occasion, lane, lease=lease, slot=slot, limit=share, now=now)
            found += more
            skipped += gone
    return found, skipped


async def _with_due_letters(tx: Transaction, lane: Lane, now: datetime) -> Sequence[Row[Any]]:
    """Else what has to wait for long would stand in the way of what has not."""
    due = exists().where(here(lane), letters.c.occasion_id == occasions.c.id, letters.c.due_at <= now)
    known = (occasions.c.id, occasions.c.policy, occasions.c.means, occasions.c.kind, occasions.c.topics)
    query = waiting_on(lane, *known, occasions.c.expires_at).where(is_open(now), due)
    return list(await tx.execute(query.order_by(occasions.c.id).limit(MOST_OCCASIONS)))


async def _claim_of(
    tx: Transaction,
    occasion: Row[Any],
    lane: Lane,
    *,
    lease: str,
    slot: int,
    limit: int,
    now: datetime,
) -> tuple[list[Claimed], int]:
    due = longest_due(lane, occasion.id, letters.c.id, now=now, limit=limit)
    if tx.dialect.name == "postgresql":
        due = due.with_for_update(skip_locked=True, of=letters)
    taken = (
        update(letters)
        .where(letters.c.id.in_(due.scalar_subquery()))
        .values(state=State.CLAIMED, tries=letters.c.tries + 1, lease=lease, leased_by=slot, leased_at=DatabaseNow())
        .returning(*TAKEN)
    )
    rows = sorted((await tx.execute(taken)).all(), key=lambda row: int(row.id))
    chats = await _chats(tx, [row.person_id for row in rows if row.person_id is not None])
    muted = await wishes.unwanted(tx, occasion.kind, occasion.topics, list(chats)) if occasion.kind else set()
    sealed = await _sealed(tx, rows, chats)
    shut = [row.id for row in rows if row.id not in sealed]
    await skip(tx, shut, case((letters.c.person_id.is_(None), Cause.ERASED), else_=Cause.BLOCKED), now)
    await skip(tx, [row.id for row in rows if row.person_id in muted], Cause.UNSUBSCRIBED, now)
    policy, means = Policy(occasion.policy), Means(occasion.means)
    claimed = [
        Claimed(
            row.id,
            occasion.id,
            row.person_id,
            row.language,
            policy,
            row.tries,
            sealed[row.id],
            means,
            row.revises,
            occasion.expires_at,
        )
        for row in rows
        if row.id in sealed and row.person_id not in muted
    ]
    return claimed, len(rows) - len(claimed)


async def _sealed(tx: Transaction, rows: Sequence[Row[Any]], chats: Mapping[int, bytes]) -> dict[int, bytes]:
    """The chats, still sealed, by the letters' numbers: those of people, and those that addresses lead to."""
    tokens = await links.tokens(tx, [row.address for row in rows if row.address is not None])
    of_people = {row.id: chats[row.person_id] for row in rows if row.person_id in chats}
    return of_people | {row.id: tokens[row.address] for row in rows if row.address in tokens}


async def _chats(tx: Transaction, wanted: Sequence[int]) -> dict[int, bytes]:
    if not wanted:
        return {}
    query = select(people.c.id, people.c.chat_sealed).where(people.c.id.in_(wanted), people.c.blocked_at.is_(None))
    return {row.id: row.chat_sealed for row in await tx.execute(query)}

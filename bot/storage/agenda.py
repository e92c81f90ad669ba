"""Rows of what residents bring to meetings; their words are sealed."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, func, or_, select, update

from bot.domain.agenda import Declined, Item, Kind, Outcome
from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import agenda_items, meetings

SEALED = "agenda_items.content"


async def add(
    tx: Transaction,
    sealer: Sealer,
    meeting_id: int,
    person_id: int,
    kind: Kind,
    words: str,
    signed: str,
    *,
    update_id: int,
    now: datetime,
) -> int:
    """The number of a new item; of the one there is where the same update brought it before."""
    told = json.dumps({"words": words, "signed": signed}, ensure_ascii=False)
    values = {
        "meeting_id": meeting_id,
        "person_id": person_id,
        "kind": kind,
        "update_id": update_id,
        "content": sealer.seal(told.encode(), where=SEALED),
        "created_at": now,
        "listed": False,
    }
    fresh = insert_into(tx, agenda_items).values(values).on_conflict_do_nothing()
    number: int | None = await tx.scalar(fresh.returning(agenda_items.c.id))
    brought = (agenda_items.c.person_id == person_id) & (agenda_items.c.update_id == update_id)
    return number or int(await tx.scalar(select(agenda_items.c.id).where(brought)) or 0)


async def of(tx: Transaction, sealer: Sealer, meeting_id: int, *, person_id: int | None = None) -> Sequence[Item]:
    """All of a meeting, in the order they came; those of `person_id` are their own."""
    return await _those(tx, sealer, select(agenda_items).where(agenda_items.c.meeting_id == meeting_id), person_id)


async def by(tx: Transaction, sealer: Sealer, person_id: int) -> Sequence[Item]:
    """All that somebody brought, to whichever meeting."""
    query = select(agenda_items).where(agenda_items.c.person_id == person_id)
    return await _those(tx, sealer, query, person_id)


async def find(tx: Transaction, sealer: Sealer, number: int, *, person_id: int | None = None) -> Item | None:
    query = select(agenda_items).where(agenda_items.c.id == number)
    found = await _those(tx, sealer, query, person_id)
    return found[0] if found else None


async def author(tx: Transaction, number: int) -> int | None:
    """Who brought it: for the letter that tells them, and for nobody's eyes."""
    found: int | None = await tx.scalar(select(agenda_items.c.person_id).where(agenda_items.c.id == number))
    return found


async def count(tx: Transaction, meeting_id: int, person_id: int) -> int:
    mine = (agenda_items.c.meeting_id == meeting_id) & (agenda_items.c.person_id == person_id)
    return int(await tx.scalar(select(func.count()).where(mine)) or 0)


async def settle(tx: Transaction, number: int, outcome: Outcome, declined: Declined | None) -> bool:
    """What came of it; whether that is new."""
    is_new = or_(agenda_items.c.outcome != outcome, agenda_items.c.declined.is_distinct_from(declined))
    mine = update(agenda_items).where(agenda_items.c.id == number, is_new)
    return bool((await tx.execute(mine.values(outcome=outcome, declined=declined))).rowcount)


async def let_see(tx: Transaction, number: int, listed: bool) -> None:
    """Whether everybody may read it."""
    await tx.execute(update(agenda_items).where(agenda_items.c.id == number).values(listed=listed))


async def drop(tx: Transaction, number: int) -> None:
    await tx.execute(delete(agenda_items).where(agenda_items.c.id == number))


async def prune(tx: Transaction, *, before: datetime) -> None:
    """Forget what was brought to what ended before then."""
    over = select(meetings.c.id).where(meetings.c.ends_at < before)
    await tx.execute(delete(agenda_items).where(agenda_items.c.meeting_id.in_(over)))


async def everything(tx: Transaction, sealer: Sealer, person_id: int) -> list[dict[str, Any]]:
    """The rows with their words opened, for the export."""
    query = select(agenda_items).where(agenda_items.c.person_id == person_id).order_by(agenda_items.c.id)
    rows = (await tx.execute(query)).mappings()
    return [{**row, "content": json.loads(sealer.unseal(row["content"], where=SEALED))} for row in rows]


async def _those(tx: Transaction, sealer: Sealer, query: Select[Any], person_id: int | None) -> list[Item]:
    rows = await tx.execute(query.order_by(agenda_items.c.id))
    return [_item(row, sealer, person_id) for row in rows]


def _item(row: Row[Any], sealer: Sealer, person_id: int | None) -> Item:
    told = json.loads(sealer.unseal(row.content, where=SEALED))
    return Item(
        id=row.id,
        meeting_id=row.meeting_id,
        kind=Kind(row.kind),
        words=told["words"],
        signed=told["signed"],
        outcome=Outcome(row.outcome),
        created_at=row.created_at,
        declined=Declined(row.declined) if row.declined else None,
        listed=row.listed,
        own=row.person_id == person_id,
    )

"""Rows of what is half written: one a person, sealed."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.domain.cases import Hung, Pin, Place, Source, Writing
from bot.domain.staff import Partner
from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import writings

SEALED = "writings.content"


async def of(tx: Transaction, sealer: Sealer, person_id: int, *, now: datetime) -> Writing | None:
    """None where nothing is half written, or it is too old."""
    row = (await tx.execute(select(writings).where(writings.c.person_id == person_id))).first()
    if row is None or row.expires_at <= now:
        return None
    return _writing(sealer.unseal(row.content, where=SEALED))


async def put(tx: Transaction, sealer: Sealer, person_id: int, writing: Writing, *, expires_at: datetime) -> None:
    """In place of the one there is; the caller holds the person's row."""
    content = sealer.seal(json.dumps(asdict(writing), ensure_ascii=False).encode(), where=SEALED)
    values = {"content": content, "expires_at": expires_at, "told": False}
    fresh = insert_into(tx, writings).values(person_id=person_id, **values)
    await tx.execute(fresh.on_conflict_do_update(index_elements=["person_id"], set_=values))


async def drop(tx: Transaction, person_id: int) -> bool:
    """Whether there was one."""
    return bool((await tx.execute(delete(writings).where(writings.c.person_id == person_id))).rowcount)


async def fading(tx: Transaction, *, before: datetime) -> Sequence[tuple[int, datetime]]:
    """Whose will be forgotten by then, and have not been told; from now on they have."""
    due = update(writings).where(writings.c.expires_at <= before, writings.c.told.is_(False)).values(told=True)
    rows = await tx.execute(due.returning(writings.c.person_id, writings.c.expires_at))
    return [(row.person_id, row.expires_at) for row in rows]


async def prune(tx: Transaction, *, now: datetime) -> None:
    """Delete what is too old."""
    await tx.execute(delete(writings).where(writings.c.expires_at <= now))


def _writing(plain: bytes) -> Writing:
    told = json.loads(plain)
    place = told["place"]
    told["place"] = Place(place["area"], Pin(**place["pin"]) if place["pin"] else None) if place else None
    told["whom"] = tuple(Partner(each) for each in told["whom"])
    told["hung"] = Hung(**told["hung"]) if told.get("hung") else None
    return Writing(**told | {"source": Source(told["source"])})

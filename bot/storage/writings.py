"""Rows of what is half written: one a person, sealed."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from bot.domain.cases import Pin, Place, Source
from bot.domain.staff import Partner
from bot.domain.writing import Hung, Text, Writing
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


async def fading(tx: Transaction, *, before: datetime) -> Sequence[int]:
    """Whose will be forgotten by then, and have not been told."""
    return list(await tx.scalars(select(writings.c.person_id).where(_fades(before)).order_by(writings.c.person_id)))


async def tell(tx: Transaction, person_id: int, *, before: datetime) -> datetime | None:
    """When theirs will be forgotten, of which they are told from now on; None where they were told, or wrote on
    meanwhile. The caller holds the person's row."""
    theirs = update(writings).where(writings.c.person_id == person_id, _fades(before)).values(told=True)
    until: datetime | None = await tx.scalar(theirs.returning(writings.c.expires_at))
    return until


async def prune(tx: Transaction, *, now: datetime) -> None:
    """Delete what is too old."""
    await tx.execute(delete(writings).where(writings.c.expires_at <= now))


def _fades(before: datetime) -> ColumnElement[bool]:
    return (writings.c.expires_at <= before) & writings.c.told.is_(False)


def _writing(plain: bytes) -> Writing:
    told = json.loads(plain)
    place = told["place"]
    told["place"] = Place(place["area"], Pin(**place["pin"]) if place["pin"] else None) if place else None
    told["whom"] = tuple(Partner(each) for each in told["whom"])
    told["hung"] = Hung(**told["hung"]) if told.get("hung") else None
    told["beside"] = Text(**told["beside"]) if told.get("beside") else None
    return Writing(**told | {"source": Source(told["source"])})

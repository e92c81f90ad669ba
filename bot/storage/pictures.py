"""Rows of pictures: a resident's while what they belong to is half written, and a case's, under another id, after."""

import secrets
from base64 import b64encode
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select, update

from bot.pictures import Picture
from bot.sealing import Sealer
from bot.storage.database import Transaction
from bot.storage.tables import pictures, writings

SEALED = "pictures.content"


async def put(tx: Transaction, sealer: Sealer, person_id: int, picture: Picture, *, now: datetime) -> str:
    """The id of a new row."""
    row = {
        "id": _new_id(),
        "person_id": person_id,
        "content": sealer.seal(picture.content, where=SEALED),
        "width": picture.width,
        "height": picture.height,
        "created_at": now,
    }
    await tx.execute(insert(pictures).values(row))
    return str(row["id"])


async def get(tx: Transaction, sealer: Sealer, picture_id: str) -> Picture | None:
    row = (await tx.execute(select(pictures).where(pictures.c.id == picture_id))).first()
    return Picture(sealer.unseal(row.content, where=SEALED), row.width, row.height) if row else None


async def give(
    tx: Transaction, sealer: Sealer, person_id: int, picture_id: str, reference: str, *, now: datetime
) -> str | None:
    """The person's picture belongs to that case now; its new id. None where it is not theirs, or not any more.

    It is sealed anew, so that of two copies of the database nobody sees whose picture became the case's.
    """
    theirs = (pictures.c.id == picture_id) & (pictures.c.person_id == person_id)
    sealed = await tx.scalar(select(pictures.c.content).where(theirs).with_for_update())
    if sealed is None:
        return None
    values = {
        "id": _new_id(),
        "person_id": None,
        "reference": reference,
        "content": sealer.seal(sealer.unseal(sealed, where=SEALED), where=SEALED),
        "created_at": now,
    }
    await tx.execute(update(pictures).where(theirs).values(values))
    return str(values["id"])


async def of_person(tx: Transaction, person_id: int) -> Sequence[str]:
    """Ids, oldest first."""
    return await _ids(tx, pictures.c.person_id == person_id)


async def of_reference(tx: Transaction, reference: str) -> Sequence[str]:
    """Ids, in the order in which they were given."""
    return await _ids(tx, pictures.c.reference == reference)


async def everything(tx: Transaction, sealer: Sealer, person_id: int) -> list[Mapping[str, Any]]:
    """What the person has not sent yet, for the export."""
    rows = await tx.execute(select(pictures).where(pictures.c.person_id == person_id).order_by(pictures.c.created_at))
    return [
        {"created_at": row.created_at, "size": [row.width, row.height]}
        | {"jpeg": b64encode(sealer.unseal(row.content, where=SEALED)).decode()}
        for row in rows
    ]


async def drop(tx: Transaction, picture_ids: Collection[str]) -> int:
    """How many there were."""
    return int((await tx.execute(delete(pictures).where(pictures.c.id.in_(picture_ids)))).rowcount)


async def prune(tx: Transaction, *, before: datetime) -> None:
    """Delete what was put there before then and sent nowhere, of whoever has nothing half written any more."""
    unsent = pictures.c.person_id.is_not(None) & (pictures.c.created_at < before)
    writes = select(writings.c.person_id).where(writings.c.person_id == pictures.c.person_id).exists()
    await tx.execute(delete(pictures).where(unsent, ~writes))


async def _ids(tx: Transaction, those: ColumnElement[bool]) -> Sequence[str]:
    query = select(pictures.c.id).where(those).order_by(pictures.c.created_at, pictures.c.id)
    return list(await tx.scalars(query))


def _new_id() -> str:
    return secrets.token_urlsafe(24)

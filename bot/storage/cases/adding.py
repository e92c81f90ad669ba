"""New cases: under a reference that nobody has, once for each update."""

import json
from collections.abc import Collection
from datetime import datetime
from hashlib import sha256

from sqlalchemy import insert, select

from bot.domain.cases import Case, Part, Place
from bot.domain.erasures import What
from bot.sealing import Sealer
from bot.storage.database import Transaction
from bot.storage.spaced import spaced
from bot.storage.tables import cases, erasures, parts

SEALED, UPDATE = "cases.content", "cases.update"


async def taken(tx: Transaction, reference: str) -> bool:
    """Also by a case that is gone, as long as backups have it: it would be erased from a restored one."""
    there = select(cases.c.reference).where(cases.c.reference == reference)
    gone = select(erasures.c.whom).where(erasures.c.what == What.CASE, erasures.c.whom == reference)
    return await tx.scalar(there.union_all(gone).limit(1)) is not None


async def known(tx: Transaction, references: Collection[str]) -> set[str]:
    """Which of these there still are."""
    query = select(cases.c.reference).where(cases.c.reference.in_(references))
    return set(await tx.scalars(query)) if references else set()


async def add(tx: Transaction, sealer: Sealer, case: Case, *, code: str, update_id: int | None) -> None:
    """With its parts. `code` is the bare reading code, of which a hash is kept."""
    row = {
        "reference": case.reference,
        "update_hash": None if update_id is None else sealer.hashes(str(update_id), where=UPDATE)[0],
        "code_hash": hashed(code),
        "council": case.council,
        "kind": case.kind,
        "language": case.language,
        "source": case.source,
        "answerable": case.answerable,
        "acute": case.acute,
        "content": sealer.seal(written(case.words, case.place), where=SEALED),
        "received_at": case.received_at,
        "split_from": case.split_from,
    }
    await tx.execute(insert(cases).values(row))
    for part in case.parts:
        await put_part(tx, case.reference, case.council, part)


async def put_part(tx: Transaction, reference: str, council: str, part: Part) -> None:
    """A new part of a case."""
    row = {
        "reference": reference,
        "council": council,
        "partner": part.partner,
        "state": part.state,
        "since": part.since,
        "due_at": part.due_at,
        "clock": part.clock,
        "extended": part.extended,
        "answered": False,
        "labels": spaced(part.labels),
    }
    await tx.execute(insert(parts).values(row))


def hashed(code: str) -> str:
    """SHA-256: of 70 random bits nothing can be guessed, and it outlives the keys."""
    return sha256(f"reading code|{code}".encode()).hexdigest()


def written(words: str, place: Place) -> bytes:
    """What is sealed of a case."""
    pin = [place.pin.latitude, place.pin.longitude] if place.pin else None
    return json.dumps({"words": words, "area": place.area, "pin": pin}, ensure_ascii=False).encode()


def when(instant: datetime) -> datetime:
    """To the minute: finer, it would tell which message it was."""
    return instant.replace(second=0, microsecond=0)

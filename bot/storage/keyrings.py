"""Rows of keyrings: which cases are a person's, sealed, and of a length that does not tell how many."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select

from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import keyrings

SEALED = "keyrings.content"
BLOCK = 2048
"""Bytes: keyrings of one to about forty cases look alike."""


@dataclass(frozen=True)
class Keyring:
    """When each case of a person was sent, by its reference. `sent` is when they sent any, also those that they do
    not hold any more, for a day; `muted` until when they send a partner none, and why, from such a case."""

    cases: Mapping[str, datetime] = field(default_factory=dict)
    sent: tuple[datetime, ...] = ()
    muted: Mapping[str, tuple[datetime, str]] = field(default_factory=dict)


async def of(tx: Transaction, sealer: Sealer, person_id: int) -> Keyring:
    """An empty one where there is none."""
    row = await tx.scalar(select(keyrings.c.content).where(keyrings.c.person_id == person_id))
    if row is None:
        return Keyring()
    told = json.loads(sealer.unseal(row, where=SEALED))
    held = {reference: datetime.fromisoformat(at) for reference, at in told["cases"].items()}
    sent = tuple(datetime.fromisoformat(at) for at in told["sent"])
    muted = {partner: (datetime.fromisoformat(until), why) for partner, (until, why) in told["muted"].items()}
    return Keyring(held, sent, muted)


async def put(tx: Transaction, sealer: Sealer, person_id: int, keyring: Keyring) -> None:
    """In place of the one there is; the caller holds the person's row."""
    told = {
        "cases": {reference: at.isoformat() for reference, at in keyring.cases.items()},
        "sent": [at.isoformat() for at in keyring.sent],
        "muted": {partner: [until.isoformat(), why] for partner, (until, why) in keyring.muted.items()},
    }
    plain = json.dumps(told).encode()
    content = sealer.seal(plain.ljust(-(-len(plain) // BLOCK) * BLOCK), where=SEALED)
    fresh = insert_into(tx, keyrings).values(person_id=person_id, content=content)
    await tx.execute(fresh.on_conflict_do_update(index_elements=["person_id"], set_={"content": content}))


async def holders(tx: Transaction, *, after: int, limit: int) -> Sequence[int]:
    """Who has one, by the number of their row, from the one after `after` on."""
    query = select(keyrings.c.person_id).where(keyrings.c.person_id > after)
    return list(await tx.scalars(query.order_by(keyrings.c.person_id).limit(limit)))

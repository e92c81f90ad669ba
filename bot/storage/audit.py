"""What staff did, in rows that can only be added: who and to whom as keyed hashes, and never a name or a word."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert

from bot.sealing import Sealer
from bot.storage.database import Transaction
from bot.storage.tables import audit

HASH = "audit.person"


async def note(
    tx: Transaction,
    sealer: Sealer,
    by: int | None,
    what: str,
    facts: Mapping[str, str | int],
    *,
    now: datetime,
    whom: int | None = None,
) -> None:
    """Note it in the transaction in which it is done. `by` is a person's number, None at the command line.

    `facts` are numbers of rows and names of things (`{"council": "ishoj"}`), never anybody's words.
    """
    told = json.dumps(dict(facts), separators=(",", ":"), sort_keys=True)
    row = {"at": now, "who": hashed(sealer, by), "what": what, "whom": hashed(sealer, whom), "facts": told}
    await tx.execute(insert(audit).values(row))


def hashed(sealer: Sealer, person_id: int | None) -> str | None:
    """How a person stands in the audit: the same each time, and nobody once they are erased."""
    return sealer.hashes(str(person_id), where=HASH)[0] if person_id is not None else None

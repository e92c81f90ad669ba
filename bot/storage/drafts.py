"""Rows of half-filled forms: one a person, with the answers sealed."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from bot.domain.forms import FORMS, Draft, Form
from bot.sealing import Sealer
from bot.storage.database import Transaction
from bot.storage.tables import drafts

SEALED = "drafts.answers"


async def of(tx: Transaction, sealer: Sealer, person_id: int, *, now: datetime) -> Draft | None:
    """What the person has half filled; None where nothing is, it is too old, or the form is no more."""
    row = (await tx.execute(select(drafts).where(drafts.c.person_id == person_id))).first()
    if row is None or row.expires_at <= now or row.form not in FORMS:
        return None
    return _draft(row, sealer)


async def raw(tx: Transaction, sealer: Sealer, person_id: int) -> dict[str, Any] | None:
    """The row as it stands, with its answers opened, for the export; also one that is too old."""
    row = (await tx.execute(select(drafts).where(drafts.c.person_id == person_id))).mappings().first()
    if row is None:
        return None
    answers = json.loads(sealer.unseal(row["answers"], where=SEALED))
    return {**row, "answers": answers}


async def put(tx: Transaction, sealer: Sealer, person_id: int, draft: Draft) -> None:
    """Keep the draft in place of any other of the person; the caller holds the person's row."""
    values = {
        "form": draft.form.name,
        "answers": sealer.seal(json.dumps(dict(draft.answers)).encode(), where=SEALED),
        "last_update_id": draft.last_update_id,
        "version": draft.version,
        "expires_at": draft.expires_at,
    }
    if not (await tx.execute(update(drafts).where(drafts.c.person_id == person_id).values(values))).rowcount:
        await tx.execute(insert(drafts).values(person_id=person_id, **values))


async def drop(tx: Transaction, person_id: int, *, form: Form | None = None) -> bool:
    """Throw away the person's draft (only of that form, if given); False where there was none."""
    statement = delete(drafts).where(drafts.c.person_id == person_id)
    if form is not None:
        statement = statement.where(drafts.c.form == form.name)
    return bool((await tx.execute(statement)).rowcount)


async def prune(tx: Transaction, *, now: datetime) -> None:
    """Delete what has expired."""
    await tx.execute(delete(drafts).where(drafts.c.expires_at <= now))


def _draft(row: Row[Any], sealer: Sealer) -> Draft:
    answers: dict[str, str] = json.loads(sealer.unseal(row.answers, where=SEALED))
    return Draft(FORMS[row.form], row.last_update_id, row.expires_at, answers, row.version)

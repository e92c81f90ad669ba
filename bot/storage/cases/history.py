"""What was said and done with a case: rows that are added, with their words sealed."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, or_, select

from bot.domain.cases import FOR_RESIDENTS, Delivery, Entry, State, Turn
from bot.domain.letters import ENDS, Cause
from bot.domain.letters import State as LetterState
from bot.domain.staff import Partner
from bot.sealing import Sealer
from bot.storage.database import Transaction
from bot.storage.tables import cases, entries, letters, occasions

SEALED, UPDATE = "entries.content", "entries.update"


async def enter(
    tx: Transaction, sealer: Sealer, reference: str, entry: Entry, *, update_id: int | None = None
) -> int | None:
    """The number of the row; None where the same update brought it before, on that partner's side."""
    hashes = [] if update_id is None else _hashes(sealer, update_id, entry.partner)
    if update_id is not None and await entered(tx, sealer, reference, update_id, entry.partner):
        return None
    row = {
        "reference": reference,
        "partner": entry.partner,
        "turn": entry.turn,
        "state": entry.state,
        "by_id": entry.by,
        "update_hash": next(iter(hashes), None),
        "content": _sealed(sealer, entry.words),
        "at": entry.at,
    }
    number: int | None = await tx.scalar(insert(entries).values(row).returning(entries.c.id))
    return number


async def entered(tx: Transaction, sealer: Sealer, reference: str, update_id: int, partner: Partner | None) -> bool:
    """Whether that update brought something before, on that partner's side or from the resident."""
    hashes = _hashes(sealer, update_id, partner)
    known = (entries.c.reference == reference) & entries.c.update_hash.in_(hashes)
    return await tx.scalar(select(entries.c.id).where(known)) is not None


async def history(
    tx: Transaction, sealer: Sealer, reference: str, partners: Collection[Partner] | None
) -> Sequence[Entry]:
    """What those partners did and what the resident said, the oldest first; None: as the resident sees it, which is
    all that was said to them, and no note."""
    query = select(entries).where(entries.c.reference == reference)
    if partners is None:
        query = query.where(or_(entries.c.partner.is_(None), entries.c.turn.in_(FOR_RESIDENTS)))
    else:
        query = query.where(or_(entries.c.partner.is_(None), entries.c.partner.in_(partners)))
    rows = (await tx.execute(query.order_by(entries.c.id))).all()
    told = await delivered(tx, reference, [row.id for row in rows if row.turn in FOR_RESIDENTS])
    return [_entry(row, sealer, told.get(row.id), blind=partners is None) for row in rows]


async def last_told(tx: Transaction, references: Collection[str], *, since: datetime) -> str | None:
    """Of which of these the resident was told last, if since then."""
    told = entries.c.turn.in_(FOR_RESIDENTS) & (entries.c.at >= since)
    query = select(entries.c.reference).where(entries.c.reference.in_(references), told)
    return await tx.scalar(query.order_by(entries.c.id.desc()).limit(1)) if references else None


async def added_to(tx: Transaction, references: Collection[str], *, since: datetime) -> set[str]:
    """To which of these the resident added something since then."""
    added = (entries.c.turn == Turn.ADDED) & (entries.c.at >= since)
    query = select(entries.c.reference).where(entries.c.reference.in_(references), added)
    return set(await tx.scalars(query)) if references else set()


async def delivered(tx: Transaction, reference: str, numbers: Collection[int]) -> dict[int, Delivery]:
    """What became of the letters about these rows; one that was never written can be read with the code.

    Whether somebody let go is not told, neither of what was sent before nor of what is said since: else exactly the
    cases of one person would look different at once.
    """
    keys = {key_of(reference, number): number for number in numbers}
    known = (occasions.c.key, letters.c.state, letters.c.cause)
    query = select(*known).join(letters, letters.c.occasion_id == occasions.c.id)
    rows = (await tx.execute(query.where(occasions.c.key.in_(keys)))).all() if keys else []
    found = {keys[row.key]: _delivery(LetterState(row.state), row.cause) for row in rows}
    # Letters are forgotten after a month; by then what was written to somebody has reached them.
    answerable = await tx.scalar(select(cases.c.answerable).where(cases.c.reference == reference))
    rest = Delivery.SENT if answerable else Delivery.READABLE
    return {number: found.get(number, rest) for number in numbers}


def key_of(reference: str, number: int) -> str:
    """The occasion of the letter about an entry."""
    return f"case:{reference}:{number}"


def _hashes(sealer: Sealer, update_id: int, partner: Partner | None) -> Sequence[str]:
    """Who holds posts for both partners may do something on both sides at one tap."""
    return sealer.hashes(f"{update_id}|{partner or ''}", where=UPDATE)


def _delivery(state: LetterState, cause: str | None) -> Delivery:
    """What nobody gets because they let go is not lost, they read it with the code: it looks as what was sent."""
    if state in (LetterState.SENT, LetterState.CANCELLED) or cause == Cause.ERASED:
        return Delivery.SENT
    return Delivery.FAILED if state in ENDS else Delivery.WAITING


def _sealed(sealer: Sealer, words: str) -> bytes | None:
    return sealer.seal(json.dumps(words, ensure_ascii=False).encode(), where=SEALED) if words else None


def _entry(row: Row[Any], sealer: Sealer, delivery: Delivery | None, *, blind: bool) -> Entry:
    words: str = json.loads(sealer.unseal(row.content, where=SEALED)) if row.content else ""
    return Entry(
        turn=Turn(row.turn),
        at=row.at,
        words=words,
        partner=Partner(row.partner) if row.partner else None,
        by=None if blind else row.by_id,
        state=State(row.state) if row.state else None,
        delivery=delivery,
    )

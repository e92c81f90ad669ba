"""How long cases are kept: never one that waits for an answer."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, exists, select, update

from bot.domain.cases import ENDS
from bot.storage.database import Transaction
from bot.storage.tables import cases, entries, links, parts


async def over(
    tx: Transaction, kind: str, *, before: datetime, hold: bool = False, limit: int = 500
) -> Sequence[str]:
    """Cases of a kind of which every part ended before then, which no open one is merged into, and of which nothing
    was split that is still there: it is read with their code. `hold`: they stay so until the transaction ends."""
    child = cases.alias()
    read_with = exists().where(child.c.split_from == cases.c.reference)
    query = _ended(kind, before).where(~read_with)
    found = list(await tx.scalars(query.order_by(cases.c.reference).limit(limit)))
    if hold and found:
        those = cases.c.reference.in_(found)
        await tx.execute(select(cases.c.reference).where(those).order_by(cases.c.reference).with_for_update())
        found = list(await tx.scalars(query.where(those)))  # somebody may have added to one meanwhile
    return found


async def counted(tx: Transaction, before: Mapping[str, datetime]) -> Mapping[str, int]:
    """How many of each kind `over` finds until it finds no more: what was split goes first, then its origin."""
    kind_of = {row: kind for kind, then in before.items() for row in await tx.scalars(_ended(kind, then))}
    query = select(cases.c.reference, cases.c.split_from).where(cases.c.split_from.is_not(None))
    split, gone = (await tx.execute(query)).all(), set(kind_of)
    while kept := {row.split_from for row in split if row.reference not in gone} & gone:
        gone -= kept
    return Counter(kind_of[reference] for reference in sorted(gone))


def _ended(kind: str, before: datetime) -> Select[Any]:
    """References of what is over, whether anything was split from it or not."""
    mine = parts.c.reference == cases.c.reference
    lives = exists().where(mine, parts.c.state.not_in(ENDS) | (parts.c.since >= before))
    other = parts.alias()
    answers = exists().where(other.c.into == cases.c.reference, other.c.state.not_in(ENDS))
    query = select(cases.c.reference).where(cases.c.kind == kind, cases.c.received_at < before)
    return query.where(~lives, ~answers)


async def kinds(tx: Transaction) -> Sequence[str]:
    """Of which kinds there are any."""
    return list(await tx.scalars(select(cases.c.kind).distinct().order_by(cases.c.kind)))


async def drop(tx: Transaction, references: Collection[str]) -> None:
    """All of them: parts, history and pictures go with the rows, and the ways to their people."""
    if references:
        await tx.execute(delete(links).where(links.c.address.in_(references)))
        await tx.execute(update(parts).where(parts.c.into.in_(references)).values(into=None))
        await tx.execute(delete(cases).where(cases.c.reference.in_(references)))


async def empty_added(tx: Transaction, reference: str) -> None:
    """What the resident added is emptied; that they did stays."""
    theirs = update(entries).where(entries.c.reference == reference, entries.c.partner.is_(None))
    await tx.execute(theirs.values(content=None))

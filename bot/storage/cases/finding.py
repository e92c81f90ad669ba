"""Cases looked for: by staff within their compartments alone, by residents through their keyring or a code."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, TypeAlias, cast

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, select, tuple_

from bot.domain.cases import ENDS, Case, Filter, Part, Pin, Place, Source, State
from bot.domain.people import Language
from bot.domain.staff import Partner
from bot.sealing import Sealer
from bot.storage.cases.adding import SEALED, UPDATE, hashed
from bot.storage.database import Transaction
from bot.storage.tables import cases, parts, pictures

Compartment: TypeAlias = tuple[str, Partner]
"""A council and a partner."""


async def of(
    tx: Transaction, sealer: Sealer, scope: Collection[Compartment], wanted: Filter, *, by: int, now: datetime
) -> Sequence[Case]:
    """Those of the compartments that have a part as wanted, the longest waiting first. `wanted.words` is not looked
    at here: words are sealed."""
    fits = and_(within(scope), *_conditions(wanted, by, now))
    query = select(parts.c.reference).where(fits, parts.c.reference == cases.c.reference)
    return await _those(tx, sealer, select(cases).where(query.exists()), scope)


async def count(tx: Transaction, scope: Collection[Compartment]) -> dict[State, int]:
    """How many parts of the compartments are in which state."""
    counted = select(parts.c.state, func.count()).where(within(scope)).group_by(parts.c.state)
    rows = await tx.execute(counted.order_by(parts.c.state))  # in any other order it would tell of the others
    return {State(state): number for state, number in rows}


async def find(
    tx: Transaction, sealer: Sealer, reference: str, scope: Collection[Compartment], *, hold: bool = False
) -> Case | None:
    """None where there is none in the compartments. `hold`: nobody else changes it until the transaction ends."""
    query = select(cases).where(cases.c.reference == reference)
    seen = exists().where(parts.c.reference == cases.c.reference, within(scope))
    query = query.where(seen)
    found = await _those(tx, sealer, query.with_for_update(of=cases) if hold else query, scope)
    return found[0] if found else None


async def for_resident(
    tx: Transaction, sealer: Sealer, references: Collection[str], *, hold: bool = False
) -> Sequence[Case]:
    """With all their parts."""
    query = select(cases).where(cases.c.reference.in_(references))
    query = query.with_for_update(of=cases) if hold else query
    return await _those(tx, sealer, query, None) if references else []


async def by_code(tx: Transaction, code: str) -> str | None:
    """The reference a reading code belongs to."""
    query = select(cases.c.reference).where(cases.c.code_hash == hashed(code))
    found: str | None = await tx.scalar(query)
    return found


async def by_update(tx: Transaction, sealer: Sealer, update_id: int) -> str | None:
    """What was sent by that update."""
    hashes = sealer.hashes(str(update_id), where=UPDATE)
    found: str | None = await tx.scalar(select(cases.c.reference).where(cases.c.update_hash.in_(hashes)))
    return found


async def split_of(tx: Transaction, references: Collection[str]) -> set[str]:
    """What was split from these, and from those again."""
    found, left = set[str](), set(references)
    while left:
        query = select(cases.c.reference).where(cases.c.split_from.in_(left))
        left = set(await tx.scalars(query)) - found - set(references)
        found |= left
    return found


async def family(tx: Transaction, reference: str) -> set[str]:
    """With what it was split from, and all that was split from that."""
    first: str = reference
    while above := await tx.scalar(select(cases.c.split_from).where(cases.c.reference == first)):
        first = above
    return {first} | await split_of(tx, [first])


async def received(tx: Transaction, references: Collection[str]) -> dict[str, datetime]:
    """When those of them came that there are."""
    query = select(cases.c.reference, cases.c.received_at).where(cases.c.reference.in_(references))
    return {row.reference: row.received_at for row in await tx.execute(query)} if references else {}


async def assignee(tx: Transaction, reference: str, partner: Partner) -> int | None:
    """Who of staff has it: not told in a case as its resident sees it."""
    found: int | None = await tx.scalar(
        select(parts.c.assignee_id).where(parts.c.reference == reference, parts.c.partner == partner)
    )
    return found


async def merged_into(tx: Transaction, reference: str, partner: Partner) -> Sequence[str]:
    """The references that this one answers for, in that partner's compartment."""
    query = select(parts.c.reference).where(parts.c.into == reference, parts.c.partner == partner)
    return list(await tx.scalars(query.order_by(parts.c.reference)))


async def dues(tx: Transaction, *, before: datetime) -> Sequence[tuple[str, str, Part]]:
    """Open parts that were due by then: the reference, the council, the part."""
    late = (parts.c.due_at <= before) & parts.c.state.not_in(ENDS) & parts.c.into.is_(None)
    rows = await tx.execute(select(parts).where(late).order_by(parts.c.due_at, parts.c.reference))
    return [(row.reference, row.council, _part(row)) for row in rows]


async def is_open(tx: Transaction, reference: str) -> bool:
    """Whether some part is still to be answered."""
    query = select(parts.c.reference).where(parts.c.reference == reference, parts.c.state.not_in(ENDS))
    return await tx.scalar(query.limit(1)) is not None


async def everything_of(tx: Transaction, reference: str) -> dict[str, Any]:
    """The row as it stands, without what is sealed, for the resident's export."""
    row = (await tx.execute(select(cases).where(cases.c.reference == reference))).mappings().one()
    left_out = ("content", "update_hash", "code_hash")
    return {name: value for name, value in row.items() if name not in left_out}


def within(scope: Collection[Compartment]) -> ColumnElement[bool]:
    """Of the parts, those of the compartments; of none where there are none."""
    return tuple_(parts.c.council, parts.c.partner).in_([(council, str(partner)) for council, partner in scope])


def _conditions(wanted: Filter, by: int, now: datetime) -> list[ColumnElement[bool]]:
    """Of parts and their cases."""
    overdue = and_(parts.c.due_at <= now, parts.c.state.not_in(ENDS))
    asked: tuple[tuple[object, ColumnElement[bool]], ...] = (
        (wanted.states, parts.c.state.in_(wanted.states)),
        (wanted.label, parts.c.labels.contains(f" {wanted.label} ", autoescape=True)),
        (wanted.council, parts.c.council == wanted.council),
        (wanted.mine, parts.c.assignee_id == by),
        (wanted.unassigned, parts.c.assignee_id.is_(None)),
        (wanted.overdue, overdue),
        (wanted.kind, cases.c.kind == wanted.kind),
        (wanted.acute, and_(cases.c.acute, parts.c.state != State.PASSED)),
    )
    return [condition for is_asked, condition in asked if is_asked]


async def _those(
    tx: Transaction, sealer: Sealer, query: Select[Any], scope: Collection[Compartment] | None
) -> list[Case]:
    rows = (await tx.execute(query.order_by(cases.c.received_at, cases.c.reference))).all()
    references = [row.reference for row in rows]
    mine = parts.c.reference.in_(references)
    theirs: dict[str, list[Part]] = {reference: [] for reference in references}
    all_of = dict.fromkeys(references, 0)
    for row in await tx.execute(select(parts).where(mine).order_by(parts.c.partner)):
        all_of[row.reference] += row.state != State.PASSED
        if scope is None or (row.council, Partner(row.partner)) in scope:
            theirs[row.reference].append(_part(row))
    origins = await _origins(tx, [row.split_from for row in rows if row.split_from], scope)
    shown = set(await tx.scalars(select(pictures.c.reference).where(pictures.c.reference.in_(references))))
    return [
        _case(
            row,
            sealer,
            seen := tuple(theirs[row.reference]),
            pictured=row.reference in shown,
            acute=row.acute and (scope is None or any(part.state is not State.PASSED for part in seen)),
            shared=all_of[row.reference] > sum(part.state is not State.PASSED for part in seen),
            split_from=row.split_from if row.split_from in origins else None,
        )
        for row in rows
    ]


async def _origins(
    tx: Transaction, references: Collection[str], scope: Collection[Compartment] | None
) -> Collection[str]:
    """Which of these may be told of: what was split and then handed over tells nothing of what stayed behind."""
    if scope is None or not references:
        return references
    query = select(parts.c.reference).where(parts.c.reference.in_(references), within(scope))
    return set(await tx.scalars(query))


def _case(
    row: Row[Any],
    sealer: Sealer,
    seen: tuple[Part, ...],
    *,
    acute: bool,
    pictured: bool,
    shared: bool,
    split_from: str | None,
) -> Case:
    told = json.loads(sealer.unseal(row.content, where=SEALED))
    return Case(
        reference=row.reference,
        council=row.council,
        kind=row.kind,
        words=told["words"],
        language=cast("Language", row.language),
        received_at=row.received_at,
        parts=seen,
        place=Place(told["area"], Pin(*told["pin"]) if told["pin"] else None),
        source=Source(row.source),
        answerable=row.answerable,
        acute=acute,
        pictured=pictured,
        shared=shared,
        split_from=split_from,
    )


def _part(row: Row[Any]) -> Part:
    return Part(
        partner=Partner(row.partner),
        state=State(row.state),
        since=row.since,
        due_at=row.due_at,
        clock=row.clock,
        extended=row.extended,
        assignee=row.assignee_id,
        labels=tuple(row.labels.split()),
        into=row.into,
        answered=row.answered,
        muted_until=row.muted_until,
    )

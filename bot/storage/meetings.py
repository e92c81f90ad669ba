"""Rows of meetings, and of what is proposed for them; what is said in them is sealed."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, delete, select, update

from bot.domain.announcements import Enclosure
from bot.domain.meetings import Access, Meeting, Minutes, Pin, Place, Plan, Proposal, Purpose, Stage, packed
from bot.domain.staff import Partner
from bot.domain.walltime import WallTime, from_iso
from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import meetings, proposals

SEALED = "meetings.content"
SEALED_PROPOSAL = "proposals.content"
MOST = 50
JOURNEY = (
    meetings.c.up_to,
    meetings.c.reached,
    meetings.c.written_at,
    meetings.c.hurry,
    meetings.c.reminded_at,
    meetings.c.begins_at,
    meetings.c.author_id,
)


async def add(
    tx: Transaction,
    sealer: Sealer,
    proposal: Proposal,
    *,
    training: bool,
    now: datetime,
    update_id: int | None = None,
) -> int:
    """The number of a new meeting, of which nothing but a proposal is known; of the one there is where the same
    update began it before."""
    begun = (proposals.c.author_id == proposal.author_id) & (proposals.c.update_id == update_id)
    if update_id is not None and (found := await tx.scalar(select(proposals.c.meeting_id).where(begun))):
        return int(found)
    row = {"council": proposal.plan.council, "stage": Stage.DRAFT, "training": training, "created_at": now}
    number: int | None = await tx.scalar(meetings.insert().values(row).returning(meetings.c.id))
    assert number is not None
    await propose(tx, sealer, number, proposal, update_id=update_id)
    return number


async def propose(
    tx: Transaction, sealer: Sealer, number: int, proposal: Proposal, *, update_id: int | None = None
) -> None:
    """In place of what was proposed before; the caller holds the meeting."""
    told = {"plan": packed(proposal.plan), "reason": proposal.reason, "minutes": packed(proposal.minutes)}
    values: dict[str, Any] = {
        "author_id": proposal.author_id,
        "purpose": proposal.purpose,
        "submitted": proposal.submitted,
        "content": sealer.seal(json.dumps(told, ensure_ascii=False).encode(), where=SEALED_PROPOSAL),
    }
    fresh = insert_into(tx, proposals).values(meeting_id=number, update_id=update_id, **values)
    await tx.execute(fresh.on_conflict_do_update(index_elements=["meeting_id"], set_=values))


async def withdraw(tx: Transaction, number: int) -> None:
    """Nothing is proposed any more."""
    await tx.execute(delete(proposals).where(proposals.c.meeting_id == number))


async def find(tx: Transaction, sealer: Sealer, number: int, *, hold: bool = False) -> Meeting | None:
    """`hold`: nobody else changes it until the transaction ends."""
    query = select(meetings).where(meetings.c.id == number)
    row = (await tx.execute(query.with_for_update() if hold else query)).first()
    return (await _with_proposals(tx, sealer, [row]))[0] if row else None


async def put(tx: Transaction, sealer: Sealer, changed: Meeting, **more: Any) -> None:
    """The row as it is now, and `more` of its columns; the caller holds it."""
    plan = changed.plan
    values: dict[str, Any] = {
        "council": changed.council,
        "stage": changed.stage,
        "revision": changed.revision,
        "sequence": changed.sequence,
        "published_at": changed.published_at,
        "revised_at": changed.revised_at,
        "minuted_at": changed.minuted_at,
    }
    if plan is not None and plan.begins is not None and plan.ends is not None:
        told = {"plan": packed(plan), "reason": changed.reason, "minutes": packed(changed.minutes)}
        values |= {
            "content": sealer.seal(json.dumps(told, ensure_ascii=False).encode(), where=SEALED),
            "begins_local": plan.begins.isoformat(),
            "ends_local": plan.ends.isoformat(),
            "zone": plan.begins.zone,
            "begins_at": plan.begins.instant,
            "ends_at": plan.ends.instant,
        }
    await tx.execute(update(meetings).where(meetings.c.id == changed.id).values(values | more))


async def note(tx: Transaction, number: int, **values: Any) -> None:
    """Change columns of its journey; the caller holds it."""
    await tx.execute(update(meetings).where(meetings.c.id == number).values(values))


async def journey(tx: Transaction, number: int) -> Any:
    """The row's `up_to`, `reached`, `written_at`, `hurry`, `reminded_at`, `begins_at`, `author_id`."""
    mine = select(*JOURNEY).where(meetings.c.id == number)
    return (await tx.execute(mine)).one()


async def to_come(tx: Transaction, sealer: Sealer, council: str | None, *, now: datetime) -> Sequence[Meeting]:
    """What is published and has not ended, the next one first, in one council or all; also what was called off."""
    query = select(meetings).where(
        meetings.c.stage.in_((Stage.PUBLISHED, Stage.CANCELLED)), meetings.c.ends_at > now, ~meetings.c.training
    )
    if council is not None:
        query = query.where(meetings.c.council == council)
    return await _those(tx, sealer, query.order_by(meetings.c.begins_at, meetings.c.id))


async def held(tx: Transaction, sealer: Sealer, council: str, *, now: datetime, limit: int = 5) -> Sequence[Meeting]:
    """The last ones that were held."""
    over = (meetings.c.stage == Stage.PUBLISHED) & (meetings.c.ends_at <= now) & ~meetings.c.training
    query = select(meetings).where(over, meetings.c.council == council)
    return await _those(tx, sealer, query.order_by(meetings.c.begins_at.desc()).limit(limit))


async def listed(
    tx: Transaction, sealer: Sealer, councils: Collection[str], person_id: int, *, skip: int = 0
) -> Sequence[Meeting]:
    """For staff: the newest but the first `skip`, in their councils, and in nobody else's training."""
    theirs = ~meetings.c.training | meetings.c.id.in_(
        select(proposals.c.meeting_id).where(proposals.c.author_id == person_id)
    )
    theirs |= meetings.c.author_id == person_id
    query = select(meetings).where(meetings.c.stage != Stage.DROPPED, meetings.c.council.in_(councils), theirs)
    return await _those(tx, sealer, query.order_by(meetings.c.id.desc()).offset(skip))


async def on_that_day(tx: Transaction, sealer: Sealer, plan: Plan, *, but: int, within: Any) -> Sequence[Meeting]:
    """Others of the same council that begin within so much time of it, and are not called off."""
    if plan.begins is None:
        return []
    first, last = plan.begins.instant - within, plan.begins.instant + within
    near = meetings.c.begins_at.between(first, last) & (meetings.c.id != but) & ~meetings.c.training
    query = select(meetings).where(meetings.c.council == plan.council, meetings.c.stage == Stage.PUBLISHED, near)
    return await _those(tx, sealer, query)


async def numbers(tx: Transaction, where: ColumnElement[bool]) -> list[int]:
    """Of those meetings, the one that begins first first."""
    return list(await tx.scalars(select(meetings.c.id).where(where).order_by(meetings.c.begins_at, meetings.c.id)))


async def forget(tx: Transaction, person_id: int) -> None:
    """Nobody knows any more that they planned or approved something."""
    for column in (meetings.c.author_id, meetings.c.approver_id):
        await tx.execute(update(meetings).where(column == person_id).values({column.name: None}))
    await tx.execute(update(proposals).where(proposals.c.author_id == person_id).values(author_id=None))


async def prune(tx: Transaction, *, before: datetime) -> None:
    """Delete what was begun before then and thrown away."""
    thrown = (meetings.c.stage == Stage.DROPPED) & (meetings.c.created_at < before)
    await tx.execute(delete(meetings).where(thrown))


async def _those(tx: Transaction, sealer: Sealer, query: Select[Any]) -> Sequence[Meeting]:
    return await _with_proposals(tx, sealer, (await tx.execute(query.limit(MOST))).all())


async def _with_proposals(tx: Transaction, sealer: Sealer, rows: Sequence[Row[Any]]) -> list[Meeting]:
    ids = [row.id for row in rows]
    query = select(proposals).where(proposals.c.meeting_id.in_(ids))
    proposed = {row.meeting_id: _proposal(row, sealer) for row in await tx.execute(query)} if ids else {}
    return [_meeting(row, sealer, proposed.get(row.id)) for row in rows]


def _proposal(row: Row[Any], sealer: Sealer) -> Proposal:
    told = json.loads(sealer.unseal(row.content, where=SEALED_PROPOSAL))
    plan, minutes = unpacked(told["plan"]), _minutes(told["minutes"])
    return Proposal(Purpose(row.purpose), row.author_id, plan, row.submitted, told["reason"], minutes)


def _meeting(row: Row[Any], sealer: Sealer, proposal: Proposal | None) -> Meeting:
    told = json.loads(sealer.unseal(row.content, where=SEALED)) if row.content else None
    return Meeting(
        id=row.id,
        council=row.council,
        stage=Stage(row.stage),
        revision=row.revision,
        sequence=row.sequence,
        plan=unpacked(told["plan"]) if told else None,
        proposal=proposal,
        reason=told["reason"] if told else "",
        minutes=_minutes(told["minutes"]) if told else Minutes(),
        published_at=row.published_at,
        revised_at=row.revised_at,
        minuted_at=row.minuted_at,
        training=row.training,
    )


def unpacked(told: Mapping[str, Any]) -> Plan:
    """The plan that was `packed`; what an older version did not know is as usual."""
    given = dict(told)
    given["hosts"] = frozenset(Partner(each) for each in given["hosts"])
    given["agenda"], given["reminders"] = tuple(given["agenda"]), tuple(given["reminders"])
    given["begins"], given["ends"] = _wall(given["begins"]), _wall(given["ends"])
    place = dict(given["place"])
    pin, access = place["pin"], frozenset(Access(each) for each in place["access"])
    given["place"] = Place(place["address"], Pin(**pin) if pin else None, access, place["way"])
    return Plan(**given)


def _wall(kept: Sequence[str] | None) -> WallTime | None:
    return from_iso(kept[0], kept[1]) if kept else None


def _minutes(told: Mapping[str, Any]) -> Minutes:
    return Minutes(told["said"], Enclosure(**told["file"]) if told["file"] else None)

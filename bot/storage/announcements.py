"""Rows of announcements; what is said in them is sealed."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Row, Select, delete, func, or_, select, update

from bot.domain.announcements import Announcement, Audience, Content, Enclosure, Kind, Purpose, Stage
from bot.domain.people import Language
from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.spaced import names_in, spaced
from bot.storage.tables import announcements

SEALED = "announcements.content"
MOST = 50


@dataclass(frozen=True)
class Journey:
    """How far its letters are written: up to the row `reached` of all up to `up_to`, `muted` of whom wanted none."""

    up_to: int
    reached: int
    muted: int
    written_at: datetime | None
    tally: Mapping[str, int]


async def add(tx: Transaction, sealer: Sealer, new: Announcement, *, update_id: int) -> int:
    """The number of a new row; of the one there is where the same update began it before."""
    row = _columns(sealer, new) | {"update_id": update_id, "created_at": new.created_at}
    fresh = insert_into(tx, announcements).values(row).on_conflict_do_nothing()
    number: int | None = await tx.scalar(fresh.returning(announcements.c.id))
    begun = (announcements.c.author_id == new.author_id) & (announcements.c.update_id == update_id)
    return number or int(await tx.scalar(select(announcements.c.id).where(begun)) or 0)


async def find(tx: Transaction, sealer: Sealer, number: int, *, hold: bool = False) -> Announcement | None:
    """`hold`: nobody else changes it until the transaction ends."""
    query = select(announcements).where(announcements.c.id == number)
    row = (await tx.execute(query.with_for_update() if hold else query)).first()
    return _announcement(row, sealer) if row else None


async def listed(
    tx: Transaction, sealer: Sealer, councils: Collection[str], person_id: int, *, skip: int = 0
) -> Sequence[Announcement]:
    """The newest but the first `skip`: those not dropped, to no other councils, and in nobody else's training."""
    others: ColumnElement[str] = announcements.c.councils
    for council in councils:
        others = func.replace(others, spaced([council]), spaced([]))
    theirs = or_(~announcements.c.training, announcements.c.author_id == person_id)
    query = select(announcements).where(announcements.c.stage != Stage.DROPPED, others == spaced([]), theirs)
    return await _those(tx, sealer, query.offset(skip))


async def decided_since(tx: Transaction, sealer: Sealer, since: datetime) -> Sequence[Announcement]:
    """What began to go after that, or will."""
    waits = announcements.c.stage == Stage.APPROVED
    return await _those(tx, sealer, select(announcements).where(or_(announcements.c.decided_at >= since, waits)))


async def put(tx: Transaction, sealer: Sealer, changed: Announcement, *, approved_at: datetime | None = None) -> None:
    """The row as it is now; the caller holds it. Without `approved_at` no approval is left on it."""
    approval = {"approved": changed.fingerprint if approved_at else None, "approved_at": approved_at}
    values = _columns(sealer, changed) | approval
    await tx.execute(update(announcements).where(announcements.c.id == changed.id).values(values))


async def note(tx: Transaction, number: int, **values: Any) -> None:
    """Change columns of its journey, or its stage; the caller holds it."""
    await tx.execute(update(announcements).where(announcements.c.id == number).values(values))


async def journey(tx: Transaction, number: int) -> Journey:
    row = (await tx.execute(select(announcements).where(announcements.c.id == number))).one()
    tally = json.loads(row.tally) if row.tally else {}
    return Journey(row.up_to or 0, row.reached, row.muted, row.written_at, tally)


async def numbers(
    tx: Transaction, stages: Collection[Stage], *, due: datetime | None = None, unwritten: bool = False
) -> list[int]:
    """Those in these stages that are not reported to the end; whose time has come; that have letters to write."""
    query = select(announcements.c.id).where(announcements.c.stage.in_(stages), announcements.c.reported_at.is_(None))
    if due is not None:
        query = query.where(announcements.c.send_at.is_(None) | (announcements.c.send_at <= due))
    if unwritten:
        query = query.where(announcements.c.written_at.is_(None))
    return list(await tx.scalars(query.order_by(announcements.c.id)))


async def others_that_revise(tx: Transaction, number: int, revises: int) -> list[int]:
    """Corrections and recalls of the same announcement that were on their way before."""
    query = select(announcements.c.id).where(announcements.c.revises == revises, announcements.c.id != number)
    return list(await tx.scalars(query.where(announcements.c.stage == Stage.SENDING)))


async def is_recalled(tx: Transaction, number: int, *, training: bool) -> bool:
    """Whether a recall of it went, or goes, and was not stopped. One in training takes back nothing but training."""
    recalls = (announcements.c.revises == number) & (announcements.c.purpose == Purpose.RECALL)
    query = select(announcements.c.id).where(recalls, announcements.c.stage == Stage.SENDING)
    query = query if training else query.where(~announcements.c.training)
    return await tx.scalar(query.limit(1)) is not None


async def that_revised(tx: Transaction, sealer: Sealer, number: int) -> Sequence[Announcement]:
    """Corrections and recalls of it that began to go, in the order in which they did."""
    query = select(announcements).where(announcements.c.revises == number, announcements.c.decided_at.is_not(None))
    rows = await tx.execute(query.order_by(announcements.c.decided_at, announcements.c.id))
    return [_announcement(row, sealer) for row in rows]


def packed(tally: Mapping[str, int]) -> str:
    """As the column holds it."""
    return json.dumps(dict(tally), separators=(",", ":"))


async def claim_telling(tx: Transaction, number: int, *, now: datetime, last: datetime) -> bool:
    """Whether it is up to us to tell its author how it goes: nobody did since `last`."""
    mine = update(announcements).where(
        announcements.c.id == number, announcements.c.told_at.is_(None) | (announcements.c.told_at <= last)
    )
    return bool((await tx.execute(mine.values(told_at=now))).rowcount)


async def forget(tx: Transaction, person_id: int) -> None:
    """Nobody knows any more that they wrote or approved something. The foreign keys would see to it, but only once
    the person is held; whoever writes letters holds the announcement first, its people after, and both would wait."""
    for column in (announcements.c.author_id, announcements.c.approver_id):
        await tx.execute(update(announcements).where(column == person_id).values({column.name: None}))


async def prune(tx: Transaction, *, before: datetime) -> None:
    """Delete what was begun before then and thrown away."""
    thrown = (announcements.c.stage == Stage.DROPPED) & (announcements.c.created_at < before)
    await tx.execute(delete(announcements).where(thrown))


async def _those(tx: Transaction, sealer: Sealer, query: Select[Any]) -> Sequence[Announcement]:
    rows = await tx.execute(query.order_by(announcements.c.id.desc()).limit(MOST))
    return [_announcement(row, sealer) for row in rows]


def _columns(sealer: Sealer, of: Announcement) -> dict[str, Any]:
    content = of.content
    told = {
        "said": dict(content.said),
        "note": dict(content.note),
        "file": _named(content.enclosure),
        "stands": _named(content.stands),
    }
    return {
        "author_id": of.author_id,
        "approver_id": of.approver_id,
        "purpose": of.purpose,
        "revises": of.revises,
        "stage": of.stage,
        "kind": content.kind,
        "councils": spaced(of.audience.councils),
        "topics": spaced(of.audience.topics),
        "languages": spaced(of.audience.languages),
        "content": sealer.seal(json.dumps(told, ensure_ascii=False).encode(), where=SEALED),
        "fingerprint": of.fingerprint,
        "send_at": of.send_at,
        "breaks_quiet": of.breaks_quiet,
        "training": of.training,
        "decided_at": of.decided_at,
    }


def _named(file: Enclosure | None) -> list[str] | None:
    return [file.kind, file.file_id] if file else None


def _announcement(row: Row[Any], sealer: Sealer) -> Announcement:
    told = json.loads(sealer.unseal(row.content, where=SEALED))
    enclosure, stands = [Enclosure(*told[name]) if told.get(name) else None for name in ("file", "stands")]
    languages = cast(frozenset[Language], names_in(row.languages))
    return Announcement(
        id=row.id,
        author_id=row.author_id,
        approver_id=row.approver_id,
        purpose=Purpose(row.purpose),
        revises=row.revises,
        stage=Stage(row.stage),
        content=Content(Kind(row.kind), told["said"], enclosure, told["note"], stands),
        audience=Audience(names_in(row.councils), names_in(row.topics), languages),
        send_at=row.send_at,
        breaks_quiet=row.breaks_quiet,
        training=row.training,
        approved_at=row.approved_at,
        created_at=row.created_at,
        decided_at=row.decided_at,
    )

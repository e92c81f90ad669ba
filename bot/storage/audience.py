"""Whom an announcement concerns, as sets of rows: counted, and taken in pieces by the numbers of the rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Integer, Select, and_, case, cast, func, literal, or_, select, update

from bot.domain.announcements import Audience, Kind, Reach
from bot.domain.letters import Cause, State
from bot.domain.quiet import NIGHT, Quiet
from bot.storage import wishes as rows
from bot.storage.database import Transaction
from bot.storage.letters.due import WAITS
from bot.storage.tables import letters, people, wishes

Whom = TypeVar("Whom", bound=Select[Any])

TOLD_OF_LETTERS = 3
"""The notice that says first that announcements come: whoever accepted an older one alone gets none."""

CHUNK = 5_000
"""So many letters are written in one transaction, so that nobody waits long for SQLite's one writer."""


@dataclass(frozen=True)
class Piece:
    """The rows after `after` up to `last`; nothing where there are none left."""

    after: int
    last: int

    def __bool__(self) -> bool:
        return self.last > self.after

    def holds(self, column: Any) -> ColumnElement[bool]:
        return and_(column > self.after, column <= self.last)


async def newest(tx: Transaction) -> int:
    """The number of the last person there is: who comes later does not belong to what was decided before."""
    return int(await tx.scalar(select(func.max(people.c.id))) or 0)


async def count(tx: Transaction, audience: Audience, kind: Kind, piece: Piece | None = None) -> Reach:
    """Exactly, in one question."""
    muted = func.coalesce(func.sum(case((_mutes(audience, kind), 1), else_=0)), 0)
    query = _concerned(select(func.count(), muted), audience)
    everybody, without = (await tx.execute(query if piece is None else query.where(piece.holds(people.c.id)))).one()
    return Reach(everybody - without, without)


async def next_piece(tx: Transaction, audience: Audience, *, after: int, up_to: int) -> Piece:
    """The next `CHUNK` people it concerns, whether they want it or not."""
    some = _concerned(select(people.c.id), audience).where(people.c.id > after, people.c.id <= up_to)
    last = await tx.scalar(select(func.max(some.order_by(people.c.id).limit(CHUNK).subquery().c.id)))
    return Piece(after, last or after)


def recipients(audience: Audience, kind: Kind, piece: Piece, quiet: ColumnElement[bool]) -> Select[Any]:
    """Number and language of those of a piece who want it and whose quiet hours are these."""
    everybody = _concerned(select(people.c.id, people.c.language), audience)
    return _staying(everybody.where(piece.holds(people.c.id), ~_mutes(audience, kind), quiet))


def one(person_id: int) -> Select[Any]:
    return _staying(select(people.c.id, people.c.language).where(people.c.id == person_id))


def to_one(whom: Whom, person_id: int | None) -> Whom:
    """Of people joined with something, that one alone; nobody where it is none."""
    return whom.where(people.c.id == person_id)


async def quiet_groups(tx: Transaction, piece: Piece | None = None) -> Sequence[tuple[Quiet, ColumnElement[bool]]]:
    """All quiet hours there are (in a piece of the people), and who (of people joined with wishes) has them."""
    own = await rows.quiet_hours(tx, None if piece is None else piece.holds(wishes.c.person_id))
    chosen = [(quiet, and_(wishes.c.quiet_from == quiet.begins, wishes.c.quiet_until == quiet.ends)) for quiet in own]
    return [(NIGHT, wishes.c.quiet_from.is_(None)), *chosen]


def at_each(
    groups: Sequence[tuple[Quiet, ColumnElement[bool]]], when: Mapping[Quiet, datetime], otherwise: datetime
) -> ColumnElement[datetime]:
    """The instant for each of some people, by their quiet hours: in one statement, so that nobody who chooses others
    at this moment is passed over. `otherwise` is for hours that nobody had a moment ago."""
    found: dict[datetime, list[ColumnElement[bool]]] = {}
    for quiet, having in groups:
        found.setdefault(when[quiet], []).append(having)
    column = letters.c.due_at.type
    others = [(or_(*those), literal(at, column)) for at, those in found.items() if at != otherwise]
    return case(*others, else_=literal(otherwise, column)) if others else literal(otherwise, column)


async def next_sent(tx: Transaction, occasion_id: int, *, after: int, up_to: int) -> Piece:
    """The next `CHUNK` letters of an occasion that reached somebody."""
    some = select(letters.c.id).where(_got(occasion_id), letters.c.id > after, letters.c.id <= up_to)
    last = await tx.scalar(select(func.max(some.order_by(letters.c.id).limit(CHUNK).subquery().c.id)))
    return Piece(after, last or after)


def who_got(
    occasion_id: int, piece: Piece, *, since: datetime | None = None, before: datetime | None = None
) -> Select[Any]:
    """Number, language, and the number of the message that can be changed; of what was sent `since` or `before`."""
    got = select(letters.c.person_id, letters.c.language, letters.c.message_id)
    got = got.join(people, people.c.id == letters.c.person_id)
    got = _staying(got).where(_got(occasion_id), piece.holds(letters.c.id))
    if since is not None:
        got = got.where(letters.c.settled_at > since)
    return got if before is None else got.where(letters.c.settled_at <= before)


def who_kept(occasion_id: int) -> Select[Any]:
    """Number, language and message of those for whom Telegram would not delete it."""
    kept = select(letters.c.person_id, letters.c.language, letters.c.revises)
    kept = _staying(kept.join(people, people.c.id == letters.c.person_id))
    stays = (letters.c.state == State.FAILED) & (letters.c.cause == Cause.STAYS)
    return kept.where(letters.c.occasion_id == occasion_id, stays, letters.c.person_id.is_not(None))


def who_got_with(occasion_id: int, piece: Piece, quiet: ColumnElement[bool]) -> Select[Any]:
    """Number and language of those of them whose quiet hours are these."""
    got = select(letters.c.person_id, letters.c.language).join(people, people.c.id == letters.c.person_id)
    got = _staying(got.outerjoin(wishes, wishes.c.person_id == people.c.id))
    return got.where(_got(occasion_id), piece.holds(letters.c.id), quiet)


async def count_who_got(tx: Transaction, occasion_id: int) -> Reach:
    return Reach(int(await tx.scalar(select(func.count()).where(_got(occasion_id))) or 0), 0)


async def anybody_got(tx: Transaction, occasion_id: int) -> bool:
    return await tx.scalar(select(letters.c.id).where(_got(occasion_id)).limit(1)) is not None


async def postpone(tx: Transaction, occasion_id: int, quiet: ColumnElement[bool], due: datetime) -> int:
    """What still waits, to people with these quiet hours, waits until `due`; at most `CHUNK`, and how many it was."""
    theirs = select(letters.c.id).outerjoin(wishes, wishes.c.person_id == letters.c.person_id)
    early = theirs.where(letters.c.occasion_id == occasion_id, WAITS, letters.c.due_at < due, quiet).limit(CHUNK)
    return int((await tx.execute(update(letters).where(letters.c.id.in_(early)).values(due_at=due))).rowcount)


def _staying(whom: Whom) -> Whom:
    """Nobody of them is erased until this transaction ends; who is being erased is waited for and left out."""
    return whom.with_for_update(read=True, key_share=True, of=people)


def _got(occasion_id: int) -> ColumnElement[bool]:
    return and_(
        letters.c.occasion_id == occasion_id,
        letters.c.state == State.SENT,
        letters.c.message_id.is_not(None),
        letters.c.person_id.is_not(None),
    )


def _concerned(query: Select[Any], audience: Audience) -> Select[Any]:
    return (
        query.select_from(people.outerjoin(wishes, wishes.c.person_id == people.c.id))
        .where(people.c.council.in_(audience.councils), people.c.language.in_(audience.languages))
        .where(people.c.blocked_at.is_(None), cast(people.c.notice_version, Integer) >= TOLD_OF_LETTERS)
    )


def _mutes(audience: Audience, kind: Kind) -> ColumnElement[bool]:
    return and_(wishes.c.person_id.is_not(None), rows.mutes(kind, audience.topics))

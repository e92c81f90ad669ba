"""Whom letters of a meeting concern, as sets of rows: who follows it, and whom the news of it reached."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, cast, exists, false, func, or_, select

from bot.domain.announcements import Kind
from bot.domain.letters import State
from bot.domain.meetings import Meeting
from bot.domain.reminders import Offset
from bot.domain.seats import Seat
from bot.storage import wishes as rows
from bot.storage.audience import CHUNK, TOLD_OF_LETTERS, Piece
from bot.storage.database import Transaction
from bot.storage.tables import follows, letters, people, wishes

HAVE = (State.SENT, State.UNKNOWN, State.CLAIMED)
"""Letters that somebody has, or may have."""

WAIT = (State.QUEUED, State.RETRY, State.CANCELLED)
"""Letters that have not gone; who was not told because what was said was stopped is told what takes its place."""


def followers(meeting_id: int, whose: ColumnElement[bool] | None = None) -> Select[Any]:
    """Number and language of those who follow it, all or some; nobody of them is erased until this transaction ends.
    They are joined with their wishes."""
    query = (
        select(people.c.id, people.c.language)
        .join(follows, follows.c.person_id == people.c.id)
        .outerjoin(wishes, wishes.c.person_id == people.c.id)
        .where(follows.c.meeting_id == meeting_id)
        .with_for_update(read=True, key_share=True, of=people)
    )
    return query if whose is None else query.where(whose)


def comes() -> ColumnElement[bool]:
    """Of followers: whether they have a seat."""
    return follows.c.seat == Seat.TAKEN


def reminded(
    meeting_id: int,
    offset: Offset,
    whose: ColumnElement[bool],
    *,
    usual: bool,
    nearer: Collection[int],
    overtaken: bool,
) -> Select[Any]:
    """Of the followers `whose` turn it is, those who want to be reminded at that offset; `usual`: the meeting has it
    for whoever has chosen none. Those who have a letter on an occasion among `nearer`, where `overtaken`; else those
    who have none."""
    own = follows.c.offsets.contains(f" {offset.name} ", autoescape=True)
    wants = or_(own, follows.c.offsets.is_(None)) if usual else own
    query = followers(meeting_id, whose).where(wants)
    if not nearer:
        return query.where(false()) if overtaken else query
    has = exists().where(letters.c.person_id == people.c.id, letters.c.occasion_id.in_(nearer))
    return query.where(has if overtaken else ~has)


def waits_for(occasions: Collection[int]) -> ColumnElement[bool]:
    """Of people: whether a letter on one of these occasions is still to go to them, and none has gone."""
    theirs = exists().where(letters.c.person_id == people.c.id, letters.c.occasion_id.in_(occasions))
    return and_(theirs.where(letters.c.state.in_(WAIT)), ~theirs.where(letters.c.state.in_(HAVE)))


def since_before(instant: datetime, now: datetime) -> ColumnElement[bool]:
    """Of followers: whether they were that already; since a time that is to come is by a clock that was ahead."""
    return or_(follows.c.since < instant, follows.c.since > now)


def hearers(one: Meeting, *, told: int | None, earlier: Collection[int]) -> Select[Any]:
    """Number and language of those who are told of a meeting without following it: who live there and want to hear
    of meetings, and who have a letter on an `earlier` occasion; but not who has one on `told`, or follows it now."""
    concerned = and_(
        people.c.council == one.council,
        people.c.blocked_at.is_(None),
        cast(people.c.notice_version, Integer) >= TOLD_OF_LETTERS,
        or_(wishes.c.person_id.is_(None), ~rows.mutes(Kind.MEETING, ())),
    )
    whose = letters.c.person_id == people.c.id
    had = exists().where(whose, letters.c.occasion_id.in_(earlier), letters.c.state.in_(HAVE))
    query = (
        select(people.c.id, people.c.language)
        .select_from(people.outerjoin(wishes, wishes.c.person_id == people.c.id))
        .where(or_(concerned, had) if earlier else concerned)
        .where(~exists().where(follows.c.person_id == people.c.id, follows.c.meeting_id == one.id))
    )
    return query if told is None else query.where(~exists().where(whose, letters.c.occasion_id == told))


async def next_piece(tx: Transaction, whom: Select[Any], *, after: int, up_to: int) -> Piece:
    """The next `CHUNK` of these people."""
    some = whom.where(people.c.id > after, people.c.id <= up_to).order_by(people.c.id).limit(CHUNK)
    last = await tx.scalar(select(func.max(some.subquery().c.id)))
    return Piece(after, last or after)


def staying(whom: Select[Any], piece: Piece) -> Select[Any]:
    """Those of a piece, held so that they are not erased until this transaction ends."""
    return whom.where(piece.holds(people.c.id)).with_for_update(read=True, key_share=True, of=people)


async def count(tx: Transaction, whom: Select[Any], *, up_to: int | None = None) -> int:
    """How many they are, among the first `up_to` people."""
    counted = whom if up_to is None else whom.where(people.c.id <= up_to)
    return int(
        await tx.scalar(select(func.count()).select_from(counted.with_only_columns(people.c.id).subquery())) or 0
    )

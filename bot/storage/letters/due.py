"""Which letters may go now: asked so that an index answers, however many wait."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal_column, select

from bot.domain.letters import Cause, Lane, State
from bot.storage.tables import DatabaseNow, letters, occasions

CHAT_SECONDS = 1
"""Telegram takes one message a second for a chat."""

# In these very words, because only then do the databases see that a partial index holds all there is.
WAITS: ColumnElement[bool] = literal_column("letters.state IN ('queued', 'retry')")
IN_HAND: ColumnElement[bool] = literal_column("letters.state = 'claimed'")
BUSY: ColumnElement[bool] = literal_column("letters.cause = 'busy'")


def here(lane: Lane) -> ColumnElement[bool]:
    """Of the letters, those that wait in a lane."""
    return and_(letters.c.lane == lane, WAITS)


def waiting_on(lane: Lane, *columns: Any) -> Select[Any]:
    """`columns` of the occasions that have letters waiting: one step through the index for each."""
    step = select(func.min(letters.c.occasion_id).label("id")).where(here(lane)).cte("waiting", recursive=True)
    following = select(func.min(letters.c.occasion_id)).where(here(lane), letters.c.occasion_id > step.c.id)
    step = step.union_all(select(following.scalar_subquery()).where(step.c.id.is_not(None)))
    return select(*columns).select_from(occasions).join(step, step.c.id == occasions.c.id)


def is_open(now: datetime) -> ColumnElement[bool]:
    """Of the occasions, those whose letters are sent."""
    return and_(occasions.c.state == "open", occasions.c.expires_at.is_(None) | (occasions.c.expires_at > now))


def longest_due(lane: Lane, occasion_id: Any, *columns: Any, now: datetime, limit: int) -> Select[Any]:
    """`columns` of the letters of an occasion that may go, the longest due first; whoever has another in hand, was
    written to just now, or is to be left alone for a while, waits."""
    other = letters.alias()
    spoken_to = select(other.c.id).where(
        other.c.person_id == letters.c.person_id,
        (other.c.spoken_at > DatabaseNow(CHAT_SECONDS))
        | (other.c.state == State.CLAIMED)
        | (other.c.state == State.RETRY) & (other.c.cause == Cause.BUSY) & (other.c.due_at > now),
    )
    return (
        select(*columns)
        .where(letters.c.lane == lane, letters.c.occasion_id == occasion_id, WAITS, letters.c.due_at <= now)
        # Not as NOT EXISTS: PostgreSQL would make a join of it, and read a million letters for the first ten.
        .where(spoken_to.limit(1).scalar_subquery().is_(None))
        .order_by(letters.c.due_at, letters.c.id)
        .limit(limit)
    )

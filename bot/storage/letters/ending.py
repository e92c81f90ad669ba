"""Letters that are not sent after all: too late, stopped, or to somebody who is erased; in time, none are left."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import exists, select, update

from bot.domain.letters import OPEN, Cause, State
from bot.storage.database import Transaction
from bot.storage.letters.due import WAITS
from bot.storage.tables import letters, occasions


async def expire(tx: Transaction, *, now: datetime, limit: int = 5_000) -> int:
    """What nobody needs any more is not sent; how many letters that were."""
    late = select(occasions.c.id).where(occasions.c.expires_at <= now)
    those = select(letters.c.id).where(letters.c.occasion_id.in_(late), WAITS).limit(limit)
    gone = update(letters).where(letters.c.id.in_(those))
    return int((await tx.execute(gone.values(state=State.EXPIRED, cause=Cause.LATE, settled_at=now))).rowcount)


async def cancel(tx: Transaction, *, now: datetime, limit: int = 5_000) -> int:
    """What waits on an occasion that was stopped will not be sent; how many letters that were."""
    stopped = select(occasions.c.id).where(occasions.c.state == "stopped")
    those = select(letters.c.id).where(letters.c.occasion_id.in_(stopped), WAITS).limit(limit)
    gone = update(letters).where(letters.c.id.in_(those))
    return int((await tx.execute(gone.values(state=State.CANCELLED, settled_at=now))).rowcount)


async def revive(tx: Transaction, occasion_ids: Collection[int], *, now: datetime) -> int:
    """What a clock that was ahead let expire is to be sent after all: what is still to come, and what was called too
    late. How many letters that were."""
    wrongly = (letters.c.state == State.EXPIRED) & (letters.c.settled_at > now)
    wrongly &= (letters.c.due_at > now) | (letters.c.cause == Cause.LATE)
    again = update(letters).where(letters.c.occasion_id.in_(occasion_ids), wrongly)
    done = await tx.execute(again.values(state=State.QUEUED, cause=None, settled_at=None))
    return int(done.rowcount)


async def overtake(tx: Transaction, occasion_ids: Collection[int], *, by: int, now: datetime) -> None:
    """What still waits on these occasions for whoever has a letter `by` another one is not sent beside it."""
    other = letters.alias()
    has = exists().where(other.c.person_id == letters.c.person_id, other.c.occasion_id == by)
    waits = update(letters).where(letters.c.occasion_id.in_(occasion_ids), WAITS, has)
    if occasion_ids:
        await tx.execute(waits.values(state=State.EXPIRED, cause=Cause.NEARER, settled_at=now))


async def bring_forward(tx: Transaction, occasion_id: int, instant: datetime) -> None:
    """What waits on it waits no longer than until then."""
    later = update(letters).where(letters.c.occasion_id == occasion_id, letters.c.due_at > instant, WAITS)
    await tx.execute(later.values(due_at=instant))


async def retract(tx: Transaction, occasion_ids: Collection[int], person_id: int, *, now: datetime) -> None:
    """What waits for somebody on these occasions is not sent: they do not want it any more."""
    theirs = update(letters).where(letters.c.occasion_id.in_(occasion_ids), letters.c.person_id == person_id, WAITS)
    await tx.execute(theirs.values(state=State.SKIPPED, cause=Cause.UNSUBSCRIBED, settled_at=now))


async def erase(tx: Transaction, person_id: int, *, now: datetime) -> int:
    """Nothing more is sent to somebody, and what was sent is nobody's. The rows stay, so that the sums do. How many
    letters are skipped."""
    theirs = update(letters).where(letters.c.person_id == person_id)
    skipped = await tx.execute(theirs.where(WAITS).values(state=State.SKIPPED, cause=Cause.ERASED, settled_at=now))
    await tx.execute(theirs.values(person_id=None, message_id=None, words=None))
    return int(skipped.rowcount)


async def prune(tx: Transaction, *, before: datetime, limit: int = 5_000) -> None:
    """Delete up to `limit` letters of occasions noted before then, and the occasions that have none left. What still
    has letters to send stays."""
    still = exists().where(letters.c.occasion_id == occasions.c.id, letters.c.state.in_(OPEN))
    over = select(occasions.c.id).where(occasions.c.created_at < before, ~still)
    some = select(letters.c.id).where(letters.c.occasion_id.in_(over)).limit(limit)
    await tx.execute(letters.delete().where(letters.c.id.in_(some)))
    bare = ~exists().where(letters.c.occasion_id == occasions.c.id)
    await tx.execute(occasions.delete().where(occasions.c.created_at < before, bare))

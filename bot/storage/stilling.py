"""Makes a database that was restored keep quiet: what was under way when the backup was made was sent long ago.

Table by table:

* `letters` that waited are cancelled, those in somebody's hands are of unknown fate;
* `announcements` that were approved are parked, until somebody approves them again; those under way are stopped;
* `meetings`: news half told are told no further, reminders and requests for minutes up to now count as sent;
* `inbox`: what waited is a dead letter, which the operator may hand to the bot again;
* `writings` and `briefings`: what would be told today was told;
* `desks`: no group hears of anything before somebody says so again, for it may have been ended since;
* all else is as it was: what is to come is told when it comes.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Update, case, delete, func, literal, select, update

from bot.clock import local_day
from bot.domain.announcements import Stage as Way
from bot.domain.letters import WAITING, Cause, State
from bot.domain.meetings import NAGS, Stage
from bot.storage import letters as rows_of
from bot.storage.database import Transaction
from bot.storage.tables import announcements, briefings, desks, inbox, letters, links, meetings, occasions, writings

FAILURE = "Restored"
FREED = {"leased_by": None, "leased_at": None}
FADING = timedelta(days=1)


async def still(tx: Transaction, *, now: datetime) -> Mapping[str, int]:
    """How many of each: letters, announcements, updates."""
    counts = {
        "announcements": await _announcements(tx, now),
        "letters": await _letters(tx, now),
        "updates": await _inbox(tx, now),
    }
    await _meetings(tx, now)
    soon = writings.c.expires_at <= now + FADING
    await tx.execute(update(writings).where(soon).values(told=True))
    await tx.execute(update(briefings).values(told_on=local_day(now)))
    await tx.execute(delete(links).where(links.c.address.in_(select(desks.c.address))))
    await tx.execute(delete(desks))
    return counts


async def _letters(tx: Transaction, now: datetime) -> int:
    """One whose answer was lost before may have arrived, and is still counted so."""
    cause = case((letters.c.cause == Cause.LOST, Cause.LOST), else_=Cause.RESTORED)
    ended = {"cause": cause, "settled_at": now, "lease": None, **FREED}
    waited = update(letters).where(letters.c.state.in_(WAITING)).values(state=State.CANCELLED, **ended)
    held = update(letters).where(letters.c.state == State.CLAIMED).values(state=State.UNKNOWN, **ended)
    return await _count(tx, waited) + await _count(tx, held)


async def _announcements(tx: Transaction, now: datetime) -> int:
    """Before the letters are ended, by which those under way are known."""
    ahead = update(announcements).where(announcements.c.stage == Way.APPROVED)
    parked = await _count(tx, ahead.values(stage=Way.PARKED))
    unreported = announcements.c.reported_at.is_(None)
    going = announcements.c.stage.in_((Way.SENDING, Way.STOPPED)) & unreported
    rows = (await tx.execute(select(announcements.c.id, announcements.c.written_at).where(going))).all()
    stopped = [row.id for row in rows if await _stop(tx, row.id) or row.written_at is None]
    mine = update(announcements).where(announcements.c.id.in_(stopped))
    await tx.execute(mine.values(stage=Way.STOPPED))
    written = func.coalesce(announcements.c.written_at, literal(now, announcements.c.written_at.type))
    await tx.execute(update(announcements).where(going).values(written_at=written, reported_at=now))
    return parked + len(stopped)


async def _stop(tx: Transaction, number: int) -> bool:
    """Whether letters of it were to leave; those to its author, which tell how it goes, do not count."""
    whole = await tx.scalar(select(occasions.c.id).where(occasions.c.key == f"announcement:{number}"))
    parts = await rows_of.named(tx, f"announcement:{number}:")
    parts.pop("progress", None)
    those = [occasion for occasion in (whole, *parts.values()) if occasion is not None]
    left = any([await rows_of.any_left(tx, occasion) for occasion in those])
    for occasion in those if left else ():
        await rows_of.stop(tx, occasion)
    return left


async def _meetings(tx: Transaction, now: datetime) -> None:
    live = meetings.c.stage.in_((Stage.PUBLISHED, Stage.CANCELLED))
    await tx.execute(update(meetings).where(live, meetings.c.written_at.is_(None)).values(written_at=now))
    earlier = live & (meetings.c.reminded_at.is_(None) | (meetings.c.reminded_at < now))
    await tx.execute(update(meetings).where(earlier).values(reminded_at=now))
    for days in sorted(NAGS):
        ended = live & (meetings.c.ends_at <= now - timedelta(days=days))
        asked = func.coalesce(meetings.c.nagged, 0) < days
        await tx.execute(update(meetings).where(ended, asked).values(nagged=days))


async def _inbox(tx: Transaction, now: datetime) -> int:
    waited = update(inbox).where(inbox.c.state == "waiting")
    dead = {"state": "dead", "failure": FAILURE, "settled_at": now, "told_at": now, "not_before": None}
    return await _count(tx, waited.values(**dead, **FREED))


async def _count(tx: Transaction, statement: Update) -> int:
    return int((await tx.execute(statement)).rowcount)

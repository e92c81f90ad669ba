"""Whom an announcement reaches, and the occasions its letters are written on."""

from datetime import datetime

from bot.domain.announcements import Announcement, Purpose, Reach, Stage
from bot.domain.letters import KEPT
from bot.errors import NobodyGotIt, NotSentYet, RecalledAlready, ResidentError, SentLongAgo, StillGoing
from bot.storage import announcements as rows
from bot.storage import audience, letters
from bot.storage.database import Transaction


def key(number: int, part: str = "") -> str:
    """`announcement:12`; `part` is `edit` for what a recall cannot delete, `note` for what tells of a correction."""
    return f"announcement:{number}:{part}" if part else f"announcement:{number}"


async def occasions_of(tx: Transaction, one: Announcement) -> list[int]:
    """Those there are, also that of the note."""
    found = [await letters.find(tx, key(one.id, part)) for part in ("", "edit", "note")]
    return [occasion for occasion in found if occasion is not None]


async def is_going(tx: Transaction, one: Announcement) -> bool:
    """Whether letters of it may still leave, also those that tell of a correction."""
    if one.stage is Stage.STOPPED:
        return False
    if (await rows.journey(tx, one.id)).written_at is None:
        return True
    return any([await letters.any_left(tx, occasion) for occasion in await occasions_of(tx, one)])


async def why_not_revised(tx: Transaction, first: Announcement, *, now: datetime) -> ResidentError | None:
    """Why what was sent, or not, can neither be corrected nor recalled; None where it can."""
    if first.decided_at is None:
        return NotSentYet()
    if now - first.decided_at >= KEPT:
        return SentLongAgo()
    if await rows.is_recalled(tx, first.id, training=first.training):
        return RecalledAlready()
    if await is_going(tx, first):
        return StillGoing()
    occasion = await letters.find(tx, key(first.id))
    return None if occasion is not None and await audience.anybody_got(tx, occasion) else NobodyGotIt()


async def reach_of(tx: Transaction, one: Announcement) -> Reach:
    """A correction reaches those who got what it corrects, whatever they want by now."""
    if one.purpose is Purpose.NEW:
        return await audience.count(tx, one.audience, one.content.kind)
    first = await letters.find(tx, key(one.revises or 0))
    return await audience.count_who_got(tx, first) if first is not None else Reach(0, 0)

"""Whom an announcement reaches, and the occasions its letters are written on."""

from bot.domain.announcements import Announcement, Purpose, Reach, Stage
from bot.domain.letters import OPEN
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
    counts = [await letters.progress(tx, occasion) for occasion in await occasions_of(tx, one)]
    return any(state in OPEN for count in counts for state, _ in count)


async def reach_of(tx: Transaction, one: Announcement) -> Reach:
    """A correction reaches those who got what it corrects, whatever they want by now."""
    if one.purpose is Purpose.NEW:
        return await audience.count(tx, one.audience, one.content.kind)
    first = await letters.find(tx, key(one.revises or 0))
    return await audience.count_who_got(tx, first) if first is not None else Reach(0, 0)

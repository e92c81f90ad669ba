"""What was sent, and what became of it since: the corrections and recalls of it that went after."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.announcements import Announcement, Content, Enclosure, Purpose
from bot.sealing import Sealer
from bot.storage import announcements as rows
from bot.storage.database import Transaction


async def history(tx: Transaction, sealer: Sealer, number: int) -> list[Announcement]:
    """The first and all that revised it, the newest last. What was done in training changed nothing."""
    first = await rows.find(tx, sealer, number)
    later = await rows.that_revised(tx, sealer, number) if first is not None else []
    return [first, *(each for each in later if each.training == first.training)] if first is not None else []


def enclosures(of: Sequence[Announcement]) -> list[Enclosure]:
    """Those that people who got it may have, the newest last; none where it was sent without."""
    brought = [each.content.enclosure for each in of if each.content.swaps]
    return [each for each in brought if each is not None]


def as_it_stands(of: Sequence[Announcement]) -> Content:
    """What those who got it have by now, as a draft that revises it begins."""
    words = [each.content for each in of if each.purpose is not Purpose.RECALL][-1]
    newest = next(reversed(enclosures(of)), None)
    return replace(words, note={}, enclosure=newest, stands=newest)


async def kept_up(tx: Transaction, sealer: Sealer, one: Announcement) -> Announcement:
    """A correction or recall that leaves the enclosure alone has the one that stands, also where that came after it
    was begun: else it would bring the old one back."""
    if one.revises is None or one.content.enclosure is None or one.content.swaps:
        return one
    stands = as_it_stands(await history(tx, sealer, one.revises)).stands
    return replace(one, content=replace(one.content, enclosure=stands, stands=stands))


async def differ(tx: Transaction, sealer: Sealer, one: Announcement) -> bool:
    """Whether those who got what it revises may have different enclosures: a correction need not have reached all."""
    return one.revises is not None and len(set(enclosures(await history(tx, sealer, one.revises)))) > 1

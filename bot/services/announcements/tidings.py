"""Tells staff what becomes of an announcement, by letters written in the transaction in which it happens."""

from collections.abc import Collection
from datetime import datetime

from bot.domain.announcements import Announcement, Reason
from bot.domain.letters import Lane, Occasion
from bot.domain.people import LANGUAGES
from bot.domain.staff import Role
from bot.sealing import Sealer
from bot.services.voice import News, Voice
from bot.storage import letters, people, staff
from bot.storage.database import Transaction


class Tidings:
    """What is told has a key of its own, so that it is not told again after a crash."""

    def __init__(self, sealer: Sealer, voice: Voice) -> None:
        self._sealer, self._voice = sealer, voice

    async def tell(
        self,
        tx: Transaction,
        what: News,
        of: Announcement,
        whom: Collection[int],
        *,
        now: datetime,
        once: bool = False,
        reason: Reason | None = None,
    ) -> None:
        """`once`: however often it is found to be so; else each time, for each time is something new."""
        if not whom:
            return
        key = f"announcement:{of.id}:{what}" + ("" if once else f":{now:%y%m%d%H%M%S%f}")
        said = {str(language): self._voice.news(what, of, language, reason=reason) for language in LANGUAGES}
        begun = await letters.begin(tx, self._sealer, Occasion(key, lane=Lane.FAST), said, now=now)
        for person_id in whom if begun is not None else ():
            row = await people.everything(tx, person_id)
            if row is not None:
                language = row["language"]
                await letters.write(tx, begun or 0, person_id, language=language, lane=Lane.FAST, due_at=now)

    async def author(
        self,
        tx: Transaction,
        what: News,
        of: Announcement,
        *,
        now: datetime,
        once: bool = False,
        reason: Reason | None = None,
    ) -> None:
        """The others, where whoever wrote it is no longer staff."""
        whom = await authors(tx, of) or await approvers(tx, of)
        await self.tell(tx, what, of, whom, now=now, once=once, reason=reason)

    async def others(
        self, tx: Transaction, what: News, of: Announcement, *, now: datetime, once: bool = False
    ) -> None:
        """All who may approve it."""
        await self.tell(tx, what, of, await approvers(tx, of), now=now, once=once)


async def authors(tx: Transaction, of: Announcement) -> list[int]:
    """Whoever wrote it, as long as they are an announcer there."""
    return [of.author_id] if of.author_id is not None and await may_announce(tx, of.author_id, of) else []


async def approvers(tx: Transaction, of: Announcement) -> list[int]:
    """Announcers of all its councils but its author; in training its author alone."""
    if of.training:
        return [of.author_id] if of.author_id else []
    held = await staff.held(tx, of.audience.councils)
    where: dict[int, set[str]] = {}
    for each in held:
        if each.post.role is Role.ANNOUNCER and each.person_id != of.author_id:
            where.setdefault(each.person_id, set()).add(each.post.council)
    return [person_id for person_id, councils in where.items() if councils >= of.audience.councils]


async def may_announce(tx: Transaction, person_id: int | None, of: Announcement) -> bool:
    """Whether somebody is an announcer of all its councils at this moment."""
    if person_id is None:
        return False
    posts = (await staff.member(tx, person_id)).permits(Role.ANNOUNCER)
    return of.audience.councils <= {post.council for post in posts}

"""The moment an announcement begins to go: in one transaction its audience is fixed and what is said is kept."""

from dataclasses import replace
from datetime import datetime

from bot.clock import Clock
from bot.domain.announcements import Announcement, Purpose, Stage, is_late
from bot.domain.letters import Lane, Means, Occasion, Policy
from bot.domain.people import LANGUAGES
from bot.domain.reports import Report
from bot.domain.wishes import About
from bot.errors import RecalledAlready, SentLongAgo
from bot.sealing import Sealer
from bot.services.announcements.history import differ, kept_up
from bot.services.announcements.reach import is_going, key, occasions_of, why_not_revised
from bot.services.announcements.tidings import Tidings, approvers, authors, may_announce
from bot.services.voice import News, Voice
from bot.storage import announcements as rows
from bot.storage import audience, letters, people
from bot.storage.database import Database, Transaction
from bot.view import View


class Departing:
    """Whoever comes second, or after a change, finds it gone and does nothing."""

    def __init__(self, db: Database, sealer: Sealer, clock: Clock, voice: Voice, *, training: bool) -> None:
        self._db, self._sealer, self._clock, self._voice = db, sealer, clock, voice
        self._tidings, self._training = Tidings(sealer, voice), training

    async def depart(self, number: int) -> bool:
        """It begins to go; or it is parked, because its time passed long ago, whoever wrote or approved it is no
        longer staff, or what it revises was recalled meanwhile. Whether anything happened."""
        now = self._clock()
        async with self._db.transaction() as tx:
            one = await rows.find(tx, self._sealer, number, hold=True)
            if one is None or one.stage is not Stage.APPROVED or (due := one.due_at or now) > now:
                return False
            if is_late(due, now) or not await self._still_holds(tx, one, now):
                await self._park(tx, one, now)
            else:
                one = await kept_up(tx, self._sealer, one)
                await self._begin(tx, replace(one, training=one.training or self._training), now)
        return True

    async def _still_holds(self, tx: Transaction, one: Announcement, now: datetime) -> bool:
        """Whether it may still go. What it revises is held, so that of two that do one begins after the other."""
        first = await rows.find(tx, self._sealer, one.revises, hold=True) if one.revises is not None else None
        refused = await why_not_revised(tx, first, now=now) if first is not None else None
        if isinstance(refused, (RecalledAlready, SentLongAgo)):
            return False
        return await may_announce(tx, one.author_id, one) and await may_announce(tx, one.approver_id, one)

    async def _park(self, tx: Transaction, one: Announcement, now: datetime) -> None:
        await rows.note(tx, one.id, stage=Stage.PARKED)
        whom = {*await authors(tx, one), *await approvers(tx, one)}
        await self._tidings.tell(tx, News.PARKED, one, whom, now=now)

    async def _begin(self, tx: Transaction, one: Announcement, now: datetime) -> None:
        if one.purpose is Purpose.NEW:
            up_to = await audience.newest(tx)
        else:
            up_to = await self._supersede(tx, one)
        changes = await self._changes(tx, one)
        await rows.note(tx, one.id, stage=Stage.SENDING, decided_at=now, up_to=up_to, training=one.training)
        for part, means in _parts(one, changes):
            occasion = _occasion(one, part, means)
            await letters.begin(tx, self._sealer, occasion, self._said(one, means, part), now=now)
        await self._show(tx, one, now)

    async def _supersede(self, tx: Transaction, one: Announcement) -> int:
        """What revised the same before, and still goes, is stopped, so that it does not come after; the last letter
        there is. In training nothing is stopped: it reaches nobody."""
        revised = one.revises or 0
        for other in () if one.training else await rows.others_that_revise(tx, one.id, revised):
            before = replace(one, id=other)
            if await is_going(tx, before):
                await rows.note(tx, other, stage=Stage.STOPPED)
                for occasion in await occasions_of(tx, before):
                    await letters.stop(tx, occasion)
        first = await letters.find(tx, key(revised))
        return await letters.last(tx, first) if first is not None else 0

    async def _changes(self, tx: Transaction, one: Announcement) -> Means:
        """Every correction makes it look as it was approved. A recall brings nobody what they may not have had."""
        mixed = one.purpose is Purpose.CORRECTION and await differ(tx, self._sealer, one)
        return Means.REPLACE if one.content.swaps or mixed else Means.EDIT

    def _said(self, one: Announcement, means: Means, part: str) -> dict[str, View]:
        if means is Means.DELETE:
            return {}
        say = self._voice.note if part == "note" else self._voice.letter
        return {str(language): say(one, language) for language in LANGUAGES}

    async def _show(self, tx: Transaction, one: Announcement, now: datetime) -> None:
        """The message to its author that is edited while it goes."""
        row = await people.everything(tx, one.author_id or 0)
        if row is None:
            return
        said = {"da": self._voice.progress(one, Report(written=False), row["language"])}
        begun = await letters.begin(tx, self._sealer, Occasion(key(one.id, "progress")), said, now=now)
        if begun is not None:
            await letters.write(tx, begun, row["id"], language="da", lane=Lane.FAST, due_at=now)


def _parts(one: Announcement, changes: Means) -> list[tuple[str, Means]]:
    """The occasions on which its letters are written."""
    if one.purpose is Purpose.NEW:
        return [("", Means.SEND)]
    if one.purpose is Purpose.RECALL:
        return [("", Means.DELETE), ("edit", changes)]
    return [("", changes), *([("note", Means.SEND)] if any(one.content.note.values()) else [])]


def _occasion(one: Announcement, part: str, means: Means) -> Occasion:
    """What is new is for those who want it by then; what is changed, for all who have it."""
    policy = Policy.NOTICE if means is Means.SEND else Policy.AGAIN
    about = About(one.content.kind, one.audience.topics) if means is Means.SEND and not one.training else None
    return Occasion(key(one.id, part), policy, Lane.PACED, means=means, about=about)

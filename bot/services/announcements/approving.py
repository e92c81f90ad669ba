"""The second pair of eyes: an approval holds for exactly what was shown, and nobody approves what they wrote."""

from dataclasses import replace

from bot.domain.announcements import LATE, Announcement, Kind, Reason, Stage
from bot.domain.staff import Announcer
from bot.errors import (
    AlreadySent,
    AuthorGone,
    ChangedMeanwhile,
    CountWrong,
    DecidedAlready,
    NobodyToReach,
    NotItsAuthor,
    OwnAnnouncement,
    SentBack,
    TimePast,
    Unwritten,
)
from bot.services.announcements.base import Announcing
from bot.services.announcements.reach import reach_of, why_not_revised
from bot.services.announcements.tidings import may_announce
from bot.services.voice import News
from bot.storage import announcements as rows
from bot.storage.database import Transaction


class Approving(Announcing):
    """`fingerprint` is that of what was shown; where it is another by now, nothing is done (ChangedMeanwhile).

    In training one approves one's own, and it reaches nobody else.
    """

    async def submit(self, by: Announcer, number: int, fingerprint: str) -> Announcement:
        """Hand it to the others of its councils; they are told by letter. Twice is once.

        Raises Unwritten without a Danish text, TooLong, NobodyToReach, ChangedMeanwhile, NotItsAuthor, AlreadySent.
        """
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            if one.author_id != by.person_id:
                raise NotItsAuthor
            if one.fingerprint != fingerprint:
                raise ChangedMeanwhile
            if one.stage is Stage.SUBMITTED:
                return one
            if one.stage is not Stage.DRAFT:
                raise AlreadySent
            await self._may_go(tx, one)
            submitted = replace(one, stage=Stage.SUBMITTED)
            await rows.put(tx, self._sealer, submitted)
            await self._note(tx, by, "submit", number)
            await self._tidings.others(tx, News.SUBMITTED, submitted, now=self._clock())
        self._mail.wake()
        return submitted

    async def approve(
        self, by: Announcer, number: int, fingerprint: str, *, typed: int | None = None, breaks_quiet: bool = False
    ) -> Announcement:
        """It goes, now or at its time. The same again, by the same, changes nothing. `breaks_quiet` counts for what
        is important alone.

        Raises:
            OwnAnnouncement: one's own.
            ChangedMeanwhile: it is not what was shown.
            DecidedAlready: somebody else was first; SentBack where it is a draft again.
            CountWrong: there are more than 500 recipients and `typed` is not their number.
            NobodyToReach, TimePast.
            AuthorGone: whoever wrote it is no longer an announcer there.
        """
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            if _is_theirs(one, by, fingerprint):
                return one
            approved = replace(one, breaks_quiet=breaks_quiet and one.content.kind is Kind.IMPORTANT)
            approved = await self._approved(tx, by, approved, fingerprint, typed, Stage.SUBMITTED)
        self._mail.wake()
        return approved

    async def release(
        self, by: Announcer, number: int, *, typed: int | None = None, breaks_quiet: bool = False
    ) -> Announcement:
        """A parked one goes now after all: that is an approval of it without a time, with all that it raises. Nothing
        of the former approval counts, nor whether it may break quiet hours."""
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            now = replace(one, send_at=None, breaks_quiet=breaks_quiet and one.content.kind is Kind.IMPORTANT)
            if _is_theirs(one, by, now.fingerprint):
                return one
            approved = await self._approved(tx, by, now, now.fingerprint, typed, Stage.PARKED)
        self._mail.wake()
        return approved

    async def reject(
        self, by: Announcer, number: int, fingerprint: str, reason: Reason = Reason.OTHER
    ) -> Announcement:
        """Back to its author, who is told why. Raises ChangedMeanwhile, DecidedAlready, SentBack."""
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            if one.fingerprint != fingerprint:
                raise ChangedMeanwhile
            if one.stage is Stage.DRAFT:
                raise SentBack
            if one.stage not in (Stage.SUBMITTED, Stage.PARKED):
                raise DecidedAlready
            rejected = replace(one, stage=Stage.DRAFT, approver_id=None)
            await rows.put(tx, self._sealer, rejected)
            await self._note(tx, by, "reject", number)
            await self._tidings.author(tx, News.REJECTED, rejected, now=self._clock(), reason=reason)
        self._mail.wake()
        return rejected

    async def _approved(
        self, tx: Transaction, by: Announcer, one: Announcement, fingerprint: str, typed: int | None, stage: Stage
    ) -> Announcement:
        if one.author_id == by.person_id and not one.training:
            raise OwnAnnouncement
        if one.fingerprint != fingerprint:
            raise ChangedMeanwhile
        if one.stage is not stage:
            raise SentBack if one.stage is Stage.DRAFT else DecidedAlready
        if not await may_announce(tx, one.author_id, one):
            raise AuthorGone
        await self._may_go(tx, one, typed, asks=True)
        now = self._clock()
        approved = replace(one, stage=Stage.APPROVED, approver_id=by.person_id, approved_at=now)
        await rows.put(tx, self._sealer, approved, approved_at=now)
        await self._note(tx, by, "approve", one.id)
        await self._tidings.author(tx, News.APPROVED, approved, now=now)
        return approved

    async def _may_go(
        self, tx: Transaction, one: Announcement, typed: int | None = None, *, asks: bool = False
    ) -> None:
        """Whether there is something to say, and somebody to say it to, at a time that can be."""
        if not one.content.text("da"):
            raise Unwritten
        self._must_fit(one)
        if one.send_at is not None and self._clock() - one.send_at > LATE:
            raise TimePast
        await self._may_revise(tx, one)
        reach = await reach_of(tx, one)
        if not reach.recipients:
            raise NobodyToReach
        if asks and reach.asks_for_the_number and typed != reach.recipients:
            raise CountWrong

    async def _may_revise(self, tx: Transaction, one: Announcement) -> None:
        """It may have been begun before what it revises was taken back, or long ago."""
        first = await rows.find(tx, self._sealer, one.revises) if one.revises is not None else None
        if first is not None and (refused := await why_not_revised(tx, first, now=self._clock())):
            raise refused


def _is_theirs(one: Announcement, by: Announcer, fingerprint: str) -> bool:
    """Whether they approved exactly this before: they tapped twice."""
    decided = one.stage in (Stage.APPROVED, Stage.SENDING)
    return decided and one.approver_id == by.person_id and one.fingerprint == fingerprint

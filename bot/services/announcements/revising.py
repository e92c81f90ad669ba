"""Announcements that revise another one, in place, for all who got it."""

from dataclasses import replace

from bot.domain.announcements import Announcement, Purpose, Stage
from bot.domain.staff import Announcer
from bot.services.announcements.base import Announcing
from bot.services.announcements.history import as_it_stands, history
from bot.services.announcements.reach import why_not_revised


class Revising(Announcing):
    """They are drafts like any other, and go through the same approval.

    Raises NotSentYet, StillGoing, and where it would reach nobody SentLongAgo, RecalledAlready or NobodyGotIt.
    """

    async def correct(self, by: Announcer, number: int, *, update_id: int) -> Announcement:
        """A draft that will change what was sent, in place, for all who got it."""
        return await self._revise(by, number, Purpose.CORRECTION, update_id)

    async def recall(self, by: Announcer, number: int, *, update_id: int) -> Announcement:
        """A draft that will delete what was sent, or say its text in place of what is too old to delete."""
        return await self._revise(by, number, Purpose.RECALL, update_id)

    async def _revise(self, by: Announcer, number: int, purpose: Purpose, update_id: int) -> Announcement:
        async with self._db.transaction() as tx:
            first = await self._seen(tx, by, number)
            if first.revises is not None:
                first = await self._seen(tx, by, first.revises)
            if refused := await why_not_revised(tx, first, now=self._clock()):
                raise refused
            content = as_it_stands(await history(tx, self._sealer, first.id))
        new = replace(
            first,
            author_id=by.person_id,
            approver_id=None,
            purpose=purpose,
            stage=Stage.DRAFT,
            content=content if purpose is Purpose.CORRECTION else replace(content, said={}),
            send_at=None,
            revises=first.id,
            created_at=self._clock(),
            decided_at=None,
        )
        return await self._add(by, new, update_id)

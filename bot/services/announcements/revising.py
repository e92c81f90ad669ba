"""Announcements that revise another one, in place, for all who got it."""

from dataclasses import replace

from bot.domain.announcements import Announcement, Purpose, Stage
from bot.domain.staff import Announcer
from bot.errors import NotSentYet, StillGoing
from bot.services.announcements.base import Announcing
from bot.services.announcements.history import as_it_stands, history
from bot.services.announcements.reach import is_going


class Revising(Announcing):
    """They are drafts like any other, and go through the same approval."""

    async def correct(self, by: Announcer, number: int, *, update_id: int) -> Announcement:
        """A draft that will change what was sent, in place, for all who got it. Raises StillGoing, NotSentYet."""
        return await self._revise(by, number, Purpose.CORRECTION, update_id)

    async def recall(self, by: Announcer, number: int, *, update_id: int) -> Announcement:
        """A draft that will delete what was sent, or say its text in place of what is too old to delete.

        Raises StillGoing, NotSentYet.
        """
        return await self._revise(by, number, Purpose.RECALL, update_id)

    async def _revise(self, by: Announcer, number: int, purpose: Purpose, update_id: int) -> Announcement:
        async with self._db.transaction() as tx:
            first = await self._seen(tx, by, number)
            if first.revises is not None:
                first = await self._seen(tx, by, first.revises)
            if first.decided_at is None:
                raise NotSentYet
            if await is_going(tx, first):
                raise StillGoing
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

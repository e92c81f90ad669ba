"""Letters of an announcement, written in pieces: each piece is a transaction that also notes how far it came."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select

from bot.clock import ZONE, Clock
from bot.domain.announcements import DELETABLE, Announcement, Purpose, Stage
from bot.domain.letters import Lane
from bot.domain.quiet import Matter, Quiet, send_at
from bot.sealing import Sealer
from bot.services.announcements.reach import key
from bot.storage import announcements as rows
from bot.storage import audience, letters
from bot.storage.announcements import Journey
from bot.storage.audience import Piece
from bot.storage.database import Database, Transaction

SOON = timedelta(minutes=5)
"""So long before quiet hours begin, what would still go is put off until they are over: a look may come late by as
long as it takes to write to a million."""


class Fanout:
    """Killed between two pieces, or twice at the same: what is written has its key, and what is not comes next."""

    def __init__(self, db: Database, sealer: Sealer, clock: Clock) -> None:
        self._db, self._sealer, self._clock = db, sealer, clock

    async def write_some(self, number: int) -> bool:
        """One piece; whether there is more to write at once."""
        async with self._db.transaction() as tx:
            one = await rows.find(tx, self._sealer, number, hold=True)
            if one is None or one.stage is not Stage.SENDING:
                return False
            journey = await rows.journey(tx, number)
            if journey.written_at is not None:
                return False
            if one.purpose is Purpose.NEW:
                return await self._announce(tx, one, journey)
            return await self._revise(tx, one, journey)

    async def _announce(self, tx: Transaction, one: Announcement, journey: Journey) -> bool:
        occasion, now = await letters.find(tx, key(one.id)) or 0, self._clock()
        if one.training:
            await letters.write_to_all(tx, occasion, audience.one(one.author_id or 0), lane=Lane.PACED, due_at=now)
            return await self._written(tx, one, now)
        piece = await audience.next_piece(tx, one.audience, after=journey.reached, up_to=journey.up_to)
        if not piece:
            return await self._written(tx, one, now)
        for quiet, having in await audience.quiet_groups(tx, piece):
            whom = audience.recipients(one.audience, one.content.kind, piece, having)
            await letters.write_to_all(tx, occasion, whom, lane=Lane.PACED, due_at=goes_at(one, now, quiet))
        reach = await audience.count(tx, one.audience, one.content.kind, piece)
        await rows.note(tx, one.id, reached=piece.last, muted=journey.muted + reach.muted)
        return True

    async def _revise(self, tx: Transaction, one: Announcement, journey: Journey) -> bool:
        """What is in somebody's hands at this moment is waited for: it may get there yet."""
        first, now = await letters.find(tx, key(one.revises or 0)), self._clock()
        if first is None:
            return await self._written(tx, one, now)
        if await letters.in_hand(tx, first):
            return False
        piece = await audience.next_sent(tx, first, after=journey.reached, up_to=journey.up_to)
        if not piece:
            return await self._written(tx, one, now)
        await self._change(tx, one, first, piece, now)
        await rows.note(tx, one.id, reached=piece.last)
        return True

    async def _change(self, tx: Transaction, one: Announcement, first: int, piece: Piece, now: datetime) -> None:
        recall = one.purpose is Purpose.RECALL
        since = now - DELETABLE if recall else None
        whom = audience.who_got(first, piece, since=since)
        await self._put(tx, one, "", whom, now)
        if recall:
            await self._put(tx, one, "edit", audience.who_got(first, piece, before=since), now)
        note = await letters.find(tx, key(one.id, "note"))
        for quiet, having in await audience.quiet_groups(tx) if note else ():
            whom = audience.who_got_with(first, piece, having)
            await self._put(tx, one, "note", whom, goes_at(one, now, quiet))

    async def _put(self, tx: Transaction, one: Announcement, part: str, whom: Select[Any], due: datetime) -> None:
        """In training, to its author alone, also where residents got what it revises."""
        occasion = await letters.find(tx, key(one.id, part)) or 0
        whom = audience.to_one(whom, one.author_id) if one.training else whom
        await letters.write_to_all(tx, occasion, whom, lane=Lane.PACED, due_at=due)

    async def _written(self, tx: Transaction, one: Announcement, now: datetime) -> bool:
        await rows.note(tx, one.id, written_at=now)
        return False

    async def hush(self, one: Announcement, part: str = "") -> None:
        """What has not gone when quiet hours come waits until they are over, also what was paused meanwhile."""
        soon = self._clock() + SOON
        async with self._db.reading() as tx:
            occasion, groups = await letters.find(tx, key(one.id, part)), await audience.quiet_groups(tx)
        for quiet, having in groups if occasion is not None and not one.training else ():
            due = goes_at(one, soon, quiet)
            while due > soon and await self._put_off(occasion or 0, having, due):
                pass

    async def _put_off(self, occasion: int, having: ColumnElement[bool], due: datetime) -> bool:
        async with self._db.transaction() as tx:
            return await audience.postpone(tx, occasion, having, due) == audience.CHUNK

    async def edit_what_stays(self, tx: Transaction, one: Announcement) -> int:
        """What a recall was not allowed to delete says so in its place; how many of those letters are new."""
        if one.purpose is not Purpose.RECALL:
            return 0
        deleted, edited = await letters.find(tx, key(one.id)), await letters.find(tx, key(one.id, "edit"))
        if deleted is None or edited is None:
            return 0
        return await letters.write_to_all(
            tx, edited, audience.who_kept(deleted), lane=Lane.PACED, due_at=self._clock()
        )


def goes_at(one: Announcement, at: datetime, quiet: Quiet) -> datetime:
    """When a letter of it that could go at `at` goes to somebody with these quiet hours."""
    matter = Matter.IMPORTANT if one.breaks_quiet else Matter.ANNOUNCEMENT
    return at if one.training else send_at(matter, at, quiet, ZONE)

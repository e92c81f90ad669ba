"""News of a meeting to those who do not follow it: written in pieces, each of which also notes how far it came."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement

from bot.clock import ZONE
from bot.domain.letters import Lane
from bot.domain.meetings import Meeting, Stage
from bot.domain.quiet import Matter, Quiet, send_at
from bot.services.meetings.base import Convening
from bot.services.meetings.telling import goes_at, news_of, revisions
from bot.storage import attendance, audience, diary, letters
from bot.storage import meetings as rows
from bot.storage.database import Transaction

SOON = timedelta(minutes=5)
"""So long before quiet hours begin, what would still go is put off until they are over."""

DAY = timedelta(days=1)


class Spreading(Convening):
    """Killed between two pieces, or twice at the same: what is written has its key, and what is not comes next."""

    async def advance(self) -> None:
        """Everything that is to be told now. Raises DatabaseAway."""
        async with self._db.reading() as tx:
            found = await diary.to_spread(tx)
        for number in found:
            while await self._some(number):
                self._mail.wake()

    async def hush(self) -> None:
        """What has not gone when quiet hours come waits until they are over. Raises DatabaseAway."""
        async with self._db.reading() as tx:
            found = await diary.told_since(tx, self._clock() - DAY)
        for number in found:
            await self._put_off(number)

    async def _some(self, number: int) -> bool:
        """One piece; whether there was one."""
        async with self._db.transaction() as tx:
            one = await rows.find(tx, self._sealer, number, hold=True)
            journey = await rows.journey(tx, number)
            if one is None or one.stage not in (Stage.PUBLISHED, Stage.CANCELLED) or journey.written_at is not None:
                return False
            known = await letters.named(tx, revisions(number))
            told, news = (known.get(f"{one.revision}:{part}") for part in news_of(one))
            if one.training:
                return await self._written(tx, one, journey.author_id, news)
            earlier = [occasion for name, occasion in known.items() if _is_earlier(name, one.revision)]
            whom = attendance.hearers(one, told=told if one.revision > 1 else None, earlier=earlier)
            piece = await attendance.next_piece(tx, whom, after=journey.reached, up_to=journey.up_to or 0)
            if not piece or news is None:
                return await self._written(tx, one, None, news)
            now, groups = self._clock(), await audience.quiet_groups(tx)
            dues = {quiet: _due(one, quiet, hurry=journey.hurry, now=now) for quiet, _ in groups}
            due = audience.at_each(groups, dues, now)
            await letters.write_to_all(tx, news, attendance.staying(whom, piece), lane=Lane.PACED, due_at=due)
            await rows.note(tx, number, reached=piece.last)
        return True

    async def _written(self, tx: Transaction, one: Meeting, only: int | None, news: int | None) -> bool:
        """In training it is told to its author alone."""
        now = self._clock()
        if only is not None and news is not None:
            await letters.write_to_all(tx, news, audience.one(only), lane=Lane.PACED, due_at=now)
        await rows.note(tx, one.id, written_at=now)
        return False

    async def _put_off(self, number: int) -> None:
        soon = self._clock() + SOON
        async with self._db.reading() as tx:
            one = await rows.find(tx, self._sealer, number)
            known, groups = await letters.named(tx, revisions(number)), await audience.quiet_groups(tx)
        if one is None or one.training:
            return
        for part in set(news_of(one)):
            occasion = known.get(f"{one.revision}:{part}")
            for quiet, having in groups if occasion is not None else ():
                due = _due(one, quiet, hurry=False, now=soon)
                while due > soon and await self._postponed(occasion or 0, having, due):
                    pass

    async def _postponed(self, occasion: int, having: ColumnElement[bool], due: datetime) -> bool:
        async with self._db.transaction() as tx:
            return await audience.postpone(tx, occasion, having, due) == audience.CHUNK


def _due(one: Meeting, quiet: Quiet, *, hurry: bool, now: datetime) -> datetime:
    if one.revision > 1:
        return goes_at(Matter.CHANGE, quiet, hurry=hurry, now=now)
    return send_at(Matter.ANNOUNCEMENT, now, quiet, ZONE)


def _is_earlier(name: str, revision: int) -> bool:
    """Of `2:moved-news`: whether it told of a time or place before this revision."""
    number, _, part = name.partition(":")
    return int(number) < revision and part.startswith(("published", "moved"))

"""Reminders of meetings, as the clock goes: every process looks, and what is written twice is written once."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement

from bot.domain.letters import Cause, Lane
from bot.domain.meetings import NAGS, Meeting, Stage
from bot.domain.quiet import NIGHT, Matter, Quiet, send_at
from bot.domain.reminders import Due, dues, is_useless, leaves_at
from bot.errors import DatabaseAway, LokalraadError
from bot.services.meetings.base import Convening
from bot.services.meetings.seating import Seating
from bot.services.meetings.telling import planners
from bot.storage import attendance, audience, follows, letters, meetings
from bot.storage import diary as rows
from bot.storage.database import Transaction

log = logging.getLogger(__name__)

Groups = Sequence[tuple[Quiet, ColumnElement[bool]]]


class Reminding(Convening):
    """Nothing is remembered between two looks but in rows, so a look that is missed costs nothing."""

    async def tick(self) -> None:
        """Write the reminders that are due, offer on seats that nobody took, and ask staff for minutes.

        Of meetings that begin within a moment of each other each has a transaction of its own. Raises DatabaseAway.
        """
        async with self._db.reading() as tx:
            found = await rows.to_remind(tx)
            hours = [quiet for quiet, _ in await audience.quiet_groups(tx)]
        now = self._clock()
        await self._each([one.id for one in found if one.needs_a_look(hours, now)], self._remind)
        async with self._db.reading() as tx:
            seats, nags = (
                await follows.overdue(tx, now),
                await rows.without_minutes(tx, now - timedelta(days=min(NAGS))),
            )
            waiting = await rows.with_a_queue(tx, now)
        await self._each(sorted({*seats, *waiting}), self._seat)
        await self._each(nags, self._nag)

    async def _remind(self, number: int) -> None:
        async with self._db.transaction() as tx:
            one = await meetings.find(tx, self._sealer, number, hold=True)
            if one is None or one.stage is not Stage.PUBLISHED or one.plan is None or one.plan.begins is None:
                return
            now, after = self._clock(), (await meetings.journey(tx, number)).reminded_at or one.revised_at
            written = await self._write(tx, one, min(after or now, now), now)
            begins, ends = one.begins_at, one.ends_at  # by the rules of the zone as they are now
            await meetings.note(tx, number, reminded_at=now, begins_at=begins, ends_at=ends)
        if written:
            self._mail.wake()

    async def _write(self, tx: Transaction, one: Meeting, after: datetime, now: datetime) -> int:
        """The reminders with a moment after `after`, the nearest to the meeting first; how many they are."""
        assert one.plan is not None
        assert one.plan.begins is not None
        begins, written = one.plan.begins, 0
        groups = await audience.quiet_groups(tx)
        known = await letters.named(tx, f"meeting:{one.id}:v{one.revision}:")
        nearer: list[int] = []
        for place, due in enumerate(dues(begins, NIGHT, revised_at=one.revised_at or now)):
            for quiet, having in groups:
                theirs = dues(begins, quiet, revised_at=one.revised_at or now)[place]
                if theirs.is_new(after, now):
                    occasion = await self._telling.remind(tx, one, due.offset.name, now=now)
                    known[due.offset.name] = occasion
                    written += await self._put(tx, one, theirs, occasion, quiet, having, nearer, now)
            nearer += [known[due.offset.name]] if due.offset.name in known else []
        return written

    async def _put(
        self,
        tx: Transaction,
        one: Meeting,
        due: Due,
        occasion: int,
        quiet: Quiet,
        having: ColumnElement[bool],
        nearer: Sequence[int],
        now: datetime,
    ) -> int:
        """One offset, for those with the same quiet hours. Who has a letter nearer to the meeting gets none, and for
        whom it is too late neither; that is noted."""
        assert one.plan is not None
        zone = ZoneInfo(one.plan.begins.zone if one.plan.begins else "Europe/Copenhagen")
        leaves = leaves_at(due, quiet, zone, now)
        whom = partial(
            attendance.reminded,
            one.id,
            due.offset,
            having,
            usual=due.offset.name in one.plan.reminders,
            before=due.meant if now >= due.meant else due.goes,
            nearer=nearer,
        )
        put = partial(letters.write_to_all, tx, occasion, lane=Lane.PACED)
        if nearer:
            await put(whom(overtaken=True), due_at=now, expired=Cause.NEARER)
        if is_useless(leaves, one.begins_at):
            await put(whom(overtaken=False), due_at=now, expired=Cause.LATE)
            return 0
        return await put(whom(overtaken=False), due_at=leaves)

    async def _seat(self, number: int) -> None:
        async with self._db.transaction() as tx:
            one = await meetings.find(tx, self._sealer, number, hold=True)
            if one is not None and one.plan is not None:
                await Seating(self._telling, self._voice).settle(tx, one, now=self._clock())
        self._mail.wake()

    async def _nag(self, number: int) -> None:
        """Once each: three and seven days after; only the later one where both are overdue."""
        now = self._clock()
        async with self._db.transaction() as tx:
            one = await meetings.find(tx, self._sealer, number, hold=True)
            if one is None or one.plan is None or one.minuted_at is not None or one.training:
                return
            days = max(days for days in NAGS if one.ends_at + timedelta(days=days) <= now)
            say = partial(self._voice.nag, one, days)
            due = send_at(Matter.ALARM, now, NIGHT, ZoneInfo("Europe/Copenhagen"))
            whom = await planners(tx, one.council)
            await self._telling.tell_each(tx, f"meeting:{number}:nag:{days}", whom, say, now=now, due=due)
            await meetings.note(tx, number, nagged=days)
        self._mail.wake()

    async def _each(self, numbers: Sequence[int], work: Callable[[int], Awaitable[None]]) -> None:
        """One that cannot go on does not stand in the way of the others."""
        for number in numbers:
            try:
                await work(number)
            except DatabaseAway:
                raise
            except LokalraadError:
                log.exception("meeting %d does not go on", number)

"""Reminders of meetings, as the clock goes: every process looks, and what is written twice is written once."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, or_

from bot.clock import ZONE
from bot.domain.letters import Cause, Lane
from bot.domain.meetings import NAGS, Meeting, Stage
from bot.domain.quiet import NEVER, NIGHT, Matter, Quiet, send_at
from bot.domain.reminders import OFFSETS, Due, dues, is_useless
from bot.errors import DatabaseAway, LokalraadError
from bot.services.meetings.base import Convening
from bot.services.meetings.seating import Seating
from bot.services.meetings.telling import begins_of, key, planners, useful_until
from bot.storage import attendance, audience, letters, meetings
from bot.storage import diary as rows
from bot.storage.database import Transaction

log = logging.getLogger(__name__)

Groups = Sequence[tuple[Quiet, ColumnElement[bool]]]


class Reminding(Convening):
    """Nothing is remembered between two looks but in rows, so a look that is missed costs nothing."""

    async def tick(self) -> None:
        """Write the reminders that are due, offer on seats that nobody took, and ask staff for minutes.

        Each meeting has a transaction of its own. Raises DatabaseAway.
        """
        now = self._clock()
        async with self._db.reading() as tx:
            found = await rows.to_remind(tx, now)
            hours = [quiet for quiet, _ in await audience.quiet_groups(tx)] if found else []
            waiting = await rows.with_a_queue(tx, now)
            nags = await rows.without_minutes(tx, now)
        await self._each([one.id for one in found if one.needs_a_look(hours, now)], self._remind)
        await self._each(waiting, self._seat)
        await self._each(nags, self._nag)

    async def _remind(self, number: int) -> None:
        async with self._db.transaction() as tx:
            one = await meetings.find(tx, self._sealer, number, hold=True)
            if one is None or one.stage is not Stage.PUBLISHED:
                return
            now, journey = self._clock(), await meetings.journey(tx, number)
            known = await letters.named(tx, key(one, ""))
            if journey.reminded_at > now:
                one = await self._set_back(tx, one, known, now)
            if journey.begins_at != one.begins_at:  # by the rules of the zone as they are now
                await letters.expire_at(tx, [known[name] for name in OFFSETS if name in known], useful_until(one))
            written = await self._write(tx, one, known, min(journey.reminded_at, now), now)
            begins, ends = one.begins_at, one.ends_at
            await meetings.note(tx, number, reminded_at=now, begins_at=begins, ends_at=ends)
        if written:
            self._mail.wake()

    async def _set_back(self, tx: Transaction, one: Meeting, known: Mapping[str, int], now: datetime) -> Meeting:
        """The clock was ahead: what was decided then counts as of now, what it let expire may go, and what it put off
        goes when it is meant to."""
        since = min(one.revised_at or now, now)
        await meetings.note(tx, one.id, revised_at=since)
        await letters.revive(tx, known.values(), now=now)
        for due in dues(begins_of(one), revised_at=now):
            if due.offset.name in known:
                await letters.bring_forward(tx, known[due.offset.name], due.meant)
        return replace(one, revised_at=since)

    async def _write(
        self, tx: Transaction, one: Meeting, known: dict[str, int], after: datetime, now: datetime
    ) -> int:
        """The reminders whose moment is over since `after`, the nearest to the meeting first; how many they are."""
        begins, written = begins_of(one), 0
        groups, nearer = await audience.quiet_groups(tx), list[int]()
        for due in dues(begins, revised_at=one.revised_at or now):
            whose = _turn(due, groups, ZoneInfo(begins.zone), after, now)
            if whose is not None:
                known[due.offset.name] = await self._telling.remind(tx, one, due.offset.name, now=now)
                written += await self._put(tx, one, due, known[due.offset.name], whose, groups, nearer, now)
                further = [
                    known[name] for name in known if name in OFFSETS and OFFSETS[name].before(begins) < due.meant
                ]
                await letters.overtake(tx, further, by=known[due.offset.name], now=now)
            nearer += [known[due.offset.name]] if due.offset.name in known else []
        return written

    async def _put(
        self,
        tx: Transaction,
        one: Meeting,
        due: Due,
        occasion: int,
        whose: ColumnElement[bool],
        groups: Groups,
        nearer: Sequence[int],
        now: datetime,
    ) -> int:
        """Who has a letter nearer to the meeting gets none, and for whom it is too late neither; that is noted."""
        zone = ZoneInfo(begins_of(one).zone)
        usual = due.offset.name in one.shown.reminders
        whom = partial(attendance.reminded, one.id, due.offset, usual=usual, nearer=nearer)
        leaves = {quiet: due.leaves_at(quiet, zone, now) for quiet in (NEVER, *(quiet for quiet, _ in groups))}
        put = partial(letters.write_to_all, tx, occasion, lane=Lane.PACED)
        expire = partial(put, due_at=due.meant)
        late = [having for quiet, having in groups if is_useless(leaves[quiet], one.begins_at, now)]
        if nearer:
            await expire(whom(whose, overtaken=True), expired=(Cause.NEARER, now))
        if is_useless(leaves[NEVER], one.begins_at, now):
            await expire(whom(whose, overtaken=False), expired=(Cause.LATE, now))
            return 0
        if late:
            await expire(whom(and_(whose, or_(*late)), overtaken=False), expired=(Cause.LATE, now))
        return await put(whom(whose, overtaken=False), due_at=audience.at_each(groups, leaves, leaves[NEVER]))

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
            if one is None or one.stage is not Stage.PUBLISHED or one.minuted_at is not None:
                return
            days = max((days for days in NAGS if one.ends_at + timedelta(days=days) <= now), default=None)
            if days is None:
                return
            say = partial(self._voice.nag, one, days)
            due = send_at(Matter.ALARM, now, NIGHT, ZONE)
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


def _turn(due: Due, groups: Groups, zone: ZoneInfo, after: datetime, now: datetime) -> ColumnElement[bool] | None:
    """Of followers, those for whom the moment of it is over since `after`."""
    if due.is_new(after, now):
        return attendance.since_before(due.meant, now)
    early = [
        and_(having, attendance.since_before(due.goes(quiet, zone), now))
        for quiet, having in groups
        if due.is_early(quiet, zone, after, now)
    ]
    return or_(*early) if early else None

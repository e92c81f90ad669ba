"""Meetings as residents use them: looked at, followed, come to, and reminded of as they like."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.meetings import Meeting, Stage
from bot.domain.people import Resident
from bot.domain.reminders import OFFSETS
from bot.domain.seats import PARTY, Follow, Seat, has_room, taken
from bot.errors import (
    MeetingCancelled,
    MeetingPast,
    NoticeNotAccepted,
    SeatsFull,
    SeatsTaken,
    SeatsTooFew,
)
from bot.services.meetings.base import Convening
from bot.services.meetings.seating import Seating
from bot.services.meetings.telling import key
from bot.storage import follows, letters, people
from bot.storage import meetings as rows
from bot.storage.database import Transaction

REMEMBERED = timedelta(days=30)
"""How long after its end a meeting stands among one's own."""


@dataclass(frozen=True)
class Seen:
    """A meeting as one resident sees it. `free` seats are None where there is no number; `waiting` are people."""

    meeting: Meeting
    follow: Follow | None = None
    free: int | None = None
    waiting: int = 0


class Meetings(Convening):
    """Raises MeetingUnknown for what was never published. What writes raises NoticeNotAccepted for whoever was
    erased meanwhile, MeetingPast and MeetingCancelled."""

    async def coming(self, council: str | None) -> Sequence[Meeting]:
        """Published and not over, the next first, also what was called off; of all councils where None."""
        async with self._db.reading() as tx:
            return await rows.to_come(tx, self._sealer, council, now=self._clock())

    async def held(self, council: str) -> Sequence[Meeting]:
        """The last few, the latest first."""
        async with self._db.reading() as tx:
            return await rows.held(tx, self._sealer, council, now=self._clock())

    async def look(self, number: int, resident: Resident | None) -> Seen:
        async with self._db.reading() as tx:
            return await self._seen_by(tx, await self._public(tx, number, resident), resident)

    async def mine(self, resident: Resident) -> Sequence[Seen]:
        """What they follow, and what was not long ago."""
        async with self._db.reading() as tx:
            found: list[Seen] = []
            for follow in await follows.by(tx, resident.id):
                one = await rows.find(tx, self._sealer, follow.meeting_id)
                if one is not None and one.plan is not None and one.ends_at > self._clock() - REMEMBERED:
                    found.append(await self._seen_by(tx, one, resident))
        return sorted(found, key=lambda seen: seen.meeting.begins_at)

    async def follow(self, resident: Resident, number: int) -> Seen:
        """Twice is once; whoever follows already does so since then."""
        async with self._db.transaction() as tx:
            one = await self._open(tx, resident, number)
            await follows.put(tx, await self._of(tx, one, resident))
            return await self._seen_by(tx, one, resident)

    async def unfollow(self, resident: Resident, number: int) -> Seen:
        """Also gives seats back. Of what is over, or called off, too."""
        async with self._db.transaction() as tx:
            one = await self._public(tx, number, resident, hold=True)
            if await follows.drop(tx, number, resident.id):
                await self._retract(tx, one, resident, OFFSETS)
                await self._seating.answered(tx, one, resident.id, now=self._clock())
            await self._seating.settle(tx, one, now=self._clock())
            seen = await self._seen_by(tx, one, resident)
        self._mail.wake()
        return seen

    async def attend(self, resident: Resident, number: int, people: int) -> Seen:
        """They come, so many, themselves counted; or wait for so many seats.

        Raises SeatsTooFew where the meeting never has so many, SeatsFull where they come already and want more
        than there are.
        """
        people = max(1, min(people, PARTY))
        async with self._db.transaction() as tx:
            one = await self._open(tx, resident, number)
            if one.shown.seats is not None and people > one.shown.seats:
                raise SeatsTooFew
            mine = await self._of(tx, one, resident)
            await self._answers(tx, one, mine)
            await follows.put(tx, await self._seat(tx, one, mine, people))
            await self._seating.settle(tx, one, now=self._clock())
            seen = await self._seen_by(tx, one, resident)
        self._mail.wake()
        return seen

    async def stay_away(self, resident: Resident, number: int) -> Seen:
        """Their seats, or their place among those who wait, are given back; they follow on."""
        async with self._db.transaction() as tx:
            one = await self._open(tx, resident, number)
            mine = await self._of(tx, one, resident)
            await self._answers(tx, one, mine)
            await follows.change(tx, replace(mine, seat=Seat.NONE, people=0, queued_at=None, until=None))
            await self._seating.settle(tx, one, now=self._clock())
            seen = await self._seen_by(tx, one, resident)
        self._mail.wake()
        return seen

    async def take_seat(self, resident: Resident, number: int) -> Seen:
        """The one they were offered, or, too late for that, any that is free and nobody waits for. Twice is once.
        Raises SeatsTaken where there is none."""
        async with self._db.transaction() as tx:
            one = await self._open(tx, resident, number)
            await self._seating.settle(tx, one, now=self._clock())
            mine = await self._of(tx, one, resident)
            has_seat, is_offered = mine.seat is Seat.TAKEN, mine.seat is Seat.OFFERED
            if is_offered:
                await self._answers(tx, one, mine)
            if is_offered or await self._is_free(tx, one, mine):
                await follows.put(tx, replace(mine, seat=Seat.TAKEN, queued_at=None, until=None))
                has_seat = True
            seen = await self._seen_by(tx, one, resident)
        self._mail.wake()
        if not has_seat:
            raise SeatsTaken
        return seen

    async def remind(self, resident: Resident, number: int, offsets: Collection[str] | None) -> Seen:
        """At those (names of `OFFSETS`; others are left out), or as the meeting says where None. They follow it."""
        chosen = None if offsets is None else tuple(name for name in OFFSETS if name in offsets)
        async with self._db.transaction() as tx:
            one = await self._open(tx, resident, number)
            await follows.put(tx, replace(await self._of(tx, one, resident), offsets=chosen))
            wanted = one.shown.reminders if chosen is None else chosen
            await self._retract(tx, one, resident, OFFSETS.keys() - wanted)
            return await self._seen_by(tx, one, resident)

    async def _retract(self, tx: Transaction, one: Meeting, resident: Resident, offsets: Collection[str]) -> None:
        """A reminder that is written, and waits, goes no more."""
        known = await letters.named(tx, key(one, ""))
        void = [known[name] for name in offsets if name in known]
        await letters.retract(tx, void, resident.id, now=self._clock())

    async def _answers(self, tx: Transaction, one: Meeting, mine: Follow) -> None:
        if mine.seat is Seat.OFFERED:
            await self._seating.answered(tx, one, mine.person_id, now=self._clock())

    @property
    def _seating(self) -> Seating:
        return Seating(self._telling, self._voice)

    async def _seat(self, tx: Transaction, one: Meeting, mine: Follow, people: int) -> Follow:
        """What they have after they said how many they are."""
        seats, everybody = one.shown.seats, await follows.with_seats(tx, one.id)
        others = [each for each in everybody if each.person_id != mine.person_id]
        if mine.seat in (Seat.TAKEN, Seat.OFFERED):
            fits = seats is None or people <= mine.people or taken(others) + people <= seats
            if not fits:
                raise SeatsFull
            return replace(mine, seat=Seat.TAKEN, people=people, queued_at=None, until=None)
        queued = mine.queued_at if mine.seat is Seat.WAITING and people <= mine.people else None
        waits = replace(mine, seat=Seat.WAITING, people=people, queued_at=queued or self._clock())
        if has_room(others, seats, waits):
            return replace(mine, seat=Seat.TAKEN, people=people, queued_at=None)
        return waits

    async def _is_free(self, tx: Transaction, one: Meeting, late: Follow) -> bool:
        """Whether whoever let an offer pass gets a seat all the same."""
        if late.seat is not Seat.NONE or not late.people:
            return False
        others = await follows.with_seats(tx, one.id)
        nobody_waits = all(each.seat is not Seat.WAITING for each in others)
        return nobody_waits and has_room(others, one.shown.seats, replace(late, seat=Seat.WAITING))

    async def _of(self, tx: Transaction, one: Meeting, resident: Resident) -> Follow:
        """What they have, or would have if they followed it from now on."""
        if not await people.hold(tx, resident.id):
            raise NoticeNotAccepted
        return await follows.of(tx, one.id, resident.id) or Follow(one.id, resident.id, self._clock())

    async def _open(self, tx: Transaction, resident: Resident, number: int) -> Meeting:
        """A meeting that is still to come, held."""
        one = await self._public(tx, number, resident, hold=True)
        if one.stage is Stage.CANCELLED:
            raise MeetingCancelled
        if not one.is_to_come(self._clock()):
            raise MeetingPast
        return one

    async def _seen_by(self, tx: Transaction, one: Meeting, resident: Resident | None) -> Seen:
        seats = one.shown.seats
        mine = await follows.of(tx, one.id, resident.id) if resident is not None else None
        counted = await follows.count(tx, one.id) if seats is not None else {}
        busy = sum(counted.get(seat, (0, 0))[1] for seat in (Seat.TAKEN, Seat.OFFERED))
        waiting = counted.get(Seat.WAITING, (0, 0))[1]
        return Seen(one, mine, None if seats is None else max(0, seats - busy), waiting)

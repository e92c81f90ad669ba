"""Seats that are free go to those who wait, in turn, in the transaction in which they became free."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.clock import ZONE
from bot.domain.meetings import Meeting
from bot.domain.quiet import NIGHT, matter_of_change, send_at
from bot.domain.seats import Follow, Seat, is_over, kept_until, promoted
from bot.services.meetings.telling import Say, Telling, offers
from bot.services.meetings.voice import MeetingVoice
from bot.storage import follows, letters, wishes
from bot.storage.database import Transaction


class Seating:
    """The caller holds the meeting, so that of two nobody gives the same seat away."""

    def __init__(self, telling: Telling, voice: MeetingVoice) -> None:
        self._telling, self._voice = telling, voice

    async def settle(self, tx: Transaction, one: Meeting, *, now: datetime) -> None:
        """Offers that nobody took in time end, and what is free is offered on. Twice is once."""
        if not one.is_to_come(now):
            return
        everybody = await self._end_offers(tx, one, await follows.with_seats(tx, one.id), now)
        for each in promoted(everybody, one.shown.seats):
            await self._offer(tx, one, each, now)

    async def ask_anew(self, tx: Transaction, one: Meeting, *, now: datetime) -> None:
        """It was moved: who was asked whether they take a seat is asked again, with the time as it is now."""
        known = await letters.named(tx, offers(one.id))
        for each in await follows.with_seats(tx, one.id):
            if each.seat is Seat.OFFERED:
                for name in known:
                    if name.startswith(f"seat:{each.person_id}:"):
                        await letters.stop(tx, known[name])
                await follows.change(tx, replace(each, seat=Seat.WAITING, until=None))
        await self.settle(tx, one, now=now)

    async def answered(self, tx: Transaction, one: Meeting, person_id: int, *, now: datetime) -> None:
        """They need not be asked any more, where the letter that asks them waits."""
        asks = await letters.named(tx, f"{offers(one.id)}seat:{person_id}:")
        await letters.retract(tx, asks.values(), person_id, now=now)

    async def _end_offers(
        self, tx: Transaction, one: Meeting, everybody: Sequence[Follow], now: datetime
    ) -> Sequence[Follow]:
        found: list[Follow] = []
        for each in everybody:
            if not is_over(each, now, one.begins_at):
                found.append(each)
                continue
            # How many they are is kept: who taps late may still get a seat.
            await follows.change(tx, replace(each, seat=Seat.NONE, queued_at=None, until=None))
            say = partial(self._voice.offer_over, one)
            await self._tell(tx, one, each, "over", say, now)
        return found

    async def _offer(self, tx: Transaction, one: Meeting, each: Follow, now: datetime) -> None:
        due = await self._due(tx, one, each, now)
        until = kept_until(due, one.begins_at)
        if until is None:
            await follows.change(tx, replace(each, seat=Seat.TAKEN, queued_at=None, until=None))
            say = partial(self._voice.seated, one, each.people)
        else:
            await follows.change(tx, replace(each, seat=Seat.OFFERED, until=until))
            say = partial(self._voice.offer, one, each.people, until)
        await self._tell(tx, one, each, "seat", say, now, until)

    async def _due(self, tx: Transaction, one: Meeting, each: Follow, now: datetime) -> datetime:
        """A seat of what begins within 24 hours is offered at once, another one when it is not quiet."""
        quiet = (await wishes.of(tx, each.person_id)).quiet or NIGHT
        return send_at(matter_of_change(one.begins_at, now), now, quiet, ZONE)

    async def _tell(
        self,
        tx: Transaction,
        one: Meeting,
        each: Follow,
        what: str,
        say: Say,
        now: datetime,
        until: datetime | None = None,
    ) -> None:
        since = each.queued_at or each.since
        name = f"{offers(one.id)}{what}:{each.person_id}:{since:%y%m%d%H%M%S%f}:v{one.revision}"
        due = await self._due(tx, one, each, now)
        await self._telling.tell_one(tx, name, each.person_id, say, now=now, due=due, expires=until)

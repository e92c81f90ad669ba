"""Sees every letter of a meeting as it is written, and holds it against what is so."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.domain.letters import WAITING, Cause, State
from bot.domain.seats import Seat
from bot.storage.tables import follows, letters, meetings
from tests.services.facts import Facts, Key, read_key
from tests.services.meeting import Hall
from tests.services.moments import NAMES, meant


class Witness:
    """`known` are the letters that were there at the last look."""

    def __init__(self, hall: Hall, facts: Facts) -> None:
        self.hall, self.facts = hall, facts
        self.known = set[Key]()

    async def look(
        self, looked: Collection[int] = (), *, reminded: Collection[int] = (), racing: Facts | None = None
    ) -> None:
        """What is new may be there, at its time; and of the meetings that were `looked` at, all of it is, or at least
        all reminders.

        Where others were at work meanwhile, what was so when they began (`racing`) counts too.
        """
        now, rows = self.hall.clock(), await self._rows()
        assert self.known <= rows.keys(), f"gone: {self.known - rows.keys()}"
        for key in sorted(rows.keys() - self.known):
            so = [each for each in (self.facts, racing) if each is not None and each.may_be(key, now)]
            assert so, f"not due: {key}"
            if rows[key].state != State.EXPIRED:
                dues = {each.due(key, now) for each in so}
                assert rows[key].due_at in dues, f"{key} leaves at {rows[key].due_at}, not at {dues}"
            if racing is None and key.reminds:
                self._is_of_use(key, rows, now)
        self.known = set(rows)
        for number in looked:
            self._is_told(number)
        for number in {*looked, *reminded}:
            self._is_reminded_of(number, now, racing)
        await self._is_seated(looked, now)

    def _is_of_use(self, key: Key, rows: Mapping[Key, Any], now: datetime) -> None:
        """It is not sent where it is too late, or one nearer to the meeting is there; else it is."""
        begins = self.facts.meetings[key.meeting].begins
        nearer = [name for name in NAMES if meant(begins, name) > meant(begins, key.part)]
        passed = any(key._replace(part=name) in rows for name in nearer)
        expired = passed or self.facts.is_useless(key, now)
        assert (rows[key].state == State.EXPIRED) == expired, f"{rows[key].state}: {key}"

    def _is_told(self, number: int) -> None:
        """Everybody has the news, once."""
        revision = self.facts.meetings[number].revision
        told = Counter(key.person for key in self.known if key[:2] == (number, revision) and not key.reminds)
        silent = self.facts.hearers(number) - told.keys()
        assert not silent, f"nobody tells {silent} of meeting {number} v{revision}"
        assert set(told.values()) <= {1}, f"told twice of meeting {number} v{revision}: {told}"

    def _is_reminded_of(self, number: int, now: datetime, racing: Facts | None) -> None:
        one = self.facts.meetings[number]
        if one.is_seen_to(now):
            return
        missing = self.facts.reminders(number, now) - self.known
        if racing is not None:
            missing &= racing.reminders(number, now)
        assert not missing, f"missing: {missing}"
        one.look(now)

    async def _is_seated(self, looked: Collection[int], now: datetime) -> None:
        """No seat is given twice; and after a look none is free, or kept too long, while somebody waits for it."""
        for number, one in self.facts.meetings.items():
            if one.seats is None or not one.ahead(now):
                continue
            async with self.hall.db.reading() as tx:
                rows = (await tx.execute(select(follows).where(follows.c.meeting_id == number))).all()
            free = one.seats - sum(row.people for row in rows if row.seat in (Seat.TAKEN, Seat.OFFERED))
            assert free >= 0, f"seats of meeting {number} are given twice"
            if number in looked:
                passed = [row for row in rows if row.seat == Seat.WAITING and row.people <= free]
                passed += [row for row in rows if row.seat == Seat.OFFERED and row.until <= now]
                assert not passed, f"nobody gives away seats of meeting {number}: {passed}"

    async def followers_are_told(self, number: int) -> None:
        """In the transaction in which it was decided."""
        one = self.facts.meetings[number]
        rows = await self.hall.rows(f"meeting:{number}:v{one.revision}:{one.news}")
        there = {row.person_id for row in rows} - {None}
        assert there == self.facts.followers(number), f"told that {number} is {one.news}: {there}"

    async def looks(self) -> dict[int, datetime]:
        """At each meeting, the last one of any process."""
        async with self.hall.db.reading() as tx:
            rows = await tx.execute(select(meetings.c.id, meetings.c.reminded_at))
            return {row.id: row.reminded_at for row in rows}

    async def goes_by_this_clock(self, looked: Mapping[int, datetime]) -> None:
        """What a clock that was ahead let expire, or put off, is to come: the clock by which these were `looked` at
        before."""
        now, rows = self.hall.clock(), await self._rows()
        for key, row in rows.items():
            one = self.facts.meetings[key.meeting]
            if one.live and key.reminds and key.revision == one.revision and looked[key.meeting] > now:
                expired = row.state == State.EXPIRED and row.cause == Cause.LATE and row.settled_at > now
                assert not expired, f"too late only in the future: {key}"
                waits = row.state in WAITING and row.due_at > meant(one.begins, key.part) > now
                assert not waits, f"put off by mistake: {key}, until {row.due_at}"

    async def letters_to(self, person: int) -> list[int]:
        async with self.hall.db.reading() as tx:
            return list(await tx.scalars(select(letters.c.id).where(letters.c.person_id == person)))

    async def is_forgotten(self, person: int, theirs: Collection[int]) -> None:
        """Who was written to is not known any more, and nothing waits to go to them."""
        self.known = {key for key in self.known if key.person != person}
        async with self.hall.db.reading() as tx:
            rows = (await tx.execute(select(letters).where(letters.c.id.in_(theirs)))).all()
        left = [row for row in rows if row.person_id or row.message_id or row.state in WAITING]
        assert not left, f"erased, and still there: {left}"

    async def _rows(self) -> dict[Key, Any]:
        found = {read_key(row.key, row.person_id): row for row in await self.hall.all_rows()}
        return {key: row for key, row in found.items() if key is not None}

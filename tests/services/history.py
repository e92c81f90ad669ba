"""Histories of meetings by chance: what is done, crashes, clocks that jump, and what must be so after every step.

What is due is worked out beside the code, minute by minute. A reminder must be there after the first look that finds
its moment over, for whoever followed before it and wants it; and for nobody else, and of no other revision.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import event, select

from bot.clock import ZONE
from bot.domain.meetings import Meeting, Place, Stage
from bot.domain.people import Resident
from bot.domain.quiet import NEVER, NIGHT, Quiet
from bot.domain.walltime import WallTime, is_missing, read_wall
from bot.sealing import Sealer
from bot.storage.database import Database
from bot.storage.tables import meetings as meeting_rows
from tests.living import Clock
from tests.services.meeting import Hall, at
from tests.services.moments import MINUTE, NAMES, goes, meant

STARTS = ((2026, 3, 18), (2026, 6, 1), (2026, 10, 14), (2026, 11, 23), (2027, 3, 17), (2027, 10, 20))
HOURS = (NIGHT, NIGHT, NEVER, Quiet(17, 19), Quiet(2, 3), Quiet(22, 6))
PEOPLE, MEETINGS = 5, 3
Key = tuple[int, int, str, int]


class Crash(BaseException):
    """The process dies here."""


@contextmanager
def dying(db: Database, *, after: int) -> Iterator[None]:
    """The process that uses it dies as it writes the statement after so many."""
    left = [after]

    def count(*_: Any) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Crash

    event.listen(db.engine.sync_engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(db.engine.sync_engine, "before_cursor_execute", count)


@dataclass
class Fact:
    """What one meeting is, as far as anybody may rely on it; `looked` is the last look that found it."""

    revision: int
    begins: WallTime
    revised: datetime
    looked: datetime
    usual: tuple[str, ...]
    live: bool = True


@dataclass
class Facts:
    meetings: dict[int, Fact] = field(default_factory=dict)
    follows: dict[tuple[int, int], tuple[datetime, tuple[str, ...] | None]] = field(default_factory=dict)
    quiet: dict[int, Quiet] = field(default_factory=dict)

    def wants(self, number: int, person: int, name: str) -> bool:
        since = self.follows.get((number, person))
        return since is not None and name in (self.meetings[number].usual if since[1] is None else since[1])

    def may_be(self, key: Key, now: datetime) -> bool:
        """Whether a reminder may be written at that look."""
        number, revision, name, person = key
        one = self.meetings.get(number)
        if one is None or not one.live or one.revision != revision or not self.wants(number, person, name):
            return False
        moment = meant(one.begins, name)
        early = goes(moment, self.quiet.get(person, NIGHT))
        since = self.follows[number, person][0]
        return moment > min(one.revised, now) and early <= now and (since < moment or since > now)

    def must_be(self, number: int, after: datetime, now: datetime) -> set[Key]:
        """The reminders that this look at one meeting has to find written."""
        one, found = self.meetings[number], set[Key]()
        for (meeting, person), (since, _) in self.follows.items():
            for name in NAMES:
                moment = meant(one.begins, name)
                early = goes(moment, self.quiet.get(person, NIGHT))
                over = moment if now >= moment else early
                timely = after < over <= now and (since < over or since > now) and moment > one.revised
                if meeting == number and timely and self.wants(number, person, name):
                    found.add((number, one.revision, name, person))
        return found


class History:
    """One of them. What is done is noted in `steps`, so that a failure can be read."""

    def __init__(self, seed: int, sealer: Sealer, db: Database, *others: Database) -> None:
        """Each database is another process's way to the same one."""
        self.seed, self.chance = seed, random.Random(seed)
        self.clock = Clock(datetime(*self.chance.choice(STARTS), 9, tzinfo=UTC))
        self.halls = [Hall(each, sealer, self.clock) for each in (db, *others)]
        self.hall, self.db = self.halls[0], db
        self.facts, self.steps, self.known = Facts(), list[str](), set[Key]()
        self.told: Counter[tuple[int, str]] = Counter()

    async def live(self, steps: int) -> None:
        """From the beginning until nothing can come any more. Raises AssertionError with the whole story."""
        try:
            self.ann, self.bo = await self.hall.announcer(), await self.hall.announcer()
            self.people = {each.id: each for each in await self.hall.residents(PEOPLE)}
            await self.publish()
            for _ in range(steps):
                await self._step()
            await self._end()
        except Exception as error:
            story = "\n".join(self.steps)
            raise AssertionError(f"history {self.seed}, on {self.db}:\n{story}\n{error!r}") from error

    async def _step(self) -> None:
        deeds: dict[Callable[[], Awaitable[None]], int] = {
            self.forward: 14,
            self.tick: 10,
            self.follow: 7,
            self.deliver: 5,
            self.choose: 3,
            self.sleep: 3,
            self.unfollow: 2,
            self.move: 3,
            self.together: 3,
            self.crash: 3,
            self.jump: 2,
            self.publish: 1,
            self.cancel: 1,
            self.erase: 1,
        }
        [deed] = self.chance.choices(list(deeds), list(deeds.values()))
        self.steps.append(f"{self.clock():%Y-%m-%d %H:%M:%S} {deed.__name__}")
        await deed()

    async def _end(self) -> None:
        """The clock goes on to the beginning of the last meeting."""
        while (moments := self._moments()) and (later := [each for each in moments if each > self.clock()]):
            self.clock.instant = self.chance.choice(later[:4]) + timedelta(seconds=self.chance.randint(0, 29))
            await self.tick()
            if self.chance.random() < 0.3:
                await self.deliver()
        await self.deliver()

    # What people do.

    async def publish(self) -> None:
        if len(self.facts.meetings) < MEETINGS:
            usual = tuple(name for name in NAMES if self.chance.random() < 0.6)
            place = Place(f"Sal{len(self.facts.meetings) + 1}")
            plan = at(self._some_time(), place=place, reminders=usual)
            self._decided(self.facts, await self.hall.published(self.ann, self.bo, plan))

    async def follow(self) -> None:
        number, resident = self._open(), self._somebody()
        if number is not None and resident is not None:
            await self.hall.meetings.follow(resident, number)
            self.facts.follows.setdefault((number, resident.id), (self.clock(), None))

    async def choose(self) -> None:
        number, resident = self._open(), self._somebody()
        if number is not None and resident is not None:
            names = tuple(name for name in NAMES if self.chance.random() < 0.5)
            await self.hall.meetings.remind(resident, number, names)
            since = self.facts.follows.get((number, resident.id), (self.clock(), None))[0]
            self.facts.follows[number, resident.id] = (since, names)

    async def unfollow(self) -> None:
        if self.facts.follows:
            number, person = self.chance.choice(sorted(self.facts.follows))
            await self.hall.meetings.unfollow(self.people[person], number)
            del self.facts.follows[number, person]

    async def sleep(self) -> None:
        if resident := self._somebody():
            quiet = self.chance.choice(HOURS)
            await self.hall.wants.choose_quiet(resident, None if quiet is NIGHT else quiet)
            self.facts.quiet[resident.id] = quiet

    async def erase(self) -> None:
        if resident := self._somebody():
            await self.hall.erase(resident)
            del self.people[resident.id]
            self.facts.follows = {key: told for key, told in self.facts.follows.items() if key[1] != resident.id}
            self.known = {key for key in self.known if key[3] != resident.id}

    async def move(self) -> None:
        """To another time, or back to the one before."""
        if (number := self._open()) is not None:
            begins = self._some_time()
            if self.chance.random() < 0.4 and self.facts.meetings[number].begins.instant > self.clock():
                back = self.facts.meetings[number].begins
                await self._moved(self.hall, self.facts, number, begins)
                begins = back
                self.clock.forward(seconds=1)
            await self._moved(self.hall, self.facts, number, begins)

    async def cancel(self) -> None:
        if (number := self._open()) is not None and len(self.facts.meetings) == MEETINGS:
            self._decided(self.facts, await self.hall.cancelled(self.ann, self.bo, number))
            await self._followers_are_told(number, "cancelled")

    # What time does.

    async def forward(self) -> None:
        """A little, or to just before or after the next moment."""
        if self.chance.random() < 0.3 or not self._to_a_moment(-31, -1, 0, 1, 29, 61, 400):
            self.clock.forward(minutes=self.chance.choice((1, 30, 6 * 60, 26 * 60)))

    def _to_a_moment(self, *near: int) -> bool:
        """One of the next few, and some seconds; whether there is any."""
        later = [each for each in self._moments() if each > self.clock()]
        if later:
            then = self.chance.choice(later[:4]) + timedelta(seconds=self.chance.choice(near))
            self.clock.instant = max(self.clock(), then)
        return bool(later)

    async def jump(self) -> None:
        """The clock is wrong for a while, or was."""
        self.clock.forward(minutes=self.chance.choice((-60, 60, -61, 59, -24 * 60, -1)))

    async def tick(self) -> None:
        before = deepcopy(self.facts)
        await self.hall.tick()
        await self.hall.timekeeper.advance()
        await self._look(before, looked=set(self.facts.meetings))

    async def crash(self) -> None:
        """Somewhere in the middle of something."""
        self._to_a_moment(0, 5)
        before, reminded = deepcopy(self.facts), await self._reminded()
        deed = self.chance.choice((self.hall.tick, self.hall.timekeeper.advance, self._half_a_move))
        with dying(self.db, after=self.chance.randint(1, 25)):
            try:
                await deed()
            except Crash:
                self.steps.append(f"  died in {deed.__name__}")
        await self._learn_what_is_decided()
        looked = {number for number, instant in (await self._reminded()).items() if instant != reminded.get(number)}
        await self._look(before, looked=looked)

    async def together(self) -> None:
        """Two processes look at the clock while somebody decides."""
        self._to_a_moment(0, 5)
        before, others = deepcopy(self.facts), self.halls[1:]
        deed = self.chance.choice((self.follow, self.unfollow, self.sleep, self._one_move))
        await asyncio.gather(deed(), self.hall.tick(), *(each.tick() for each in others))
        await self.hall.tick()
        await self._look(before, looked=set(self.facts.meetings), racing=True)

    async def deliver(self) -> None:
        """What is claimed is true at that moment."""
        await self.hall.sweep()
        for person, text in await self.hall.deliver():
            what, _, rest = text.partition(" v")
            if what in ("invitation", "moved", "cancelled", "reminder"):
                revision, begins, place = rest.split()
                self._is_true(what, int(revision), begins, place)
                self.told[person, text] += what != "reminder"
        twice = {text for (_, text), count in self.told.items() if count > 1}
        assert not twice, f"told twice: {twice}"

    # How it is known.

    def _is_true(self, what: str, revision: int, begins: str, place: str) -> None:
        one = self.facts.meetings[int(place.removeprefix("Sal"))]
        is_so = (one.revision, one.begins.isoformat(), one.live) == (revision, begins, what != "cancelled")
        assert is_so, f"stale: {what} v{revision} {begins} {place}"
        assert what != "reminder" or self.clock() < one.begins.instant - 30 * MINUTE, f"too late: {place}"

    async def _look(self, before: Facts, *, looked: set[int], racing: bool = False) -> None:
        """What has been written may be there, and what must be there is."""
        now, there = self.clock(), await self._there()
        assert self.known <= there, f"gone: {self.known - there}"
        for key in there - self.known:
            assert self.facts.may_be(key, now) or (racing and before.may_be(key, now)), f"not due: {key}"
        self.known = there
        for number in sorted(looked & before.meetings.keys()):
            one, was = self.facts.meetings[number], before.meetings[number]
            if not one.live or (one.looked >= one.begins.instant and one.looked <= now):
                continue
            missing = self._due(self.facts, number, now) - there
            if racing:
                missing &= self._due(before, number, now) if was.revision == one.revision else set()
            assert not missing, f"missing: {missing}"
            if one.looked > now:
                one.revised = min(one.revised, now)
            one.looked = now

    def _due(self, facts: Facts, number: int, now: datetime) -> set[Key]:
        return facts.must_be(number, min(facts.meetings[number].looked, now), now)

    async def _there(self) -> set[Key]:
        found = set[Key]()
        for row in await self.hall.all_rows():
            _, number, revision, name = f"{row.key}:::".split(":")[:4]
            if name in NAMES:
                found.add((int(number), int(revision[1:]), name, row.person_id))
        return found

    async def _reminded(self) -> dict[int, datetime]:
        async with self.db.reading() as tx:
            rows = await tx.execute(select(meeting_rows.c.id, meeting_rows.c.reminded_at))
            return {row.id: row.reminded_at for row in rows}

    def _decided(self, facts: Facts, one: Meeting) -> None:
        assert one.plan is not None
        assert one.plan.begins is not None
        now, was = self.clock(), facts.meetings.get(one.id)
        fact = Fact(one.revision, one.plan.begins, now, now, one.plan.reminders, one.stage is Stage.PUBLISHED)
        facts.meetings[one.id] = was if was is not None and was.revision == one.revision else fact

    async def _learn_what_is_decided(self) -> None:
        """A decision is there or it is not; whoever died does not know."""
        for number in self.facts.meetings:
            one = await self.hall.planner.get(self.ann, number)
            if one.revision != self.facts.meetings[number].revision:
                self._decided(self.facts, one)
                await self._followers_are_told(number, "moved")

    async def _moved(self, hall: Hall, facts: Facts, number: int, begins: WallTime) -> None:
        if begins != facts.meetings[number].begins and begins.instant > self.clock():
            self._decided(facts, await hall.moved(self.ann, self.bo, number, begins))
            self.steps.append(f"  meeting {number} is now {begins.isoformat()}, v{facts.meetings[number].revision}")
            await self._followers_are_told(number, "moved")

    async def _one_move(self) -> None:
        if (number := self._open()) is not None:
            await self._moved(self.hall, self.facts, number, self._some_time())

    async def _half_a_move(self) -> None:
        if (number := self._open()) is not None:
            begins = self._some_time()
            if begins != self.facts.meetings[number].begins:
                await self.hall.moved(self.ann, self.bo, number, begins)

    async def _followers_are_told(self, number: int, what: str) -> None:
        rows = await self.hall.rows(f"meeting:{number}:v{self.facts.meetings[number].revision}:{what}")
        there = {row.person_id for row in rows}
        followers = {person for meeting, person in self.facts.follows if meeting == number}
        assert {person for person in there if person is not None} == followers, f"told of {what}: {there}"

    def _moments(self) -> list[datetime]:
        found = [one.begins.instant for one in self.facts.meetings.values() if one.live]
        for one in (one for one in self.facts.meetings.values() if one.live):
            for name in NAMES:
                moment = meant(one.begins, name)
                found += [moment, *(goes(moment, quiet) for quiet in {NIGHT, *self.facts.quiet.values()})]
        return sorted(set(found))

    def _some_time(self) -> WallTime:
        """From in two hours to in ten days, often at night; never one that is left out."""
        then = self.clock() + timedelta(minutes=self.chance.choice((130, 600, 1_500, 3_000, 4_400, 11_000, 14_000)))
        local = then.astimezone(ZONE).replace(minute=self.chance.choice((0, 30)), second=0, tzinfo=None)
        if is_missing(local, str(ZONE)):
            local += timedelta(hours=1)
        return read_wall(local, fold=self.chance.choice((0, 1)))

    def _open(self) -> int | None:
        live = [
            number for number, one in self.facts.meetings.items() if one.live and one.begins.instant > self.clock()
        ]
        return self.chance.choice(live) if live else None

    def _somebody(self) -> Resident | None:
        return self.people[self.chance.choice(sorted(self.people))] if self.people else None

"""What is done to meetings in a history, and what everybody may rely on afterwards."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import timedelta

from hypothesis import note

from bot.clock import ZONE
from bot.domain.meetings import Meeting, Place, Plan, Proposal, Purpose, Stage
from bot.domain.people import Resident
from bot.domain.quiet import NIGHT, Quiet
from bot.domain.staff import Announcer, Partner, Post, Role
from bot.domain.walltime import WallTime, is_missing, read_wall
from bot.errors import ResidentError
from bot.storage import meetings, staff
from tests.living import Clock
from tests.services.chances import FEWEST, MEETINGS, PEOPLE, YES, When
from tests.services.facts import Fact, Facts
from tests.services.meeting import Hall, at, moved
from tests.services.witness import Witness

POST = Post("ishoj", Partner.POLICE, Role.ANNOUNCER)
SOONEST = timedelta(hours=2)


class Deeds:
    """Done by one process, and noted in `facts`. Where there is nothing to do, nothing is done."""

    def __init__(self, hall: Hall, clock: Clock, facts: Facts, witness: Witness) -> None:
        self.hall, self.clock, self.facts, self.witness = hall, clock, facts, witness
        self.people, self.plans = list[Resident](), dict[int, Plan]()

    def tell(self, what: str) -> None:
        """In the story of a history that fails."""
        note(f"# {self.clock():%Y-%m-%d %H:%M:%S} {what}")

    async def gather(self) -> None:
        """The people come together of whom all is told."""
        *self.people, ann, bo = await self.hall.residents(PEOPLE + 2)
        async with self.hall.db.transaction() as tx:
            for each in (ann, bo):
                await staff.give(tx, each.id, POST, now=self.clock())
        self.ann, self.bo = Announcer(ann.id, (POST,)), Announcer(bo.id, (POST,))
        self.facts.people |= {each.id for each in (*self.people, ann, bo)}

    # Staff

    async def publish(self, begins: When, usual: tuple[str, ...], seats: int | None) -> None:
        wall, place = self._wall(begins), Place(f"Sal{len(self.facts.meetings) + 1}")
        one = await self._decide(Purpose.PUBLISH, at(wall, place=place, reminders=usual, seats=seats))
        self.facts.meetings[one.id] = Fact(1, wall, self.clock(), self.clock(), usual, seats)
        self.tell(f"meeting {one.id} begins {wall.isoformat()}")

    async def move(self, which: int, when: When) -> None:
        if (number := self.open(which)) is not None:
            await self.move_to(number, self._wall(when))

    async def move_to(self, number: int, begins: WallTime) -> None:
        if begins != self.facts.meetings[number].begins and begins.instant > self.clock():
            await self._decide(Purpose.CHANGE, moved(self.plans[number], begins), number)
            await self._revise(number, begins)

    async def cancel(self, which: int) -> None:
        """Unless none can come after it."""
        number = self.open(which)
        if number is not None and (len(self.facts.meetings) < MEETINGS or self.open(which + 1) != number):
            await self._decide(Purpose.CANCEL, self.plans[number], number)
            await self._revise(number, self.facts.meetings[number].begins, live=False)

    async def _decide(self, purpose: Purpose, plan: Plan, number: int | None = None) -> Meeting:
        """One has handed it in, and the other approves it."""
        proposal, now = Proposal(purpose, self.ann.person_id, plan, submitted=True), self.clock()
        async with self.hall.db.transaction() as tx:
            if number is None:
                number = await meetings.add(tx, self.hall.sealer, proposal, training=False, now=now)
            else:
                await meetings.propose(tx, self.hall.sealer, number, proposal)
        one = await self.hall.planner.approve(self.bo, number, proposal.fingerprint)
        self.plans[number] = one.shown
        return one

    async def _revise(self, number: int, begins: WallTime, *, live: bool = True) -> None:
        one = self.facts.meetings[number].revise(begins, self.clock(), live=live)
        self.facts.meetings[number] = one
        self.tell(f"meeting {number} is {one.news}: {begins.isoformat()}, v{one.revision}")
        await self.witness.followers_are_told(number)

    # Residents

    async def follow(self, who: Sequence[int], which: int) -> None:
        for number, person in self._those(who, which):
            await self.hall.meetings.follow(person, number)
            self.facts.follow(number, person.id, self.clock())

    async def choose(self, who: Sequence[int], which: int, names: tuple[str, ...]) -> None:
        for number, person in self._those(who, which):
            await self.hall.meetings.remind(person, number, names)
            self.facts.follow(number, person.id, self.clock(), names)

    async def unfollow(self, which: Sequence[int]) -> None:
        for each in which:
            if tied := sorted(self.facts.follows):
                number, whose = tied[each % len(tied)]
                await self.hall.meetings.unfollow(next(one for one in self.people if one.id == whose), number)
                del self.facts.follows[number, whose]

    async def sleep(self, who: Sequence[int], quiet: Quiet) -> None:
        for person in dict.fromkeys(self._somebody(each) for each in who):
            await self.hall.wants.choose_quiet(person, None if quiet is NIGHT else quiet)
            self.facts.quiet[person.id] = quiet

    async def come(self, parties: Sequence[tuple[int, int]], which: int) -> None:
        for who, people in parties:
            for number, person in self._those([who], which):
                with suppress(ResidentError):
                    await self._answer(number, person, people)

    async def _answer(self, number: int, person: Resident, people: int) -> None:
        if people == YES:
            await self.hall.meetings.take_seat(person, number)
        elif people == 0:
            await self.hall.meetings.stay_away(person, number)
        else:
            await self.hall.meetings.attend(person, number, people)
            self.facts.follow(number, person.id, self.clock())

    async def erase(self, who: int) -> None:
        if len(self.people) > FEWEST:
            person = self._somebody(who)
            theirs = await self.witness.letters_to(person.id)
            await self.hall.erase(person)
            self.people.remove(person)
            self.facts.forget(person.id)
            await self.witness.is_forgotten(person.id, theirs)

    # What a process does by itself

    async def remind(self) -> None:
        await self.hall.timekeeper.tick()

    async def spread(self) -> None:
        await self.hall.timekeeper.advance()

    async def recover(self) -> None:
        """Somebody died: what was being decided is so, or it is not."""
        for number, was in list(self.facts.meetings.items()):
            one = await self.hall.planner.get(self.ann, number)
            if one.revision != was.revision:
                assert one.shown.begins is not None
                self.plans[number] = one.shown
                await self._revise(number, one.shown.begins, live=one.stage is Stage.PUBLISHED)
                assert one.revision == self.facts.meetings[number].revision
            await self.hall.planner.drop(self.ann, number)

    # Which, who and when

    def open(self, which: int) -> int | None:
        now = self.clock()
        found = [number for number, one in self.facts.meetings.items() if one.live and one.begins.instant > now]
        return found[which % len(found)] if found else None

    def _those(self, who: Sequence[int], which: int) -> Iterator[tuple[int, Resident]]:
        """Nobody, where no meeting is open."""
        number = self.open(which)
        for person in dict.fromkeys(self._somebody(each) for each in who):
            if number is not None:
                yield number, person

    def _somebody(self, who: int) -> Resident:
        return self.people[who % len(self.people)]

    def _wall(self, when: When) -> WallTime:
        """In two hours at least, and never one that is left out."""
        now = self.clock().astimezone(ZONE).replace(tzinfo=None)
        local = (now + timedelta(days=when.days)).replace(hour=when.hour, minute=30 * when.half, second=0)
        if local < now + SOONEST:
            local += timedelta(days=1)
        if is_missing(local, str(ZONE)):
            local += timedelta(hours=1)
        return read_wall(local, fold=when.fold)

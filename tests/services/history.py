"""Histories of meetings by chance: what people do, processes that race and die, clocks that jump."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from bot.domain.quiet import Quiet
from bot.sealing import Sealer, read_keys
from bot.storage.database import Database
from tests.conftest import KEY
from tests.living import Clock
from tests.services import chances
from tests.services.carrier import Carrier
from tests.services.chances import MEETINGS, Hop, When
from tests.services.deeds import Deeds
from tests.services.dying import Crash, dying
from tests.services.facts import Facts
from tests.services.meeting import Hall
from tests.services.witness import Witness

Deed = tuple[Any, ...]


class History(RuleBasedStateMachine):
    """`place` makes a database, and takes it away; it gives two processes' ways to it."""

    place: ClassVar[Callable[[], AbstractContextManager[Sequence[Database]]]]

    def __init__(self) -> None:
        super().__init__()
        self.loop, self.after = asyncio.new_event_loop(), ExitStack()
        self.after.callback(self.loop.close)
        ways = self.after.enter_context(type(self).place())
        self.clock, self.facts = Clock(datetime(2026, 1, 1, tzinfo=UTC)), Facts()
        self.halls = [Hall(each, Sealer(read_keys(KEY)), self.clock) for each in ways]
        self.hall = self.halls[0]
        self.after.callback(self._close)
        self.witness, self.carrier = Witness(self.hall, self.facts), Carrier(self.hall, self.facts)
        self.deeds = Deeds(self.hall, self.clock, self.facts, self.witness)
        self.is_sound = True

    def run(self, work: Coroutine[Any, Any, Any]) -> None:
        """What fails has no end."""
        self.is_sound = False
        self.loop.run_until_complete(work)
        self.is_sound = True

    def do(self, work: Coroutine[Any, Any, Any], **seen: Any) -> None:
        """And see what came of it."""
        self.run(work)
        self.run(self.witness.look(**seen))

    @initialize(
        start=chances.STARTS,
        begins=chances.WHEN,
        usual=chances.REMINDERS,
        seats=chances.SEATS,
        who=chances.GROUP,
        pace=st.sampled_from([0, 3, 5]),
        rest=st.integers(1, 3),
    )
    def begins(self, start: tuple[int, int, int], who: list[int], pace: int, rest: int, **plan: Any) -> None:
        """In the end somebody looks at one moment in so many (`pace`; never where it is 0), and letters leave at one
        look in so many (`rest`)."""
        self.clock.instant, self.pace, self.rest = datetime(*start, 9, tzinfo=UTC), pace, rest
        self.run(self.deeds.gather())
        self.do(self.deeds.publish(**plan))
        self.follow(who, 0)

    # Staff

    @rule(begins=chances.WHEN, usual=chances.REMINDERS, seats=chances.SEATS)
    def is_published(self, **plan: Any) -> None:
        if len(self.facts.meetings) < MEETINGS:
            self.do(self.deeds.publish(**plan))

    @rule(which=chances.WHICH, when=chances.WHEN)
    def is_moved(self, which: int, when: When) -> None:
        self.do(self.deeds.move(which, when))

    @rule(which=chances.WHICH, when=chances.WHEN)
    def is_moved_there_and_back(self, which: int, when: When) -> None:
        if (number := self.deeds.open(which)) is not None:
            before = self.facts.meetings[number].begins
            self.do(self.deeds.move(which, when))
            self.clock.forward(seconds=1)
            self.do(self.deeds.move_to(number, before))

    @rule(which=chances.WHICH)
    def is_called_off(self, which: int) -> None:
        self.do(self.deeds.cancel(which))

    # Residents

    @rule(who=chances.GROUP, which=chances.WHICH)
    def follow(self, who: list[int], which: int) -> None:
        self.run(self.deeds.follow(who, which))

    @rule(who=chances.GROUP, which=chances.WHICH, names=chances.REMINDERS)
    def choose_reminders(self, who: list[int], which: int, names: tuple[str, ...]) -> None:
        self.run(self.deeds.choose(who, which, names))

    @rule(which=st.lists(chances.TIED, min_size=1, max_size=3))
    def unfollow(self, which: list[int]) -> None:
        self.do(self.deeds.unfollow(which))

    @rule(who=chances.GROUP, quiet=chances.HOURS)
    def choose_quiet_hours(self, who: list[int], quiet: Quiet) -> None:
        self.run(self.deeds.sleep(who, quiet))

    @rule(parties=chances.PARTIES, which=chances.WHICH)
    def come_or_not(self, parties: list[tuple[int, int]], which: int) -> None:
        self.do(self.deeds.come(parties, which))

    @rule(who=chances.WHO)
    def is_erased(self, who: int) -> None:
        self.do(self.deeds.erase(who))

    # The clock, and who looks at it

    @rule(minutes=st.sampled_from([1, 30, 6 * 60, 26 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.clock.forward(minutes=minutes)

    @rule(minutes=st.sampled_from([-1, 59, 60, -60, -61, -24 * 60]))
    def clock_is_set(self, minutes: int) -> None:
        """It is wrong for a while, or was."""
        self.clock.forward(minutes=minutes)

    @rule(hop=chances.BEFORE, minutes=st.sampled_from([60, 6 * 60, 24 * 60]), deed=chances.DEED)
    def clock_is_ahead_while(self, hop: Hop, minutes: int, deed: Deed) -> None:
        self._hop(hop)
        self.clock.forward(minutes=minutes)
        self.do(self._deed(deed))
        self.ticks()
        self.run(self.hall.sweep())
        self.clock.forward(minutes=-minutes)
        self.run(self._ticks_again())

    async def _ticks_again(self) -> None:
        before = await self.witness.looks()
        await _round(self.hall)
        await self.witness.look(self.facts.meetings)
        await self.witness.goes_by_this_clock(before)

    @rule(hops=st.lists(chances.HOP, min_size=1, max_size=3))
    def time_goes_on(self, hops: list[Hop]) -> None:
        for hop in hops:
            self._hop(hop)
            self.ticks()

    @rule()
    def ticks(self) -> None:
        self.do(_round(self.hall), looked=self.facts.meetings)

    @rule(hop=chances.HOP, deed=chances.DEED)
    def two_tick_while(self, hop: Hop, deed: Deed) -> None:
        self._hop(hop)
        before = deepcopy(self.facts)
        self.run(_together(self._deed(deed), *(_round(each) for each in self.halls)))
        self.do(_round(self.hall), looked=self.facts.meetings, racing=before)

    @rule(hop=chances.HOP, deed=chances.DEED, taken=st.booleans())
    def letters_leave_after(self, hop: Hop, deed: Deed, taken: bool) -> None:
        """It is done when they are written, and perhaps in hand, and have not left."""
        self._hop(hop)
        self.ticks()
        if taken:
            self.letters_are_taken()
        self.do(self._deed(deed))
        self.letters_leave(swept=False)

    @rule(hop=chances.HOP, deed=chances.FATAL, after=st.integers(1, 40))
    def dies(self, hop: Hop, deed: Deed, after: int) -> None:
        """After so many statements."""
        self._hop(hop)
        self.run(self._die(deed, after))

    def _hop(self, hop: Hop) -> None:
        if later := self._later():
            then = later[min(hop.moment, len(later) - 1)] + timedelta(seconds=hop.seconds)
            self.clock.instant = max(self.clock(), then)

    def _later(self) -> list[datetime]:
        return [each for each in self.facts.moments() if each > self.clock()]

    async def _die(self, deed: Deed, after: int) -> None:
        before = await self.witness.looks()
        with dying(self.hall.db, after=after), suppress(Crash):
            await self._deed(deed)
        await self.deeds.recover()
        since = await self.witness.looks()
        await self.witness.look(reminded={number for number in since if since[number] != before[number]})

    async def _deed(self, deed: Deed) -> None:
        name, *given = deed
        await getattr(self.deeds, name)(*given)

    # Letters

    @rule()
    def letters_are_taken(self) -> None:
        """They leave later."""
        self.run(self.carrier.take())

    @rule(swept=st.booleans())
    def letters_leave(self, swept: bool) -> None:
        """In hand, and due. What is too late, or void, may have been swept out before."""
        if swept:
            self.run(self.hall.sweep())
        self.run(self.carrier.deliver())

    # The end

    def teardown(self) -> None:
        """The clock goes on until no meeting is to come any more."""
        with self.after:
            if self.is_sound and self.facts.meetings:
                self._end()

    def _end(self) -> None:
        """What is taken at one look leaves at a later one."""
        looks = 0
        while later := self._later()[: self.pace]:
            self.clock.instant = later[-1] + timedelta(seconds=later[-1].minute % 30)
            self.ticks()
            looks += 1
            if looks % self.rest == 0:
                self.letters_leave(swept=False)
            elif looks % self.rest == 1:
                self.letters_are_taken()
        self.letters_leave(swept=False)

    def _close(self) -> None:
        for each in self.halls:
            self.loop.run_until_complete(each.db.close())


async def _together(*works: Coroutine[Any, Any, None]) -> None:
    await asyncio.gather(*works)


async def _round(hall: Hall) -> None:
    """What each process does every 30 seconds."""
    await hall.timekeeper.tick()
    await hall.timekeeper.advance()

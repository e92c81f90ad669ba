"""A year of henvendelser by chance: what residents, staff and the clock do, and what must hold whatever they did."""

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.cases import CHOSEN, ENDS, Case, Entry, Ground, Part, Receipt, State, Turn
from bot.domain.deadlines import step_at
from bot.domain.limits import MuteReason
from bot.domain.people import Resident
from bot.domain.staff import Coordinator, Partner, Post, Role
from bot.errors import ResidentError
from bot.sealing import Sealer, read_keys
from bot.storage import cases as rows
from bot.storage.database import Database
from bot.storage.tables import cases, links, nags
from tests.conftest import KEY
from tests.living import Clock
from tests.services.caring import BOTH, MUNICIPALITY, POLICE, Care

PEOPLE = 3
WHICH = st.integers(0, 30)
WHO = st.integers(0, PEOPLE - 1)
PARTNERS = st.sampled_from(BOTH)
WORDS = st.sampled_from(["Vi har set på det", "", " ", "\u200b"])
T = TypeVar("T")


class CaseLife(RuleBasedStateMachine):
    """`tied` is which cases lead to whom, as those who let go of some would say it."""

    migrated: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "life.sqlite"
        shutil.copy(self.migrated, self.path)
        self.clock, self.sealer = Clock(datetime(2026, 11, 23, 9, tzinfo=UTC)), Sealer(read_keys(KEY))
        self.care = self.opened()
        self.receipts: list[Receipt] = []
        self.split: dict[str, str] = {}
        self.tied: dict[int, set[str]] = {}
        self.notes = 0

    def opened(self) -> Care:
        return Care(Database(f"sqlite+aiosqlite:///{self.path}"), self.sealer, self.clock)

    def do(self, work: Coroutine[Any, Any, T]) -> T | None:
        """None where it was refused, with words that people are told."""
        try:
            return self.loop.run_until_complete(work)
        except ResidentError:
            return None

    def sure(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    @initialize()
    def begin(self) -> None:
        self.staff: dict[Partner, list[Coordinator]] = {
            partner: [self.sure(self.care.coordinator(partner)) for _ in range(2)] for partner in BOTH
        }
        for partner in BOTH:
            self.sure(self.care.holder(Post("ishoj", partner, Role.ADMIN)))
        self.people: list[Resident] = self.sure(self.care.residents(PEOPLE))
        self.tied = {each.chat_id: set() for each in self.people}

    @property
    def numbers(self) -> list[str]:
        return [*(each.case.reference for each in self.receipts), *self.split] or ["L-NOPE"]

    def number(self, which: int) -> str:
        """The newest first, so that there is something to do with most of them."""
        return self.numbers[-1 - which % len(self.numbers)]

    # Residents

    @rule(who=WHO, whom=st.sampled_from([BOTH, (POLICE,), (MUNICIPALITY,)]), answer=st.booleans(), idea=st.booleans())
    def sends(self, who: int, whom: tuple[Partner, ...], answer: bool, idea: bool) -> None:
        person, kind = self.people[who], "idea" if idea else "insecurity"
        receipt = self.do(self.care.send(person, "Larm", whom=whom, wants_answer=answer, kind=kind))
        if receipt is not None:
            self.receipts.append(receipt)
            if answer:
                self.tied[person.chat_id].add(receipt.case.reference)

    @rule(who=WHO, which=WHICH)
    def adds(self, who: int, which: int) -> None:
        self.do(
            self.care.holdings.add(self.people[who], self.number(which), "Og igen", update_id=self.care.update_id)
        )

    @rule(who=WHO, which=WHICH)
    def withdraws(self, who: int, which: int) -> None:
        self.do(self.care.holdings.withdraw(self.people[who], self.number(which)))

    @rule(who=WHO, which=WHICH)
    def lets_go(self, who: int, which: int) -> None:
        person, number = self.people[who], self.number(which)
        if self.do(self.care.holdings.cut(person, number)):
            self.tied[person.chat_id] -= self.family(number)

    @rule(who=WHO, leaves=st.integers(0, 3))
    def lets_go_of_all_or_leaves(self, who: int, leaves: int) -> None:
        person = self.people[who]
        if leaves:
            self.do(self.care.holdings.cut(person))
        else:
            self.sure(self.care.erase(person))
            [self.people[who]] = self.sure(self.care.residents(1))
            self.tied[self.people[who].chat_id] = set()
        self.tied[person.chat_id] = set()

    def family(self, number: str) -> set[str]:
        first = number
        while first in self.split:
            first = self.split[first]
        found = {first}
        while more := {each for each, origin in self.split.items() if origin in found} - found:
            found |= more
        return found

    # Staff

    def by(self, partner: Partner, which: int) -> Coordinator:
        return self.staff[partner][which % 2]

    @rule(which=WHICH, partner=PARTNERS, words=WORDS)
    def replies(self, which: int, partner: Partner, words: str) -> None:
        at = (self.by(partner, which), self.number(which), partner)
        self.do(self.care.review.reply(*at, words, update_id=self.care.update_id))

    @rule(which=WHICH, partner=PARTNERS)
    def notes_something(self, which: int, partner: Partner) -> None:
        self.notes += 1
        at, words = (self.by(partner, which), self.number(which), partner), f"hemmelig note {self.notes}"
        self.do(self.care.review.note(*at, words, update_id=self.care.update_id))

    @rule(which=WHICH, partner=PARTNERS, state=st.sampled_from([*CHOSEN, *ENDS]), words=WORDS)
    def moves(self, which: int, partner: Partner, state: State, words: str) -> None:
        at = (self.by(partner, which), self.number(which), partner)
        self.do(self.care.review.move(*at, state, words, update_id=self.care.update_id))

    @rule(which=WHICH, partner=PARTNERS, words=WORDS)
    def extends(self, which: int, partner: Partner, words: str) -> None:
        at = (self.by(partner, which), self.number(which), partner)
        self.do(self.care.review.extend(*at, words, update_id=self.care.update_id))

    @rule(which=WHICH, partner=PARTNERS, words=WORDS)
    def passes(self, which: int, partner: Partner, words: str) -> None:
        at = (self.by(partner, which), self.number(which), partner)
        self.do(self.care.review.hand_over(*at, Ground.TASK, words, update_id=self.care.update_id))

    @rule(which=WHICH, other=WHICH, partner=PARTNERS)
    def merges(self, which: int, other: int, partner: Partner) -> None:
        self.do(
            self.care.review.merge(
                self.by(partner, which), self.number(which), partner, self.number(which + 1 + other)
            )
        )

    @rule(which=WHICH, partner=PARTNERS)
    def unmerges(self, which: int, partner: Partner) -> None:
        self.do(self.care.review.unmerge(self.by(partner, which), self.number(which), partner))

    @rule(which=WHICH, partner=PARTNERS)
    def splits(self, which: int, partner: Partner) -> None:
        at, origin = (self.by(partner, which), self.number(which), partner), self.number(which)
        side = self.do(self.care.review.split(*at, "Noget andet", update_id=self.care.update_id))
        if side is not None:
            self.split[side.case.reference] = origin
            for held in self.tied.values():
                if origin in held:
                    held.add(side.case.reference)

    @rule(which=WHICH, partner=PARTNERS, days=st.sampled_from([0, 1, 7]))
    def mutes(self, which: int, partner: Partner, days: int) -> None:
        at = (self.by(partner, which), self.number(which), partner)
        self.do(self.care.review.mute(*at, days, MuteReason.FLOOD))

    @rule(which=WHICH, partner=PARTNERS, whom=st.integers(0, 1))
    def assigns(self, which: int, partner: Partner, whom: int) -> None:
        by = self.by(partner, which)
        self.do(self.care.review.assign(by, self.number(which), partner, self.staff[partner][whom].person_id))

    # The clock, and what goes by it

    @rule(hours=st.sampled_from([1, 25, 24 * 4, 24 * 11, 24 * 35, 24 * 70]))
    def time_passes(self, hours: int) -> None:
        self.clock.forward(hours=hours)

    @rule()
    def the_clock_is_set_back(self) -> None:
        self.clock.forward(minutes=-90)

    @rule()
    def ticks(self) -> None:
        self.sure(self.care.minder.tick())
        late = [(case, part) for case in self.everything() for part in case.parts if part.is_overdue(self.clock())]
        told = {(row.reference, row.partner, row.clock, row.step) for row in self.sure(self.care.rows(nags))}
        for case, part in late:
            if part.into is None:
                step = step_at(part, self.clock())
                assert (case.reference, part.partner, part.clock, step) in told, "it waits in silence"

    @rule()
    def is_pruned(self) -> None:
        before = {case.reference: case for case in self.everything()}
        self.sure(self.care.minder.prune())
        left = {case.reference for case in self.everything()}
        for number, case in before.items():
            if number not in left:
                assert all(part.state in ENDS for part in case.parts), "an open one is gone"
                assert not left & {each for each, origin in self.split.items() if origin == number}
        self.receipts = [each for each in self.receipts if each.case.reference in left]
        for held in self.tied.values():
            held &= left

    @rule()
    def letters_leave(self) -> None:
        for chat, words in self.sure(self.care.deliver()):
            if chat in self.tied and not words.startswith("fading"):
                assert words.split()[1] in self.tied[chat], "whose it was is known to nobody"
                assert "hemmelig" not in words

    @rule()
    def restarts(self) -> None:
        updates, chats = self.care.updates, self.care.chats
        self.sure(self.care.db.close())
        self.care = self.opened()
        self.care.updates, self.care.chats = updates, chats

    # What must hold

    def everything(self) -> list[Case]:
        """With what their residents see, and what only the tables know of each part."""

        async def read() -> list[Case]:
            async with self.care.db.reading() as tx:
                found = [row.reference for row in await tx.execute(cases.select())]
                return list(await rows.for_resident(tx, self.sealer, found))

        return self.sure(read())

    @invariant()
    def nothing_is_finished_without_words_that_its_resident_can_read(self) -> None:
        seen = {case.reference: case for receipt in self.receipts for case in self.read(receipt)}
        for case in self.everything():
            for part in case.parts:
                answered = said(seen[case.reference].entries, part)
                if part.state in (State.SOLVED, State.DECLINED, State.PASSED):
                    assert answered, f"{part.state} without a word"
                assert answered == part.answered

    def read(self, receipt: Receipt) -> list[Case]:
        found = list(self.sure(self.care.holdings.read(receipt.code)))
        assert "hemmelig" not in repr(found)
        return found

    @invariant()
    def what_answers_for_an_open_one_is_open(self) -> None:
        parts = {(case.reference, part.partner): part for case in self.everything() for part in case.parts}
        for (number, partner), part in parts.items():
            if part.is_open:
                assert part.due_at is not None
            if part.is_open and part.into is not None:
                answers = parts[part.into, partner]
                assert answers.is_open, f"{number} waits for what is over"
                assert answers.into is None
                assert answers.due_at is not None
                assert part.due_at is not None

    @invariant()
    def everybody_has_what_they_did_not_let_go_of(self) -> None:
        if not self.tied:
            return
        tied = {row.address for row in self.sure(self.care.rows(links))}
        assert tied == set().union(*self.tied.values())
        for person in self.people:
            mine = self.sure(self.care.holdings.mine(person))
            assert {case.reference for case in mine} == self.tied[person.chat_id]
            assert "hemmelig" not in repr(mine)

    def teardown(self) -> None:
        self.loop.run_until_complete(self.care.db.close())
        self.loop.close()
        self.folder.cleanup()


def said(entries: Any, part: Part) -> bool:
    """Whether the resident was answered by that partner since they last said something, worked out from what they
    read."""
    answered = ended = passed = False
    for entry in entries:
        mine = entry.partner is part.partner
        if entry.turn is Turn.ADDED and not passed:
            answered = ended = False
        elif entry.turn is Turn.PASSED:
            answered, passed = mine, mine
            ended = False
        elif mine and entry.turn in (Turn.REPLY, Turn.STATE):
            if ended and entry.state not in ENDS and entry.turn is Turn.STATE:
                answered = ended = False
            answered = answered or (_can_be_read(entry) and (entry.turn is Turn.REPLY or entry.state in ENDS))
            ended = ended or entry.state in ENDS
    return answered


def _can_be_read(entry: Entry) -> bool:
    return bool(entry.words.replace("\u200b", "").strip())

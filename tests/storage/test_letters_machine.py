"""A letter's whole life, in any order that chance finds: what is promised holds after every step."""

import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain.letters import ENDS, Cause, Claimed, Delivered, Lost, NotSent, Outcome, Policy, Refused, State
from bot.sealing import Sealer, read_keys
from bot.storage import letters, people
from bot.storage.database import Database
from bot.storage.letters.settling import LEASE_SECONDS
from bot.storage.tables import DatabaseNow
from tests.conftest import KEY
from tests.living import Clock
from tests.outbox import Outbox

PEOPLE = 5
PROCESSES = st.sampled_from(["first", "second"])
T = TypeVar("T")


class LettersLife(RuleBasedStateMachine):
    """Two processes, one broadcast; `arrived` is what Telegram delivered, whether or not anybody was told."""

    migrated: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "life.sqlite"
        shutil.copy(self.migrated, path)
        self.clock = Clock(datetime(2026, 11, 23, 9, tzinfo=UTC))
        self.db = Database(f"sqlite+aiosqlite:///{path}")
        self.outbox = Outbox(self.db, Sealer(read_keys(KEY)), self.clock)
        self.hands: dict[str, list[Claimed]] = {"first": [], "second": []}
        self.arrived: Counter[int] = Counter()
        self.ended: dict[int, Any] = {}
        self.erased: set[int] = set()

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    @initialize(policy=st.sampled_from([Policy.NOTICE, Policy.ONCE, Policy.URGENT]))
    def begin(self, policy: Policy) -> None:
        self.policy = policy
        self.people = self.do(self.outbox.people(PEOPLE))
        expires = self.clock() + timedelta(hours=6)
        self.occasion = self.do(self.outbox.write(policy=policy, expires_at=expires))

    @rule(process=PROCESSES, limit=st.integers(1, 3))
    def claim(self, process: str, limit: int) -> None:
        found = self.do(self.outbox.claim(process, limit=limit))
        held = {(letter.id, letter.tries) for hand in self.hands.values() for letter in hand}
        assert not held & {(letter.id, letter.tries) for letter in found}, "one try was claimed twice"
        self.hands[process] += found

    def take(self, process: str) -> Claimed:
        return self.hands[process].pop(0)

    def settle(self, process: str, outcome: Outcome, *, arrives: bool = False) -> None:
        letter = self.take(process)
        self.arrived[letter.id] += arrives
        self.do(self.outbox.settle(letter, outcome, process))

    @precondition(lambda self: any(self.hands.values()))
    @rule(process=PROCESSES, number=st.integers(1, 99))
    def ok(self, process: str, number: int) -> None:
        if self.hands[process]:
            self.settle(process, Delivered(number), arrives=True)

    @precondition(lambda self: any(self.hands.values()))
    @rule(process=PROCESSES, arrives=st.booleans())
    def times_out(self, process: str, arrives: bool) -> None:
        if self.hands[process]:
            self.settle(process, Lost(), arrives=arrives)

    @precondition(lambda self: any(self.hands.values()))
    @rule(
        process=PROCESSES,
        outcome=st.sampled_from(
            [
                NotSent(Cause.BUSY, 30),
                NotSent(Cause.BUSY, 10_072),
                NotSent(Cause.AWAY),
                NotSent(Cause.PAUSED, 0),
                Refused(Cause.REFUSED, "can't parse"),
            ]
        ),
    )
    def is_not_sent(self, process: str, outcome: Outcome) -> None:
        if self.hands[process]:
            self.settle(process, outcome)

    @precondition(lambda self: any(self.hands.values()))
    @rule(process=PROCESSES)
    def is_blocked(self, process: str) -> None:
        if self.hands[process]:
            person = self.hands[process][0].person_id or 0
            self.settle(process, Refused(Cause.BLOCKED, "Forbidden: bot was blocked by the user"))
            self.do(self._shut(person))

    async def _shut(self, person: int) -> None:
        async with self.db.transaction() as tx:
            await people.shut(tx, [person], at=self.clock())

    @rule(process=PROCESSES, chance=st.randoms(use_true_random=False))
    def dies(self, process: str, chance: Any) -> None:
        """Each letter in its hands had left, or not; whoever takes its slot judges them."""
        for letter in self.hands[process]:
            self.arrived[letter.id] += chance.random() < 0.5
        self.hands[process].clear()
        other = next(name for name in self.hands if name != process)
        self.do(self.outbox.recover(slot=1, lease=other))

    @rule()
    def leases_run_out(self) -> None:
        """Both processes were stopped for a while: what they say of these letters afterwards does not count."""
        self.do(self.outbox.set(leased_at=DatabaseNow(LEASE_SECONDS + 1)))
        self.do(self.outbox.recover(lease="third"))

    @rule()
    def chats_are_free_again(self) -> None:
        self.do(self.outbox.set(spoken_at=None))

    @rule(minutes=st.sampled_from([1, 60, 200]))
    def time_passes(self, minutes: int) -> None:
        self.clock.forward(minutes=minutes)

    @rule()
    def is_swept(self) -> None:
        async def sweep() -> None:
            async with self.db.transaction() as tx:
                await letters.expire(tx, now=self.clock())
                await letters.cancel(tx, now=self.clock())

        self.do(sweep())

    @rule(order=st.sampled_from(["pause", "resume", "pause", "resume", "stop"]))
    def staff_decide(self, order: str) -> None:
        async def decide() -> None:
            async with self.db.transaction() as tx:
                if order == "pause":
                    await letters.halt(tx, self.occasion, "because")
                elif order == "resume":
                    await letters.reopen(tx, self.occasion)
                else:
                    await letters.stop(tx, self.occasion)

        self.do(decide())

    @precondition(lambda self: len(self.erased) < PEOPLE)
    @rule(number=st.integers(0, PEOPLE - 1))
    def is_erased(self, number: int) -> None:
        async def erase(person: int) -> None:
            async with self.db.transaction() as tx:
                await letters.erase(tx, person, now=self.clock())
                await people.erase(tx, person)

        self.erased.add(self.people[number])
        self.do(erase(self.people[number]))

    @invariant()
    def what_is_promised_holds(self) -> None:
        if not hasattr(self, "occasion"):
            return
        rows = self.do(self.outbox.rows(self.occasion))
        assert len(rows) == PEOPLE
        for row in rows:
            ended = self.ended.setdefault(row.id, row.state) if row.state in ENDS else None
            assert self.ended.get(row.id) == ended, "an end is an end"
            assert (row.state == State.CLAIMED) == (row.lease is not None)
            assert row.person_id is None or row.person_id not in self.erased
            if row.state == State.CLAIMED:
                assert sum(row.id == letter.id for hand in self.hands.values() for letter in hand) >= 1
            if self.policy is not Policy.URGENT:
                assert self.arrived[row.id] <= (1 if self.policy is Policy.ONCE else 2)
                assert row.tries <= 2
            if row.state == State.SENT:
                assert self.arrived[row.id] >= 1

    def teardown(self) -> None:
        self.do(self.db.close())
        self.loop.close()
        self.folder.cleanup()


@pytest.mark.timeout(90)
def test_whatever_happens_to_letters_what_is_promised_holds(migrated_sqlite: Path) -> None:
    LettersLife.migrated = migrated_sqlite
    machine = LettersLife.TestCase
    every = list(HealthCheck)
    machine.settings = settings(max_examples=50, stateful_step_count=30, suppress_health_check=every)
    machine("runTest").runTest()

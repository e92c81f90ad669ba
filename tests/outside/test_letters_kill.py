"""kill -9 in the middle of a broadcast: who may not have their letter is shown as unknown, and nobody has three."""

import asyncio
import os
import random
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.clock import now
from bot.domain.letters import ENDS, Policy, State
from bot.sealing import Sealer
from bot.storage.database import Database
from tests.conftest import KEY
from tests.outbox import FIRST_CHAT, Outbox
from tests.outside.processes import TOKEN, Process, Telegram, telegram

POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
SECONDS = 300


class Look(NamedTuple):
    """How many had arrived at some moment after it was asked and before it was told."""

    asked: float
    told: float
    arrived: int


class Mail:
    """A broadcast, the processes that deliver it, and the Telegram that knows what arrived."""

    def __init__(self, there: Telegram, outbox: Outbox, database_url: str, log: Path) -> None:
        self.there, self.outbox, self.url, self.log = there, outbox, database_url, log

    async def process(self, rate: float | None = None) -> Process:
        given = [] if rate is None else [str(rate)]
        command = ["-m", "tests.outside.mailing", self.there.url, TOKEN, self.url, *given]
        process = Process(*command, env={"LOKALRAAD_KEY": KEY}, log=self.log)
        self.there.bots.append(process)
        await process.start()
        return process

    async def ended(self, occasion: int) -> Counter[State]:
        """Wait until nothing is open any more."""
        async with asyncio.timeout(SECONDS):
            while not set(states := await self.outbox.states(occasion)) <= set(ENDS):
                await asyncio.sleep(0.05)
        return states

    async def check(self, occasion: int, everybody: Sequence[int], since: int) -> tuple[int, int]:
        """How many got two, and how many are unknown; raises AssertionError where a promise is broken."""
        states = await self.ended(occasion)
        copies = Counter(each["chat_id"] for each in await self.there.delivered(since))
        rows = {row.person_id: State(row.state) for row in await self.outbox.rows(occasion)}
        assert states.total() == len(everybody) == len(rows)
        assert set(states) <= {State.SENT, State.UNKNOWN}
        for person in everybody:
            assert copies[FIRST_CHAT + person - 1] or rows[person] is State.UNKNOWN, (
                f"{person} is {rows[person]} and got nothing"
            )
        assert max(copies.values()) <= 2
        return sum(count > 1 for count in copies.values()), states[State.UNKNOWN]


@asynccontextmanager
async def mail(people: int, folder: Path, database_url: str, sealer: Sealer) -> AsyncIterator[tuple[Mail, list[int]]]:
    db = Database(database_url)
    async with telegram(people, folder / "telegram.log") as there:
        await there.order("start", people=people)
        outbox = Outbox(db, sealer, now)
        everybody = await outbox.people(people)
        try:
            yield Mail(there, outbox, database_url, folder / "mailing.log"), everybody
        finally:
            await db.close()


async def kill_again_and_again(
    there: Mail, everybody: list[int], *, rounds: int, kills: int, policy: Policy, seed: int
) -> tuple[int, int]:
    """Each round a broadcast to one half of the people, so that nobody has to wait for a second. How many got two,
    and how many are unknown."""
    chance, twice, unknown = random.Random(seed), 0, 0
    process = await there.process()
    half = len(everybody) // 2
    for turn in range(rounds):
        audience = everybody[turn % 2 * half : turn % 2 * half + half]
        before = (await there.there.status())["delivered"]
        occasion = await there.outbox.write(*audience, policy=policy)
        for point in sorted(chance.sample(range(1, half * 9 // 10), kills)):
            await there.there.until_delivered(before + point)
            await process.end(signal.SIGKILL)
            process = await there.process()
        found = await there.check(occasion, audience, before)
        twice, unknown = twice + found[0], unknown + found[1]
    await process.end(signal.SIGTERM)
    return twice, unknown


@pytest.mark.timeout(600)
async def test_kills_in_broadcasts_of_a_thousand_lose_nobody_and_give_nobody_three(
    database_url: str, tmp_path: Path, sealer: Sealer
) -> None:
    async with mail(2_000, tmp_path, database_url, sealer) as (there, everybody):
        twice, _ = await kill_again_and_again(there, everybody, rounds=5, kills=1, policy=Policy.NOTICE, seed=4)
    assert twice <= 5 * 50


@pytest.mark.timeout(600)
async def test_what_must_not_come_twice_does_not_whoever_is_killed(
    database_url: str, tmp_path: Path, sealer: Sealer
) -> None:
    async with mail(1_000, tmp_path, database_url, sealer) as (there, everybody):
        await there.there.faults(slow_ms=100)  # or all may have arrived before anybody is killed
        twice, unknown = await kill_again_and_again(there, everybody, rounds=1, kills=2, policy=Policy.ONCE, seed=5)
    assert twice == 0
    assert 0 < unknown <= 2 * 50


@pytest.mark.timeout(600)
async def test_a_process_that_is_told_to_end_doubles_nothing_and_leaves_nothing_unknown(
    database_url: str, tmp_path: Path, sealer: Sealer
) -> None:
    async with mail(500, tmp_path, database_url, sealer) as (there, everybody):
        occasion = await there.outbox.write()
        process = await there.process()
        for point in (100, 300):
            await there.there.until_delivered(point)
            await process.end(signal.SIGTERM)
            assert State.CLAIMED not in await there.outbox.states(occasion)
            process = await there.process()
        assert await there.check(occasion, everybody, 0) == (0, 0)


@POSTGRESQL
@pytest.mark.timeout(600)
async def test_three_processes_of_which_one_is_killed_again_and_again_keep_the_pace_together(
    database_url: str, tmp_path: Path, sealer: Sealer
) -> None:
    async with mail(125, tmp_path, database_url, sealer) as (there, everybody):
        await keep_the_pace(there, everybody, kill_every=2.0)


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
async def test_two_hundred_kills_in_broadcasts_of_ten_thousand(
    database_url: str, tmp_path: Path, sealer: Sealer
) -> None:
    kills = int(os.environ.get("LOKALRAAD_SOAK_KILLS", "200"))
    async with mail(20_000, tmp_path, database_url, sealer) as (there, everybody):
        rounds = -(-kills // 4)
        for policy in (Policy.NOTICE, Policy.ONCE):
            twice, unknown = await kill_again_and_again(
                there, everybody, rounds=rounds, kills=4, policy=policy, seed=6
            )
            print(
                f"\n{policy}: {rounds * 4} kills, {rounds * 10_000} letters, 0 lost, {twice} twice, {unknown} unknown"
            )
            assert policy is Policy.NOTICE or not twice


@pytest.mark.soak
@pytest.mark.timeout(3600)
@POSTGRESQL
async def test_three_processes_for_minutes(database_url: str, tmp_path: Path, sealer: Sealer) -> None:
    async with mail(3_000, tmp_path, database_url, sealer) as (there, everybody):
        await keep_the_pace(there, everybody, kill_every=2.0)


@pytest.mark.soak
@pytest.mark.timeout(3600)
async def test_healthy_processes_keep_the_pace(database_url: str, tmp_path: Path, sealer: Sealer) -> None:
    async with mail(1_000, tmp_path, database_url, sealer) as (there, everybody):
        assert await keep_the_pace(there, everybody, kill_every=None) >= 0.95 * 25


async def keep_the_pace(there: Mail, everybody: list[int], *, kill_every: float | None) -> float:
    """Three processes at 25/s over all, never more than 30 in a second; letters a second."""
    occasion = await there.outbox.write()
    processes = [await there.process(25) for _ in range(3)]
    await there.there.until_delivered(1)
    began, killed, seen = time.monotonic(), 0, list[Look]()
    async with asyncio.timeout(len(everybody)):
        while not seen or seen[-1].arrived < len(everybody) * 0.95:
            asked, count = time.monotonic(), (await there.there.status())["delivered"]
            seen.append(Look(asked, time.monotonic(), count))
            if kill_every is not None and asked > began + (killed + 1) * kill_every:
                await processes[killed % 3].end(signal.SIGKILL)
                processes[killed % 3] = await there.process(25)
                killed += 1
            await asyncio.sleep(0.02)
    assert busiest_second(seen) <= 30
    await there.check(occasion, everybody, 0)
    for process in processes:
        await process.end(signal.SIGTERM)
    return (seen[-1].arrived - seen[0].arrived) / (seen[-1].asked - seen[0].asked)


def busiest_second(seen: Sequence[Look]) -> int:
    """The most that arrived between two looks that were over within a second, however long each took."""
    most, first = 0, 0
    for look in seen:
        while look.told - seen[first].asked > 1 and seen[first] is not look:
            first += 1
        most = max(most, look.arrived - seen[first].arrived)
    return most

"""Three processes look at the clock, and die one after the other: each reminder is written once, none is missing."""

import asyncio
import random
import signal
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, literal, select

from bot.clock import Clock
from bot.domain.staff import Announcer
from bot.sealing import Sealer
from bot.storage.database import Database
from bot.storage.tables import follows, people
from tests.conftest import KEY
from tests.outside.processes import Process
from tests.outside.ticking import hurried, sound
from tests.services.meeting import Hall, at, wall

POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
MEETINGS, FOLLOWERS, PROCESSES, MOVED, KILLS = 24, 150, 3, 2, 3
PLANNED, FIRST = datetime(2026, 12, 10, 9, tzinfo=UTC), datetime(2026, 12, 15, 15, tzinfo=UTC)
"""When everybody followed, and when the first reminder is due; each of the next a minute later."""

LEAD = timedelta(minutes=4)
TOMORROW = wall(2026, 12, 16, 19)


class Evening:
    """A database, three processes that tick on it, and two announcers who change their minds."""

    def __init__(self, url: str, folder: Path, sealer: Sealer, seed: int) -> None:
        self.url, self.log, self.chance = url, folder / "ticking.log", random.Random(seed)
        self.base, self.gong = (FIRST - LEAD).timestamp(), folder / "gong"
        self.clock: Clock = lambda: PLANNED
        self.hall = Hall(Database(url), sealer, lambda: self.clock())
        self.processes: list[Process] = []

    async def plan(self) -> tuple[Announcer, Announcer, list[int]]:
        ann, bo = await self.hall.announcer(), await self.hall.announcer()
        residents = [each.id for each in await self.hall.residents(FOLLOWERS)]
        for number in range(MEETINGS):
            await self.hall.published(ann, bo, at(wall(2026, 12, 15, 18, number)), reminders=("2h",))
        row = select(literal(1), people.c.id, literal(PLANNED, follows.c.since.type)).where(
            people.c.id.in_(residents)
        )
        async with self.hall.db.transaction() as tx:
            for number in range(1, MEETINGS + 1):
                row = row.with_only_columns(literal(number), *list(row.selected_columns)[1:])
                await tx.execute(insert(follows).from_select(["meeting_id", "person_id", "since"], row))
        return ann, bo, residents

    async def open(self) -> None:
        """The clocks of all of them show the same, and go once all look at theirs, however long that takes."""
        self.clock = hurried(self.base, self.gong)
        self.processes = [await self._started() for _ in range(PROCESSES)]
        for each in self.processes:
            assert await each.line() == "ticking"
        sound(self.gong)

    async def _started(self) -> Process:
        told = ["-m", "tests.outside.ticking", self.url, str(self.base), str(self.gong)]
        process = Process(*told, env={"LOKALRAAD_KEY": KEY}, log=self.log)
        await process.start()
        return process

    async def kill(self) -> None:
        which = self.chance.randrange(PROCESSES)
        await self.processes[which].end(signal.SIGKILL)
        self.processes[which] = await self._started()

    async def close(self) -> None:
        for each in self.processes:
            await each.end()


async def live_through(evening: Evening) -> int:
    """How often one was killed. Raises AssertionError where a reminder is missing, or is there for nothing."""
    ann, bo, residents = await evening.plan()
    await evening.open()
    kills, late = 0, dict[int, bool]()
    while evening.clock() < FIRST:
        await asyncio.sleep(0.02)
    while evening.clock() < FIRST + timedelta(minutes=MEETINGS) or kills < KILLS:
        await asyncio.sleep(evening.chance.uniform(0.05, 0.8))
        await evening.kill()
        kills += 1
        if len(late) < MOVED:
            number = MEETINGS // 2 + len(late)
            await evening.hall.moved(ann, bo, number, TOMORROW)
            late[number] = evening.clock() > FIRST + timedelta(minutes=number - 2)
    await evening.close()
    for _ in range(2):
        await evening.hall.tick()
    there = Counter(row.key for row in await evening.hall.all_rows())
    for number in range(1, MEETINGS + 1):
        key = f"meeting:{number}:v1:2h"
        if number not in late:
            assert sorted(row.person_id for row in await evening.hall.rows(key)) == residents, key
        else:
            assert there[key] in ((0, FOLLOWERS) if late[number] else (0,)), key
            assert there[f"meeting:{number}:v2:moved"] == FOLLOWERS
            assert not there[f"meeting:{number}:v2:2h"]
    return kills


@POSTGRESQL
@pytest.mark.timeout(600)
async def test_each_reminder_is_written_once_whoever_dies(database_url: str, tmp_path: Path, sealer: Sealer) -> None:
    evening = Evening(database_url, tmp_path, sealer, seed=7)
    try:
        assert await live_through(evening) >= KILLS
    finally:
        await evening.close()
        await evening.hall.db.close()


@POSTGRESQL
@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(20))
async def test_twenty_times(database_url: str, tmp_path: Path, sealer: Sealer, seed: int) -> None:
    evening = Evening(database_url, tmp_path, sealer, seed)
    try:
        kills = await live_through(evening)
        print(f"\nseed {seed}: {MEETINGS * FOLLOWERS} reminders, {kills} kills, each written once")
    finally:
        await evening.close()
        await evening.hall.db.close()

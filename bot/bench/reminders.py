"""How long a tick takes that writes fifty thousand reminders, how much memory, and what one without any costs."""

import asyncio
import statistics
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import psutil
from sqlalchemy import func, insert, literal, select, update

from bot.bench.fanout import databases, settle_in, write_beside
from bot.config import CONTENT
from bot.content import load_content
from bot.domain.letters import State
from bot.domain.meetings import Place, Plan
from bot.domain.staff import Announcer
from bot.domain.walltime import WallTime
from bot.sealing import Sealer, new_key, read_keys
from bot.services.meetings import Planner, Timekeeper
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.tables import follows, letters, people
from bot.texts import load_texts
from handlers.meetings.voice import MeetingsVoice

FOLLOWERS, MEETINGS, DUE = 200_000, 100, 25
"""Of so many meetings, so many are the next evening: a day before is now."""

MOST_SECONDS, MOST_MEGABYTES = 5.0, 50.0
LOOKS = 9
MEGA = 1e6
PUBLISHED, TICK = datetime(2026, 11, 2, 9, tzinfo=UTC), datetime(2026, 11, 23, 17, 0, 10, tzinfo=UTC)


def bench(server: str | None = None) -> int:
    """Print seconds, memory, the longest wait of somebody else who writes meanwhile; 1 where one is too much."""
    return asyncio.run(_bench(server))


async def _bench(server: str | None) -> int:
    missed = False
    async with databases(server) as found:
        for name, url in found:
            hall = Hall(url)
            written, seconds, waited, grown = await hall.measure()
            idle = await hall.idle()
            await hall.db.close()
            print(
                f"{name:<10} {written:,} of {FOLLOWERS:,} followers of {MEETINGS} meetings reminded by one tick in "
                f"{seconds:.1f} s (must be < {MOST_SECONDS:.0f}); memory grew by {grown:.0f} MB (must be < "
                f"{MOST_MEGABYTES:.0f}); the longest anybody else had to wait: {waited * 1000:.0f} ms; "
                f"a tick with nothing due: {idle * 1000:.1f} ms",
                flush=True,
            )
            missed |= seconds > MOST_SECONDS or grown > MOST_MEGABYTES
    return int(missed)


class Hall:
    """A database full of meetings and of people who follow them."""

    def __init__(self, url: str) -> None:
        self.db, self.now = Database(url), PUBLISHED
        content = load_content(CONTENT)
        voice = MeetingsVoice(load_texts(CONTENT / "texts"), content)
        self._sealer = Sealer(read_keys(new_key()))
        given = (self.db, self._sealer, lambda: self.now, self, voice)
        self._planner, self._timekeeper = Planner(*given), Timekeeper(*given)

    def wake(self) -> None:
        """Nobody delivers here."""

    async def measure(self) -> tuple[int, float, float, float]:
        """Reminders, seconds, the longest wait of somebody else, and by how many megabytes memory grew."""
        await migrate(self.db)
        ann, bo = await settle_in(self.db, self._sealer, FOLLOWERS)
        for number in range(MEETINGS):
            await self._publish(ann, bo, number)
        await self._follow()
        self.now = TICK - timedelta(minutes=1)
        await self._timekeeper.tick()
        async with self.db.transaction() as tx:  # what was due a week before has gone to everybody
            await tx.execute(update(letters).values(state=State.SENT))
        waited, process = [0.0], psutil.Process()
        before, known, self.now = process.memory_info().rss, await self._letters(), TICK
        beside = asyncio.create_task(write_beside(self.db, waited))
        began = time.perf_counter()
        await self._timekeeper.tick()
        seconds = time.perf_counter() - began
        grown = (process.memory_info().rss - before) / MEGA
        beside.cancel()
        await asyncio.wait([beside])
        return await self._letters() - known, seconds, max(waited), grown

    async def _letters(self) -> int:
        async with self.db.reading() as tx:
            return await tx.scalar(select(func.count()).select_from(letters)) or 0

    async def idle(self) -> float:
        """Seconds that a tick takes when no moment is over."""
        took = []
        for _ in range(LOOKS):
            self.now += timedelta(seconds=30)
            began = time.perf_counter()
            await self._timekeeper.tick()
            took.append(time.perf_counter() - began)
        return statistics.median(took)

    async def _publish(self, ann: Announcer, bo: Announcer, number: int) -> None:
        begins = WallTime(datetime(2026, 11, 24 + number // DUE, 19))  # noqa: DTZ001 - on the wall
        ends = replace(begins, local=begins.local + timedelta(hours=2))
        said = {"title": {"da": "Åbent møde"}, "problem": {"da": "Støj om natten"}, "work": {"da": "Vi lytter"}}
        council = sorted(ann.councils)[number % len(ann.councils)]
        plan = Plan(council, begins=begins, ends=ends, place=Place("Rådhuset"), **said)  # type: ignore[arg-type]
        one = await self._planner.begin(ann, council, update_id=number + 1)
        one = await self._planner.edit(ann, one.id, lambda _: plan)
        assert one.proposal is not None
        await self._planner.submit(ann, one.id, one.proposal.fingerprint)
        typed = (await self._planner.preview(bo, one.id)).reach.recipients
        await self._planner.approve(bo, one.id, one.proposal.fingerprint, typed=typed)

    async def _follow(self) -> None:
        """Everybody one of them; the database makes the rows itself."""
        whom = people.c.id % MEETINGS + 1
        row = select(whom, people.c.id, literal(self.now, follows.c.since.type))
        async with self.db.transaction() as tx:
            await tx.execute(insert(follows).from_select(["meeting_id", "person_id", "since"], row))

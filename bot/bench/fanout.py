"""How long it takes to write a letter to each of a million residents, and how much memory; nobody is kept waiting."""

import asyncio
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import LargeBinary, String, cast, insert, literal, select

from bot.bench.broadcast import fresh_postgresql
from bot.clock import now
from bot.config import CONTENT
from bot.content import load_content
from bot.domain.announcements import Kind
from bot.domain.staff import Announcer, Partner, Post, Role
from bot.sealing import Sealer, new_key, read_keys
from bot.services.announcements import Announcements
from bot.services.sending import Sending
from bot.storage import backlog, staff
from bot.storage.audience import CHUNK, TOLD_OF_LETTERS
from bot.storage.database import Database, Transaction
from bot.storage.migrate import migrate
from bot.storage.tables import people, wishes
from bot.texts import load_texts
from handlers.voice import Voice

PEOPLE = 1_000_000
COUNCILS = ("albertslund", "ballerup", "broendby")
WISHES = (("important", None, None), ("all", 22, 7), ("all", 23, 6))
"""Level and quiet hours of a tenth of the people each; the first get no letter."""

TEXT = "Sankthansbålet tændes klokken 20."
MOST_SECONDS, MOST_MEGABYTES = 120.0, 300.0
LOOK_SECONDS = 0.02
LOOKS = 9


def bench(server: str | None = None) -> int:
    """Print seconds, the longest wait of somebody else who writes meanwhile, and memory; 1 where one is too much."""
    return asyncio.run(_bench(server))


async def _bench(server: str | None) -> int:
    missed = 0
    async with databases(server) as found:
        for name, url in found:
            counted, seconds, waited, looked = await _measure(url)
            most = megabytes()
            print(
                f"{name:<10} {PEOPLE:,} people counted in {counted:.1f} s, their letters written in {seconds:.1f} s "
                f"(must be < {MOST_SECONDS:.0f}); the longest anybody else had to wait: {waited * 1000:.0f} ms; "
                f"a look at them for /metrics: {looked * 1000:.0f} ms; "
                f"memory {most:.0f} MB (must be < {MOST_MEGABYTES:.0f})",
                flush=True,
            )
            missed |= seconds > MOST_SECONDS or most > MOST_MEGABYTES
    return int(missed)


@asynccontextmanager
async def databases(server: str | None) -> AsyncIterator[list[tuple[str, str]]]:
    """SQLite, and PostgreSQL where there is a server: what it is called, and the address of a fresh one."""
    with tempfile.TemporaryDirectory(prefix="lokalraad-bench-") as folder:
        found = [("sqlite", f"sqlite+aiosqlite:///{folder}/lokalraad.sqlite")]
        if server is None:
            yield found
            return
        async with fresh_postgresql(server) as url:
            yield [*found, ("postgresql", url)]


async def _measure(url: str) -> tuple[float, float, float, float]:
    """Seconds to count the recipients, for all letters, that somebody else waited at most, and to look at them."""
    db, sealer, waited = Database(url), Sealer(read_keys(new_key())), [0.0]
    await migrate(db)
    ann, bo = await settle_in(db, sealer, PEOPLE)
    desk = Desk(db, sealer)
    began = time.perf_counter()
    number, recipients = await desk.submit(ann)
    counted = time.perf_counter() - began
    await desk.approve(bo, number, recipients)
    beside = asyncio.create_task(write_beside(db, waited))
    began = time.perf_counter()
    await desk.sending.advance()
    seconds = time.perf_counter() - began
    beside.cancel()
    await asyncio.wait([beside])
    looked = await _look(db)
    written = (await desk.sending.report(ann, number)).recipients
    await db.close()
    if written != recipients:
        raise RuntimeError(f"{written} letters were written to {recipients} people")
    return counted, seconds, max(waited), looked


async def _look(db: Database) -> float:
    """As /metrics does, at its usual."""
    took = []
    for _ in range(LOOKS):
        began = time.perf_counter()
        async with db.reading() as tx:
            await backlog.look(tx, now=now())
        took.append(time.perf_counter() - began)
    return statistics.median(took)


class Desk:
    """What two announcers do, with the services that serve them."""

    def __init__(self, db: Database, sealer: Sealer) -> None:
        content = load_content(CONTENT)
        given = (db, sealer, now, self, Voice(load_texts(CONTENT / "texts"), content))
        self.announcements = Announcements(*given, training=False)
        self.sending = Sending(*given, rate=25, training=False)

    def wake(self) -> None:
        """Nobody delivers here."""

    async def submit(self, ann: Announcer) -> tuple[int, int]:
        """Its number, and how many it is for, as the preview counts them."""
        one = await self.announcements.begin(ann, Kind.NEWS, update_id=1)
        one = await self.announcements.write(ann, one.id, "da", TEXT)
        found = await self.announcements.preview(ann, one.id)
        await self.announcements.submit(ann, one.id, one.fingerprint)
        return one.id, found.reach.recipients

    async def approve(self, bo: Announcer, number: int, recipients: int) -> None:
        one = await self.announcements.get(bo, number)
        await self.announcements.approve(bo, number, one.fingerprint, typed=recipients)


async def write_beside(db: Database, waited: list[float]) -> None:
    """Somebody who writes a little, again and again, and notes how long that takes."""
    while True:
        began = time.perf_counter()
        async with db.transaction() as tx:
            await tx.execute(people.update().where(people.c.id == 1).values(language="da"))
        waited.append(time.perf_counter() - began)
        await asyncio.sleep(LOOK_SECONDS)


async def settle_in(db: Database, sealer: Sealer, everybody: int) -> tuple[Announcer, Announcer]:
    """Rows for everybody, made by the database itself, of whom three in ten have wishes; the first two announce."""
    sealed = sealer.seal(b"1", where="people.chat_sealed")
    for first in range(0, everybody, 10 * CHUNK):
        count = select(literal(first).label("x")).cte("count", recursive=True)
        count = count.union_all(select(count.c.x + 1).where(count.c.x + 1 < min(first + 10 * CHUNK, everybody)))
        row = select(
            cast(count.c.x, String),
            literal(sealed, LargeBinary),
            literal("da"),
            literal(COUNCILS[first // (10 * CHUNK) % len(COUNCILS)]),
            literal(str(TOLD_OF_LETTERS)),
            literal(now(), people.c.notice_accepted_at.type),
        )
        names = ["chat_hash", "chat_sealed", "language", "council", "notice_version", "notice_accepted_at"]
        async with db.transaction() as tx:
            await tx.execute(insert(people).from_select(names, row))
    async with db.transaction() as tx:
        for place, (level, quiet_from, quiet_until) in enumerate(WISHES):
            chosen = select(people.c.id, literal(level), literal(quiet_from), literal(quiet_until))
            chosen = chosen.where(people.c.id % 10 == place + 3)
            await tx.execute(insert(wishes).from_select(["person_id", "level", "quiet_from", "quiet_until"], chosen))
        return await _announcer(tx, 1), await _announcer(tx, 2)


async def _announcer(tx: Transaction, person_id: int) -> Announcer:
    posts = tuple(Post(council, Partner.POLICE, Role.ANNOUNCER) for council in COUNCILS)
    for post in posts:
        await staff.give(tx, person_id, post, now=now())
    return Announcer(person_id, posts)


def megabytes() -> float:
    """The most this process ever took; macOS tells bytes, Linux kilobytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)

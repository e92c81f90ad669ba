"""How long it takes to write a letter to each of a million residents, and how much memory; nobody is kept waiting."""

import asyncio
import resource
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import LargeBinary, String, cast, insert, literal, select

from bot.bench.broadcast import fresh_postgresql
from bot.clock import now
from bot.domain.letters import Lane, Occasion
from bot.sealing import Sealer, new_key, read_keys
from bot.storage import letters
from bot.storage.database import Database
from bot.storage.fan_out import CHUNK, fan_out
from bot.storage.migrate import migrate
from bot.storage.tables import people
from bot.view import View

PEOPLE = 1_000_000
COUNCILS = ("albertslund", "ballerup", "broendby")
MOST_SECONDS, MOST_MEGABYTES = 120.0, 300.0
LOOK_SECONDS = 0.02


def bench(server: str | None = None) -> int:
    """Print seconds, the longest wait of somebody else who writes meanwhile, and memory; 1 where one is too much."""
    return asyncio.run(_bench(server))


async def _bench(server: str | None) -> int:
    missed = 0
    async with _databases(server) as databases:
        for name, url in databases:
            seconds, waited = await _measure(url)
            megabytes = _megabytes()
            print(
                f"{name:<10} {PEOPLE:,} letters in {seconds:.1f} s (must be < {MOST_SECONDS:.0f}); the longest that "
                f"somebody else had to wait: {waited * 1000:.0f} ms; memory {megabytes:.0f} MB (must be < "
                f"{MOST_MEGABYTES:.0f})",
                flush=True,
            )
            missed |= seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES
    return int(missed)


@asynccontextmanager
async def _databases(server: str | None) -> AsyncIterator[list[tuple[str, str]]]:
    with tempfile.TemporaryDirectory(prefix="lokalraad-bench-") as folder:
        found = [("sqlite", f"sqlite+aiosqlite:///{folder}/lokalraad.sqlite")]
        if server is None:
            yield found
            return
        async with fresh_postgresql(server) as url:
            yield [*found, ("postgresql", url)]


async def _measure(url: str) -> tuple[float, float]:
    """Seconds for all letters, and the longest that somebody else waited."""
    db, sealer = Database(url), Sealer(read_keys(new_key()))
    await migrate(db)
    await _settle_in(db, sealer)
    async with db.transaction() as tx:
        occasion = await letters.begin(tx, sealer, Occasion("bench", lane=Lane.PACED), {"da": View("hej")}, now=now())
    assert occasion is not None
    waited = [0.0]
    beside = asyncio.create_task(_write_beside(db, waited))
    began = time.perf_counter()
    audience = select(people.c.id, people.c.language).where(people.c.council.in_(COUNCILS))
    written = await fan_out(db, occasion, audience, lane=Lane.PACED, due_at=now())
    seconds = time.perf_counter() - began
    beside.cancel()
    await asyncio.wait([beside])
    await db.close()
    if written != PEOPLE:
        raise RuntimeError(f"{written} letters were written")
    return seconds, max(waited)


async def _write_beside(db: Database, waited: list[float]) -> None:
    """Somebody who writes a little, again and again, and notes how long that takes."""
    while True:
        began = time.perf_counter()
        async with db.transaction() as tx:
            await tx.execute(people.update().where(people.c.id == 1).values(language="da"))
        waited.append(time.perf_counter() - began)
        await asyncio.sleep(LOOK_SECONDS)


async def _settle_in(db: Database, sealer: Sealer) -> None:
    """A million rows, made by the database itself; nobody will read what is sealed in them."""
    sealed = sealer.seal(b"1", where="people.chat_sealed")
    for first in range(0, PEOPLE, 10 * CHUNK):
        count = select(literal(first).label("x")).cte("count", recursive=True)
        count = count.union_all(select(count.c.x + 1).where(count.c.x + 1 < min(first + 10 * CHUNK, PEOPLE)))
        row = select(
            cast(count.c.x, String),
            literal(sealed, LargeBinary),
            literal("da"),
            literal(COUNCILS[first // (10 * CHUNK) % len(COUNCILS)]),
            literal("0"),
            literal(now(), people.c.notice_accepted_at.type),
        )
        names = ["chat_hash", "chat_sealed", "language", "council", "notice_version", "notice_accepted_at"]
        async with db.transaction() as tx:
            await tx.execute(insert(people).from_select(names, row))


def _megabytes() -> float:
    """The most this process ever took; macOS tells bytes, Linux kilobytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)

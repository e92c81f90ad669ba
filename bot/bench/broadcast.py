"""How many letters a second leave the outbox, every row settled, beside the bare loops of other libraries."""

import asyncio
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.bench.foreign import AiogramAbsent, aiogram_python
from bot.bench.senders import TEXT
from bot.config import OperatorSettings, read_settings

TOKEN = "123456:bench-token-that-opens-nothing"  # noqa: S105 - a made-up one
LETTERS, ROUNDS = 10_000, 5
SHARE_OF_PTB = 5
"""PTB's default client is so slow that it sends a fifth of the letters."""

MUST = {"ptb": 8.0, "aiogram": 1.2, "aiohttp": 0.5}
"""How many times as fast as each the outbox must be."""

MUST_POSTGRESQL = 0.7
"""How fast it must be on PostgreSQL, beside SQLite."""

FOLDER = Path(__file__).parent


def bench(postgresql: str | None = None) -> int:
    """Print letters a second and ratios; 1 where one is missed."""
    cache = read_settings(OperatorSettings).cache
    names = ["outbox", "ptb", "aiohttp"] if postgresql is None else ["outbox", "postgresql"]
    python = None
    if postgresql is None:
        try:
            python = aiogram_python(cache)
            names.insert(2, "aiogram")
        except AiogramAbsent as absent:
            print(f"aiogram is left out: {absent}")
    found = asyncio.run(_measure(names, python, postgresql or ""))
    for name, rates in found.items():
        print(f"{name:<10} median {statistics.median(rates):6.0f} letters/s")
    if postgresql is not None:
        return _compare(found["postgresql"], found["outbox"], "postgresql / sqlite", MUST_POSTGRESQL)
    return max(_compare(found["outbox"], found[name], f"outbox / {name}", MUST[name]) for name in names[1:])


def _compare(ours: list[float], theirs: list[float], named: str, must: float) -> int:
    """Rounds are compared with themselves: a machine has better and worse moments."""
    ratio = statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
    print(f"{named}: {ratio:.2f} (must be {must})")
    return int(ratio < must)


async def _measure(names: list[str], python: Path | None, postgresql: str) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {name: [] for name in names}
    async with telegram(0) as address:
        for turn in range(ROUNDS):
            for name in names:
                found[name].append(await _rate(name, address, python, postgresql))
                print(f"round {turn + 1}  {name:<10} {found[name][-1]:6.0f} letters/s", flush=True)
    return found


async def _rate(name: str, address: str, python: Path | None, postgresql: str) -> float:
    if name == "outbox":
        with tempfile.TemporaryDirectory(prefix="lokalraad-bench-") as folder:
            url = f"sqlite+aiosqlite:///{folder}/lokalraad.sqlite"
            return await _run(sys.executable, "-m", "bot.bench.outbox", address, TOKEN, url, str(LETTERS))
    if name == "postgresql":
        async with fresh_postgresql(postgresql) as url:
            return await _run(sys.executable, "-m", "bot.bench.outbox", address, TOKEN, url, str(LETTERS))
    if name == "aiogram":
        script = str(FOLDER / "aiogram_loop.py")
        return await _run(str(python), script, address, TOKEN, str(LETTERS), TEXT)
    count = LETTERS // SHARE_OF_PTB if name == "ptb" else LETTERS
    return await _run(sys.executable, "-m", "bot.bench.senders", name, address, TOKEN, str(count))


async def _run(*command: str) -> float:
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    told, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{command[2]} ended with {process.returncode}")
    return float(told)


@asynccontextmanager
async def telegram(latency: float) -> AsyncIterator[str]:
    """The server in a process of its own; it ends when nobody holds its standard input."""
    command = [sys.executable, "-m", "bot.bench.telegram", str(latency)]
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.stdin.close()
        await process.wait()


@asynccontextmanager
async def fresh_postgresql(server: str) -> AsyncIterator[str]:
    """The address of a database of its own on a server; it goes afterwards."""
    from uuid import uuid4

    from sqlalchemy import make_url, text
    from sqlalchemy.ext.asyncio import create_async_engine

    name, url = f"lokalraad_bench_{uuid4().hex[:8]}", make_url(server).set(drivername="postgresql+psycopg")
    engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            await connection.execute(text(f'CREATE DATABASE "{name}"'))
        yield url.set(database=name).render_as_string(hide_password=False)
    finally:
        async with engine.connect() as connection:
            await connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        await engine.dispose()

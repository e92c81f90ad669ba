"""Whether the pace is kept, and how soon residents are answered meanwhile, by the real application."""

import asyncio
import json
import os
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from bot.bench.broadcast import LETTERS, TOKEN, telegram
from bot.bench.outbox import FIRST_CHAT, all_sent, settle_in, write_to_everybody
from bot.bench.telegram import ASK_SECONDS, ASKERS, FIRST_ASKER
from bot.config import OperatorSettings, read_settings
from bot.knowledge import load_knowledge
from bot.sealing import Sealer, new_key, read_keys
from bot.storage.database import Database
from bot.storage.migrate import migrate
from handlers.notice import version

QUESTIONS, WARM_UP, PATIENCE = 80, 10, 120
MUST_KEEP, MUST_ANSWER, MUST_ANSWER_SECONDS = 0.95, 1.3, 2.0
"""The share of the pace that is kept, and how long an answer may take: of all of them, p50, as many times as long as
when nothing else goes on; p95, so many seconds."""


def bench(rate: float, latency: float) -> int:
    """Print letters a second and the latencies; 1 where one is missed."""
    settings = read_settings(OperatorSettings)
    knowledge = load_knowledge(settings.content, settings.cache)
    knowledge.learn()
    kept, idle, busy = asyncio.run(_measure(rate, latency, settings.cache, version(knowledge.texts["da"])))
    print(f"{kept:.0f} letters/s: {kept / rate:.3f} of the pace (must be {MUST_KEEP})")
    half = statistics.median(busy) / statistics.median(idle)
    late = statistics.quantiles(busy, n=20)[-1]
    print(
        f"a resident's answer, p50: {statistics.median(idle) * 1000:.1f} ms idle, "
        f"{statistics.median(busy) * 1000:.1f} ms meanwhile: {half:.2f} times (must be at most {MUST_ANSWER}); "
        f"p95 meanwhile: {late * 1000:.0f} ms (must be under {MUST_ANSWER_SECONDS * 1000:.0f})"
    )
    return int(kept < MUST_KEEP * rate or half > MUST_ANSWER or late >= MUST_ANSWER_SECONDS)


async def _measure(rate: float, latency: float, cache: Path, notice: str) -> tuple[float, list[float], list[float]]:
    """Letters a second, and seconds to each answer, before and during the broadcast."""
    key = new_key()
    with tempfile.TemporaryDirectory(prefix="lokalraad-bench-") as folder:
        db, sealer = Database(f"sqlite+aiosqlite:///{folder}/lokalraad.sqlite"), Sealer(read_keys(key))
        await migrate(db)
        await settle_in(db, sealer, range(FIRST_CHAT, FIRST_CHAT + LETTERS))
        await settle_in(db, sealer, range(FIRST_ASKER, FIRST_ASKER + ASKERS), notice_version=notice)
        async with telegram(latency) as address, _lokalraad(address, Path(folder), cache, key, rate):
            await _answers(address, WARM_UP)
            idle = await _answers(address, QUESTIONS)
            occasion = await write_to_everybody(db, sealer)
            busy = await _answers(address, QUESTIONS)
            await all_sent(db, occasion, LETTERS)
            kept = (await asyncio.to_thread(_told, address, "asks/then"))["letters_a_second"]
        await db.close()
    return kept, idle, busy


async def _answers(address: str, count: int) -> list[float]:
    """Seconds until each of so many questions is answered."""
    await asyncio.to_thread(_told, address, f"asks/{count}")
    took: list[float] = []
    async with asyncio.timeout(PATIENCE):
        while len(took) < count:
            await asyncio.sleep(ASK_SECONDS)
            took += (await asyncio.to_thread(_told, address, "asks/then"))["took"]
    return took


def _told(address: str, path: str) -> dict[str, Any]:
    with urlopen(f"{address}/{path}") as answer:  # noqa: S310 - the bench's own server
        found: dict[str, Any] = json.load(answer)["result"]
    return found


@asynccontextmanager
async def _lokalraad(address: str, folder: Path, cache: Path, key: str, rate: float) -> AsyncIterator[None]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("LOKALRAAD_")}
    env |= {"LOKALRAAD_TOKEN": TOKEN, "LOKALRAAD_API_URL": address, "LOKALRAAD_DATA": str(folder)}
    env |= {"LOKALRAAD_CACHE": str(cache), "LOKALRAAD_KEY": key, "LOKALRAAD_RATE": str(rate)}
    env |= {"LOKALRAAD_LISTEN": "127.0.0.1:0", "LOKALRAAD_LOG_LEVEL": "ERROR"}
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=env)
    try:
        yield
    finally:
        process.terminate()
        await process.wait()

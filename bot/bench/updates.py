"""How many questions a second are answered through the durable inbox, and how soon, beside a bare echo bot."""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.config import OperatorSettings, read_settings
from bot.knowledge import load_knowledge
from bot.sealing import new_key
from sandbox.people import Person
from sandbox.server import serve
from sandbox.world import World

PEOPLE = 200
WARM_UP = 200
ROUNDS = 3
CALM_RATE, CALM_SECONDS = 50, 8
QUESTION = "Hvad er et lokalråd?"
PATIENCE = 300


def bench(updates: int) -> None:
    """Both bots in turn against the same sandbox in this process; prints rates, their ratio and the latencies."""
    settings = read_settings(OperatorSettings)
    load_knowledge(settings.content, settings.cache).learn()  # what is measured is answering, not learning
    asyncio.run(_bench(updates, settings.cache))


async def _bench(updates: int, cache: Path) -> None:
    rates: dict[str, list[float]] = {"lokalraad": [], "echo": []}
    calm: dict[str, list[float]] = {"lokalraad": [], "echo": []}
    for turn in range(ROUNDS):
        for name in rates:
            with tempfile.TemporaryDirectory(prefix="lokalraad-bench-") as folder:
                rate, latencies = await _measure(name, Path(folder), cache, updates)
            rates[name].append(rate)
            calm[name] += latencies
            print(f"round {turn + 1}  {name:<10} {rate:7.0f} questions/s", flush=True)
    _report(rates, calm)


def _report(rates: dict[str, list[float]], calm: dict[str, list[float]]) -> None:
    for name, found in rates.items():
        latencies = sorted(calm[name])
        p50, p99 = statistics.median(latencies), latencies[int(len(latencies) * 0.99)]
        print(
            f"{name:<10} median {statistics.median(found):6.0f}/s   "
            f"at {CALM_RATE}/s: p50 {p50 * 1000:.1f} ms, p99 {p99 * 1000:.1f} ms"
        )
    ratios = [ours / theirs for ours, theirs in zip(rates["lokalraad"], rates["echo"], strict=True)]
    print(f"ratio lokalraad / echo: median {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})")


async def _measure(name: str, folder: Path, cache: Path, updates: int) -> tuple[float, list[float]]:
    """Questions a second with all of them waiting, and seconds from question to answer at a calm rate."""
    world = World(record=0)
    people = [world.person(f"p{number}") for number in range(PEOPLE)]
    async with serve(world) as address, _bot(name, folder, cache, address.url, world.token):
        await _ask_all(world, people, WARM_UP)
        began = time.perf_counter()
        await _ask_all(world, people, updates)
        rate = updates / (time.perf_counter() - began)
        return rate, await _ask_calmly(people)


async def _ask_all(world: World, people: list[Person], count: int) -> None:
    wanted = world.delivered_count + count
    for number in range(count):
        people[number % len(people)].write(QUESTION)
    async with asyncio.timeout(PATIENCE):
        while world.delivered_count < wanted:
            await asyncio.sleep(0.005)


async def _ask_calmly(people: list[Person]) -> list[float]:
    asked = []
    for number in range(CALM_RATE * CALM_SECONDS):
        person = people[number % len(people)]
        asked.append(asyncio.create_task(_seconds_to_answer(person)))
        await asyncio.sleep(1 / CALM_RATE)
    return list(await asyncio.gather(*asked))


async def _seconds_to_answer(person: Person) -> float:
    waiting = asyncio.create_task(person.hears(PATIENCE))
    await asyncio.sleep(0)
    began = time.perf_counter()
    person.write(QUESTION)
    await waiting
    return time.perf_counter() - began


@asynccontextmanager
async def _bot(name: str, folder: Path, cache: Path, url: str, token: str) -> AsyncIterator[None]:
    env = {key: value for key, value in os.environ.items() if not key.startswith("LOKALRAAD_")}
    env |= {"LOKALRAAD_TOKEN": token, "LOKALRAAD_API_URL": url, "LOKALRAAD_DATA": str(folder)}
    env["LOKALRAAD_CACHE"] = str(cache)
    env |= {"LOKALRAAD_KEY": new_key(), "LOKALRAAD_LISTEN": "127.0.0.1:0", "LOKALRAAD_LOG_LEVEL": "ERROR"}
    module = ["-m", "bot", "run"] if name == "lokalraad" else ["-m", "bot.bench.echo", url, token]
    process = await asyncio.create_subprocess_exec(sys.executable, *module, env=env)
    try:
        yield
    finally:
        process.terminate()
        await process.wait()

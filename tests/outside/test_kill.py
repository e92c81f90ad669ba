"""kill -9 while updates arrive: nothing is lost, and a repeated update has one effect."""

import asyncio
import os
import random
import signal
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.storage import inbox as rows
from bot.storage.database import Database
from bot.storage.tables import inbox, people
from tests.conftest import KEY
from tests.outside.processes import SECRET, TOKEN, Telegram, lokalraad, telegram

QUESTION = "Hvad er et lokalråd?"
PAIRS = pytest.mark.parametrize(
    ("webhook", "database_url"), [(False, "sqlite"), (True, "postgresql")], indirect=["database_url"]
)
"""Each intake once and each database once, as they are mostly run; all four are in the soak."""
INTAKES = pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])


@PAIRS
@pytest.mark.timeout(600)
async def test_five_kills_and_two_hundred_updates_each_lose_nothing(
    webhook: bool, database_url: str, tmp_path: Path
) -> None:
    extra = await kill_again_and_again(tmp_path, database_url, webhook=webhook, kills=5, updates=200, seed=5)
    assert extra <= 5 * 50  # at most what was in hand at each kill is answered twice


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
@INTAKES
async def test_a_hundred_kills_and_five_thousand_updates_each_lose_nothing(
    webhook: bool, database_url: str, tmp_path: Path
) -> None:
    kills = int(os.environ.get("LOKALRAAD_SOAK_KILLS", "100"))
    extra = await kill_again_and_again(tmp_path, database_url, webhook=webhook, kills=kills, updates=5000, seed=7)
    how = "webhook" if webhook else "polling"
    print(f"\n{how}: {kills} kills, {kills * 5000} updates, 0 lost, {extra} answered twice")
    assert extra <= kills * 50


@PAIRS
@pytest.mark.timeout(300)
async def test_a_notice_accepted_while_the_process_dies_makes_one_resident(
    webhook: bool, database_url: str, tmp_path: Path
) -> None:
    async with telegram(100, tmp_path / "telegram.log") as there:
        process = lokalraad(there, tmp_path, database_url, webhook=webhook)
        await process.start()
        await there.order("start", people=100)
        await drained(there, database_url, 100)
        await there.order("tap", people=100, label="Ja, det er i orden")
        await there.order("repeat", times=3)
        await asyncio.sleep(0.15)
        await process.end(signal.SIGKILL)
        await process.start()
        await drained(there, database_url, 200)
        await process.end(signal.SIGTERM)
    db = Database(database_url)
    async with db.reading() as tx:
        assert await tx.scalar(select(func.count()).select_from(people)) == 100
    await db.close()


async def kill_again_and_again(
    folder: Path, database_url: str, *, webhook: bool, kills: int, updates: int, seed: int
) -> int:
    """Each round everybody asks once and the process is killed in the middle. How many answers came twice."""
    chance, extra = random.Random(seed), 0
    async with telegram(updates, folder / "telegram.log") as there:
        process = lokalraad(there, folder, database_url, webhook=webhook)
        await process.start()
        for turn in range(kills):
            before = (await there.status())["delivered"]
            await there.order("write", people=updates, updates=updates, text=QUESTION)
            await there.until_delivered(before + chance.randrange(1, updates * 9 // 10), seconds=120)
            await process.end(signal.SIGKILL)
            await process.start()
            await drained(there, database_url, updates * (turn + 1))
            answered = Counter(message["chat_id"] for message in await there.delivered(since=before))
            assert len(answered) == updates, f"{updates - len(answered)} lost in round {turn + 1}"
            extra += sum(answered.values()) - updates
        await process.end(signal.SIGTERM)
        assert (await there.calls())["refused"] == []
    logged = (folder / "lokalraad.log").read_text()
    assert not any(secret in logged for secret in (TOKEN, SECRET, KEY, QUESTION))
    return extra


async def drained(there: Telegram, database_url: str, stored: int) -> None:
    """Wait until Telegram holds nothing back, everything sent is stored, and everything stored is handled."""
    db = Database(database_url)
    try:
        async with asyncio.timeout(300):
            while not await _is_drained(there, db, stored):
                await asyncio.sleep(0.05)
    finally:
        await db.close()


async def _is_drained(there: Telegram, db: Database, stored: int) -> bool:
    if (await there.status())["pending"]:
        return False
    async with db.reading() as tx:
        queue = await rows.queue(tx)
        return not queue.waiting and (await tx.scalar(select(func.count()).select_from(inbox)) or 0) >= stored

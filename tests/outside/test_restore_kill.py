"""kill -9 while a backup is restored: the database is the old one or the new one, and the next try succeeds."""

import asyncio
import random
import signal
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.sealing import Sealer
from bot.storage.database import Database
from bot.storage.tables import metadata, people
from tests.conftest import KEY
from tests.living import Clock
from tests.operator.vault import Vault
from tests.outside.processes import Process

KILLS = 10


async def count(url: str) -> int:
    """How many people there are, in a database that has all its tables."""
    db = Database(url)
    try:
        async with db.reading() as tx:
            for table in metadata.sorted_tables:
                await tx.execute(select(table).limit(1))
            return int(await tx.scalar(select(func.count()).select_from(people)) or 0)
    finally:
        await db.close()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("two_urls", ["sqlite", "postgresql"], indirect=True)
async def test_a_restore_that_is_killed_leaves_one_of_the_two_whole(
    two_urls: list[str], tmp_path: Path, sealer: Sealer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    database_url, elsewhere = two_urls
    vault, dice = Vault(monkeypatch, tmp_path, sealer, clock), random.Random(11)
    db = vault.use(database_url)
    await vault.inhabited(db, 60)
    file = await vault.back_up()
    for each in range(5):
        await vault.resident(db, 4_440_000_000 + each)
    await db.close()
    killed, took = 0, await restored(elsewhere, vault, file)
    for share in sorted(dice.uniform(0.3, 1.1) for _ in range(KILLS)):
        process = await restoring(database_url, vault, file)
        try:
            await asyncio.wait_for(process.running.wait(), share * took)
        except TimeoutError:
            killed += 1
            await process.end(signal.SIGKILL)
        assert await count(database_url) in (65, 60)
    await restored(database_url, vault, file)
    assert await count(database_url) == 60
    assert killed > 0


async def restoring(url: str, vault: Vault, file: Path) -> Process:
    env = {"LOKALRAAD_DATABASE_URL": url, "LOKALRAAD_KEY": KEY, "LOKALRAAD_DATA": str(vault.data)}
    process = Process("-m", "bot", "restore", str(file), "--replace", env=env)
    await process.start()
    return process


async def restored(url: str, vault: Vault, file: Path) -> float:
    """How many seconds it takes on this machine where nobody kills it."""
    began, process = time.monotonic(), await restoring(url, vault, file)
    assert await process.running.wait() == 0
    return time.monotonic() - began

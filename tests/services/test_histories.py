"""Whatever happens to meetings, in any order: each reminder is there once, and nothing that is untrue is sent."""

import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest

from bot.sealing import Sealer
from bot.storage.database import Database
from tests.databases import Postgres
from tests.services.history import History

STEPS = 18
SQLITE, POSTGRESQL = 50, 4
SOAK = int(os.environ.get("LOKALRAAD_SOAK_HISTORIES", "1000"))


async def lived(seed: int, url: str, sealer: Sealer, steps: int = STEPS) -> None:
    dbs = [Database(url) for _ in range(2)]
    try:
        await History(seed, sealer, *dbs).live(steps)
    finally:
        for each in dbs:
            await each.close()


async def on_sqlite(seed: int, migrated: Path, sealer: Sealer, steps: int = STEPS) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(migrated, Path(folder) / "history.sqlite")
        await lived(seed, f"sqlite+aiosqlite:///{folder}/history.sqlite", sealer, steps)


async def on_postgresql(seed: int, migrated: str, postgres: Postgres, sealer: Sealer, steps: int = STEPS) -> None:
    url = postgres.create(migrated)
    try:
        await lived(seed, url, sealer, steps)
    finally:
        postgres.drop(url)


@pytest.mark.parametrize("seed", range(SQLITE))
async def test_a_history(seed: int, migrated_sqlite: Path, sealer: Sealer) -> None:
    await on_sqlite(seed, migrated_sqlite, sealer)


@pytest.mark.parametrize("seed", range(10_000, 10_000 + POSTGRESQL))
async def test_a_history_on_postgresql(seed: int, migrated_postgres: str, postgres: Postgres, sealer: Sealer) -> None:
    await on_postgresql(seed, migrated_postgres, postgres, sealer)


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
async def test_a_thousand_histories(
    migrated_sqlite: Path, migrated_postgres: str, postgres: Postgres, sealer: Sealer
) -> None:
    """A tenth of them on PostgreSQL, longer ones each, with seeds that are new every day and printed."""
    first = int(os.environ.get("LOKALRAAD_SOAK_SEED", time.time() // 86_400 * 100_000))
    for seed in range(first, first + SOAK):
        if seed % 10:
            await on_sqlite(seed, migrated_sqlite, sealer, 60)
        else:
            await on_postgresql(seed, migrated_postgres, postgres, sealer, 60)
    print(f"\n{SOAK} histories, seeds {first} to {first + SOAK - 1}: every reminder once, nothing untrue sent")

"""Whatever happens to meetings, in any order: each reminder is there once, and nothing that is untrue is sent."""

import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest
from hypothesis import Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.storage.database import Database
from tests.databases import Postgres
from tests.services.history import History

SOAK = int(os.environ.get("LOKALRAAD_SOAK_HISTORIES", "1000"))
STEPS, LONG = 12, 40
PATIENCE = 600
"""Seconds: a history that fails is made as short as it can be."""


@contextmanager
def on_sqlite(migrated: Path, ways: Sequence[Database]) -> Iterator[Sequence[Database]]:
    """Each in the same place: what SQLAlchemy has worked out for one history serves for the next."""
    shutil.copy(migrated, ways[0].path)
    yield ways


@contextmanager
def on_postgresql(migrated: str, postgres: Postgres) -> Iterator[Sequence[Database]]:
    url = postgres.create(migrated)
    try:
        yield [Database(url) for _ in range(2)]
    finally:
        postgres.drop(url)


def live(
    place: Callable[[], AbstractContextManager[Sequence[Database]]], number: int, *, histories: int, steps: int
) -> None:
    """The same number writes the same histories. More than ten at once would be variations of each other."""
    History.place = place
    chosen = settings(
        max_examples=histories,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
    )
    run_state_machine_as_test(seed(number)(History), settings=chosen)


def two_ways(folder: Path) -> Sequence[Database]:
    return [Database(f"sqlite+aiosqlite:///{folder}/history.sqlite") for _ in range(2)]


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("number", range(5))
def test_ten_histories(number: int, migrated_sqlite: Path, tmp_path: Path) -> None:
    live(partial(on_sqlite, migrated_sqlite, two_ways(tmp_path)), number, histories=10, steps=STEPS)


@pytest.mark.timeout(PATIENCE)
def test_four_histories_on_postgresql(migrated_postgres: str, postgres: Postgres) -> None:
    live(partial(on_postgresql, migrated_postgres, postgres), 5, histories=4, steps=STEPS)


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
def test_a_thousand_histories(
    migrated_sqlite: Path, migrated_postgres: str, postgres: Postgres, tmp_path: Path
) -> None:
    """A tenth of them on PostgreSQL, longer ones each, and others every day."""
    first = int(os.environ.get("LOKALRAAD_SOAK_SEED", time.time() // 86_400 * 1_000))
    sqlite = partial(on_sqlite, migrated_sqlite, two_ways(tmp_path))
    postgresql = partial(on_postgresql, migrated_postgres, postgres)
    for number in range(first, first + SOAK // 10):
        print(f"\nLOKALRAAD_SOAK_SEED={number} LOKALRAAD_SOAK_HISTORIES=10", flush=True)
        live(sqlite if number % 10 else postgresql, number, histories=10, steps=LONG)
    print(f"\n{SOAK} histories: every reminder once, nothing untrue sent")

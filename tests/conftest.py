"""The house for every test: a world, a frozen clock, a fresh database, and the living application."""

import fcntl
import gc
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as drawing

from bot.config import CONTENT, Settings
from bot.intake.sentinel import Sentinel
from bot.knowledge import Knowledge, load_knowledge
from bot.sealing import Sealer, read_keys
from bot.storage.database import Database
from tests.living import PATIENCE, Clock, Living
from tests.postmarks import PostalWorld

if TYPE_CHECKING:
    from tests.canary import Canary

pytest_plugins = ["tests.browser", "tests.canary", "tests.compiled", "tests.databases", "tests.known"]

KEY = "test:" + "A" * 43 + "="

# Every day the same examples, however slow the machine is: what fails is what was changed. `make soak` draws others.
drawing.register_profile("everyday", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
drawing.register_profile("search", drawing.get_profile("everyday"), derandomize=False, max_examples=2_000)
drawing.load_profile("everyday")


def pytest_configure(config: pytest.Config) -> None:
    """One folder for what is learnt, for all processes of a run; for one run only, where pytest keeps no cache."""
    if hasattr(config, "workerinput"):
        return  # whoever started this process has chosen it
    if cache := getattr(config, "cache", None):
        os.environ["LOKALRAAD_CACHE"] = str(cache.mkdir("lokalraad"))
        return
    folder = tempfile.TemporaryDirectory(prefix="lokalraad-")
    config.add_cleanup(folder.cleanup)
    os.environ["LOKALRAAD_CACHE"] = folder.name


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Processes that are started and killed take as long as all the rest: `make outside` asks for them by name."""
    asked = any("outside" in Path(str(given).partition("::")[0]).parts for given in config.args)
    return True if collection_path.name == "outside" and not asked else None


@pytest.fixture
def clock() -> Clock:
    """A Monday morning in November."""
    return Clock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


@pytest.fixture
def world(clock: Clock, canary: "Canary") -> Iterator[PostalWorld]:
    """A Telegram; at the end it tells whether the bot called it in a way no Telegram would understand.

    And whether a log line holds the token, the key or what somebody wrote.
    """
    world = PostalWorld(clock=clock)
    yield world
    assert list(world.refused) == []
    canary.check_world(world, KEY)


@pytest.fixture
def sealer() -> Sealer:
    return Sealer(read_keys(KEY))


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    yield database
    await database.close()


@pytest.fixture
def settings(world: PostalWorld, database_url: str, tmp_path: Path) -> Settings:
    given = {
        "token": world.token,
        "database_url": database_url,
        "data": tmp_path,
        "key": KEY,
        "listen": "127.0.0.1:0",
    }
    return Settings(_env_file=None, **given)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Learnt by the first process that asks, and remembered for the others and for the next run."""
    cache = Path(os.environ["LOKALRAAD_CACHE"])
    with (cache / "one-at-a-time").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # until the file is closed
        knowledge = load_knowledge(CONTENT, cache)
        knowledge.learn()
    gc.freeze()  # as a process does: what is known by heart is not looked through for garbage in every test
    return knowledge


@pytest.fixture
def unhurried() -> Iterator[None]:
    """What the bot does where a second is too long, or each time that some are over by the machine's clock, would
    come by chance where the machine is slow. Once, at the start, it does all."""
    limits = ("bot.intake.poller.OVERHEAR_SECONDS", "bot.pictures.SECONDS", "handlers.watch.KNOWN_SECONDS")
    with pytest.MonkeyPatch.context() as patient:
        for limit in limits:
            patient.setattr(limit, PATIENCE)
        for again in ("bot.schedule.OFTEN_SECONDS", "bot.schedule.TICK_SECONDS"):
            patient.setattr(again, 3_600)
        patient.setattr(Sentinel.watch, "__kwdefaults__", {"within": PATIENCE})
        yield


@pytest.fixture
async def lokalraad(
    world: PostalWorld, settings: Settings, clock: Clock, knowledge: Knowledge, unhurried: None
) -> AsyncIterator[Living]:
    """The real application over the sandbox's transport, on each database."""
    living = Living(world, settings, clock, knowledge)
    await living.app.start()
    yield living
    await living.app.stop()

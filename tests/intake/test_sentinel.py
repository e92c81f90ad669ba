"""Whoever is in danger reads 112 within two seconds, every time, also while the database is away."""

import asyncio
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest

from bot.config import CONTENT
from bot.domain.inbox import id_of
from bot.errors import TelegramAway
from bot.intake.sentinel import Sentinel
from bot.view import Addressed, View
from tests.databases import Postgres
from tests.intake.outage import away, hanging
from tests.living import Living
from tests.talk import Talk

CRIES = ["hjælp min mand slår mig nu", "der er ild i køkkenet", "jeg vil ikke leve mere", "someone has a knife here"]
LIMIT = 2.0

Outage = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def server(database_url: str, request: pytest.FixtureRequest) -> str | None:
    """The address of PostgreSQL itself."""
    if database_url.startswith("sqlite"):
        return None
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.url


async def seconds_to_the_notice(lokalraad: Living, name: str, cry: str) -> float:
    """From the message's arrival at Telegram to the notice's."""
    person, began = lokalraad.world.person(name), time.monotonic()
    before = len(person.heard)
    person.write(cry)
    while len(person.heard) == before:
        await asyncio.sleep(0.01)
        assert time.monotonic() - began < 10, "nothing was shown"
    said = person.heard[before]
    assert said.text.startswith("Ring 112 n")
    assert "Ring 112 now" in said.text, "nobody knows which language they read"
    assert "reply_to_message" in said.data
    return time.monotonic() - began


@pytest.mark.parametrize("seconds", [4, pytest.param(60, marks=pytest.mark.soak)])
async def test_the_notice_is_shown_within_two_seconds_while_the_database_is_away(
    seconds: int, lokalraad: Living, database_url: str, server: str | None
) -> None:
    await tell(lokalraad, lambda: away(database_url, server), seconds, "away")


@pytest.mark.parametrize("seconds", [4, pytest.param(60, marks=pytest.mark.soak)])
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_the_notice_is_shown_within_two_seconds_while_the_database_hangs(
    seconds: int, lokalraad: Living, database_url: str, server: str
) -> None:
    await tell(lokalraad, lambda: hanging(database_url, server), seconds, "hanging")


async def tell(lokalraad: Living, outage: Outage, seconds: int, how: str) -> None:
    await Talk(lokalraad, "Somebody").start()
    took = []
    with outage():
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            cry = CRIES[len(took) % len(CRIES)]
            took.append(await seconds_to_the_notice(lokalraad, f"Neighbour {len(took)}", cry))
        assert lokalraad.world.updates, "nothing is confirmed that is not stored"
        told = lokalraad.world.delivered_count
        await asyncio.sleep(1)
        assert lokalraad.world.delivered_count == told, "nobody is told twice by the intake"
    kind = "PostgreSQL" if "postgresql" in lokalraad.settings.database else "SQLite"
    print(f"{kind} {how}: {len(took)} notices, slowest {max(took):.2f} s")
    assert max(took) < LIMIT
    await lokalraad.settle()
    for number in range(len(took)):
        person = lokalraad.world.person(f"Neighbour {number}")
        assert person.last.labels == [lokalraad.knowledge.texts["da"].plain("button-not-urgent")], "answered at last"

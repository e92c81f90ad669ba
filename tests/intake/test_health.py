"""Readiness tells the truth: deaf, stuck, without a database or with one that does not answer is not ready."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from bot.domain.faq import Matcher
from bot.domain.mind import Mind
from bot.errors import DatabaseAway
from bot.intake import health as health_module
from bot.intake.health import Health
from bot.storage import inbox as rows
from bot.storage.database import Database, Transaction
from tests.living import Clock


class Moody(Database):
    mood = "well"

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        if self.mood == "away":
            raise DatabaseAway
        if self.mood == "silent":
            await asyncio.sleep(3600)
        async with super().reading() as tx:
            yield tx


@pytest.fixture
async def moody(database_url: str) -> AsyncIterator[Moody]:
    db = Moody(database_url)
    yield db
    await db.close()


def client(db: Database, clock: Clock, *, polls: bool = True, mind: Mind | None = None) -> httpx.AsyncClient:
    health = Health(db, clock, mind or Mind(Matcher({})), polls=polls)
    routes = [Route(f"/{name}", getattr(health, name)) for name in ("healthz", "readyz", "metrics")]
    return httpx.AsyncClient(transport=httpx.ASGITransport(Starlette(routes=routes)), base_url="http://x")


async def beat(db: Database, clock: Clock) -> None:
    async with db.transaction() as tx:
        await rows.beat(tx, "poll", now=clock())


async def test_who_was_never_heard_or_not_for_long_is_deaf_and_not_ready(moody: Moody, clock: Clock) -> None:
    async with client(moody, clock) as http:
        assert (await http.get("/readyz")).status_code == 503
        await beat(moody, clock)
        assert (await http.get("/readyz")).status_code == 200
        clock.forward(seconds=91)
        assert (await http.get("/readyz")).status_code == 503
        assert "lokalraad_poll_age_seconds 91.0" in (await http.get("/metrics")).text
    async with client(moody, clock, polls=False) as http:
        assert (await http.get("/readyz")).status_code == 200


async def test_who_still_learns_the_answers_is_not_ready_and_says_so(moody: Moody, clock: Clock) -> None:
    await beat(moody, clock)
    mind = Mind()
    async with client(moody, clock, mind=mind) as http:
        told = await http.get("/readyz")
        assert (told.status_code, told.json()["learning"]) == (503, True)
        mind.matcher = Matcher({})
        assert (await http.get("/readyz")).status_code == 200


async def test_an_update_that_waits_too_long_means_that_it_is_stuck(moody: Moody, clock: Clock) -> None:
    await beat(moody, clock)
    async with moody.transaction() as tx:
        await rows.store(tx, [{"update_id": 1, "chat": "c", "payload": b"x", "received_at": clock()}])
    async with client(moody, clock) as http:
        assert (await http.get("/readyz")).status_code == 200
        clock.forward(seconds=121)
        await beat(moody, clock)
        told = await http.get("/readyz")
        assert (told.status_code, told.json()["oldest_waiting"], told.json()["waiting"]) == (503, 121.0, 1)


@pytest.mark.parametrize("mood", ["away", "silent"])
async def test_without_an_answer_from_the_database_it_is_alive_but_not_ready_and_the_metrics_say_so(
    mood: str, moody: Moody, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health_module, "LOOK_SECONDS", 0.1)
    await beat(moody, clock)
    async with client(moody, clock) as http:
        assert "lokalraad_database_up 1.0" in (await http.get("/metrics")).text
        moody.mood = mood
        assert (await http.get("/readyz")).status_code == 503
        assert (await http.get("/healthz")).status_code == 200
        assert "lokalraad_database_up 0.0" in (await http.get("/metrics")).text
        moody.mood = "well"
        monkeypatch.setattr(health_module, "LOOK_SECONDS", 5)
        assert (await http.get("/readyz")).status_code == 200

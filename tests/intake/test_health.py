"""Readiness tells the truth, and what to do: deaf, stuck, without a database, with letters that do not leave."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from bot.domain.faq import Matcher
from bot.domain.letters import Lane
from bot.domain.mind import Mind
from bot.errors import DatabaseAway, TokenRefused
from bot.intake import health as health_module
from bot.intake.health import Health
from bot.sealing import Sealer
from bot.storage import inbox as rows
from bot.storage import letters, pace
from bot.storage.database import Database, Transaction
from tests.living import Clock, Living
from tests.outbox import Outbox


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


def client(
    db: Database, clock: Clock, *broken: BaseException, polls: bool = True, mind: Mind | None = None
) -> httpx.AsyncClient:
    health = Health(db, clock, mind or Mind(Matcher({})), lambda: broken, polls=polls)
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
    await beat(moody, clock)
    async with client(moody, clock) as http:
        assert "lokalraad_database_up 1.0" in (await http.get("/metrics")).text
        monkeypatch.setattr(health_module, "LOOK_SECONDS", 0.1)
        moody.mood = mood
        assert (await http.get("/readyz")).status_code == 503
        assert (await http.get("/healthz")).status_code == 200
        assert "lokalraad_database_up 0.0" in (await http.get("/metrics")).text
        moody.mood = "well"
        monkeypatch.setattr(health_module, "LOOK_SECONDS", 5)
        assert (await http.get("/readyz")).status_code == 200


@pytest.fixture
def outbox(moody: Moody, sealer: Sealer, clock: Clock) -> Outbox:
    return Outbox(moody, sealer, clock)


async def test_letters_that_could_go_and_do_not_make_it_not_ready_and_it_says_what_to_do(
    outbox: Outbox, clock: Clock
) -> None:
    await outbox.people(3)
    await outbox.write()
    async with client(outbox.db, clock, polls=False) as http:
        clock.forward(seconds=300)
        assert (await http.get("/readyz")).status_code == 200
        clock.forward(seconds=1)
        told = await http.get("/readyz")
        assert (told.status_code, told.json()["letters"]["stalled"]) == (503, 301.0)
        assert "none has left for 301 s" in told.json()["why"][0]
        assert "can Telegram be reached?" in told.json()["why"][0]


async def test_letters_that_wait_their_turn_or_for_telegram_are_told_of_and_keep_it_ready(
    outbox: Outbox, clock: Clock
) -> None:
    await outbox.people(3)
    await outbox.write()
    clock.forward(seconds=3_600)
    async with client(outbox.db, clock, polls=False) as http:
        async with outbox.db.transaction() as tx:
            await pace.hold(tx)
            await pace.spend(tx, 1_000)
        told = await http.get("/readyz")
        assert (told.status_code, told.json()["why"]) == (200, [])
        assert "due for 3600 s: they leave as fast as LOKALRAAD_RATE" in told.json()["remarks"][0]
        async with outbox.db.transaction() as tx:
            await pace.pause(tx, 9_000_000_000)
        told = await http.get("/readyz")
        assert told.status_code == 200
        assert told.json()["remarks"][0].startswith("Telegram asks everybody to wait")


async def test_what_staff_paused_is_told_of_and_keeps_it_ready(outbox: Outbox, clock: Clock) -> None:
    await outbox.people(2)
    occasion = await outbox.write()
    async with outbox.db.transaction() as tx:
        await letters.halt(tx, occasion, "because")
    clock.forward(days=2)
    async with client(outbox.db, clock, polls=False) as http:
        told = await http.get("/readyz")
        assert (told.status_code, told.json()["letters"]["paused_occasions"]) == (200, 1)
        assert told.json()["remarks"][0].startswith("Paused, with letters left: 1.")
        assert "lokalraad_occasions_paused 1.0" in (await http.get("/metrics")).text


@pytest.mark.parametrize("mood", ["well", "away"])
async def test_a_process_whose_token_is_refused_is_not_ready_and_says_how_to_get_another(
    mood: str, moody: Moody, clock: Clock
) -> None:
    moody.mood = mood
    async with client(moody, clock, TokenRefused(), TokenRefused(), KeyError("x"), polls=False) as http:
        told = await http.get("/readyz")
    assert told.status_code == 503
    assert told.json()["why"][:2] == [str(TokenRefused()), "A part has ended: the log says which."]


async def test_the_metrics_tell_of_letters_by_lane(outbox: Outbox, clock: Clock) -> None:
    first, *_ = await outbox.people(4)
    await outbox.write()
    clock.forward(seconds=30)
    await outbox.claim(limit=1)
    await outbox.write(first, lane=Lane.FAST)
    async with outbox.db.transaction() as tx:
        await pace.hold(tx)
        await pace.pause(tx, 95_000_000)
    async with client(outbox.db, clock) as http:
        page = (await http.get("/metrics")).text
    told = dict(line.rsplit(" ", 1) for line in page.splitlines() if not line.startswith("#"))
    assert told['lokalraad_letters_waiting{lane="fast"}'] == "1.0"
    assert told['lokalraad_letters_waiting{lane="paced"}'] == "3.0"
    assert told['lokalraad_letters_overdue_seconds{lane="paced"}'] == "30.0"
    assert told["lokalraad_letters_in_hand"] == "1.0"
    assert told["lokalraad_letters_stalled_seconds"] == "0.0"
    assert 60 < float(told["lokalraad_letters_pause_seconds"]) <= 95


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_whoever_is_told_first_that_the_token_is_refused_everything_ends(lokalraad: Living) -> None:
    app = lokalraad.app
    assert app.broken() == []
    lokalraad.world.faults.add("error", code=401, description="Unauthorized", method="setMyCommands")
    with pytest.raises(TokenRefused):
        await app.line.call("setMyCommands", {"commands": []})
    await asyncio.sleep(0.05)
    assert [type(error) for error in app.broken()] == [TokenRefused]


async def test_reminders_that_nobody_looks_at_make_it_not_ready(moody: Moody, clock: Clock) -> None:
    async with moody.transaction() as tx:
        await rows.beat(tx, "tick", now=clock())
    async with client(moody, clock, polls=False) as http:
        assert (await http.get("/readyz")).json()["tick_age"] == 0
        clock.forward(seconds=181)
        told = await http.get("/readyz")
        assert (told.status_code, told.json()["tick_age"]) == (503, 181.0)
        assert "which reminders of meetings are due" in " ".join(told.json()["why"])
        assert "lokalraad_tick_age_seconds 181.0" in (await http.get("/metrics")).text

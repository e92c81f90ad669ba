"""The control desk of a sandbox that runs alone, and the process itself."""

import asyncio
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.sample import RESIDENTS, STAFF
from sandbox.server import serve
from sandbox.world import World
from tests.sandbox.conftest import Api


class Desk:
    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url, self.http = url, http

    async def order(self, name: str, **body: Any) -> Any:
        async with self.http.post(f"{self.url}/control/{name}", json=body) as answer:
            return await answer.json()

    async def look(self, name: str) -> Any:
        async with self.http.get(f"{self.url}/control/{name}") as answer:
            return await answer.json()


@pytest.fixture
async def desk(world: World) -> AsyncIterator[Desk]:
    async with serve(world, control=True) as address, aiohttp.ClientSession() as http:
        yield Desk(address.url, http)


async def test_many_people_write_in_turn(world: World, api: Api, desk: Desk) -> None:
    written = await desk.order("write", people=3, updates=7, text="Spørgsmål nr. {n}")
    assert written["last_update_id"] - written["first_update_id"] == 6
    updates = await api.get("getUpdates")
    assert [update["message"]["text"] for update in updates] == [f"Spørgsmål nr. {n}" for n in range(1, 8)]
    assert len({update["message"]["chat"]["id"] for update in updates}) == 3
    assert (await desk.look("status"))["pending"] == 7


async def test_deliveries_and_calls_are_counted(world: World, api: Api, desk: Desk) -> None:
    await desk.order("start", people=2, payload="ishoj")
    chat_ids = list(world.people)
    keyboard = {"inline_keyboard": [[{"text": "Dansk", "callback_data": "da"}]]}
    for chat_id in chat_ids:
        await api.get("sendMessage", chat_id=chat_id, text="Velkommen", reply_markup=keyboard)
    assert (await desk.look("delivered?since=1")) == [{"chat_id": chat_ids[1], "message_id": 2, "text": "Velkommen"}]
    assert len((await desk.order("tap", people=2, label="Dansk"))["queries"]) == 2
    await api.error("sendMessage", chat_id=chat_ids[0], text="x", colour="red")
    calls = await desk.look("calls")
    assert calls["methods"] == {"sendMessage": 3}
    assert [each["method"] for each in calls["refused"]] == ["sendMessage"]
    await desk.order("clear")
    assert (await desk.look("status"))["delivered"] == 0


async def test_an_order_that_makes_no_sense(desk: Desk) -> None:
    assert await desk.order("write", people="many") == {
        "ok": False,
        "error": "invalid literal for int() with base 10: 'many'",
    }
    assert (await desk.order("tap", people=1))["ok"] is False


async def test_without_being_asked_for_there_is_no_control_desk(world: World) -> None:
    async with serve(world) as address, aiohttp.request("GET", f"{address.url}/control/status") as answer:
        assert answer.status == 404


async def test_the_sandbox_alone_prints_its_address_and_ends_when_told() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--port", "0", "--token", "1:x", "--residents", "2", "--sample",
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession() as http:
        async with http.get(f"{url}/bot1:x/getMe") as answer:
            assert (await answer.json())["result"]["id"] == 1
        status = await Desk(url, http).look("status")
    assert status["people"] == 2 + len(RESIDENTS) + len(STAFF)
    process.terminate()
    assert await process.wait() == 0


async def test_a_new_token_ends_the_poll_with_the_old_one_which_opens_nothing_any_more(
    world: World, desk: Desk
) -> None:
    base = f"{desk.url}/bot{world.token}"
    poll = asyncio.create_task(desk.http.get(f"{base}/getUpdates", params={"timeout": "30"}))
    while not world.updates.is_polled:
        await asyncio.sleep(0.01)
    await desk.order("revoke", token="123456:another")
    for answer in (await poll, await desk.http.get(f"{base}/getMe")):
        assert (answer.status, (await answer.json())["description"]) == (401, "Unauthorized")
    async with desk.http.get(f"{desk.url}/bot123456:another/getMe") as answer:
        assert answer.status == 200

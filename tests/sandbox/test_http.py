"""The Bot API over a real socket: as JSON, as a form, with files; and connections that break."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.media import PIXEL
from sandbox.people import Person
from sandbox.server import serve
from sandbox.world import World


@pytest.fixture
async def base(world: World) -> AsyncIterator[str]:
    async with serve(world) as address:
        yield f"{address.url}/bot{world.token}"


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def test_parameters_come_in_every_way_that_telegram_takes(
    base: str, http: aiohttp.ClientSession, amina: Person
) -> None:
    where = {"chat_id": str(amina.id)}
    keyboard = json.dumps({"inline_keyboard": [[{"text": "Ja", "callback_data": "ja"}]]})
    await http.post(f"{base}/sendMessage", json={"chat_id": amina.id, "text": "som JSON"})
    await http.post(f"{base}/sendMessage", data={**where, "text": "som formular", "reply_markup": keyboard})
    await http.get(f"{base}/sendMessage", params={**where, "text": "i adressen"})
    assert [message.text for message in amina.heard] == ["som JSON", "som formular", "i adressen"]
    assert amina.heard[1].labels == ["Ja"]


async def test_a_photo_goes_up_and_comes_down(
    world: World, base: str, http: aiohttp.ClientSession, amina: Person
) -> None:
    form = aiohttp.FormData({"chat_id": str(amina.id), "caption": "Her"})
    form.add_field("photo", PIXEL, filename="hul.png", content_type="image/png")
    async with http.post(f"{base}/sendPhoto", data=form) as answer:
        photo = (await answer.json())["result"]["photo"][-1]
    async with http.post(f"{base}/getFile", json={"file_id": photo["file_id"]}) as answer:
        path = (await answer.json())["result"]["file_path"]
    async with http.get(f"{base.replace('/bot', '/file/bot')}/{path}") as answer:
        assert await answer.read() == PIXEL
    async with http.get(f"{base.replace('/bot', '/file/bot')}/photos/none.png") as answer:
        assert answer.status == 404


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [("/bot123456:wrong/getMe", 401, "Unauthorized"), ("/botnonsense/getMe", 404, "Not Found")],
)
async def test_a_wrong_token_opens_nothing(
    base: str, http: aiohttp.ClientSession, path: str, status: int, description: str
) -> None:
    async with http.get(f"{base.partition('/bot')[0]}{path}") as answer:
        assert await answer.json() == {"ok": False, "error_code": status, "description": description}
        assert answer.status == status


@pytest.mark.parametrize("body", [b"[1]", b"{", b"\xff\xfe"])
async def test_a_body_that_is_no_json_object(base: str, http: aiohttp.ClientSession, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    async with http.post(f"{base}/getMe", data=body, headers=headers) as answer:
        assert answer.status == 400
        assert (await answer.json())["description"] == "Bad Request: can't parse JSON object"


async def test_a_flood_is_also_told_in_the_header(
    world: World, base: str, http: aiohttp.ClientSession, amina: Person
) -> None:
    world.faults.flood(9)
    async with http.post(f"{base}/sendMessage", json={"chat_id": amina.id, "text": "Hej"}) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, "9")


async def test_a_lost_answer_is_a_connection_that_ends_without_a_byte(
    world: World, base: str, http: aiohttp.ClientSession, amina: Person
) -> None:
    world.faults.lost_answer()
    with pytest.raises(aiohttp.ClientConnectionError):
        await http.post(f"{base}/sendMessage", json={"chat_id": amina.id, "text": "Hej"})
    assert amina.last.text == "Hej"


async def test_an_outage_is_a_page_of_html(world: World, base: str, http: aiohttp.ClientSession) -> None:
    world.faults.set(outage=True)
    async with http.get(f"{base}/getMe") as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")


async def test_a_waiting_poll_ends_when_the_sandbox_stops(world: World, http: aiohttp.ClientSession) -> None:
    async with serve(world) as address:
        poll = asyncio.create_task(_poll(http, f"{address.url}/bot{world.token}/getUpdates"))
        while not world.updates.is_polled:
            await asyncio.sleep(0.005)
    assert await poll == {"ok": True, "result": []}


async def _poll(http: aiohttp.ClientSession, url: str) -> Any:
    async with http.get(url, params={"timeout": "50"}) as answer:
        return await answer.json()

"""Pushing: secret, order within a chat, and patience with a bot that says no."""

import asyncio
import json
from collections import defaultdict
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from sandbox.people import Person
from sandbox.webhook import SECRET_HEADER, pause_after
from sandbox.world import World
from tests.living import PATIENCE
from tests.sandbox.conftest import Api

URL = "https://bot.example/hook"


class Endpoint:
    """The bot's side: takes what it is given, answers with the statuses it was told."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.taken: list[str] = []
        self.headers: dict[str, str] = {}
        self.in_flight: dict[int, int] = defaultdict(int)
        self.most_in_flight = 0

    async def __call__(self, _url: str, body: bytes, headers: dict[str, str]) -> int:
        message = json.loads(body)["message"]
        chat_id = message["chat"]["id"]
        self.headers = headers
        self.in_flight[chat_id] += 1
        self.most_in_flight = max(self.most_in_flight, *self.in_flight.values())
        await asyncio.sleep(0)
        self.in_flight[chat_id] -= 1
        status = self.statuses.pop(0) if self.statuses else 200
        if status == 0:
            raise ConnectionRefusedError
        if status == 200:
            self.taken.append(message["text"])
        return status


@pytest.fixture
def endpoint(world: World) -> Endpoint:
    world.webhook.post = endpoint = Endpoint()
    world.webhook.pause = lambda _failures: 0.0
    return endpoint


async def settled(world: World) -> None:
    async with asyncio.timeout(PATIENCE):
        while len(world.updates):
            await asyncio.sleep(0)


async def test_what_waited_and_what_comes_is_pushed_with_the_secret(
    world: World, api: Api, amina: Person, endpoint: Endpoint
) -> None:
    amina.write("før")
    await api.get("setWebhook", url=URL, secret_token="abc-DEF_123")
    amina.write("efter")
    await settled(world)
    assert endpoint.taken == ["før", "efter"]
    assert endpoint.headers[SECRET_HEADER] == "abc-DEF_123"


async def test_one_in_flight_per_chat_and_in_order(world: World, api: Api, amina: Person, endpoint: Endpoint) -> None:
    await api.get("setWebhook", url=URL)
    endpoint.statuses = [503, 0, 200, 500]
    for number in range(10):
        amina.write(str(number))
    await settled(world)
    assert endpoint.taken == [str(number) for number in range(10)]
    assert endpoint.most_in_flight == 1


async def test_a_failing_update_holds_its_own_chat_only(
    world: World, api: Api, amina: Person, endpoint: Endpoint
) -> None:
    world.webhook.pause = lambda _failures: 3600.0
    await api.get("setWebhook", url=URL)
    endpoint.statuses = [500]
    amina.write("hænger")
    world.person("Bo").write("går igennem")
    for _ in range(10):
        await asyncio.sleep(0)
    assert endpoint.taken == ["går igennem"]
    info = await api.get("getWebhookInfo")
    assert info["pending_update_count"] == 1
    assert info["last_error_message"] == "Wrong response from the webhook: 500"
    await world.close()


def test_the_pauses_are_telegrams() -> None:
    assert [pause_after(failures) for failures in range(1, 9)] == [0, 2, 4, 8, 16, 32, 60, 60]


@pytest.mark.parametrize(
    ("params", "problem"),
    [
        ({"url": "http://bot.example"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": URL, "secret_token": "æ"}, "secret token contains unallowed characters"),
        ({"url": URL, "secret_token": "x" * 257}, "secret token is too long"),
    ],
)
async def test_a_webhook_that_telegram_refuses(api: Api, params: dict[str, str], problem: str) -> None:
    assert await api.error("setWebhook", **params) == f"Bad Request: {problem}"
    assert (await api.get("getWebhookInfo"))["url"] == ""


async def test_removing_it_can_drop_what_waits(world: World, api: Api, amina: Person, endpoint: Endpoint) -> None:
    amina.write("Hej")
    await api.get("deleteWebhook", drop_pending_updates=True)
    assert len(world.updates) == 0


async def test_over_a_real_socket(world: World, api: Api, amina: Person) -> None:
    taken: list[tuple[str | None, Any]] = []

    async def hook(request: web.Request) -> web.Response:
        taken.append((request.headers.get(SECRET_HEADER), await request.json()))
        return web.Response(status=200 if len(taken) > 1 else 503)

    app = web.Application()
    app.router.add_post("/hook", hook)
    async with TestServer(app) as server:
        await api.get("setWebhook", url=f"http://127.0.0.1:{server.port}/hook", secret_token="hemmelig")
        amina.write("Hej")
        async with asyncio.timeout(PATIENCE):
            while len(world.updates):
                await asyncio.sleep(0.005)
        await world.close()
    assert [(secret, update["message"]["text"]) for secret, update in taken] == [("hemmelig", "Hej")] * 2

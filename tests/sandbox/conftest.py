"""A world without a bot: these tests call the Bot API themselves."""

from typing import Any

import pytest

from sandbox.api import call
from sandbox.people import Person
from sandbox.shapes import Uploads
from sandbox.world import World
from tests.living import Clock


class Api:
    """Calls as a bot makes them. `get` wants it to work, `error` wants Telegram's description."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def get(self, method: str, files: Uploads | None = None, /, **params: Any) -> Any:
        status, body = await call(self.world, method, params, files)
        assert (status, body["ok"]) == (200, True), body
        return body["result"]

    async def error(self, method: str, /, **params: Any) -> str:
        status, body = await call(self.world, method, params)
        assert status == body["error_code"] != 200
        return str(body["description"])


@pytest.fixture
def world(clock: Clock) -> World:
    """Unlike elsewhere, nobody minds if it refused something."""
    return World(clock=clock)


@pytest.fixture
def api(world: World) -> Api:
    return Api(world)


@pytest.fixture
def amina(world: World) -> Person:
    """Has pressed Start, and the bot has taken note."""
    amina = world.person("Amina", username="amina")
    amina.start()
    world.updates.clear()
    return amina

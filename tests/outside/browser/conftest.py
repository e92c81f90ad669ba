"""The page's tests have a browser, two residents, and a bot whose every word they choose."""

from typing import Any

import pytest

from sandbox.api import call
from sandbox.people import Person
from sandbox.world import World
from tests.browser import address, chromium, open_page

__all__ = ["address", "chromium", "open_page"]


class Bot:
    """Says what a test wants said, through the Bot API as any bot would."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def does(self, method: str, **params: Any) -> Any:
        _status, body = await call(self.world, method, params)
        assert body["ok"], body
        return body["result"]

    async def says(self, person: Person, text: str, *rows: list[dict[str, Any]], **more: Any) -> int:
        """Rows are inline buttons. → the message's id."""
        if rows:
            more["reply_markup"] = {"inline_keyboard": list(rows)}
        message = await self.does("sendMessage", chat_id=person.id, text=text, **more)
        return int(message["message_id"])


@pytest.fixture
def bot(world: World) -> Bot:
    return Bot(world)


@pytest.fixture
def amina(world: World) -> Person:
    return world.person("Amina", about="Bor i Ishøj.", started=True)


@pytest.fixture
def jonas(world: World) -> Person:
    return world.person("Jonas", about="Læser helst selv.", color="#b5562f")

"""One person's side of a conversation, as a test tells it: do something, and hear what comes back."""

from typing import Any

from sandbox.messages import Message
from sandbox.people import Person
from tests.living import Living


class Talk:
    """Every method waits until Lokalråd has answered, and gives the text of its last message."""

    def __init__(self, lokalraad: Living, name: str = "Amina", **about: Any) -> None:
        self.lokalraad = lokalraad
        self.person: Person = lokalraad.world.person(name, **about)

    @property
    def last(self) -> Message:
        return self.person.last

    @property
    def labels(self) -> list[str]:
        """The buttons under the last message."""
        return self.last.labels

    async def start(self, payload: str = "") -> str:
        self.person.start(payload)
        return await self.hear()

    async def write(self, text: str) -> str:
        self.person.write(text)
        return await self.hear()

    async def tap(self, label: str) -> str:
        """Tap a button of the last message; what is not a label is sent as forged data."""
        self.person.tap(self.last, label)
        return await self.hear()

    async def hear(self) -> str:
        await self.lokalraad.settle()
        return self.last.text

    async def move_in(self, council: str = "Ishøj") -> None:
        """Become a resident of that council."""
        await self.start()
        await self.write("ja")
        await self.write(council)

"""One person's side of a conversation, as a test tells it: do something, and hear what is answered.

Letters come at a time of their own, so they never stand in an answer's way: only `came` and `got` look at them.
"""

from collections.abc import Awaitable, Callable, Collection
from typing import Any

from bot.schedule import Bell, Crier
from sandbox.errors import Impossible
from sandbox.messages import Message
from sandbox.people import Person
from tests.living import Living, Patience


class Talk:
    """Every method waits until Lokalråd has answered, and gives the text of its last answer."""

    def __init__(self, lokalraad: Living, name: str = "Amina", **about: Any) -> None:
        self.lokalraad = lokalraad
        self.person: Person = lokalraad.world.person(name, **about)
        self._looked_at: tuple[Message, Message | None] | None = None

    @property
    def answers(self) -> list[Message]:
        """All that the bot said but the letters, oldest first."""
        return [each for each in self.person.heard if not self.lokalraad.world.is_letter(each)]

    @property
    def last(self) -> Message:
        """What they look at, until an answer comes below it: the last answer, or what `look_at` was given since."""
        answer = next(reversed(self.answers), None)
        looked_at, below = self._looked_at or (None, None)
        found = looked_at if looked_at is not None and answer is below else answer
        if found is None:
            raise Impossible(f"{self.person.first_name} has had no answer from the bot")
        return found

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

    def look_at(self, message: Message) -> None:
        """A letter, or something further up."""
        self._looked_at = message, next(reversed(self.answers), None)

    async def move_in(self, council: str = "Ishøj") -> None:
        """Become a resident of that council."""
        await self.start()
        await self.write("ja")
        await self.write(council)


async def tap(talk: Talk, message: Message, label: str) -> str:
    """A button of a certain message. What was answered below it, or else what it turned into."""
    assert label in message.labels, (label, message.labels)
    talk.look_at(message)
    return await talk.tap(label)


async def came(talk: Talk, *words: str, but: Collection[Message] = ()) -> Message:
    """Wait until somebody has a message with any of these words, and look at it."""
    return await _looked_for(talk, words, but, _nothing)


async def got(talk: Talk, *words: str, but: Collection[Message] = ()) -> Message:
    """As `came`, while time goes by: announcements, news of meetings and reminders are brought when they are due."""
    return await _looked_for(talk, words, but, _bring)


async def _looked_for(
    talk: Talk, words: Collection[str], but: Collection[Message], meanwhile: Callable[[Living], Awaitable[None]]
) -> Message:
    patience = Patience(lambda: f"{words} never came: {[message.text for message in talk.person.heard[-4:]]}")
    await meanwhile(talk.lokalraad)  # at least once, so that time has gone by however quickly it came
    while (found := _newest(talk, words, but)) is None:
        await patience.wait()
        await meanwhile(talk.lokalraad)
    talk.look_at(found)
    return found


def _newest(talk: Talk, words: Collection[str], but: Collection[Message]) -> Message | None:
    heard = (message for message in reversed(talk.person.heard) if message not in but)
    return next((message for message in heard if any(each in message.text for each in words)), None)


async def _bring(lokalraad: Living) -> None:
    """One turn of all that runs every few seconds, and a second goes by."""
    services = lokalraad.services
    bell = Bell(services.timekeeper)
    for work in (Crier(services.sending, lokalraad.app.screen).tick, bell.tick, bell.spread):
        await work()
    lokalraad.clock.forward(seconds=1)


async def _nothing(lokalraad: Living) -> None:
    """The postman comes anyhow."""

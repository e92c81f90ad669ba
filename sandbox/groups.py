"""A group in which the bot is a member among others."""

from typing import TYPE_CHECKING, Any

from sandbox.messages import Chat, Message

if TYPE_CHECKING:
    from sandbox.people import Person
    from sandbox.world import World

FIRST_GROUP_ID = -1_001_000_000_001


class Group(Chat):
    """The bot reads all of it, as one does that is an administrator or has its privacy mode off."""

    def __init__(self, world: "World", title: str, people: "tuple[Person, ...]") -> None:
        number = sum(isinstance(chat, Group) for chat in world.chats.values())
        super().__init__(FIRST_GROUP_ID - number, {"title": title, "type": "supergroup"})
        self.people = list(people)
        self.has_bot = True

    def write(self, person: "Person", text: str, **more: Any) -> Message:
        return person.write(text, chat=self, **more)

    def remove_bot(self) -> None:
        self.has_bot = False

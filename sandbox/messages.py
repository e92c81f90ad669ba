"""A message as everybody in a chat sees it, and the chat that keeps it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sandbox.shapes import Json, without_nones

if TYPE_CHECKING:
    from sandbox.people import Person

HISTORY = 1000  # messages kept per chat, so that a bench stays flat
Sender = Literal["bot", "person", "system"]
Listener = Callable[[str, Any], None]


@dataclass(eq=False, slots=True)
class Message:
    """`data` is the message exactly as Telegram would give it to the bot."""

    data: Json
    sender: Sender
    reply_keyboard: bool = False

    @property
    def id(self) -> int:
        return int(self.data["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.data["chat"]["id"])

    @property
    def text(self) -> str:
        """The text, or the caption of a photo or a document."""
        return str(self.data.get("text", self.data.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        entities: list[Json] = self.data.get("entities") or self.data.get("caption_entities") or []
        return entities

    @property
    def buttons(self) -> list[list[Json]]:
        return list(self.data.get("reply_markup", {}).get("inline_keyboard", []))

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.buttons for button in row]

    def button(self, label: str) -> Json | None:
        return next((each for row in self.buttons for each in row if each["text"] == label), None)


class Chat:
    """One conversation: its messages by number, the reply keyboard, and who is listening to what happens."""

    def __init__(self, chat_id: int, shape: Json, person: "Person | None" = None) -> None:
        self.id = chat_id
        self.shape: Json = {"id": chat_id, **shape}
        self.person = person
        self.messages: dict[int, Message] = {}
        self.last_id = 0
        self.keyboard: Json | None = None
        self.listeners: set[Listener] = set()

    @property
    def is_private(self) -> bool:
        return self.person is not None

    def post(self, sender: Sender, author: Json, date: int, **content: Any) -> Message:
        self.last_id += 1
        data: Json = {"message_id": self.last_id, "from": author, "chat": self.shape, "date": date}
        data.update(without_nones(**content))
        message = self.messages[self.last_id] = Message(data, sender)
        if len(self.messages) > HISTORY:
            del self.messages[next(iter(self.messages))]
        self.tell("message", message)
        return message

    def delete(self, message_id: int) -> None:
        del self.messages[message_id]
        self.tell("delete", message_id)

    def tell(self, event: str, payload: Any) -> None:
        for listener in list(self.listeners):
            listener(event, payload)

"""People who use the bot, and what each of them can do in a chat."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sandbox import texts
from sandbox.errors import Impossible
from sandbox.messages import Chat, Message
from sandbox.sending import Sender
from sandbox.shapes import Json, without_nones

if TYPE_CHECKING:
    from sandbox.world import World

TEXT_LIMIT = texts.TEXT_LIMIT


@dataclass(eq=False, slots=True)
class Query:
    """One press of a button, and what the person was shown for it."""

    id: str
    person: "Person"
    chat: Chat
    data: str
    date: float
    answered: bool = False
    toast: str = ""
    alert: bool = False


@dataclass(eq=False)
class Person(Sender):
    """Somebody with a phone. `actions` holds the updates that this person caused, newest last."""

    world: "World" = field(repr=False)
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "da"
    role: str = "resident"
    about: str = ""
    color: str = "#3b6ea5"
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    def __post_init__(self) -> None:
        names = without_nones(first_name=self.first_name, last_name=self.last_name, username=self.username)
        self.user: Json = without_nones(id=self.id, is_bot=False, **names, language_code=self.language_code)
        self.private = Chat(self.id, {**names, "type": "private"}, self)
        self.toasts: list[str] = []
        self.queries: deque[Query] = deque(maxlen=100)
        self.actions: deque[Json] = deque(maxlen=100)

    # What the person sees

    @property
    def chat(self) -> list[Message]:
        return list(self.private.messages.values())

    @property
    def heard(self) -> list[Message]:
        """The bot's messages only, oldest first."""
        return [message for message in self.chat if message.sender == "bot"]

    @property
    def last(self) -> Message:
        """The bot's last message."""
        if not self.heard:
            raise Impossible(f"{self.first_name} has heard nothing from the bot")
        return self.heard[-1]

    @property
    def keyboard(self) -> Json | None:
        return self.private.keyboard

    async def hears(self, seconds: float = 5.0) -> Message:
        """Wait for the bot's next message or edit."""
        heard: asyncio.Future[Message] = asyncio.get_running_loop().create_future()

        def listen(event: str, payload: Any) -> None:
            if event in ("message", "edit") and payload.sender == "bot" and not heard.done():
                heard.set_result(payload)

        self.private.listeners.add(listen)
        try:
            return await asyncio.wait_for(heard, seconds)
        finally:
            self.private.listeners.discard(listen)

    # What the person does

    def write(
        self,
        text: str,
        entities: list[Json] | None = None,
        reply_to: Message | int | None = None,
        chat: Chat | None = None,
    ) -> Message:
        if not text.strip():
            raise Impossible("An empty message cannot be sent.", "empty")
        if len(text) > TEXT_LIMIT:
            raise Impossible(f"A message holds at most {TEXT_LIMIT} characters.", "too_long")
        entities = entities if entities is not None else texts.found_in(text)
        return self._say(chat, reply_to, text=text, entities=entities or None)

    def start(self, payload: str = "") -> Message:
        """Press Start, or open a deep link with any payload; also a hand-made one."""
        return self.write(f"/start {payload}".strip())

    def tap(self, message: Message, label_or_data: str) -> Query:
        """Press the button with this label; anything else is sent as forged data."""
        button = message.button(label_or_data) or {"callback_data": label_or_data}
        data = button.get("callback_data")
        if data is None:
            raise Impossible("This button opens or copies something; the bot is not told.")
        query = Query(self.world.new_query_id(), self, self._chat_of(message), data, self.world.time())
        self.queries.append(query)
        self.world.queries[query.id] = query
        self._did("callback_query", self._press(query, message))
        return query

    def press(self, label: str) -> Message:
        """Press a button of the reply keyboard: its label is written, or the place or contact is shared."""
        rows = (self.keyboard or {}).get("keyboard", [])
        button = next((each for row in rows for each in row if each["text"] == label), None)
        if button is None:
            raise Impossible(f"There is no button {label!r} on the keyboard.")
        if button.get("request_location"):
            return self.send_location(55.6181, 12.3607)
        return self.send_contact() if button.get("request_contact") else self.write(label)

    def edit(self, message: Message, text: str, entities: list[Json] | None = None) -> Message:
        if message.data["from"]["id"] != self.id or not text.strip():
            raise Impossible("Only one's own messages can be edited, and not into nothing.")
        field_name = "text" if "text" in message.data else "caption"
        entities_name = "entities" if field_name == "text" else "caption_entities"
        message.data = {**message.data, field_name: text, "edit_date": int(self.world.time())}
        message.data.pop(entities_name, None)
        if found := entities if entities is not None else texts.found_in(text):
            message.data[entities_name] = found
        self._chat_of(message).tell("edit", message)
        self._did("edited_message", message.data)
        return message

    def delete(self, message: Message) -> None:
        """Bots are not told."""
        self._chat_of(message).delete(message.id)

    def block(self) -> None:
        if not self.blocked:
            self.blocked = True
            self._changed_membership(old="member", new="kicked")

    def unblock(self) -> None:
        if self.blocked:
            self.blocked = False
            self._changed_membership(old="kicked", new="member")

    def deactivate(self) -> None:
        """Delete the account: the bot is not told, and finds out when it writes."""
        self.deactivated = True

    def repeat(self, update: Json | None = None, *, fresh_id: bool = False) -> Json:
        """Telegram sends an update again (the last one, if none is named); a repeated tap has a fresh id."""
        update = dict(update or self.actions[-1])
        if fresh_id:
            update["update_id"] = self.world.updates.take_id()
        self.world.updates.put(update)
        return update

    # How it becomes an update

    def _say(self, chat: Chat | None, reply_to: Message | int | None, **content: Any) -> Message:
        chat = chat or self.private
        if chat is self.private:
            self._enter()
        if isinstance(reply_to, int):
            reply_to = chat.messages.get(reply_to)
        if reply_to is not None:
            content["reply_to_message"] = without_keyboard(reply_to.data)
        message = chat.post("person", self.user, int(self.world.time()), **content)
        self._did("message", message.data)
        return message

    def _send(self, **content: Any) -> Message:
        return self._say(None, None, **content)

    def _enter(self) -> None:
        """Writing to a bot one has blocked unblocks it first."""
        self.unblock()
        if not self.started:
            self.started = True
            self.private.tell("started", True)

    def _did(self, kind: str, payload: Json) -> None:
        self.actions.append(self.world.updates.add(kind, dict(payload)))

    def _chat_of(self, message: Message) -> Chat:
        return self.world.chats[message.chat_id]

    def _press(self, query: Query, message: Message) -> Json:
        known = query.chat.messages.get(message.id)
        gone = {"chat": query.chat.shape, "message_id": message.id, "date": 0}
        return {
            "id": query.id,
            "from": self.user,
            "message": dict(known.data) if known else gone,
            "chat_instance": str(query.chat.id * 7919),
            "data": query.data,
        }

    def _changed_membership(self, *, old: str, new: str) -> None:
        bot = self.world.bot
        change = {
            "chat": self.private.shape,
            "from": self.user,
            "date": int(self.world.time()),
            "old_chat_member": _member(bot, old),
            "new_chat_member": _member(bot, new),
        }
        self.private.tell("blocked", self.blocked)
        self._did("my_chat_member", change)


def without_keyboard(message: Json) -> Json:
    """How a message looks inside a reply: without what it replied to itself."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def _member(bot: Json, status: str) -> Json:
    member: Json = {"user": bot, "status": status}
    return {**member, "until_date": 0} if status == "kicked" else member

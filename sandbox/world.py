"""The one state behind every door: who is there, what was said, what waits for the bot, and what the bot did."""

from collections import Counter, OrderedDict, deque
from typing import Any, NamedTuple

from sandbox.errors import BadRequest, Forbidden, Impossible, Unauthorized
from sandbox.faults import Faults
from sandbox.groups import Group
from sandbox.hours import YEAR
from sandbox.media import Files
from sandbox.messages import Chat, Message
from sandbox.people import Person, Query
from sandbox.profile import Profile
from sandbox.shapes import Clock, Json, now
from sandbox.updates import UpdateQueue
from sandbox.webhook import Webhook

TOKEN = "123456:SANDBOX-this-token-opens-nothing-at-all"  # noqa: S105 (it is a made-up one)
FIRST_PERSON_ID = 5_000_000_001  # beyond 32 bits, as many real ids are
QUERIES_KEPT = 10_000
CALLS_KEPT = 10_000


class Delivered(NamedTuple):
    """A message that reached a person, whatever became of the answer to the bot."""

    chat_id: int
    message_id: int
    text: str
    method: str


class Call(NamedTuple):
    """One call of the bot. `error` is Telegram's description, or None."""

    method: str
    params: Json
    error: str | None


class Refusal(NamedTuple):
    """A call that no Telegram would understand: a mistake in the bot. Tests assert that there was none."""

    method: str
    reason: str


class World:
    """`record` bounds the log of deliveries; 0 keeps none, of calls neither."""

    def __init__(self, token: str = TOKEN, clock: Clock = now, *, record: int = 100_000) -> None:
        self.token = token
        self.clock = clock
        self.bot = _bot(int(token.partition(":")[0]))
        self.people: dict[int, Person] = {}
        self._by_name: dict[str, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = UpdateQueue(clock)
        self.webhook = Webhook(self.updates, clock)
        self.profile = Profile(self.bot["first_name"])
        self.files = Files()
        self.faults = Faults()
        self.queries: OrderedDict[str, Query] = OrderedDict()
        self.delivered: deque[Delivered] = deque(maxlen=record)
        self.calls: deque[Call] = deque(maxlen=min(record, CALLS_KEPT))
        self.refused: deque[Refusal] = deque(maxlen=1000)
        self.links: list[Json] = []  # deep links that the page offers
        self.suggestions: list[str] = []  # what the page says to try
        self.delivered_count = 0
        self.call_counts: Counter[str] = Counter()
        self._last_query = 4_000_000_000_000_000

    def time(self) -> float:
        """Unix seconds."""
        return self.clock().timestamp()

    @property
    def can_forward(self) -> bool:
        return hasattr(self.clock, "forward")

    def forward(self, minutes: float) -> None:
        """Everybody's clock, at most a year at a time. Raises Impossible."""
        if not self.can_forward or not 0 < minutes <= YEAR:
            raise Impossible("The clock here only goes forward, by at most a year, and only where it can be moved.")
        self.clock.forward(minutes=minutes)  # type: ignore[attr-defined]

    def person(self, first_name: str, **about: Any) -> Person:
        """The person of that name; a new one where there is none yet."""
        return self._by_name.get(first_name) or self.add_person(first_name, **about)

    def add_person(self, first_name: str, **about: Any) -> Person:
        person_id = about.pop("id", None) or FIRST_PERSON_ID + len(self.people)
        person = Person(self, person_id, first_name, **about)
        self.people[person.id] = self._by_name[first_name] = person
        self.chats[person.id] = person.private
        return person

    def group(self, title: str, *people: Person) -> Group:
        """The group of that title; a new one where there is none yet."""
        for chat in self.chats.values():
            if isinstance(chat, Group) and chat.shape["title"] == title:
                return chat
        group = Group(self, title, people)
        self.chats[group.id] = group
        return group

    def revoke(self, token: str) -> None:
        """As by BotFather: the old token opens nothing from now on, and whoever polls with it is told so."""
        self.token = token
        self.updates.interrupt(Unauthorized())

    async def close(self) -> None:
        """Let go of everybody who waits: the poll, the webhook's tries, the pages."""
        self.updates.interrupt()
        for chat in self.chats.values():
            chat.tell("close", None)
        await self.webhook.close()

    def new_query_id(self) -> str:
        self._last_query += 1
        while len(self.queries) > QUERIES_KEPT:
            self.queries.popitem(last=False)
        return str(self._last_query)

    def chat_for(self, chat_id: int | str | None) -> Chat:
        """The chat the bot means, if it exists for the bot at all."""
        if chat_id in (None, ""):
            raise BadRequest("chat_id is empty")
        try:
            chat = self.chats.get(int(chat_id or 0))
        except ValueError:
            chat = None
        if chat is None:
            raise BadRequest("chat not found")
        return chat

    def reachable(self, chat_id: int | str | None) -> Chat:
        """The chat the bot means, if the bot may write there."""
        chat = self.chat_for(chat_id)
        if chat.person is not None:
            _check_listening(chat.person)
        elif isinstance(chat, Group) and not chat.has_bot:
            raise Forbidden("bot was kicked from the supergroup chat")
        return chat

    def deliver(self, chat: Chat, method: str, **content: Any) -> Message:
        """Show it in the chat and note it, before anybody answers the bot."""
        message = chat.post("bot", self.bot, int(self.time()), **content)
        self.note_delivery(message, method)
        return message

    def note_delivery(self, message: Message, method: str) -> None:
        self.delivered_count += 1
        self.delivered.append(Delivered(message.chat_id, message.id, message.text, method))


def _check_listening(person: Person) -> None:
    if person.deactivated:
        raise Forbidden("user is deactivated")
    if person.blocked:
        raise Forbidden("bot was blocked by the user")
    if not person.started:
        raise Forbidden("bot can't initiate conversation with a user")


def _bot(bot_id: int) -> Json:
    return {
        "id": bot_id,
        "is_bot": True,
        "first_name": "Lokalråd",
        "username": "lokalraad_sandbox_bot",
    }

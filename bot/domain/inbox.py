"""An update on its way: whose lane it is in, when it may be tried again, and when it is given up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

TRIES = 3
"""An update that failed this often is a dead letter; the chat goes on."""

KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "my_chat_member",
)
"""What Telegram is asked to send (`allowed_updates`)."""


@dataclass(frozen=True)
class Waiting:
    """A stored update that this process has in hand; `payload` is still sealed."""

    id: int
    update_id: int
    payload: bytes
    received_at: datetime
    tries: int


@dataclass(frozen=True)
class Handled:
    """The update was answered to the end."""

    id: int


@dataclass(frozen=True)
class Failed:
    """The update was not answered; `reason` is a type's name. It does not count as a try when the world was away."""

    id: int
    reason: str
    counts: bool
    tries: int
    wait: float = 2.0

    @property
    def is_dead(self) -> bool:
        return self.counts and self.tries + 1 >= TRIES

    def again_at(self, now: datetime) -> datetime:
        """1 s after the first failure, 2 s after the second; `wait` seconds after one that was nobody's fault."""
        return now + timedelta(seconds=self.tries + 1 if self.counts else self.wait)


@dataclass(frozen=True)
class DeadLetter:
    """An update that was given up; what it said stays sealed until staff dismiss it or it is pruned."""

    id: int
    update_id: int
    received_at: datetime
    failure: str
    payload: bytes | None


@dataclass(frozen=True)
class Queue:
    """How the inbox stands: counts, and when the oldest waiting update was stored, Telegram was heard, and somebody
    looked which reminders are due."""

    waiting: int
    dead: int
    oldest: datetime | None
    polled_at: datetime | None
    ticked_at: datetime | None = None


def chat_of(update: Mapping[str, Any]) -> int | None:
    """The chat (else the user) an update belongs to; None where it names neither. Never raises."""
    for kind, part in update.items():
        if kind != "update_id" and isinstance(part, Mapping):
            return _id(part.get("chat")) or _id(_mapping(part.get("message")).get("chat")) or _id(part.get("from"))
    return None


def lane_of(update: Mapping[str, Any]) -> str:
    """What the order is kept in: the chat, else one lane for all that names none."""
    return str(chat_of(update) or "nobody")


def callback_of(update: Mapping[str, Any]) -> str | None:
    """The id of the callback query an update holds."""
    found = _mapping(update.get("callback_query")).get("id")
    return found if isinstance(found, str) else None


def id_of(update: object) -> int | None:
    """The `update_id`, or None for what is not an update. Ids may restart at random after a quiet week."""
    found = update.get("update_id") if isinstance(update, Mapping) else None
    return found if isinstance(found, int) and not isinstance(found, bool) and 0 <= found < 2**63 else None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _id(value: object) -> int | None:
    found = _mapping(value).get("id")
    return found if isinstance(found, int) else None

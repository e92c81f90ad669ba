"""Remembers for half an hour, in memory only, what was asked and shown, so that a "ja" or a tap means something."""

import secrets
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Generic, TypeVar

from bot.clock import Clock
from bot.domain.people import Language

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
MOST = 10_000
MINUTES = 30


class Recent(Generic[Key, Value]):
    """The newest `most` things noted, each for `minutes`; gone at a restart, and that is meant."""

    def __init__(self, clock: Clock, *, most: int = MOST, minutes: int = MINUTES) -> None:
        self._clock = clock
        self._most = most
        self._kept_for = timedelta(minutes=minutes)
        self._noted: OrderedDict[Key, tuple[datetime, Value]] = OrderedDict()

    def note(self, key: Key, value: Value) -> None:
        self._noted[key] = (self._clock(), value)
        self._noted.move_to_end(key)
        self._forget_old()

    def get(self, key: Key) -> Value | None:
        self._forget_old()
        return self._noted[key][1] if key in self._noted else None

    def _forget_old(self) -> None:
        oldest = self._clock() - self._kept_for
        while self._noted:
            key, (at, _) = next(iter(self._noted.items()))
            if len(self._noted) <= self._most and at >= oldest:
                return
            del self._noted[key]


@dataclass(frozen=True)
class Asked:
    """The notice was shown in this language on the way to `target`; `open` until it is accepted or declined.

    `update_id` is the update that opened or closed it: given again, it must not answer what it opened.
    """

    language: Language
    target: str = ""
    open: bool = True
    update_id: int | None = None

    def is_answered_by(self, update_id: int) -> bool:
        """Whether a "ja" of that update is one to this notice, or was the one that closed it."""
        return self.open != (update_id == self.update_id)


class Open(Enum):
    """What a card asked that can be answered by a typed "ja" or "nej"."""

    HELPED = "was that the answer?"
    SAVE = "shall I keep the question?"


@dataclass(frozen=True)
class Card:
    """The last card that asked something, the update that brought it, and the one that said yes or no to it."""

    asks: Open
    update_id: int
    answered_by: int | None = None


@dataclass(frozen=True)
class Noticed:
    """The message that the last 112 notice was for. `words` is a mark of them; they themselves are not kept."""

    message_id: int
    words: int


@dataclass(frozen=True)
class Calmed:
    """The words that are said not to be urgent, and the update that took the one chance to repeat them."""

    words: int
    used_by: int | None = None


class Doorstep:
    """What is remembered of chats without a row: which question stands open, which album was answered, by which
    update a resident was erased, who was shown the 112 notice for what, who said that it is not urgent, which
    notice was answered so, for which update it was shown, which messages are receipts, and which were sent in."""

    def __init__(self, clock: Clock) -> None:
        self.asked: Recent[int, Asked] = Recent(clock)
        self.erased: Recent[int, int] = Recent(clock)
        self.cards: Recent[int, Card] = Recent(clock)
        self.noticed: Recent[tuple[int, int], Noticed] = Recent(clock)
        self.calmed: Recent[tuple[int, int], Calmed] = Recent(clock, minutes=10)
        self.resumed: Recent[tuple[int, int], int] = Recent(clock, minutes=10)
        self.showings: Recent[int, str] = Recent(clock, minutes=10)
        self.warned: Recent[int, bool] = Recent(clock, minutes=10)
        self.receipts: Recent[tuple[int, int], int] = Recent(clock)
        self.sent: Recent[tuple[int, int], int] = Recent(clock)
        self.albums: Recent[str, int] = Recent(clock, most=1_000, minutes=10)

    def showing(self, update_id: int) -> str:
        """A number drawn by lot for what an update shows, the same when it is given again: no button leads to it."""
        lot = self.showings.get(update_id) or secrets.token_hex(8)
        self.showings.note(update_id, lot)
        return lot

    def answered(self, chat_id: int, update_id: int) -> None:
        """What the last card asked was answered by that update: a later "ja" or "nej" is not to it."""
        if card := self.cards.get(chat_id):
            self.cards.note(chat_id, replace(card, answered_by=update_id))

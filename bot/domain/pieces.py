"""A text too long for one message, which Telegram's own apps cut in pieces: the rest of it is no answer by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

NOTED = "refused"
"""Under which name a form remembers it, beside its answers."""

WITHIN = 10
"""Seconds. Nobody reads that a text was too long, shortens it and sends it again in less."""


@dataclass(frozen=True)
class Refused:
    """What there was no room for: the numbers of its first and its last message, when Telegram had the last one, and
    how long all of it was."""

    first: int
    last: int
    at: int
    length: int

    @property
    def is_cut(self) -> bool:
        return self.first != self.last

    def has(self, message: int) -> bool:
        """Between the two there is nothing else that its author could edit."""
        return self.first <= message <= self.last

    def with_piece(self, message: int, at: int, length: int) -> Refused | None:
        """With one more piece, or the same one given again; None for what is a text of its own."""
        if message == self.last:
            return self
        goes_on = message > self.last and 0 <= at - self.at <= WITHIN
        return replace(self, last=message, at=at, length=self.length + length) if goes_on else None

    def noted(self) -> Mapping[str, str]:
        return {NOTED: f"{self.first}:{self.last}:{self.at}:{self.length}"}


def refused_in(answers: Mapping[str, str]) -> Refused | None:
    """What was last refused while that form stood open, if nothing was taken since."""
    told = answers.get(NOTED)
    return Refused(*(int(part) for part in told.split(":"))) if told else None

"""An answer as residents meet it: a question, its text in every language, and where it comes from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.clock import local_day
from bot.domain.people import LANGUAGES

KEYWORDS_AT_A_TIME = 8
Owner = Literal["council", "police", "municipality"]
Shows = Literal["meetings", "minutes"]


@dataclass(frozen=True)
class Source:
    """Where an answer was written from, and when; no `url` where it is about the bot itself."""

    name: str
    as_of: date
    url: str | None = None


@dataclass(frozen=True)
class Answer:
    """`html` is Telegram's HTML subset. `phrases` and `keywords` teach the matcher; `must_match` tests it.

    `shows` is what stands with it as it is today: the next meetings, or the last ones with their minutes.
    """

    id: str
    question: Mapping[str, str]
    html: Mapping[str, str]
    phrases: Mapping[str, tuple[str, ...]]
    keywords: Mapping[str, tuple[str, ...]]
    must_match: tuple[str, ...]
    must_not_match: tuple[str, ...]
    owner: Owner
    source: Source
    review_by: date
    related: tuple[str, ...]
    facts: tuple[str, ...]
    shows: Shows | None = None

    @property
    def spoken(self) -> tuple[str, ...]:
        """Everything the matcher learns this answer from, in all languages."""
        by_language = ((self.question[la], *self.phrases[la], *_bundled(self.keywords[la])) for la in LANGUAGES)
        return tuple(phrase for phrases in by_language for phrase in phrases)


def in_force(answers: Iterable[Answer], now: datetime, withdrawn: Collection[str]) -> frozenset[str]:
    """Names of those that may be shown: not withdrawn, and on their review day or before it (as days are on
    Vestegnen)."""
    today = local_day(now)
    return frozenset(answer.id for answer in answers if answer.id not in withdrawn and today <= answer.review_by)


def _bundled(keywords: Sequence[str]) -> Iterator[str]:
    """Some keywords at a time: a lone word is weak evidence, and every phrase costs memory."""
    for at in range(0, len(keywords), KEYWORDS_AT_A_TIME):
        yield " ".join(keywords[at : at + KEYWORDS_AT_A_TIME])

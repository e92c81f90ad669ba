"""The words by which coaching knows a name from a place, and what is said of people from what is said of things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.coaching.tokens import plain

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """Words are plain (`plain`); one that ends in * is the beginning of words.

    `given` and `surnames` are names; `titles` stand before one; `calls` before what somebody is called. `places` are
    phrases that are nobody's name, `place_words` make one of the words before them; `starters` are words that begin
    a sentence. `groups` and `rules` say which words in a row speak of how people look or where they come from;
    `fillers` may stand in between.
    """

    given: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    calls: tuple[Phrase, ...] = ()
    places: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    rules: tuple[Phrase, ...] = ()
    fillers: frozenset[str] = frozenset()


def fits(word: str, words: frozenset[str]) -> bool:
    """Whether a plain word is among them, or begins as one of them does."""
    return word in words or any(f"{word[:at]}*" in words for at in range(2, len(word) + 1))


__all__ = ["Lexicon", "Phrase", "fits", "plain"]

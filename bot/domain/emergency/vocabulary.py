"""Knows the words that are listened for, also open at one end (`blød*`) and misspelt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.emergency.hearing import plain

_REMEMBERED = 20_000
_SHORTEST_MISSPELT = 5
_LONG = 9
_LONGEST_END = 30  # letters of what is listened for at one end of a word
_DOUBLE = re.compile(r"(.)\1")
Ids = frozenset[int]
_NOTHING: Ids = frozenset()


class Vocabulary:
    """Gives every word listened for a number; add all words first, then ask."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._exact: dict[str, set[int]] = defaultdict(set)
        self._begins: dict[str, set[int]] = defaultdict(set)
        self._ends: dict[str, set[int]] = defaultdict(set)
        self._correct: set[str] = set()
        self._near: dict[str, list[str]] = defaultdict(list)
        self._known: dict[str, Ids] = {}

    def add(self, written: str) -> int:
        """`word`, `begin*` or `*end`. Raises ValueError where it is not one word."""
        bare = plain(written.strip("*"))
        if len(bare.split()) != 1:
            raise ValueError(f"{written} is not one word")
        key = f"{'*' * written.startswith('*')}{bare}{'*' * written.endswith('*')}"
        number = self._numbers.setdefault(key, len(self._numbers))
        kept = self._ends if key[0] == "*" else self._begins if key[-1] == "*" else self._exact
        kept[bare].add(number)
        return number

    def forgive(self, words: Iterable[str]) -> None:
        """Slips of the keyboard in these are understood."""
        for word in map(plain, words):
            self._near[word[0]].append(word)

    def trust(self, words: Iterable[str]) -> None:
        """These are never taken for a misspelt other word."""
        self._correct.update(w for word in words for w in plain(word).split())

    def of(self, word: str) -> Ids:
        """The numbers of all words listened for that this one is."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> Ids:
        found = self._spelt(word)
        if found or word in self._correct or word.isdigit():
            return found
        single = _DOUBLE.sub(r"\1", word)
        return (self._spelt(single) if single != word else _NOTHING) or self._misspelt(word)

    def _spelt(self, word: str) -> Ids:
        found = set(self._exact.get(word, ()))
        for cut in range(1, min(len(word), _LONGEST_END) + 1):
            found.update(self._begins.get(word[:cut], ()))
            found.update(self._ends.get(word[-cut:], ()))
        return frozenset(found)

    def _misspelt(self, word: str) -> Ids:
        """The nearest words with the same first letter: one slip, in long words two."""
        if len(word) < _SHORTEST_MISSPELT:
            return _NOTHING
        slips = 2 if len(word) >= _LONG else 1
        nearest = process.extract(
            word, self._near.get(word[0], ()), scorer=OSA.distance, score_cutoff=slips, limit=None
        )
        scored = [(far, other) for other, far, _ in nearest if len(other) > slips * 4]
        best = min((far for far, _ in scored), default=0)
        return _NOTHING.union(*(self._spelt(other) for far, other in scored if far == best))

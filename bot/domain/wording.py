"""Compares a question with answers word by word: rare words count most, kin of a word counts a little less."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.domain.grams import Floats, Ints
from bot.domain.synonyms import Synonyms
from bot.domain.vocabulary import Vocabulary
from bot.domain.words import Word

_K1, _B = 1.2, 0.5
_TINY = 1e-6


class Shared(NamedTuple):
    """Per entry: BM25, how well question and best phrase cover each other, and how much of the question the
    entry speaks of at all. `known` is how much of it any entry does."""

    bm25: Floats
    coverage: Floats
    heard: Floats
    known: float


class Wording:
    """Which words stand in which phrase and entry, weighed once."""

    def __init__(self, phrases: Sequence[Sequence[Word]], owner: Ints, entries: int, synonyms: Synonyms) -> None:
        self._owner, self._entries = owner, entries
        self._vocabulary = Vocabulary((word.stem for phrase in phrases for word in phrase), synonyms)
        number = self._vocabulary.number
        uses = np.zeros((len(number), entries), dtype=np.float32)
        holders: list[set[int]] = [set() for _ in number]
        for p, phrase in enumerate(phrases):
            for word in phrase:
                uses[number[word.stem], owner[p]] += word.weight
                holders[number[word.stem]].add(p)
        self._spoken = (uses > 0).astype(np.float32)
        using = self._spoken.sum(axis=1)
        # How many entries use a word, not how many phrases: repeating its own word makes an entry no less sure of it.
        self._idf = np.log(1 + (entries - using + 0.5) / (using + 0.5)).astype(np.float32)
        length = uses.sum(axis=0)
        room = _K1 * (1 - _B + _B * length / max(1.0, float(length.mean()) if entries else 1.0))
        self._bm25 = self._idf[:, None] * uses * (_K1 + 1) / (uses + room)
        self._holders = [np.array(sorted(held), dtype=np.intp) for held in holders]
        self._mass = np.array([sum(self._idf[number[w.stem]] * w.weight for w in p) for p in phrases], np.float32)

    def compare(self, asked: Sequence[Word]) -> Shared:
        bm25, heard = np.zeros((2, self._entries), dtype=np.float32)
        told = np.zeros(len(self._owner), dtype=np.float32)
        mass = known = 0.0
        for word in asked:
            kin = self._vocabulary.kin(word.stem)
            weight = word.weight * self._rarity(kin)
            mass += weight
            if not kin:
                continue
            known += weight * max(near for _, near in kin)
            bm25 += word.weight * np.maximum.reduce([near * self._bm25[i] for i, near in kin])
            heard += weight * np.maximum.reduce([near * self._spoken[i] for i, near in kin])
            told += weight * self._nearness(kin)
        mass = max(mass, _TINY)
        covered = (told / mass) ** 0.6 * np.minimum(1.0, told / np.maximum(self._mass, _TINY)) ** 0.4
        return Shared(bm25, best_of_entry(covered, self._owner, self._entries), heard / mass, known / mass)

    def _rarity(self, kin: Sequence[tuple[int, float]]) -> float:
        """A word nobody has written is as rare as they come."""
        exact = [float(self._idf[i]) for i, near in kin if near == 1.0]
        return exact[0] if exact else float(self._idf.max(initial=1.0))

    def _nearness(self, kin: Sequence[tuple[int, float]]) -> Floats:
        best = np.zeros(len(self._owner), dtype=np.float32)
        for i, near in kin:
            best[self._holders[i]] = np.maximum(best[self._holders[i]], near)
        return best


def best_of_entry(of_phrase: NDArray[np.floating], owner: Ints, entries: int) -> Floats:
    """The best phrase of each entry; 0 where an entry has none."""
    best = np.zeros(entries, dtype=np.float32)
    np.maximum.at(best, owner, of_phrase)
    return best

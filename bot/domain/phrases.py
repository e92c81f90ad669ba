"""All phrases of all entries, cut into words and pieces once, and how like a question each of them is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from bot.domain.grams import Floats, Weighing, pieces
from bot.domain.normalise import fold
from bot.domain.postings import Postings
from bot.domain.words import Word, words


class Heard(NamedTuple):
    """A question cut into words, and its likeness to every phrase: in spelling, and in words said together."""

    words: Sequence[Word]
    spelling: Floats
    saying: Floats


class _Side:
    """One way of cutting texts into pieces, weighed over all phrases."""

    def __init__(self, counted: Sequence[Counter[str]], owners: Sequence[int]) -> None:
        self._weighing = Weighing(counted, owners)
        self._postings = Postings([self._weighing.row(counts) for counts in counted], self._weighing.size)

    def likeness(self, counts: Counter[str]) -> Floats:
        return self._postings.likeness(self._weighing.row(counts))

    def likeness_of_all(self) -> Floats:
        return self._postings.likeness_of_all()


class Phrases:
    """In sorted order, so that the same entries give the same numbers in every process."""

    def __init__(self, entries: Mapping[str, Sequence[str]]) -> None:
        self.ids = tuple(sorted(entries))
        folded = [(i, fold(phrase)) for i, key in enumerate(self.ids) for phrase in sorted(set(entries[key]))]
        texts = [(i, text) for i, text in folded if text]
        self.texts = tuple(text for _, text in texts)
        self.owner = np.array([i for i, _ in texts], dtype=np.intp)
        self.words = [words(text) for text in self.texts]
        owners = self.owner.tolist()
        counted = [pieces(text, said) for text, said in zip(self.texts, self.words, strict=True)]
        self._spelling = _Side([letters for letters, _ in counted], owners)
        self._saying = _Side([stems for _, stems in counted], owners)

    def hear(self, question: str) -> Heard | None:
        """None where the question holds no word to go by."""
        folded = fold(question)
        asked = words(folded)
        return self._hear(folded, asked) if asked and self.texts else None

    def _hear(self, folded: str, asked: Sequence[Word]) -> Heard:
        letters, stems = pieces(folded, asked)
        return Heard(asked, self._spelling.likeness(letters), self._saying.likeness(stems))

    def kernel(self) -> Floats:
        """The likeness of every phrase to every other, in spelling and saying together."""
        kernel = self._spelling.likeness_of_all()
        kernel += self._saying.likeness_of_all()
        return kernel

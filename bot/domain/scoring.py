"""Compares a question with every phrase of every answer, in four ways that err differently."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.domain.grams import Floats, Ints
from bot.domain.phrases import Heard, Phrases
from bot.domain.ridge import speaks_for
from bot.domain.synonyms import Synonyms
from bot.domain.wording import Wording, best_of_entry

_SHARPNESS = 0.12  # of the ridge: how far the likeliest entry stands out
_BM25_UNIT = 20.0
_LETTERS, _COVERAGE = 0.5, 0.35  # how much they count beside ridge and BM25


@dataclass(frozen=True)
class Scores:
    """One number per entry and way of comparing. `heard` is how much of the question the entry speaks of at all,
    `known` how much any entry does, `words` how many words the question has (weak ones count less)."""

    total: Floats
    ridge: Floats
    bm25: Floats
    letters: Floats
    coverage: Floats
    heard: Floats
    known: float
    words: float


class Index:
    """What is learnt from all phrases, or from all but those that are to test it."""

    def __init__(self, phrases: Phrases, kernel: Floats, synonyms: Synonyms, gone: Ints | None = None) -> None:
        """`kernel` as `phrases` gives it: it is large, and needed only here."""
        gone = np.empty(0, np.intp) if gone is None else gone
        self._kept = np.setdiff1d(np.arange(len(phrases.owner)), gone)
        self._owner, self._entries = phrases.owner[self._kept], len(phrases.ids)
        self._wording = Wording([phrases.words[i] for i in self._kept], self._owner, self._entries, synonyms)
        self._speaks_for = speaks_for(kernel, phrases.owner, self._entries, self._kept)

    def score(self, heard: Heard) -> Scores:
        spelling, saying = heard.spelling[self._kept], heard.saying[self._kept]
        likely = _softmax(np.asarray((spelling + saying) @ self._speaks_for, np.float32) / _SHARPNESS)
        alike = best_of_entry(spelling, self._owner, self._entries)
        bm25, coverage, spoken_of, known = self._wording.compare(heard.words)
        bm25 = bm25 / _BM25_UNIT
        total = np.sqrt(likely) + bm25 + _LETTERS * alike + _COVERAGE * coverage
        length = sum(word.weight for word in heard.words)
        return Scores(total, likely, bm25, alike, coverage, spoken_of, known, length)


def _softmax(values: Floats) -> Floats:
    raised = np.exp(values - values.max())
    return np.asarray(raised / raised.sum(), dtype=np.float32)

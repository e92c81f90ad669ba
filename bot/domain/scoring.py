"""Compares a question with every phrase of every answer, in four ways that err differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.domain.grams import Floats, Weighing, pieces
from bot.domain.normalise import fold
from bot.domain.postings import Postings, Row
from bot.domain.synonyms import Synonyms
from bot.domain.wording import Wording, best_of_entry
from bot.domain.words import words

_RIDGE, _SHARPNESS = 0.3, 0.12
_BM25_UNIT = 20.0
_SIDE = 0.35  # weight of letters and coverage beside ridge and BM25


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
    """All phrases of all entries, laid out in arrays once."""

    def __init__(self, entries: Mapping[str, Sequence[str]], synonyms: Sequence[Sequence[str]] = ()) -> None:
        self.ids = tuple(sorted(entries))
        folded = [(i, fold(phrase)) for i, key in enumerate(self.ids) for phrase in sorted(set(entries[key]))]
        texts = [(i, text) for i, text in folded if text]
        self._owner = np.array([i for i, _ in texts], dtype=np.intp)
        phrases = [words(text) for _, text in texts]
        self._wording = Wording(phrases, self._owner, len(self.ids), Synonyms(synonyms))
        self._learn([pieces(text, stems) for (_, text), stems in zip(texts, phrases, strict=True)])

    def _learn(self, counted: Sequence[tuple[Counter[str], Counter[str]]]) -> None:
        """Kernel ridge: which pieces speak for which entry, all phrases weighed against each other."""
        owners = self._owner.tolist()
        self._letters = Weighing([letters for letters, _ in counted], owners)
        self._stems = Weighing([stems for _, stems in counted], owners)
        spelt = [self._letters.row(letters) for letters, _ in counted]
        rows = [self._joined(row, stems) for row, (_, stems) in zip(spelt, counted, strict=True)]
        postings = Postings(rows, self._letters.size + self._stems.size)
        wanted = (self._owner[:, None] == np.arange(len(self.ids))).astype(np.float32)
        kernel = np.array([postings.likeness(row) for row in rows], np.float32).reshape(len(rows), len(rows))
        kernel[np.diag_indices(len(rows))] += _RIDGE
        self._speaks_for = postings.spread(np.linalg.solve(kernel, wanted))
        self._spelling = Postings(spelt, self._letters.size)

    def _joined(self, spelt: Row, stems: Counter[str]) -> Row:
        """Letters and stems as one row; the stems are numbered after the letters."""
        at, weight = self._stems.row(stems)
        return np.concatenate([spelt[0], at + self._letters.size]), np.concatenate([spelt[1], weight])

    def score(self, question: str) -> Scores | None:
        """None where the question holds no word to go by."""
        folded = fold(question)
        asked = words(folded)
        if not asked or not len(self._owner):
            return None
        letters, stems = pieces(folded, asked)
        spelt = self._letters.row(letters)
        at, weight = self._joined(spelt, stems)
        likely = _softmax(np.asarray(weight @ self._speaks_for[at], np.float32) / _SHARPNESS)
        alike = best_of_entry(self._spelling.likeness(spelt), self._owner, len(self.ids))
        bm25, coverage, heard, known = self._wording.compare(asked)
        total = np.sqrt(likely) + bm25 / _BM25_UNIT + _SIDE * (alike + coverage)
        return Scores(total, likely, bm25 / _BM25_UNIT, alike, coverage, heard, known, sum(w.weight for w in asked))


def _softmax(values: Floats) -> Floats:
    raised = np.exp(values - values.max())
    return np.asarray(raised / raised.sum(), dtype=np.float32)

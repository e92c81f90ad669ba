"""Compares a question with every phrase of every answer, in four ways that err differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.domain.grams import Floats, Ints, Weighing, pieces
from bot.domain.normalise import fold
from bot.domain.vocabulary import Vocabulary
from bot.domain.words import Word, words

_RIDGE, _SHARPNESS = 0.3, 0.12
_BM25_K1, _BM25_B, _BM25_UNIT = 1.2, 0.5, 20.0
_SIDE = 0.35  # weight of the letter and coverage scores beside ridge and BM25


@dataclass(frozen=True)
class Scores:
    """One number per entry and way of comparing; `known` is the share of the question's weight that is known."""

    total: Floats
    ridge: Floats
    bm25: Floats
    letters: Floats
    coverage: Floats
    known: float
    words: float


class Index:
    """All phrases of all entries, laid out in arrays once."""

    def __init__(self, entries: Mapping[str, Sequence[str]]) -> None:
        self.ids = tuple(sorted(entries))
        texts = [(i, fold(phrase)) for i, key in enumerate(self.ids) for phrase in sorted(set(entries[key]))]
        kept = [(i, folded) for i, folded in texts if folded]
        self._owner = np.array([i for i, _ in kept], dtype=np.intp)
        self._phrases = [words(folded) for _, folded in kept]
        self._vocabulary = Vocabulary(word.stem for phrase in self._phrases for word in phrase)
        self._weigh_words()
        self._weigh_pieces([folded for _, folded in kept])

    def _weigh_words(self) -> None:
        number, count = self._vocabulary.number, len(self.ids)
        uses = np.zeros((len(number), count), dtype=np.float32)
        holders: list[set[int]] = [set() for _ in number]
        for p, (owner, phrase) in enumerate(zip(self._owner, self._phrases, strict=True)):
            for word in phrase:
                uses[number[word.stem], owner] += word.weight
                holders[number[word.stem]].add(p)
        entries_using = (uses > 0).sum(axis=1)
        self._idf = np.log(1 + (count - entries_using + 0.5) / (entries_using + 0.5)).astype(np.float32)
        length = uses.sum(axis=0)
        room = _BM25_K1 * (1 - _BM25_B + _BM25_B * length / max(1.0, float(length.mean() if count else 1)))
        self._bm25 = self._idf[:, None] * uses * (_BM25_K1 + 1) / (uses + room)
        self._holders = [np.array(sorted(held), dtype=np.intp) for held in holders]
        self._mass = np.array(
            [sum(w.weight * self._idf[number[w.stem]] for w in phrase) for phrase in self._phrases], np.float32
        )

    def _weigh_pieces(self, folded: Sequence[str]) -> None:
        counted = [pieces(text, stems) for text, stems in zip(folded, self._phrases, strict=True)]
        self._letters = Weighing([letters for letters, _ in counted], self._owner.tolist())
        self._stems = Weighing([stems for _, stems in counted], self._owner.tolist())
        rows = np.zeros((len(folded), self._letters.size + self._stems.size), dtype=np.float32)
        for p, (letters, stems) in enumerate(counted):
            at, weight = self._row(letters, stems)
            rows[p, at] = weight
        self._letter_columns = np.ascontiguousarray(rows[:, : self._letters.size].T)
        wanted = (self._owner[:, None] == np.arange(len(self.ids))).astype(np.float32)
        kernel = rows @ rows.T + _RIDGE * np.eye(len(folded), dtype=np.float32)
        self._taught = rows.T @ np.linalg.solve(kernel, wanted) if len(folded) else rows.T @ wanted

    def _row(self, letters: Counter[str], stems: Counter[str]) -> tuple[Ints, Floats]:
        at, weight = self._letters.row(letters)
        stem_at, stem_weight = self._stems.row(stems)
        return (
            np.concatenate([at, stem_at + self._letters.size]),
            np.concatenate([weight, stem_weight]),
        )

    def score(self, question: str) -> Scores | None:
        """None where the question holds no word at all."""
        folded = fold(question)
        asked = words(folded)
        if not asked or not self.ids:
            return None
        letters, stems = pieces(folded, asked)
        at, weight = self._row(letters, stems)
        likely = _softmax(np.asarray(weight @ self._taught[at], np.float32) / _SHARPNESS)
        alike = self._best_phrase(self._letters.row(letters))
        bm25, coverage, known = self._by_words(asked)
        total = np.sqrt(likely) + bm25 + _SIDE * alike + _SIDE * coverage
        return Scores(total, likely, bm25, alike, coverage, known, sum(word.weight for word in asked))

    def _best_phrase(self, row: tuple[Ints, Floats]) -> Floats:
        at, weight = row
        return self._best_of_entry(weight @ self._letter_columns[at])

    def _best_of_entry(self, of_phrase: Floats) -> Floats:
        best = np.zeros(len(self.ids), dtype=np.float32)
        np.maximum.at(best, self._owner, of_phrase)
        return best

    def _by_words(self, asked: Sequence[Word]) -> tuple[Floats, Floats, float]:
        """BM25 with kin of the words, coverage of question and phrase by each other, and the known share."""
        bm25 = np.zeros(len(self.ids), dtype=np.float32)
        heard, told = np.zeros(len(self._owner), np.float32), np.zeros(len(self._owner), np.float32)
        rarest = float(self._idf.max(initial=1.0))
        mass = known = 0.0
        for word in asked:
            kin = self._vocabulary.kin(word.stem)
            idf = max((float(self._idf[i]) * near for i, near in kin), default=rarest)
            mass += word.weight * idf
            known += word.weight * idf * max((near for _, near in kin), default=0.0)
            if not kin:
                continue
            bm25 += word.weight * np.maximum.reduce([near * self._bm25[i] for i, near in kin])
            best = np.zeros(len(self._owner), dtype=np.float32)
            for i, near in kin:
                best[self._holders[i]] = np.maximum(best[self._holders[i]], near)
            heard += word.weight * idf * best
            told += word.weight * idf * best
        asked_share = heard / max(mass, 1e-6)
        phrase_share = np.minimum(1.0, told / np.maximum(self._mass, 1e-6))
        coverage = self._best_of_entry((asked_share**0.6 * phrase_share**0.4).astype(np.float32))
        return bm25 / _BM25_UNIT, coverage, known / max(mass, 1e-6)


def _softmax(values: Floats) -> Floats:
    raised = np.exp(values - values.max())
    return np.asarray(raised / raised.sum(), dtype=np.float32)

"""A sparse table of phrases and their pieces, kept by piece so that a question touches only what it shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.domain.grams import Floats, Row

_COMMON = 40  # a piece that more than one phrase of forty holds


class Postings:
    """Which phrases hold a piece, and how much it weighs there."""

    def __init__(self, rows: Sequence[Row], pieces: int) -> None:
        self._phrases = len(rows)
        piece = np.concatenate([at for at, _ in rows]) if rows else np.empty(0, np.intp)
        weight = np.concatenate([weight for _, weight in rows]) if rows else np.empty(0, np.float32)
        phrase = np.repeat(np.arange(len(rows), dtype=np.int32), [len(at) for at, _ in rows])
        order = np.argsort(piece, kind="stable")
        self._phrase, self._weight = phrase[order], weight[order].astype(np.float32)
        self._begin = np.searchsorted(piece[order], np.arange(pieces + 1))

    def likeness(self, row: Row) -> Floats:
        """The dot product of a text with every phrase."""
        at, weight = row
        begin, count = self._begin[at], self._begin[at + 1] - self._begin[at]
        total = int(count.sum())
        skipped = np.repeat(begin - (np.cumsum(count) - count), count)
        where = skipped + np.arange(total)
        shared = self._weight[where] * np.repeat(weight, count)
        return np.bincount(self._phrase[where], shared, minlength=self._phrases).astype(np.float32)

    def likeness_of_all(self) -> Floats:
        """Of every phrase to every other: pieces that many hold go through one matrix product, the rest by phrase."""
        count = np.diff(self._begin)
        common = count > self._phrases / _COMMON
        table = np.zeros((self._phrases, int(common.sum())), np.float32)
        for column, piece in enumerate(np.flatnonzero(common)):
            held = slice(self._begin[piece], self._begin[piece + 1])
            table[self._phrase[held], column] = self._weight[held]
        likeness = np.asarray(table @ table.T, np.float32)
        for phrase, row in enumerate(self._rows(np.repeat(~common, count))):
            likeness[phrase] += self.likeness(row)
        return likeness

    def _rows(self, held: NDArray[np.bool_]) -> Iterator[Row]:
        """Phrase by phrase, the pieces of those places that are held."""
        piece = np.repeat(np.arange(len(self._begin) - 1), np.diff(self._begin))[held]
        order = np.argsort(self._phrase[held], kind="stable")
        piece, weight = piece[order], self._weight[held][order]
        begin = np.searchsorted(self._phrase[held][order], np.arange(self._phrases + 1))
        for a, b in pairwise(begin):
            yield piece[a:b], weight[a:b]

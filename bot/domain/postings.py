"""A sparse table of phrases and their pieces, kept by piece so that a question touches only what it shares."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.domain.grams import Floats, Ints

Row = tuple[Ints, Floats]  # numbers and weights of the pieces of one text


class Postings:
    """Which phrases hold a piece, and how much it weighs there."""

    def __init__(self, rows: Sequence[Row], pieces: int) -> None:
        self._phrases, self._pieces = len(rows), pieces
        piece = np.concatenate([at for at, _ in rows]) if rows else np.empty(0, np.intp)
        weight = np.concatenate([weight for _, weight in rows]) if rows else np.empty(0, np.float32)
        phrase = np.repeat(np.arange(len(rows)), [len(at) for at, _ in rows])
        order = np.argsort(piece, kind="stable")
        self._piece, self._phrase, self._weight = piece[order], phrase[order], weight[order]
        self._begin = np.searchsorted(self._piece, np.arange(pieces + 1))

    def likeness(self, row: Row) -> Floats:
        """The dot product of a text with every phrase."""
        at, weight = row
        begin, count = self._begin[at], self._begin[at + 1] - self._begin[at]
        total = int(count.sum())
        skipped = np.repeat(begin - (np.cumsum(count) - count), count)
        where = skipped + np.arange(total)
        shared = self._weight[where] * np.repeat(weight, count)
        return np.bincount(self._phrase[where], shared, minlength=self._phrases).astype(np.float32)

    def spread(self, of_phrase: Floats) -> Floats:
        """Columns over phrases as columns over pieces: each piece gets the weighted sum of its phrases."""
        columns = [
            np.bincount(self._piece, self._weight * column[self._phrase], minlength=self._pieces)
            for column in of_phrase.T
        ]
        return np.ascontiguousarray(np.array(columns, dtype=np.float32).reshape(of_phrase.shape[1], self._pieces).T)

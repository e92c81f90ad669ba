"""A sparse table of phrases and their pieces, kept by piece so that a question touches only what it shares."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.domain.grams import Floats, Row


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

"""Weighs the pieces of sentences by how telling they are, all sentences at once: a cold start waits for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]
_STRANGE = 0.5  # how much a piece nobody has written takes from the known ones


@dataclass(frozen=True)
class Rows:
    """All sentences as one sparse matrix: `weight[i]` of piece `at[i]` in sentence `row[i]`."""

    count: int
    width: int
    row: Ints
    at: Ints
    weight: Floats

    def first(self, count: int) -> Rows:
        """Only the first `count` sentences."""
        end = int(np.searchsorted(self.row, count))
        return Rows(count, self.width, self.row[:end], self.at[:end], self.weight[:end])

    def forth(self, weights: Floats) -> Floats:
        """One number per sentence from one per piece."""
        return np.bincount(self.row, self.weight * weights[self.at], minlength=self.count).astype(np.float32)

    def back(self, of_rows: Floats) -> Floats:
        """One number per piece from one per sentence."""
        return np.bincount(self.at, self.weight * of_rows[self.row], minlength=self.width).astype(np.float32)


@dataclass(frozen=True)
class Weighing:
    """TF-IDF; `rarest` is what a piece weighs that only one sentence has."""

    number: Mapping[str, int]
    idf: Floats
    rarest: float

    def row(self, counts: Counter[str]) -> tuple[Ints, Floats]:
        """Numbers and weights of the known pieces; the whole row has length 1 (unknown pieces count into it)."""
        known = [(self.number[piece], n) for piece, n in counts.items() if piece in self.number]
        at = np.array([number for number, _ in known], dtype=np.intp)
        weights = _damped(np.array([n for _, n in known], dtype=np.float32)) * self.idf[at]
        strange = (len(counts) - len(known)) * self.rarest**2 * _STRANGE
        length = float(np.sqrt((weights**2).sum() + strange))
        return at, weights / np.float32(length or 1.0)


def weigh(counted: Sequence[Counter[str]]) -> tuple[Weighing, Rows]:
    """How telling every piece is, and the sentences weighed with it."""
    number: dict[str, int] = {}
    at = np.array([number.setdefault(piece, len(number)) for counts in counted for piece in counts], dtype=np.intp)
    times = np.array([n for counts in counted for n in counts.values()], dtype=np.float32)
    row = np.repeat(np.arange(len(counted)), [len(counts) for counts in counted])
    used = np.bincount(at, minlength=len(number))
    idf = (np.log((1 + len(counted)) / (1 + used)) + 1).astype(np.float32)
    weight = _damped(times) * idf[at]
    length = np.sqrt(np.bincount(row, weight**2, minlength=len(counted))).astype(np.float32)
    rows = Rows(len(counted), len(number), row, at, weight / length[row])
    return Weighing(number, idf, float(idf.max(initial=1.0))), rows


def _damped(times: Floats) -> Floats:
    """Said twice is not twice as telling."""
    return (1 + np.log(times)).astype(np.float32)

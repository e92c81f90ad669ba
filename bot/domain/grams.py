"""Turns a text into weighted pieces of words, so that endings and slips of the finger matter little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.domain.words import Word

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]
_SIZES = range(2, 6)


def pieces(folded: str, stems: Sequence[Word]) -> tuple[Counter[str], Counter[str]]:
    """Letters of each word with its edges (2 to 5 at a time), and stems alone and in pairs."""
    letters: Counter[str] = Counter()
    for word in folded.split():
        edged = f" {word} "
        letters.update(edged[i : i + n] for n in _SIZES for i in range(max(1, len(edged) - n + 1)))
    plain = [word.stem for word in stems]
    pairs = (f"{a} {b}" for a, b in pairwise(plain))
    return letters, Counter([f"={stem}" for stem in plain] + [f"={pair}" for pair in pairs])


class Weighing:
    """TF-IDF over the pieces of all phrases; a piece nobody has written weighs nothing."""

    def __init__(self, counted: Sequence[Counter[str]], owners: Sequence[int]) -> None:
        seen: dict[str, set[int]] = {}
        for owner, counts in zip(owners, counted, strict=True):
            for piece in counts:
                seen.setdefault(piece, set()).add(owner)
        entries = len(set(owners))
        self._number: Mapping[str, int] = {piece: i for i, piece in enumerate(sorted(seen))}
        # How many entries use it, not how many phrases: an entry that repeats its own word is not less sure of it.
        used = np.array([len(seen[piece]) for piece in self._number], dtype=np.float32)
        self._idf = (np.log((1 + entries) / (1 + used)) + 1).astype(np.float32)
        self.size = len(self._number)

    def row(self, counts: Counter[str]) -> tuple[Ints, Floats]:
        """Numbers and weights of the known pieces; the whole row has length 1 (unknown pieces count into it)."""
        known = [(self._number[p], n) for p, n in counts.items() if p in self._number]
        if not known:
            return np.empty(0, np.intp), np.empty(0, np.float32)
        at = np.array([i for i, _ in known], dtype=np.intp)
        weights = (1 + np.log(np.array([n for _, n in known], dtype=np.float32))) * self._idf[at]
        strange = (len(counts) - len(known)) * float(self._idf.max()) ** 2
        return at, weights / np.sqrt(float((weights**2).sum()) + 0.5 * strange)

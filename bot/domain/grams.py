"""Turns a text into weighted pieces of words, so that endings and slips of the finger matter little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.domain.words import MOST_WORDS, Word, stem

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]
Row = tuple[Ints, Floats]  # numbers and weights of the pieces of one text
_SIZES = range(2, 6)


def pieces(folded: str, telling: Sequence[Word]) -> tuple[Counter[str], Counter[str]]:
    """Letters of words, and words said together; `telling` are its stems that say something."""
    return _letters(folded), _stems(folded, telling)


def _letters(folded: str) -> Counter[str]:
    """Letters of each word with its edges, 2 to 5 at a time."""
    found: Counter[str] = Counter()
    for word in folded.split():
        edged = f" {word} "
        found.update(edged[i : i + n] for n in _SIZES for i in range(max(1, len(edged) - n + 1)))
    return found


def _stems(folded: str, telling: Sequence[Word]) -> Counter[str]:
    """The telling stems alone and in pairs, and all words in twos and threes as they were spoken: what people want
    often hides in the small ones ("kom der ud af", "kan I ikke")."""
    plain = [word.stem for word in telling]
    spoken = [stem(word) for word in folded.split()[:MOST_WORDS]]
    found = Counter(f"={one}" for one in plain)
    found.update(f"={a} {b}" for a, b in pairwise(plain))
    found.update(f"~{a} {b}" for a, b in pairwise(spoken))
    found.update(f"~{a} {b}" for a, b in zip(spoken, spoken[2:], strict=False))
    found.update(f"~{a} {b} {c}" for a, b, c in zip(spoken, spoken[1:], spoken[2:], strict=False))
    return found


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

    def row(self, counts: Counter[str]) -> Row:
        """Numbers and weights of the known pieces; the whole row has length 1 (unknown pieces count into it)."""
        known = [(self._number[p], n) for p, n in counts.items() if p in self._number]
        if not known:
            return np.empty(0, np.intp), np.empty(0, np.float32)
        at = np.array([i for i, _ in known], dtype=np.intp)
        weights = (1 + np.log(np.array([n for _, n in known], dtype=np.float32))) * self._idf[at]
        strange = (len(counts) - len(known)) * float(self._idf.max()) ** 2
        return at, weights / np.sqrt(float((weights**2).sum()) + 0.5 * strange)

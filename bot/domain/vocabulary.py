"""Finds the known words behind an unknown one: a part of a compound, or a slip of the finger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from rapidfuzz.distance import OSA

from bot.domain.synonyms import ASIDE, STANDS_FOR, Synonyms

_SHORTEST_PART = 4
_LINKS = ("s", "e")  # letters that join Danish compounds: politi-s-tation, jul-e-aften
_NEAR, _NEAR_SHORT, _SHORT = 0.80, 0.75, 5
_REMEMBERED = 8_192  # stems whose kin is kept
Kin = tuple[tuple[int, float], ...]


class Vocabulary:
    """The stems of all phrases, numbered in sorted order."""

    def __init__(self, stems: Iterable[str], synonyms: Synonyms) -> None:
        self.stems = sorted(set(stems))
        self._synonyms = synonyms
        self.number = {stem: i for i, stem in enumerate(self.stems)}
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        self._beginning: dict[str, list[str]] = defaultdict(list)
        self._end: dict[str, list[str]] = defaultdict(list)
        for stem in sorted({*self.stems, *synonyms}):
            self._by_letter[stem[:1]].append(stem)
        for stem in self.stems:
            for cut in range(_SHORTEST_PART, len(stem) - 1):
                self._beginning[stem[:cut]].append(stem)
            for cut in range(2, len(stem) - _SHORTEST_PART + 1):
                self._end[stem[cut:]].append(stem)
        self._found: dict[str, Kin] = {}

    def __getstate__(self) -> dict[str, Any]:
        """What was looked up is not worth keeping: it differs from process to process."""
        return self.__dict__ | {"_found": {}}

    def kin(self, stem: str) -> Kin:
        """Known stems that stand for this one, each with how well it does (0..1)."""
        found = self._found.get(stem)
        if found is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            found = self._found[stem] = self._kin(stem)
        return found

    def _kin(self, stem: str) -> Kin:
        found = {stem: 1.0} if self._means(stem) else {}
        for other, likeness in self._parts(stem):
            found[other] = max(found.get(other, 0.0), likeness)
        if not found:
            found = dict(self._slips(stem))
        stands_for = ASIDE if stem in self.number else STANDS_FOR
        for one, likeness in list(found.items()):
            for other in self._synonyms.of(one):
                found[other] = max(found.get(other, 0.0), likeness * stands_for)
        known = sorted((self.number[other], likeness) for other, likeness in found.items() if other in self.number)
        return tuple(known)

    def _means(self, stem: str) -> bool:
        return stem in self.number or stem in self._synonyms

    def _parts(self, stem: str) -> Iterator[tuple[str, float]]:
        if len(stem) < _SHORTEST_PART or stem.isdigit():
            return
        for whole in (*self._beginning.get(stem, ()), *self._end.get(stem, ())):
            yield whole, _share(stem, whole)
        for cut in range(_SHORTEST_PART, len(stem)):
            for part in (stem[:cut], stem[cut:]):
                for known in (part, part.removesuffix(_LINKS[0]), part.removesuffix(_LINKS[1])):
                    if len(known) >= _SHORTEST_PART and known != stem and self._means(known):
                        yield known, _share(known, stem)

    def _slips(self, stem: str) -> Iterator[tuple[str, float]]:
        if len(stem) < _SHORTEST_PART or any(c.isdigit() for c in stem):
            return
        enough = _NEAR_SHORT if len(stem) <= _SHORT else _NEAR
        for known in self._by_letter.get(stem[:1], ()):
            likeness = OSA.normalized_similarity(stem, known, score_cutoff=enough)
            if likeness:
                yield known, likeness


def _share(part: str, whole: str) -> float:
    """How much of the compound its part stands for: .5 for a small one, at most .85."""
    return 0.4 + 0.45 * len(part) / len(whole)

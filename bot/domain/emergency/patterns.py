"""Finds phrases in what was heard: `trækker .. ikke vejret`, `bløder|blør`, `brand*`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.emergency.vocabulary import Ids, Vocabulary

GAP = ".."
_MOST_BETWEEN = 4
_NOTHING: Ids = frozenset()
_FARTHEST = 16  # words from the first one looked at: fillers alone must not make a hostile text dear


class Span(NamedTuple):
    """From the first word up to and including the last."""

    first: int
    last: int


@dataclass(frozen=True)
class _Step:
    words: Ids
    far: bool  # other words may stand before this one


@dataclass(frozen=True)
class _Pattern:
    term: str
    steps: tuple[_Step, ...]

    def possible(self, said: Ids) -> bool:
        """Whether every step after the first was said at all."""
        return not any(step.words.isdisjoint(said) for step in self.steps[1:])


def check_pattern(written: str) -> None:
    """Raises ValueError where the pattern cannot be read."""
    Patterns(Vocabulary()).add_all("", (written,))


class Patterns:
    """Every phrase under the name of its term; looked for by first word."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_first: dict[int, list[_Pattern]] = defaultdict(list)

    def add_all(self, term: str, written: Iterable[str]) -> None:
        """Raises ValueError where a pattern cannot be read."""
        for pattern in written:
            self._add(term, pattern)

    def _add(self, term: str, written: str) -> None:
        for plainly in _spelt_out(written.split()):
            pattern = _Pattern(term, self._steps(plainly))
            for number in pattern.steps[0].words:
                self._by_first[number].append(pattern)

    def _steps(self, parts: Sequence[str]) -> tuple[_Step, ...]:
        steps, far = [], False
        for part in parts:
            if part == GAP:
                far = True
                continue
            steps.append(_Step(frozenset(self._vocabulary.add(word) for word in part.split("|")), far))
            far = False
        if not steps or far or steps[0].far:
            raise ValueError(f"“{' '.join(parts)}” has no word at one end")
        return tuple(steps)

    def find(self, words: Sequence[Ids], sentence: Sequence[int], skipped: Ids) -> dict[str, list[Span]]:
        """Where each term stands. Words of `skipped` may stand between the words of a phrase."""
        found: dict[str, list[Span]] = defaultdict(list)
        said = _NOTHING.union(*words)
        known = self._by_first.keys() & said
        possible = {number: [p for p in self._by_first[number] if p.possible(said)] for number in known}
        for at, numbers in enumerate(words):
            for number in numbers & known:
                for pattern in possible[number]:
                    last = _follow(pattern, at, words, sentence, skipped)
                    if last is not None:
                        found[pattern.term].append(Span(at, last))
        return found


def _spelt_out(parts: Sequence[str]) -> Iterator[list[str]]:
    """Alternatives of several words, `a|b_c`, stand in a phrase of their own each."""
    for at, part in enumerate(parts):
        if "_" in part:
            alone = [word for word in part.split("|") if "_" not in word]
            several = [word.split("_") for word in part.split("|") if "_" in word]
            for instead in (*([["|".join(alone)]] if alone else []), *several):
                for rest in _spelt_out(parts[at + 1 :]):
                    yield [*parts[:at], *instead, *rest]
            return
    yield list(parts)


def _follow(pattern: _Pattern, at: int, words: Sequence[Ids], sentence: Sequence[int], skipped: Ids) -> int | None:
    end = min(len(words), at + _FARTHEST)
    for step in pattern.steps[1:]:
        room = _MOST_BETWEEN if step.far else 0
        here, at = at, at + 1
        while at < end and sentence[at] == sentence[here] and words[at].isdisjoint(step.words):
            if words[at].isdisjoint(skipped):
                room -= 1
            at += 1
            if room < 0:
                return None
        if at >= end or sentence[at] != sentence[here]:
            return None
    return at

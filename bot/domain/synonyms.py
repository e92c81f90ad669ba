"""Which words stand for one another: everyday, slang and official, Danish and English together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.domain.normalise import fold
from bot.domain.words import stem

STANDS_FOR = 0.8  # how well a word of a group does for one that no phrase holds
ASIDE = 0.3  # and beside one that some do: those who wrote the phrases knew the word and what it means here


class Synonyms:
    """Groups on stems; a word may stand in several groups, and none of its kin brings in kin of its own."""

    def __init__(self, groups: Iterable[Sequence[str]] = ()) -> None:
        others: dict[str, set[str]] = defaultdict(set)
        for group in groups:
            stems = {stem(fold(word)) for word in group}
            for one in stems:
                others[one] |= stems - {one}
        self._others: Mapping[str, tuple[str, ...]] = {one: tuple(sorted(others[one])) for one in sorted(others)}

    def __iter__(self) -> Iterator[str]:
        return iter(self._others)

    def __contains__(self, one: str) -> bool:
        return one in self._others

    def of(self, one: str) -> tuple[str, ...]:
        return self._others.get(one, ())

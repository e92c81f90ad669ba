"""The municipalities of the district, found by whatever a resident calls the place they live."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from bot.domain.normalise import fold

_SHORTEST_BEGINNING = 3
_SHORTEST_TYPO = 4
_ALIKE = 0.78
_AS_GOOD = 0.05
_FILLERS = frozenset(
    fold(
        "jeg vi bor i er fra på ved nær kommune kommunen lokalråd lokalrådet by byen min det hedder hej the in live "
        "from i'm im municipality council city town of og and eller or skift til change to"
    ).split()
)


@dataclass(frozen=True)
class Council:
    """One lokalråd. `code` is the four-digit municipality code; `places` are towns and parts people name instead."""

    slug: str
    name: str
    code: str
    site: str
    spellings: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(fold(name) for name in (self.slug, self.name, *self.spellings, *self.places))


class Councils:
    """All councils, in the order in which they are shown."""

    def __init__(self, councils: Sequence[Council]) -> None:
        self.all = tuple(councils)
        self.by_slug: Mapping[str, Council] = {council.slug: council for council in councils}

    def by_link(self, payload: str) -> Council | None:
        """The council a deep link names, by slug or another spelling; None for anything else whatever."""
        if council := self.by_slug.get(payload):
            return council
        key = fold(payload)
        return next((council for council in self.all if key in council.keys), None)

    def named(self, typed: str) -> Council | None:
        """The council named by somebody who says nothing else, as in "jeg bor i Herlev"; it is no question then."""
        wanted = _without_fillers(fold(typed))
        found = self._where(lambda name: name == wanted)
        return found[0] if len(found) == 1 else None

    def find(self, typed: str) -> tuple[Council, ...]:
        """The councils that may be meant: one when it is clear, several to choose from, or none."""
        key = fold(typed)
        if exact := self._where(lambda name: name == key):
            return exact
        wanted = _without_fillers(key)
        if not wanted:
            return ()
        return self._named_in(wanted) or self._beginning(wanted) or self._misspelt(wanted)

    def _where(self, fits: Callable[[str], bool]) -> tuple[Council, ...]:
        return tuple(council for council in self.all if any(fits(name) for name in council.keys))

    def _named_in(self, wanted: str) -> tuple[Council, ...]:
        """Councils named as whole words; "høje gladsaxe" is one place, not a place and a word."""
        return self._where(lambda name: f" {name} " in f" {wanted} ")

    def _beginning(self, wanted: str) -> tuple[Council, ...]:
        if len(wanted) < _SHORTEST_BEGINNING:
            return ()
        return self._where(lambda name: name.startswith(wanted))

    def _misspelt(self, wanted: str) -> tuple[Council, ...]:
        joined = wanted.replace(" ", "")
        if len(joined) < _SHORTEST_TYPO:
            return ()
        scores = {council: max(_alikeness(joined, name) for name in council.keys) for council in self.all}
        best = max(scores.values(), default=0.0)
        if best < _ALIKE:
            return ()
        return tuple(council for council in self.all if scores[council] > best - _AS_GOOD)


def _without_fillers(key: str) -> str:
    return " ".join(word for word in key.split() if word not in _FILLERS)


def _alikeness(typed: str, name: str) -> float:
    """0..1; a first letter that differs is another place, whatever the rest says."""
    name = name.replace(" ", "")
    return OSA.normalized_similarity(typed, name) if typed[0] == name[0] else 0.0

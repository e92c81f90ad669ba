"""Learns how sure to be from the entries themselves: it asks for phrases and whole entries that were left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

import numpy as np

from bot.domain.confidence import FALLBACK, Confidence, features, fit
from bot.domain.grams import Floats, Ints
from bot.domain.phrases import Phrases
from bot.domain.scoring import Index
from bot.domain.synonyms import Synonyms

FEWEST = 40  # entries; from fewer one cannot learn what a stranger's question looks like
_ROUNDS = 3
_PHRASES_OUT, _ENTRIES_OUT = 5, 6  # one phrase of five and one entry of six are left out of a round
_ASKED = 200  # questions of each kind in a round: more cost time and tell nothing new
_MISTYPED = 1 / 3
_LETTERS = "aeinrst"


class _Asked(NamedTuple):
    features: Floats
    right: bool


def calibrate(phrases: Phrases, kernel: Floats, synonyms: Synonyms, offered: Sequence[int]) -> Confidence:
    """`offered` are the numbers of the entries that may answer; the phrases of the others are strangers too."""
    if len(offered) < FEWEST:
        return FALLBACK
    chance = Random(0)  # noqa: S311  # no secret, but the same in every process
    shuffled = chance.sample(offered, len(offered))
    asked: list[_Asked] = []
    for turn in range(_ROUNDS):
        known, strange = _left_out(phrases.owner, shuffled[turn::_ENTRIES_OUT], turn)
        index = Index(phrases, kernel, synonyms, np.union1d(known, strange))
        for gone in (known, strange):
            some = chance.sample(gone.tolist(), min(_ASKED, len(gone)))
            asked += _ask(index, phrases, some, offered, chance)
    return fit(np.array([a.features for a in asked]), np.array([a.right for a in asked]))


def _left_out(owner: Ints, entries: Sequence[int], turn: int) -> tuple[Ints, Ints]:
    """Phrases whose entry stays, and phrases whose entry goes with them."""
    strange = np.isin(owner, entries)
    place = np.arange(len(owner)) - np.searchsorted(owner, owner)  # within its entry
    known = ~strange & (place % _PHRASES_OUT == turn)
    return np.flatnonzero(known), np.flatnonzero(strange)


def _ask(
    index: Index, phrases: Phrases, some: Sequence[int], offered: Sequence[int], chance: Random
) -> Iterator[_Asked]:
    for i in some:
        text = phrases.texts[i]
        heard = phrases.hear(_mistyped(text, chance) if chance.random() < _MISTYPED else text)
        if heard:
            scores = index.score(heard)
            best = max(offered, key=lambda e: float(scores.total[e]))
            yield _Asked(features(scores, best), best == phrases.owner[i])


def _mistyped(text: str, chance: Random) -> str:
    """One letter lost, swapped with the next, or too many."""
    if len(text) < 5:
        return text
    at = chance.randrange(1, len(text) - 1)
    slip = chance.randrange(3)
    if slip == 0:
        return text[:at] + text[at + 1 :]
    if slip == 1:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + chance.choice(_LETTERS) + text[at:]

"""Learns from whole sentences how danger sounds, for all that no rule foresees: a ridge over letters and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from bot.domain.emergency.hearing import Heard
from bot.domain.emergency.lexicon import Kind
from bot.domain.emergency.weighing import Floats, Rows, weigh

_SIZES = range(3, 6)  # letters at a time
_RIDGE = 1.0
_ROUNDS = 20  # of conjugate gradients: further ones change nothing in the second decimal
_NO_ROOM = 1e-9

_Learnt = tuple[Floats, float]
"""A weight for every piece, and what is added."""


class Experience:
    """Learnt at start from sentences in danger, by kind, and calm ones."""

    def __init__(self, alarms: Mapping[Kind, Iterable[Heard]], calm: Iterable[Heard]) -> None:
        labelled = [(said, kind) for kind in Kind for said in alarms.get(kind, ())]
        counted = [pieces(said) for said in (*(said for said, _ in labelled), *calm)]
        self._weighing, rows = weigh(counted)
        wanted = np.full(rows.count, -1.0, dtype=np.float32)
        wanted[: len(labelled)] = 1.0
        self._weights, self._bias = _fit(rows, wanted)
        self._kinds = _learn_kinds([kind for _, kind in labelled], rows.first(len(labelled)))

    def score(self, heard: Heard) -> float:
        """About 1 for danger and -1 for daily life; nothing known is 0 at most."""
        at, weights = self._weighing.row(pieces(heard))
        return float(self._weights[at] @ weights) + self._bias

    def kind(self, heard: Heard) -> Kind:
        """The kind whose sentences are most like it."""
        at, weights = self._weighing.row(pieces(heard))
        likeness = {kind: float(learnt[at] @ weights) + bias for kind, (learnt, bias) in self._kinds.items()}
        return max(likeness, key=lambda kind: likeness[kind], default=Kind.DANGER)


def _learn_kinds(kinds: Sequence[Kind], rows: Rows) -> Mapping[Kind, _Learnt]:
    """What sets the sentences of a kind apart from the other sentences in danger."""
    of = {kind: np.array([1.0 if k is kind else -1.0 for k in kinds], dtype=np.float32) for kind in Kind}
    return {kind: _fit(rows, wanted) for kind, wanted in of.items() if kind in kinds}


def pieces(heard: Heard) -> Counter[str]:
    """Letters of each word with its edges, words alone and in pairs, and whether something is asked."""
    counts: Counter[str] = Counter()
    words = [word for word in heard.words if word]
    for word in words:
        edged = f" {word} "
        counts.update(edged[i : i + n] for n in _SIZES for i in range(max(1, len(edged) - n + 1)))
    counts.update(f"={word}" for word in words)
    counts.update(f"={a} {b}" for a, b in pairwise(words))
    if heard.asks:
        counts["=?"] = 1
    return counts


def _fit(rows: Rows, wanted: Floats) -> _Learnt:
    """Weights of the pieces, and what is added: the mean of what is wanted."""
    bias = float(wanted.mean()) if rows.count else -1.0

    def curve(weights: Floats) -> Floats:
        return rows.back(rows.forth(weights)) + np.float32(_RIDGE) * weights

    return _solve(curve, rows.back(wanted - np.float32(bias))), bias


def _solve(curve: Callable[[Floats], Floats], goal: Floats) -> Floats:
    """Conjugate gradients: x with curve(x) = goal."""
    x, left = np.zeros_like(goal), goal.copy()
    way, size = left.copy(), float(left @ left)
    for _ in range(_ROUNDS):
        if size < _NO_ROOM:
            break
        bent = curve(way)
        step = np.float32(size / float(way @ bent))
        x += step * way
        left -= step * bent
        before, size = size, float(left @ left)
        way = left + np.float32(size / before) * way
    return x

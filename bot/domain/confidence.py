"""How sure to be of the best answer: a logistic over what the four scores say and how far ahead it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.grams import Floats
from bot.domain.scoring import Scores

Bools = NDArray[np.bool_]
_MANY_WORDS = 8.0
_FIRMNESS = 1.0  # how firmly what is known of other lists of answers holds against what this one tells
_STEPS = 30
_DIGITS = 3  # what lies behind them differs from processor to processor


def features(scores: Scores, best: int) -> Floats:
    """What confidence rests on: how well entry `best` fits, and its lead over everything else."""
    others = np.delete(scores.total, best)
    rivals = np.delete(scores.ridge, best)
    ways = (scores.ridge, scores.bm25, scores.letters, scores.coverage)
    return np.array(
        [
            scores.total[best],
            scores.total[best] - others.max(initial=0.0),
            scores.ridge[best],
            scores.ridge[best] - rivals.max(initial=0.0),
            scores.letters[best],
            scores.coverage[best],
            scores.heard[best],
            scores.known,
            min(scores.words, _MANY_WORDS) / _MANY_WORDS,
            sum(int(way.argmax()) == best for way in ways) / len(ways),
            scores.bm25[best],
            scores.bm25[best] * scores.heard[best],
        ],
        dtype=np.float32,
    )


@dataclass(frozen=True)
class Confidence:
    """A bias and one weight per feature."""

    bias: float
    weights: tuple[float, ...]

    def of(self, scores: Scores, best: int) -> float:
        """0..1: the chance that the entry is the right one."""
        return 1 / (1 + float(np.exp(-(features(scores, best) @ np.array(self.weights) + self.bias))))


# Fitted on our own answers (some phrases left out, some answers left out whole) and on samples of questions from a
# Swedish bot, HINT3 curekart and CLINC150. A fit that saw none of their test questions orders them as well (AUROC
# within .003) but is less careful with short lists. Used alone where there are too few entries to learn from.
FALLBACK = Confidence(-3.86, (1.29, 0.93, -0.53, 0.67, 0.92, -0.75, 0.22, 0.44, 0.40, 0.11, 1.25, 1.06))


def fit(asked: Floats, right: Bools) -> Confidence:
    """Logistic regression around the fallback: bias and steepness are free, and each feature may stray a little. Left
    to themselves the features would learn how questions of one's own differ from one another, not from strangers'."""
    usual = np.array(FALLBACK.weights)
    middle, spread = asked.mean(axis=0, dtype=np.float64), asked.std(axis=0, dtype=np.float64) + 1e-9
    seen = np.column_stack([np.ones(len(asked)), asked @ usual, (asked - middle) / spread])
    bias, steepness, *strayed = _newton(seen, right, np.array([FALLBACK.bias, 1.0, *np.zeros(len(usual))]), free=2)
    weights = steepness * usual + np.array(strayed) / spread
    bias -= float(np.array(strayed) / spread @ middle)
    return Confidence(round(bias, _DIGITS), tuple(round(float(w), _DIGITS) for w in weights))


def _newton(seen: NDArray[np.float64], right: Bools, usual: NDArray[np.float64], free: int) -> list[float]:
    """The likeliest weights; all but the first `free` are held near the usual ones."""
    held = np.diag([1e-9] * free + [_FIRMNESS * len(seen)] * (len(usual) - free))
    weights = usual.copy()
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(seen @ weights)))
        slope = seen.T @ (right - chance) - held @ (weights - usual)
        weights += np.linalg.solve((seen.T * (chance * (1 - chance))) @ seen + held, slope)
    return [float(w) for w in weights]

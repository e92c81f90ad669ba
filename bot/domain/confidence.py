"""How sure to be of the best answer: a logistic over what the four scores say and how far ahead it is."""

from __future__ import annotations

import numpy as np

from bot.domain.grams import Floats
from bot.domain.scoring import Scores

# Fitted on answers whose phrases were left out (in scope) or that were left out whole (out of scope).
_BIAS = -3.86
_FITTED = np.array([1.29, 0.93, -0.53, 0.67, 0.92, -0.75, 0.22, 0.44, 0.40, 0.11, 1.25, 1.06], dtype=np.float32)
_MANY_WORDS = 8.0


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


def confidence(scores: Scores, best: int) -> float:
    """0..1: the chance that the entry is the right one."""
    return 1 / (1 + float(np.exp(-(features(scores, best) @ _FITTED + _BIAS))))

"""How sure to be of the best answer: a logistic over what the four scores say and how far ahead it is."""

from __future__ import annotations

import numpy as np

from bot.domain.grams import Floats
from bot.domain.scoring import Scores

FEATURES = ("total", "margin", "ridge", "ridge margin", "letters", "coverage", "heard", "known", "words", "agree", "bm25")
_FITTED = np.zeros(len(FEATURES) + 1, dtype=np.float32)


def features(scores: Scores) -> Floats:
    """What confidence rests on, about the best entry and its lead over the second."""
    order = np.argsort(-scores.total, kind="stable")
    best = order[0]
    second = order[1] if len(order) > 1 else best
    agree = sum(int(way.argmax() == best) for way in (scores.ridge, scores.bm25, scores.letters, scores.coverage))
    return np.array(
        [
            scores.total[best],
            scores.total[best] - scores.total[second],
            scores.ridge[best],
            scores.ridge[best] - scores.ridge[second],
            scores.letters[best],
            scores.coverage[best],
            scores.heard[best],
            scores.known,
            min(scores.words, 8.0) / 8,
            agree / 4,
            min(float(scores.bm25[best]), 2.0),
        ],
        dtype=np.float32,
    )


def confidence(scores: Scores) -> float:
    """0..1: the chance that the best entry is the right one."""
    raised = float(features(scores) @ _FITTED[1:] + _FITTED[0])
    return 1 / (1 + float(np.exp(-raised)))

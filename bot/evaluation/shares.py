"""Says how sure a share is that was counted on a few questions, and how well two groups are told apart."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_Z = 1.959964  # 95 %


@dataclass(frozen=True)
class Share:
    """`count` of `of`, with the 95 % interval of Wilson (1927)."""

    count: int
    of: int

    @property
    def value(self) -> float | None:
        return self.count / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """0 to 1 where nothing was counted."""
        if not self.of:
            return 0.0, 1.0
        p, spread = self.count / self.of, _Z * _Z / self.of
        middle, room = p + spread / 2, _Z * math.sqrt(p * (1 - p) / self.of + spread / self.of / 4)
        return max(0.0, (middle - room) / (1 + spread)), min(1.0, (middle + room) / (1 + spread))


@dataclass(frozen=True)
class Area:
    """The chance that one of ours scores higher than another, with the interval of Hanley and McNeil (1982)."""

    value: float
    interval: tuple[float, float]


def area(ours: Sequence[float], others: Sequence[float]) -> Area | None:
    """The area under the ROC curve; equal scores count half. None where a group is empty."""
    if not ours or not others:
        return None
    m, n = len(ours), len(others)
    a = (_ranks([*ours, *others], m) - m * (m + 1) / 2) / (m * n)
    both, twice = a / (2 - a), 2 * a * a / (1 + a)
    variance = (a * (1 - a) + (m - 1) * (both - a * a) + (n - 1) * (twice - a * a)) / (m * n)
    room = _Z * math.sqrt(max(0.0, variance))
    return Area(a, (max(0.0, a - room), min(1.0, a + room)))


def _ranks(scores: Sequence[float], first: int) -> float:
    """The sum of the ranks of the first ones; equal scores share theirs."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    total, at = 0.0, 0
    while at < len(order):
        end = at
        while end < len(order) and scores[order[end]] == scores[order[at]]:
            end += 1
        total += sum(i < first for i in order[at:end]) * (at + 1 + end) / 2
        at = end
    return total


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest value that this share of all does not exceed. Raises IndexError where there are none."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]

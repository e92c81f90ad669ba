"""Gives the figures as numbers, for machines."""

from __future__ import annotations

from collections.abc import Sequence

from bot.evaluation.case import Case
from bot.evaluation.figures import Figure, Risk, figures, groupings, latencies, risks
from bot.evaluation.shares import Share


def numbers(cases: Sequence[Case]) -> dict[str, object]:
    """All that the page tells, as JSON can hold it; `cases` must not be empty."""
    p50, p95 = latencies(cases)
    return {
        "lines": len(cases),
        "figures": _named(cases),
        "by": {
            title: {name: {"lines": len(some), "figures": _named(some)} for name, some in groups.items()}
            for title, groups in groupings(cases).items()
        },
        "risk_coverage": [_threshold(risk) for risk in risks(cases)],
        "latency_ms": {"p50": round(p50, 3), "p95": round(p95, 3)},
    }


def _named(cases: Sequence[Case]) -> dict[str, dict[str, object]]:
    return {name: _number(figure) for name, figure in figures(cases).items()}


def _number(figure: Figure) -> dict[str, object]:
    low, high = figure.interval
    told: dict[str, object] = {"value": figure.value, "low": low, "high": high}
    return told | {"count": figure.count, "of": figure.of} if isinstance(figure, Share) else told


def _threshold(risk: Risk) -> dict[str, object]:
    shares = {"answered": risk.answered, "wrong": risk.wrong, "elsewhere": risk.elsewhere}
    return {"threshold": risk.threshold} | {name: _number(share) for name, share in shares.items()}

"""Prints the figures as Markdown, to be read in a terminal and pasted into docs/accuracy.md as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.domain.faq import SURE
from bot.evaluation.case import Case
from bot.evaluation.figures import Figure, figures, groupings, latencies, risks
from bot.evaluation.shares import Share

BRIEFLY = ("top-1", "top-3", "right ANSWER", "wrong among ANSWERs", "out of scope, answered", "emergencies ACUTE")
"""What is told of every language and every file."""


def page(cases: Sequence[Case]) -> Iterator[str]:
    """Line by line; `cases` must not be empty."""
    yield f"{len(cases)} lines of {', '.join(groupings(cases)['file'])}\n"
    yield from _table(("what", "figure", "95 %", "counted"), map(_row, figures(cases).items()))
    for title, groups in groupings(cases).items():
        if len(groups) > 1:
            yield ""
            yield from _table((title, "lines", *BRIEFLY), (_brief(name, some) for name, some in groups.items()))
    if thresholds := list(_thresholds(cases)):
        yield ""
        yield from _table(("answering from a score of", "answered", "wrong among them", "out of scope"), thresholds)
    p50, p95 = latencies(cases)
    yield f"\nFrom the text to the reply: p50 {p50:.1f} ms, p95 {p95:.1f} ms."


def _row(named: tuple[str, Figure]) -> tuple[str, ...]:
    name, figure = named
    low, high = figure.interval
    counted = f"{figure.count} of {figure.of}" if isinstance(figure, Share) else ""
    return name, _number(figure), f"{low:.3f}–{high:.3f}", counted


def _brief(name: str, cases: Sequence[Case]) -> tuple[str, ...]:
    found: Mapping[str, Figure] = figures(cases)
    return name, str(len(cases)), *(_number(found.get(measure)) for measure in BRIEFLY)


def _thresholds(cases: Sequence[Case]) -> Iterator[tuple[str, ...]]:
    for risk in risks(cases):
        mark = " (as it is)" if risk.threshold == SURE else ""
        wrong = f"{_number(risk.wrong)} ({risk.wrong.count} of {risk.wrong.of})"
        elsewhere = f"{risk.elsewhere.count} of {risk.elsewhere.of}"
        yield f"{risk.threshold:.2f}{mark}", _number(risk.answered), wrong, elsewhere


def _number(figure: Figure | None) -> str:
    return "" if figure is None or figure.value is None else f"{figure.value:.3f}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"

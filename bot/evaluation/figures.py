"""Counts what became of questions and cries for help: every figure that is published comes from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.evaluation.case import Case
from bot.evaluation.gold import Wanted
from bot.evaluation.shares import Area, Share, area, quantile

THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True)
class Risk:
    """What would come of answering everything that scores this much: how much of it, and how often wrongly."""

    threshold: float
    answered: Share
    wrong: Share
    elsewhere: Share


Figure = Share | Area
_Told = Callable[[Case], bool]


def figures(cases: Sequence[Case]) -> dict[str, Figure]:
    """Name and figure, in the order in which they are printed; what there were no questions for is left out."""
    ours, elsewhere = of_topics(cases), of_none(cases)
    found: dict[str, Figure | None] = {
        "top-1": _share(ours, lambda c: c.first),
        "top-3": _share(ours, lambda c: c.among),
        "right ANSWER": _share(ours, lambda c: c.right),
        "helped (right ANSWER, or right among CHOICES)": _share(ours, lambda c: c.helped),
        "wrong among ANSWERs": _share([*_answered(ours), *_answered(elsewhere)], lambda c: c.wrong),
        "out of scope, answered": _share(elsewhere, lambda c: c.answered),
        "out of scope, NO_ANSWER": _share(elsewhere, lambda c: c.silent),
        "AUROC in / out of scope": area(_scores(ours), _scores(elsewhere)),
        "questions taken for ACUTE": _share([*ours, *elsewhere], lambda c: c.acute),
        "replies but ANSWERs without a 112 line": _share(
            [case for case in cases if not case.answered or case.acute], lambda c: c.without_112
        ),
    }
    return {name: figure for name, figure in [*found.items(), *_of_danger(cases)] if figure is not None}


def _of_danger(cases: Sequence[Case]) -> Iterator[tuple[str, Figure | None]]:
    alarms, lookalikes, ordinary = (_meant(cases, wanted) for wanted in ("alarm", "lookalike", "ordinary"))
    yield "emergencies flagged (ACUTE or HINT)", _share(alarms, lambda c: c.flagged)
    yield "emergencies ACUTE", _share(alarms, lambda c: c.acute)
    yield "emergencies, reply without a 112 line", _share(alarms, lambda c: c.without_112)
    yield "lookalikes ACUTE", _share(lookalikes, lambda c: c.acute)
    yield "ordinary messages ACUTE", _share(ordinary, lambda c: c.acute)


def risks(cases: Sequence[Case]) -> list[Risk]:
    """For every threshold; empty where there are no questions."""
    asked, elsewhere = [case for case in cases if case.gold.is_question], of_none(cases)
    return [_risk(asked, elsewhere, threshold) for threshold in THRESHOLDS] if asked else []


def _risk(asked: Sequence[Case], elsewhere: Sequence[Case], threshold: float) -> Risk:
    def enough(case: Case) -> bool:
        return case.outcome.decision.score >= threshold

    answered = [case for case in asked if enough(case)]
    wrong = sum(not case.first for case in answered)
    return Risk(
        threshold,
        Share(len(answered), len(asked)),
        Share(wrong, len(answered)),
        Share(sum(map(enough, elsewhere)), len(elsewhere)),
    )


def latencies(cases: Sequence[Case]) -> tuple[float, float]:
    """p50 and p95, in milliseconds."""
    spent = [case.outcome.milliseconds for case in cases]
    return quantile(spent, 0.50), quantile(spent, 0.95)


def groupings(cases: Iterable[Case]) -> dict[str, dict[str, list[Case]]]:
    """By language and by file, each in the order of the alphabet."""
    found: dict[str, dict[str, list[Case]]] = {"language": {}, "file": {}}
    for case in cases:
        found["language"].setdefault(case.gold.asked.tongue, []).append(case)
        found["file"].setdefault(case.gold.file, []).append(case)
    return {title: dict(sorted(groups.items())) for title, groups in found.items()}


def of_topics(cases: Iterable[Case]) -> list[Case]:
    """Those that an answer is there for."""
    return [case for case in cases if case.gold.topic is not None]


def of_none(cases: Iterable[Case]) -> list[Case]:
    """Those that nobody here answers."""
    return [case for case in cases if case.gold.is_question and case.gold.topic is None]


def _meant(cases: Iterable[Case], wanted: Wanted) -> list[Case]:
    return [case for case in cases if case.gold.danger == wanted]


def _answered(cases: Iterable[Case]) -> list[Case]:
    return [case for case in cases if case.answered]


def _scores(cases: Iterable[Case]) -> list[float]:
    return [case.outcome.decision.score for case in cases]


def _share(cases: Sequence[Case], told: _Told) -> Share | None:
    return Share(sum(map(told, cases)), len(cases)) if cases else None

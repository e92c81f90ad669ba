"""Lists what went wrong, worst first, for whoever mends the phrases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from bot.domain.emergency import Level
from bot.evaluation.case import Case


def misses(cases: Iterable[Case]) -> list[str]:
    """One line each: what is wrong, score, what came instead of what, and the words."""
    found = [(fault, case) for case in cases if (fault := _fault(case))]
    order = list(_FAULTS)
    return [_line(fault, case) for fault, case in sorted(found, key=lambda pair: order.index(pair[0]))]


def _fault(case: Case) -> str | None:
    """The worst of all."""
    return next((name for name, told in _FAULTS.items() if told(case)), None)


_FAULTS: Mapping[str, Callable[[Case], bool]] = {
    "no 112 line": lambda c: c.without_112 and (c.gold.danger == "alarm" or not c.answered),
    "danger not heard": lambda c: c.gold.danger == "alarm" and not c.flagged,
    "danger heard as HINT": lambda c: c.gold.danger == "alarm" and not c.acute,
    "false ACUTE": lambda c: c.acute and c.gold.danger != "alarm",
    "wrong ANSWER": lambda c: c.gold.is_question and c.wrong,
    "not among three": lambda c: c.gold.topic is not None and not c.among,
    "not first": lambda c: c.gold.topic is not None and not c.first,
}


def _line(fault: str, case: Case) -> str:
    decision, gold = case.outcome.decision, case.gold
    if gold.is_question:
        came = f"{decision.score:.2f} {decision.kind}  {' '.join(decision.choices[:1])} for {gold.topic or 'none'}"
    else:
        came = f"{Level(case.outcome.alarm.level).name}  {case.outcome.alarm.because or '-'}"
    return f"{fault:20}  {came}  {gold.asked.place}  {gold.asked.text}"

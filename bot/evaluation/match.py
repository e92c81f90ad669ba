"""`lokalraad match`: what the bot would say to every question of a file, or how often that is right."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.domain.people import Language
from bot.evaluation.asked import read_asked
from bot.evaluation.case import Case
from bot.evaluation.faq import read_faq
from bot.evaluation.gold import read_gold
from bot.evaluation.lines import STANDARD, opened
from bot.evaluation.misses import misses
from bot.evaluation.numbers import numbers
from bot.evaluation.page import page
from bot.evaluation.rehearsal import Outcome, Rehearsal, seen
from bot.evaluation.stage import load, rehearse
from bot.evaluation.written import written


@dataclass(frozen=True)
class Stage:
    """What is measured: `faq` takes the place of the answers in `content`; `cache` is for what was learnt."""

    content: Path
    cache: Path
    faq: str | None = None
    lexicon: bool = True

    def rehearsal(self) -> Rehearsal:
        """Raises InputError."""
        faq = read_faq(self.faq) if self.faq is not None else None
        return rehearse(load(self.content, self.cache), faq, lexicon=self.lexicon)


def answer(stage: Stage, source: str, target: str, language: Language, *, explain: bool) -> None:
    """One line of JSON for every line of `source`, in its order; `language` is for lines that name none.

    Raises InputError; then `target` is as it was.
    """
    with opened(source) as questions, written(target) as file:
        rehearsal = stage.rehearsal()
        for asked in read_asked(questions, language):
            outcome = rehearsal.ask(asked.text, asked.language)
            told = _told(outcome) | (_explained(outcome) if explain else {})
            print(json.dumps(told), file=file, flush=target == STANDARD)


def measure(stage: Stage, gold: Sequence[str], language: Language, *, as_json: bool, show: bool) -> None:
    """Print the figures, as Markdown or JSON; `show` what went wrong as well. Raises InputError."""
    rehearsal = stage.rehearsal()
    told = read_gold(gold, language, rehearsal.answers.keys())
    cases = [Case(each, rehearsal.ask(each.asked.text, each.asked.language)) for each in told]
    wrong = misses(cases) if show else []
    with written(STANDARD) as file:
        if as_json:
            print(json.dumps(numbers(cases) | ({"wrong": wrong} if show else {})), file=file)
        else:
            print(*page(cases), *([""] if wrong else []), *wrong, sep="\n", file=file)


def _told(outcome: Outcome) -> dict[str, object]:
    decision = outcome.decision
    return {
        "decision": decision.kind.value,
        "id": decision.id,
        "choices": decision.choices,
        "score": round(decision.score, 4),
        "emergency": outcome.alarm.level.name,
        "notice_112": outcome.notice_112,
        "latency_ms": round(outcome.milliseconds, 3),
    }


def _explained(outcome: Outcome) -> dict[str, object]:
    kind = outcome.alarm.kind
    return {"danger": kind and kind.value, "because": outcome.alarm.because, "reply": seen(outcome.view)}

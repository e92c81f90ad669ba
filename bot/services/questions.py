"""Finds the curated answer to what somebody asks, asks back when unsure, and says so when there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.domain.answers import Answer
from bot.domain.faq import Kind, Matcher


@dataclass(frozen=True)
class Found:
    """One answer, and surely enough to give it."""

    answer: Answer


@dataclass(frozen=True)
class Unsure:
    """Answers that may be meant, best first."""

    choices: tuple[Answer, ...]


@dataclass(frozen=True)
class Unknown:
    """There is no answer to this."""


Reply: TypeAlias = Found | Unsure | Unknown


class Questions:
    """Only what people wrote and checked is given; nothing that was asked is kept."""

    def __init__(self, answers: Mapping[str, Answer], matcher: Matcher) -> None:
        self._answers = answers
        self._matcher = matcher

    async def ask(self, question: str) -> Reply:
        decision = self._matcher.decide(question)
        if decision.kind is Kind.ANSWER and decision.id is not None:
            return Found(self._answers[decision.id])
        if decision.kind is Kind.CHOICES:
            return Unsure(tuple(self._answers[choice] for choice in decision.choices))
        return Unknown()

"""Finds the curated answer to what somebody asks, asks back when unsure, and says so when there is none."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.clock import Clock
from bot.domain.answers import Answer, in_force
from bot.domain.faq import CHOICES, Decision, Kind
from bot.domain.mind import Mind
from bot.services.withdrawn import Withdrawn
from bot.storage.database import Database


@dataclass(frozen=True)
class Found:
    """One answer, and surely enough to give it; `related` are others that may be wanted next."""

    answer: Answer
    related: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Unsure:
    """Answers that may be meant, best first."""

    choices: tuple[Answer, ...]


@dataclass(frozen=True)
class Unknown:
    """There is no answer to this."""


@dataclass(frozen=True)
class Checked:
    """There is an answer, but it is past its day or withdrawn: whoever answers for it is checking it."""

    answer: Answer
    related: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Learning:
    """The matcher is not there yet: a cold start takes half a minute."""


Reply: TypeAlias = Found | Unsure | Unknown | Checked | Learning


class Questions:
    """Only what people wrote and checked is given; nothing that was asked is kept."""

    def __init__(self, db: Database, clock: Clock, answers: Mapping[str, Answer], mind: Mind) -> None:
        self._answers, self._mind, self._clock = answers, mind, clock
        self._withdrawn = Withdrawn(db, clock)

    async def ask(self, question: str) -> Reply:
        if self._mind.matcher is None:
            return Learning()
        return reply_to(self._mind.matcher.decide(question), self._answers, await self.served())

    async def show(self, answer: str) -> Found | Checked | None:
        """The answer of that name; None where there is none."""
        if answer not in self._answers:
            return None
        return _given(self._answers[answer], self._answers, await self.served())

    async def instead(self, answer: str, question: str | None) -> Unsure | Unknown:
        """What else may be meant where this answer was not: what is near to the question, and then to the answer."""
        served = await self.served()
        refused = self._answers.get(answer)
        near = (*self.nearest(question), *(refused.related if refused else ()))
        choices = [name for name in dict.fromkeys(near) if name in served and name != answer][:CHOICES]
        return Unsure(tuple(self._answers[name] for name in choices)) if choices else Unknown()

    def nearest(self, question: str | None) -> tuple[str, ...]:
        """Names of the answers nearest to a question, best first; none while the matcher is learning."""
        matcher = self._mind.matcher
        return matcher.decide(question).choices if matcher and question else ()

    async def served(self) -> frozenset[str]:
        """Names of the answers that may be shown today."""
        return in_force(self._answers.values(), self._clock(), await self._withdrawn.names())


def reply_to(decision: Decision, answers: Mapping[str, Answer], served: Collection[str]) -> Reply:
    """What a decision comes to. What is not served is never offered; where it is all there is, it is said."""
    if decision.kind is Kind.ANSWER and decision.id is not None:
        return _given(answers[decision.id], answers, served)
    if decision.kind is Kind.NO_ANSWER:
        return Unknown()
    choices = _those(decision.choices, answers, served)
    return Unsure(choices) if choices else _given(answers[decision.choices[0]], answers, served)


def _given(answer: Answer, answers: Mapping[str, Answer], served: Collection[str]) -> Found | Checked:
    related = _those(answer.related, answers, served)
    return Found(answer, related) if answer.id in served else Checked(answer, related)


def _those(names: Iterable[str], answers: Mapping[str, Answer], served: Collection[str]) -> tuple[Answer, ...]:
    return tuple(answers[name] for name in names if name in served)

"""Holds what should have become of a question against what did."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.emergency import Level
from bot.domain.faq import Kind
from bot.evaluation.gold import Gold
from bot.evaluation.rehearsal import Outcome


@dataclass(frozen=True)
class Case:
    """A question of which it is known what should become of it, and what did."""

    gold: Gold
    outcome: Outcome

    @property
    def first(self) -> bool:
        return self.outcome.decision.choices[:1] == (self.gold.topic,)

    @property
    def among(self) -> bool:
        return self.gold.topic in self.outcome.decision.choices

    @property
    def answered(self) -> bool:
        return self.outcome.decision.kind is Kind.ANSWER

    @property
    def right(self) -> bool:
        return self.answered and self.outcome.decision.id == self.gold.topic

    @property
    def wrong(self) -> bool:
        return self.answered and not self.right

    @property
    def helped(self) -> bool:
        """The right answer, or the right one among what was offered."""
        return self.right or (self.outcome.decision.kind is Kind.CHOICES and self.among)

    @property
    def silent(self) -> bool:
        return self.outcome.decision.kind is Kind.NO_ANSWER

    @property
    def acute(self) -> bool:
        return self.outcome.alarm.level is Level.ACUTE

    @property
    def flagged(self) -> bool:
        return self.outcome.alarm.level is not Level.NONE

    @property
    def without_112(self) -> bool:
        return not self.outcome.notice_112

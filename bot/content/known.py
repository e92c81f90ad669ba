"""All that the bot knows by heart: answers, facts, councils, themes, initiatives, and what people in danger write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.content.facts import Fact
from bot.domain.answers import Answer
from bot.domain.councils import Councils
from bot.domain.emergency import Phrases
from bot.domain.initiatives import Initiative
from bot.domain.kinds import FeedbackContent
from bot.domain.themes import Themes


@dataclass(frozen=True)
class Content:
    """All that the bot knows by heart, read once at start."""

    councils: Councils = field(default_factory=lambda: Councils(()))
    answers: Mapping[str, Answer] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    themes: Themes = field(default_factory=lambda: Themes(()))
    elsewhere: tuple[str, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    emergency: Phrases = field(default_factory=Phrases)
    synonyms: tuple[tuple[str, ...], ...] = ()
    feedback: FeedbackContent = field(default_factory=FeedbackContent)

    @cached_property
    def spoken(self) -> Mapping[str, tuple[str, ...]]:
        """What the matcher learns: every answer's question, phrases and keywords."""
        return {name: answer.spoken for name, answer in self.answers.items()}

    @property
    def numbers(self) -> frozenset[str]:
        """What is public anyway: numbers that answers print stay readable where others are masked."""
        return frozenset(value for fact in self.facts.values() for value in fact.value.values())

    @property
    def calm(self) -> Iterator[str]:
        """What people ask in daily life: the detector of emergencies learns from it what is none."""
        for spoken in self.spoken.values():
            yield from spoken
        yield from self.elsewhere

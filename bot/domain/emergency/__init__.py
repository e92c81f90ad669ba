"""Hears that somebody is in danger, from what is said and how it belongs together, in every language at once."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.emergency.alarm import NO_ALARM, Alarm
from bot.domain.emergency.experience import Experience
from bot.domain.emergency.hearing import hear
from bot.domain.emergency.lexicon import Kind, Level, Phrases
from bot.domain.emergency.rules import Rules

__all__ = ["Alarm", "Detector", "Kind", "Level", "Phrases"]

_ACUTE, _HINT = 0.15, -0.3  # scores that at most 2 % and 13 % of ordinary messages reach


class Detector:
    """Pure and deterministic; a text costs well under a millisecond. `calm` are further sentences of daily life."""

    def __init__(self, phrases: Phrases, calm: Iterable[str] = ()) -> None:
        self._rules = Rules(phrases.lexicons)
        self._experience = Experience(phrases.alarms, (*phrases.calm, *calm))

    def look(self, text: str) -> Alarm:
        """How dangerous it sounds, and of which kind."""
        heard = hear(text)
        if not heard.words:
            return NO_ALARM
        ruled = max(self._rules.alarms(heard), key=lambda alarm: alarm.rank, default=NO_ALARM)
        learnt = self._learnt(text)
        if learnt <= ruled.level:
            return ruled
        return Alarm(learnt, ruled.kind or self._experience.kind(text), ruled.because or "experience")

    def _learnt(self, text: str) -> Level:
        score = self._experience.score(text)
        return Level.ACUTE if score >= _ACUTE else Level.HINT if score >= _HINT else Level.NONE

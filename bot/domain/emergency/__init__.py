"""Hears that somebody is in danger, from what is said and how it belongs together, in every language at once."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.emergency.alarm import NO_ALARM, Alarm
from bot.domain.emergency.experience import Experience
from bot.domain.emergency.hearing import Heard, hear
from bot.domain.emergency.lexicon import Kind, Level, Phrases
from bot.domain.emergency.rules import Rules, Ruling

__all__ = ["Alarm", "Detector", "Kind", "Level", "Phrases"]

_ACUTE, _HINT = 0.18, -0.28  # of experience alone
_ACUTE_TOO = 0.08  # of experience, where a rule gives a hint
_ENOUGH = 4  # words left beside an idiom to learn anything from


class Detector:
    """Pure and deterministic; a text costs well under a millisecond. `calm` are further sentences of daily life."""

    def __init__(self, phrases: Phrases, calm: Iterable[str] = ()) -> None:
        self._rules = Rules(phrases.lexicons)
        alarms = {kind: self._meant(said) for kind, said in phrases.alarms.items()}
        self._experience = Experience(alarms, self._meant((*phrases.calm, *calm)))

    def _meant(self, said: Iterable[str]) -> list[Heard]:
        """In an order that does not depend on the files'."""
        return [self._rules.meant(hear(sentence)) for sentence in sorted(set(said))]

    def look(self, text: str) -> Alarm:
        """How dangerous it sounds, and of which kind."""
        heard = self._rules.meant(hear(text))
        if not heard.count:
            return NO_ALARM
        ruling = self._rules.apply(heard)
        learnt = self._learnt(heard, ruling)
        if learnt <= ruling.alarm.level:
            return ruling.alarm
        return Alarm(learnt, ruling.alarm.kind or self._experience.kind(heard), ruling.alarm.because or "experience")

    def _learnt(self, heard: Heard, ruling: Ruling) -> Level:
        if heard.gaps and heard.count < _ENOUGH:
            return Level.NONE
        score = self._experience.score(heard)
        if score >= (_ACUTE_TOO if ruling.alarm.level is Level.HINT else _ACUTE) and not ruling.calm:
            return Level.ACUTE
        return Level.HINT if score >= _HINT else Level.NONE

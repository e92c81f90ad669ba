"""Hears that somebody is in danger, from what is said and how it belongs together, in every language at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.emergency.alarm import NO_ALARM, Alarm
from bot.domain.emergency.experience import Experience
from bot.domain.emergency.hearing import Heard, hear
from bot.domain.emergency.lexicon import Kind, Level, Phrases
from bot.domain.emergency.rules import Rules, Ruling

__all__ = ["Alarm", "Detector", "Kind", "Level", "Phrases"]

_ACUTE, _HINT = 0.18, -0.3  # of experience alone
_ACUTE_TOO = 0.05  # of experience, where a rule gives a hint
_ASKING = 0.25  # more, where the text ends with a question: few in danger put one
_ENOUGH = 4  # words left beside an idiom to learn anything from
_CALM = -0.45  # of experience: so sure that somebody only talks that way that a rule's alarm is no more than a hint
_CALM_SEEKING = -0.25  # the same, where they ask where to turn and name nothing that is now
_WHOLE = 7  # words a text must have for that: short cries are never doubted
_LONG = 60  # words from which on danger in one sentence may drown among the others


class Detector:
    """Pure and deterministic; a text costs well under a millisecond. `calm` are further sentences of daily life."""

    def __init__(self, phrases: Phrases, calm: Iterable[str] = ()) -> None:
        self._rules = Rules(phrases.lexicons, phrases.learnt)
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
            return self._doubted(heard, ruling)
        return Alarm(learnt, ruling.alarm.kind or self._experience.kind(heard), ruling.alarm.because or "experience")

    def _doubted(self, heard: Heard, ruling: Ruling) -> Alarm:
        """A hint at least, whatever experience says; every sentence of the text must be a calm one."""
        if ruling.alarm.level < Level.ACUTE or not ruling.doubtful or not _WHOLE <= heard.count <= _LONG:
            return ruling.alarm
        if ruling.seeking and self._experience.score(heard) < _CALM_SEEKING:
            return replace(ruling.alarm, level=Level.HINT)
        if any(self._experience.score(part) >= _CALM for part in (heard, *heard.sentences())):
            return ruling.alarm
        return replace(ruling.alarm, level=Level.HINT)

    def _learnt(self, heard: Heard, ruling: Ruling) -> Level:
        if heard.gaps and heard.count < _ENOUGH:
            return Level.NONE
        score = self._experience.score(heard)
        enough = (_ACUTE_TOO if ruling.alarm.level is Level.HINT else _ACUTE) + _ASKING * heard.asks
        if score >= enough and heard.count > 1 and not ruling.calm:
            return Level.ACUTE
        return Level.HINT if score >= _HINT else Level.NONE

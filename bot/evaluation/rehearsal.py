"""Gives the reply that a resident would be shown, without Telegram and without keeping anything."""

from __future__ import annotations

import html
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.content import Content
from bot.domain.answers import Answer
from bot.domain.emergency import Alarm, Level
from bot.domain.faq import Decision, Matcher
from bot.domain.normalise import fold
from bot.domain.people import Language
from bot.services.questions import reply_to
from bot.texts import Texts
from bot.view import View
from handlers import cards, emergency
from handlers.emergency import Ears

_TAG = re.compile(r"<[^>]*>")
_112 = re.compile(r"(?<!\d)112(?!\d)")


@dataclass(frozen=True)
class Outcome:
    """`view` is the reply; `milliseconds` are from the text to that reply."""

    decision: Decision
    alarm: Alarm
    view: View
    milliseconds: float

    @property
    def notice_112(self) -> bool:
        """Whether the reply names 112, where people read: not on a button, not in an address."""
        return _112.search(seen(self.view)) is not None


@dataclass(frozen=True)
class Rehearsal:
    """The ears, the matcher and the cards that the bot has, with answers that never grow old."""

    content: Content
    answers: Mapping[str, Answer]
    texts: Mapping[Language, Texts]
    ears: Ears
    matcher: Matcher

    def ask(self, question: str, language: Language) -> Outcome:
        """What becomes of a text that somebody writes in a private chat."""
        began = time.perf_counter()
        alarm = self.ears.look(question)
        decision = self.matcher.decide(question)
        if alarm.level is Level.ACUTE:
            view = emergency.notice([self.texts[each] for each in emergency.languages(question, language)], alarm)
        else:
            view = emergency.above(self.texts[language], alarm, self._card(question, decision, language))
        return Outcome(decision, alarm, view, (time.perf_counter() - began) * 1_000)

    def _card(self, question: str, decision: Decision, language: Language) -> View:
        if not fold(question):
            return cards.wordless(self.texts[language])
        reply = reply_to(decision, self.answers, self._served)
        return cards.card(self.texts[language], self.content, reply, showing="0")

    @cached_property
    def _served(self) -> frozenset[str]:
        """All: a stand-in goes by another name than what it stands for."""
        return frozenset(self.answers) | {answer.id for answer in self.answers.values()}


def seen(view: View) -> str:
    """The words of a view, as they are read."""
    return html.unescape(_TAG.sub("", view.html))

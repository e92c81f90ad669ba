"""What is said to somebody in danger: the 112 notice instead of an answer, or the 112 line above one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.content import Content
from bot.domain.emergency import Alarm, Detector, Kind, Level
from bot.domain.emergency.alarm import NO_ALARM
from bot.domain.normalise import fold
from bot.domain.people import LANGUAGES, Language
from bot.domain.references import without_references
from bot.domain.spans import says_when
from bot.texts import Texts
from bot.view import View
from handlers.buttons import NotUrgent
from handlers.links import MEETING
from handlers.words import Words

CARDS: Mapping[Kind, str] = {
    Kind.SUICIDE: "emergency-suicide",
    Kind.VIOLENCE_AT_HOME: "emergency-home",
    Kind.FIRE: "emergency-fire",
    Kind.POISON: "emergency-poison",
    Kind.DANGER: "emergency-danger",
}
HELPLINES: Mapping[Kind, str] = {
    Kind.SUICIDE: "emergency-hint-suicide",
    Kind.VIOLENCE_AT_HOME: "emergency-hint-home",
}
TELLING: Mapping[Language, frozenset[str]] = {
    "da": frozenset(
        fold("jeg er der det han hun og ikke min mit har på med ham mig os nu som til hjælp vores").split()
    ),
    "en": frozenset(
        fold("the is my he she there has not and they his was help someone im please with you are me").split()
    ),
}
"""Words that hardly a sentence of the language lacks, and no other one has."""

CRY = "help"
"""The one word for a button that may be a cry as well."""


LATELY = 256
"""Texts whose alarm is remembered: the intake listens before it stores, and the handlers again."""


class Ears:
    """Listens for danger."""

    def __init__(self, detector: Detector, words: Words, content: Content) -> None:
        self._look, self._words = lru_cache(maxsize=LATELY)(detector.look), words
        self._names = {key for council in content.councils.all for key in council.keys}

    def look(self, text: str) -> Alarm:
        """How dangerous it sounds. What the bot itself offers to type ("ikke nu", a council's name) is no alarm, nor
        are a day and an hour alone, of which nothing was learnt, nor the number of a henvendelse."""
        text = without_references(text)
        head, _, rest = text.strip().partition(" ")
        command = head[1:].split("@")[0].lower() if head.startswith("/") else ""  # capitals are no shout here
        if command == "start" and rest.startswith(MEETING) and " " not in rest:
            return NO_ALARM  # a link: nobody wrote the number in it
        said = rest if self._is_offered(command) else f"{command} {rest}" if command else text
        is_calm = self._is_offered(said) or fold(said) in self._names or says_when(said)
        return NO_ALARM if is_calm else self._look(said)

    def _is_offered(self, said: str) -> bool:
        return self._words.meaning(said) not in (None, CRY)


def languages(text: str, language: Language) -> Sequence[Language]:
    """In which the notice is said: the reader's own, and all where the text is evidently in another."""
    if TELLING[language].isdisjoint(fold(text).split()):
        return (language, *(other for other in LANGUAGES if other != language))
    return (language,)


def notice(texts: Sequence[Texts], alarm: Alarm, *, calmable: bool = True) -> View:
    """The 112 notice in these languages, what to do first; `calmable` where a tap can say that it is not urgent."""
    kind = CARDS[alarm.kind or Kind.DANGER]
    cards = [each(kind).partition("\n\n") for each in texts]
    then = [part for each, card in zip(texts, cards, strict=True) for part in (card[2], each("emergency-alone"))]
    html = "\n\n".join((*(card[0] for card in cards), *then))
    label = texts[0].plain("button-not-urgent")
    return View(html, ((NotUrgent().press(label),),) if calmable else ())


def above(texts: Texts, alarm: Alarm, view: View) -> View:
    """The view with the 112 line first, and a helpline where one fits; itself where nothing was heard."""
    if alarm.level is Level.NONE:
        return view
    line = texts("line-112")
    helpline = HELPLINES.get(alarm.kind) if alarm.kind else None
    rest = view.html.replace(line, "").split("\n\n")
    parts = (line, texts(helpline) if helpline else "", *rest)
    return replace(view, html="\n\n".join(part for part in parts if part))

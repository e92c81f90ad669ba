"""Phrases that belong to one answer each, and that sound like people, not only like offices."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from bot.content.answers import Page
from bot.content.problems import Problems
from bot.domain.normalise import fold
from bot.domain.people import LANGUAGES, Language
from bot.domain.words import words

FEWEST_WORDS = 2
"""A word alone may well mean two answers; both are offered then."""

_ASKING = ("hv", "wh", "how")


@dataclass(frozen=True)
class _Phrase:
    page: Page
    said: str
    line: int

    @property
    def owner(self) -> str:
        return self.page.answer.id


def check_phrases(pages: Collection[Page], problems: Problems) -> None:
    """No phrase in two answers, and none that says the same.

    Two phrases say the same where they ask in the same way (who, when, how …) for the same stems, in whatever order
    and with whatever small words around. Each would then be the nearest to the other, so each answer steals the
    other's: the matcher could only toss a coin. It is cheap (one look-up a phrase), and needs no learning with
    phrases left out.
    """
    questions = {fold(page.answer.question[la]): page for page in pages for la in LANGUAGES}
    owners: dict[str, _Phrase] = {}
    meanings: dict[frozenset[str], _Phrase] = {}
    for phrase in (phrase for page in pages for phrase in _phrases(page)):
        if not fold(phrase.said):
            problems.add(phrase.page.sheet.file, phrase.line, f"“{phrase.said}” holds no word.")
            continue
        asked = questions.get(fold(phrase.said), phrase.page)
        if asked is not phrase.page:
            sentence = f"“{phrase.said}” is the question of {asked.answer.id}."
            problems.add(phrase.page.sheet.file, phrase.line, sentence)
        first = owners.setdefault(fold(phrase.said), phrase)
        if first is not phrase:
            _told(phrase, first, "stands", problems)
            continue
        several = len(_stems(phrase.said)) >= FEWEST_WORDS
        other = meanings.setdefault(_asked(phrase.said), phrase) if several else phrase
        if other.owner != phrase.owner:
            _told(phrase, other, f"says the same as “{other.said}”", problems)


def _told(phrase: _Phrase, first: _Phrase, how: str, problems: Problems) -> None:
    where = f"in {first.owner} too" if first.owner != phrase.owner else "here twice"
    problems.add(phrase.page.sheet.file, phrase.line, f"“{phrase.said}” {how} {where}.")


def check_plain_words(pages: Iterable[Page], problems: Problems) -> None:
    """A warning where less than a third of the phrases do without the official term.

    The official term are the words of the question the answer is shown under: a phrase does without it when the two
    share no stem but question words.
    """
    for page in pages:
        said = [_stems(p).isdisjoint(_stems(page.answer.question[la])) for la, p in _spoken(page)]
        if 3 * sum(said) < len(said):
            line = page.sheet.line("phrases")
            share = f"{sum(said)} of {len(said)}"
            sentence = f"Only {share} phrases do without the words of the question; a third should."
            problems.add(page.sheet.file, line, sentence, warning=True)


def _phrases(page: Page) -> Iterator[_Phrase]:
    """What is learnt, and what is tried: a phrase that is both tries nothing."""
    for language in LANGUAGES:
        for at, said in enumerate(page.answer.phrases[language]):
            yield _Phrase(page, said, page.sheet.line("phrases", language, at))
    for at, said in enumerate(page.answer.must_match):
        yield _Phrase(page, said, page.sheet.line("must_match", at))


def _spoken(page: Page) -> Iterator[tuple[Language, str]]:
    for language in LANGUAGES:
        for phrase in page.answer.phrases[language]:
            yield language, phrase


def _asked(text: str) -> frozenset[str]:
    """The stems, and the question words that tell when from where."""
    asking = (word.stem for word in words(fold(text)) if word.stem.startswith(_ASKING))
    return _stems(text) | frozenset(asking)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(fold(text)) if word.weight == 1.0)

"""Which text cites which fact, which facts nobody cites, and which numbers of the sentences are no fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.content.facts import PRINTABLE, Fact
from bot.content.figures import digits
from bot.content.known import Content
from bot.content.problems import Problems
from bot.content.reading import Reading
from bot.domain.initiatives import Initiative
from bot.domain.people import LANGUAGES, Language

_KEY = re.compile(r"(-?[a-z][a-z0-9-]*) =")
_NO_SENTENCE = re.compile(r"words-|.*-version$|-")  # what people type, a number that nobody reads, our own limits
_VALUE = re.compile(r"\{[^{}]*\}|<[^>]*>")
_EXAMPLE = re.compile(r"^\s*\*?\[[^\]]*\]|»[^«]*«|“[^”]*”|/[a-zæøå]+ \d+")  # of what may be typed; and a case's name


@dataclass(frozen=True)
class Citation:
    """`where` is an answer, an initiative or a sentence; `fact` is the id of a fact, or a field of the initiative."""

    where: str
    fact: str
    value: str
    confidence: str
    source: str

    def __str__(self) -> str:
        return " · ".join((self.where, self.fact, self.value, self.confidence, self.source))


@dataclass(frozen=True)
class _Stated:
    """A number as it stands in a sentence of content/texts."""

    file: Path
    line: int
    key: str
    number: str


def citations(reading: Reading) -> list[Citation]:
    """Of answers, of initiatives with their years and amounts, of what is told of henvendelser, and of sentences."""
    content = reading.content
    found = (*_of_answers(content), *_of_initiatives(content), *_of_feedback(content), *_of_sentences(reading))
    return list(dict.fromkeys(found))


def uncited(content: Content, cited: list[Citation]) -> list[Fact]:
    """Facts that stand in no text."""
    names = {citation.fact for citation in cited}
    return [fact for name, fact in content.facts.items() if name not in names]


def check_sentences(reading: Reading, problems: Problems) -> None:
    """Sentences hold their numbers as they are, so that they can be said without the content: each must be a fact."""
    for language in LANGUAGES:
        for stated in _numbers(reading.root, language):
            fact = _fact(reading.content, language, stated.number)
            if fact is None:
                problems.add(stated.file, stated.line, f"The number {stated.number} must stand in facts.yaml.")
            elif fact.confidence not in PRINTABLE:
                problems.add(stated.file, stated.line, f"The fact {fact.id} is {fact.confidence}: do not print it.")


def _of_answers(content: Content) -> Iterator[Citation]:
    for name, answer in content.answers.items():
        yield from (_cited(name, content.facts[fact]) for fact in answer.facts if fact in content.facts)


def _of_initiatives(content: Content) -> Iterator[Citation]:
    for initiative in content.initiatives:
        where = f"initiatives/{initiative.id}"
        yield from (_cited(where, content.facts[fact]) for fact in initiative.facts if fact in content.facts)
        for field, value in _data(initiative):
            yield Citation(where, field, value, initiative.confidence, initiative.source.name)


def _data(initiative: Initiative) -> Iterator[tuple[str, str]]:
    for field in ("began", "ended", "amount"):
        value = getattr(initiative, field)
        if value is not None:
            yield field, str(value)


def _of_feedback(content: Content) -> Iterator[Citation]:
    for where, fact in content.feedback.cited:
        if fact in content.facts:
            yield _cited(f"feedback/{where}", content.facts[fact])


def _of_sentences(reading: Reading) -> Iterator[Citation]:
    for language in LANGUAGES:
        for stated in _numbers(reading.root, language):
            if fact := _fact(reading.content, language, stated.number):
                yield _cited(f"texts/{language}/{stated.key}", fact, language)


def _numbers(root: Path, language: Language) -> Iterator[_Stated]:
    file, key = root / "texts" / f"{language}.ftl", ""
    text = file.read_text("utf-8", errors="replace") if file.is_file() else ""
    for at, line in enumerate(text.splitlines(), 1):
        begins = _KEY.match(line)
        key = begins[1] if begins else key
        if line.startswith("#") or _NO_SENTENCE.match(key):
            continue
        said = _EXAMPLE.sub(" ", line[begins.end() :] if begins else line)
        for number in digits(_VALUE.sub(" ", said)):
            yield _Stated(file, at, key, number)


def _fact(content: Content, language: Language, number: str) -> Fact | None:
    return next((fact for fact in content.facts.values() if fact.value[language] == number), None)


def _cited(where: str, fact: Fact, language: Language = "da") -> Citation:
    return Citation(where, fact.id, fact.value[language], fact.confidence, fact.source)

"""Turns the files in content/ into answers, facts, councils and initiatives, or lists everything wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bot.content.answers import Page, read_answer
from bot.content.councils import read_councils
from bot.content.elsewhere import read_elsewhere
from bot.content.emergency import read_emergency
from bot.content.facts import Fact, read_facts
from bot.content.initiatives import read_initiatives
from bot.content.problems import Problem, Problems
from bot.content.synonyms import read_synonyms
from bot.content.themes import read_themes
from bot.domain.answers import Answer
from bot.domain.councils import Councils
from bot.domain.emergency import Phrases
from bot.domain.initiatives import Initiative
from bot.domain.themes import Themes
from bot.errors import ContentError

__all__ = ["Content", "Problem", "check_content", "load_content"]


@dataclass(frozen=True)
class Content:
    """All that the bot knows by heart, read once at start."""

    councils: Councils
    answers: Mapping[str, Answer]
    facts: Mapping[str, Fact]
    themes: Themes
    elsewhere: tuple[str, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    emergency: Phrases = field(default_factory=Phrases)
    synonyms: tuple[tuple[str, ...], ...] = ()

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


def load_content(root: Path) -> Content:
    """Raises ContentError with every problem of every file, one a line."""
    content, problems = _read(root)
    if problems:
        listed = "\n".join(str(problem) for problem in problems)
        raise ContentError(f"The files in {root.name}/ cannot be used:\n{listed}")
    return content


def check_content(root: Path) -> list[Problem]:
    """Every problem of every file, sorted by file and line; empty when all is well."""
    return _read(root)[1]


def _read(root: Path) -> tuple[Content, list[Problem]]:
    root = root.resolve()
    problems = Problems(root)
    councils = read_councils(root / "councils.yaml", problems)
    facts = read_facts(root / "facts.yaml", problems)
    files = sorted((root / "faq").glob("*.md"))
    if not files:
        problems.add(root / "faq", 1, "There are no answers here.")
    pages = [page for file in files if (page := read_answer(file, facts, problems))]
    answers = {page.answer.id: page.answer for page in pages}
    _relate(pages, {file.stem for file in files}, problems)
    themes = read_themes(root / "themes.yaml", {file.stem for file in files}, problems)
    elsewhere = read_elsewhere(root / "elsewhere.yaml", problems)
    initiatives = read_initiatives(root / "initiatives.yaml", set(councils.by_slug), facts, problems)
    emergency = read_emergency(root / "emergency", problems)
    synonyms = read_synonyms(root / "synonyms.yaml", problems)
    content = Content(councils, answers, facts, themes, elsewhere, initiatives, emergency, synonyms)
    return content, problems.listed()


def _relate(pages: list[Page], known: set[str], problems: Problems) -> None:
    for page in pages:
        for i, name in enumerate(page.answer.related):
            if name not in known or name == page.answer.id:
                problems.add(page.sheet.file, page.sheet.line("related", i), f"There is no other answer {name}.")

"""Reads one answer from its file: front matter for the matcher, one section of Markdown per language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.facts import PLACEHOLDER, Fact, cite, unsupported
from bot.content.markup import to_html, unusable, visible_length
from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet, fill, read_file, read_yaml
from bot.domain.answers import Answer, Owner, Shows, Source
from bot.domain.people import LANGUAGES, Language

LONGEST_QUESTION = 90  # characters: it is a button too
LONGEST = 1_200  # visible characters: header, source and the 112 line must fit beside it
_FILE = re.compile(r"\A---\n(.*?\n)---\n(.*)\Z", re.DOTALL)
_SECTION = re.compile(r"^# (\w+)[ \t]*$", re.MULTILINE)
_Phrase = Annotated[str, Field(min_length=1)]


class _Phrases(Record):
    da: Annotated[tuple[_Phrase, ...], Field(min_length=12)]
    en: Annotated[tuple[_Phrase, ...], Field(min_length=8)]


class _Keywords(Record):
    da: tuple[_Phrase, ...]
    en: tuple[_Phrase, ...]


class _Source(Record):
    name: _Phrase
    as_of: date
    url: Annotated[str, Field(pattern=r"^https://\S+$")] | None = None


class _Question(Record):
    da: Annotated[str, Field(min_length=1, max_length=LONGEST_QUESTION)]
    en: Annotated[str, Field(min_length=1, max_length=LONGEST_QUESTION)]


class _Front(Record):
    question: _Question
    phrases: _Phrases
    keywords: _Keywords
    must_match: Annotated[tuple[_Phrase, ...], Field(min_length=3)]
    must_not_match: Annotated[tuple[_Phrase, ...], Field(min_length=2)]
    owner: Owner
    source: _Source
    review_by: date
    related: tuple[_Phrase, ...]
    shows: Shows | None = None


@dataclass(frozen=True)
class _Section:
    markdown: str
    first_line: int


@dataclass(frozen=True)
class Page:
    """An answer together with its sheet, for checks across files that need a line number.

    `lines` are where the text of each language begins.
    """

    answer: Answer
    sheet: Sheet
    lines: Mapping[str, int]


def read_answer(file: Path, facts: Mapping[str, Fact], problems: Problems) -> Page | None:
    """None where the file cannot become an answer, after saying why."""
    text = read_file(file, problems)
    if text is None:
        return None
    parts = _FILE.match(text)
    if parts is None:
        problems.add(file, 1, "An answer begins with front matter between two lines of ---.")
        return None
    sheet = read_yaml(file, parts[1], problems, first_line=2)
    front = fill(_Front, sheet, problems) if sheet else None
    sections = _sections(file, parts[2], parts[1].count("\n") + 3, problems)
    html: dict[str, str] = {
        la: _render(file, la, sections[la], facts, problems) for la in LANGUAGES if la in sections
    }
    if front is None or sheet is None or set(html) != set(LANGUAGES):
        return None
    cited = {name for section in sections.values() for name in PLACEHOLDER.findall(section.markdown)}
    lines = {language: section.first_line for language, section in sections.items()}
    return Page(_answer(file.stem, front, html, tuple(sorted(cited))), sheet, lines)


def _sections(file: Path, body: str, first_line: int, problems: Problems) -> dict[str, _Section]:
    marks = list(_SECTION.finditer(body))
    ends = [*(mark.start() for mark in marks[1:]), len(body)]
    found = {}
    for mark, end in zip(marks, ends, strict=False):  # without a single mark there is still an end
        line = first_line + body.count("\n", 0, mark.start())
        if mark[1] not in LANGUAGES or mark[1] in found:
            problems.add(file, line, f"A section is called {' or '.join(LANGUAGES)}, each once; not {mark[1]}.")
            continue
        found[mark[1]] = _Section(body[mark.end() : end], line)
    for language in LANGUAGES:
        if language not in found:
            problems.add(file, first_line, f"The section # {language} is missing.")
    return found


def _render(file: Path, language: Language, section: _Section, facts: Mapping[str, Fact], problems: Problems) -> str:
    for at, sentence in (*unsupported(section.markdown, language, facts), *unusable(section.markdown)):
        problems.add(file, section.first_line + at, f"{sentence}.")
    html = to_html(cite(section.markdown, language, facts))
    if not html:
        problems.add(file, section.first_line, f"The section # {language} is empty.")
    if (length := visible_length(html)) > LONGEST:
        problems.add(file, section.first_line, f"The answer has {length} characters; at most {LONGEST} fit.")
    return html


def _answer(name: str, front: _Front, html: Mapping[str, str], facts: tuple[str, ...]) -> Answer:
    return Answer(
        id=name,
        question=front.question.model_dump(),
        html={language: html[language] for language in LANGUAGES},
        phrases=front.phrases.model_dump(),
        keywords=front.keywords.model_dump(),
        must_match=front.must_match,
        must_not_match=front.must_not_match,
        owner=front.owner,
        source=Source(front.source.name, front.source.as_of, front.source.url),
        review_by=front.review_by,
        related=front.related,
        facts=facts,
        shows=front.shows,
    )

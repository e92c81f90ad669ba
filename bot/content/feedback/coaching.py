"""Reads the words by which coaching hears that a text names somebody or tells how people look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.content.feedback.rows import open_rows
from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet, fill
from bot.domain.coaching import Lexicon
from bot.domain.coaching.lexicon import GIVEN, NAME, NUMBER, Rule, Words
from bot.domain.coaching.tokens import plain, tokens
from bot.domain.councils import Councils
from bot.domain.kinds import Area

_GROUP = re.compile(r"[A-Z]{2,}")
_WORD = re.compile(r"\*?[^\W_]+(?:[-'.][^\W_]+)*\*?")
_LISTS = ("given", "surnames", "particles", "articles", "place_words", "common", "fillers", "joins", "listed")
_Lines = tuple[str, ...]


class _Row(Record):
    groups: Mapping[str, _Lines]
    given: _Lines
    surnames: _Lines
    particles: _Lines
    articles: _Lines
    places: _Lines
    place_words: _Lines
    common: _Lines
    naming: _Lines
    looks: _Lines
    fillers: _Lines
    joins: _Lines
    listed: _Lines


def read_coaching(
    file: Path, councils: Councils, areas: Mapping[str, tuple[Area, ...]], problems: Problems
) -> Lexicon:
    """Whatever the councils and their areas are called is nobody's name."""
    sheet = open_rows(file, problems)
    row = fill(_Row, sheet, problems) if sheet else None
    if sheet is None or row is None:
        return Lexicon()
    groups: dict[str, Words] = {}
    for name, lines in row.groups.items():
        if not _GROUP.fullmatch(name) or name in (NAME, GIVEN, NUMBER):
            problems.add(
                file, sheet.line("groups", name), f"{name} must be capital letters A-Z, and not one of ours."
            )
        groups[name] = _words(lines, groups, sheet, problems, "groups", name)
    lists = {name: _words(getattr(row, name), groups, sheet, problems, name) for name in _LISTS}
    return Lexicon(
        places=frozenset(
            tuple(token.plain for token in tokens(name)) for name in (*row.places, *_named(councils, areas))
        ),
        naming=tuple(_rules(row.naming, groups, sheet, problems, "naming")),
        looks=tuple(_rules(row.looks, groups, sheet, problems, "looks")),
        **lists,
    )


def _named(councils: Councils, areas: Mapping[str, tuple[Area, ...]]) -> Iterator[str]:
    for council in councils.all:
        yield from (council.name, *council.spellings, *council.places)
    for there in areas.values():
        yield from (name for area in there for name in area.name.values())


def _rules(lines: _Lines, groups: Mapping[str, Words], sheet: Sheet, problems: Problems, key: str) -> Iterator[Rule]:
    for at, line in enumerate(lines):
        yield tuple(_words(term.split("|"), groups, sheet, problems, key, at=at) for term in line.split())


def _words(
    lines: Iterable[str],
    groups: Mapping[str, Words],
    sheet: Sheet,
    problems: Problems,
    *place: str,
    at: int | None = None,
) -> Words:
    """Words and the members of groups, which must stand before them; `at` where all are on one line."""
    found: set[str] = set()
    for i, word in enumerate(lines):
        line = sheet.line(*place, i if at is None else at)
        if word in groups:
            found |= groups[word]
        elif word in (NAME, GIVEN, NUMBER):
            found.add(word)
        elif _GROUP.fullmatch(word):
            problems.add(sheet.file, line, f"There is no group {word} before this one.")
        elif not _WORD.fullmatch(word):
            problems.add(sheet.file, line, f"“{word}” must be a single word.")
        else:
            found.add(plain(word))
    return frozenset(found)

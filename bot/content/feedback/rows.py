"""What the files of content/feedback/ have in common: named rows, words in every language, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.facts import PLACEHOLDER, Fact, cite, unsupported
from bot.content.markup import to_html, unusable, visible_length
from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet, open_yaml
from bot.domain.councils import Council
from bot.domain.kinds import Link, Words
from bot.domain.normalise import fold
from bot.domain.people import LANGUAGES

SITE = "{site}"
"""Stands in a link for the domain of the municipality."""

LONGEST_NAME = 40  # characters: it is a button
_SLUG = re.compile(r"[a-z][a-z0-9-]{1,30}")  # travels in buttons
_Text = Annotated[str, Field(min_length=1)]
_Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]


class Name(Record):
    """Short enough for a button."""

    da: _Name
    en: _Name


class Said(Record):
    """Sentences; none of them may be empty."""

    da: _Text
    en: _Text


class LinkRow(Record):
    """A button that opens a page."""

    label: Name
    url: Annotated[str, Field(pattern=r"^https://[^\s/]\S*$")]

    def link(self, council: Council | None) -> Link | None:
        """None where it leads to a municipality's own pages and it is not known whose."""
        if SITE in self.url and council is None:
            return None
        return Link(self.label.model_dump(), self.url.replace(SITE, council.site if council else ""))


def links(rows: Iterable[LinkRow], council: Council | None) -> tuple[Link, ...]:
    return tuple(link for row in rows if (link := row.link(council)))


def open_rows(file: Path, problems: Problems) -> Sheet | None:
    """A sheet of rows by name; None after saying what is wrong with it as a whole."""
    sheet = open_yaml(file, problems)
    if sheet is None or not isinstance(sheet.values, dict):
        problems.add(file, 1, "This is missing or not a list of names.")
        return None
    return sheet


def slugs(sheet: Sheet, problems: Problems, *place: str) -> Iterator[str]:
    """The names of the rows there, each checked; nothing where they are no rows."""
    rows = sheet.values
    for key in place:
        rows = rows.get(key) if isinstance(rows, dict) else None
    if not isinstance(rows, dict):
        problems.add(sheet.file, sheet.line(*place), "This is not a list of names.")
        return
    for slug in rows:
        if not _SLUG.fullmatch(slug):
            problems.add(
                sheet.file, sheet.line(*place, slug), f"{slug} must be small letters a-z, digits and hyphens."
            )
        yield slug


def check_names(names: Iterable[tuple[str, Words]], sheet: Sheet, problems: Problems, *place: str) -> None:
    """No two are called the same in any language; `names` are slugs and what stands on their buttons."""
    called: dict[tuple[str, str], str] = {}
    for slug, name in names:
        for language in LANGUAGES:
            first = called.setdefault((language, fold(name[language])), slug)
            if first != slug:
                problems.add(
                    sheet.file, sheet.line(*place, slug), f"{slug} is called as {first} is: {name[language]}."
                )
                break


def check_council(slug: str, known: Mapping[str, Council], sheet: Sheet, problems: Problems, *place: str) -> None:
    if slug not in known:
        problems.add(sheet.file, sheet.line(*place, slug), f"There is no council {slug}.")


def rendered(
    said: Said, longest: int, facts: Mapping[str, Fact], sheet: Sheet, problems: Problems, *place: str
) -> Words:
    """Markdown as Telegram's HTML, with its facts; whatever cannot be shown is among the problems."""
    html: dict[str, str] = {}
    for language in LANGUAGES:
        text = getattr(said, language)
        line = sheet.line(*place, language)
        for _, sentence in (*unsupported(text, language, facts), *unusable(text)):
            problems.add(sheet.file, line, f"{sentence}.")
        html[language] = to_html(cite(text, language, facts))
        if (length := visible_length(html[language])) > longest:
            problems.add(sheet.file, line, f"This has {length} characters; at most {longest} fit.")
    return html


def cited(*said: Said) -> tuple[str, ...]:
    """The ids of the facts that are cited there, in any language."""
    return tuple(
        sorted({fact for each in said for la in LANGUAGES for fact in PLACEHOLDER.findall(getattr(each, la))})
    )

"""Reads the initiatives from content/initiatives.yaml: what is or was done for safety, by whom, and the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.facts import PLACEHOLDER, PRINTABLE, Confidence, Fact, Words, cite, unsupported
from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet, fill, open_yaml
from bot.domain.answers import Source
from bot.domain.initiatives import Initiative, Kind, Status
from bot.domain.people import LANGUAGES

LONGEST_TITLE, LONGEST_TEXT = 60, 400  # characters: a button, and a message with years and source beside it
_ID = re.compile(r"[a-z][a-z0-9-]{1,28}")  # travels in buttons, beside the slug of a council
_Year = Annotated[int, Field(ge=1990, le=2100)]
_ALL = "all"
_Place = tuple[str, ...]


class _Row(Record):
    kind: Kind
    title: Words
    text: Words
    status: Status
    source: Annotated[str, Field(min_length=1)]
    url: Annotated[str, Field(pattern=r"^https://\S+$")] | None = None
    confidence: Confidence
    as_of: date
    district: str | None = None
    councils: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    began: _Year | None = None
    ended: _Year | None = None
    amount: Annotated[int, Field(gt=0)] | None = None


def read_initiatives(
    file: Path, councils: Set[str], facts: Mapping[str, Fact], problems: Problems
) -> tuple[Initiative, ...]:
    """`councils` are the slugs there are. Without the file there is nothing to look around in."""
    if not file.is_file():
        return ()
    sheet = open_yaml(file, problems)
    if sheet is None or not isinstance(sheet.values, dict):
        problems.add(file, 1, "The initiatives are not a list of names.")
        return ()
    return tuple(read for name in sheet.values if (read := _initiative(name, sheet, councils, facts, problems)))


def _initiative(
    name: str, sheet: Sheet, councils: Set[str], facts: Mapping[str, Fact], problems: Problems
) -> Initiative | None:
    if not _ID.fullmatch(name):
        problems.add(sheet.file, sheet.line(name), f"{name} must be small letters a-z, digits and hyphens.")
    row = fill(_Row, sheet, problems, name)
    if row is None:
        return None
    written = row.text.model_dump()
    text: dict[str, str] = {language: cite(written[language], language, facts) for language in LANGUAGES}
    for place, sentence in (*_complaints(row, text, councils), *_unproved(row, facts)):
        problems.add(sheet.file, sheet.line(name, *place), sentence)
    there = tuple(sorted(councils)) if row.councils == (_ALL,) else row.councils
    return Initiative(
        id=name,
        kind=row.kind,
        title=row.title.model_dump(),
        text=text,
        status=row.status,
        source=Source(row.source, row.as_of, row.url),
        district=row.district,
        councils=there,
        places=row.places,
        began=row.began,
        ended=row.ended,
        amount=row.amount,
        facts=tuple(sorted({fact for said in written.values() for fact in PLACEHOLDER.findall(said)})),
        confidence=row.confidence,
    )


def _unproved(row: _Row, facts: Mapping[str, Fact]) -> Iterator[tuple[_Place, str]]:
    """Years, money and places are data of their own; any other number in the words must be a fact."""
    for key, words in (("title", row.title), ("text", row.text)):
        for language in LANGUAGES:
            for _, sentence in unsupported(getattr(words, language), language, facts):
                yield (key, language), f"{sentence}."


def _complaints(row: _Row, text: Mapping[str, str], councils: Set[str]) -> Iterator[tuple[_Place, str]]:
    """Place and sentence for everything that fits its field and still cannot be shown; `text` as it will be read."""
    for slug in row.councils:
        if slug not in councils | {_ALL}:
            yield ("councils",), f"There is no council {slug}."
    if row.confidence not in PRINTABLE:
        yield ("confidence",), f"What is {row.confidence} is not shown: leave it out until it is settled."
    if row.began and row.ended and row.ended < row.began:
        yield ("ended",), "It cannot end before it began."
    if row.status == "running" and row.ended:
        yield ("status",), "What has ended is not running."
    if any(len(title) > LONGEST_TITLE for title in row.title.model_dump().values()):
        yield ("title",), f"A title has at most {LONGEST_TITLE} characters."
    if any(len(words) > LONGEST_TEXT for words in text.values()):
        yield ("text",), f"A text has at most {LONGEST_TEXT} characters."

"""Reads the initiatives from content/initiatives.yaml: what is or was done for safety, by whom, and the source."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.facts import PRINTABLE, Confidence, Words
from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet, fill, read_yaml
from bot.domain.answers import Source
from bot.domain.initiatives import Initiative, Kind, Status

LONGEST_TITLE, LONGEST_TEXT = 60, 400  # characters: a button, and a message with years and source beside it
_ID = re.compile(r"[a-z][a-z0-9-]{1,30}")  # travels in buttons
_Year = Annotated[int, Field(ge=1990, le=2100)]
_ALL = "all"


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


def read_initiatives(file: Path, councils: Set[str], problems: Problems) -> tuple[Initiative, ...]:
    """`councils` are the slugs there are. Without the file there is nothing to look around in."""
    if not file.is_file():
        return ()
    sheet = read_yaml(file, file.read_text("utf-8"), problems)
    if sheet is None or not isinstance(sheet.values, dict):
        problems.add(file, 1, "The initiatives are not a list of names.")
        return ()
    return tuple(read for name in sheet.values if (read := _initiative(name, sheet, councils, problems)))


def _initiative(name: str, sheet: Sheet, councils: Set[str], problems: Problems) -> Initiative | None:
    if not _ID.fullmatch(name):
        problems.add(sheet.file, sheet.line(name), f"{name} must be small letters a-z, digits and hyphens.")
    row = fill(_Row, sheet, problems, name)
    if row is None:
        return None
    for key, sentence in _complaints(row, councils):
        problems.add(sheet.file, sheet.line(name, key), sentence)
    there = tuple(sorted(councils)) if row.councils == (_ALL,) else row.councils
    return Initiative(
        id=name,
        kind=row.kind,
        title=row.title.model_dump(),
        text=row.text.model_dump(),
        status=row.status,
        source=Source(row.source, row.as_of, row.url),
        district=row.district,
        councils=there,
        places=row.places,
        began=row.began,
        ended=row.ended,
        amount=row.amount,
    )


def _complaints(row: _Row, councils: Set[str]) -> list[tuple[str, str]]:
    """Key and sentence for everything that fits its field and still cannot be shown."""
    found = [("councils", f"There is no council {slug}.") for slug in row.councils if slug not in councils | {_ALL}]
    if row.confidence not in PRINTABLE:
        found.append(("confidence", f"What is {row.confidence} is not shown: leave it out until it is settled."))
    if row.began and row.ended and row.ended < row.began:
        found.append(("ended", "It cannot end before it began."))
    if row.status == "running" and row.ended:
        found.append(("status", "What has ended is not running."))
    if any(len(title) > LONGEST_TITLE for title in row.title.model_dump().values()):
        found.append(("title", f"A title has at most {LONGEST_TITLE} characters."))
    if any(len(text) > LONGEST_TEXT for text in row.text.model_dump().values()):
        found.append(("text", f"A text has at most {LONGEST_TEXT} characters."))
    return found

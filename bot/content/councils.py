"""Reads the municipalities from content/councils.yaml."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.problems import Problems
from bot.content.sheet import Record, fill, open_yaml
from bot.domain.councils import Council, Councils
from bot.domain.normalise import fold

_SLUG = re.compile(r"[a-z][a-z-]{1,30}")  # travels in links and buttons


class _Row(Record):
    name: Annotated[str, Field(min_length=1)]
    code: Annotated[str, Field(pattern=r"^0\d{3}$")]
    site: Annotated[str, Field(pattern=r"^[a-z0-9.-]+\.dk$")]
    spellings: tuple[str, ...]
    places: tuple[str, ...]


def read_councils(file: Path, problems: Problems) -> Councils:
    sheet = open_yaml(file, problems)
    if sheet is None or not isinstance(sheet.values, dict):
        problems.add(file, 1, "The councils are missing or not a list of names.")
        return Councils(())
    councils = []
    named: dict[str, str] = {}
    for slug in sheet.values:
        if not _SLUG.fullmatch(slug):
            problems.add(file, sheet.line(slug), f"{slug} must be small letters a-z and hyphens.")
        if row := fill(_Row, sheet, problems, slug):
            councils.append(Council(slug, row.name, row.code, row.site, row.spellings, row.places))
            for name in (row.name, *row.spellings, *row.places):
                if named.setdefault(fold(name), slug) != slug:
                    problems.add(file, sheet.line(slug), f"{name} already means {named[fold(name)]}.")
    return Councils(councils)

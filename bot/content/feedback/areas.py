"""Reads the parts of each council that can be chosen as the place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import model_validator

from bot.content.feedback.rows import Name, check_council, check_names, open_rows, slugs
from bot.content.problems import Problems
from bot.content.sheet import Sheet, fill
from bot.domain.councils import Councils
from bot.domain.kinds import Area
from bot.domain.people import LANGUAGES

EVERYWHERE = "everywhere"
"""The rows that every council has besides its own."""


class _Row(Name):
    """A place that is called the same in every language stands as that name alone."""

    @model_validator(mode="before")
    @classmethod
    def _in_every_language(cls, said: object) -> object:
        return dict.fromkeys(LANGUAGES, said) if isinstance(said, str) else said


def read_areas(file: Path, councils: Councils, problems: Problems) -> Mapping[str, tuple[Area, ...]]:
    """By council: its own first, then what all have."""
    sheet = open_rows(file, problems)
    if sheet is None:
        return {}
    read = {council: tuple(_areas(council, sheet, problems)) for council in slugs(sheet, problems)}
    everywhere = read.pop(EVERYWHERE, ())
    for council in read:
        check_council(council, councils.by_slug, sheet, problems)
    areas = {council.slug: (*read.get(council.slug, ()), *everywhere) for council in councils.all}
    for slug in read:
        _check(slug, areas.get(slug, ()), sheet, problems)
    return areas


def _areas(council: str, sheet: Sheet, problems: Problems) -> Iterator[Area]:
    for slug in slugs(sheet, problems, council):
        if row := fill(_Row, sheet, problems, council, slug):
            yield Area(slug, row.model_dump())


def _check(council: str, areas: tuple[Area, ...], sheet: Sheet, problems: Problems) -> None:
    """What a council has under a slug of its own must not be called or keyed as what all have."""
    check_names(((area.slug, area.name) for area in areas), sheet, problems, council)
    named = [area.slug for area in areas]
    for slug in sorted({slug for slug in named if named.count(slug) > 1}):
        problems.add(sheet.file, sheet.line(council, slug), f"{slug} stands under {EVERYWHERE} too.")

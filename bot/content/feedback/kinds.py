"""Reads what a henvendelse can be about, and what a council changed of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.facts import Fact
from bot.content.feedback.rows import (
    LinkRow,
    Name,
    Said,
    check_council,
    check_names,
    cited,
    links,
    open_rows,
    rendered,
    slugs,
)
from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet, fill
from bot.domain.councils import Council, Councils
from bot.domain.kinds import Kind, Words
from bot.domain.people import LANGUAGES
from bot.domain.staff import Partner

LONGEST, LONGEST_LINE = 500, 200  # visible characters: it is read on a phone before anything is typed
_Line = tuple[Words, tuple[str, ...]]
"""What a council adds, and the facts that it cites."""
_Read = tuple[tuple[Kind, ...], Mapping[str, tuple[Kind, ...]]]


class _Own(Record):
    """What one council changes: a kind that it does not take, or a line under the guidance."""

    taken: bool = True
    guidance: Said | None = None


class _Row(Record):
    name: Name
    guidance: Said
    partners: Annotated[tuple[Partner, ...], Field(min_length=1)]
    due_days: Annotated[int, Field(ge=1, le=60)]
    keep_days: Annotated[int, Field(ge=30, le=1_825)]
    links: tuple[LinkRow, ...] = ()
    councils: Mapping[str, _Own] = Field(default_factory=dict)


def read_kinds(file: Path, councils: Councils, facts: Mapping[str, Fact], problems: Problems) -> _Read:
    """As they are everywhere, and as they are in each council."""
    sheet = open_rows(file, problems)
    if sheet is None:
        return (), {}
    rows = {slug: row for slug in slugs(sheet, problems) if (row := fill(_Row, sheet, problems, slug))}
    kinds = {slug: _kind(slug, row, sheet, facts, problems) for slug, row in rows.items()}
    check_names(((kind.slug, kind.name) for kind in kinds.values()), sheet, problems)
    lines = {slug: dict(_lines(slug, row, councils, sheet, facts, problems)) for slug, row in rows.items()}
    there = {
        council.slug: tuple(
            _in(council, kinds[slug], row, lines[slug])
            for slug, row in rows.items()
            if row.councils.get(council.slug, _Own()).taken
        )
        for council in councils.all
    }
    for council, taken in there.items():
        if not taken:
            problems.add(file, 1, f"{council} takes no kind at all.")
    return tuple(kinds.values()), there


def _kind(slug: str, row: _Row, sheet: Sheet, facts: Mapping[str, Fact], problems: Problems) -> Kind:
    if len(set(row.partners)) < len(row.partners):
        problems.add(sheet.file, sheet.line(slug, "partners"), "A partner stands here twice.")
    return Kind(
        slug=slug,
        name=row.name.model_dump(),
        guidance=rendered(row.guidance, LONGEST, facts, sheet, problems, slug, "guidance"),
        partners=row.partners,
        due_days=row.due_days,
        keep_days=row.keep_days,
        links=links(row.links, None),
        facts=cited(row.guidance),
    )


def _lines(
    slug: str, row: _Row, councils: Councils, sheet: Sheet, facts: Mapping[str, Fact], problems: Problems
) -> Iterator[tuple[str, _Line]]:
    """The councils' own lines of guidance, each with the facts that it cites."""
    for council, own in row.councils.items():
        place = (slug, "councils", council)
        check_council(council, councils.by_slug, sheet, problems, *place[:2])
        if own.guidance:
            line = rendered(own.guidance, LONGEST_LINE, facts, sheet, problems, *place, "guidance")
            yield council, (line, cited(own.guidance))


def _in(council: Council, kind: Kind, row: _Row, lines: Mapping[str, _Line]) -> Kind:
    """The kind as the residents of a council meet it."""
    there = replace(kind, links=links(row.links, council))
    if council.slug not in lines:
        return there
    line, facts = lines[council.slug]
    guidance: Words = {language: f"{kind.guidance[language]}\n\n{line[language]}" for language in LANGUAGES}
    return replace(there, guidance=guidance, facts=tuple(sorted({*kind.facts, *facts})))

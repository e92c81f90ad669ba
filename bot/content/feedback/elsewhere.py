"""Reads where residents are told to go where nobody takes a henvendelse."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from bot.content.facts import Fact
from bot.content.feedback.rows import LinkRow, Said, check_council, cited, links, open_rows, rendered
from bot.content.problems import Problems
from bot.content.sheet import Record, fill
from bot.domain.councils import Councils
from bot.domain.kinds import Elsewhere

LONGEST = 700  # visible characters


class _Row(Record):
    text: Said
    links: tuple[LinkRow, ...] = ()
    councils: Mapping[str, Said] = Field(default_factory=dict)


def read_elsewhere(
    file: Path, councils: Councils, facts: Mapping[str, Fact], problems: Problems
) -> Mapping[str, Elsewhere]:
    """By council: the text that all have, or its own."""
    sheet = open_rows(file, problems)
    row = fill(_Row, sheet, problems) if sheet else None
    if sheet is None or row is None:
        return {}
    general = rendered(row.text, LONGEST, facts, sheet, problems, "text")
    own = {
        council: rendered(said, LONGEST, facts, sheet, problems, "councils", council)
        for council, said in row.councils.items()
    }
    for council in own:
        check_council(council, councils.by_slug, sheet, problems, "councils")
    return {
        council.slug: Elsewhere(
            own.get(council.slug, general),
            links(row.links, council),
            cited(row.councils.get(council.slug, row.text)),
        )
        for council in councils.all
    }

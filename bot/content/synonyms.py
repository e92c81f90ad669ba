"""Reads which words residents use for one another, so that the answer is found behind slang and officialese."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.problems import Problems
from bot.content.sheet import Record, fill, open_yaml
from bot.domain.normalise import fold

_Group = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(min_length=2)]


class _Row(Record):
    groups: tuple[_Group, ...]


def read_synonyms(file: Path, problems: Problems) -> tuple[tuple[str, ...], ...]:
    """Groups of single words; without the file every word stands for itself only."""
    sheet = open_yaml(file, problems)
    row = fill(_Row, sheet, problems) if sheet else None
    if not row or not sheet:
        return ()
    for at, group in enumerate(row.groups):
        for i, word in enumerate(group):
            if len(fold(word).split()) != 1:
                problems.add(file, sheet.line("groups", at, i), f"“{word}” must be a single word.")
    return row.groups

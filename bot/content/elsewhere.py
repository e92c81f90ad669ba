"""Reads what residents also ask but nobody here answers, so that the matcher learns to keep silent."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.problems import Problems
from bot.content.sheet import Record, fill, open_yaml

_Phrases = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(min_length=1)]


class _Row(Record):
    da: _Phrases
    en: _Phrases


def read_elsewhere(file: Path, problems: Problems) -> tuple[str, ...]:
    """Without the file there is nothing to keep silent about."""
    sheet = open_yaml(file, problems)
    row = fill(_Row, sheet, problems) if sheet else None
    return (*row.da, *row.en) if row else ()

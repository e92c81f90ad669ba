"""Reads the themes from content/themes.yaml; every answer must stand under one."""

from __future__ import annotations

import re
from collections.abc import Set
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet, fill, open_yaml
from bot.domain.themes import Theme, Themes

_ID = re.compile(r"[a-z][a-z-]{1,30}")  # travels in buttons
_Title = Annotated[str, Field(min_length=1, max_length=40)]


class _Titles(Record):
    da: _Title
    en: _Title


class _Row(Record):
    title: _Titles
    answers: Annotated[tuple[str, ...], Field(min_length=1)]


def read_themes(file: Path, known: Set[str], problems: Problems) -> Themes:
    """`known` are the ids of the answers there are. Without the file, answers are found by asking alone."""
    if not file.is_file():
        return Themes(())
    sheet = open_yaml(file, problems)
    if sheet is None or not isinstance(sheet.values, dict):
        problems.add(file, 1, "The themes are not a list of names.")
        return Themes(())
    themes = [theme for name in sheet.values if (theme := _theme(name, sheet, known, problems))]
    for answer in sorted(known - {answer for theme in themes for answer in theme.answers}):
        problems.add(file, 1, f"{answer} stands under no theme.")
    return Themes(themes)


def _theme(name: str, sheet: Sheet, known: Set[str], problems: Problems) -> Theme | None:
    if not _ID.fullmatch(name):
        problems.add(sheet.file, sheet.line(name), f"{name} must be small letters a-z and hyphens.")
    row = fill(_Row, sheet, problems, name)
    if row is None:
        return None
    for i, answer in enumerate(row.answers):
        if answer not in known:
            problems.add(sheet.file, sheet.line(name, "answers", i), f"There is no answer {answer}.")
    return Theme(name, row.title.model_dump(), row.answers)

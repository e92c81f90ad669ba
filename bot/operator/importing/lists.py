"""Meetings in YAML: one, or a list of them."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.content.problems import Problems
from bot.content.sheet import Sheet, read_yaml

DEEPEST = 8
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_list(file: Path, text: str, problems: Problems) -> Sheet | None:
    """A list, also of a single one. None where it cannot be read, after saying why."""
    if refused := _refused(text):
        problems.add(file, *refused)
        return None
    sheet = read_yaml(file, text, problems)
    if sheet is None or not sheet.values:
        return None
    if isinstance(sheet.values, dict):
        lines = {(0, *place): line for place, line in sheet.lines.items()}
        return Sheet(file, [_filled(sheet.values)], {(0,): min(lines.values()), **lines}, sheet.first_line)
    if isinstance(sheet.values, list) and all(isinstance(each, dict) for each in sheet.values):
        return Sheet(file, [_filled(each) for each in sheet.values], sheet.lines, sheet.first_line)
    problems.add(file, 1, "This is neither a meeting nor a list of meetings.")
    return None


def _refused(text: str) -> tuple[int, str] | None:
    """What a few lines could grow without end by, found before anything is made of it."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return line, "Names for parts of the file (& and *) are not read: write it out."
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return line, "This is a list in a list in a list: too deep for a meeting."
    except yaml.YAMLError:
        return None  # it is said where it is read
    return None


def _filled(values: dict[str, object]) -> dict[str, object]:
    """What is empty was not written."""
    return {name: value for name, value in values.items() if value not in ("", None, [], {})}

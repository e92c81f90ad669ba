"""Reads YAML into strict models and knows the line on which every value stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.content.problems import Problems

Place = tuple[str | int, ...]
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the one in C where this machine has it


class Record(BaseModel):
    """A part of a content file: nothing unknown, nothing changed later."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


Model = TypeVar("Model", bound=Record)


@dataclass(frozen=True)
class Sheet:
    """Values as text (`no` stays "no", 18:30 stays a time) with their lines in the file."""

    file: Path
    values: object
    lines: Mapping[Place, int]
    first_line: int

    def line(self, *place: str | int) -> int:
        """Line of the value, or of the nearest thing around it that stands in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, self.first_line)


def read_file(file: Path, problems: Problems) -> str | None:
    """None where there is no such file, or where it is not UTF-8, after saying so."""
    if not file.is_file():
        return None
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.add(file, line, "This is not UTF-8: save the file with that encoding.")
        return None


def open_yaml(file: Path, problems: Problems) -> Sheet | None:
    """A whole file of YAML; None where there is none or it cannot be read, after saying why."""
    text = read_file(file, problems)
    return None if text is None else read_yaml(file, text, problems)


def read_yaml(file: Path, text: str, problems: Problems, *, first_line: int = 1) -> Sheet | None:
    """None where the YAML is broken, after saying so."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.line if error.problem_mark else 0
        problems.add(file, first_line + at, f"This is not YAML: {error.problem or error.context}.")
        return None
    except yaml.YAMLError as error:
        problems.add(file, first_line, f"This is not YAML: {' '.join(str(error).split())}.")
        return None
    lines: dict[Place, int] = {}
    for place, at in _walk(node, (), first_line):
        if place in lines:
            problems.add(file, at, f"{_name(place)} stands here twice.")
        lines[place] = at
    return Sheet(file, _value(node), lines, first_line)


def fill(model: type[Model], sheet: Sheet, problems: Problems, *place: str | int) -> Model | None:
    """The part of the sheet at that place as a model; None where it does not fit, after saying why."""
    values = sheet.values
    for key in place:
        values = values[key] if isinstance(values, dict | list) else None  # type: ignore[index]
    try:
        return model.model_validate(values)
    except ValidationError as error:
        for detail in error.errors():
            at = (*place, *detail["loc"])
            problems.add(sheet.file, sheet.line(*at), f"{_name(at)}: {_said(detail['type'], detail['msg'])}.")
        return None


def _value(node: yaml.Node | None) -> object:
    """Everything that is no list and no mapping stays the text it is."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(value) for value in node.value]
    return node.value if node else None


def _walk(node: yaml.Node | None, place: Place, first_line: int) -> Iterator[tuple[Place, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*place, str(key.value)), first_line + key.start_mark.line
            yield from _walk(value, (*place, str(key.value)), first_line)
    elif isinstance(node, yaml.SequenceNode):
        for i, value in enumerate(node.value):
            yield (*place, i), first_line + value.start_mark.line
            yield from _walk(value, (*place, i), first_line)


def _name(place: Place) -> str:
    return " › ".join(str(part) for part in place) or "the file"


_SENTENCES = {
    "missing": "is missing",
    "extra_forbidden": "is not known here",
    "too_short": "has too few",
    "string_too_short": "is empty",
}


def _said(kind: str, message: str) -> str:
    return _SENTENCES.get(kind, message[:1].lower() + message[1:])

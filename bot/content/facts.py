"""Reads the facts that answers cite: each number, address and rule stands once, with its source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from bot.content.figures import figures
from bot.content.problems import Problems
from bot.content.sheet import Record, fill, open_yaml
from bot.domain.people import Language

Confidence = Literal["C1", "C1-official", "C2", "C3", "C3+", "GK", "OLD", "CONFLICT"]
PRINTABLE = frozenset(("C1", "C1-official", "C2", "C3", "C3+"))
PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)\}")
NO_FACT = "must come from facts.yaml"
_LINK_TARGET = re.compile(r"\]\([^)]*\)")


class Words(Record):
    """The same thing in every language."""

    da: str
    en: str


@dataclass(frozen=True)
class Fact:
    """`confidence` is how well it is documented; only facts that are may be printed."""

    id: str
    value: Mapping[str, str]
    source: str
    confidence: Confidence
    as_of: date


class _Row(Record):
    value: Words
    source: str
    confidence: Confidence
    as_of: date


def read_facts(file: Path, problems: Problems) -> Mapping[str, Fact]:
    sheet = open_yaml(file, problems)
    if sheet is None or not isinstance(sheet.values, dict):
        problems.add(file, 1, "The facts are missing or not a list of names.")
        return {}
    rows = {name: fill(_Row, sheet, problems, name) for name in sheet.values}
    return {
        name: Fact(name, row.value.model_dump(), row.source, row.confidence, row.as_of)
        for name, row in rows.items()
        if row
    }


def unsupported(text: str, language: Language, facts: Mapping[str, Fact]) -> list[tuple[int, str]]:
    """Line (from 0) and sentence for every number without a fact and every citation that cannot be printed."""
    found = []
    for at, line in enumerate(text.splitlines()):
        for name in PLACEHOLDER.findall(line):
            if name not in facts:
                found.append((at, f"There is no fact called {name}"))
            elif facts[name].confidence not in PRINTABLE:
                found.append((at, f"The fact {name} is {facts[name].confidence}: link or say whom to ask instead"))
        prose = PLACEHOLDER.sub("", _LINK_TARGET.sub("]", line))
        found += [(at, f"The number {n} {NO_FACT}") for n in figures(prose, language)]
    return found


def cite(text: str, language: Language, facts: Mapping[str, Fact]) -> str:
    """The text with every placeholder filled in; unknown ones stay."""
    return PLACEHOLDER.sub(lambda m: facts[m[1]].value[language] if m[1] in facts else m[0], text)

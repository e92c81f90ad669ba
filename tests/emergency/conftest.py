"""The detector that is served, with what it learns from, and the sets it is measured on."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.content import Content
from bot.domain.emergency import Alarm, Detector, Kind
from bot.evaluation.gold import Wanted
from bot.knowledge import Knowledge

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """A sentence, and what should be heard in it. Only an alarm has a kind."""

    text: str
    language: str
    wanted: Wanted
    kind: Kind | None


@dataclass(frozen=True)
class Heard:
    """What was heard in an example of that set."""

    name: str
    example: Example
    alarm: Alarm


def read_set(file: Path) -> list[Example]:
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [
        Example(row["text"], row["language"], row["wanted"], Kind(row["kind"]) if "kind" in row else None)
        for row in rows
    ]


@pytest.fixture(scope="session")
def content(knowledge: Knowledge) -> Content:
    return knowledge.content


@pytest.fixture(scope="session")
def detector(knowledge: Knowledge) -> Detector:
    return knowledge.detector


@pytest.fixture(scope="session")
def sets() -> Mapping[str, Sequence[Example]]:
    return {file.stem: read_set(file) for file in sorted(HERE.glob("*.jsonl"))}


@pytest.fixture(scope="session")
def heard(detector: Detector, sets: Mapping[str, Sequence[Example]]) -> list[Heard]:
    return [Heard(name, example, detector.look(example.text)) for name, some in sets.items() for example in some]

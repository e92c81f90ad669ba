"""The detector that is served, with what it learns from, and the sets it is measured on."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from bot.content import Content
from bot.content.examples import read_examples
from bot.domain.emergency import Detector
from bot.domain.emergency.report import Example, Figures, report
from bot.knowledge import Knowledge

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def content(knowledge: Knowledge) -> Content:
    return knowledge.content


@pytest.fixture(scope="session")
def detector(knowledge: Knowledge) -> Detector:
    return knowledge.detector


@pytest.fixture(scope="session")
def sets() -> Mapping[str, Sequence[Example]]:
    return {file.stem: read_examples(file) for file in sorted(HERE.glob("*.jsonl"))}


@pytest.fixture(scope="session")
def figures(detector: Detector, sets: Mapping[str, Sequence[Example]]) -> list[Figures]:
    found = report(detector, sets)
    print(*found, sep="\n")
    return found

"""A café with four answers, and how to hand a file to a command."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.evaluation import match
from bot.evaluation.rehearsal import Rehearsal
from bot.evaluation.stage import rehearse
from bot.knowledge import Knowledge

CAFE = {
    "opening": ["Hvornår har I åbent?", "åbningstider", "opening hours", "when do you open in the morning"],
    "cake": ["Hvilke kager har I?", "har I lagkage i dag", "which cakes do you sell", "kage uden gluten"],
    "table": ["Kan man bestille bord?", "reservere et bord til seks", "book a table", "is there a free table"],
    "dogs": ["Må hunden komme med?", "er hunde velkomne indenfor", "are dogs allowed", "kan jeg tage hvalpen med"],
}
"""Few enough that a test may count by hand."""

Write = Callable[[str, str | bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Puts something into a file of that name; its path."""

    def to(name: str, what: str | bytes) -> str:
        (tmp_path / name).write_bytes(what.encode() if isinstance(what, str) else what)
        return str(tmp_path / name)

    return to


@pytest.fixture
def faq(write: Write) -> str:
    return write("cafe.json", json.dumps({"entries": CAFE}))


@pytest.fixture
def loaded(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """The content is there already: commands need not read it again."""
    monkeypatch.setattr(match, "load", lambda *_: knowledge)


@pytest.fixture(scope="session")
def cafe(knowledge: Knowledge) -> Rehearsal:
    return rehearse(knowledge, {name: tuple(phrases) for name, phrases in CAFE.items()})


@pytest.fixture(scope="session")
def served(knowledge: Knowledge) -> Rehearsal:
    return rehearse(knowledge, None)

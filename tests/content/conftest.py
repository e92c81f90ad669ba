"""The content that is served, read once, and a place to break a copy of it."""

import shutil
from pathlib import Path

import pytest

from bot.content import Content
from bot.domain.faq import Matcher
from bot.knowledge import Knowledge

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def content(knowledge: Knowledge) -> Content:
    return knowledge.content


@pytest.fixture(scope="session")
def matcher(knowledge: Knowledge) -> Matcher:
    return knowledge.learn()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The content in a folder of its own, to be spoilt."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))

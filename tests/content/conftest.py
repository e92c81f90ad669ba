"""The content that is served, read once, and a place to break a copy of it."""

import shutil
from pathlib import Path

import pytest

from bot.content import Content, load_content
from bot.domain.faq import Matcher

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def content() -> Content:
    return load_content(CONTENT)


@pytest.fixture(scope="session")
def matcher(content: Content) -> Matcher:
    return Matcher(content.spoken, content.elsewhere)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The content in a folder of its own, to be spoilt."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))

"""The content that is served, read once, and a place to break a copy of it."""

import re
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
def few(tmp_path: Path) -> Path:
    """A small content without a fault: two answers, and what the others need not be there for."""
    small = tmp_path / "content"
    shutil.copytree(CONTENT / "texts", small / "texts")
    for name in ("councils.yaml", "facts.yaml", "initiatives.yaml", "faq/ssp_what.md", "faq/lost_found.md"):
        (small / name).parent.mkdir(exist_ok=True)
        shutil.copy(CONTENT / name, small / name)
    for name, other in (("ssp_what", "lost_found"), ("lost_found", "ssp_what")):
        file = small / f"faq/{name}.md"
        file.write_text(re.sub(r"related: .*", f"related: [{other}]", file.read_text("utf-8")), "utf-8")
    (small / "themes.yaml").write_text(
        "all:\n  title: {da: Alt, en: All}\n  answers: [ssp_what, lost_found]\n", "utf-8"
    )
    (small / "emergency").mkdir()
    (small / "emergency/da.yaml").write_text("groups: {}\n", "utf-8")
    return small

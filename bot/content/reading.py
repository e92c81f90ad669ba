"""Everything that stands in content/, with the lines it stands on and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.content.answers import Page, read_answer
from bot.content.councils import read_councils
from bot.content.elsewhere import read_elsewhere
from bot.content.emergency import read_emergency
from bot.content.facts import read_facts
from bot.content.feedback import read_feedback
from bot.content.initiatives import read_initiatives
from bot.content.known import Content
from bot.content.problems import Problem, Problems
from bot.content.synonyms import read_synonyms
from bot.content.themes import read_themes


@dataclass(frozen=True)
class Reading:
    """`problems` are sorted by file and line; where there are any, `content` lacks what could not be read."""

    root: Path
    content: Content
    pages: tuple[Page, ...]
    problems: list[Problem]


def read_content(root: Path) -> Reading:
    """Never raises: whatever is wrong is among the problems."""
    root = root.resolve()
    problems = Problems(root)
    if not root.is_dir():
        problems.add(root, 1, "There is no such folder.")
        return Reading(root, Content(), (), problems.listed())
    councils = read_councils(root / "councils.yaml", problems)
    facts = read_facts(root / "facts.yaml", problems)
    files = sorted((root / "faq").glob("*.md"))
    if not files:
        problems.add(root / "faq", 1, "There are no answers here.")
    pages = tuple(page for file in files if (page := read_answer(file, facts, problems)))
    answers = {page.answer.id: page.answer for page in pages}
    known = {file.stem for file in files}
    _relate(pages, known, problems)
    content = Content(
        councils,
        answers,
        facts,
        read_themes(root / "themes.yaml", known, problems),
        read_elsewhere(root / "elsewhere.yaml", problems),
        read_initiatives(root / "initiatives.yaml", set(councils.by_slug), facts, problems),
        read_emergency(root / "emergency", problems),
        read_synonyms(root / "synonyms.yaml", problems),
        read_feedback(root / "feedback", councils, facts, problems),
    )
    return Reading(root, content, pages, problems.listed())


def _relate(pages: tuple[Page, ...], known: set[str], problems: Problems) -> None:
    for page in pages:
        for i, name in enumerate(page.answer.related):
            if name not in known or name == page.answer.id:
                problems.add(page.sheet.file, page.sheet.line("related", i), f"There is no other answer {name}.")
            elif name in page.answer.related[:i]:
                problems.add(page.sheet.file, page.sheet.line("related", i), f"{name} stands here twice.")

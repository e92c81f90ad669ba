"""Turns the files in content/ into answers, facts, councils and initiatives, or lists everything wrong with them."""

from __future__ import annotations

from pathlib import Path

from bot.content.known import Content
from bot.content.problems import Problem
from bot.content.reading import Reading, read_content
from bot.errors import ContentError

__all__ = ["Content", "Problem", "Reading", "check_content", "load_content", "read_content"]


def load_content(root: Path) -> Content:
    """Raises ContentError with every problem of every file, one a line."""
    reading = read_content(root)
    if reading.problems:
        listed = "\n".join(str(problem) for problem in reading.problems)
        raise ContentError(f"The files in {root.name}/ cannot be used:\n{listed}")
    return reading.content


def check_content(root: Path) -> list[Problem]:
    """Every problem of every file, sorted by file and line; empty when all can be read."""
    return read_content(root).problems

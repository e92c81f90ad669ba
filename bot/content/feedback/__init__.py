"""Reads content/feedback/: what a henvendelse can be about, where, and what staff answer with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.content.facts import Fact
from bot.content.feedback.areas import read_areas
from bot.content.feedback.coaching import read_coaching
from bot.content.feedback.elsewhere import read_elsewhere
from bot.content.feedback.kinds import read_kinds
from bot.content.feedback.labels import read_labels
from bot.content.feedback.templates import read_templates
from bot.content.problems import Problems
from bot.domain.councils import Councils
from bot.domain.kinds import FeedbackContent

__all__ = ["read_feedback"]


def read_feedback(folder: Path, councils: Councils, facts: Mapping[str, Fact], problems: Problems) -> FeedbackContent:
    """Without the folder there is nothing that a henvendelse could be about."""
    if not folder.is_dir():
        return FeedbackContent()
    kinds, kinds_of = read_kinds(folder / "kinds.yaml", councils, facts, problems)
    areas_of = read_areas(folder / "areas.yaml", councils, problems)
    return FeedbackContent(
        kinds,
        read_labels(folder / "labels.yaml", problems),
        read_templates(folder / "templates.yaml", facts, problems),
        read_coaching(folder / "coaching.yaml", councils, areas_of, problems),
        kinds_of,
        areas_of,
        read_elsewhere(folder / "elsewhere.yaml", councils, facts, problems),
    )

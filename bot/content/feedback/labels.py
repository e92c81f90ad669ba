"""Reads the labels that coordinators sort henvendelser by."""

from __future__ import annotations

from pathlib import Path

from bot.content.feedback.rows import Name, check_names, open_rows, slugs
from bot.content.problems import Problems
from bot.content.sheet import fill
from bot.domain.kinds import Label


def read_labels(file: Path, problems: Problems) -> tuple[Label, ...]:
    """In the order of the file: a name by language under each slug."""
    sheet = open_rows(file, problems)
    if sheet is None:
        return ()
    names = {slug: name for slug in slugs(sheet, problems) if (name := fill(Name, sheet, problems, slug))}
    labels = tuple(Label(slug, name.model_dump()) for slug, name in names.items())
    check_names(((label.slug, label.name) for label in labels), sheet, problems)
    return labels

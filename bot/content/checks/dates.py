"""Review dates: an answer that is past its own is no longer served, so whoever owns it hears of it in time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from bot.content.answers import Page
from bot.content.problems import Problems

AHEAD = timedelta(days=30)


def check_dates(pages: Iterable[Page], today: date, problems: Problems) -> None:
    """Expired is an error; within `AHEAD` it is a warning."""
    for page in pages:
        by, owner = page.answer.review_by, page.answer.owner
        line = page.sheet.line("review_by")
        if by < today:
            problems.add(page.sheet.file, line, f"This was to be reviewed by {by} and is not served ({owner}).")
        elif by <= today + AHEAD:
            days = (by - today).days
            problems.add(page.sheet.file, line, f"This must be reviewed in {days} days ({owner}).", warning=True)

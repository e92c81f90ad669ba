"""What is wrong with content that can be read: answers that are not found, phrases that are stolen, dates gone by."""

from __future__ import annotations

from datetime import date

from bot.content.checks.dates import check_dates, check_sources
from bot.content.checks.finding import check_finding
from bot.content.checks.phrases import check_phrases, check_plain_words
from bot.content.problems import Problem, Problems
from bot.content.reading import Reading
from bot.domain.faq import Matcher

__all__ = ["review"]


def review(reading: Reading, matcher: Matcher, today: date) -> list[Problem]:
    """Sorted by file and line. The bot starts all the same: what is past its date is just not served."""
    problems = Problems(reading.root)
    if not reading.content.themes.all:
        problems.add(reading.root / "themes.yaml", 1, "There are no themes, so answers are found by asking alone.")
    check_dates(reading.pages, today, problems)
    check_sources(reading, today, problems)
    check_phrases(reading.pages, problems)
    check_plain_words(reading.pages, problems)
    check_finding(reading.pages, matcher, problems)
    return problems.listed()

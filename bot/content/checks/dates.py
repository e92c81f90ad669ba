"""Dates: who owns an answer hears of its review day in time, and of what is dated from a day yet to come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from bot.content.answers import Page
from bot.content.problems import Problems
from bot.content.reading import Reading
from bot.content.sheet import Sheet, open_yaml

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


def check_sources(reading: Reading, today: date, problems: Problems) -> None:
    """Whatever is `as_of` a day that is yet to come gets a warning and no more: it may be the clock that is wrong."""
    for page in reading.pages:
        _not_after(today, page.answer.source.as_of, page.sheet, ("source", "as_of"), problems)
    of_facts = {fact.id: fact.as_of for fact in reading.content.facts.values()}
    of_initiatives = {each.id: each.source.as_of for each in reading.content.initiatives}
    for name, dates in (("facts.yaml", of_facts), ("initiatives.yaml", of_initiatives)):
        sheet = open_yaml(reading.root / name, problems)
        for key, as_of in dates.items() if sheet else ():
            _not_after(today, as_of, sheet, (key, "as_of"), problems)


def _not_after(today: date, as_of: date, sheet: Sheet | None, place: tuple[str, str], problems: Problems) -> None:
    if sheet is not None and as_of > today:
        problems.add(
            sheet.file, sheet.line(*place), f"This is as of {as_of}, a day that is yet to come.", warning=True
        )

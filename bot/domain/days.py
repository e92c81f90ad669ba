"""Reads a day as people write it: "torsdag 26. november", "26/11", "i morgen", "2026-11-26", "November 26th"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain.moments import DAYS, FILLERS, NEAR
from bot.domain.normalise import fold
from bot.errors import WeekdayWrong

MONTHS: Sequence[tuple[str, ...]] = (
    ("jan", "januar", "january"),
    ("feb", "februar", "february"),
    ("mar", "marts", "march"),
    ("apr", "april"),
    ("maj", "may"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("aug", "august"),
    ("sep", "sept", "september"),
    ("okt", "oct", "oktober", "october"),
    ("nov", "november"),
    ("dec", "december"),
)
RECENT = timedelta(days=60)
"""A day without a year that was so short a time ago is taken for that one, not for the one in a year."""

YEAR = r"(?: (?P<year>\d{4}))?"
NUMBERS = re.compile(r"(?P<day>\d{1,2}) (?P<month>\d{1,2})" + YEAR)
DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?P<month>[a-z]+)" + YEAR)
MONTH_FIRST = re.compile(r"(?P<month>[a-z]+) (?P<day>\d{1,2})(?:st|nd|rd|th)?" + YEAR)
ISO = re.compile(r"(?P<year>\d{4}) (?P<month>\d{1,2}) (?P<day>\d{1,2})")


def read_day(typed: str, today: date) -> date | None:
    """A weekday alone is the next one after today; None where it cannot be read. Raises WeekdayWrong where a weekday
    and a date are written that do not go together."""
    said = " ".join(FILLERS.sub(" ", fold(typed)).split())
    if said in NEAR:
        return today + timedelta(days=NEAR[said])
    first, _, rest = said.partition(" ")
    weekday = next((number for number, names in DAYS.items() if first in names), None)
    if weekday is None:
        return _dated(said, today)
    if not rest:
        return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)
    day = _dated(rest, today)
    if day is not None and day.weekday() != weekday:
        raise WeekdayWrong
    return day


def _dated(said: str, today: date) -> date | None:
    for shape in (ISO, NUMBERS, DAY_FIRST, MONTH_FIRST):
        if found := shape.fullmatch(said):
            month = _month(found["month"])
            if month is not None:
                return _of(found["year"], month, int(found["day"]), today)
    return None


def _month(said: str) -> int | None:
    if said.isdigit():
        return int(said)
    return next((number for number, names in enumerate(MONTHS, 1) if said in names), None)


def _of(written: str | None, month: int, day: int, today: date) -> date | None:
    years = (int(written),) if written else (today.year, today.year + 1)
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if written or found >= today - RECENT:
            return found
    return None

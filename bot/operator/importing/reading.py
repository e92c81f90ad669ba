"""A file's bytes in, plans of meetings out, and everything that is wrong with it at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.content.problems import Problem, Problems
from bot.content.sheet import Sheet
from bot.domain.councils import Councils
from bot.domain.meetings import Plan
from bot.operator.importing.calendars import read_calendar
from bot.operator.importing.lists import read_list
from bot.operator.importing.plans import Planner
from bot.operator.importing.tables import read_table

LARGEST = 1_000_000
"""Bytes."""

MOST = 500
"""Meetings in one file."""

FORMATS: Mapping[str, Callable[[Path, str, Problems], Sheet | None]] = {
    ".yaml": read_list,
    ".yml": read_list,
    ".csv": read_table,
    ".ics": read_calendar,
}
_SIGNS = {b"PK\x03\x04": "an Excel workbook or another archive", b"\xd0\xcf\x11\xe0": "an old Excel workbook"}


@dataclass(frozen=True)
class Planned:
    """A plan, and the line of the file on which it begins."""

    line: int
    plan: Plan


@dataclass(frozen=True)
class Reading:
    """`problems` are sorted by line. With one among them that is more than a warning, nothing is to be imported."""

    planned: tuple[Planned, ...]
    problems: list[Problem]

    @property
    def wrong(self) -> bool:
        return any(not problem.warning for problem in self.problems)


def read_meetings(
    file: Path, raw: bytes, councils: Councils, now: datetime, *, council: str | None = None
) -> Reading:
    """`file` says by its name what `raw` is. `council` is the one meant where the file names none."""
    problems = Problems(Path())
    planned: tuple[Planned, ...] = ()
    sheet = _sheet(file, raw, problems)
    if sheet is not None and isinstance(sheet.values, list):
        planner = Planner(sheet, councils, now, council, problems)
        plans = ((sheet.line(at), planner.plan(at)) for at in range(len(sheet.values)))
        planned = tuple(Planned(line, plan) for line, plan in plans if plan)
    if not planned and not problems.found:
        problems.add(file, 1, "There is no meeting in this file.")
    return Reading(planned, problems.listed())


def _sheet(file: Path, raw: bytes, problems: Problems) -> Sheet | None:
    read = FORMATS.get(file.suffix.lower())
    if read is None:
        problems.add(file, 1, f"The name of the file should end in {', '.join(FORMATS)}.")
        return None
    text = _text(file, raw, problems)
    sheet = read(file, text, problems) if text is not None else None
    if sheet is not None and isinstance(sheet.values, list) and len(sheet.values) > MOST:
        problems.add(file, 1, f"There are {len(sheet.values)} meetings in it; at most {MOST} are read at once.")
        return None
    return sheet


def _text(file: Path, raw: bytes, problems: Problems) -> str | None:
    """With lines that end in a line feed alone, as many as there were."""
    if len(raw) > LARGEST:
        problems.add(file, 1, f"The file is larger than {LARGEST // 1_000_000} MB.")
        return None
    if what := next((what for sign, what in _SIGNS.items() if raw.startswith(sign)), None):
        problems.add(file, 1, f"This is {what}: save it as “CSV UTF-8” first.")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.add(file, line, "This is not UTF-8: save the file with that encoding; in Excel, as “CSV UTF-8”.")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        problems.add(file, text.count("\n", 0, text.index("\0")) + 1, "This is not a text: it holds a zero byte.")
        return None
    return text

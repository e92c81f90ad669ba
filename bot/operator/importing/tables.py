"""Meetings in a spreadsheet that was saved as CSV: a row of headings, and a row for each meeting."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from bot.content.problems import Problems
from bot.content.sheet import Place, Sheet
from bot.operator.importing.written import TRANSLATED, Written

DANISH = {
    "lokalråd": "council",
    "titel": "title",
    "titel engelsk": "title_en",
    "problem engelsk": "problem_en",
    "indsats": "work",
    "indsats engelsk": "work_en",
    "dato": "date",
    "begynder": "begins",
    "slutter": "ends",
    "adresse": "address",
    "vej": "way",
    "punkt": "pin",
    "adgang": "access",
    "dagsorden": "agenda",
    "pladser": "seats",
    "kontakt": "contact",
    "sprog": "spoken",
    "inviterede": "invited",
    "værter": "hosts",
    "påmindelser": "reminders",
}
COLUMNS = (*Written.model_fields, *(f"{name}_en" for name in TRANSLATED))
NEEDED = ("title", "begins")
_FORMULA = re.compile(r"=|[-+@][\w.]*\(|[-+@].*\|.*!|#(\w+[!?]|N/A|I/T|#+)", re.DOTALL)


def read_table(file: Path, text: str, problems: Problems) -> Sheet | None:
    """None where the headings cannot be read, after saying why."""
    first, rest = text.partition("\n")[::2]
    skipped = 1 if first.lower().startswith("sep=") else 0  # Excel's own way to name the separator
    body = rest if skipped else text
    if not body.strip():
        return None
    rows = _rows(file, body, skipped, problems)
    heading, cells = next(rows, (1, []))
    names = _names(file, heading, cells, problems)
    if names is None:
        return None
    values: list[dict[str, object]] = []
    lines: dict[Place, int] = {}
    for line, row in rows:
        if any(map(str.strip, row)):
            lines[len(values),] = line
            values.append(_row(file, line, names, row, problems))
    return Sheet(file, values, lines, heading)


def _rows(file: Path, text: str, skipped: int, problems: Problems) -> Iterator[tuple[int, list[str]]]:
    """Each with the line on which it begins; a cell in quotes may hold several."""
    top = text.lstrip("\n").partition("\n")[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(";,\t", key=top.count), strict=True)
    begins = 0
    try:
        for row in reader:
            if row:
                yield skipped + begins + 1, row
            begins = reader.line_num
    except csv.Error as error:
        problems.add(file, skipped + begins + 1, f"This is not CSV: {error}.")


def _names(file: Path, line: int, cells: Sequence[str], problems: Problems) -> list[str] | None:
    """Which field each column holds; none where it has no heading and is passed over."""
    said = [" ".join(cell.lower().split()) for cell in cells]
    names = [DANISH.get(cell, cell) for cell in said]
    before = len(problems.found)
    for at, name in enumerate(names):
        if name and name not in COLUMNS:
            problems.add(file, line, f"There is no column {said[at]} here; there are {', '.join(COLUMNS)}.")
        elif name and name in names[:at]:
            problems.add(file, line, f"The column {name} stands here twice.")
    for name in NEEDED:
        if name not in names:
            problems.add(file, line, f"The column {name} is missing.")
    return names if len(problems.found) == before else None


def _row(file: Path, line: int, names: Sequence[str], cells: Sequence[str], problems: Problems) -> dict[str, object]:
    if any(cell.strip() for cell in cells[len(names) :]):
        problems.add(file, line, f"There are {len(cells)} cells in this row, and {len(names)} columns.")
    values: dict[str, object] = {}
    for name, cell in zip(names, map(str.strip, cells), strict=False):
        if name and cell:
            if _FORMULA.match(cell):
                problems.add(file, line, f"{name}: this is a formula or its error; write what it should say.")
            values[name] = cell
    for name in TRANSLATED:
        said = {"da": values.pop(name, ""), "en": values.pop(f"{name}_en", "")}
        if any(said.values()):
            values[name] = {language: text for language, text in said.items() if text}
    return values

"""A table with a line of headings, as a file that spreadsheets open."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

import xlsxwriter

from bot.clock import ZONE
from bot.sheets.inert import inert

Cell: TypeAlias = str | int | datetime | None
"""Instants are aware, and shown as the clock in Denmark."""

DANISH = ";"
"""What parts cells where decimals have a comma: Danish spreadsheets expect it."""

MARK = "\ufeff"
"""By which a spreadsheet knows that it is UTF-8."""

MINUTE, SHEET_MINUTE = "%Y-%m-%d %H:%M", "yyyy-mm-dd hh:mm"
WIDEST = 60
"""Letters; what is longer goes on in the next line of its cell."""

CONTROLS = {code: None for code in range(32) if chr(code) not in "\t\n"}
"""What no sheet can hold; in CSV they stay, inert."""


@dataclass(frozen=True)
class Table:
    """`title` is the name of the sheet."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def as_csv(table: Table) -> bytes:
    """Every cell in quotes, and inert however it is split."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=DANISH, quoting=csv.QUOTE_ALL)
    writer.writerow(table.heads)
    writer.writerows([_csv(cell) for cell in row] for row in table.rows)
    return f"{MARK}{file.getvalue()}".encode(errors="replace")


def as_xlsx(table: Table) -> bytes:
    """Texts are cells of text, word for word, and stay it when they are edited: no formula and no link is in it."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(table.title)
        text = book.add_format({"quote_prefix": True, "text_wrap": True, "valign": "top"})
        minute = book.add_format({"num_format": SHEET_MINUTE, "valign": "top", "align": "left"})
        bold = book.add_format({"bold": True})
        for column, head in enumerate(table.heads):
            sheet.write_string(0, column, head, bold)
            sheet.set_column(column, column, _width(table, column))
        for line, row in enumerate(table.rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, datetime):
                    sheet.write_datetime(line, column, _here(cell), minute)
                elif isinstance(cell, int):
                    sheet.write_number(line, column, cell, text)
                elif cell:
                    sheet.write_string(line, column, _held(cell), text)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)
    return file.getvalue()


def _csv(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return f"{_here(cell):{MINUTE}}"
    return inert(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


def _held(text: str) -> str:
    return text.translate(CONTROLS).encode(errors="replace").decode()


def _here(instant: datetime) -> datetime:
    """What the clock in Denmark shows, as a spreadsheet counts: without a zone."""
    return instant.astimezone(ZONE).replace(tzinfo=None, second=0, microsecond=0)


def _width(table: Table, column: int) -> int:
    cells = [table.heads[column], *(_csv(row[column]) for row in table.rows)]
    return min(WIDEST, max(len(line) for cell in cells for line in cell.split("\n")) + 2)

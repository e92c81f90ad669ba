"""What is taken out of the house opens as text: nothing that somebody wrote is ever a formula."""

import csv
import io
import json
import zipfile
from datetime import UTC, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as some
from openpyxl.cell import Cell as Read

from bot.sheets import Table, as_csv, as_json, as_xlsx, inert

NASTY = (
    '=HYPERLINK("https://example.org";"klik")',
    "+45 12 34 56 78",
    "-1",
    "@x",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\x00=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "  =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    '"=1+1"',
    "'=1+1",
    "Hej;=1+1",
    "Hej,  @SUM(A1)",
    "Hej\t+1",
    "Hej\n-1",
    '";=1+1;"',
    "|=cmd|' /C calc'!A0",
    "</b><a href",
    "\t",
    "\x00",
)
STARTERS = "=+-@＝＋－＠\t\r\n\x00"
UNSEEN = " \u00a0\u200b\ufeff\t\r\n\x00\"'"
"""What is passed over before a formula, and quotes, which are taken off."""


def _table(*words: str) -> Table:
    return Table("Henvendelser", ("Nummer", "Tekst"), [("L-4F7K", each) for each in words])


def _csv(content: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def _sheet(content: bytes) -> list[list[Read]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    return [list(row) for row in sheet.iter_rows()]  # type: ignore[arg-type]


def _lives(cell: str) -> bool:
    """Whether a spreadsheet might reckon with it."""
    return cell.lstrip(UNSEEN.replace("'", ""))[:1] in tuple("=+-@＝＋－＠") or cell[:1] in tuple("\t\r\n\x00")


@pytest.mark.parametrize("words", NASTY)
def test_nothing_in_a_csv_begins_a_formula_and_nothing_is_lost(words: str) -> None:
    (_, (number, told)) = _csv(as_csv(_table(words)))
    assert number == "L-4F7K"
    assert not _lives(told)
    assert told.replace("'", "") == words.replace("'", "")


@pytest.mark.parametrize("delimiter", [",", "\t", "|"])
@pytest.mark.parametrize("words", NASTY)
def test_nor_where_a_program_of_another_country_splits_it_elsewhere(words: str, delimiter: str) -> None:
    lines = as_csv(_table(words)).decode("utf-8-sig").splitlines()
    for cell in (cell for line in lines for cell in line.split(delimiter)):
        assert not _lives(cell.lstrip('"').replace('""', '"')) or not cell


@given(some.text(some.sampled_from("ab=+-@＝－;,|\t\r\n\x00 \u200b\"'1"), max_size=12))
def test_whatever_is_written_stays_inert(words: str) -> None:
    """In every cell that anybody's program might make of it."""
    told = inert(words)
    assert not _lives(told)
    for at, letter in enumerate(told):
        if letter in ",;|\t\r\n":
            rest = told[at + 1 :].lstrip(' \u200b"\x00\t\r\n')
            assert not rest or rest[0] not in "=+-@＝－", repr(told)
    assert told.replace("'", "") == words.replace("'", "")


def test_everyday_words_are_left_alone() -> None:
    for words in ("Lampen er gået ud.", "2-3 gange om ugen, kl. 22-23", "a=b", "mail@example.org", "", "'citat'"):
        assert inert(words) == words


def test_a_csv_is_what_a_danish_spreadsheet_expects() -> None:
    content = as_csv(Table("x", ("Nummer", "Modtaget"), [("L-4F7K", datetime(2026, 11, 23, 9, 5, tzinfo=UTC))]))
    assert content.startswith("\ufeff".encode())
    assert content.decode("utf-8-sig") == '"Nummer";"Modtaget"\r\n"L-4F7K";"2026-11-23 10:05"\r\n'


@pytest.mark.parametrize("words", NASTY)
def test_every_text_in_a_sheet_is_a_cell_of_text(words: str) -> None:
    ((_, _), (_, cell)) = _sheet(as_xlsx(_table(words)))
    kept = "".join(letter for letter in words if letter >= " " or letter in "\t\n")
    assert (cell.value or "") == kept
    assert cell.data_type == "s" or not kept
    assert not cell.hyperlink
    assert cell.quotePrefix or not kept  # it stays text when somebody edits it


def test_there_is_neither_a_formula_nor_a_link_in_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(as_xlsx(_table(*NASTY)))) as parts:
        told = "".join(parts.read(name).decode() for name in parts.namelist())
    assert "<f>" not in told
    assert "<hyperlink" not in told
    assert "externalLink" not in told


def test_days_in_a_sheet_can_be_sorted() -> None:
    rows = [("L-4F7K", datetime(2026, 7, 1, 9, 5, 7, tzinfo=UTC)), ("L-8C2M", None)]
    sheet = _sheet(as_xlsx(Table("x", ("Nummer", "Modtaget"), rows)))
    assert sheet[1][1].value == datetime(2026, 7, 1, 11, 5)  # noqa: DTZ001
    assert sheet[2][1].value is None


def test_a_case_is_filed_with_everything_as_it_was() -> None:
    told = {"reference": "L-4F7K", "words": NASTY[0], "at": datetime(2026, 11, 23, 9, 5, tzinfo=UTC), "pin": None}
    assert json.loads(as_json(told)) == {**told, "at": "2026-11-23T09:05:00+00:00"}


def test_half_a_character_breaks_no_file() -> None:
    table = _table("\ud83d")
    assert _csv(as_csv(table))[1][1] == "?"
    assert _sheet(as_xlsx(table))[1][1].value == "?"
    assert json.loads(as_json({"words": "\ud83d"})) == {"words": "?"}

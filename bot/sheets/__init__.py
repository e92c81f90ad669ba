"""Tables for spreadsheets, as CSV and XLSX, and one case as JSON: whatever somebody wrote stays text when opened."""

from bot.sheets.filing import as_json
from bot.sheets.inert import inert
from bot.sheets.tables import Cell, Table, as_csv, as_xlsx

__all__ = ["Cell", "Table", "as_csv", "as_json", "as_xlsx", "inert"]

"""Meetings out of a file that somebody wrote elsewhere: YAML, a spreadsheet as CSV, or a calendar."""

from bot.operator.importing.reading import Planned, Reading, read_meetings

__all__ = ["Planned", "Reading", "read_meetings"]

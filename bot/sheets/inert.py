"""What somebody wrote, so that no spreadsheet takes any of it for a formula."""

import re

FORMULA = "=+\\-@＝＋－＠﹦﹢﹣﹫−"
"""What a formula begins with, also in the wide letters that some programs read as the narrow ones."""

SPLITS = ",;|\t\r\n"
"""Where a program set up for another country begins a new cell, though it stands in the middle of a text."""

GAP = r"\s\x00-\x1f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\"'"
"""What may stand before it: nothing that is seen, or quotes that are taken off."""

_ALIVE = re.compile(rf"(^|[{SPLITS}])(?=[{GAP}]*[{FORMULA}])")
_MOVES = re.compile(r"^(?=[\t\r\n\x00])")


def inert(text: str) -> str:
    """With an apostrophe before whatever might be taken for a formula; all else as it was written."""
    return _MOVES.sub("'", _ALIVE.sub(r"\1'", text))

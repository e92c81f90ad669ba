"""What the links of meetings carry: `?start=m_12` opens exactly that one."""

import re

MEETING = "m_"
"""What the payload begins with; it is a target on the way through the notice too."""

NUMBERED = re.compile(r"m_([1-9][0-9]{0,17})")


def to_meeting(number: int) -> str:
    """The payload that opens exactly that meeting."""
    return f"{MEETING}{number}"


def meeting_in(payload: str) -> int | None:
    """The number of a meeting; None for anything else whatever."""
    found = NUMBERED.fullmatch(payload)
    return int(found[1]) if found else None

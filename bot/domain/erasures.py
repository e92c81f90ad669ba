"""What was erased, when, and how it is known again in an older backup without saying whose it was."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

KEPT = timedelta(days=365)
"""No backup is kept for longer."""


class What(StrEnum):
    """`whom` is a keyed hash of the chat for a person, of the case for a link; else the case's random reference."""

    PERSON = "person"
    CASE = "case"
    WORDS = "words"  # what its resident took back
    LINK = "link"  # from a case to its person


@dataclass(frozen=True)
class Erasure:
    """One line of the log that is kept apart from the database."""

    what: What
    whom: str
    at: datetime

    @property
    def line(self) -> str:
        return f"{self.at.isoformat()} {self.what} {self.whom}\n"


def read(line: str) -> Erasure:
    """Raises ValueError."""
    at, what, whom = line.split()
    found = Erasure(What(what), whom, datetime.fromisoformat(at))
    if found.at.tzinfo is None:
        raise ValueError
    return found


def newest(erasures: Iterable[Erasure]) -> Iterator[Erasure]:
    """Of each the last time."""
    found: dict[tuple[What, str], Erasure] = {}
    for each in erasures:
        known = found.get((each.what, each.whom))
        if known is None or known.at < each.at:
            found[each.what, each.whom] = each
    yield from found.values()

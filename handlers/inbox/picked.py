"""Which cases of a list are ticked, to do the same with all of them: kept in the coordinator's form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from bot.domain.forms import Draft
from bot.errors import CaseUnknown
from bot.services.feedback.sorting import Where
from handlers.button import row
from handlers.context import Context
from handlers.inbox import seeking
from handlers.inbox.at import At, at
from handlers.inbox.buttons import Sought
from handlers.inbox.form import Composed, composed, open_one

PICK, TOGETHER = "pick", "together"
"""What the form is for: ticking, or the words that all of their residents are told."""

Stood: TypeAlias = tuple[str, str]
"""The mark of a side, and by whom it was taken."""

MOST = 40
"""So many may be ticked: as long a list as anybody looks through."""


@dataclass(frozen=True)
class Picked:
    """`page` is of the list in which they are ticked; `seen` is how they stood when it was asked what to do."""

    sought: Sought = seeking.USUAL
    page: int = 0
    chosen: tuple[At, ...] = field(default=())
    seen: Mapping[At, Stood] = field(default_factory=dict)

    @property
    def sides(self) -> list[Where]:
        return [(each.number, each.partner) for each in self.chosen]

    @property
    def marks(self) -> dict[Where, str]:
        return {(each.number, each.partner): mark for each, (mark, _) in self.seen.items()}

    @property
    def taken(self) -> dict[Where, str]:
        """By whom each was, as a mark."""
        return {(each.number, each.partner): whom for each, (_, whom) in self.seen.items()}

    def is_full_for(self, where: At) -> bool:
        """Whether one more than may be is ticked with it."""
        return len(self.chosen) >= MOST and where not in self.chosen

    def with_tick(self, where: At, wanted: bool) -> Picked:
        rest = tuple(each for each in self.chosen if each != where)
        return replace(self, chosen=(*rest, where)[:MOST] if wanted else rest)

    def asked(self, what: str = PICK, seen: str = "") -> Composed:
        """As the form carries it."""
        chosen = ",".join(".".join((*each.both, *self.seen.get(each, ()))) for each in self.chosen)
        return Composed(what, seen=seen, more=f"{seeking.written(self.sought)}|{self.page}|{chosen}")


def picked(draft: Draft | None) -> Picked | None:
    """None where no form stands open for it."""
    wanted = composed(draft) if draft is not None else None
    if wanted is None or wanted.what not in (PICK, TOGETHER):
        return None
    sought, page, chosen = wanted.more.rsplit("|", 2)  # a forged filter may hold anything; the rest is ours
    found = dict(_read(each) for each in chosen.split(",") if each)
    seen = {where: stood for where, stood in found.items() if stood is not None}
    return Picked(seeking.read(sought), row(page), tuple(found), seen)


def open_picked(context: Context) -> Picked | None:
    return picked(open_one(context))


def _read(said: str) -> tuple[At, Stood | None]:
    number, letter, *stood = said.split(".")
    mark, _, taken = ".".join(stood).rpartition(".")
    try:
        return at(number, letter), (mark, taken) if stood else None
    except CaseUnknown as error:  # it was written by `asked`
        raise AssertionError(said) from error

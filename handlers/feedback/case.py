"""The card of one henvendelse as its resident sees it: how it stands with each partner, and all that was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import ZONE
from bot.content import Content
from bot.domain.announcements import room_taken
from bot.domain.cases import Case, Entry, Part, State, Turn
from bot.texts import Texts
from handlers.dates import day, instant
from handlers.feedback import facts

LONGEST = 3_800
"""Letters of a message, with some left for what is said above it."""


@dataclass(frozen=True)
class Page:
    """`newer` and `older` tell whether there is another one."""

    html: str
    newer: bool = False
    older: bool = False


def page(texts: Texts, content: Content, case: Case, number: int, *, first: str | None = None) -> Page:
    """Page 0 has the newest of what was said; in each the oldest comes first."""
    head = "\n\n".join(part for part in (first, heading(texts, content, case)) if part)
    pages = _paged([_began(texts, case), *(said(texts, case, each) for each in case.entries)], room_taken(head))
    number = min(number, len(pages) - 1)
    return Page("\n\n".join((head, *pages[number])), newer=number > 0, older=number + 1 < len(pages))


def heading(texts: Texts, content: Content, case: Case) -> str:
    """What it is about, and how it stands with each partner."""
    head = texts(
        "case",
        reference=case.reference,
        kind=facts.kind(texts, content, case.council, case.kind),
        council=facts.council(content, case.council),
        place=facts.place(texts, content, case.council, case.place),
        picture="yes" if case.pictured else "no",
        split=case.split_from or "none",
    )
    return "\n\n".join((head, "\n".join(standing(texts, part) for part in case.parts)))


def standing(texts: Texts, part: Part) -> str:
    """One partner's side in plain words, with the day by which it is answered."""
    due = until(texts, part.due_at) if part.is_open and part.due_at and part.into is None else "none"
    return texts("case-part", partner=part.partner, state=part.state, due=due, answered=_yes(part.answered))


def said(texts: Texts, case: Case, entry: Entry, *, at: bool = True) -> str:
    """One line of the history. `at`: with when it was."""
    head = texts(
        "case-entry",
        turn=entry.turn,
        partner=entry.partner or "none",
        state=entry.state or "none",
        reference=entry.words if entry.turn is Turn.SPLIT else case.reference,
        when=instant(entry.at, texts.language) if at else "none",
    )
    is_words = entry.words and entry.turn is not Turn.SPLIT
    return "\n".join((head, texts("case-words", words=entry.words))) if is_words else head


def until(texts: Texts, due: datetime) -> str:
    return day(due.astimezone(ZONE).date(), texts.language)


def is_withdrawn(case: Case) -> bool:
    return any(part.state is State.WITHDRAWN for part in case.parts)


def can_withdraw(case: Case) -> bool:
    """As long as nobody has answered."""
    return not is_withdrawn(case) and not case.was_answered


def _began(texts: Texts, case: Case) -> str:
    head = texts("case-began", when=day(case.received_at.astimezone(ZONE).date(), texts.language))
    words = texts("case-words", words=case.words) if case.words else texts("case-no-words")
    return f"{head}\n{words}"


def _paged(blocks: Sequence[str], taken: int) -> list[list[str]]:
    """The newest ones on the first page."""
    pages: list[list[str]] = [[]]
    left = LONGEST - taken
    for block in reversed(blocks):
        length = room_taken(block) + 2
        if pages[-1] and length > left:
            pages.append([])
            left = LONGEST - taken
        pages[-1].insert(0, block)
        left -= length
    return pages


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"

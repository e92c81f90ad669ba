"""What was said and done with a case: short under its card, or all of it, page after page."""

from collections.abc import Iterator, Sequence

from bot.domain.announcements import room_taken
from bot.domain.cases import Case, Entry, Turn
from bot.domain.room import units
from bot.domain.staff import Coordinator
from handlers.context import Context
from handlers.dates import instant
from handlers.inbox import facts

LATEST = 4
"""Entries that a card shows."""

GLIMPSE = 220
"""Letters of each of them."""

BEGINNING = 900
"""Letters of what the resident wrote that a card shows."""

PAGE = 3600
"""Letters of a page; the longest of what anybody wrote fits on one."""


def latest(context: Context, by: Coordinator, case: Case) -> list[str]:
    """The last entries, the newest last."""
    return [entry(context, by, case, each, most=GLIMPSE) for each in case.entries[-LATEST:]]


def is_cut(case: Case) -> bool:
    """Whether the card shows less than all."""
    long = any(units(each.words) > GLIMPSE for each in case.entries)
    return long or len(case.entries) > LATEST or units(case.words) > BEGINNING


def words(context: Context, case: Case, *, most: int | None = None) -> str:
    """What the resident wrote."""
    if not case.words:
        return context.texts("inbox-words-gone")
    return context.texts("inbox-words", words=cut(case.words, most))


def pages(context: Context, by: Coordinator, case: Case) -> Sequence[str]:
    """All that was written, in as many messages as it takes."""
    found, room = [""], PAGE
    for block in _blocks(context, by, case):
        taken = room_taken(block) + 2
        if taken > room and found[-1]:
            found, room = [*found, ""], PAGE
        found[-1] = f"{found[-1]}\n\n{block}" if found[-1] else block
        room -= taken
    return found


def entry(context: Context, by: Coordinator, case: Case, each: Entry, *, most: int | None = None) -> str:
    """A note looks unlike all that the resident is told."""
    texts, note = context.texts, each.turn is Turn.NOTE
    head = texts(
        "inbox-entry",
        turn=each.turn,
        number=case.reference,
        at=instant(each.at, context.language),
        by="none" if each.partner is None or each.by is None else facts.whose(by, each.by),
        state=facts.state(context, each.state) if each.state else "none",
        delivery=each.delivery or "none",
        reference=each.words if each.turn in (Turn.MERGED, Turn.SPLIT) else "none",
    )
    if not each.words or each.turn in (Turn.MERGED, Turn.SPLIT):
        return head
    told = texts("inbox-note-words" if note else "inbox-entry-words", words=cut(each.words, most))
    return f"{head}\n{told}"


def cut(text: str, most: int | None) -> str:
    """The beginning, lines and all; never half of an emoji."""
    if most is None or units(text) <= most:
        return text
    kept = text.encode("utf-16-le", "surrogatepass")[: most * 2].decode("utf-16-le", "ignore")
    return f"{kept.rstrip()} …"


def _blocks(context: Context, by: Coordinator, case: Case) -> Iterator[str]:
    yield words(context, case)
    for each in case.entries:
        yield entry(context, by, case, each)

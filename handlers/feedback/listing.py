"""The henvendelser somebody sent, and the one that is half written, as /mine lists them."""

from collections.abc import Sequence

from bot.domain.cases import Case
from bot.domain.people import Resident
from bot.domain.writing import Writing
from bot.texts import Texts
from bot.view import Button
from handlers.context import Context
from handlers.dates import short_day
from handlers.feedback import facts
from handlers.feedback.buttons import GoOn, ShowCase
from handlers.feedback.case import standing
from handlers.meetings.facts import fitting
from handlers.pages import Section, shortened

MOST = 12
"""So many have a button; whoever sent more writes the reference."""

GLIMPSE = 60
"""Letters of the words that are shown here."""


async def section(context: Context, resident: Resident, *, room: int) -> Section:
    """The newest first. Empty where nothing was sent, and nothing is half written."""
    cases = await context.services.holdings.mine(resident)
    writing = await context.services.writings.look(resident)
    begun = writing if writing is not None and not writing.is_blank else None
    texts = context.texts
    lines = [_line(context, case) for case in cases]
    said = [texts("case-mine"), *fitting(texts, lines, room)] if lines else []
    rows = [(ShowCase(case.reference, "0").press(_label(context, case)),) for case in cases[:MOST]]
    return Section([*_begun(texts, begun), *said], [*_to_begun(texts, begun), *rows])


def _line(context: Context, case: Case) -> str:
    texts = context.texts
    head = texts(
        "case-listed",
        reference=case.reference,
        kind=facts.kind(texts, context.content, case.council, case.kind),
        words=shortened(case.words, GLIMPSE) or "none",
    )
    return "\n".join((head, *(standing(texts, part) for part in case.parts)))


def _label(context: Context, case: Case) -> str:
    """ "L-4F7K · Trafik · 23. nov."."""
    kind = facts.kind(context.texts, context.content, case.council, case.kind)
    return f"{case.reference} · {kind} · {short_day(case.received_at, context.language)}"


def _begun(texts: Texts, writing: Writing | None) -> list[str]:
    return [texts("case-mine-begun")] if writing is not None else []


def _to_begun(texts: Texts, writing: Writing | None) -> Sequence[tuple[Button, ...]]:
    return [(GoOn().press(texts.plain("case-go-on")),)] if writing is not None else []

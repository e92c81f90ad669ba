"""What was written after the text: shown whole, and asked whether it belongs below it, in place of it or nowhere."""

from bot.domain.cases import ROOM
from bot.domain.room import units
from bot.domain.writing import Writing
from bot.domain.written import added
from bot.view import View
from handlers.context import Context
from handlers.feedback.buttons import AskDrop, TakeBeside
from handlers.feedback.preview import mark
from handlers.pages import shortened

GLIMPSE = 80
"""Letters of the text, so that it is known again."""

BELOW, INSTEAD, OUT = "below", "instead", "out"


def card(context: Context, writing: Writing) -> View:
    """Below the text it is offered only where there is room for both."""
    texts, fits = context.texts, units(added(writing).words or "") <= ROOM
    said = texts(
        "feedback-beside",
        text=shortened(writing.words or "", GLIMPSE),
        words=writing.beside.words if writing.beside else "",
        fits="yes" if fits else "no",
        room=ROOM,
    )
    offered = (*([BELOW] if fits else []), INSTEAD, OUT)
    rows = [(TakeBeside(mark(writing), how).press(texts.plain("feedback-beside-how", how=how)),) for how in offered]
    return View(said, (*rows, (AskDrop().press(texts.plain("feedback-stop")),)))

"""Where nobody is left to read what is written: where to go instead, with the words to take along, or who is left."""

from collections.abc import Sequence

from bot.domain.announcements import room_taken
from bot.domain.staff import Partner
from bot.domain.writing import Writing
from bot.view import Link, View
from handlers.context import Context
from handlers.feedback import facts, steps
from handlers.feedback.buttons import AskDrop, Drop, TakeWhom
from handlers.feedback.preview import LONGEST, mark
from handlers.menu import to_menu


def instead(context: Context, writing: Writing, open_ones: Sequence[Partner]) -> View | None:
    """Of the choice of readers, and of the preview; None where whoever shall read it does."""
    kind = context.content.feedback.kind(writing.kind or "", writing.council)
    reads = [partner for partner in (kind.partners if kind else tuple(Partner)) if partner in open_ones]
    if reads and (writing.asked is not None or set(writing.whom) <= set(reads)):
        return None
    if reads:
        return _left(context, writing, reads)
    if open_ones and kind is not None:
        return steps.guidance(context, writing, kind, open_ones)
    return elsewhere(context, writing.council or "", writing)


def elsewhere(context: Context, slug: str, writing: Writing | None = None) -> View:
    """Where to go instead, with what they have begun: it is kept, and can be copied or thrown away."""
    texts, where = context.texts, context.content.feedback.elsewhere(slug)
    links = tuple((Link(link.label[texts.language], link.url),) for link in where.links)
    said = where.text.get(texts.language) or texts("error-no-coordinator")
    if writing is None or writing.is_blank:
        return View(said, (*links, to_menu(texts)))
    drop = Drop(mark(writing)).press(texts.plain("feedback-drop"))
    return View(
        "\n\n".join((said, _given_back(context, writing, room_taken(said)))), (*links, (drop,), to_menu(texts))
    )


def _given_back(context: Context, writing: Writing, taken: int) -> str:
    """What stands beside the text too, where there is room."""
    words, beside = writing.words or "none", writing.beside.words if writing.beside else ""
    both = context.texts("feedback-kept-here", words=f"{words}\n\n{beside}")
    fits = bool(beside) and taken + room_taken(both) < LONGEST
    return both if fits else context.texts("feedback-kept-here", words=words)


def _left(context: Context, writing: Writing, reads: Sequence[Partner]) -> View:
    """Whom it can go to still, by a tap; it is looked at again before it is sent."""
    texts, left = context.texts, facts.letters(reads)
    council = facts.council(context.content, writing.council)
    both = "yes" if set(reads) <= set(writing.whom) else "no"
    said = texts("feedback-one-left", left=left, council=council, both=both)
    take = TakeWhom(left).press(texts.plain("feedback-one-left-take", left=left))
    rows = ((take,), (Link("politi.dk", steps.POLITI),), (AskDrop().press(texts.plain("feedback-stop")),))
    return View(said, rows)

"""What is asked of a coordinator who writes to a resident, and their words as they would be sent."""

from hashlib import sha256

from bot.domain.cases import Ground
from bot.domain.deadlines import LONGER
from bot.domain.forms import Draft
from bot.services.feedback import Side
from bot.texts import Texts
from bot.view import Button, View
from handlers.context import Context
from handlers.inbox.buttons import DropWords, SendWords, UseTemplate, WithoutWords
from handlers.inbox.card import back_to
from handlers.inbox.form import Composed, composed
from handlers.inbox.tasks import TASKS
from handlers.menu import paired


def question(context: Context, side: Side, wanted: Composed) -> View:
    """With words to begin from, in the language that the resident reads."""
    texts, task, where = context.texts, TASKS[wanted.what], wanted.side
    said = texts(
        "inbox-ask",
        what=wanted.what,
        reference=where.number,
        most=task.room,
        days=LONGER.days,
        language=side.case.language,
        answerable=_answerable(side),
    )
    offered = context.content.feedback.templates_for(task.state or side.part.state) if task.templates else ()
    rows: list[tuple[Button, ...]] = [
        (UseTemplate(*where.both, each.slug).press(each.name[context.language]),) for each in offered
    ]
    if task.wordless(side):
        rows.append((WithoutWords(*where.both).press(texts.plain("inbox-without-words")),))
    return View(said, (*paired(tuple(rows)), back_to(context, side)))


def preview(context: Context, side: Side, wanted: Composed, words: str) -> View:
    """What the button sends is what stands here."""
    texts, where = context.texts, wanted.side
    said = texts(
        "inbox-preview",
        what=wanted.what,
        reference=where.number,
        words=words,
        days=LONGER.days,
        wordless="no" if words else "yes",
        answerable=_answerable(side),
    )
    send = SendWords(*where.both, mark(words)).press(texts.plain("inbox-send", what=wanted.what))
    drop = DropWords(*where.both).press(texts.plain("inbox-drop"))
    return View("\n\n".join(part for part in (said, _also(context, side, wanted)) if part), ((send,), (drop,)))


def _also(context: Context, side: Side, wanted: Composed) -> str:
    """Whoever else reads it: what is split off, and what goes on one resident's yes, is for nobody but them."""
    alone = wanted.what == "split" or wanted.more == Ground.CONSENT
    if alone or not side.also:
        return ""
    return context.texts("inbox-preview-also", references=", ".join(side.also))


def mark(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:12]


def told(texts: Texts, wanted: Composed) -> str:
    """That it was sent."""
    return texts("inbox-done", what=wanted.what, reference=wanted.side.number)


def left(context: Context, draft: Draft) -> View | None:
    """Words that were not sent, shown so that they can be."""
    wanted, words = composed(draft), draft.answers.get("words")
    if not words or wanted.where is None or wanted.what not in TASKS:
        return None
    texts, begins = context.texts, TASKS[wanted.what].begins(wanted.where)
    said = texts("inbox-left", reference=wanted.where.number, words=words)
    return View(said, ((begins.press(texts.plain("inbox-begin-again")),),))


def _answerable(side: Side) -> str:
    return "yes" if side.case.answerable else "no"

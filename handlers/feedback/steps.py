"""The steps of the form, each as one message: what is asked, what can be tapped, and the ways back and out."""

from collections.abc import Sequence

from bot.domain.cases import ROOM, Source
from bot.domain.kinds import Kind
from bot.domain.staff import Partner
from bot.domain.writing import Writing
from bot.view import Button, Link, View
from handlers.button import ticked
from handlers.context import Context
from handlers.feedback import facts
from handlers.feedback.buttons import (
    AskDrop,
    AskStep,
    GoOn,
    KeepWords,
    NoPicture,
    ShowKind,
    ShowReaders,
    TakeAnswer,
    TakeKind,
    TakePlace,
    TakeWhom,
)
from handlers.menu import paired

Row = tuple[Button, ...]
POLITI = "https://politi.dk"
EXAMPLE = "L\u20114F7K"
"""What a reference looks like, on one line."""


def step(context: Context, writing: Writing, asked: str, open_ones: Sequence[Partner]) -> View:
    """What is asked there; `open_ones` are there to read it."""
    texts = context.texts
    head = texts("feedback-step", step=writing.steps.index(asked) + 1, steps=len(writing.steps))
    council = facts.council(context.content, writing.council)
    again = (asked == "picture" and writing.picture) or (asked == "words" and writing.words)
    ask, words = f"{asked}-again" if again else asked, writing.words or ""
    said = texts("feedback-ask", step=ask, room=ROOM, council=council, example=EXAMPLE, words=words)
    found = _whom(context, writing, open_ones) if asked == "whom" else _choices(context, writing, asked)
    first = opening(context, writing) if asked == "kind" else ""
    html = "\n\n".join(part for part in (first, head + "\n" + said) if part)
    return View(html, (*found, *_ways(context, writing, asked)))


def opening(context: Context, writing: Writing) -> str:
    """What it is not; of one that moved along, where it goes now; of one that is entered for somebody, how it came,
    and what does not belong in it."""
    texts, is_own = context.texts, writing.source is Source.CHAT
    if writing.moved_from is not None:
        return texts("feedback-moved", council=facts.council(context.content, writing.council))
    return texts("feedback-not") if is_own else texts("inbox-entering", source=writing.source)


def guidance(context: Context, writing: Writing, kind: Kind, open_ones: Sequence[Partner]) -> View:
    """What belongs elsewhere, with the ways there; gone on with only where somebody reads that kind."""
    texts = context.texts
    links = [(Link(link.label[texts.language], link.url),) for link in kind.links]
    other = AskStep("kind").press(texts.plain("feedback-other-kind"))
    reads = [partner for partner in kind.partners if partner in open_ones]
    head = texts("feedback-kind-chosen", kind=kind.name[texts.language])
    nobody = "" if reads else texts("feedback-kind-unread", council=facts.council(context.content, writing.council))
    html = "\n\n".join(part for part in (head, kind.guidance[texts.language], nobody) if part)
    on = [(TakeKind(kind.slug).press(texts.plain("feedback-on")),)] if reads else []
    return View(html, (*on, *links, (other, AskDrop().press(texts.plain("feedback-stop")))))


def readers(context: Context, writing: Writing) -> View:
    """The card "who can read it?": roles, never names."""
    texts = context.texts
    said = texts("feedback-readers", council=facts.council(context.content, writing.council))
    return View(said, ((AskStep("whom").press(texts.plain("feedback-back")),),))


def _choices(context: Context, writing: Writing, asked: str) -> Sequence[Row]:
    match asked:
        case "kind":
            return _kinds(context, writing)
        case "place":
            return _places(context, writing)
        case "picture":
            without = "feedback-picture-away" if writing.picture else "feedback-no-picture"
            return [(NoPicture().press(context.texts.plain(without)),)]
        case "answer":
            return _answer(context, writing)
    return ()  # the words are written


def _kinds(context: Context, writing: Writing) -> Sequence[Row]:
    language = context.texts.language
    rows = [
        (ShowKind(kind.slug).press(ticked(kind.name[language], kind.slug == writing.kind)),)
        for kind in context.content.feedback.kinds_in(writing.council or "")
    ]
    return paired(tuple(rows))


def _whom(context: Context, writing: Writing, open_ones: Sequence[Partner]) -> Sequence[Row]:
    texts, kind = context.texts, context.content.feedback.kind(writing.kind or "", writing.council)
    reads = [partner for partner in (kind.partners if kind else tuple(Partner)) if partner in open_ones]
    choices = [(partner,) for partner in reads] + ([tuple(reads)] if len(reads) > 1 else [])
    rows = [
        (
            TakeWhom(facts.letters(each)).press(
                ticked(texts.plain("feedback-whom", partner=facts.letters(each)), set(each) == set(writing.whom))
            ),
        )
        for each in choices
    ]
    return (*rows, (ShowReaders().press(texts.plain("feedback-who-reads")),))


def _places(context: Context, writing: Writing) -> Sequence[Row]:
    texts, chosen = context.texts, writing.place.area if writing.place else None
    rows = [
        (TakePlace(area.slug).press(ticked(area.name[texts.language], area.slug == chosen)),)
        for area in context.content.feedback.areas_in(writing.council or "")
    ]
    return (*paired(tuple(rows)), (TakePlace("").press(texts.plain("feedback-no-place")),))


def _answer(context: Context, writing: Writing) -> Sequence[Row]:
    texts, chosen = context.texts, writing.wants_answer
    return [
        (TakeAnswer("1").press(ticked(texts.plain("feedback-answer-yes"), chosen is True)),),
        (TakeAnswer("0").press(ticked(texts.plain("feedback-answer-no"), chosen is False)),),
    ]


def _ways(context: Context, writing: Writing, asked: str) -> Sequence[Row]:
    """On where that was answered before; back, from the first step to politi.dk; and out."""
    texts, at = context.texts, writing.steps.index(asked)
    back = AskStep(writing.steps[at - 1]).press(texts.plain("feedback-back")) if at else Link("politi.dk", POLITI)
    keep = KeepWords() if asked == "words" and writing.early else GoOn()
    known = keep != GoOn() or (writing.back == asked and writing.step != asked)
    on = [(keep.press(texts.plain("feedback-keep")),)] if known else []
    return [*on, (back, AskDrop().press(texts.plain("feedback-stop")))]

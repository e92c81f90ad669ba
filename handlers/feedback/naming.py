"""What is typed instead of tapped: the name of a kind, a place or a partner, "spring over", "tilbage"."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update

from bot.domain.cases import Place
from bot.domain.normalise import fold
from bot.domain.people import LANGUAGES, Resident
from bot.domain.writing import Writing
from handlers import waiting
from handlers.context import Context
from handlers.feedback import choosing, form, settling
from handlers.feedback.beside import BELOW, OUT
from handlers.feedback.choosing import guide, guided, take_answer, take_kind, take_whom, without_picture

Take = Callable[[], Coroutine[Any, Any, None]]

PARTNERS: Mapping[str, str] = {
    "p": "feedback-typed-police",
    "m": "feedback-typed-municipality",
    "pm": "feedback-typed-both",
}
SKIPS = frozenset({"later", "no"})


def is_ours(context: Context, typed: str) -> bool:
    """Whether words that mean something else everywhere are for the form while it stands open."""
    said = fold(typed)
    ours = ("feedback-typed-back", "feedback-typed-skip", "feedback-typed-on", *PARTNERS.values())
    kinds = {fold(name) for kind in context.content.feedback.kinds for name in kind.name.values()}
    return waiting.is_passing(context, typed) or said in kinds or any(_is(context, said, key) for key in ours)


def meant(update: Update, context: Context, resident: Resident, writing: Writing, typed: str) -> Take | None:
    """What to do with a word that counts as a tap; None for anything else, and whatever is typed for the words."""
    if _is(context, fold(typed), "feedback-typed-back"):
        return lambda: _back(update, context, resident, writing)
    if writing.beside is not None:
        return _beside(update, context, resident, typed)
    on = _on(update, context, resident, writing, typed)
    return on if on or writing.asked == "words" else _chosen(update, context, resident, writing, typed)


def _beside(update: Update, context: Context, resident: Resident, typed: str) -> Take | None:
    """Whether what was written last belongs to the text."""
    how = {"yes": BELOW, "no": OUT}.get(context.house.words.meaning(typed) or "")
    return (lambda: settling.settle(update, context, resident, how)) if how else None


def _on(update: Update, context: Context, resident: Resident, writing: Writing, typed: str) -> Take | None:
    """From the guidance to the next step."""
    draft = context.visit.draft if context.visit else None
    kind = guided(draft) if draft is not None else None
    is_on = context.house.words.meaning(typed) == "yes" or _is(context, fold(typed), "feedback-typed-on")
    return (lambda: take_kind(update, context, resident, writing, kind)) if kind is not None and is_on else None


def _chosen(update: Update, context: Context, resident: Resident, writing: Writing, typed: str) -> Take | None:
    said, step, meaning = fold(typed), writing.asked, context.house.words.meaning(typed)
    if _is(context, said, "feedback-typed-unsure"):
        return _unsure(update, context, resident, writing)
    if meaning in SKIPS or _is(context, said, "feedback-typed-skip"):
        return _skip(update, context, resident, step)
    if step == "answer" and meaning == "yes":
        return lambda: take_answer(update, context, resident, wanted=True)
    return _named(update, context, resident, writing, said)


def _named(update: Update, context: Context, resident: Resident, writing: Writing, said: str) -> Take | None:
    council, content = writing.council or "", context.content.feedback
    for kind in content.kinds_in(council):
        if said in {fold(name) for name in kind.name.values()}:
            slug = kind.slug
            return lambda: guide(update, context, resident, writing, slug)
    for area in content.areas_in(council):
        if said in {fold(name) for name in area.name.values()}:
            place = Place(area.slug)
            return lambda: choosing.take_place(update, context, resident, place)
    for letters, key in PARTNERS.items():
        if writing.kind is not None and _is(context, said, key):
            whom = letters
            return lambda: take_whom(update, context, resident, writing, whom)
    return None


def _skip(update: Update, context: Context, resident: Resident, step: str | None) -> Take | None:
    if step == "place":
        return lambda: choosing.take_place(update, context, resident, Place())
    if step == "picture":
        return lambda: without_picture(update, context, resident)
    if step == "answer":
        return lambda: take_answer(update, context, resident, wanted=False)
    return None


def _unsure(update: Update, context: Context, resident: Resident, writing: Writing) -> Take | None:
    """To "det ved jeg ikke": what helps, or that it need not be known."""
    if writing.asked == "place":
        return lambda: choosing.take_place(update, context, resident, Place())
    if writing.asked not in ("kind", "whom"):
        return None
    hint = context.texts("feedback-unsure", step=writing.asked)
    return lambda: form.again(update, context, resident, writing.back, first=hint)


async def _back(update: Update, context: Context, resident: Resident, writing: Writing) -> None:
    """One step; from the preview to the last one."""
    steps = writing.steps
    at = steps.index(writing.asked) if writing.asked else len(steps)
    await form.again(update, context, resident, steps[max(at - 1, 0)])


def _is(context: Context, said: str, key: str) -> bool:
    """Whether it is among the words there, in any language."""
    listed = (context.house.texts[language].plain(key) for language in LANGUAGES)
    return any(said == fold(word) for words in listed for word in words.split(","))

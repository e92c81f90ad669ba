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
from handlers.feedback import choosing, form
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
    said, step = fold(typed), writing.asked
    if _is(context, said, "feedback-typed-back"):
        return lambda: _back(update, context, resident, writing)
    meaning, draft = context.house.words.meaning(typed), context.visit.draft if context.visit else None
    kind = guided(draft) if draft is not None else None
    if kind is not None and (meaning == "yes" or _is(context, said, "feedback-typed-on")):
        return lambda: take_kind(update, context, resident, writing, kind)
    if step == "words":
        return None
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


async def _back(update: Update, context: Context, resident: Resident, writing: Writing) -> None:
    """One step; from the preview to the last one."""
    steps = writing.steps
    at = steps.index(writing.asked) if writing.asked else len(steps)
    await form.again(update, context, resident, steps[max(at - 1, 0)])


def _is(context: Context, said: str, key: str) -> bool:
    """Whether it is among the words there, in any language."""
    listed = (context.house.texts[language].plain(key) for language in LANGUAGES)
    return any(said == fold(word) for words in listed for word in words.split(","))

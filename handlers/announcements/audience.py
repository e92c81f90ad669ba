"""Whom an announcement goes to: councils, topics and languages, each ticked or not."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from telegram import Update

from bot.domain.announcements import Announcement, Audience
from bot.domain.people import LANGUAGES, Language
from bot.domain.staff import Announcer
from bot.errors import ResidentError
from bot.view import Button, View
from handlers.announcements import card
from handlers.announcements.buttons import Aim, ShowAudience
from handlers.announcements.listing import listed
from handlers.announcements.showing import attempt
from handlers.button import row, ticked
from handlers.context import Context
from handlers.only import only
from handlers.replies import say

OF = ("councils", "topics", "languages")
LABELS: Mapping[str, str] = {
    "councils": "announcement-councils",
    "topics": "announcement-topics",
    "languages": "announcement-languages",
}


@only(Announcer)
async def show(update: Update, context: Context, announcer: Announcer, button: ShowAudience) -> None:
    try:
        found = await context.services.announcements.get(announcer, row(button.number))
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
        return
    await say(update, context, _view(context, announcer, found, button.of if button.of in OF else OF[0]))


@only(Announcer)
async def aim(update: Update, context: Context, announcer: Announcer, button: Aim) -> None:
    """One council and one language at least stay ticked; no topic at all means that it concerns everybody."""
    number, service = row(button.number), context.services.announcements
    try:
        found = await service.get(announcer, number)
        aimed = _changed(found.audience, button, _choices(context, announcer, button.of))
        if aimed != found.audience:
            found = await service.aim(announcer, number, aimed)
    except ResidentError as error:
        await attempt(
            update, context, announcer, service.get(announcer, number), first=context.texts(error.text_id())
        )
        return
    await say(update, context, _view(context, announcer, found, button.of if button.of in OF else OF[0]))


def _changed(audience: Audience, button: Aim, choices: Mapping[str, str]) -> Audience:
    before: frozenset[str] = getattr(audience, button.of) if button.of in OF else frozenset()
    value = frozenset({button.value})
    if button.of not in OF or button.value not in choices:
        return audience
    after = before | value if button.wanted == "1" else before - value
    if not after and button.of != "topics":
        return audience
    if button.of == "councils":
        return replace(audience, councils=after)
    if button.of == "topics":
        return replace(audience, topics=after)
    return replace(audience, languages=cast("frozenset[Language]", after))


def _choices(context: Context, announcer: Announcer, of: str) -> Mapping[str, str]:
    """What may be ticked, with its label."""
    texts = context.texts
    if of == "topics":
        return {theme.id: theme.title[texts.language] for theme in context.content.themes.all}
    if of == "languages":
        return {language: texts.plain("announcement-language", language=language) for language in LANGUAGES}
    return {one.slug: one.name for one in context.content.councils.all if one.slug in announcer.councils}


def _view(context: Context, announcer: Announcer, found: Announcement, of: str) -> View:
    texts, number = context.texts, str(found.id)
    chosen: frozenset[str] = getattr(found.audience, of)
    presses = [
        Aim(number, of, value, "0" if value in chosen else "1").press(ticked(label, value in chosen))
        for value, label in _choices(context, announcer, of).items()
    ]
    wide = 1 if of == "topics" else 2
    rows: list[tuple[Button, ...]] = [tuple(presses[i : i + wide]) for i in range(0, len(presses), wide)]
    others = tuple(ShowAudience(number, each).press(texts.plain(LABELS[each])) for each in OF if each != of)
    said = texts("announcement-whom", of=of)
    return View(said, (*rows, others, card.back_to(context, found.id)))

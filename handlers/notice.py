"""The notice: who runs this, what it is not, and what is kept; shown before anything is."""

from typing import TypeGuard

from telegram import Update

from bot.domain.people import Language, Resident, Visitor
from bot.texts import Texts
from bot.view import View
from handlers.buttons import Accept, Decline, ReadNotice
from handlers.context import Context
from handlers.doorstep import Asked
from handlers.replies import say

SETTINGS, SAVE = "settings", "save"
"""Targets that are no council: where the way goes on after a yes, to the settings or to keeping a question."""


def version(texts: Texts) -> str:
    return texts.plain("notice-version")


def is_accepted(visitor: Visitor, texts: Texts) -> TypeGuard[Resident]:
    """Whether this is somebody who accepted the notice as it is now."""
    return isinstance(visitor, Resident) and visitor.notice_version == version(texts)


def on_the_way(context: Context, visitor: Visitor) -> str:
    """Where the notice that stands open leads."""
    asked = context.house.doorstep.asked.get(visitor.chat_id)
    return asked.target if asked is not None and asked.open else ""


async def show(
    update: Update, context: Context, *, target: str = "", language: Language | None = None, first: str | None = None
) -> None:
    """The notice on the way to `target` (a council, SETTINGS, SAVE, or nothing); `first` is said before it."""
    language = language or context.language
    known = {SETTINGS, SAVE, *context.content.councils.by_slug}
    target = target if target in known else ""  # buttons are forged
    if update.effective_chat is not None:
        context.house.doorstep.asked.note(
            update.effective_chat.id, Asked(language, target, update_id=update.update_id)
        )
    await say(update, context, card(context, language, target, first))


def card(context: Context, language: Language, target: str, first: str | None = None) -> View:
    texts = context.house.texts[language]
    council = context.content.councils.by_slug.get(target)
    on_the_way = texts("notice-on-the-way", council=council.name) if council else None
    parts = [part for part in (first, texts("notice"), on_the_way, texts("notice-question")) if part]
    other: Language = "en" if language == "da" else "da"
    return View(
        "\n\n".join(parts),
        (
            (Accept(version(texts), language, target).press(texts.plain("button-accept")),),
            (Decline(language).press(texts.plain("button-decline")),),
            (ReadNotice(other, target).press(texts.plain("button-other-language")),),
        ),
    )

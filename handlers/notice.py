"""The notice: who runs this, what it is not, and what is kept; shown before anything is."""

import re
from typing import TypeGuard

from telegram import Update

from bot.domain.people import Language, Resident, Visitor
from bot.texts import Texts
from bot.view import View
from handlers.buttons import Accept, Decline, ReadNotice
from handlers.context import Context
from handlers.doorstep import Asked
from handlers.links import meeting_in
from handlers.replies import say

SETTINGS, SAVE, FEEDBACK = "settings", "save", "feedback"
"""Targets that are no council: where the way goes on after a yes, to the settings, to keeping a question, or to
writing to police and municipality."""


INVITATION = "i_"
"""What the payload of an invitation's link begins with; it is a target as it is."""

TOKEN = re.compile(r"i_([A-Za-z0-9_-]{43})")


def version(texts: Texts) -> str:
    return texts.plain("notice-version")


def is_accepted(visitor: Visitor, texts: Texts) -> TypeGuard[Resident]:
    """Whether this is somebody who accepted the notice as it is now."""
    return isinstance(visitor, Resident) and visitor.notice_version == version(texts)


def token_in(target: str) -> str | None:
    """The token of an invitation, in a link's payload or on the way through the notice; never logged."""
    found = TOKEN.fullmatch(target)
    return found[1] if found else None


def on_the_way(context: Context, visitor: Visitor) -> str:
    """Where the notice that stands open leads."""
    asked = context.house.doorstep.asked.get(visitor.chat_id)
    return asked.target if asked is not None and asked.open else ""


async def show(
    update: Update, context: Context, *, target: str = "", language: Language | None = None, first: str | None = None
) -> None:
    """The notice on the way to `target` (a council, SETTINGS, SAVE, FEEDBACK, an invitation, a meeting, or
    nothing), after `first`."""
    language = language or context.language
    known = {SETTINGS, SAVE, FEEDBACK, *context.content.councils.by_slug}
    leads = target in known or token_in(target) or meeting_in(target)
    target = target if leads else ""  # buttons are forged
    if update.effective_chat is not None:
        context.house.doorstep.asked.note(
            update.effective_chat.id, Asked(language, target, update_id=update.update_id)
        )
    await say(update, context, card(context, language, target, first))


def card(context: Context, language: Language, target: str, first: str | None = None) -> View:
    texts = context.house.texts[language]
    council = context.content.councils.by_slug.get(target)
    leads = texts("notice-on-the-way", council=council.name) if council else None
    if token_in(target):
        leads = texts("staff-on-the-way")
    elif meeting_in(target):
        leads = texts("meeting-on-the-way")
    parts = [part for part in (first, texts("notice"), leads, texts("notice-question")) if part]
    other: Language = "en" if language == "da" else "da"
    return View(
        "\n\n".join(parts),
        (
            (Accept(version(texts), language, target).press(texts.plain("button-accept")),),
            (Decline(language).press(texts.plain("button-decline")),),
            (ReadNotice(other, target).press(texts.plain("button-other-language")),),
        ),
    )

"""Messages that are no words: each gets one kind sentence that says what to do instead."""

from collections.abc import Mapping

from telegram import Message, Update

from bot.domain.people import Visitor
from bot.view import View
from handlers import cards
from handlers.context import Context
from handlers.groups import commanded, spoken_to
from handlers.replies import is_private, say
from handlers.visitors import anywhere

KINDS: Mapping[str, tuple[str, ...]] = {
    "photo": ("photo", "animation", "paid_media"),
    "sticker": ("sticker", "dice"),
    "voice": ("voice", "audio"),
    "video": ("video", "video_note", "story"),
    "poll": ("poll", "checklist"),
    "contact": ("contact",),
    "location": ("venue", "location"),
    "document": ("document",),
}
"""Which sentence (`kind-photo`, …) is said of which part of a message; all others get `kind-other`."""


@anywhere
async def wordless(update: Update, context: Context, visitor: Visitor) -> None:
    if update.effective_message is not None:
        await _once_an_album(update, context, f"kind-{kind_of(update.effective_message)}")


@anywhere
async def forwarded(update: Update, context: Context, visitor: Visitor) -> None:
    await _once_an_album(update, context, "kind-forward")


@anywhere
async def unknown_command(update: Update, context: Context, visitor: Visitor) -> None:
    """In a group only where it names the bot: it may be another one's command."""
    message = update.effective_message
    if message is not None and (is_private(update) or commanded(message, context)):
        await say(update, context, card(update, context, "command-unknown"))


def unreadable(update: Update, context: Context) -> View:
    """For text in which there is not one letter."""
    return cards.wordless(context.texts, private=is_private(update))


def kind_of(message: Message) -> str:
    if message.media_group_id:
        return "album"
    return next(
        (kind for kind, parts in KINDS.items() if any(getattr(message, part, None) for part in parts)), "other"
    )


def card(update: Update, context: Context, key: str) -> View:
    return cards.wordless(context.texts, key, private=is_private(update))


async def _once_an_album(update: Update, context: Context, key: str) -> None:
    """An album is many messages; only the first of them is answered."""
    message = update.effective_message
    if message is None or not (is_private(update) or spoken_to(message, context)):
        return
    if not is_answered(update, context, message):
        await say(update, context, card(update, context, key))


def is_answered(update: Update, context: Context, message: Message) -> bool:
    """Whether another message of its album was; the same one, given again after a crash, is answered again."""
    album, albums = message.media_group_id, context.house.doorstep.albums
    if album is None:
        return False
    first = albums.get(album)
    if first is None:
        albums.note(album, update.update_id)
    return first not in (None, update.update_id)

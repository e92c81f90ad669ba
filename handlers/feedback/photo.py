"""A photo for a henvendelse: fetched, drawn anew without anything that came with it, or refused kindly."""

from telegram import Message, Update

from bot.domain.people import Resident
from bot.errors import PictureNotOne, PictureTooLarge, PictureUnreadable
from bot.pictures import clean
from handlers.context import Context

MOST = 20_000_000
"""Bytes; Telegram hands out no more."""


async def take(update: Update, context: Context, resident: Resident, message: Message) -> str | None:
    """What is said of it; None for all of an album but the first. Raises WritingGone."""
    if _is_taken(update, context, message):
        return None
    try:
        picture = await clean(await context.house.files.fetch(_file(message), MOST))
    except (PictureNotOne, PictureTooLarge, PictureUnreadable) as error:
        return context.texts(error.text_id())
    await context.services.writings.enclose(resident, picture, update_id=update.update_id)
    return context.texts("feedback-picture-taken", album="yes" if message.media_group_id else "no")


def _file(message: Message) -> str:
    """The largest size of a photo, or a document that says it is an image. Raises PictureNotOne."""
    if message.photo:
        return message.photo[-1].file_id
    document = message.document
    if document is None or not (document.mime_type or "").startswith("image/"):
        raise PictureNotOne
    return document.file_id


def _is_taken(update: Update, context: Context, message: Message) -> bool:
    """Whether another picture of the same album was; the same one, given again, is taken again."""
    album = context.house.doorstep.albums.get(message.media_group_id) if message.media_group_id else None
    return album is not None and album != update.update_id

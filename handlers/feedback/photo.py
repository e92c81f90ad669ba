"""A photo for a henvendelse: fetched, drawn anew without anything that came with it, or refused kindly."""

from telegram import Message, Update

from bot.domain.people import Resident
from bot.errors import PictureNotOne, PictureTooLarge, PictureUnreadable
from bot.pictures import clean
from handlers.context import Context
from handlers.feedback import form

MOST = 20_000_000
"""Bytes; Telegram hands out no more."""


async def take(
    update: Update, context: Context, resident: Resident, message: Message, *, first: str | None = None
) -> None:
    """Of an album the first one. `first` is said before anything else. Raises WritingGone."""
    if _is_taken(update, context, message):
        return
    try:
        picture = await clean(await context.house.files.fetch(_file(message), MOST))
    except (PictureNotOne, PictureTooLarge, PictureUnreadable) as error:
        step = _asked(context)
        refused = "\n\n".join(part for part in (first, context.texts(error.text_id())) if part)
        await form.again(update, context, resident, step, first=refused)
    else:
        await context.services.writings.enclose(resident, picture, update_id=update.update_id)
        taken = context.texts("feedback-picture-taken", album="yes" if message.media_group_id else "no")
        await form.again(update, context, resident, None, first="\n\n".join(part for part in (first, taken) if part))


def _file(message: Message) -> str:
    """The largest size of a photo, or a document that says it is an image. Raises PictureNotOne."""
    if message.photo:
        return message.photo[-1].file_id
    document = message.document
    if document is None or not (document.mime_type or "").startswith("image/"):
        raise PictureNotOne
    return document.file_id


def _asked(context: Context) -> str | None:
    """What stands open and stays so."""
    draft = context.visit.draft if context.visit else None
    return draft.answers.get("of") if draft is not None else None


def _is_taken(update: Update, context: Context, message: Message) -> bool:
    """Whether another picture of the same album was; the same one, given again, is taken again."""
    album = context.house.doorstep.albums.get(message.media_group_id) if message.media_group_id else None
    return album is not None and album != update.update_id

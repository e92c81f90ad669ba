"""Changing and taking back what was said."""

from typing import Any

from sandbox.errors import ApiError, BadRequest, Refused
from sandbox.keyboards import checked_markup
from sandbox.messages import Chat, Message
from sandbox.methods.files import captioned, content_of
from sandbox.methods.sending import checked_preview
from sandbox.shapes import Json, Uploads
from sandbox.texts import caption_of, text_of
from sandbox.world import World

DELETABLE_SECONDS = 2 * 86400  # td, MessagesManager.cpp
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup"
    " are exactly the same as a current content and reply markup of the message"
)

WORDS = ("text", "entities", "link_preview_options")
MEDIA = ("photo", "document", "caption", "caption_entities", "show_caption_above_media")


def edit_text(world: World, params: Json, _files: Uploads) -> Json:
    text, entities = text_of(params.get("text", ""), params.get("parse_mode"), params.get("entities"))
    chat, message = _own_message(world, params)
    if "text" not in message.data:
        raise BadRequest("there is no text in the message to edit")
    preview = checked_preview(params)
    changes = {"text": text, "entities": entities or None, "link_preview_options": preview}
    return _change(world, chat, message, params, **changes)


def edit_caption(world: World, params: Json, _files: Uploads) -> Json:
    caption, entities = caption_of(
        params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities")
    )
    chat, message = _own_message(world, params)
    if "photo" not in message.data and "document" not in message.data:
        raise BadRequest("there is no caption in the message to edit")
    return _change(world, chat, message, params, caption=caption or None, caption_entities=entities or None)


def edit_media(world: World, params: Json, files: Uploads) -> Json:
    """Photo, document or text become a photo or a document, with the caption that comes along, or none."""
    wanted = params["media"]
    if wanted["type"] not in ("photo", "document"):
        raise Refused(f"the sandbox edits in no {wanted['type']}, because Lokalråd sends none")
    content = content_of(world, wanted["type"], wanted["media"], files) | captioned(wanted)
    chat, message = _own_message(world, params)
    if not message.data.keys() & {"text", "photo", "document"}:
        raise BadRequest("there is no media in the message to edit")
    return _change(world, chat, message, params, **dict.fromkeys((*WORDS, *MEDIA)) | content)


def edit_reply_markup(world: World, params: Json, _files: Uploads) -> Json:
    chat, message = _own_message(world, params)
    return _change(world, chat, message, params)


def delete_message(world: World, params: Json, _files: Uploads) -> bool:
    chat = world.chat_for(params.get("chat_id"))
    _delete(world, chat, params["message_id"])
    return True


def delete_messages(world: World, params: Json, _files: Uploads) -> bool:
    """Those that are not there, or cannot be deleted, are skipped."""
    chat = world.chat_for(params.get("chat_id"))
    if not 1 <= len(params["message_ids"]) <= 100:
        raise BadRequest("message identifiers must contain 1-100 elements")
    for message_id in params["message_ids"]:
        try:
            _delete(world, chat, message_id)
        except ApiError:
            continue
    return True


def _own_message(world: World, params: Json) -> tuple[Chat, Message]:
    if "message_id" not in params:
        raise BadRequest("message identifier is not specified")
    chat = world.reachable(params.get("chat_id"))
    message = chat.messages.get(params["message_id"])
    if message is None:
        raise BadRequest("message to edit not found")
    if message.sender != "bot" or message.reply_keyboard:
        raise BadRequest("message can't be edited")
    return chat, message


def _change(world: World, chat: Chat, message: Message, params: Json, **changes: Any) -> Json:
    """An edit without a keyboard takes the keyboard away."""
    changes["reply_markup"] = checked_markup(params.get("reply_markup"))
    kept = {name: value for name, value in message.data.items() if name not in changes}
    changed = kept | {name: value for name, value in changes.items() if value is not None}
    if changed == message.data:
        raise BadRequest(NOT_MODIFIED)
    changed["edit_date"] = int(world.time())
    message.data = changed
    chat.tell("edit", message)
    return changed


def _delete(world: World, chat: Chat, message_id: int) -> None:
    message = chat.messages.get(message_id)
    if message is None:
        raise BadRequest("message to delete not found")
    if message.sender != "bot" and not chat.is_private:
        raise BadRequest("message can't be deleted")
    if world.time() - message.data["date"] > DELETABLE_SECONDS:
        raise BadRequest("message can't be deleted for everyone")
    chat.delete(message_id)

"""Saying something to somebody."""

from typing import Any

from sandbox.errors import BadRequest
from sandbox.keyboards import checked_markup
from sandbox.links import checked_url
from sandbox.messages import Chat, Message
from sandbox.people import without_keyboard
from sandbox.shapes import Json, Uploads
from sandbox.texts import text_of
from sandbox.world import World

PLACE = ("latitude", "longitude", "horizontal_accuracy")


def send_message(world: World, params: Json, _files: Uploads) -> Json:
    text, entities = text_of(params.get("text", ""), params.get("parse_mode"), params.get("entities"))
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if preview := checked_preview(params):
        content["link_preview_options"] = preview
    return deliver(world, "sendMessage", params, content)


def checked_preview(params: Json) -> Json | None:
    preview: Json | None = params.get("link_preview_options")
    if preview and "url" in preview and not checked_url(preview["url"])[0]:
        raise BadRequest("WEBPAGE_URL_INVALID")
    return preview


def send_location(world: World, params: Json, _files: Uploads) -> Json:
    return deliver(world, "sendLocation", params, {"location": _place(params)})


def send_venue(world: World, params: Json, _files: Uploads) -> Json:
    location = _place(params)
    if not params["title"].strip() or not params["address"].strip():
        raise BadRequest("venue title and address must be non-empty")
    venue = {"location": location, "title": params["title"], "address": params["address"]}
    return deliver(world, "sendVenue", params, {"location": location, "venue": venue})


def deliver(world: World, method: str, params: Json, content: Json) -> Json:
    """What all kinds of messages share: the chat, the reply, the keyboard."""
    markup = checked_markup(params.get("reply_markup"))
    chat = world.reachable(params.get("chat_id"))
    if reply := params.get("reply_parameters"):
        content["reply_to_message"] = _replied(chat, reply)
    if params.get("protect_content"):
        content["has_protected_content"] = True
    if markup and "inline_keyboard" in markup:
        content["reply_markup"] = markup
        markup = None
    message = world.deliver(chat, method, **content)
    if markup is not None:
        _show_keyboard(chat, message, markup)
    return message.data


def _replied(chat: Chat, reply: Json) -> Json | None:
    message = chat.messages.get(reply["message_id"])
    if message is None and not reply.get("allow_sending_without_reply"):
        raise BadRequest("message to be replied not found")
    return without_keyboard(message.data) if message else None


def _show_keyboard(chat: Chat, message: Message, markup: Json) -> None:
    message.reply_keyboard = "keyboard" in markup or "force_reply" in markup
    if "force_reply" not in markup:
        chat.keyboard = markup if "keyboard" in markup else None
        chat.tell("keyboard", chat.keyboard)


def _place(params: Json) -> dict[str, Any]:
    if not (-90 <= params["latitude"] <= 90 and -180 <= params["longitude"] <= 180):
        raise BadRequest("wrong location specified")
    return {name: params[name] for name in PLACE if name in params}

"""Chats as such: who is behind one, and "is typing"."""

from sandbox.errors import BadRequest
from sandbox.shapes import Json, Uploads
from sandbox.world import World

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "upload_document",
        "find_location",
        "choose_sticker",
        "record_voice",
        "upload_voice",
        "record_video",
        "upload_video",
        "record_video_note",
        "upload_video_note",
    ]
)
NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def send_chat_action(world: World, params: Json, _files: Uploads) -> bool:
    if params["action"] not in ACTIONS:
        raise BadRequest("wrong parameter action in request")
    world.reachable(params.get("chat_id")).tell("typing", params["action"])
    return True


def get_chat(world: World, params: Json, _files: Uploads) -> Json:
    chat = world.chat_for(params.get("chat_id"))
    if chat.person is not None and not chat.person.started:
        raise BadRequest("chat not found")
    return {**chat.shape, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": NO_GIFTS}

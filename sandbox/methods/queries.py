"""Answering the press of a button."""

from sandbox.errors import BadRequest
from sandbox.shapes import Json, Uploads
from sandbox.world import World

ANSWER_SECONDS = 150  # a press lives no longer than this in Telegram's queue either
TOAST_LIMIT = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer(world: World, params: Json, _files: Uploads) -> bool:
    query = world.queries.get(params["callback_query_id"])
    if query is None or world.time() - query.date > ANSWER_SECONDS:
        raise BadRequest(TOO_OLD)
    text = params.get("text", "")
    if len(text) > TOAST_LIMIT:
        raise BadRequest("MESSAGE_TOO_LONG")
    query.answered = True
    chat = query.person.private
    chat.tell("answered", query)
    if text:
        query.toast, query.alert = text, params.get("show_alert", False)
        query.person.toasts.append(text)
        chat.tell("toast", query)
    return True

"""Keyboards: which buttons Telegram takes, and what a person can press."""

from typing import Any

from sandbox.errors import BadRequest
from sandbox.links import checked_url
from sandbox.shapes import Json

DATA_BYTES = 64
MOST_BUTTONS = 100
COPY_CHARACTERS = 256
STYLES = ("danger", "success", "primary")
_ACTIONS = ("callback_data", "url", "copy_text", "switch_inline_query_current_chat", "web_app")


def checked_markup(markup: Json | None) -> Json | None:
    """The keyboard as Telegram keeps it: empty rows are gone, and no rows means no keyboard."""
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        rows = [row for row in markup["inline_keyboard"] if row]
        for row in rows:
            for button in row:
                _check_inline(button)
        _check_count(rows)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        _check_keyboard(markup)
    return markup


def _check_inline(button: Json) -> None:
    _check_label(button, "inline keyboard button")
    actions = [name for name in _ACTIONS if button.get(name)]
    if not actions and "switch_inline_query_current_chat" not in button:
        raise BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise BadRequest(f"a button does one thing, and this one has {' and '.join(actions)}")
    if len(button.get("callback_data", "").encode()) > DATA_BYTES:
        raise BadRequest("BUTTON_DATA_INVALID")
    if url := button.get("url"):
        _check_url(url)
    if copy := button.get("copy_text"):
        _check_copy(copy["text"])


def _check_label(button: Json, kind: str) -> None:
    if not button["text"].strip():
        raise BadRequest(f"{kind} text is empty" if "inline" in kind else "keyboard button text must be non-empty")
    if button.get("style", "primary") not in STYLES:
        raise BadRequest(f"can't parse {kind}: Invalid button style specified")


def _check_url(url: str) -> None:
    if problem := checked_url(url)[1]:
        raise BadRequest(f"inline keyboard button URL '{url}' is invalid: {problem}")


def _check_copy(text: str) -> None:
    if not 1 <= len(text) <= COPY_CHARACTERS:
        raise BadRequest("BUTTON_COPY_TEXT_INVALID")


def _check_keyboard(markup: Json) -> None:
    if not any(markup["keyboard"]):
        raise BadRequest("object expected as reply markup")
    for row in markup["keyboard"]:
        for button in row:
            _check_label(button, "keyboard button")
    if len(markup.get("input_field_placeholder", "")) > 64:
        raise BadRequest("input field placeholder must be at most 64 characters")
    _check_count(markup["keyboard"])


def _check_count(rows: list[list[Any]]) -> None:
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise BadRequest("REPLY_MARKUP_TOO_LONG")

"""Shows views in Telegram, at once, and knows what each refusal means for somebody who waits for an answer."""

import html
import logging
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from telegram import InputFile

from bot.delivery.line import Line
from bot.errors import PictureTooLarge, PictureUnreadable, TelegramRefused
from bot.view import Button, Link, Spot, View

GONE = (
    "message to edit not found",
    "message can't be edited",
    "MESSAGE_ID_INVALID",
    "there is no text in the message to edit",
)
PICTURE = "foto.jpg"
"""What a picture is called on its way; nobody sees it."""

log = logging.getLogger(__name__)


class TelegramScreen:
    """`bot.view.Screen`, `Files`, `Frame` and `Board` on a line to Telegram."""

    def __init__(self, line: Line) -> None:
        self.line = line

    async def show(self, chat_id: int, view: View, *, reply_to: int | None = None) -> int | None:
        reply = {"message_id": reply_to, "allow_sending_without_reply": True} if reply_to else None
        method, params = message(view)
        params = {"chat_id": chat_id, **params} | ({"reply_parameters": reply} if reply else {})
        try:
            return _number(await self._call(method, params))
        except TelegramRefused as refused:
            _give_up(refused)
            return None

    async def replace(self, chat_id: int, message_id: int, view: View) -> None:
        if not await self._is_edited(chat_id, message_id, view):
            await self.show(chat_id, view)

    async def refresh(self, chat_id: int, message_id: int, view: View) -> None:
        await self._is_edited(chat_id, message_id, view)

    async def _is_edited(self, chat_id: int, message_id: int, view: View) -> bool:
        """Not where the message is gone."""
        try:
            await self._call("editMessageText", {"chat_id": chat_id, "message_id": message_id, **shown(view)})
        except TelegramRefused as refused:
            if any(words in refused.words for words in GONE):
                return False
            if "message is not modified" not in refused.words:
                _give_up(refused)
        return True

    async def _call(self, method: str, params: dict[str, Any]) -> Any:
        """What Telegram does not take for its HTML is shown as plain text, once."""
        try:
            return await self.line.call(method, params)
        except TelegramRefused as refused:
            if "can't parse entities" not in refused.words:
                raise
            log.error("a view was not Telegram's HTML; it is shown as plain text")
            name = "text" if "text" in params else "caption"
            plain = html.unescape(re.sub(r"<[^>]+>", "", params[name]))
            return await self.line.call(method, params | {name: plain, "parse_mode": None})

    async def hand_over(self, chat_id: int, name: str, content: bytes, view: View) -> None:
        file = InputFile(content, filename=name, attach=True)
        params = {"chat_id": chat_id, "document": file, "caption": view.html, "parse_mode": "HTML"}
        try:
            await self.line.call("sendDocument", params | {"reply_markup": _keyboard(view)})
        except TelegramRefused as refused:
            _give_up(refused)

    async def hang(self, chat_id: int, picture: bytes, caption: View, *, instead_of: int | None = None) -> int | None:
        file, said = (
            InputFile(picture, filename=PICTURE, attach=True),
            {"caption": caption.html, "parse_mode": "HTML"},
        )
        if instead_of is not None:
            media, where = {"type": "photo", "media": file, **said}, {"chat_id": chat_id, "message_id": instead_of}
            with suppress(TelegramRefused):  # it is gone, or cannot become one
                return _number(await self.line.call("editMessageMedia", where | {"media": media}))
        try:
            return _number(await self.line.call("sendPhoto", {"chat_id": chat_id, "photo": file, **said}))
        except TelegramRefused as refused:
            _give_up(refused)
            return None

    async def take_down(self, chat_id: int, message_id: int, caption: View) -> None:
        where = {"chat_id": chat_id, "message_id": message_id}
        try:
            await self.line.call("deleteMessage", where)
        except TelegramRefused:
            with suppress(TelegramRefused):  # whoever deleted it does not want it
                await self.line.call("editMessageCaption", where | {"caption": caption.html, "parse_mode": "HTML"})

    async def show_place(self, chat_id: int, spot: Spot) -> None:
        try:
            await self.line.call("sendVenue", {"chat_id": chat_id, **asdict(spot)})
        except TelegramRefused as refused:
            _give_up(refused)

    async def fetch(self, file_id: str, most: int) -> bytes:
        """A path holds for an hour at least; of one that has run out Telegram tells another, once."""
        for _ in range(2):
            path = await self._path(file_id, most)
            content = await self.line.download(path)
            if content is not None:
                if len(content) > most:
                    raise PictureTooLarge
                return content
        raise PictureUnreadable

    async def _path(self, file_id: str, most: int) -> str:
        """Where the file is now. Raises PictureTooLarge, PictureUnreadable."""
        try:
            told = await self.line.call("getFile", {"file_id": file_id})
        except TelegramRefused as refused:
            raise (PictureTooLarge if "too big" in refused.words else PictureUnreadable) from refused
        if told.get("file_size", 0) > most:
            raise PictureTooLarge
        if not told.get("file_path"):
            raise PictureUnreadable
        return str(told["file_path"])


def _number(sent: Any) -> int | None:
    """Of the message that Telegram answers with."""
    return sent.get("message_id") if isinstance(sent, Mapping) else None


def _give_up(refused: TelegramRefused) -> None:
    """Blocked, deactivated, never started, kicked: nobody is there to see it. Anything else is a fault of ours."""
    if refused.status == 403:
        log.info("a view was not shown: the chat is closed to the bot")
    else:
        log.error("a view was refused by Telegram (%d)", refused.status)


def message(view: View) -> tuple[str, dict[str, Any]]:
    """Method and parameters that send a view, all but the chat."""
    if view.attachment is None:
        return "sendMessage", {name: value for name, value in shown(view).items() if value is not None}
    kind = view.attachment.kind
    params = {kind: view.attachment.file_id, "caption": view.html, "parse_mode": "HTML"}
    keyboard = _keyboard(view)
    return f"send{kind.capitalize()}", params | ({"reply_markup": keyboard} if keyboard else {})


def edited(view: View) -> tuple[str, dict[str, Any]]:
    """Method and parameters that change a message into a view, all but the chat and which message. What is attached
    to it stays."""
    if view.attachment is None:
        return "editMessageText", {name: value for name, value in shown(view).items() if value is not None}
    params = {"caption": view.html, "parse_mode": "HTML"}
    keyboard = _keyboard(view)
    return "editMessageCaption", params | ({"reply_markup": keyboard} if keyboard else {})


def replaced(view: View) -> tuple[str, dict[str, Any]]:
    """Method and parameters that change a message into a view with all that is attached to it."""
    file = view.attachment
    if file is None:
        return edited(view)
    media = {"type": file.kind, "media": file.file_id, "caption": view.html, "parse_mode": "HTML"}
    keyboard = _keyboard(view)
    return "editMessageMedia", {"media": media} | ({"reply_markup": keyboard} if keyboard else {})


def shown(view: View) -> dict[str, Any]:
    """The parameters of sendMessage and editMessageText that make a view."""
    return {
        "text": view.html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": _keyboard(view),
    }


def _keyboard(view: View) -> dict[str, Any] | None:
    return (
        {"inline_keyboard": [[_button(button) for button in row] for row in view.buttons]} if view.buttons else None
    )


def _button(button: Button) -> dict[str, str]:
    if isinstance(button, Link):
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": button.data}

"""The sandbox as tests know it: what the postman brings bears a postmark, what a conversation answers does not."""

from contextvars import ContextVar
from typing import Any

from telegram.request import RequestData

from bot.delivery.request import Prepared
from sandbox.messages import Chat, Message
from sandbox.transport import SandboxRequest
from sandbox.world import World

_BY_POST: ContextVar[bool] = ContextVar("by post", default=False)


class PostalWorld(World):
    """Knows which of the bot's messages came by post, at a time of their own."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._postmarks: set[tuple[int, int]] = set()

    def deliver(self, chat: Chat, method: str, **content: Any) -> Message:
        message = super().deliver(chat, method, **content)
        if _BY_POST.get():
            self._postmarks.add((message.chat_id, message.id))
        return message

    def is_letter(self, message: Message) -> bool:
        return (message.chat_id, message.id) in self._postmarks


class PostalRequest(SandboxRequest):
    """Only the postman hands over what was written beforehand, so that is how a letter is known."""

    async def _answer(self, url: str, request_data: RequestData | None) -> tuple[int, bytes]:
        _BY_POST.set(isinstance(request_data, Prepared))  # until this answer is given: it is a task of its own
        return await super()._answer(url, request_data)

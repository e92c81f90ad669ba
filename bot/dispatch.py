"""Hands one raw update to PTB's handlers, and says what they could not turn into a sentence."""

from typing import Any, cast

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes
from telegram.request import BaseRequest

import handlers
from bot.config import Settings
from bot.errors import UpdateUnreadable
from handlers.context import Context, House, Lokalraad


class Dispatch:
    """PTB's application with everything that has a life of its own taken out: no updater, no job queue."""

    def __init__(self, settings: Settings, request: BaseRequest) -> None:
        self._settings, self._request = settings, request
        self._failures: dict[int, Exception] = {}

    def furnish(self, house: House) -> Lokalraad:
        """The application with all handlers, in that house; `failed` of the house has to be ours."""
        builder = ApplicationBuilder().token(self._settings.token.get_secret_value())
        builder = builder.base_url(f"{self._settings.api_url}/bot").base_file_url(
            f"{self._settings.api_url}/file/bot"
        )
        builder = builder.request(self._request).get_updates_request(self._request)
        context_types = ContextTypes(context=Context, bot_data=cast("type[House]", lambda: house))
        lifeless = builder.updater(None).job_queue(None).context_types(context_types)
        self.application = cast(Lokalraad, lifeless.build())
        handlers.register(self.application)
        return self.application

    def failed(self, update_id: int, error: Exception) -> None:
        """PTB swallows what handlers raise; it is kept here until `handle` raises it again."""
        self._failures[update_id] = error

    async def handle(self, raw: dict[str, Any]) -> None:
        """Raises UpdateUnreadable, or what a handler could not turn into a sentence."""
        update = Update.de_json(raw, self.application.bot)
        if update is None or "unreadable" in raw or not any(raw[kind] for kind in raw if kind != "update_id"):
            raise UpdateUnreadable
        self._failures.pop(update.update_id, None)
        await self.application.process_update(update)
        if (error := self._failures.pop(update.update_id, None)) is not None:
            raise error

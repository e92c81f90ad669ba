"""What Telegram calls the bot, for links that are made at the command line."""

import asyncio
from contextlib import suppress

from bot.config import OperatorSettings, Settings
from bot.delivery.line import Line
from bot.delivery.request import AiohttpRequest
from bot.errors import LokalraadError, OperatorError
from bot.storage import bots
from bot.storage.database import Database

ASK_SECONDS = 5.0


class NameUnknown(OperatorError):
    """What the bot is called is not known: set LOKALRAAD_TOKEN, so that Telegram can be asked, or run it once."""


async def bot_name(settings: Settings, db: Database) -> str:
    """What Telegram calls the bot now, or else when it ran last. Raises NameUnknown."""
    token = settings.token.get_secret_value()
    known = token != OperatorSettings.model_fields["token"].default.get_secret_value()
    if known and (name := await _asked(settings.api_url, token)):
        return name
    async with db.reading() as tx:
        kept = await bots.username(tx, int(token.partition(":")[0]) if known else None)
    if kept is None:
        raise NameUnknown
    return kept


async def _asked(api_url: str, token: str) -> str | None:
    """None where Telegram does not answer, or does not know the token."""
    request = AiohttpRequest()
    await request.initialize()
    try:
        with suppress(LokalraadError, TimeoutError):
            async with asyncio.timeout(ASK_SECONDS):
                return str((await Line(request, api_url, token).call("getMe", {}))["username"])
    finally:
        await request.shutdown()
    return None

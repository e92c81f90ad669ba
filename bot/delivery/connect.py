"""Makes the bot known to Telegram: who it is, how it hears, and what it is called in each language."""

import asyncio
import logging
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import chain, repeat
from typing import Any, Protocol

from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application

from bot.delivery.line import Line
from bot.errors import LokalraadError, TelegramAway, TelegramBusy, TokenRefused

WAITS = (1, 2, 4, 8, 15, 30)
log = logging.getLogger(__name__)


class Profile(Protocol):
    """What Telegram shows of the bot in one language; `commands` are names with their descriptions."""

    @property
    def name(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def short_description(self) -> str: ...
    @property
    def commands(self) -> Sequence[tuple[str, str]]: ...


async def connect(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Ask Telegram who the bot is, for as long as it takes. Raises TokenRefused."""
    for wait in _waits():
        try:
            await application.initialize()
        except InvalidToken:
            raise TokenRefused from None
        except TelegramError as error:
            asked = error.retry_after if isinstance(error, RetryAfter) else timedelta()
            seconds = max(wait, asked.total_seconds() if isinstance(asked, timedelta) else asked)
            log.warning("Telegram does not answer yet (%s); asking again in %d s", type(error).__name__, seconds)
            await asyncio.sleep(seconds)
        else:
            return


async def persist(line: Line, method: str, params: Mapping[str, Any]) -> None:
    """Call until Telegram has answered. Raises TokenRefused and TelegramRefused."""
    for wait in _waits():
        try:
            await line.call(method, params)
            return
        except TelegramBusy as busy:
            await asyncio.sleep(busy.seconds)
        except TelegramAway:
            await asyncio.sleep(wait)


def _waits() -> Iterator[int]:
    return chain(WAITS, repeat(WAITS[-1]))


async def introduce(line: Line, profiles: Mapping[str, Profile], default: str) -> None:
    """Set name, descriptions and commands where they differ: Telegram allows few changes a day."""
    for language, profile in profiles.items():
        for code in ("", language) if language == default else (language,):
            try:
                await _introduce_in(line, code, profile)
            except TokenRefused:
                return  # all ends, and it is said then
            except LokalraadError as error:
                log.warning("name, description and commands could not all be set (%s); next start tries again", error)
                return


async def _introduce_in(line: Line, code: str, profile: Profile) -> None:
    wanted = {
        "MyName": {"name": profile.name},
        "MyDescription": {"description": profile.description},
        "MyShortDescription": {"short_description": profile.short_description},
    }
    for what, values in wanted.items():
        if await line.call(f"get{what}", {"language_code": code}) != values:
            await line.call(f"set{what}", values | {"language_code": code})
    commands = [{"command": name, "description": told} for name, told in profile.commands]
    if await line.call("getMyCommands", {"language_code": code}) != commands:
        await line.call("setMyCommands", {"commands": commands, "language_code": code})

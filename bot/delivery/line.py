"""The line to one bot's Telegram: a method and its parameters out, the result or one clear error back."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from telegram import InputFile
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter  # PTB has no public door for a list of parameters

from bot.delivery.request import READ_SECONDS, Prepared, never_left
from bot.errors import (
    TelegramAway,
    TelegramBusy,
    TelegramFaltered,
    TelegramMoved,
    TelegramRefused,
    TelegramUnsure,
    TokenRefused,
)

BUSY_SECONDS = 5.0
"""How long to wait after a 429 that does not say."""


@dataclass(frozen=True)
class Answer:
    """The HTTP status and the body as it came."""

    status: int
    body: bytes


class Line:
    """The addresses hold the token, so neither they nor an error's own words are ever shown."""

    def __init__(self, request: BaseRequest, api_url: str, token: str) -> None:
        self._request = request
        self._address = f"{api_url}/bot{token}"
        self._files = f"{api_url}/file/bot{token}"
        self.refused = asyncio.Event()
        """Set when Telegram has refused the token, to whomever it was."""

    async def ask(self, method: str, params: Mapping[str, Any], seconds: float = READ_SECONDS) -> Answer:
        """The answer, whatever its status.

        Raises:
            TelegramAway: the request never left.
            TelegramUnsure: it may have arrived.
        """
        return await self._ask(
            method,
            RequestData([_parameter(name, value) for name, value in params.items() if value is not None]),
            seconds,
        )

    async def download(self, path: str, seconds: float = READ_SECONDS) -> bytes | None:
        """The file at a path that getFile told; None where the path is known no more. Raises as `call`."""
        address = f"{self._files}/{quote(path)}"
        try:
            found = Answer(*await self._request.do_request(address, "GET", read_timeout=seconds))
        except NetworkError as error:
            raise (TelegramAway if never_left(error) else TelegramUnsure) from error
        if found.status == 200:
            return found.body
        if found.status == 404:
            return None
        raise self._refusal(found.status, _json(found.body))

    async def _ask(self, method: str, data: RequestData | Prepared, seconds: float) -> Answer:
        try:
            found = await self._request.do_request(
                f"{self._address}/{method}", "POST", cast(RequestData, data), read_timeout=seconds
            )
        except NetworkError as error:
            raise (TelegramAway if never_left(error) else TelegramUnsure) from error
        return Answer(*found)

    async def call(self, method: str, params: Mapping[str, Any], seconds: float = READ_SECONDS) -> Any:
        """The result.

        Raises:
            TelegramAway, TelegramUnsure: as `ask`; also for a 5xx, and for what is not Telegram's own answer.
            TelegramBusy: 429, with the seconds to wait.
            TokenRefused: 401.
            TelegramRefused: any other refusal.
        """
        return self._result(await self.ask(method, params, seconds))

    async def post(self, method: str, payload: bytes, seconds: float = READ_SECONDS) -> Any:
        """As `call`, with parameters that are JSON already: half the cost of a letter is making them."""
        return self._result(await self._ask(method, Prepared(payload), seconds))

    def _result(self, answer: Answer) -> Any:
        told = _json(answer.body)
        if answer.status == 200 and told.get("ok") is True and "result" in told:
            return told["result"]
        raise self._refusal(answer.status, told)

    def _refusal(self, status: int, told: Mapping[str, Any]) -> Exception:
        if isinstance(error := verdict(status, told), TokenRefused):
            self.refused.set()
        return error

    def __repr__(self) -> str:
        return "Line(<token>)"


def verdict(status: int, told: Mapping[str, Any]) -> Exception:
    """What a refusal means, by its code and parameters; the words only refine it."""
    parameters = told.get("parameters")
    parameters = parameters if isinstance(parameters, Mapping) else {}
    if status == 429 or told.get("error_code") == 429:
        wait = parameters.get("retry_after")
        return TelegramBusy(wait if isinstance(wait, (int, float)) else BUSY_SECONDS)
    if status == 401 and "description" in told:
        return TokenRefused()
    if status >= 500 or status == 200 or "description" not in told:
        return TelegramFaltered(f"Telegram answered {status}")
    if isinstance(moved := parameters.get("migrate_to_chat_id"), int):
        return TelegramMoved(str(told["description"]), moved)
    return TelegramRefused(status, str(told["description"]))


def _json(body: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, Mapping) else {}


def _parameter(name: str, value: Any) -> RequestParameter:
    if isinstance(value, InputFile):
        return RequestParameter(name, value.attach_uri, [value])
    if isinstance(value, Mapping) and isinstance(file := value.get("media"), InputFile):
        return RequestParameter(name, {**value, "media": file.attach_uri}, [file])
    return RequestParameter(name, value, None)

"""Takes updates that Telegram brings: 200 means stored, 503 means bring it again."""

import hmac
import json
import logging

from starlette.requests import Request
from starlette.responses import Response

from bot.errors import DatabaseAway
from bot.intake.store import Store

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LARGEST = 4 * 1024 * 1024
"""Bytes; Telegram's updates are some kilobytes."""

log = logging.getLogger(__name__)


class Webhook:
    """The route behind `LOKALRAAD_WEBHOOK_URL`. Only a wrong secret is answered with 403.

    Any other answer than 2xx makes Telegram hold back the whole chat, up to a day, so what can never be read is
    let go with 200.
    """

    def __init__(self, secret: str, store: Store) -> None:
        self._secret, self._store = secret.encode(), store

    async def __call__(self, request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            log.warning("a webhook call without the right secret was refused")
            return Response(status_code=403)
        update = _read(await _body(request))
        if update is None:
            log.warning("a webhook call held no update")
            return Response(status_code=200)
        try:
            await self._store.keep([update])
        except DatabaseAway:
            log.warning("the database is away; Telegram brings the update again")
            return Response(status_code=503, headers={"Retry-After": "5"})
        return Response(status_code=200)


async def _body(request: Request) -> bytes:
    """The body, or nothing where it is over the limit; the rest of it is not read into memory."""
    body = bytearray()
    async for piece in request.stream():
        if len(body) <= LARGEST:
            body += piece
    return bytes(body) if len(body) <= LARGEST else b""


def _read(body: bytes) -> object | None:
    try:
        found: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found

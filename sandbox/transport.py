"""The sandbox as PTB's way to Telegram, without a socket."""

import asyncio
import json
import re
from typing import Any
from urllib.parse import unquote

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from sandbox.api import UNAUTHORIZED, call
from sandbox.errors import ApiError, Dropped
from sandbox.faults import BadGateway
from sandbox.shapes import Upload, Uploads
from sandbox.world import World

READ_SECONDS = 30.0
_ADDRESS = re.compile(r"https?://[^/]+/(file/bot|bot)([^/]*)/(.*)")


class SandboxRequest(BaseRequest):
    """Give it to a bot as `request` and as `get_updates_request`."""

    def __init__(self, world: World) -> None:
        self.world = world

    @property
    def read_timeout(self) -> float | None:
        return READ_SECONDS

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close, but a waiting poll ends, as when its connection is closed."""
        self.world.updates.interrupt()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        seconds = READ_SECONDS if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        answer = asyncio.ensure_future(self._answer(url, request_data))
        answer.add_done_callback(_noticed)
        try:
            # Shielded: a client that gives up does not stop the server from doing what it was asked.
            return await asyncio.wait_for(asyncio.shield(answer), seconds)
        except TimeoutError as error:
            raise TimedOut from error
        except Dropped as lost:
            if lost.refused:
                raise NetworkError("connection refused") from ConnectionRefusedError(lost)
            raise TimedOut from ConnectionResetError(lost)
        finally:
            if url.endswith("/getUpdates"):
                answer.cancel()  # a poll that nobody waits for has no effect to come

    async def _answer(self, url: str, request_data: RequestData | None) -> tuple[int, bytes]:
        address = _ADDRESS.fullmatch(unquote(url))
        door, token, path = address.groups() if address else ("", "", "")
        if token != self.world.token:
            return UNAUTHORIZED[0], json.dumps(UNAUTHORIZED[1]).encode()
        if door == "file/bot":
            return self._download(path)
        try:
            status, body = await call(self.world, path, *_unpacked(request_data))
        except BadGateway as gateway:
            return 502, gateway.body
        return status, json.dumps(body).encode()

    def _download(self, path: str) -> tuple[int, bytes]:
        file = self.world.files.at(path)
        if file is None or file.content is None:
            return 404, json.dumps(ApiError(404, "Not Found").body).encode()
        return 200, file.content


def _noticed(answer: asyncio.Future[tuple[int, bytes]]) -> None:
    """What became of a call that was given up is nobody's error."""
    if not answer.cancelled():
        answer.exception()


def _unpacked(request_data: RequestData | None) -> tuple[dict[str, Any], Uploads]:
    if request_data is None:
        return {}, {}
    uploads: Uploads = {}
    for part, value in request_data.multipart_data.items():
        name, content, mime_type = value
        content = content if isinstance(content, bytes) else content.read()
        uploads[part] = Upload(name, content, mime_type)
    return dict(request_data.parameters), uploads

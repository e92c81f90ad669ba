"""The Bot API over HTTP, as a bot finds it at api.telegram.org."""

import json
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from sandbox.api import UNAUTHORIZED, call
from sandbox.errors import ApiError, Dropped
from sandbox.faults import BadGateway
from sandbox.shapes import Json, Upload, Uploads
from sandbox.world import World

JSON_TYPE = b"application/json"
BODY_LIMIT = 60 * 1024 * 1024
NOT_FOUND = (404, ApiError(404, "Not Found").body)


class BotDoor:
    """Plain ASGI, since a bench counts every microsecond here."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope["path"]
        if path.startswith(calls := f"/bot{self.world.token}/"):
            await self._call(path.removeprefix(calls), scope, receive, send)
        elif path.startswith(files := f"/file/bot{self.world.token}/"):
            await self._download(path.removeprefix(files), send)
        else:
            status, body = UNAUTHORIZED if ":" in path else NOT_FOUND
            await _answer(send, status, json.dumps(body).encode())

    async def _call(self, method: str, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            params, files = await _read(scope, receive)
            status, body = await call(self.world, method, params, files)
        except Dropped:
            await _hang_up(receive, send)
        except BadGateway as gateway:
            await _answer(send, 502, gateway.body, b"text/html")
        except ApiError as error:
            await _answer(send, error.code, json.dumps(error.body).encode())
        else:
            retry = body.get("parameters", {}).get("retry_after")
            await _answer(send, status, json.dumps(body).encode(), retry_after=retry)

    async def _download(self, path: str, send: Send) -> None:
        file = self.world.files.at(path)
        if file is None or file.content is None:
            await _answer(send, 404, json.dumps(NOT_FOUND[1]).encode())
        else:
            await _answer(send, 200, file.content, b"application/octet-stream")


async def _answer(
    send: Send, status: int, body: bytes, kind: bytes = JSON_TYPE, retry_after: int | None = None
) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    if retry_after is not None:
        headers.append((b"retry-after", str(retry_after).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _hang_up(receive: Receive, send: Send) -> None:
    """End the connection without a byte. ASGI has no word for it, so uvicorn's own transport is asked."""
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is None:
        raise ConnectionResetError("the sandbox dropped the connection, as it was told")
    transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass


async def _read(scope: Scope, receive: Receive) -> tuple[Json, Uploads]:
    """Parameters may come in the address, as a form, as JSON or with files: Telegram takes them all."""
    params: Json = dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True))
    kind = next((value for name, value in scope["headers"] if name == b"content-type"), b"")
    if kind.startswith(b"multipart/form-data"):
        return await _read_multipart(params, Request(scope, receive))
    body = await _body(receive)
    if not body:
        return params, {}
    if kind.startswith(JSON_TYPE):
        params.update(_json_object(body))
    else:
        params.update(parse_qsl(body.decode(), keep_blank_values=True))
    return params, {}


async def _body(receive: Receive) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > BODY_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        if not message.get("more_body"):
            return bytes(body)


def _json_object(body: bytes) -> Json:
    try:
        value = json.loads(body)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise ApiError(400, "Bad Request: can't parse JSON object")
    return value


async def _read_multipart(params: Json, request: Request) -> tuple[Json, Uploads]:
    files: Uploads = {}
    async with request.form(max_part_size=BODY_LIMIT) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                mime_type = value.content_type or "application/octet-stream"
                files[name] = Upload(value.filename or "file", await value.read(), mime_type)
            else:
                params[name] = value
    return params, files

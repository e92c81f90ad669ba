"""What Telegram's answers mean, by their code and parameters; what is not its own answer means that it is away."""

import asyncio
import gzip
import json
import socket
import traceback
from typing import Any

import pytest
from telegram import InputFile

from bot.delivery import request as request_module
from bot.delivery.line import Line, verdict
from bot.delivery.request import READ_SECONDS, AiohttpRequest
from bot.errors import (
    LokalraadError,
    TelegramAway,
    TelegramBusy,
    TelegramFaltered,
    TelegramRefused,
    TelegramUnsure,
    TokenRefused,
)
from bot.intake.worker import HANDLER_SECONDS
from tests.delivery.conftest import TOKEN, Server
from tests.living import PATIENCE


def refused(code: int, description: str = "x", **parameters: Any) -> dict[str, Any]:
    return {"ok": False, "error_code": code, "description": description, "parameters": parameters}


@pytest.mark.parametrize(
    ("status", "told", "meaning"),
    [
        (400, refused(400, "Bad Request: chat not found"), TelegramRefused),
        (403, refused(403, "Forbidden: bot was blocked by the user"), TelegramRefused),
        (404, refused(404, "Not Found"), TelegramRefused),
        (401, refused(401, "Unauthorized"), TokenRefused),
        (401, {}, TelegramFaltered),
        (403, {}, TelegramFaltered),
        (429, refused(429, "Too Many Requests", retry_after=7), TelegramBusy),
        (429, {}, TelegramBusy),
        (200, refused(429, retry_after=7), TelegramBusy),
        (200, {"ok": False}, TelegramFaltered),
        (200, {"ok": True}, TelegramFaltered),
        (200, {}, TelegramFaltered),
        (302, {}, TelegramFaltered),
        (500, refused(500, "Internal Server Error: sent data is not in valid JSON"), TelegramFaltered),
        (502, {}, TelegramFaltered),
    ],
)
def test_each_refusal_has_its_meaning(status: int, told: dict[str, Any], meaning: type[Exception]) -> None:
    assert type(verdict(status, told)) is meaning


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [(7, 7), (0, 1), (-3, 1), (86400, 3600), (10**400, 3600), (float("inf"), 3600), (float("nan"), 1), ("7", 5)],
)
def test_the_wait_that_telegram_asks_for_is_kept_within_an_hour(asked: Any, seconds: float) -> None:
    found = verdict(429, refused(429, retry_after=asked))
    assert isinstance(found, TelegramBusy)
    assert found.seconds == seconds


async def test_the_result_is_what_telegram_says(line: Line, server: Server) -> None:
    server.behave = server.answers(200, b'{"ok":true,"result":{"message_id":5}}')
    assert await line.call("sendMessage", {"chat_id": 1, "text": "hej", "reply_markup": None}) == {"message_id": 5}
    head, _, body = server.heard[0].partition(b"\r\n\r\n")
    assert head.startswith(f"POST /bot{TOKEN}/sendMessage ".encode())
    assert json.loads(body) == {"chat_id": "1", "text": "hej"}


@pytest.mark.parametrize("status", [200, 401, 403, 502])
async def test_a_token_that_is_refused_is_known_to_everybody_and_nothing_else_is_taken_for_it(
    status: int, line: Line, server: Server
) -> None:
    server.behave = server.answers(status, json.dumps(refused(status, "Unauthorized")).encode())
    with pytest.raises(LokalraadError):
        await line.post("sendMessage", b"{}")
    assert line.refused.is_set() == (status == 401)


async def test_a_packed_answer_is_unpacked(line: Line, server: Server) -> None:
    body = gzip.compress(b'{"ok":true,"result":7}')
    server.behave = server.answers(200, body, "Content-Encoding: gzip")
    assert await line.call("getMe", {}) == 7


@pytest.mark.parametrize(
    "body", [b"<html>Bad Gateway</html>", b"", b"\xff", b"[]", b"[" * 100_000, b'{"ok":true}', b"null"]
)
@pytest.mark.parametrize("status", [200, 502])
async def test_what_is_not_telegrams_own_answer_means_that_it_is_away(
    status: int, body: bytes, line: Line, server: Server
) -> None:
    server.behave = server.answers(status, body)
    with pytest.raises(TelegramAway) as away:
        await line.call("getMe", {})
    assert not isinstance(away.value, TelegramUnsure)


async def test_an_answer_that_cannot_be_unpacked_was_an_answer_all_the_same(line: Line, server: Server) -> None:
    server.behave = server.answers(200, b"not gzip", "Content-Encoding: gzip")
    with pytest.raises(TelegramUnsure):
        await line.call("sendMessage", {"chat_id": 1, "text": "hej"})


async def test_where_nobody_listens_the_request_never_left() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        request = AiohttpRequest()
        with pytest.raises(TelegramAway) as away:
            await Line(request, f"http://127.0.0.1:{taken.getsockname()[1]}", TOKEN).call("getMe", {})
        await request.shutdown()
    assert not isinstance(away.value, TelegramUnsure)


async def test_a_name_that_nobody_knows_means_that_the_request_never_left(request_: AiohttpRequest) -> None:
    with pytest.raises(TelegramAway) as away:
        await Line(request_, "http://telegram.invalid", TOKEN).call("getMe", {})
    assert not isinstance(away.value, TelegramUnsure)


async def test_an_answer_that_is_cut_off_leaves_it_unsure(line: Line, server: Server) -> None:
    async def cut(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")

    async def silent_cut(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        return None

    for behave in (cut, silent_cut):
        server.behave = behave
        with pytest.raises(TelegramUnsure):
            await line.call("sendMessage", {"chat_id": 1, "text": "hej"})


async def test_an_answer_that_does_not_come_leaves_it_unsure(line: Line, server: Server) -> None:
    async def sleep(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    server.behave = sleep
    with pytest.raises(TelegramUnsure):
        await line.call("sendMessage", {"chat_id": 1, "text": "hej"}, seconds=0.1)


async def test_an_answer_that_comes_in_drops_ends_too(
    line: Line, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request_module, "CONNECT_SECONDS", 0.2)

    async def drip(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while True:
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.05)

    server.behave = drip
    async with asyncio.timeout(PATIENCE):
        with pytest.raises(TelegramUnsure):
            await line.call("getUpdates", {}, seconds=0.2)


async def test_nobody_who_redirects_is_handed_the_message(line: Line, server: Server) -> None:
    server.behave = server.answers(307, b"", f"Location: {server.url}/elsewhere")
    with pytest.raises(TelegramAway):
        await line.call("sendMessage", {"chat_id": 1, "text": "hej"})
    assert len(server.heard) == 1


async def test_a_file_travels_beside_its_parameters(line: Line, server: Server) -> None:
    file = InputFile(b"content of the file", filename="mine-data.json", attach=True)
    await line.call("sendDocument", {"chat_id": 1, "document": file, "caption": "æøå"})
    heard = server.heard[0]
    assert b"multipart/form-data" in heard
    assert all(part in heard for part in (b"content of the file", b"mine-data.json", b"attach://", "æøå".encode()))


async def test_no_error_and_no_repr_shows_the_token(server: Server, request_: AiohttpRequest) -> None:
    async def cut(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        return None

    server.behave = cut
    for url in (server.url, "http://telegram.invalid", "http://127.0.0.1:1"):
        line = Line(request_, url, TOKEN)
        with pytest.raises(LokalraadError) as away:
            await line.call("sendMessage", {"chat_id": 1, "text": "hej"})
        assert TOKEN not in "".join(traceback.format_exception(away.value))
        assert TOKEN not in repr(line) + repr(request_)


def test_an_answer_is_given_up_before_its_handler_is() -> None:
    """Else a handler is cut, and nobody knows that the answer may only have been lost."""
    assert READ_SECONDS < HANDLER_SECONDS

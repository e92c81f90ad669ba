"""The Telegram that senders are measured against: answers anything at once, or after a set time, and counts.

`python -m bot.bench.telegram SECONDS` prints its address and lives until its standard input ends. `/asks/N` lets N
residents ask something, one every tenth of a second; `/asks/then` tells how soon they were answered, and the pace.
"""

import asyncio
import json
import sys
import time
from collections import deque
from typing import Any
from urllib.parse import parse_qsl

FIRST_ASKER = 900_000_000
"""Chats from here on belong to people who ask; letters go to others."""

ASKERS = 50
ASK_SECONDS = 0.1
QUESTION = "Hvad er et lokalråd?"
BOT = {"id": 123456, "is_bot": True, "first_name": "Lokalråd", "username": "lokalraad_bot"}


class Telegram:
    """What all connections know; `latency` is how long each answer is on its way."""

    def __init__(self, latency: float) -> None:
        self.latency, self.letters = latency, 0
        self._updates: deque[dict[str, Any]] = deque()
        self._last_update = 0
        self._news = asyncio.Event()
        self._first = self._latest = 0.0
        self._asked: dict[int, float] = {}
        self._took: list[float] = []
        self._asking: asyncio.Task[None] | None = None

    async def answer(self, path: str, body: bytes) -> Any:
        """The result of one call."""
        method = path.rpartition("/")[2]
        if path.startswith("/asks"):
            return self._asks(method)
        if method == "getUpdates":
            return await self._get_updates(_params(body))
        result: Any = True
        if method == "sendMessage":
            result = self._send(_params(body))
        elif method == "getMe":
            result = BOT
        if self.latency:
            await asyncio.sleep(self.latency)
        return result

    def _send(self, params: dict[str, Any]) -> dict[str, Any]:
        chat_id = int(params["chat_id"])
        if chat_id < FIRST_ASKER:
            self.letters += 1
            self._latest = time.perf_counter()
            self._first = self._first or self._latest
        if (began := self._asked.pop(chat_id, None)) is not None:
            self._took.append(time.perf_counter() - began)
        chat = {"id": chat_id, "type": "private", "first_name": "Beboer"}
        return {"message_id": self.letters, "date": 1, "from": BOT, "chat": chat, "text": params["text"]}

    def _asks(self, count: str) -> dict[str, Any]:
        took, self._took = self._took, []
        if count.isdigit():
            self._asking = asyncio.create_task(self._ask(int(count)))
        seconds = self._latest - self._first
        return {"took": took, "letters_a_second": self.letters / seconds if seconds else 0.0}

    async def _ask(self, count: int) -> None:
        for number in range(count):
            self._last_update += 1
            chat_id = FIRST_ASKER + number % ASKERS
            self._asked[chat_id] = time.perf_counter()
            self._updates.append(_update(self._last_update, chat_id))
            self._news.set()
            await asyncio.sleep(ASK_SECONDS)

    async def _get_updates(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        """As Telegram does: what comes before `offset` is confirmed, and who asks waits until there is something."""
        while self._updates and self._updates[0]["update_id"] < int(params.get("offset", 0)):
            self._updates.popleft()
        if not self._updates:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), float(params.get("timeout", 0)))
            except TimeoutError:
                return []
        await asyncio.sleep(self.latency)
        return list(self._updates)


def _params(body: bytes) -> dict[str, Any]:
    return json.loads(body) if body[:1] == b"{" else dict(parse_qsl(body.decode()))


def _update(number: int, chat_id: int) -> dict[str, Any]:
    about = {"id": chat_id, "first_name": "Beboer"}
    message = {
        "message_id": number,
        "date": int(time.time()),
        "chat": about | {"type": "private"},
        "from": about | {"is_bot": False, "language_code": "da"},
        "text": QUESTION,
    }
    return {"update_id": number, "message": message}


class Connection(asyncio.Protocol):
    """Just as much HTTP as the clients speak: one request after the other, with a Content-Length."""

    transport: asyncio.Transport

    def __init__(self, telegram: Telegram) -> None:
        self._telegram, self._read, self._working = telegram, b"", set[asyncio.Task[None]]()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head, length = self._read[:end], 0
            for line in head.split(b"\r\n"):
                if line[:15].lower() == b"content-length:":
                    length = int(line[15:])
            if len(self._read) < end + 4 + length:
                break
            body, self._read = self._read[end + 4 : end + 4 + length], self._read[end + 4 + length :]
            task = asyncio.ensure_future(self._serve(head.split(b" ", 2)[1].decode(), body))
            self._working.add(task)
            task.add_done_callback(self._working.discard)

    async def _serve(self, path: str, body: bytes) -> None:
        told = json.dumps({"ok": True, "result": await self._telegram.answer(path, body)}).encode()
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(told)
        self.transport.write(head + told)


async def _main(latency: float) -> None:
    telegram = Telegram(latency)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(telegram), "127.0.0.1", 0, backlog=1024)
    sys.stdout.write(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_main(float(sys.argv[1])))

"""The sandbox and Lokalråd as processes of their own, which can be killed."""

import asyncio
import itertools
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import httpx

from tests.conftest import KEY

TOKEN = "123456:SANDBOX-token-of-the-tests-abcdef"
SECRET = "a-secret-of-the-tests"

PORTS, BLOCK = 20_000, 500
_asked_for = itertools.count(os.getpid() % BLOCK)


class Process:
    """Started here, and ended here, by its own id."""

    def __init__(self, *arguments: str, env: dict[str, str] | None = None, log: Path | None = None) -> None:
        self.arguments, self.env, self.log = arguments, env or {}, log
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        log = self.log.open("ab") if self.log else asyncio.subprocess.DEVNULL
        command = [sys.executable, *self.arguments]
        env = {name: value for name, value in os.environ.items() if not name.startswith("LOKALRAAD_")} | self.env
        self._process = await asyncio.create_subprocess_exec(
            *command, env=env, stdout=asyncio.subprocess.PIPE, stderr=log
        )
        if not isinstance(log, int):
            log.close()

    @property
    def running(self) -> asyncio.subprocess.Process:
        assert self._process is not None
        return self._process

    async def line(self) -> str:
        """The next one; whoever has the answers to learn first is a while about it where others are at work."""
        assert self.running.stdout is not None
        return (await asyncio.wait_for(self.running.stdout.readline(), 180)).decode().strip()

    def tell(self, number: signal.Signals) -> None:
        self.running.send_signal(number)

    async def end(self, number: signal.Signals = signal.SIGKILL, within: float = 60) -> float:
        """Seconds until it was over."""
        began = time.monotonic()
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(number)
            await asyncio.wait_for(self._process.wait(), within)
        return time.monotonic() - began


class Telegram:
    """The sandbox behind its control desk."""

    def __init__(self, process: Process, url: str) -> None:
        self.process, self.url = process, url
        self.bots: list[Process] = []
        self._client = httpx.AsyncClient(base_url=url, timeout=60)

    async def order(self, name: str, **body: Any) -> dict[str, Any]:
        answer = await self._client.post(f"/control/{name}", json=body)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found

    async def status(self) -> dict[str, Any]:
        found: dict[str, Any] = (await self._client.get("/control/status")).json()
        return found

    async def delivered(self, since: int = 0) -> list[dict[str, Any]]:
        found = (await self._client.get("/control/delivered", params={"since": since})).json()
        return list(found)

    async def edited(self) -> list[dict[str, Any]]:
        found = (await self._client.get("/control/edited")).json()
        return list(found)

    async def calls(self) -> dict[str, Any]:
        found: dict[str, Any] = (await self._client.get("/control/calls")).json()
        return found

    async def faults(self, **settings: Any) -> None:
        """As the chat page sets them."""
        (await self._client.post("/api/faults", json=settings)).raise_for_status()

    async def drop_updates(self) -> None:
        """Nobody will see them."""
        asked = {"drop_pending_updates": True}
        (await self._client.post(f"/bot{TOKEN}/deleteWebhook", json=asked)).raise_for_status()

    async def until_delivered(self, count: int, seconds: float = 150) -> None:
        """Raises TimeoutError where fewer reached anybody by then."""
        await self._until("delivered", count, seconds)

    async def until_called(self, count: int, seconds: float = 150) -> None:
        """Raises TimeoutError where the bot called less often by then."""
        await self._until("calls", count, seconds)

    async def _until(self, what: str, count: int, seconds: float) -> None:
        async with asyncio.timeout(seconds):
            while (await self.status())[what] < count:
                await asyncio.sleep(0.02)

    async def close(self) -> None:
        """Also ends the bots that a failed test left behind."""
        await self._client.aclose()
        for process in (*self.bots, self.process):
            await process.end()


@asynccontextmanager
async def telegram(residents: int, log: Path) -> AsyncIterator[Telegram]:
    """A sandbox where p1, p2 … have pressed Start already as far as Telegram is concerned."""
    process = Process(
        "-m",
        "sandbox",
        "--port",
        "0",
        "--token",
        TOKEN,
        "--residents",
        str(residents),
        "--record",
        "2000000",
        log=log,
    )
    await process.start()
    there = Telegram(process, await process.line())
    try:
        yield there
    finally:
        await there.close()


def lokalraad(there: Telegram, folder: Path, database_url: str, *, webhook: bool = False, **more: str) -> Process:
    """`lokalraad run` against that sandbox; not started yet."""
    listen = f"127.0.0.1:{free_port()}"
    env = {
        "LOKALRAAD_TOKEN": TOKEN,
        "LOKALRAAD_API_URL": there.url,
        "LOKALRAAD_DATABASE_URL": database_url,
        "LOKALRAAD_DATA": str(folder),
        "LOKALRAAD_CACHE": os.environ["LOKALRAAD_CACHE"],
        "LOKALRAAD_KEY": KEY,
        "LOKALRAAD_LISTEN": listen,
        "LOKALRAAD_LOG_LEVEL": "DEBUG",
    }
    if webhook:
        env |= {"LOKALRAAD_WEBHOOK_URL": f"http://{listen}/telegram", "LOKALRAAD_WEBHOOK_SECRET": SECRET}
    bot = Process("-m", "bot", "run", env=env | more, log=folder / "lokalraad.log")
    there.bots.append(bot)
    return bot


def free_port() -> int:
    """Free until whoever was started listens there: whoever asks for any port is given a higher one, and each
    process of tests has a block of its own."""
    first = PORTS + BLOCK * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    while True:
        port = first + next(_asked_for) % BLOCK
        with suppress(OSError), socket.socket() as found:
            found.bind(("127.0.0.1", port))
            return port

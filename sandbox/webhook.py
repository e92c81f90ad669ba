"""Pushing updates to the bot: one at a time per chat, again and again until it says 2xx."""

import asyncio
import json
import re
from collections import deque
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import aiohttp

from sandbox.errors import BadRequest, Conflict
from sandbox.shapes import Clock, Json
from sandbox.updates import UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the name of a header)
LOOPBACK = ("127.0.0.1", "localhost", "::1")
READ_SECONDS = 60
LONGEST_PAUSE = 60.0
Post = Callable[[str, bytes, dict[str, str]], Awaitable[int]]


def pause_after(failures: int) -> float:
    """Seconds before the next try: at once, then 2, 4, 8 … as Telegram does."""
    return 0.0 if failures == 1 else min(2.0 ** (failures - 1), LONGEST_PAUSE)


class Webhook:
    """Tests give their own `pause`, and their own `post` where there should be no socket."""

    def __init__(self, updates: UpdateQueue, clock: Clock) -> None:
        self._updates = updates
        self._clock = clock
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.pause: Callable[[int], float] = pause_after
        self.post: Post = self._post
        self._lanes: dict[object, deque[Json]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._connections = asyncio.Semaphore(self.max_connections)
        self._session: aiohttp.ClientSession | None = None
        self._last_error: tuple[int, str] | None = None

    def set(self, params: Json) -> bool:
        url, secret = params["url"], params.get("secret_token", "")
        if not url:
            return self.remove(drop=params.get("drop_pending_updates", False))
        _check(url, secret)
        self.remove(drop=params.get("drop_pending_updates", False))
        self._updates.interrupt(Conflict("terminated by setWebhook request"))
        self._updates.allowed = params.get("allowed_updates", self._updates.allowed)
        self.url, self.secret = url, secret
        self.max_connections = params.get("max_connections", 40)
        self._connections = asyncio.Semaphore(self.max_connections)
        self._updates.webhook_active = True
        self._updates.listeners.append(self._enqueue)
        for update in self._updates:
            self._enqueue(update)
        return True

    def remove(self, *, drop: bool) -> bool:
        if drop:
            self._updates.clear()
        self.url = self.secret = ""
        self._updates.webhook_active = False
        if self._enqueue in self._updates.listeners:
            self._updates.listeners.remove(self._enqueue)
        for task in self._tasks:
            task.cancel()
        self._lanes.clear()
        return True

    def info(self) -> Json:
        info: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
        }
        if self.url:
            info["max_connections"] = self.max_connections
        if self._updates.allowed:
            info["allowed_updates"] = self._updates.allowed
        if self._last_error:
            info["last_error_date"], info["last_error_message"] = self._last_error
        return info

    async def close(self) -> None:
        self.remove(drop=False)
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _enqueue(self, update: Json) -> None:
        lane = _lane(update)
        if lane in self._lanes:
            self._lanes[lane].append(update)
            return
        self._lanes[lane] = deque([update])
        task = asyncio.get_running_loop().create_task(self._empty(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _empty(self, lane: object) -> None:
        waiting = self._lanes[lane]
        while waiting:
            await self._push(waiting[0])
            waiting.popleft()
        del self._lanes[lane]

    async def _push(self, update: Json) -> None:
        failures = 0
        while self._updates.is_waiting(update["update_id"]):
            async with self._connections:
                problem = await self._try(update)
            if problem is None:
                self._updates.confirm(update["update_id"])
                return
            failures += 1
            self._last_error = (int(self._clock().timestamp()), problem)
            await asyncio.sleep(self.pause(failures))

    async def _try(self, update: Json) -> str | None:
        """None when it was taken, else what went wrong."""
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers[SECRET_HEADER] = self.secret
        try:
            status = await self.post(self.url, json.dumps(update).encode(), headers)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            return f"Connection failed: {type(error).__name__}"
        return None if 200 <= status < 300 else f"Wrong response from the webhook: {status}"

    async def _post(self, url: str, body: bytes, headers: dict[str, str]) -> int:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=READ_SECONDS))
        async with self._session.post(url, data=body, headers=headers) as response:
            await response.read()
            return response.status


def _lane(update: Json) -> object:
    """Telegram keeps the order within a chat and a kind, and none between them."""
    kind = next(name for name in update if name != "update_id")
    payload = update[kind]
    if kind == "callback_query":
        return kind, payload["from"]["id"]
    chat = payload.get("chat", {}) if isinstance(payload, dict) else {}
    return kind.removeprefix("edited_"), chat.get("id")


def _check(url: str, secret: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > 256:
        raise BadRequest("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise BadRequest("secret token contains unallowed characters")

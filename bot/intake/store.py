"""Writes raw updates to the inbox, sealed, before anybody confirms them to Telegram."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any

from bot import metrics
from bot.clock import Clock
from bot.domain.inbox import callback_of, chat_of, id_of
from bot.errors import DatabaseAway, TelegramAway
from bot.intake.sentinel import Sentinel
from bot.sealing import Sealer
from bot.storage import inbox
from bot.storage.database import Database

ANSWERS_IN_FLIGHT = 50
KEEP_SECONDS = 8.0
"""How long an insert may take; a database that hangs is away."""

log = logging.getLogger(__name__)


class Store:
    """The one door into the inbox, for the poller and the webhook; danger is listened for before it opens."""

    def __init__(
        self,
        db: Database,
        sealer: Sealer,
        clock: Clock,
        answer_callback: Callable[[str], Awaitable[None]],
        sentinel: Sentinel,
    ) -> None:
        self.db, self.sealer, self.clock, self.sentinel = db, sealer, clock, sentinel
        self.arrived = asyncio.Event()
        self._answer_callback = answer_callback
        self._room = asyncio.Semaphore(ANSWERS_IN_FLIGHT)
        self._answering: set[asyncio.Task[None]] = set()

    async def keep(self, updates: Sequence[object]) -> None:
        """Commit the updates; when this returns they may be confirmed. What is not an update is left out.

        Raises:
            DatabaseAway: nothing was kept, and nothing may be confirmed.
        """
        known = {number: update for update in updates if (number := id_of(update)) is not None}
        if len(known) < len(updates):
            log.warning("%d updates were not updates, or were the same", len(updates) - len(known))
        if not known:
            return
        rows = [self._row(number, update) for number, update in known.items() if isinstance(update, Mapping)]
        with self.sentinel.beside(known.values()):
            new = await _in_time(self._insert(rows))
        metrics.updates_stored.inc(new)
        metrics.updates_repeated.inc(len(rows) - new)
        self.arrived.set()
        for update in known.values():
            if isinstance(update, Mapping) and (query := callback_of(update)):
                self._answer(query)

    async def _insert(self, rows: Sequence[dict[str, Any]]) -> int:
        async with self.db.transaction() as tx:
            return await inbox.store(tx, rows)

    def _row(self, update_id: int, update: Mapping[str, Any]) -> dict[str, Any]:
        lane = str(chat_of(update) or "nobody")
        return {
            "update_id": update_id,
            "chat": self.sealer.hashes(lane, where="inbox.chat")[0],
            "payload": self.sealer.seal(_written(update_id, update), where="inbox.payload"),
            "received_at": self.clock(),
        }

    def _answer(self, query: str) -> None:
        """Stop the button's spinner at once; the result shows by an edit or a message later."""
        task = asyncio.create_task(self._answer_one(query))
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def _answer_one(self, query: str) -> None:
        async with self._room:
            try:
                await self._answer_callback(query)
            except TelegramAway:
                log.info("a button's spinner could not be stopped")

    async def close(self) -> None:
        """Wait for the answers under way."""
        await asyncio.gather(*self._answering, return_exceptions=True)
        await self.sentinel.close()


async def _in_time(inserting: Coroutine[Any, Any, int]) -> int:
    """Raises DatabaseAway where it takes too long.

    It is not waited for then: a driver whose server hangs takes its time to give up, too. Should it be committed
    after all, the updates are known when they come again.
    """
    task = asyncio.create_task(inserting)
    try:
        await asyncio.wait({task}, timeout=KEEP_SECONDS)
        if task.done():
            return task.result()
    finally:
        if not task.done():
            task.add_done_callback(_noticed)
            task.cancel()
    raise DatabaseAway


def _noticed(task: asyncio.Task[int]) -> None:
    """What became of an insert that nobody waits for is nobody's error."""
    if not task.cancelled():
        task.exception()


def _written(update_id: int, update: Mapping[str, Any]) -> bytes:
    """As JSON; what is nested too deeply to be written is kept as a dead letter to be."""
    try:
        return json.dumps(update, separators=(",", ":")).encode()
    except RecursionError:
        return json.dumps({"update_id": update_id, "unreadable": "nested too deeply"}).encode()

"""Hands stored updates to the handlers, one at a time in each chat and the chats side by side."""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from bot import metrics
from bot.clock import Clock
from bot.domain.inbox import Failed, Handled, Waiting
from bot.errors import DatabaseAway, TelegramAway, TelegramBusy, TelegramUnsure, TokenRefused
from bot.intake.slots import Slot
from bot.sealing import Sealer
from bot.storage import inbox
from bot.storage.database import Database

LANES = 50
"""Updates in hand at once; far below the 1,000 requests in flight that Telegram punishes."""

HANDLER_SECONDS = 30
IDLE_SECONDS = 1.0
AWAY_SECONDS = 1.0
SURE_SECONDS = 10.0
"""How long a slot is believed to be ours without asking."""

log = logging.getLogger(__name__)

HALF = re.compile("[\ud800-\udfff]")
"""Half of a character that stands alone: JSON can say it, and no text can be kept or sent with it."""

Handle = Callable[[dict[str, Any]], Awaitable[None]]
"""Answers one update, as Telegram sent it, to the end; raises what went wrong."""


class Worker:
    """Rounds of one short transaction each: settle what ended, lease what is next."""

    def __init__(
        self, db: Database, sealer: Sealer, clock: Clock, handle: Handle, slot: Slot, arrived: asyncio.Event
    ) -> None:
        self.db, self.sealer, self.clock, self.slot = db, sealer, clock, slot
        self._handle, self._wake = handle, arrived
        self._running: dict[asyncio.Task[None], Waiting] = {}
        self._outcomes: list[Handled | Failed] = []
        self._refused: TokenRefused | None = None
        self._sure_until = 0.0
        self._stopping = False

    @property
    def is_busy(self) -> bool:
        """Whether updates are being handled, or were and it is not noted yet."""
        return bool(self._running or self._outcomes)

    async def run(self) -> None:
        """Work until `stop`; a database that is away is waited for. Raises TokenRefused: nothing can be answered."""
        while not self._is_done:
            self._wake.clear()
            try:
                await self._own_the_slot()
                await self._round()
            except DatabaseAway:
                log.warning("the database is away; nothing is lost, trying again")
                self._sure_until = 0.0
                await asyncio.sleep(AWAY_SECONDS)
            else:
                await self._sleep()

    @property
    def _is_done(self) -> bool:
        return self._stopping and not self.is_busy

    async def _own_the_slot(self) -> None:
        """The lock of a slot can be lost with its connection, and nobody tells."""
        now = asyncio.get_running_loop().time()
        if now < self._sure_until:
            return
        in_hand = {row.id for row in self._running.values()} | {outcome.id for outcome in self._outcomes}
        await self.slot.take(but=in_hand)
        self._sure_until = now + SURE_SECONDS

    async def _sleep(self) -> None:
        if self._refused is not None:
            raise self._refused
        if not self._is_done:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), IDLE_SECONDS)

    async def _round(self) -> None:
        outcomes, free = list(self._outcomes), 0 if self._stopping else LANES - len(self._running)
        if not outcomes and not free:
            return
        slot, now, in_hand = self.slot.number, self.clock(), {row.id for row in self._running.values()}
        async with self.db.transaction() as tx:
            await inbox.settle(tx, outcomes, slot=slot, now=now)
            rows = await inbox.claim(tx, slot=slot, limit=free, now=now, but=in_hand) if free else []
        del self._outcomes[: len(outcomes)]
        metrics.updates_handled.inc(sum(isinstance(outcome, Handled) for outcome in outcomes))
        for row in rows:
            task = asyncio.create_task(self._work(row))
            self._running[task] = row
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.pop(task, None)
        self._wake.set()

    async def _work(self, row: Waiting) -> None:
        try:
            update = _whole(json.loads(self.sealer.unseal(row.payload, where="inbox.payload")))
            await asyncio.wait_for(self._handle(update), HANDLER_SECONDS)
        except (Exception, asyncio.CancelledError) as error:
            if isinstance(error, asyncio.CancelledError) and _is_cancelled():
                raise
            self._outcomes.append(self._judge(row, error))
        else:
            metrics.handling_seconds.observe((self.clock() - row.received_at).total_seconds())
            self._outcomes.append(Handled(row.id))

    def _judge(self, row: Waiting, error: BaseException) -> Handled | Failed:
        """Nobody's fault is tried again for as long as it takes; a reply that may have arrived, once."""
        reason = type(error).__name__
        if isinstance(error, TelegramUnsure) and row.tries:
            return Handled(row.id)
        if isinstance(error, TokenRefused):
            self._refused = error
        away = isinstance(error, (DatabaseAway, TelegramAway, TokenRefused)) and not isinstance(error, TelegramUnsure)
        if not away:
            metrics.updates_failed.inc()
            log.error("an update failed (try %d)", row.tries + 1, exc_info=error)
        wait = error.seconds if isinstance(error, TelegramBusy) else AWAY_SECONDS
        return Failed(row.id, reason, counts=not away, tries=row.tries, wait=wait)

    async def stop(self, *, within: float) -> None:
        """Finish what is begun, `within` seconds; what is not finished then stays open for the next process."""
        self._stopping = True
        self._wake.set()
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=within)
            for task in late:
                log.warning("an update was not finished in time; it stays open")
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=2)
        self._running.clear()
        self._wake.set()


def _is_cancelled() -> bool:
    """Whether this task itself is to end; a handler can also raise CancelledError from something it waited for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _whole(update: dict[str, Any]) -> dict[str, Any]:
    """With a sign in place of each half, so that everything else stands where it stood."""
    written = json.dumps(update, ensure_ascii=False)
    return update if HALF.search(written) is None else dict(json.loads(HALF.sub("\ufffd", written)))

"""Asks Telegram for updates, stores them, and only then asks for the next, which confirms them."""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import datetime
from typing import Any, Protocol, TypeVar

from bot.clock import Clock
from bot.domain.inbox import KINDS, id_of
from bot.errors import DatabaseAway, LokalraadError, TelegramAway, TelegramBusy, TokenRefused
from bot.intake.sentinel import SECONDS
from bot.intake.store import Store
from bot.storage import inbox
from bot.storage.database import Database
from bot.storage.locks import Hold, try_take

BATCH = 100
POLL_SECONDS = 30
"""How long Telegram may hold a poll with nothing to say; its own cap is 50 s."""

STANDBY_SECONDS = 2.0
CONFIRM_SECONDS = 2.0
PULSE_SECONDS = 10
OVERHEAR_SECONDS = 0.5
"""How often Telegram is listened to while the database keeps updates from being stored."""

WAITS = (1, 2, 4, 8, 15, 30)
Done = TypeVar("Done")
log = logging.getLogger(__name__)


class Answer(Protocol):
    """What Telegram answered: the HTTP status and the body as it came."""

    @property
    def status(self) -> int: ...
    @property
    def body(self) -> bytes: ...


Ask = Callable[[str, dict[str, Any], float], Awaitable[Answer]]
"""Method, parameters, seconds to wait for the answer. Raises TelegramAway."""


class Poller:
    """One of all the processes on a database polls; the others stand by."""

    def __init__(self, db: Database, clock: Clock, ask: Ask, store: Store) -> None:
        self.db, self.clock, self.ask, self.store = db, clock, ask, store
        self.offset: int | None = None
        self._lead: Hold | None = None
        self._limit = BATCH
        self._failures = 0
        self._beaten: datetime | None = None
        self._overhears = False

    async def run(self) -> None:
        """Poll until cancelled; whatever happens, it goes on. Raises TokenRefused only."""
        while True:
            try:
                if await self._listening(self._leads()):
                    await self._poll()
                    self._failures = 0
                else:
                    await asyncio.sleep(STANDBY_SECONDS)
            except TokenRefused:
                raise
            except TelegramBusy as busy:
                await asyncio.sleep(busy.seconds)
            except Exception as error:
                await self._wait_out(error)

    async def _wait_out(self, error: Exception) -> None:
        seconds = WAITS[min(self._failures, len(WAITS) - 1)]
        self._failures += 1
        known = isinstance(error, LokalraadError)
        log.warning("polling goes on in %d s: %s", seconds, error if known else "", exc_info=None if known else error)
        if isinstance(error, DatabaseAway):
            await self._listening(asyncio.sleep(min(seconds, 5)), is_away=True)
        else:
            await asyncio.sleep(seconds)

    async def _listening(self, work: Coroutine[Any, Any, Done], *, is_away: bool = False) -> Done:
        """Do it; for as long as the database takes, what waits at Telegram is listened to for danger."""
        loop, task = asyncio.get_running_loop(), asyncio.create_task(work)
        began = loop.time() - (SECONDS if is_away else 0)
        try:
            while not (await asyncio.wait({task}, timeout=OVERHEAR_SECONDS))[0]:
                await self._overhear(within=max(0, began + SECONDS - loop.time()))
            return task.result()
        finally:
            if not task.done():
                task.cancel()
                await asyncio.wait({task}, timeout=CONFIRM_SECONDS)

    async def _overhear(self, *, within: float) -> None:
        """Nothing is confirmed by it, so Telegram shows the same hundred updates, the oldest, each time."""
        if not self._overhears:
            return
        try:
            answer = await self.ask("getUpdates", self._asked(seconds=0), CONFIRM_SECONDS)
        except LokalraadError:
            return
        if answer.status == 409:  # another one polls by now, which has its database
            self._overhears = False
        with suppress(ValueError, KeyError, TypeError, RecursionError):
            self.store.sentinel.watch(json.loads(answer.body)["result"], within=within)

    def _asked(self, *, seconds: int) -> dict[str, Any]:
        asked = {"limit": self._limit, "timeout": seconds, "allowed_updates": list(KINDS)}
        return asked if self.offset is None else asked | {"offset": self.offset}

    async def _leads(self) -> bool:
        """Whether this process may poll; the lock can be lost with the database, so it is asked after."""
        if self._lead is not None:
            if await self._lead.alive():
                return True
            await self._lead.release()
            self._lead = None
        self._lead = await try_take(self.db, "poll")
        self.offset = None  # others may have polled meanwhile, and the ids may have begun anew
        self._overhears = self._lead is not None
        return self._overhears

    async def _poll(self) -> None:
        answer = await self.ask("getUpdates", self._asked(seconds=POLL_SECONDS), POLL_SECONDS + 10)
        updates = self._read(answer)
        await self._listening(self.store.keep(updates))
        numbers = [number for update in updates if (number := id_of(update)) is not None]
        if updates and not numbers:
            raise TelegramAway("Telegram sends what is no update, and nothing else")
        # The last of the batch is the newest, not the highest: ids may jump down after a quiet week. After an empty
        # answer all is confirmed, and an old offset would confirm the lower ids that come next.
        self.offset = numbers[-1] + 1 if numbers else None
        await self._listening(self._beat())

    def _read(self, answer: Answer) -> list[object]:
        """The updates of an answer; one that cannot be read is asked for alone, and then kept as it is."""
        if answer.status != 200:
            raise refusal(answer)
        try:
            result = json.loads(answer.body)["result"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return self._unreadable(answer.body)
        self._limit = BATCH
        return result if isinstance(result, list) else []

    def _unreadable(self, body: bytes) -> list[object]:
        number = re.search(rb'"update_id"\s*:\s*(\d{1,18})', body)
        if number is None:
            raise TelegramAway
        if self._limit > 1:
            self._limit = 1
            return []
        self._limit = BATCH
        return [{"update_id": int(number[1]), "unreadable": body.decode("utf-8", "replace")}]

    async def _beat(self) -> None:
        now = self.clock()
        if self._beaten is None or abs((now - self._beaten).total_seconds()) >= PULSE_SECONDS:
            async with self.db.transaction() as tx:
                await inbox.beat(tx, "poll", now=now)
            self._beaten = now

    async def close(self) -> None:
        """Confirm what was stored, where Telegram hears it, and let another process poll."""
        if self._lead is None:
            return
        if self.offset is not None:
            try:
                async with asyncio.timeout(CONFIRM_SECONDS):
                    await self.ask("getUpdates", {"offset": self.offset, "limit": 1, "timeout": 0}, CONFIRM_SECONDS)
            except (LokalraadError, TimeoutError):
                log.info("the last updates are confirmed by the next start")
        await self._lead.release()


def refusal(answer: Answer) -> LokalraadError:
    """What a status other than 200 means for polling."""
    if answer.status in (401, 404) and b'"error_code"' in answer.body:  # else it is a gateway that says so
        return TokenRefused()
    if answer.status == 429:
        return TelegramBusy(retry_after(answer.body))
    if answer.status == 409:
        return TelegramAway("another program polls with this token, or a webhook is set; only one can be heard")
    return TelegramAway(f"Telegram answers {answer.status}")


def retry_after(body: bytes) -> float:
    """Seconds to wait after a 429; 5 where Telegram does not say."""
    try:
        return float(json.loads(body)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError, OverflowError):
        return 5.0

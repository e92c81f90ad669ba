"""Says 112 by itself to whoever is in danger, where the database keeps their update from being stored in time."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bot.domain.inbox import id_of
from bot.errors import TelegramAway, TelegramBusy
from bot.view import Addressed, Screen

SECONDS = 0.8
"""How long an insert may take before the notice goes out without it; of 2 s to the reader 1.2 are left then."""

AGAIN_SECONDS = 0.5
"""How long Telegram is left alone that did not take a notice."""

MOST = 10_000
"""Updates that are remembered: those that wait for the database, of which Telegram shows a hundred at most."""

log = logging.getLogger(__name__)

Hear = Callable[[Mapping[str, Any]], Addressed | None]
"""The notice that an update needs, if any; from what it says alone."""


class Sentinel:
    """Each update is told of once, however often it is brought; again only where Telegram may not have heard it."""

    def __init__(self, hear: Hear, screen: Screen) -> None:
        self._hear, self._screen = hear, screen
        self._heard: OrderedDict[int, Addressed | None] = OrderedDict()
        self._due: dict[int, asyncio.TimerHandle] = {}
        self._told: OrderedDict[int, None] = OrderedDict()
        self._telling: set[asyncio.Task[None]] = set()

    @contextmanager
    def beside(self, updates: Collection[object]) -> Iterator[None]:
        """While they are stored. What fails is not waited for."""
        self.watch(updates)
        try:
            yield
        except BaseException:
            self.watch(updates, within=0)
            raise
        self._rest(updates)

    def watch(self, updates: Collection[object], *, within: float = SECONDS) -> None:
        """Tell whoever needs it, unless their update is stored `within` so many seconds."""
        for update in updates:
            number = id_of(update)
            if number is not None and isinstance(update, Mapping) and number not in self._told:
                notice = self._remembered(number, update)
                if notice is not None:
                    self._set(number, notice, within)

    def _rest(self, updates: Collection[object]) -> None:
        """They are stored: the handler tells them."""
        for number in map(id_of, updates):
            if number is not None:
                self._heard.pop(number, None)
                self._told.pop(number, None)
                if timer := self._due.pop(number, None):
                    timer.cancel()

    def _remembered(self, number: int, update: Mapping[str, Any]) -> Addressed | None:
        """What was heard; whatever cannot be listened to must not keep it from being stored."""
        if number not in self._heard:
            try:
                self._heard[number] = self._hear(update)
            except Exception:
                log.exception("an update could not be listened to")
                self._heard[number] = None
            if len(self._heard) > MOST:
                self._heard.popitem(last=False)
        return self._heard[number]

    def _set(self, number: int, notice: Addressed, within: float) -> None:
        loop = asyncio.get_running_loop()
        at, timer = loop.time() + within, self._due.get(number)
        if timer is not None:
            if timer.when() <= at:
                return
            timer.cancel()
        self._due[number] = loop.call_at(at, self._tell, number, notice)

    def _tell(self, number: int, notice: Addressed) -> None:
        self._due.pop(number, None)
        self._told[number] = None
        if len(self._told) > MOST:
            self._told.popitem(last=False)
        task = asyncio.create_task(self._show(number, notice))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _show(self, number: int, notice: Addressed) -> None:
        try:
            await self._screen.show(notice.chat_id, notice.view, reply_to=notice.reply_to)
            log.warning("the database is away: somebody was told to ring 112 before it was stored")
        except TelegramAway as error:
            if number in self._heard:
                self._told.pop(number, None)
                self._set(number, notice, error.seconds if isinstance(error, TelegramBusy) else AGAIN_SECONDS)
        except Exception:
            log.exception("somebody could not be told to ring 112")

    async def close(self) -> None:
        """Wait for the notices under way, and let the others be."""
        for timer in self._due.values():
            timer.cancel()
        await asyncio.gather(*self._telling, return_exceptions=True)

"""The whole application, alive over the sandbox's transport, as tests and stories meet it."""

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.app import App
from bot.config import Settings
from bot.domain.inbox import Queue
from bot.knowledge import Knowledge
from bot.services import Services
from bot.storage import inbox
from tests.postmarks import PostalRequest, PostalWorld

PATIENCE = 60.0
"""Seconds until something that should have happened has not, also on a slow machine where others are at work."""

SHORTEST_SECONDS, LONGEST_SECONDS = 0.005, 0.2


class Patience:
    """Looks again and again, ever more seldom, until it is over; then it says what it waited for."""

    def __init__(self, missing: Callable[[], str]) -> None:
        self._missing, self._until, self._rest = missing, time.monotonic() + PATIENCE, SHORTEST_SECONDS

    async def wait(self) -> None:
        """Until the next look. Raises AssertionError."""
        if time.monotonic() > self._until:
            raise AssertionError(self._missing())
        await asyncio.sleep(self._rest)
        self._rest = min(LONGEST_SECONDS, self._rest * 1.3)


class Clock:
    """Stands still until it is moved; instants are aware and in UTC."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant

    def __call__(self) -> datetime:
        return self.instant

    def forward(self, **span: float) -> None:
        self.instant += timedelta(**span)


class Living:
    """A running Lokalråd and the world it lives in."""

    def __init__(self, world: PostalWorld, settings: Settings, clock: Clock, knowledge: Knowledge) -> None:
        self.world, self.settings, self.clock, self.knowledge = world, settings, clock, knowledge
        self.app = self._new()

    def _new(self) -> App:
        request = PostalRequest(self.world)
        return App(self.settings, clock=self.clock, request=request, knowledge=self.knowledge)

    @property
    def services(self) -> Services:
        """Of the application as it lives now: after a restart they are others."""
        return self.app.dispatch.application.bot_data.services

    async def queue(self) -> Queue:
        async with self.app.db.reading() as tx:
            return await inbox.queue(tx)

    async def settle(self) -> None:
        """Wait until every update is stored, confirmed and handled (or given up)."""
        patience = Patience(lambda: f"not settled: {len(self.world.updates)} updates are unconfirmed")
        while len(self.world.updates) or self.app.worker.is_busy or (await self.queue()).waiting:
            await patience.wait()

    async def restart(self) -> None:
        """Stop as a supervisor would, and start again on the same database."""
        await self.app.stop()
        self.app = self._new()
        await self.app.start()

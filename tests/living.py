"""The whole application, alive over the sandbox's transport, as tests and stories meet it."""

import asyncio
import time
from datetime import datetime, timedelta

from bot.app import App
from bot.config import Settings
from bot.domain.inbox import Queue
from bot.knowledge import Knowledge
from bot.storage import inbox
from sandbox.transport import SandboxRequest
from sandbox.world import World

PATIENCE = 20.0
"""Seconds until something that should have happened has not."""


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

    def __init__(self, world: World, settings: Settings, clock: Clock, knowledge: Knowledge) -> None:
        self.world, self.settings, self.clock, self.knowledge = world, settings, clock, knowledge
        self.app = self._new()

    def _new(self) -> App:
        request = SandboxRequest(self.world)
        return App(self.settings, clock=self.clock, request=request, knowledge=self.knowledge)

    async def queue(self) -> Queue:
        async with self.app.db.reading() as tx:
            return await inbox.queue(tx)

    async def settle(self) -> None:
        """Wait until every update is stored, confirmed and handled (or given up)."""
        until = time.monotonic() + PATIENCE
        while len(self.world.updates) or self.app.worker.is_busy or (await self.queue()).waiting:
            if time.monotonic() > until:
                raise AssertionError(f"not settled: {len(self.world.updates)} unconfirmed, {await self.queue()}")
            await asyncio.sleep(0.01)

    async def restart(self) -> None:
        """Stop as a supervisor would, and start again on the same database."""
        await self.app.stop()
        self.app = self._new()
        await self.app.start()

"""Whether it works: /healthz (the process), /readyz (Telegram is heard and the inbox moves), /metrics."""

import asyncio
from contextlib import suppress

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot import metrics
from bot.clock import Clock
from bot.domain.inbox import Queue
from bot.domain.mind import Mind
from bot.errors import DatabaseAway
from bot.storage import inbox
from bot.storage.database import Database

POLL_LIMIT = 90
"""Seconds without a poll after which Lokalråd is deaf."""

LOOK_SECONDS = 5
"""How long the database may take to answer before it counts as away."""

WAIT_LIMIT = 120
"""Seconds the oldest update may wait; a hung handler is cut after 30 and tried three times."""


class Health:
    """Reads how the inbox stands; a process that cannot read it is not ready."""

    def __init__(self, db: Database, clock: Clock, mind: Mind, *, polls: bool) -> None:
        self.db, self.clock, self.mind, self.polls = db, clock, mind, polls

    async def healthz(self, _: Request) -> Response:
        """The process answers."""
        return JSONResponse({"alive": True})

    async def readyz(self, _: Request) -> Response:
        """200 where updates come in, are handled and their answers known, else 503; ages in seconds."""
        try:
            queue = await self._look()
        except (DatabaseAway, TimeoutError):
            return JSONResponse({"ready": False, "why": "the database is away"}, 503)
        poll, wait = self.age(queue, "poll"), self.age(queue, "wait")
        deaf = self.polls and (poll is None or poll > POLL_LIMIT)
        stuck = wait is not None and wait > WAIT_LIMIT
        learning = self.mind.matcher is None
        ready = not (deaf or stuck or learning)
        told = {
            "ready": ready,
            "learning": learning,
            "poll_age": poll,
            "oldest_waiting": wait,
            "waiting": queue.waiting,
        }
        return JSONResponse(told | {"dead_letters": queue.dead}, 200 if ready else 503)

    async def metrics(self, _: Request) -> Response:
        """Prometheus's text format."""
        with suppress(DatabaseAway, TimeoutError):
            await self._look()
        return Response(metrics.page(), media_type="text/plain; version=0.0.4")

    async def _look(self) -> Queue:
        metrics.database_up.set(0)  # the ages below are as old as the last answer then
        async with asyncio.timeout(LOOK_SECONDS), self.db.reading() as tx:
            queue = await inbox.queue(tx)
        metrics.database_up.set(1)
        metrics.inbox_waiting.set(queue.waiting)
        metrics.dead_letters.set(queue.dead)
        metrics.inbox_age.set(self.age(queue, "wait") or 0)
        metrics.poll_age.set(-1 if (age := self.age(queue, "poll")) is None else age)
        return queue

    def age(self, queue: Queue, of: str) -> float | None:
        """Seconds since the last poll (`poll`) or since the oldest waiting update was stored (`wait`)."""
        instant = queue.polled_at if of == "poll" else queue.oldest
        return None if instant is None else round(max(0.0, (self.clock() - instant).total_seconds()), 1)

"""Whether it works: /healthz (the process), /readyz (updates and letters move), /metrics (how many, how long)."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot import metrics
from bot.clock import Clock
from bot.domain.backlog import Backlog
from bot.domain.mind import Mind
from bot.errors import DatabaseAway
from bot.intake.readiness import AWAY, Standing, ends
from bot.storage import backlog, inbox
from bot.storage.database import Database

LOOK_SECONDS = 5
"""How long the database may take to answer before it counts as away."""


class Health:
    """Reads how inbox and letters stand; a process that cannot read it is not ready."""

    def __init__(
        self, db: Database, clock: Clock, mind: Mind, broken: Callable[[], Sequence[BaseException]], *, polls: bool
    ) -> None:
        """`broken` tells what has ended that must not."""
        self.db, self.clock, self.mind, self.broken, self.polls = db, clock, mind, broken, polls

    async def healthz(self, _: Request) -> Response:
        """The process answers."""
        return JSONResponse({"alive": True})

    async def readyz(self, _: Request) -> Response:
        """200 where updates come in, are handled and their answers known, and letters leave; else 503 and what to do.
        Ages are in seconds."""
        try:
            found = await self._look()
        except (DatabaseAway, TimeoutError):
            return JSONResponse({"ready": False, "why": [*ends(self.broken()), AWAY]}, 503)
        why = list(found.faults())
        told = {
            "ready": not why,
            "why": why,
            "remarks": list(found.remarks()),
            "learning": found.learning,
            "poll_age": found.poll,
            "oldest_waiting": found.wait,
            "tick_age": found.tick,
            "waiting": found.queue.waiting,
            "dead_letters": found.queue.dead,
            "letters": _told(found.backlog),
        }
        return JSONResponse(told, 503 if why else 200)

    async def metrics(self, _: Request) -> Response:
        """Prometheus's text format."""
        with suppress(DatabaseAway, TimeoutError):
            await self._look()
        return Response(metrics.page(), media_type="text/plain; version=0.0.4")

    async def _look(self) -> Standing:
        metrics.database_up.set(0)  # the ages below are as old as the last answer then
        async with asyncio.timeout(LOOK_SECONDS), self.db.reading() as tx:
            queue, letters = await inbox.queue(tx), await backlog.look(tx, now=self.clock())
        found = Standing(
            queue,
            letters,
            poll=self._age(queue.polled_at),
            wait=self._age(queue.oldest),
            tick=self._age(queue.ticked_at),
            polls=self.polls,
            learning=self.mind.matcher is None,
            broken=self.broken(),
        )
        _show(found)
        return found

    def _age(self, instant: datetime | None) -> float | None:
        return None if instant is None else round(max(0.0, (self.clock() - instant).total_seconds()), 1)


def _show(found: Standing) -> None:
    metrics.database_up.set(1)
    metrics.inbox_waiting.set(found.queue.waiting)
    metrics.dead_letters.set(found.queue.dead)
    metrics.inbox_age.set(found.wait or 0)
    metrics.poll_age.set(-1 if found.poll is None else found.poll)
    metrics.tick_age.set(-1 if found.tick is None else found.tick)
    for lane, count in found.backlog.waiting.items():
        metrics.letters_waiting.labels(lane.name.lower()).set(count)
    for lane, seconds in found.backlog.overdue.items():
        metrics.letters_overdue.labels(lane.name.lower()).set(seconds)
    metrics.letters_in_hand.set(found.backlog.in_hand)
    metrics.letters_stalled.set(found.backlog.stalled)
    metrics.letters_pause.set(found.backlog.pause)
    metrics.occasions_paused.set(found.backlog.paused)


def _told(letters: Backlog) -> dict[str, float]:
    return {
        "waiting": sum(letters.waiting.values()),
        "in_hand": letters.in_hand,
        "overdue": round(max(letters.overdue.values()), 1),
        "stalled": round(letters.stalled, 1),
        "pause": round(letters.pause, 1),
        "paused_occasions": letters.paused,
    }

"""Delivers letters: takes what is due from the desk, sends it down the road, and brings back how it went."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from uuid import uuid4

from bot.clock import Clock
from bot.delivery.desk import Addressed, Desk
from bot.delivery.line import Line
from bot.delivery.road import Parcel, Road
from bot.domain.letters import Cause, Claimed, NotSent, Outcome
from bot.errors import DatabaseAway
from bot.sealing import Sealer
from bot.storage.database import Database

FLIGHT_SECONDS, FEWEST, MOST = 0.25, 25, 400
"""Letters in the air at once: what goes in a quarter of a second; far below the 1,000 that Telegram punishes."""

UNPACED_FLIGHT = 100
IDLE_SECONDS, ROUND_SECONDS, SWEEP_SECONDS, LOOK_SECONDS = 1.0, 0.05, 10.0, 0.1
log = logging.getLogger(__name__)


class Postman:
    """Sending is outside of every transaction, and a letter is settled only by whoever claimed it."""

    def __init__(
        self,
        db: Database,
        sealer: Sealer,
        clock: Clock,
        line: Line,
        slot: Callable[[], int],
        *,
        rate: float | None,
        lease: str | None = None,
    ) -> None:
        """`rate` is letters a second over all processes; None leaves the limit off, for a server of one's own.
        `lease` is this process's own; the one who holds its slot tells it from a former holder's."""
        self._interval = 1 / rate if rate else 0.0
        flight = int(min(MOST, max(FEWEST, rate * FLIGHT_SECONDS))) if rate else UNPACED_FLIGHT
        self._desk = Desk(db, sealer, clock, slot, lease=lease or uuid4().hex, interval=self._interval)
        self._road = Road(line, self._landed, flight=flight, interval=self._interval)
        self._hand = 2 * flight
        self._ended: list[tuple[Claimed, Outcome]] = []
        self._wake, self._stopping = asyncio.Event(), False

    def wake(self) -> None:
        """There may be something to deliver."""
        self._wake.set()

    async def run(self) -> None:
        """Until `stop`; a database that is away is waited for. Raises TokenRefused: nothing can be sent."""
        beside = [asyncio.create_task(work()) for work in (self._road.run, self._sweep, self._heed_pauses)]
        try:
            while not (self._stopping and not self._road.in_hand and not self._ended):
                self._wake.clear()
                rest = await self._round()
                if self._road.refused is not None and not self._ended:
                    raise self._road.refused
                await asyncio.sleep(ROUND_SECONDS)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), rest)
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)

    async def stop(self, *, within: float) -> None:
        """What has not left is given back; what is in the air has `within` seconds."""
        self._stopping = True
        self._give_back()
        await self._road.empty(within)
        self.wake()

    async def _round(self) -> float:
        """Seconds to rest at most."""
        ended, room = list(self._ended), 0 if self._stopping else self._hand - self._road.in_hand
        try:
            rest = 0.0 if ended else await self._desk.rest(IDLE_SECONDS)
            if rest:
                return rest
            found = await self._desk.round(ended, room)
        except DatabaseAway:
            log.warning("the database is away; letters wait")
            return IDLE_SECONDS
        del self._ended[: len(ended)]
        if found.pause:
            self._hold(found.pause)
            return min(IDLE_SECONDS, found.pause)
        self._send(found.fast, found.paced, found.ahead)
        if room <= 0:
            return IDLE_SECONDS
        return max(ROUND_SECONDS, found.ahead / 2) if found.fast or found.paced else max(0.1, found.ahead / 2)

    def _send(self, fast: Sequence[Addressed], paced: Sequence[Addressed], ahead: float) -> None:
        now = asyncio.get_running_loop().time()
        self._road.put([Parcel(one.letter, one.method, one.payload, 0.0) for one in fast], first=True)
        places = (now + ahead + number * self._interval for number in range(len(paced)))
        self._road.put(
            [Parcel(one.letter, one.method, one.payload, at) for one, at in zip(paced, places, strict=True)]
        )

    def _landed(self, letter: Claimed, outcome: Outcome) -> None:
        self._ended.append((letter, outcome))
        self._wake.set()

    def _hold(self, seconds: float) -> None:
        self._road.hold(seconds)
        self._give_back()

    def _give_back(self) -> None:
        self._ended += [(letter, NotSent(Cause.PAUSED, 0)) for letter in self._road.give_back()]
        self._wake.set()

    async def _heed_pauses(self) -> None:
        """Another process may have been told to wait."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if self._road.in_hand:
                with suppress(DatabaseAway):
                    if pause := await self._desk.pause():
                        self._hold(pause)

    async def _sweep(self) -> None:
        while True:
            with suppress(DatabaseAway):
                await self._desk.sweep()
            await asyncio.sleep(SWEEP_SECONDS)

"""Delivers letters: takes what is due from the desk, sends it down the road, and brings back how it went."""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from math import ceil
from uuid import uuid4

from bot.clock import Clock
from bot.delivery.desk import ALIKE, BUSY_CHATS, BUSY_SECONDS, Addressed, Desk, Round
from bot.delivery.line import Line
from bot.delivery.road import Parcel, Road
from bot.domain.letters import Cause, Claimed, NotSent, Outcome, Refused
from bot.errors import DatabaseAway
from bot.log import Spell
from bot.sealing import Sealer
from bot.storage.database import Database

FLIGHT_SECONDS, FEWEST, MOST = 0.25, 25, 400
"""Letters in the air at once: what goes in a quarter of a second; far below the 1,000 that Telegram punishes."""

UNPACED_FLIGHT = 100
HANDS, UNPACED_HANDS = 2, 8
"""Letters in hand are so many times those in the air, so that there are some while others are noted and claimed."""

IDLE_SECONDS, ROUND_SECONDS, UNPACED_ROUND_SECONDS, SWEEP_SECONDS, LOOK_SECONDS = 1.0, 0.05, 0.1, 10.0, 0.1
HURRY_SECONDS = 0.2
"""How long nothing leaves when one refusal follows the other, until the desk has looked at them."""

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
        flight: int | None = None,
    ) -> None:
        """`rate` is letters a second over all processes; None leaves the limit off, for a server of one's own.
        `lease` is this process's own; the one who holds its slot tells it from a former holder's. `flight` is how
        many letters are in the air at once, where that does not follow from the rate."""
        self._interval = 1 / rate if rate else 0.0
        hands = HANDS if rate or flight else UNPACED_HANDS
        self._rest = ROUND_SECONDS if rate or flight else UNPACED_ROUND_SECONDS
        if flight is None:
            flight = int(min(MOST, max(FEWEST, rate * FLIGHT_SECONDS))) if rate else UNPACED_FLIGHT
        self._desk = Desk(db, sealer, clock, slot, lease=lease or uuid4().hex, interval=self._interval)
        self._road = Road(line, self._landed, self._desk.door, flight=flight, interval=self._interval)
        self._hand = hands * flight
        self._ended: list[tuple[Claimed, Outcome]] = []
        self._busy: dict[int, float] = {}
        self._refusals = 0
        self._away = Spell(log, "the database is away; letters wait", "the database is back; letters go on")
        self._pause = Spell(
            log, "Telegram asks everybody to wait: no letter leaves for %d s", "the wait is over; letters go on"
        )
        self._unreadable = Spell(
            log, "letters cannot be opened, and are noted as failed: is an old key missing in LOKALRAAD_KEY?"
        )
        self._wake, self._hurry, self._stopping = asyncio.Event(), asyncio.Event(), False

    def wake(self) -> None:
        """There may be something to deliver."""
        self._wake.set()

    async def run(self) -> None:
        """Until `stop`; a database that is away is waited for. Raises TokenRefused: nothing can be sent."""
        beside = [asyncio.create_task(work()) for work in (self._road.run, self._sweep, self._heed)]
        try:
            while not self._is_done:
                self._wake.clear()
                await self._sleep(await self._round())
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
        if self._road.refused is not None:
            raise self._road.refused

    async def _sleep(self, rest: float) -> None:
        """Let some letters end together, then wait for the next occasion; `rest` seconds at most."""
        if self._is_done:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._hurry.wait(), self._rest)
        self._hurry.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), rest)

    async def stop(self, *, within: float) -> None:
        """What has not left is given back; what is in the air has `within` seconds."""
        self._stopping = True
        self._give_back()
        await self._road.empty(within)
        self.wake()

    @property
    def _ending(self) -> bool:
        return self._stopping or self._road.refused is not None

    @property
    def _is_done(self) -> bool:
        return self._ending and not self._road.in_hand and not self._ended

    async def _round(self) -> float:
        """Seconds to rest at most."""
        if self._road.blocked:
            self._give_back()
        if not self._road.held:
            self._pause.ends()
        ended, closed = list(self._ended), self._ending or self._road.blocked
        if closed and not ended:
            return IDLE_SECONDS
        try:
            if not ended and (rest := await self._desk.rest(IDLE_SECONDS)):
                self._away.ends()
                return rest
            found = await self._desk.round(ended, None if closed else self._hand - self._road.in_hand)
        except DatabaseAway:
            self._away.begins()
            return IDLE_SECONDS
        self._away.ends()
        del self._ended[: len(ended)]
        self._give_back(found.halted)
        self._tell_of(found)
        return self._take(found, closed=closed)

    def _take(self, found: Round, *, closed: bool) -> float:
        """What was claimed goes out; seconds to rest at most."""
        if found.pause:
            self._hold(found.pause)
            return min(IDLE_SECONDS, found.pause)
        self._ended += [(letter, Refused(Cause.REFUSED, "unreadable")) for letter in found.unreadable]
        self._send(found.fast, found.paced, found.ahead)
        if closed or self._road.in_hand >= self._hand:
            return IDLE_SECONDS
        return max(self._rest if found.fast or found.paced else 2 * self._rest, found.ahead / 2)

    def _tell_of(self, found: Round) -> None:
        """In the log, once each, however many letters it concerns."""
        for occasion in found.halted:
            log.error("Telegram does not take what occasion %d says: its letters are paused", occasion)
        if found.unreadable:
            self._unreadable.begins()

    def _send(self, fast: Sequence[Addressed], paced: Sequence[Addressed], ahead: float) -> None:
        now = asyncio.get_running_loop().time()
        at_once = [Parcel(one.letter, one.method, one.payload, 0.0, now) for one in fast]
        self._road.put(at_once, first=True)
        places = (now + ahead + number * self._interval for number in range(len(paced)))
        self._road.put(
            [Parcel(one.letter, one.method, one.payload, at, now) for one, at in zip(paced, places, strict=True)]
        )
        if self._ending:
            self._give_back()

    def _landed(self, letter: Claimed, outcome: Outcome) -> None:
        self._ended.append((letter, outcome))
        if isinstance(outcome, NotSent) and outcome.cause is Cause.BUSY:
            self._hold_if_many(letter.person_id or -letter.id, outcome.seconds)
        self._refusals = self._refusals + 1 if isinstance(outcome, Refused) and outcome.cause is Cause.REFUSED else 0
        if self._refusals >= ALIKE:  # the text may be wrong: the desk must know before many more leave
            self._road.hold(HURRY_SECONDS)
            self._hurry.set()
        self._wake.set()

    def _hold_if_many(self, whom: int, seconds: float) -> None:
        """Here at once, before the desk has told the other processes. Of an address nothing is known, so each
        letter to one counts as another chat."""
        now = asyncio.get_running_loop().time()
        self._busy = {one: at for one, at in self._busy.items() if now - at < BUSY_SECONDS} | {whom: now}
        if len(self._busy) >= BUSY_CHATS:
            self._hold(seconds)

    def _hold(self, seconds: float) -> None:
        self._pause.begins(ceil(seconds))
        self._road.hold(seconds)
        self._give_back()

    def _give_back(self, closed: Collection[int] | None = None) -> None:
        """The letters that have not left; where `closed` is given, only those of these occasions."""
        given = [(letter, NotSent(Cause.PAUSED, 0)) for letter in self._road.give_back(closed)]
        if given:
            self._ended += given
            self._wake.set()

    async def _heed(self) -> None:
        """Another process may have been told to wait, and staff may have paused or stopped an occasion."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if waiting := self._road.letters:
                with suppress(DatabaseAway):
                    pause, closed = await self._desk.heed(waiting)
                    if pause:
                        self._hold(pause)
                    self._give_back(closed)

    async def _sweep(self) -> None:
        while True:
            with suppress(DatabaseAway):
                ended = [letter.id for letter, _ in self._ended]
                await self._desk.sweep([*self._road.in_hand_ids, *ended])
            await asyncio.sleep(SWEEP_SECONDS)

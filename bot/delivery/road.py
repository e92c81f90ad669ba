"""Where letters travel: each at its place in the pace, few at once, and none while Telegram asks everybody to wait."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

from bot.delivery.line import Line
from bot.delivery.outcomes import outcome_of
from bot.domain.letters import Cause, Claimed, Delivered, Lost, NotSent, Outcome
from bot.errors import LokalraadError, TokenRefused

SEND_SECONDS = 35.0
"""Telegram's server itself may sleep 8 s on a flood, so nobody gives up sooner than this."""

SPREAD, SLACK_SECONDS = 0.9, 0.02
"""Letters that are late follow each other no closer than this share of the pace's interval, give or take so much."""

SILENT, PROBE_SECONDS = 5, (1, 2, 4, 8, 15, 30)
"""After so many letters without an answer Telegram is asked something harmless first, again and again, this far apart."""

log = logging.getLogger(__name__)


class Parcel(NamedTuple):
    """A letter, what it says, and when it may go, by the loop's clock."""

    letter: Claimed
    method: str
    payload: bytes
    at: float


class Road:
    """`arrived(letter, outcome)` is told how each one went."""

    def __init__(
        self, line: Line, arrived: Callable[[Claimed, Outcome], None], *, flight: int, interval: float
    ) -> None:
        """`flight` is how many are in the air at once, `interval` the seconds between two of them."""
        self.refused: TokenRefused | None = None
        self._line, self._arrived, self._interval = line, arrived, interval * SPREAD
        self._waiting: deque[Parcel] = deque()
        self._sending: set[asyncio.Task[None]] = set()
        self._room, self._more = asyncio.Semaphore(flight), asyncio.Event()
        self._silent = 0
        self._free_at = self._held_until = 0.0

    @property
    def in_hand(self) -> int:
        """Letters that wait here or are in the air."""
        return len(self._waiting) + len(self._sending)

    def put(self, parcels: Sequence[Parcel], *, first: bool = False) -> None:
        """Take letters; those that go `first` overtake the paced ones."""
        if first:
            self._waiting.extendleft(reversed(parcels))
        else:
            self._waiting.extend(parcels)
        self._more.set()

    def hold(self, seconds: float) -> None:
        """Send nothing for so long."""
        self._held_until = max(self._held_until, asyncio.get_running_loop().time() + seconds)

    def give_back(self) -> list[Claimed]:
        """The letters that have not left."""
        found = [parcel.letter for parcel in self._waiting]
        self._waiting.clear()
        return found

    async def run(self) -> None:
        """For ever."""
        while True:
            while not self._waiting:
                self._more.clear()
                await self._more.wait()
            await self._room.acquire()
            await self._until(self._waiting[0].at if self._waiting else 0.0)
            if not self._waiting:
                self._room.release()
                continue
            sending = asyncio.create_task(self._send(self._waiting.popleft()))
            self._sending.add(sending)
            sending.add_done_callback(self._landed)

    async def _until(self, at: float) -> None:
        """The letter's place in the pace, and no closer to the one before than that allows."""
        loop = asyncio.get_running_loop()
        while True:
            wait = max(at, self._held_until, self._free_at - SLACK_SECONDS if at else 0.0) - loop.time()
            if wait <= 0:
                break
            await asyncio.sleep(wait)
        if self._silent >= SILENT:
            await self._probe()
        self._free_at = max(self._free_at, loop.time()) + self._interval

    async def _probe(self) -> None:
        """Letters that nobody answers would all become unknown; a question does no harm."""
        for wait in (*PROBE_SECONDS, *[PROBE_SECONDS[-1]] * 10_000):
            with suppress(LokalraadError):
                await self._line.call("getMe", {})
                self._silent = 0
                return
            if self.refused is not None:
                return
            log.warning("Telegram does not answer; letters wait")
            await asyncio.sleep(wait)

    async def _send(self, parcel: Parcel) -> None:
        outcome: Outcome
        try:
            result = await self._line.post(parcel.method, parcel.payload, SEND_SECONDS)
            outcome = Delivered(int(result["message_id"]))
        except TokenRefused as refused:
            self.refused = refused
            outcome = NotSent(Cause.AWAY)
        except LokalraadError as error:
            outcome = outcome_of(error)
        except (KeyError, TypeError, ValueError):
            outcome = Lost()
        self._silent = self._silent + 1 if _is_silence(outcome) else 0
        self._arrived(parcel.letter, outcome)

    def _landed(self, sending: asyncio.Task[None]) -> None:
        self._sending.discard(sending)
        self._room.release()

    async def empty(self, within: float) -> None:
        """Wait for what is in the air, `within` seconds."""
        if self._sending:
            await asyncio.wait(self._sending, timeout=within)


def _is_silence(outcome: Outcome) -> bool:
    return isinstance(outcome, Lost) or (isinstance(outcome, NotSent) and outcome.cause is Cause.AWAY)

"""Where letters travel: each at its place in the pace, few at once, none while Telegram asks everybody to wait."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Sequence
from functools import partial
from itertools import chain, repeat
from typing import NamedTuple

from bot.delivery.line import Line
from bot.delivery.outcomes import delivered, outcome_of
from bot.domain.letters import Cause, Claimed, Lost, NotSent, Outcome
from bot.errors import LokalraadError, TokenRefused
from bot.log import Spell

SEND_SECONDS = 35.0
"""Telegram's server itself may sleep 8 s on a flood, so nobody gives up sooner than this."""

SPREAD, SLACK_SECONDS = 0.9, 0.02
"""Letters that are late follow each other no closer than this share of the pace's interval, give or take so much."""

STALE_SECONDS = 60.0
"""A letter that waited here for so long (the process was stopped) may be another process's by now."""

SILENT, PROBE_SECONDS = 5, (1, 2, 4, 8, 15, 30)
"""After so many letters without an answer Telegram is asked something harmless first, this far apart."""

log = logging.getLogger(__name__)


class Parcel(NamedTuple):
    """A letter, what it says, and when it may go and was claimed, by the loop's clock."""

    letter: Claimed
    method: str
    payload: bytes
    at: float
    since: float


Door = Callable[[Claimed, Callable[[], bool]], Awaitable[bool]]


class Road:
    """`arrived(letter, outcome)` is told how each one went."""

    def __init__(
        self,
        line: Line,
        arrived: Callable[[Claimed, Outcome], None],
        door: Door,
        *,
        flight: int,
        interval: float,
    ) -> None:
        """Through the `door` goes what may have become untrue since it was claimed. `flight` is how many are in the
        air at once, `interval` the seconds between two of them."""
        self.refused: TokenRefused | None = None
        self._line, self._arrived, self._door, self._interval = line, arrived, door, interval * SPREAD
        self._waiting: deque[Parcel] = deque()
        self._sending: dict[asyncio.Task[None], Claimed] = {}
        self._room, self._more = asyncio.Semaphore(flight), asyncio.Event()
        self._silent = 0
        self._silence = Spell(log, "Telegram does not answer; letters wait", "Telegram answers again; letters go on")
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

    @property
    def blocked(self) -> bool:
        """Whether Telegram does not answer, or refuses the token: letters are better off elsewhere."""
        return self._silent >= SILENT or self.refused is not None

    @property
    def held(self) -> bool:
        """Whether nothing may be sent now."""
        return self._held_until > _time()

    @property
    def letters(self) -> list[Claimed]:
        """Those that have not left."""
        return [parcel.letter for parcel in self._waiting]

    @property
    def in_hand_ids(self) -> list[int]:
        """Also of those in the air."""
        return [letter.id for letter in (*self.letters, *self._sending.values())]

    def hold(self, seconds: float) -> None:
        """Send nothing for so long."""
        self._held_until = max(self._held_until, _time() + seconds)

    def give_back(self, of: Collection[int] | None = None) -> list[Claimed]:
        """The letters that have not left, all or those `of` some occasions."""
        found = [letter for letter in self.letters if of is None or letter.occasion_id in of]
        if found:
            kept = [parcel for parcel in self._waiting if of is not None and parcel.letter.occasion_id not in of]
            self._waiting = deque(kept)
        return found

    async def run(self) -> None:
        """For ever."""
        while True:
            await self._room.acquire()
            await self._ready()
            parcel = self._waiting[0]
            if parcel.letter.expires_at is None:
                self._leave(parcel)
            elif not await self._door(parcel.letter, partial(self._leave, parcel)):
                self._room.release()
                self._stay(parcel)

    def _leave(self, parcel: Parcel) -> bool:
        """Off it goes, unless it was given back meanwhile."""
        if parcel not in self._waiting:
            return False
        self._waiting.remove(parcel)
        sending = asyncio.create_task(self._send(parcel))
        self._sending[sending] = parcel.letter
        sending.add_done_callback(self._landed)
        return True

    def _stay(self, parcel: Parcel) -> None:
        """It did not pass the door."""
        if parcel in self._waiting:
            self._waiting.remove(parcel)
            self._arrived(parcel.letter, NotSent(Cause.PAUSED, 0))

    async def _ready(self) -> None:
        """Until the first letter's place in the pace, and no closer to the one before than that allows."""
        while (wait := self._wait()) is None or wait > 0:
            if self._silent >= SILENT:
                await self._probe()
            else:
                await self._news(wait)
        self._free_at = max(self._free_at, _time()) + self._interval

    def _wait(self) -> float | None:
        """Seconds until the first letter may go; None where nobody knows."""
        if self.blocked or not self._waiting:
            return None
        at = self._waiting[0].at
        return max(at, self._held_until, self._free_at - SLACK_SECONDS if at else 0.0) - _time()

    async def _news(self, seconds: float | None) -> None:
        """Until that is over, or something may have changed."""
        self._more.clear()
        alarm = None if seconds is None else asyncio.get_running_loop().call_later(seconds, self._more.set)
        await self._more.wait()
        if alarm is not None:
            alarm.cancel()

    async def _probe(self) -> None:
        """Letters that nobody answers would all become unknown; a question does no harm."""
        for wait in chain(PROBE_SECONDS, repeat(PROBE_SECONDS[-1])):
            try:
                await self._line.call("getMe", {})
            except TokenRefused as refused:
                self.refused, self._silent = refused, 0
                return
            except LokalraadError:
                self._silence.begins()
                await asyncio.sleep(wait)
            else:
                self._silent = 0
                self._silence.ends()
                return

    async def _send(self, parcel: Parcel) -> None:
        outcome = NotSent(Cause.PAUSED, 0) if self._is_stale(parcel) else await self._outcome(parcel)
        self._silent = self._silent + 1 if _is_silence(outcome) else 0
        if self.blocked:
            self._more.set()
        self._arrived(parcel.letter, outcome)

    def _is_stale(self, parcel: Parcel) -> bool:
        return _time() - parcel.since > STALE_SECONDS

    async def _outcome(self, parcel: Parcel) -> Outcome:
        try:
            return delivered(await self._line.post(parcel.method, parcel.payload, SEND_SECONDS))
        except LokalraadError as error:
            found = outcome_of(error)
        if isinstance(found, TokenRefused):
            self.refused = found
            return NotSent(Cause.AWAY, 0)
        return found

    def _landed(self, sending: asyncio.Task[None]) -> None:
        del self._sending[sending]
        self._room.release()

    async def empty(self, within: float) -> None:
        """Wait for what is in the air, `within` seconds."""
        if self._sending:
            await asyncio.wait(self._sending, timeout=within)


def _is_silence(outcome: Outcome) -> bool:
    return isinstance(outcome, Lost) or (isinstance(outcome, NotSent) and outcome.cause is Cause.AWAY)


def _time() -> float:
    return asyncio.get_running_loop().time()

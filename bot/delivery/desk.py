"""The postman's desk: in one short transaction, what ended is noted and what is due is claimed."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from bot.clock import Clock
from bot.delivery.screen import message
from bot.domain.letters import (
    Cause,
    Claimed,
    Lane,
    Moved,
    NotSent,
    Outcome,
    Policy,
    Refused,
    settle,
)
from bot.sealing import Sealer
from bot.storage import letters, pace, people
from bot.storage.database import Database, Transaction

AHEAD_SECONDS = 0.5
"""How far ahead places in the shared pace are taken: a process that dies wastes no more than that."""

BUSY_CHATS, BUSY_SECONDS = 3, 2
"""When so many chats are asked to wait within so short a time, Telegram means all of them."""

EARLY, ALIKE = 50, 5
"""So many refusals in the same words among the first letters mean that the text is wrong, not the people."""

BODIES = 256
MICROS = 1_000_000


@dataclass(frozen=True)
class Addressed:
    """A claimed letter with the request it becomes."""

    letter: Claimed
    method: str
    payload: bytes


@dataclass
class Round:
    """What came of one transaction. `ahead` is when the first paced letter may go, in seconds from now; `pause`
    how long nothing may."""

    fast: list[Addressed] = field(default_factory=list)
    paced: list[Addressed] = field(default_factory=list)
    ahead: float = 0.0
    pause: float = 0.0


class Desk:
    """Knows rows and seals, and nothing of Telegram."""

    def __init__(
        self, db: Database, sealer: Sealer, clock: Clock, slot: Callable[[], int], *, lease: str, interval: float
    ) -> None:
        """`interval` is the seconds between two letters over all processes; 0 leaves the limit off."""
        self._db, self._sealer, self._clock, self._slot = db, sealer, clock, slot
        self._lease, self._interval = lease, interval
        self._bodies: dict[tuple[int, str], tuple[str, bytes]] = {}

    async def rest(self, most: float) -> float:
        """Seconds until a letter is due, at most `most`; nothing is locked. Raises DatabaseAway."""
        now = self._clock()
        async with self._db.reading() as tx:
            dues = [await letters.next_due(tx, lane, now=now) for lane in Lane]
        soonest = min((due for due in dues if due is not None), default=now + timedelta(seconds=most))
        return min(most, max(0.0, (soonest - now).total_seconds()))

    async def pause(self) -> float:
        """Seconds for which nobody may send. Raises DatabaseAway."""
        async with self._db.reading() as tx:
            return (await pace.look(tx)).pause / MICROS

    async def round(self, ended: Sequence[tuple[Claimed, Outcome]], room: int) -> Round:
        """Settle, then claim at most `room`; nothing before this process has its slot. Raises DatabaseAway."""
        async with self._db.transaction() as tx:
            await self._settle(tx, ended)
            return await self._claim(tx, room) if room > 0 and self._slot() else Round()

    async def sweep(self) -> None:
        """Leases of processes that died elsewhere are judged, and what came too late is let go."""
        async with self._db.transaction() as tx:
            await letters.recover(tx, now=self._clock(), lease=self._lease)
            await letters.expire(tx, now=self._clock())

    async def _settle(self, tx: Transaction, ended: Sequence[tuple[Claimed, Outcome]]) -> None:
        now = self._clock()
        await letters.settle(
            tx, [settle(letter, outcome, now=now) for letter, outcome in ended], lease=self._lease, now=now
        )
        shut = [one.person_id for one, outcome in ended if _has(outcome, Cause.BLOCKED, Cause.GONE)]
        if shut:
            await people.shut(tx, shut, at=now)
        for letter, outcome in ended:
            if isinstance(outcome, Moved):
                await people.move(tx, self._sealer, letter.person_id, outcome.chat_id)
        for occasion_id in {one.occasion_id for one, outcome in ended if _has(outcome, Cause.REFUSED)}:
            seen, alike, words = await letters.same_refusals(tx, occasion_id)
            if alike >= ALIKE and seen <= EARLY:
                await letters.halt(tx, occasion_id, words)
        waits = [
            outcome.seconds for _, outcome in ended if isinstance(outcome, NotSent) and _has(outcome, Cause.BUSY)
        ]
        if waits and await letters.busy_chats(tx, since=now - timedelta(seconds=BUSY_SECONDS)) >= BUSY_CHATS:
            await pace.hold(tx)
            await pace.pause(tx, int(max(waits) * MICROS))

    async def _claim(self, tx: Transaction, room: int) -> Round:
        budget = await pace.hold(tx)
        if budget.pause:
            return Round(pause=budget.pause / MICROS)
        claim = partial(letters.claim, tx, lease=self._lease, slot=self._slot(), now=self._clock())
        fast = await claim(Lane.FAST, limit=room)
        ahead = budget.ahead / MICROS + len(fast) * self._interval
        places = room - len(fast)
        if self._interval:
            places = min(places, int((AHEAD_SECONDS - ahead) / self._interval) + 1)
        paced = await claim(Lane.PACED, limit=places) if places > 0 else []
        if self._interval and (fast or paced):
            await pace.spend(tx, int((len(fast) + len(paced)) * self._interval * MICROS))
        return Round(await self._address(tx, fast), await self._address(tx, paced), ahead)

    async def _address(self, tx: Transaction, claimed: Sequence[Claimed]) -> list[Addressed]:
        return [Addressed(letter, *await self._request(tx, letter)) for letter in claimed]

    async def _request(self, tx: Transaction, letter: Claimed) -> tuple[str, bytes]:
        """Method and parameters. The body is made ready once; only the chat is put before it."""
        key = (letter.occasion_id, letter.language)
        if key not in self._bodies:
            if len(self._bodies) >= BODIES:
                self._bodies.clear()
            method, params = message(await letters.body(tx, self._sealer, *key))
            self._bodies[key] = method, json.dumps(params, ensure_ascii=False).encode()
        method, ready = self._bodies[key]
        if letter.policy is Policy.URGENT and letter.tries > 1:
            ready = _numbered(ready, letter.tries)
        chat = self._sealer.unseal(letter.chat_sealed, where=people.SEALED)
        return method, b'{"chat_id":' + chat + b"," + ready[1:]


def _has(outcome: Outcome, *causes: Cause) -> bool:
    return isinstance(outcome, (Refused, NotSent)) and outcome.cause in causes


def _numbered(params: bytes, tries: int) -> bytes:
    """So that whoever gets it again sees that it is the same."""
    told = json.loads(params)
    name = "text" if "text" in told else "caption"
    return json.dumps(told | {name: f"({tries}) {told.get(name, '')}"}, ensure_ascii=False).encode()

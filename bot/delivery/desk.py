"""The postman's desk: in one short transaction, what ended is noted and what is due is claimed."""

import asyncio
import json
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from bot import metrics
from bot.clock import Clock
from bot.delivery.screen import edited, message, replaced
from bot.domain.letters import (
    Cause,
    Claimed,
    Lane,
    Means,
    Moved,
    NotSent,
    Outcome,
    Policy,
    Refused,
    Settled,
    State,
    settle,
)
from bot.errors import DatabaseAway, KeyUnknown, Unsealable
from bot.sealing import Sealer
from bot.storage import letters, links, pace, people
from bot.storage.database import Database, Transaction

AHEAD_SECONDS = 0.2
"""How far ahead places in the shared pace are taken: a process that dies wastes no more than that, and one that was
held up does not come with more at once than Telegram lets pass."""

BUSY_CHATS, BUSY_SECONDS = 3, 2
"""When so many chats are asked to wait within so short a time, Telegram means all of them."""

EARLY, ALIKE = 50, 5
"""So many refusals in the same words among so many letters mean that the text is wrong, not the people."""

RESERVE = 10
"""Letters that go at once find room where none is left for the others."""

BODIES = 256
MADE = {Means.SEND: message, Means.EDIT: edited, Means.REPLACE: replaced}
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
    how long nothing may; `unreadable` what cannot be sent, because it was sealed with a key that is gone; `skipped`
    how many are not to be sent after all; `halted` the occasions that were paused, because Telegram does not take
    what they say."""

    fast: list[Addressed] = field(default_factory=list)
    paced: list[Addressed] = field(default_factory=list)
    unreadable: list[Claimed] = field(default_factory=list)
    halted: set[int] = field(default_factory=set)
    skipped: int = 0
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

    async def heed(self, in_hand: Collection[Claimed]) -> tuple[float, set[int]]:
        """Seconds for which nobody may send, and the occasions of letters in hand that were paused or stopped.
        Raises DatabaseAway."""
        async with self._db.reading() as tx:
            pause = (await pace.look(tx)).pause / MICROS
            return pause, await letters.closed(tx, {letter.occasion_id for letter in in_hand})

    async def door(self, letter: Claimed, leave: Callable[[], bool]) -> bool:
        """Let a letter leave that may become untrue at any moment, unless it did, or the database is away; whoever
        decides so meanwhile commits it afterwards. Whether it left."""
        left = False
        with suppress(DatabaseAway):
            async with self._db.transaction() as tx:
                if await letters.keep_open(tx, letter.occasion_id, now=self._clock()):
                    left = leave()
                    await asyncio.sleep(0)  # in which it is handed to the network
        return left

    async def round(self, ended: Sequence[tuple[Claimed, Outcome]], room: int | None) -> Round:
        """Settle, then claim at most `room` and some more that go at once; nothing where that is None, nor before
        this process has its slot. Raises DatabaseAway."""
        async with self._db.transaction() as tx:
            settled, halted = await self._settle(tx, ended)
            found = await self._claim(tx, max(0, room + RESERVE)) if room is not None and self._slot() else Round()
        _count(settled, found.skipped)
        return replace(found, halted=halted)

    async def sweep(self, in_hand: Collection[int]) -> None:
        """Leases of processes that died elsewhere are judged, and what came too late, or was
        stopped, is let go."""
        async with self._db.transaction() as tx:
            again, unknown = await letters.recover(tx, now=self._clock(), lease=self._lease, but=in_hand)
            expired = await letters.expire(tx, now=self._clock())
            cancelled = await letters.cancel(tx, now=self._clock())
        metrics.lost(again=again, unknown=unknown)
        metrics.letters_settled.labels(State.EXPIRED).inc(expired)
        metrics.letters_settled.labels(State.CANCELLED).inc(cancelled)

    async def _settle(
        self, tx: Transaction, ended: Sequence[tuple[Claimed, Outcome]]
    ) -> tuple[list[Settled], set[int]]:
        """What was noted, and which occasions are paused now."""
        now = self._clock()
        ended = [(letter, await self._move(tx, letter, outcome)) for letter, outcome in ended]
        settled = [settle(letter, outcome, now=now) for letter, outcome in ended]
        await letters.settle(tx, settled, lease=self._lease, now=now)
        shut = [one.person_id for one, outcome in ended if _has(outcome, Cause.BLOCKED, Cause.GONE)]
        if known := [person_id for person_id in shut if person_id is not None]:
            await people.shut(tx, known, at=now)
        halted = set()
        for occasion_id in {one.occasion_id for one, outcome in ended if _has(outcome, Cause.REFUSED)}:
            words = await letters.same_refusal(tx, occasion_id, alike=ALIKE, among=EARLY)
            if words is not None and await letters.halt(tx, occasion_id, words):
                halted.add(occasion_id)
        waits = [
            outcome.seconds for _, outcome in ended if isinstance(outcome, NotSent) and _has(outcome, Cause.BUSY)
        ]
        if waits and await letters.busy_chats(tx, since=now - timedelta(seconds=BUSY_SECONDS)) >= BUSY_CHATS:
            await pace.hold(tx)
            await pace.pause(tx, int(max(waits) * MICROS))
        return settled, halted

    async def _move(self, tx: Transaction, letter: Claimed, outcome: Outcome) -> Outcome:
        """Note a chat's new number; one that is somebody else's already is nobody's here."""
        if not isinstance(outcome, Moved):
            return outcome
        if letter.person_id is None:
            await links.move(tx, self._sealer, letter.chat_sealed, outcome.chat_id)
        elif not await people.move(tx, self._sealer, letter.person_id, outcome.chat_id):
            return Refused(Cause.GONE, "the chat's new number is another person's")
        return outcome

    async def _claim(self, tx: Transaction, room: int) -> Round:
        budget = await pace.hold(tx)
        if budget.pause:
            return Round(pause=budget.pause / MICROS)
        claim = partial(letters.claim, tx, lease=self._lease, slot=self._slot(), now=self._clock())
        fast, skipped = await claim(Lane.FAST, limit=room)
        ahead = budget.ahead / MICROS + len(fast) * self._interval
        places = room - RESERVE - len(fast)
        if self._interval:
            places = min(places, int((AHEAD_SECONDS - ahead) / self._interval) + 1)
        paced, gone = await claim(Lane.PACED, limit=places) if places > 0 else ([], 0)
        if self._interval and (fast or paced):
            await pace.spend(tx, int((len(fast) + len(paced)) * self._interval * MICROS))
        found = Round(ahead=ahead, skipped=skipped + gone)
        for claimed, addressed in ((fast, found.fast), (paced, found.paced)):
            for letter in claimed:
                try:
                    addressed.append(Addressed(letter, *await self._request(tx, letter)))
                except (KeyUnknown, Unsealable):
                    found.unreadable.append(letter)
        return found

    async def _request(self, tx: Transaction, letter: Claimed) -> tuple[str, bytes]:
        """Method and parameters. The body is made ready once; only the chat is put before it."""
        where = people.SEALED if letter.person_id is not None else links.SEALED
        chat = self._sealer.unseal(letter.chat_sealed, where=where)
        head = b'{"chat_id":' + chat
        if letter.revises is not None:
            head += b',"message_id":%d' % letter.revises
        if letter.means is Means.DELETE:
            return "deleteMessage", head + b"}"
        key = (letter.occasion_id, letter.language)
        if key not in self._bodies:
            if len(self._bodies) >= BODIES:
                self._bodies.clear()
            method, params = MADE[letter.means](await letters.body(tx, self._sealer, *key))
            self._bodies[key] = method, json.dumps(params, ensure_ascii=False).encode()
        method, ready = self._bodies[key]
        if letter.policy is Policy.URGENT and letter.tries > 1:
            ready = _numbered(ready, letter.tries)
        return method, head + b"," + ready[1:]


def _count(settled: Sequence[Settled], skipped: int) -> None:
    """Once it is committed."""
    metrics.letters_settled.labels(State.SKIPPED).inc(skipped)
    for each in settled:
        if each.state is State.RETRY:
            metrics.letters_retried.labels(each.cause).inc()
        else:
            metrics.letters_settled.labels(each.state).inc()


def _has(outcome: Outcome, *causes: Cause) -> bool:
    return isinstance(outcome, (Refused, NotSent)) and outcome.cause in causes


def _numbered(params: bytes, tries: int) -> bytes:
    """So that whoever gets it again sees that it is the same."""
    told = json.loads(params)
    name = "text" if "text" in told else "caption"
    return json.dumps(told | {name: f"({tries}) {told.get(name, '')}"}, ensure_ascii=False).encode()

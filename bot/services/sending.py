"""Announcements on their way: begun when it is time, written in pieces, paused, stopped, and told of as they are."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from time import monotonic

from bot import metrics
from bot.clock import Clock
from bot.domain.announcements import Announcement, Purpose, Stage
from bot.domain.letters import OPEN, State
from bot.domain.reports import Report, tally_of
from bot.domain.staff import Announcer
from bot.errors import DatabaseAway, LokalraadError, NotGoing
from bot.sealing import Sealer
from bot.services.announcements.base import Announcing
from bot.services.announcements.departing import Departing
from bot.services.announcements.fanout import Fanout
from bot.services.announcements.reach import key, occasions_of, why_not_revised
from bot.services.announcements.reporting import BY_STAFF, report_on
from bot.services.announcements.resting import Rests, Timer
from bot.services.announcements.tidings import may_announce
from bot.services.voice import News, Voice
from bot.storage import announcements as rows
from bot.storage import letters, people
from bot.storage.database import Database, Transaction
from bot.view import Mail, View

EVERY = timedelta(seconds=4)
"""How often an author's message is edited at most."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Showing:
    """A message to an author that should show something else now: the report whose numbers are `tally`. `last`: it is
    over, and shown also where the message is gone."""

    number: int
    tally: Mapping[str, int]
    chat_id: int = field(repr=False)
    message_id: int
    view: View
    last: bool


class Sending(Announcing):
    """`advance` is called by a ticker in every process; what a killed one leaves, another goes on with."""

    def __init__(
        self,
        db: Database,
        sealer: Sealer,
        clock: Clock,
        mail: Mail,
        voice: Voice,
        *,
        rate: float,
        training: bool,
        timer: Timer = monotonic,
    ) -> None:
        """`rate` is letters a second, to tell how long it takes; `timer` counts seconds."""
        super().__init__(db, sealer, clock, mail, voice, training=training)
        self._rate = rate
        self._departing = Departing(db, sealer, clock, voice, training=training)
        self._fanout = Fanout(db, sealer, clock)
        self._caring, self._telling = Rests(timer), Rests(timer)

    async def advance(self) -> None:
        """Begin what is due, park what is late, write what is begun, tell authors what they must know.

        Doing it twice, or in two processes at once, changes nothing. Raises DatabaseAway.
        """
        await self._each(await self._numbers(Stage.APPROVED, due=True), self._depart)
        await self._each(await self._numbers(Stage.SENDING, unwritten=True), self._write)
        await self._each(await self._numbers(Stage.SENDING), self._care)
        while await self._numbers(Stage.STOPPED) and await self._cancel():
            pass

    async def hush(self) -> None:
        """Before a process sends anything: what should have gone before quiet hours, and waited for somebody to send
        it, waits until they are over. Raises DatabaseAway."""
        await self._each(await self._numbers(Stage.SENDING), self._hush_one)

    async def report(self, by: Announcer, number: int) -> Report:
        """As the letters stand."""
        async with self._db.reading() as tx:
            return await self._report(tx, await self._seen(tx, by, number))

    async def pause(self, by: Announcer, number: int) -> Report:
        """Nothing more leaves until `resume`. Twice is once. Raises NotGoing."""
        async with self._db.transaction() as tx:
            one = await self._going(tx, by, number)
            if any([await letters.halt(tx, occasion, BY_STAFF) for occasion in await occasions_of(tx, one)]):
                await self._note(tx, by, "pause", number)
            return await self._report(tx, one)

    async def resume(self, by: Announcer, number: int) -> Report:
        """Also after the breaker paused it. Raises NotGoing."""
        await self._hush(await self._look(by, number))
        async with self._db.transaction() as tx:
            one = await self._going(tx, by, number)
            if any([await letters.reopen(tx, occasion) for occasion in await occasions_of(tx, one)]):
                await self._note(tx, by, "resume", number)
            report = await self._report(tx, one)
        self._mail.wake()
        return report

    async def stop(self, by: Announcer, number: int) -> Report:
        """Nothing more leaves, ever. Twice is once. Raises NotGoing."""
        if (await self._look(by, number)).stage is Stage.STOPPED:
            return await self.report(by, number)
        async with self._db.transaction() as tx:
            one = await self._going(tx, by, number)
            await self._fanout.edit_what_stays(tx, one)  # so that they are counted among those it did not reach
            await rows.note(tx, number, stage=Stage.STOPPED, written_at=self._clock())
            for occasion in await occasions_of(tx, one):
                await letters.stop(tx, occasion)
            await self._note(tx, by, "stop", number)
        while await self._cancel():
            pass
        return await self.report(by, number)

    async def showings(self) -> list[Showing]:
        """Progress that authors should see now: every few seconds at most, by one process. Raises DatabaseAway."""
        numbers = await self._numbers(Stage.SENDING) + await self._numbers(Stage.STOPPED)
        found: list[Showing | None] = []
        for number in numbers:
            if self._telling.over(number):
                with self._telling.look(number):
                    found.append(await self._showing(number))
        return [each for each in found if each is not None]

    async def shown(self, showing: Showing) -> None:
        """It is there now; what could not be shown is shown later."""
        async with self._db.transaction() as tx:
            await rows.note(tx, showing.number, tally=rows.packed(showing.tally))

    async def _showing(self, number: int) -> Showing | None:
        now = self._clock()
        async with self._db.transaction() as tx:
            one = await rows.find(tx, self._sealer, number)
            if one is None or not await rows.claim_telling(tx, number, now=now, last=now - EVERY):
                return None
            if await self._is_on_its_way(tx, key(number, "progress")):
                return None  # what has happened by then is told at a later turn
            if one.stage is Stage.SENDING and await self._fanout.edit_what_stays(tx, one):
                return None  # it seemed to be over, and is not
            before, report = await rows.journey(tx, number), await self._report(tx, one)
            tally = tally_of(report)
            if tally == before.tally:
                await rows.note(tx, number, reported_at=now if report.done else None)
                return None
            author = one.author_id if await may_announce(tx, one.author_id, one) else None
            row = await people.everything(tx, author or 0)
            sent = await letters.sent_as(tx, key(number, "progress"))
            if row is None or sent is None:
                await rows.note(tx, number, tally=rows.packed(tally))
                return None
        chat_id = int(self._sealer.unseal(row["chat_sealed"], where=people.SEALED))
        return Showing(number, tally, chat_id, sent, self._voice.progress(one, report, row["language"]), report.done)

    async def _is_on_its_way(self, tx: Transaction, letter: str) -> bool:
        """Whether that letter waits still to be sent."""
        occasion = await letters.find(tx, letter)
        counted = await letters.progress(tx, occasion) if occasion is not None else {}
        return any(state in OPEN for state, _ in counted)

    async def _numbers(self, stage: Stage, *, due: bool = False, unwritten: bool = False) -> list[int]:
        async with self._db.reading() as tx:
            return await rows.numbers(tx, [stage], due=self._clock() if due else None, unwritten=unwritten)

    async def _each(self, numbers: Sequence[int], work: Callable[[int], Awaitable[None]]) -> None:
        """One that cannot go on does not stand in the way of the others."""
        for number in numbers:
            try:
                await work(number)
            except DatabaseAway:
                raise
            except LokalraadError:
                log.exception("announcement %d does not go on", number)

    async def _depart(self, number: int) -> None:
        if await self._departing.depart(number):
            self._mail.wake()

    async def _write(self, number: int) -> None:
        while await self._fanout.write_some(number):
            self._mail.wake()

    async def _look(self, by: Announcer, number: int) -> Announcement:
        async with self._db.reading() as tx:
            return await self._seen(tx, by, number)

    async def _going(self, tx: Transaction, by: Announcer, number: int) -> Announcement:
        one = await self._seen(tx, by, number, hold=True)
        if one.stage is not Stage.SENDING or (await self._report(tx, one)).done:
            raise NotGoing
        return one

    async def _report(self, tx: Transaction, one: Announcement) -> Report:
        report = await report_on(tx, one, rate=self._rate, now=self._clock())
        if not report.done:
            return report
        first = one if one.revises is None else await rows.find(tx, self._sealer, one.revises)
        stays = first is None or await why_not_revised(tx, first, now=self._clock())
        return replace(report, revisable=not stays)

    async def _hush_one(self, number: int) -> None:
        async with self._db.reading() as tx:
            one = await rows.find(tx, self._sealer, number)
        if one is not None:
            await self._hush(one)

    async def _hush(self, one: Announcement) -> None:
        """Only what makes a sound: a change comes silently."""
        if one.purpose is Purpose.NEW:
            await self._fanout.hush(one)
        elif one.purpose is Purpose.CORRECTION:
            await self._fanout.hush(one, "note")

    async def _care(self, number: int) -> None:
        if self._caring.over(number):
            with self._caring.look(number):
                await self._look_after(number)

    async def _look_after(self, number: int) -> None:
        """Quiet hours, what could not be deleted, and what its author must know."""
        async with self._db.reading() as tx:
            one = await rows.find(tx, self._sealer, number)
            if one is None or one.stage is not Stage.SENDING:
                return
            report = await self._report(tx, one)
        await self._hush(one)
        if one.purpose is Purpose.RECALL:
            async with self._db.transaction() as tx:
                await self._fanout.edit_what_stays(tx, one)
        for what, is_so in ((News.BLOCKED, report.alarms), (News.REFUSED, report.reason is not None)):
            if is_so:
                async with self._db.transaction() as tx:
                    await self._tidings.author(tx, what, one, now=self._clock(), once=True)
                self._mail.wake()

    async def _cancel(self) -> int:
        async with self._db.transaction() as tx:
            cancelled = await letters.cancel(tx, now=self._clock())
        metrics.letters_settled.labels(State.CANCELLED).inc(cancelled)
        return cancelled

"""What coordinators do with a case of their compartments: note, answer, and say how it stands."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import ZONE
from bot.domain import deadlines
from bot.domain.cases import (
    CHOSEN,
    ENDS,
    NOTE_ROOM,
    REASON_ROOM,
    REPLY_ROOM,
    Case,
    Entry,
    State,
    Turn,
)
from bot.domain.limits import MuteReason
from bot.domain.masking import mask
from bot.domain.room import is_blank, units
from bot.domain.staff import Coordinator, Partner
from bot.errors import (
    AnswerNeeded,
    CaseAddedTo,
    CaseChanged,
    CaseEnded,
    CaseTooLong,
    ExtendedAlready,
    NotAssignable,
)
from bot.services.feedback.base import Side, taken
from bot.services.feedback.looking import Looking
from bot.services.feedback.telling import coordinators
from bot.storage import briefings, cases
from bot.storage.database import Transaction


class Review(Looking):
    """`partner` is as whose coordinator they do it; `seen`, where it is given, how it stood when they decided: what a
    colleague or the resident changed since is left as it is."""

    async def assign(
        self, by: Coordinator, number: str, partner: Partner, whom: int | None, *, seen: str | None = None
    ) -> Side:
        """None: nobody. `seen` is by whom it was taken when that was decided. Raises NotAssignable, CaseChanged."""
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            if whom is not None and whom not in await coordinators(tx, side.case.council, partner):
                raise NotAssignable
            if seen is not None and side.taken not in (seen, taken(whom)):
                raise CaseChanged
            await cases.assign(tx, number, partner, whom)
            await self._note(tx, by.person_id, "assign", number, partner=partner)
            return await self._again(tx, by, side)

    async def label(self, by: Coordinator, number: str, partner: Partner, slug: str, on: bool) -> Side:
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            rest = [each for each in side.part.labels if each != slug]
            await cases.label(tx, number, partner, [*rest, slug] if on else rest)
            return await self._again(tx, by, side)

    async def note(self, by: Coordinator, number: str, partner: Partner, words: str, *, update_id: int) -> Side:
        """For the colleagues of that compartment; residents never see it. Raises CaseTooLong, and CaseEnded
        where the other partner has it now."""
        _must_fit(words, NOTE_ROOM)
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            if side.part.state is State.PASSED:
                raise CaseEnded
            entry = Entry(Turn.NOTE, self._clock(), mask(words).text, partner, by.person_id)
            await self._telling.enter(tx, side.case, entry, update_id=update_id)
            await self._note(tx, by.person_id, "note", number, partner=partner)
            return await self._again(tx, by, side)

    async def reply(
        self, by: Coordinator, number: str, partner: Partner, words: str, *, update_id: int, seen: str | None = None
    ) -> Side:
        """Sent to whoever wrote it, and to all whose cases are answered with this one. `seen` is the mark of the
        side as it was when the words were written. Raises CaseTooLong, CaseEnded, AnswerNeeded, CaseChanged."""
        _must_fit(words, REPLY_ROOM)
        if is_blank(words):
            raise AnswerNeeded
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            if side.part.state in (State.PASSED, State.WITHDRAWN):
                raise CaseEnded
            await self._must_be_as(tx, side, seen, update_id)
            for each in [side, *await self._with(tx, side, hold=True)]:
                entry = Entry(Turn.REPLY, self._clock(), words, partner, by.person_id)
                if await self._telling.enter(tx, each.case, entry, update_id=update_id):
                    await cases.advance(
                        tx, each.case.reference, each.part, each.part.state, answered=True, now=each.part.since
                    )
            await self._note(tx, by.person_id, "reply", number, partner=partner)
            side = await self._again(tx, by, side)
        self._mail.wake()
        return side

    async def move(
        self,
        by: Coordinator,
        number: str,
        partner: Partner,
        state: State,
        words: str,
        *,
        update_id: int,
        seen: str | None = None,
    ) -> Side:
        """How it stands, which the resident is told in these words; `seen` as for `reply`. Finished is what was
        answered since the clock began, or is with these words; declined needs a reason each time. Raises
        AnswerNeeded, CaseEnded, CaseChanged, CaseTooLong."""
        _must_fit(words, REPLY_ROOM)
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            if state not in CHOSEN or side.part.state in (State.PASSED, State.WITHDRAWN):
                raise CaseEnded
            await self._must_be_as(tx, side, seen, update_id)
            for each in [side, *await self._with(tx, side, hold=True)]:
                await self._move(tx, by, each, state, words, update_id)
            await self._note(tx, by.person_id, state, number, partner=partner)
            side = await self._again(tx, by, side)
        self._mail.wake()
        return side

    async def extend(
        self, by: Coordinator, number: str, partner: Partner, reason: str, *, update_id: int, seen: str | None = None
    ) -> Side:
        """Two weeks more, once, and the resident is told why; `seen` as for `reply`. Raises ExtendedAlready,
        CaseEnded, CaseTooLong, CaseChanged."""
        _must_fit(reason, REASON_ROOM)
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            if not side.part.is_open or side.part.due_at is None:
                raise CaseEnded
            if is_blank(reason):
                raise AnswerNeeded
            await self._must_be_as(tx, side, seen, update_id)
            merged = [each for each in await self._with(tx, side, hold=True) if not each.part.extended]
            for each in [side, *merged]:
                await self._extend(tx, by, each, reason, update_id)
            await self._note(tx, by.person_id, "extend", number, partner=partner)
            side = await self._again(tx, by, side)
        self._mail.wake()
        return side

    async def mute(
        self, by: Coordinator, number: str, partner: Partner, days: int, reason: MuteReason | None
    ) -> Side:
        """Whoever sent it, whoever they are, sends this partner nothing for so many days (0: they may again). They
        are told why, once, and can say in this case that it is wrong. Raises CaseEnded where the other partner has
        it now."""
        now = self._clock()
        until = now + timedelta(days=days) if days and reason else None
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            if until is not None and side.part.state is State.PASSED:
                raise CaseEnded
            await cases.mute(tx, number, partner, until, reason if until else None)
            if until is not None and reason is not None and not _is_about(side.part.muted_until, until):
                await self._tell_muted(tx, side.case, partner, until, reason)
            await self._note(tx, by.person_id, "mute" if until else "unmute", number, partner=partner)
            side = await self._again(tx, by, side)
        self._mail.wake()
        return side

    async def brief(self, by: Coordinator, daily: bool) -> None:
        """How they hear of new cases: once a day, or at once."""
        async with self._db.transaction() as tx:
            await briefings.choose(tx, by.person_id, daily)

    async def is_daily(self, by: Coordinator) -> bool:
        async with self._db.reading() as tx:
            return await briefings.is_daily(tx, by.person_id)

    async def _must_be_as(self, tx: Transaction, side: Side, seen: str | None, update_id: int) -> None:
        """What a colleague or the resident did meanwhile is looked at before anything is said. An update that is
        given again changed it itself. Raises CaseChanged, CaseAddedTo."""
        if seen is None or await self._did(tx, side, update_id):
            return
        told = await self._told(tx, side)
        if told.mark != seen:
            raise CaseAddedTo if told.only_added_since(seen) else CaseChanged

    async def _extend(self, tx: Transaction, by: Coordinator, each: Side, reason: str, update_id: int) -> None:
        """From today where it is overdue: nobody is promised a day that has passed."""
        now = self._clock()
        later = deadlines.extended(max(each.part.due_at or now, now), ZONE)
        entry = Entry(Turn.EXTENDED, now, reason, each.part.partner, by.person_id)
        told = each.after(replace(each.part, due_at=later, extended=True))
        if not await self._telling.enter(tx, told, entry, update_id=update_id):
            return
        if not await cases.extend(tx, each.case.reference, each.part, later):
            raise ExtendedAlready

    async def _move(
        self, tx: Transaction, by: Coordinator, each: Side, state: State, words: str, update_id: int
    ) -> None:
        partner, now = each.part.partner, self._clock()
        answers = not is_blank(words) and state in ENDS
        if state in ENDS and not (answers or (each.part.answered and state is not State.DECLINED)):
            raise AnswerNeeded
        if state is State.FORWARDED and is_blank(words):
            raise AnswerNeeded
        entry = Entry(Turn.STATE, now, words, partner, by.person_id, state)
        if not await self._telling.enter(tx, each.after(replace(each.part, state=state)), entry, update_id=update_id):
            return
        reference = each.case.reference
        if not await cases.advance(tx, reference, each.part, state, answered=answers, now=now):
            raise CaseChanged
        if each.part.state in ENDS and state not in ENDS:
            due = self._due(each.case.kind, each.case.council, now)
            await cases.reopen(tx, reference, partner, due)

    async def _tell_muted(
        self, tx: Transaction, case: Case, partner: Partner, until: datetime, reason: MuteReason
    ) -> None:
        now = self._clock()
        key = f"case:{case.reference}:mute:{partner}:{now:%y%m%d%H%M%S%f}"
        await self._telling.to_resident(
            tx, case, key, lambda language: self._voice.muted(case.reference, until, reason, language), now=now
        )


def _is_about(told: datetime | None, until: datetime) -> bool:
    """Tapped twice, it is the same."""
    return told is not None and abs(until - told) < timedelta(hours=1)


def _must_fit(words: str, room: int) -> None:
    if units(words) > room:
        raise CaseTooLong

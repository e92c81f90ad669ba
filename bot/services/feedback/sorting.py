"""Cases that change hands, are put together, or are two: always with words for whoever wrote them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot.domain.cases import REASON_ROOM, ROOM, Case, Entry, Ground, Part, State, Turn
from bot.domain.masking import mask
from bot.domain.references import CODE, SIGNS
from bot.domain.room import is_blank, units
from bot.domain.staff import Coordinator, Partner
from bot.errors import (
    AnswerNeeded,
    CaseChanged,
    CaseEnded,
    CasesApart,
    CaseTooLong,
    NoCoordinator,
    PartnerHasIt,
    ResidentError,
)
from bot.services.feedback.base import Side
from bot.services.feedback.reviewing import Review
from bot.services.feedback.telling import coordinators
from bot.services.feedback.voice import CaseNews
from bot.storage import cases, links
from bot.storage.cases.adding import when
from bot.storage.database import Transaction

Where: TypeAlias = tuple[str, Partner]
"""A side, by its reference."""

Refused: TypeAlias = Sequence[tuple[str, type[ResidentError]]]
"""Which of many were left as they were, and why."""

OTHER = {Partner.POLICE: Partner.MUNICIPALITY, Partner.MUNICIPALITY: Partner.POLICE}


class Sorting(Review):
    """All methods are for coordinators, as those of Review."""

    async def hand_over(
        self,
        by: Coordinator,
        number: str,
        partner: Partner,
        ground: Ground,
        words: str,
        *,
        update_id: int,
        seen: str | None = None,
    ) -> Side:
        """To the other partner, who sees what the resident wrote and nothing that was noted here. The resident reads
        the words; `seen` as for `reply`. What this one answers for goes along, unless it is one resident's yes that
        lets it go. Raises PartnerHasIt, NoCoordinator, CaseEnded, AnswerNeeded, CaseTooLong, CaseChanged."""
        if is_blank(words):
            raise AnswerNeeded
        if units(words) > REASON_ROOM:
            raise CaseTooLong
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            if await self._did(tx, side, update_id):
                return await self._told(tx, side)
            if not side.part.is_open:
                raise CaseEnded
            if not await coordinators(tx, side.case.council, OTHER[partner]):
                raise NoCoordinator
            await self._must_be_as(tx, side, seen, update_id)
            if ground is Ground.CONSENT:
                await cases.part_again(tx, number, partner)
            for each in [side, *await self._with(tx, side, hold=True)]:
                await self._pass(tx, by, each, words, update_id)
                reference = each.case.reference
                await self._note(tx, by.person_id, "hand-over", reference, partner=partner, ground=ground)
            side = await self._again(tx, by, side)
        self._mail.wake()
        return side

    async def merge(self, by: Coordinator, number: str, partner: Partner, into: str) -> Side:
        """`into` answers for it: whatever is said there is said here too, to each of their residents. Twice is
        once. Raises CasesApart."""
        async with self._db.transaction() as tx:
            first, second = sorted((number, into))
            held = {each: await self._side(tx, by, each, partner, hold=True) for each in (first, second)}
            side, other = held[number], held[into]
            if side.part.into == into:
                return await self._again(tx, by, other)
            apart = side.case.council != other.case.council or other.part.into is not None
            if apart or number == into or not (side.part.is_open and other.part.is_open):
                raise CasesApart
            await cases.merge(tx, number, partner, into)
            if side.part.due_at is not None:  # the earlier of the days that were promised
                await cases.hasten(tx, into, partner, side.part.due_at)
            now = self._clock()
            for each, to in ((side, into), (other, number)):
                entry = Entry(Turn.MERGED, now, to, partner, by.person_id)
                await self._telling.enter(tx, each.case, entry)
            await self._note(tx, by.person_id, "merge", number, partner=partner, into=into)
            return await self._again(tx, by, other)

    async def unmerge(self, by: Coordinator, number: str, partner: Partner) -> Side:
        """It is answered by itself again."""
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            await cases.alone(tx, number, partner)
            await self._note(tx, by.person_id, "unmerge", number, partner=partner)
            return await self._again(tx, by, side)

    async def split(self, by: Coordinator, number: str, partner: Partner, words: str, *, update_id: int) -> Side:
        """Another matter in it becomes a case of its own for this partner, with these words of the resident's. They
        are told its reference, and letters about it reach them too. Once for each update. Raises CaseEnded,
        CaseTooLong."""
        if units(words) > ROOM:
            raise CaseTooLong
        async with self._db.transaction() as tx:
            side = await self._side(tx, by, number, partner, hold=True)
            if not side.part.is_open or is_blank(words):
                raise CaseEnded
            known = await cases.by_update(tx, self._sealer, update_id)
            if known is None:
                known = await self._split(tx, by, side, mask(words).text, update_id)
            side = await self._told(tx, await self._side(tx, by, known, partner))
        self._mail.wake()
        return side

    async def move_all(
        self,
        by: Coordinator,
        sides: Sequence[Where],
        state: State,
        words: str,
        *,
        update_id: int,
        seen: Mapping[Where, str] | None = None,
    ) -> Refused:
        """Each by itself, as `move`; which of them were not, and why. `seen` are the marks of the sides as they were
        when that was decided."""
        return await _each(
            sides,
            lambda number, partner: self.move(
                by, number, partner, state, words, update_id=update_id, seen=_of(seen, number, partner)
            ),
        )

    async def assign_all(
        self,
        by: Coordinator,
        sides: Sequence[Where],
        whom: int | None,
        *,
        seen: Mapping[Where, str] | None = None,
    ) -> Refused:
        """Each by itself, as `assign`; `seen` is by whom each was taken when that was decided."""
        return await _each(
            sides,
            lambda number, partner: self.assign(by, number, partner, whom, seen=_of(seen, number, partner)),
        )

    async def label_all(self, by: Coordinator, sides: Sequence[Where], slug: str) -> Refused:
        """Each gets that label, as `label`."""
        return await _each(sides, lambda number, partner: self.label(by, number, partner, slug, True))

    async def _pass(self, tx: Transaction, by: Coordinator, each: Side, words: str, update_id: int) -> None:
        now, partner, reference = self._clock(), each.part.partner, each.case.reference
        entry = Entry(Turn.PASSED, now, words, partner, by.person_id)
        due = self._due(each.case.kind, each.case.council, now)
        fresh = Part(OTHER[partner], State.RECEIVED, now, due)
        told = each.after(replace(each.part, state=State.PASSED, due_at=None), fresh)
        if not await self._telling.enter(tx, told, entry, update_id=update_id):
            return
        if not await cases.hand_over(tx, reference, each.case.council, fresh):
            raise PartnerHasIt
        if not await cases.advance(tx, reference, each.part, State.PASSED, answered=True, now=now):
            raise CaseChanged
        await cases.alone(tx, reference, partner)
        scope = [(each.case.council, OTHER[partner])]
        theirs = await cases.find(tx, self._sealer, reference, scope)
        if theirs is not None:
            await self._telling.arrived(tx, CaseNews.PASSED, theirs, now=now)

    async def _split(self, tx: Transaction, by: Coordinator, side: Side, words: str, update_id: int) -> str:
        now, old, partner = self._clock(), side.case, side.part.partner
        number = await self._reference(tx)
        due = self._due(old.kind, old.council, now)
        fresh = Case(
            reference=number,
            council=old.council,
            kind=old.kind,
            words=words,
            language=old.language,
            received_at=when(now),
            parts=(Part(partner, State.RECEIVED, now, due),),
            place=old.place,
            source=old.source,
            answerable=old.answerable,
            acute=old.acute,
            split_from=old.reference,
        )
        code = self._sealer.codes(f"{number}|{update_id}", signs=SIGNS, length=CODE)[0]
        await cases.add(tx, self._sealer, fresh, code=code, update_id=update_id)
        await links.follow(tx, number, old.reference)
        entry = Entry(Turn.SPLIT, now, number, partner, by.person_id)
        await self._telling.enter(tx, old, entry)
        await self._note(tx, by.person_id, "split", old.reference, partner=partner, to=number)
        return number


def _of(seen: Mapping[Where, str] | None, number: str, partner: Partner) -> str | None:
    """What was seen of that side; of one that was not looked at, as of one that has changed."""
    return None if seen is None else seen.get((number, partner), "")


async def _each(sides: Sequence[Where], do: Callable[[str, Partner], Awaitable[Side]]) -> Refused:
    """What is refused keeps nothing else from being done."""
    refused: list[tuple[str, type[ResidentError]]] = []
    for number, partner in sides:
        try:
            await do(number, partner)
        except ResidentError as error:
            refused.append((number, type(error)))
    return refused

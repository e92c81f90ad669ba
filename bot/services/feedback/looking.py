"""What coordinators see of the cases of their compartments: a list of them, or one with all that was said."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.cases import OPEN_ONES, Case, Filter, Part, State
from bot.domain.staff import Coordinator, Partner
from bot.pictures import Picture
from bot.services.feedback.alike import Alike
from bot.services.feedback.base import Side
from bot.services.feedback.telling import coordinators
from bot.storage import cases, pictures
from bot.storage.database import Transaction


class Looking(Alike):
    """`partner` is as whose coordinator they look; who holds posts for both sees the two sides one by one."""

    async def inbox(self, by: Coordinator, wanted: Filter = OPEN_ONES) -> Sequence[Side]:
        """The sides that are wanted, the longest waiting first. Words are looked for in what was written, added,
        noted and answered, opened in memory: there is no index of them."""
        now = self._clock()
        async with self._db.reading() as tx:
            scope = await self._scope(tx, by)
            found = await cases.of(tx, self._sealer, scope, wanted, by=by.person_id, now=now)
            fits = partial(_fits, wanted=wanted, by=by.person_id, now=now)
            sides = [Side(case, part) for case in found for part in filter(fits, case.parts)]
            if not wanted.words:
                return sides
            return [side for side in sides if await self._says(tx, side, wanted.words)]

    async def count(self, by: Coordinator) -> Mapping[State, int]:
        """How many sides of theirs are in which state."""
        async with self._db.reading() as tx:
            return await cases.count(tx, await self._scope(tx, by))

    async def look(self, by: Coordinator, number: str, partner: Partner) -> Side:
        """With its history, and what it answers for."""
        async with self._db.reading() as tx:
            side = await self._told(tx, await self._side(tx, by, number, partner))
            return replace(side, also=tuple(each.case.reference for each in await self._with(tx, side)))

    async def colleagues(self, by: Coordinator, number: str, partner: Partner) -> Sequence[int]:
        """Whom it can be assigned to, by their numbers."""
        async with self._db.reading() as tx:
            side = await self._side(tx, by, number, partner)
            return await coordinators(tx, side.case.council, partner)

    async def picture(self, by: Coordinator, number: str, partner: Partner) -> Picture | None:
        """Looking at it is noted."""
        async with self._db.transaction() as tx:
            await self._side(tx, by, number, partner)
            held = await pictures.of_reference(tx, number)
            await self._note(tx, by.person_id, "picture", number, partner=partner)
            return await pictures.get(tx, self._sealer, held[0]) if held else None

    async def _with(self, tx: Transaction, side: Side, *, hold: bool = False) -> Sequence[Side]:
        """The open sides that this one answers for."""
        found = []
        for reference in await cases.merged_into(tx, side.case.reference, side.part.partner):
            scope = [(side.case.council, side.part.partner)]
            case = await cases.find(tx, self._sealer, reference, scope, hold=hold)
            part = case.part(side.part.partner) if case is not None else None
            if case is not None and part is not None and part.is_open:
                found.append(Side(case, part))
        return found

    async def _again(self, tx: Transaction, by: Coordinator, side: Side) -> Side:
        return await self._told(tx, await self._side(tx, by, side.case.reference, side.part.partner))

    async def _says(self, tx: Transaction, side: Side, words: str) -> bool:
        told = (await self._told(tx, side)).case
        return _said_in(told, words)


def _said_in(case: Case, words: str) -> bool:
    """Whether all of these stand in the reference, the text or the history, whatever their case."""
    told = " ".join((case.reference, case.words, *(entry.words for entry in case.entries))).casefold()
    return all(word in told for word in words.casefold().split())


def _fits(part: Part, wanted: Filter, by: int, now: datetime) -> bool:
    """Whoever holds posts for both partners sees two sides, of which one may be as wanted."""
    return (
        (not wanted.states or part.state in wanted.states)
        and (wanted.label is None or wanted.label in part.labels)
        and (not wanted.mine or part.assignee == by)
        and (not wanted.unassigned or part.assignee is None)
        and (not wanted.overdue or part.is_overdue(now))
        and (not wanted.acute or part.state is not State.PASSED)
    )

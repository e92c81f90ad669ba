"""What all that is done with cases needs: a look at one through a compartment, and the right to it."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import ZONE, Clock
from bot.domain import deadlines
from bot.domain.cases import Case, Part, State, Turn
from bot.domain.kinds import FeedbackContent
from bot.domain.references import Draw, reference
from bot.domain.staff import Coordinator, Partner
from bot.errors import CaseUnknown
from bot.sealing import Sealer
from bot.services.feedback.telling import Telling
from bot.services.feedback.voice import FeedbackVoice
from bot.storage import audit, cases, staff
from bot.storage.cases import Compartment
from bot.storage.database import Database, Transaction
from bot.view import Mail

USUAL_DAYS = 10
"""Until an answer is due where the kind of a case is in the content no more."""


def drawn(signs: str, count: int) -> str:
    """At random, as nobody can foresee."""
    return "".join(secrets.choice(signs) for _ in range(count))


@dataclass(frozen=True)
class Side:
    """A case as one partner sees it, and that partner's part; `also` are those whose residents hear what is said."""

    case: Case
    part: Part
    also: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """Of a side with its history: another one once anything but a note was added."""
        count = sum(entry.turn is not Turn.NOTE for entry in self.case.entries)
        return f"{self.part.state}.{self.part.clock}.{count}"

    def only_added_since(self, mark: str) -> bool:
        """Whether all that changed is what the resident added."""
        said = [entry.turn for entry in self.case.entries if entry.turn is not Turn.NOTE]
        count = mark.rpartition(".")[2]
        return count.isdecimal() and set(said[int(count) :]) == {Turn.ADDED}

    @property
    def taken(self) -> str:
        """By whom, as a mark: another one once it was assigned to somebody else."""
        return taken(self.part.assignee)

    def after(self, *parts: Part) -> Case:
        """The case as a letter tells of it when these are how things stand."""
        return replace(self.case, parts=parts)


def taken(whom: int | None) -> str:
    return str(whom or 0)


class Caring:
    """`by` is looked up at every use (`services.staff`), and once more where something is done.

    Whoever needs both holds people first and cases after: else two would wait for each other. What is outside a
    coordinator's compartments does not exist for them: every method for staff raises CaseUnknown, whether there is
    such a case or not.
    """

    def __init__(
        self,
        db: Database,
        sealer: Sealer,
        clock: Clock,
        mail: Mail,
        voice: FeedbackVoice,
        guidance: FeedbackContent,
        *,
        draw: Draw = drawn,
    ) -> None:
        self._db, self._sealer, self._clock, self._mail, self._voice = db, sealer, clock, mail, voice
        self._guidance, self._draw = guidance, draw
        self._telling = Telling(sealer, voice)

    async def _side(
        self, tx: Transaction, by: Coordinator, number: str, partner: Partner, *, hold: bool = False
    ) -> Side:
        """A case as that partner sees it. Raises CaseUnknown."""
        scope = [each for each in await self._scope(tx, by) if each[1] is partner]
        case = await cases.find(tx, self._sealer, number, scope, hold=hold)
        part = case.part(partner) if case is not None else None
        if case is None or part is None:
            raise CaseUnknown
        return Side(case, part)

    async def _told(self, tx: Transaction, side: Side) -> Side:
        """With its history: of what was passed on, up to then."""
        partner = side.part.partner
        entries = await cases.history(tx, self._sealer, side.case.reference, [partner])
        if side.part.state is State.PASSED:
            passed = [place for place, each in enumerate(entries) if each.turn is Turn.PASSED]
            entries = entries[: passed[-1] + 1]
        return replace(side, case=replace(side.case, entries=tuple(entries)))

    async def _scope(self, tx: Transaction, by: Coordinator) -> Collection[Compartment]:
        """What they may see at this moment."""
        member = await staff.member(tx, by.person_id)
        now = {(post.council, post.partner) for post in member.permits(Coordinator.role)}
        return sorted(by.compartments & now)

    async def _did(self, tx: Transaction, side: Side, update_id: int) -> bool:
        """Whether that update was seen to before, and is given again."""
        return await cases.entered(tx, self._sealer, side.case.reference, update_id, side.part.partner)

    async def _reference(self, tx: Transaction) -> str:
        tried = 0
        while await cases.taken(tx, number := reference(self._draw, tried=tried)):
            tried += 1
        return number

    def _due(self, kind: str, council: str, start: datetime) -> datetime:
        """When an answer to a case of that kind is due."""
        found = self._guidance.kind(kind, council)
        return deadlines.due(start, found.due_days if found else USUAL_DAYS, ZONE)

    async def _note(self, tx: Transaction, by: int | None, what: str, number: str, **more: str) -> None:
        facts = {"case": number} | more
        await audit.note(tx, self._sealer, by, f"case-{what}", facts, now=self._clock())

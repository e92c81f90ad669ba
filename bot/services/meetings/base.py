"""What all that is done with meetings needs: a look at one, and the right to see it."""

from bot.clock import Clock
from bot.domain.meetings import Meeting, Proposal, Stage
from bot.domain.people import Resident
from bot.domain.staff import Announcer
from bot.errors import MeetingUnknown, NotItsPlanner, ProposalGone
from bot.sealing import Sealer
from bot.services.meetings.telling import Telling, may_plan
from bot.services.meetings.voice import MeetingVoice
from bot.storage import audit
from bot.storage import meetings as rows
from bot.storage.database import Database, Transaction
from bot.view import Mail


class Convening:
    """`by` is looked up at every use (`services.staff`), and once more where something is done.

    Whoever needs both holds the meeting first and people after: else two would wait for each other. Every method for
    staff raises MeetingUnknown for a meeting that is not there or not in one of their councils.
    """

    def __init__(
        self, db: Database, sealer: Sealer, clock: Clock, mail: Mail, voice: MeetingVoice, *, training: bool = False
    ) -> None:
        """`training`: nobody hears of a meeting but whoever planned it."""
        self._db, self._sealer, self._clock, self._mail, self._voice = db, sealer, clock, mail, voice
        self._training = training
        self._telling = Telling(sealer, voice)

    async def _seen(self, tx: Transaction, by: Announcer, number: int, *, hold: bool = False) -> Meeting:
        found = await rows.find(tx, self._sealer, number, hold=hold)
        if found is None or found.stage is Stage.DROPPED or found.council not in by.councils:
            raise MeetingUnknown
        if not await may_plan(tx, by.person_id, found.council):
            raise MeetingUnknown
        if found.training and not await self._plans(tx, by.person_id, found):
            raise MeetingUnknown
        return found

    async def _public(
        self, tx: Transaction, number: int, resident: Resident | None, *, hold: bool = False
    ) -> Meeting:
        """What was published, and one in training by its planners alone. Raises MeetingUnknown."""
        one = await rows.find(tx, self._sealer, number, hold=hold)
        if one is None or one.plan is None:
            raise MeetingUnknown
        if one.training and (resident is None or not await self._plans(tx, resident.id, one)):
            raise MeetingUnknown
        return one

    async def _plans(self, tx: Transaction, person_id: int, one: Meeting) -> bool:
        """Whether they planned it, or propose something for it."""
        proposes = one.proposal is not None and one.proposal.author_id == person_id
        return proposes or (await rows.journey(tx, one.id)).author_id == person_id

    async def _note(self, tx: Transaction, by: Announcer, what: str, number: int, **more: int) -> None:
        facts = {"meeting": number} | more
        await audit.note(tx, self._sealer, by.person_id, f"meeting-{what}", facts, now=self._clock())


def proposal_of(one: Meeting, by: Announcer | None = None) -> Proposal:
    """What is proposed, by `by` alone if given. Raises ProposalGone, NotItsPlanner."""
    if one.proposal is None:
        raise ProposalGone
    if by is not None and one.proposal.author_id != by.person_id:
        raise NotItsPlanner
    return one.proposal

"""Meetings as staff plan them: begun, written, changed, called off and told of after, all as proposals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.domain import forms
from bot.domain.forms import AMENDABLE, MEETING
from bot.domain.meetings import ROOM, Meeting, Minutes, Plan, Proposal, Purpose, Stage
from bot.domain.room import units
from bot.domain.seats import Seat
from bot.domain.staff import Announcer
from bot.errors import (
    BeyondYourCouncils,
    MeetingCancelled,
    MeetingPast,
    MeetingTooLong,
    NotHeldYet,
    NotItsPlanner,
    ProposalGone,
)
from bot.services.meetings.base import Convening, proposal_of
from bot.storage import drafts, follows, people, trainees
from bot.storage import meetings as rows
from bot.storage.database import Transaction

Change = Callable[[Plan], Plan]


@dataclass(frozen=True)
class Attendance:
    """How many residents follow it, and how many people come or wait; `seats` is None where there is no number."""

    followers: int
    coming: int
    waiting: int
    seats: int | None


class Planning(Convening):
    """Whatever is changed is a proposal, and not handed in any more."""

    async def begin(self, by: Announcer, council: str, *, update_id: int, like: int | None = None) -> Meeting:
        """A draft; the same update begins no second. `like`: what it says comes from an older meeting, without its
        time. Raises BeyondYourCouncils."""
        if council not in by.councils:
            raise BeyondYourCouncils
        now = self._clock()
        async with self._db.transaction() as tx:
            older = (await self._seen(tx, by, like)).shown if like is not None else Plan(council)
            plan = replace(older, council=council, begins=None, ends=None)
            training = self._training or await trainees.has(tx, by.person_id)
            proposal = Proposal(Purpose.PUBLISH, by.person_id, plan)
            number = await rows.add(tx, self._sealer, proposal, training=training, now=now, update_id=update_id)
            await self._note(tx, by, "begin", number)
            return await self._seen(tx, by, number)

    async def get(self, by: Announcer, number: int) -> Meeting:
        async with self._db.reading() as tx:
            return await self._seen(tx, by, number)

    async def of(self, by: Announcer, *, skip: int = 0) -> Sequence[Meeting]:
        """Those within one's councils that are not dropped, after the `skip` newest; also drafts of others."""
        async with self._db.reading() as tx:
            return await rows.listed(tx, self._sealer, by.councils, by.person_id, skip=skip)

    async def attendance(self, by: Announcer, number: int) -> Attendance:
        async with self._db.reading() as tx:
            one = await self._seen(tx, by, number)
            counted = await follows.count(tx, number)
        residents = sum(some for some, _ in counted.values())
        coming, waiting = (
            sum(counted.get(seat, (0, 0))[1] for seat in seats)
            for seats in ((Seat.TAKEN,), (Seat.WAITING, Seat.OFFERED))
        )
        return Attendance(residents, coming, waiting, one.shown.seats)

    async def ask(
        self,
        by: Announcer,
        number: int,
        part: str,
        *,
        update_id: int,
        tried: int | None = None,
        wrote: str = "",
    ) -> None:
        """Open the form MEETING: what they write next is for `part` (the answer to `of` is `12:title-da`). `tried` is
        the message that did not answer it; edited, it may. `wrote` tells which messages answered other parts of it
        before: edited, they answer those again."""
        now = self._clock()
        async with self._db.transaction() as tx:
            await self._seen(tx, by, number)
            if await people.hold(tx, by.person_id):
                draft = forms.begin(MEETING, update_id, now).with_answer(f"{number}:{part}", update_id - 1, now)
                answers = {**draft.answers, "wrote": wrote} | ({"tried": str(tried)} if tried else {})
                draft = replace(draft, last_update_id=update_id, answers=answers)
                await drafts.put(tx, self._sealer, by.person_id, draft)

    async def answered(self, by: Announcer, message_id: int, *, update_id: int) -> None:
        """Close the form, and remember which message answered it, as long as that can be edited."""
        now = self._clock()
        async with self._db.transaction() as tx:
            draft = await drafts.of(tx, self._sealer, by.person_id, now=now)
            if draft is not None and draft.form == MEETING and await people.hold(tx, by.person_id):
                filled = replace(draft.with_answer(str(message_id), update_id, now), expires_at=now + AMENDABLE)
                await drafts.put(tx, self._sealer, by.person_id, filled)

    async def edit(self, by: Announcer, number: int, change: Change) -> Meeting:
        """What is proposed, with that changed; of what is published, a change is proposed.

        Raises MeetingTooLong, MeetingPast, EndBeforeStart, NotItsPlanner, MeetingCancelled, ProposalGone (something
        else is proposed).
        """
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            proposal = self._changing(one, by)
            plan = replace(change(proposal.plan), council=one.council)
            plan.must_fit()
            if (plan.begins, plan.ends) != (proposal.plan.begins, proposal.plan.ends):
                plan.must_be_to_come(self._clock())
            return await self._propose(tx, by, one, replace(proposal, plan=plan))

    async def explain(self, by: Announcer, number: int, reason: str) -> Meeting:
        """Why it is moved or called off, as residents will read it. Raises MeetingTooLong, ProposalGone."""
        if units(reason) > ROOM["reason"]:
            raise MeetingTooLong
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            return await self._propose(tx, by, one, replace(proposal_of(one, by), reason=reason))

    async def call_off(self, by: Announcer, number: int) -> Meeting:
        """In place of a change that was proposed. Raises MeetingPast, MeetingCancelled, ProposalGone."""
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            plan = self._in_force(one)
            if one.proposal is not None and one.proposal.purpose is Purpose.CANCEL:
                return one
            return await self._propose(tx, by, one, Proposal(Purpose.CANCEL, by.person_id, plan))

    async def write_minutes(self, by: Announcer, number: int, minutes: Minutes) -> Meeting:
        """What came of it. Raises NotHeldYet, MeetingTooLong, NotItsPlanner."""
        if any(units(text) > ROOM["minutes"] for text in minutes.said.values()):
            raise MeetingTooLong
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            if one.stage is not Stage.PUBLISHED or one.plan is None or one.ends_at > self._clock():
                raise NotHeldYet
            if one.proposal is not None and one.proposal.purpose is Purpose.MINUTES:
                proposal_of(one, by)
            proposal = Proposal(Purpose.MINUTES, by.person_id, one.plan, minutes=minutes)
            return await self._propose(tx, by, one, proposal)

    async def take_over(self, by: Announcer, number: int) -> Meeting:
        """Become whoever proposes it, and so nobody who may approve it."""
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            return await self._propose(tx, by, one, replace(proposal_of(one), author_id=by.person_id))

    async def take_back(self, by: Announcer, number: int) -> Meeting:
        """Not handed in any more; any announcer of the council may, and nothing is lost by it."""
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            return await self._propose(tx, by, one, proposal_of(one))

    async def drop(self, by: Announcer, number: int) -> None:
        """What is proposed is thrown away, and with it a meeting that was never published. Twice is once."""
        async with self._db.transaction() as tx:
            found = await rows.find(tx, self._sealer, number, hold=True)
            if found is not None and found.stage is Stage.DROPPED and found.council in by.councils:
                return
            one = await self._seen(tx, by, number, hold=True)
            if one.proposal is None:
                return
            if one.proposal.author_id not in (by.person_id, None):
                raise NotItsPlanner
            await rows.withdraw(tx, number)
            if one.stage is Stage.DRAFT:
                await rows.note(tx, number, stage=Stage.DROPPED, author_id=by.person_id)
            await self._note(tx, by, "drop", number)

    def _changing(self, one: Meeting, by: Announcer) -> Proposal:
        if one.proposal is None:
            return Proposal(Purpose.CHANGE, by.person_id, self._in_force(one))
        proposal = proposal_of(one, by)
        if proposal.purpose not in (Purpose.PUBLISH, Purpose.CHANGE):
            raise ProposalGone
        return proposal

    def _in_force(self, one: Meeting) -> Plan:
        """Of what is still to come. Raises MeetingCancelled, MeetingPast, ProposalGone for a draft."""
        if one.stage is Stage.CANCELLED:
            raise MeetingCancelled
        if one.plan is None:
            raise ProposalGone
        if not one.is_to_come(self._clock()):
            raise MeetingPast
        return one.plan

    async def _propose(self, tx: Transaction, by: Announcer, one: Meeting, proposal: Proposal) -> Meeting:
        proposal = replace(proposal, submitted=False)
        await rows.propose(tx, self._sealer, one.id, proposal)
        await self._note(tx, by, proposal.purpose, one.id)
        return replace(one, proposal=proposal)

"""The second pair of eyes on a meeting, and the moment in which what was proposed becomes so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.domain.announcements import Audience, Kind, Reach
from bot.domain.meetings import Meeting, Proposal, Purpose, Stage
from bot.domain.people import LANGUAGES, Language
from bot.domain.quiet import SOON
from bot.domain.staff import Announcer
from bot.errors import (
    CountWrong,
    MeetingCancelled,
    MeetingPast,
    MeetingSecondNeeded,
    MeetingUnchanged,
    MinutesUnwritten,
    PlannerGone,
    ProposalChanged,
    ProposalOwn,
)
from bot.services.meetings.base import Convening, proposal_of
from bot.services.meetings.seating import Seating
from bot.services.meetings.telling import may_plan, planners
from bot.services.meetings.voice import PlanningNews
from bot.storage import attendance, audience, follows
from bot.storage import meetings as rows
from bot.storage.database import Transaction
from bot.view import View

NEAR = timedelta(hours=12)
"""Two meetings of a council so close to each other are warned of."""


@dataclass(frozen=True)
class Preview:
    """What whoever decides must see: `views` are what residents will get, from the code that renders the letters.

    There are none where nobody is told: cards and calendar files change, and that is all.
    `alone`: it is so soon that one person may carry it out. `clashes` are other meetings of the council that day.
    """

    meeting: Meeting
    proposal: Proposal
    views: Mapping[Language, View]
    followers: int
    reach: Reach
    clashes: Sequence[Meeting]
    alone: bool


class Deciding(Convening):
    """`fingerprint` is that of what was shown; where it is another by now, nothing is done (ProposalChanged)."""

    async def preview(self, by: Announcer, number: int) -> Preview:
        """Counted exactly, now. Raises ProposalGone, and what `submit` raises where it is not ready."""
        async with self._db.reading() as tx:
            one = await self._seen(tx, by, number)
            proposal = proposal_of(one)
            self._must_be_ready(one, proposal)
            followers = sum(some for some, _ in (await follows.count(tx, number)).values())
            reach = await self._reach(tx, one, proposal)
            clashes = await rows.on_that_day(tx, self._sealer, proposal.plan, but=number, within=NEAR)
        after = self._after(one, proposal)
        quiet = proposal.purpose is Purpose.CHANGE and after.revision == one.revision  # nobody is told
        views = {} if quiet else {language: self._told(after, proposal, language) for language in LANGUAGES}
        clashes = clashes if proposal.purpose in (Purpose.PUBLISH, Purpose.CHANGE) else []
        return Preview(one, proposal, views, followers, reach, clashes, self._alone(one, proposal))

    async def submit(self, by: Announcer, number: int, fingerprint: str) -> Meeting:
        """Hand it to the others of the council; they are told by letter. Twice is once.

        Raises MeetingIncomplete, MeetingPast, MeetingUnchanged, MinutesUnwritten, ProposalChanged, NotItsPlanner.
        """
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            proposal = proposal_of(one, by)
            if proposal.fingerprint != fingerprint:
                raise ProposalChanged
            if proposal.submitted:
                return one
            self._must_be_ready(one, proposal)
            proposal = replace(proposal, submitted=True)
            await rows.propose(tx, self._sealer, number, proposal)
            await self._note(tx, by, "submit", number)
            others = [by.person_id] if one.training else await planners(tx, one.council, but=by.person_id)
            await self._telling.tell_staff(tx, PlanningNews.SUBMITTED, one, proposal, others, now=self._clock())
        self._mail.wake()
        return replace(one, proposal=proposal)

    async def approve(self, by: Announcer, number: int, fingerprint: str, *, typed: int | None = None) -> Meeting:
        """It becomes so, and everybody concerned is told.

        Raises:
            ProposalOwn: one's own, but for training.
            ProposalChanged, ProposalGone: it is not what was shown, or was decided before.
            PlannerGone: whoever proposed it is no longer an announcer there.
            CountWrong: it is published to more than 500 and `typed` is not their number.
            MeetingIncomplete, MeetingPast, MeetingUnchanged, MinutesUnwritten.
        """
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            proposal = proposal_of(one)
            if proposal.author_id == by.person_id and not one.training:
                raise ProposalOwn
            if proposal.fingerprint != fingerprint or not proposal.submitted:
                raise ProposalChanged
            if not await may_plan(tx, proposal.author_id, one.council):
                raise PlannerGone
            reach = await self._reach(tx, one, proposal)
            if proposal.purpose is Purpose.PUBLISH and reach.asks_for_the_number and typed != reach.recipients:
                raise CountWrong
            decided = await self._decide(tx, by, one, proposal, alone=False)
            author = [proposal.author_id] if proposal.author_id else []
            await self._telling.tell_staff(tx, PlanningNews.APPROVED, decided, proposal, author, now=self._clock())
        self._mail.wake()
        return decided

    async def carry_out(self, by: Announcer, number: int, fingerprint: str) -> Meeting:
        """A change or cancellation of what begins within 24 hours is decided by one person; all others of the council
        are told at once. Raises MeetingSecondNeeded, and what `approve` raises."""
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            proposal = proposal_of(one, by)
            if proposal.fingerprint != fingerprint:
                raise ProposalChanged
            if not self._alone(one, proposal):
                raise MeetingSecondNeeded
            decided = await self._decide(tx, by, one, proposal, alone=True)
            others = [] if one.training else await planners(tx, one.council, but=by.person_id)
            await self._telling.tell_staff(tx, PlanningNews.ALONE, decided, proposal, others, now=self._clock())
        self._mail.wake()
        return decided

    async def reject(self, by: Announcer, number: int, fingerprint: str) -> Meeting:
        """Back to whoever proposed it, who is told. Raises ProposalChanged, ProposalGone."""
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number, hold=True)
            proposal = proposal_of(one)
            if proposal.fingerprint != fingerprint or not proposal.submitted:
                raise ProposalChanged
            back = replace(proposal, submitted=False)
            await rows.propose(tx, self._sealer, number, back)
            await self._note(tx, by, "reject", number)
            author = [proposal.author_id] if proposal.author_id else []
            await self._telling.tell_staff(tx, PlanningNews.REJECTED, one, proposal, author, now=self._clock())
        self._mail.wake()
        return replace(one, proposal=back)

    def _alone(self, one: Meeting, proposal: Proposal) -> bool:
        return proposal.purpose in (Purpose.CHANGE, Purpose.CANCEL) and one.is_soon(self._clock())

    def _must_be_ready(self, one: Meeting, proposal: Proposal) -> None:
        if proposal.purpose is Purpose.MINUTES:
            if not proposal.minutes.is_written:
                raise MinutesUnwritten
            return
        if one.stage is Stage.CANCELLED:
            raise MeetingCancelled
        if one.plan is not None and not one.is_to_come(self._clock()):
            raise MeetingPast
        if proposal.purpose is Purpose.CHANGE and one.plan == proposal.plan:
            raise MeetingUnchanged
        proposal.plan.must_be_complete()
        proposal.plan.must_be_to_come(self._clock())

    async def _reach(self, tx: Transaction, one: Meeting, proposal: Proposal) -> Reach:
        """Who is told, beside those who follow it."""
        if one.training or proposal.purpose is Purpose.MINUTES:
            return Reach(0, 0)
        if proposal.purpose is Purpose.PUBLISH:
            return await audience.count(tx, Audience(frozenset({one.council})), Kind.MEETING)
        if proposal.purpose is Purpose.CHANGE and not (one.plan and one.plan.moves(proposal.plan)):
            return Reach(0, 0)
        whom = attendance.hearers(one, told=None, earlier=[])
        return Reach(await attendance.count(tx, whom, up_to=(await rows.journey(tx, one.id)).up_to), 0)

    def _after(self, one: Meeting, proposal: Proposal) -> Meeting:
        """The meeting as it will be."""
        now = self._clock()
        if proposal.purpose is Purpose.MINUTES:
            return replace(one, proposal=None, minutes=proposal.minutes, minuted_at=now)
        after = replace(one, proposal=None, reason=proposal.reason)
        if proposal.purpose is Purpose.PUBLISH:
            return replace(
                after, stage=Stage.PUBLISHED, revision=1, plan=proposal.plan, published_at=now, revised_at=now
            )
        after = replace(after, sequence=one.sequence + 1)
        if proposal.purpose is Purpose.CANCEL:
            return replace(after, stage=Stage.CANCELLED, revision=one.revision + 1, revised_at=now)
        after = replace(after, plan=proposal.plan)
        if one.plan is not None and one.plan.moves(proposal.plan):
            return replace(after, revision=one.revision + 1, revised_at=now)
        return replace(after, reason=one.reason)

    async def _decide(
        self, tx: Transaction, by: Announcer, one: Meeting, proposal: Proposal, *, alone: bool
    ) -> Meeting:
        """The plan, the letters that are void and the letters that tell of it, all in this one transaction."""
        self._must_be_ready(one, proposal)
        now, after = self._clock(), self._after(one, proposal)
        more: dict[str, Any] = {"author_id": proposal.author_id, "approver_id": by.person_id, "alone": alone}
        if after.revision != one.revision:
            hurry = one.revision > 0 and _soonest(one, after) - now <= SOON
            more |= {"reached": 0, "written_at": None, "reminded_at": now, "hurry": hurry}
            if one.revision == 0:
                more["up_to"] = await audience.newest(tx)
        await rows.put(tx, self._sealer, after, **more)
        await rows.withdraw(tx, one.id)
        await self._note(tx, by, f"decide-{proposal.purpose}", one.id)
        if proposal.purpose is Purpose.MINUTES:
            await self._telling.minutes(tx, after, again=one.minuted_at is not None, now=now)
        elif after.revision == 1 and one.revision == 0:
            await self._telling.publish(tx, after, now=now)
        elif after.revision != one.revision:
            await self._telling.revise(tx, after, hurry=bool(more["hurry"]), now=now)
            if after.stage is Stage.CANCELLED:
                await follows.cancel_seats(tx, one.id)
            else:
                await Seating(self._telling, self._voice).ask_anew(tx, after, now=now)
        return after

    def _told(self, after: Meeting, proposal: Proposal, language: Language) -> View:
        if proposal.purpose is Purpose.MINUTES:
            return self._voice.minutes(after, language, came=True)
        if proposal.purpose is Purpose.CANCEL:
            return self._voice.cancelled(after, language)
        if proposal.purpose is Purpose.CHANGE:
            return self._voice.moved(after, language)
        return self._voice.invitation(after, language)


def _soonest(one: Meeting, after: Meeting) -> Any:
    return min(one.begins_at, after.begins_at)

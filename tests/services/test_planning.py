"""Whatever staff change of a meeting is a proposal: it can be taken back, taken over and thrown away."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.meetings import Minutes, Place, Plan, Purpose, Stage
from bot.domain.people import Resident
from bot.domain.staff import Announcer
from bot.errors import (
    BeyondYourCouncils,
    EndBeforeStart,
    MeetingCancelled,
    MeetingPast,
    MeetingTooLong,
    MeetingUnknown,
    NotHeldYet,
    NotItsPlanner,
    ProposalGone,
)
from tests.living import Clock
from tests.services.meeting import TUESDAY, Hall, at, moved, wall

THURSDAY = wall(2026, 12, 17, 19)
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_a_draft_has_no_plan_in_force_and_the_same_update_begins_no_second(hall: Hall, ann: Announcer) -> None:
    one = await hall.planner.begin(ann, "ishoj", update_id=7)
    again = await hall.planner.begin(ann, "ishoj", update_id=7)
    assert one.id == again.id
    assert (one.stage, one.plan, one.revision) == (Stage.DRAFT, None, 0)
    assert one.shown == Plan("ishoj")
    assert (await hall.planner.begin(ann, "ishoj", update_id=8)).id != one.id


async def test_one_like_another_says_the_same_at_no_time(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    older = await hall.published(ann, bo, contact="Ring til os")
    one = await hall.planner.begin(bo, "ishoj", update_id=100, like=older.id)
    assert one.shown == replace(older.shown, begins=None, ends=None)


async def test_nobody_plans_for_a_council_that_is_not_theirs(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    other = await hall.announcer("herlev")
    with pytest.raises(BeyondYourCouncils):
        await hall.planner.begin(ann, "herlev", update_id=1)
    one = await hall.published(ann, bo)
    for doing in (
        hall.planner.get(other, one.id),
        hall.planner.edit(other, one.id, lambda plan: plan),
        hall.planner.call_off(other, one.id),
        hall.planner.preview(other, one.id),
        hall.planner.attendance(other, one.id),
        hall.planner.drop(other, one.id),
        hall.planner.begin(other, "herlev", update_id=9, like=one.id),
        hall.planner.get(ann, 99),
    ):
        with pytest.raises(MeetingUnknown):
            await doing
    assert await hall.planner.of(other) == []


async def test_a_council_cannot_be_changed_by_writing(hall: Hall, ann: Announcer) -> None:
    one = await hall.drafted(ann)
    changed = await hall.planner.edit(ann, one.id, lambda plan: replace(plan, council="herlev"))
    assert changed.shown.council == "ishoj"


@pytest.mark.parametrize(
    ("plan", "error"),
    [
        (at(wall(2026, 11, 23, 9)), MeetingPast),
        (replace(at(TUESDAY), ends=TUESDAY), EndBeforeStart),
        (replace(at(TUESDAY), place=Place("x" * 161)), MeetingTooLong),
    ],
)
async def test_what_cannot_be_is_refused_as_it_is_written(
    hall: Hall, ann: Announcer, plan: Plan, error: type[Exception]
) -> None:
    one = await hall.drafted(ann)
    with pytest.raises(error):
        await hall.planner.edit(ann, one.id, lambda _: plan)
    assert (await hall.planner.get(ann, one.id)).shown == at(TUESDAY)


async def test_what_is_published_stays_as_it_is_until_a_change_is_approved(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    one = await hall.published(ann, bo)
    changed = await hall.planner.edit(bo, one.id, lambda plan: moved(plan, THURSDAY))
    assert changed.proposal is not None
    assert (changed.proposal.purpose, changed.shown.begins, changed.revision) == (Purpose.CHANGE, TUESDAY, 1)
    explained = await hall.planner.explain(bo, one.id, "Salen er optaget")
    assert explained.proposal is not None
    assert explained.proposal.reason == "Salen er optaget"
    with pytest.raises(NotItsPlanner):
        await hall.planner.edit(ann, one.id, lambda plan: plan)
    with pytest.raises(MeetingTooLong):
        await hall.planner.explain(bo, one.id, "x" * 301)
    taken = await hall.planner.take_over(ann, one.id)
    assert taken.proposal is not None
    assert taken.proposal.author_id == ann.person_id
    with pytest.raises(NotItsPlanner):
        await hall.planner.drop(bo, one.id)
    await hall.planner.drop(ann, one.id)
    assert (await hall.planner.get(ann, one.id)).proposal is None


async def test_what_is_handed_in_can_be_taken_back_and_sent_back(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    one = await hall.drafted(ann)
    assert one.proposal is not None
    fingerprint = one.proposal.fingerprint
    for again in range(2):  # handed in twice is once
        submitted = await hall.planner.submit(ann, one.id, fingerprint)
        assert submitted.proposal is not None, again
        assert submitted.proposal.submitted
    assert [key.split(":")[2] for key in await hall.keys()] == ["submitted"]
    back = await hall.planner.take_back(bo, one.id)
    assert back.proposal is not None
    assert (back.proposal.submitted, back.proposal.author_id) == (False, ann.person_id)
    clock.forward(minutes=1)
    await hall.planner.submit(ann, one.id, fingerprint)
    rejected = await hall.planner.reject(bo, one.id, fingerprint)
    assert rejected.proposal is not None
    assert not rejected.proposal.submitted
    assert (ann.person_id, "rejected publish") in await hall.deliver()


async def test_a_draft_that_is_thrown_away_is_gone_also_the_second_time(hall: Hall, ann: Announcer) -> None:
    one = await hall.drafted(ann)
    for _ in range(2):
        await hall.planner.drop(ann, one.id)
    with pytest.raises(MeetingUnknown):
        await hall.planner.get(ann, one.id)
    assert await hall.planner.of(ann) == []


async def test_to_call_off_takes_the_place_of_a_change(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    one = await hall.published(ann, bo)
    await hall.planner.edit(ann, one.id, lambda plan: replace(plan, seats=3))
    called = await hall.planner.call_off(bo, one.id)
    assert called.proposal is not None
    assert (called.proposal.purpose, called.proposal.author_id) == (Purpose.CANCEL, bo.person_id)
    with pytest.raises(ProposalGone):
        await hall.planner.edit(bo, one.id, lambda plan: plan)
    await hall.cancelled(bo, ann, one.id)
    with pytest.raises(MeetingCancelled):
        await hall.planner.call_off(ann, one.id)


async def test_minutes_are_written_after_it_and_changes_before(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    one = await hall.published(ann, bo)
    with pytest.raises(NotHeldYet):
        await hall.planner.write_minutes(ann, one.id, Minutes({"da": "Tak"}))
    clock.instant = one.ends_at + timedelta(minutes=1)
    for late in (hall.planner.call_off(ann, one.id), hall.planner.edit(ann, one.id, lambda plan: plan)):
        with pytest.raises(MeetingPast):
            await late
    with pytest.raises(MeetingTooLong):
        await hall.planner.write_minutes(ann, one.id, Minutes({"da": "x" * 3_001}))
    await hall.planner.write_minutes(ann, one.id, Minutes({"da": "Tak"}))
    with pytest.raises(NotItsPlanner):
        await hall.planner.write_minutes(bo, one.id, Minutes({"da": "Nej"}))


async def test_what_was_planned_by_somebody_who_is_gone_can_be_taken_over_and_thrown_away(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    gone = await hall.announcer()
    first, second = await hall.drafted(gone), await hall.drafted(gone)
    await hall.erase(Resident(gone.person_id, 0, "da", None, "3"))
    await hall.planner.drop(ann, first.id)
    taken = await hall.planner.take_over(ann, second.id)
    assert (await hall.decided(ann, bo, taken)).stage is Stage.PUBLISHED


async def test_staff_see_numbers_and_nobodys_name(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    one = await hall.published(ann, bo, seats=4)
    first, second, third = await hall.residents(3)
    await hall.meetings.attend(first, one.id, 3)
    await hall.meetings.attend(second, one.id, 2)
    await hall.meetings.follow(third, one.id)
    found = await hall.planner.attendance(ann, one.id)
    assert (found.followers, found.coming, found.waiting, found.seats) == (3, 3, 2, 4)

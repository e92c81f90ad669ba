"""A meeting becomes what a second announcer approved, and everybody concerned is told, once, in the same moment."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.letters import State
from bot.domain.meetings import Minutes, Phase, Place, Purpose, Stage
from bot.domain.staff import Announcer
from bot.domain.wishes import Level
from bot.errors import (
    CountWrong,
    MeetingCancelled,
    MeetingIncomplete,
    MeetingPast,
    MeetingSecondNeeded,
    MeetingUnchanged,
    MeetingUnknown,
    MinutesUnwritten,
    PlannerGone,
    ProposalChanged,
    ProposalGone,
    ProposalOwn,
)
from tests.living import Clock
from tests.services.meeting import TUESDAY, Hall, at, moved, wall

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Where nothing hangs on which database it is."""

WEDNESDAY = wall(2026, 12, 16, 19)


async def test_a_draft_tells_nobody_and_an_approved_one_everybody_who_wants_meetings(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    here, silent, _elsewhere = *await hall.residents(2), (await hall.residents(1, council="herlev"))[0]
    await hall.wants.choose_level(silent, Level.NOTHING)
    one = await hall.drafted(ann)
    await hall.timekeeper.advance()
    assert await hall.deliver() == []
    await hall.decided(ann, bo, one)
    await hall.timekeeper.advance()
    told = await hall.deliver()
    assert (here.id, "invitation v1 2026-12-15T19:00 Rådhuset") in told
    assert await hall.to("meeting:1:v1:published") == [here.id]
    assert (bo.person_id, "submitted publish") in told
    assert (ann.person_id, "approved publish") in told


async def test_nobody_approves_their_own(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    one = await hall.drafted(ann)
    assert one.proposal is not None
    await hall.planner.submit(ann, one.id, one.proposal.fingerprint)
    with pytest.raises(ProposalOwn):
        await hall.planner.approve(ann, one.id, one.proposal.fingerprint)
    await hall.planner.take_over(bo, one.id)
    with pytest.raises(ProposalChanged):  # who takes it over hands it in anew
        await hall.planner.approve(ann, one.id, one.proposal.fingerprint)
    await hall.planner.submit(bo, one.id, one.proposal.fingerprint)
    with pytest.raises(ProposalOwn):
        await hall.planner.approve(bo, one.id, one.proposal.fingerprint)
    assert (await hall.planner.approve(ann, one.id, one.proposal.fingerprint)).stage is Stage.PUBLISHED


@SQLITE
async def test_what_was_changed_after_it_was_shown_is_not_approved(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    one = await hall.drafted(ann)
    assert one.proposal is not None
    await hall.planner.submit(ann, one.id, one.proposal.fingerprint)
    other = await hall.planner.edit(ann, one.id, lambda plan: replace(plan, contact="Ring til os"))
    assert other.proposal is not None
    for fingerprint in (one.proposal.fingerprint, other.proposal.fingerprint):  # the newer one is not handed in
        with pytest.raises(ProposalChanged):
            await hall.planner.approve(bo, one.id, fingerprint)


async def test_of_two_who_approve_at_once_one_comes_too_late_and_it_is_told_once(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    eve = await hall.announcer()
    one = await hall.drafted(ann)
    assert one.proposal is not None
    await hall.planner.submit(ann, one.id, one.proposal.fingerprint)
    ends = await asyncio.gather(
        *(hall.planner.approve(by, one.id, one.proposal.fingerprint) for by in (bo, eve)), return_exceptions=True
    )
    assert [type(end) for end in ends if isinstance(end, Exception)] == [ProposalGone]
    assert [key for key in await hall.keys() if "approved" in key or "published" in key].__len__() == 2


@SQLITE
async def test_who_is_no_longer_an_announcer_proposes_and_approves_nothing(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    one = await hall.drafted(ann)
    assert one.proposal is not None
    await hall.planner.submit(ann, one.id, one.proposal.fingerprint)
    await hall.dismiss(ann)
    with pytest.raises(PlannerGone):
        await hall.planner.approve(bo, one.id, one.proposal.fingerprint)
    await hall.dismiss(bo)
    with pytest.raises(MeetingUnknown):
        await hall.planner.approve(bo, one.id, one.proposal.fingerprint)


async def test_who_publishes_to_more_than_five_hundred_types_how_many(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    await hall.residents(501)
    one = await hall.drafted(ann)
    assert one.proposal is not None
    await hall.planner.submit(ann, one.id, one.proposal.fingerprint)
    for typed in (None, 500):
        with pytest.raises(CountWrong):
            await hall.planner.approve(bo, one.id, one.proposal.fingerprint, typed=typed)
    await hall.planner.approve(bo, one.id, one.proposal.fingerprint, typed=501)
    await hall.timekeeper.advance()
    assert len(await hall.rows("meeting:1:v1:published")) == 501


@SQLITE
async def test_what_is_not_complete_or_over_is_not_published(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    one = await hall.drafted(ann, replace(at(TUESDAY), place=Place()))
    assert one.proposal is not None
    with pytest.raises(MeetingIncomplete):
        await hall.planner.submit(ann, one.id, one.proposal.fingerprint)
    one = await hall.planner.edit(ann, one.id, lambda _: at(TUESDAY))
    assert one.proposal is not None
    await hall.planner.submit(ann, one.id, one.proposal.fingerprint)
    clock.forward(days=30)
    with pytest.raises(MeetingPast):
        await hall.planner.approve(bo, one.id, one.proposal.fingerprint)


async def test_what_is_moved_is_told_once_to_who_follows_and_to_who_was_told_before(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    follower, told, away = await hall.residents(3)
    one = await hall.published(ann, bo)
    await hall.timekeeper.advance()
    await hall.deliver()
    await hall.meetings.follow(follower, one.id)
    await hall.meetings.follow(away, one.id)
    await hall.meetings.unfollow(away, one.id)
    decided = await hall.moved(ann, bo, one.id, WEDNESDAY)
    assert (decided.revision, decided.sequence, decided.phase(hall.clock())) == (2, 1, Phase.MOVED)
    assert await hall.to("meeting:1:v2:moved") == [follower.id]  # in the same transaction
    await hall.timekeeper.advance()
    assert await hall.to("meeting:1:v2:moved-news") == [told.id, away.id]
    told_now = [(whom, text) for whom, text in await hall.deliver() if text.startswith("moved")]
    assert sorted(told_now) == [(each.id, "moved v2 2026-12-16T19:00 Rådhuset") for each in (follower, told, away)]


async def test_there_and_back_again_counts_two_revisions_and_says_the_last_once(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    follower, other = await hall.residents(2)
    one = await hall.published(ann, bo)
    await hall.timekeeper.advance()
    await hall.meetings.follow(follower, one.id)
    await hall.moved(ann, bo, one.id, WEDNESDAY)
    back = await hall.moved(ann, bo, one.id, TUESDAY)
    assert back.revision == 3
    await hall.timekeeper.advance()
    told = [(whom, text) for whom, text in await hall.deliver() if "v" in text and "Rådhuset" in text]
    assert sorted(told) == [(each.id, "moved v3 2026-12-15T19:00 Rådhuset") for each in (follower, other)]
    await hall.sweep()
    assert {state for state, _ in await hall.states("meeting:1:v2:moved")} == {State.CANCELLED}


@SQLITE
async def test_other_words_change_the_card_and_tell_nobody(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    await hall.residents(2)
    one = await hall.published(ann, bo)
    await hall.timekeeper.advance()
    before = await hall.keys(but="submitted")
    decided = await hall.changed(ann, bo, one.id, lambda plan: replace(plan, contact="Ring"))
    assert (decided.revision, decided.sequence) == (1, 1)
    await hall.timekeeper.advance()
    assert [key for key in await hall.keys(but="submitted") if ":v" in key] == [key for key in before if ":v" in key]
    with pytest.raises(MeetingUnchanged):
        await hall.changed(ann, bo, one.id, lambda plan: plan)


async def test_what_is_called_off_is_told_once_and_gives_all_seats_back(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    follower, other = await hall.residents(2)
    one = await hall.published(ann, bo, seats=10)
    await hall.timekeeper.advance()
    await hall.meetings.attend(follower, one.id, 3)
    decided = await hall.cancelled(ann, bo, one.id)
    assert decided.stage is Stage.CANCELLED
    await hall.timekeeper.advance()
    told = [(whom, text) for whom, text in await hall.deliver() if text.startswith(("cancelled", "invitation"))]
    assert sorted(told) == [(each.id, "cancelled v2 2026-12-15T19:00 Rådhuset") for each in (follower, other)]
    assert (await hall.planner.attendance(ann, one.id)).coming == 0
    for again in (hall.planner.call_off(ann, one.id), hall.planner.edit(ann, one.id, lambda plan: plan)):
        with pytest.raises(MeetingCancelled):
            await again


@SQLITE
async def test_within_a_day_one_person_decides_and_all_others_are_told_at_once(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await hall.announcer("herlev")
    one = await hall.published(ann, bo)
    called = await hall.planner.call_off(ann, one.id)
    assert called.proposal is not None
    with pytest.raises(MeetingSecondNeeded):
        await hall.planner.carry_out(ann, one.id, called.proposal.fingerprint)
    clock.instant = one.begins_at - timedelta(hours=24)
    assert (await hall.planner.preview(ann, one.id)).alone
    assert (await hall.planner.carry_out(ann, one.id, called.proposal.fingerprint)).stage is Stage.CANCELLED
    assert [whom for whom, text in await hall.deliver() if text == "alone cancel"] == [bo.person_id]


async def test_minutes_are_told_with_thanks_to_who_came_and_staff_are_nagged_until_then(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    came, followed, _ = await hall.residents(3)
    one = await hall.published(ann, bo)
    await hall.meetings.attend(came, one.id, 2)
    await hall.meetings.follow(followed, one.id)
    noon = one.ends_at + timedelta(hours=15)
    for days, expected in ((1, []), (3, ["3 days"]), (4, []), (7, ["7 days"]), (14, [])):
        clock.instant = noon + timedelta(days=days)
        await hall.tick()
        nagged = [(whom, text) for whom, text in await hall.deliver() if text.startswith("no minutes")]
        whom = sorted([ann.person_id, bo.person_id])
        assert sorted(nagged) == [(each, f"no minutes after {after}") for each in whom for after in expected]
    written = await hall.planner.write_minutes(ann, one.id, Minutes())
    assert written.proposal is not None
    assert written.proposal.purpose is Purpose.MINUTES
    with pytest.raises(MinutesUnwritten):
        await hall.planner.submit(ann, one.id, written.proposal.fingerprint)
    decided = await hall.minuted(ann, bo, one.id)
    assert decided.phase(clock()) is Phase.MINUTED
    told = [(whom, text) for whom, text in await hall.deliver() if "minutes:" in text]
    assert sorted(told) == [(came.id, "thanks, minutes: Det gik godt"), (followed.id, "minutes: Det gik godt")]
    await hall.minuted(ann, bo, one.id, "Det gik bedre")
    assert not [text for _, text in await hall.deliver() if "minutes:" in text]


@SQLITE
async def test_after_an_outage_of_a_week_staff_are_nagged_once(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    one = await hall.published(ann, bo)
    await hall.deliver()
    clock.instant = one.ends_at + timedelta(days=9)
    await hall.tick()
    assert not await hall.deliver()  # nobody is woken for that
    clock.forward(hours=15)
    for _ in range(3):
        await hall.tick()
    assert [text for _, text in await hall.deliver() if text.startswith("no")] == ["no minutes after 7 days"] * 2


@SQLITE
async def test_in_training_only_whoever_planned_it_hears_of_it(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    school = Hall(hall.db, hall.sealer, clock, training=True)
    [resident] = await hall.residents(1)
    one = await school.drafted(ann)
    assert one.proposal is not None
    await school.planner.submit(ann, one.id, one.proposal.fingerprint)
    await school.planner.approve(ann, one.id, one.proposal.fingerprint)
    await school.timekeeper.advance()
    assert await hall.to("meeting:1:v1:published") == [ann.person_id]
    for looks in (hall.meetings.look(one.id, resident), hall.planner.get(bo, one.id)):
        with pytest.raises(MeetingUnknown):
            await looks
    assert await hall.meetings.coming(None) == []


@SQLITE
async def test_a_preview_counts_and_warns(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    await hall.residents(4)
    first = await hall.published(ann, bo)
    second = await hall.drafted(ann, at(wall(2026, 12, 16, 6)))
    seen = await hall.planner.preview(bo, second.id)
    assert ([clash.id for clash in seen.clashes], seen.reach.recipients, seen.followers) == ([first.id], 4, 0)
    assert seen.views["da"].html.startswith("invitation v1 2026-12-16T06:00")
    changed = await hall.planner.edit(ann, first.id, lambda plan: replace(plan, contact="Ring"))
    assert changed.proposal is not None
    assert (await hall.planner.preview(ann, first.id)).views == {}
    await hall.planner.edit(ann, first.id, lambda plan: moved(plan, WEDNESDAY))
    assert (await hall.planner.preview(ann, first.id)).views["da"].html == "moved v2 2026-12-16T19:00 Rådhuset"

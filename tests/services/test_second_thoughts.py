"""What is practised, declined for another reason, moved or corrected meanwhile: nobody is told what is not so."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.domain.agenda import Declined, Kind, Outcome
from bot.domain.meetings import Meeting
from bot.domain.quiet import Quiet
from bot.domain.seats import Seat
from bot.domain.staff import Announcer
from bot.errors import MeetingUnknown
from bot.storage.tables import audit
from tests.living import Clock
from tests.services.meeting import TUESDAY, Hall, wall


async def practised(hall: Hall, by: Announcer) -> tuple[Hall, Meeting]:
    """A meeting in training, published to its planner, and who goes on with it."""
    room = Hall(hall.db, hall.sealer, hall.clock, training=True)
    one = await room.drafted(by)
    assert one.proposal is not None
    await room.planner.submit(by, one.id, one.proposal.fingerprint)
    return room, await room.planner.approve(by, one.id, one.proposal.fingerprint)


async def test_what_is_called_off_alone_in_training_is_told_to_no_colleague(
    hall: Hall, clock: Clock, ann: Announcer, bo: Announcer
) -> None:
    room, one = await practised(hall, ann)
    clock.instant = TUESDAY.instant - timedelta(hours=5)
    off = await room.planner.call_off(ann, one.id)
    assert off.proposal is not None
    await room.planner.carry_out(ann, one.id, off.proposal.fingerprint)
    assert bo.person_id not in {person for person, _ in await room.deliver()}


async def test_nobody_brings_anything_to_a_meeting_that_is_training(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    _, one = await practised(hall, ann)
    [somebody] = await hall.residents(1)
    with pytest.raises(MeetingUnknown):
        await hall.agenda.ask(somebody, one.id, Kind.QUESTION, update_id=hall.update_id)
    with pytest.raises(MeetingUnknown):
        await hall.agenda.bring(somebody, one.id, Kind.QUESTION, "Hvad er det?", "", update_id=hall.update_id)


async def test_what_was_declined_for_one_reason_may_be_for_another_and_the_audit_says_of_which_meeting(
    hall: Hall, clock: Clock, ann: Announcer, bo: Announcer
) -> None:
    await hall.published(ann, bo)
    one = await hall.published(ann, bo)
    [somebody] = await hall.residents(1)
    item = await hall.agenda.bring(somebody, one.id, Kind.QUESTION, "Hvornår?", "", update_id=hall.update_id)
    for why in (Declined.CASE, Declined.TIME, Declined.TIME):
        clock.instant += timedelta(seconds=1)
        told = await hall.agenda.settle(ann, item.id, Outcome.DECLINED, why)
        assert told.declined is why
    said = [text for person, text in await hall.deliver() if person == somebody.id]
    assert said == ["declined case", "declined time"]
    async with hall.db.reading() as tx:
        noted = await tx.scalars(select(audit.c.facts).where(audit.c.what == "meeting-agenda-declined"))
        assert {json.dumps(json.loads(facts)) for facts in noted} == {f'{{"item": {item.id}, "meeting": {one.id}}}'}


async def test_an_offer_that_waits_for_the_morning_is_made_anew_where_the_meeting_is_moved_meanwhile(
    hall: Hall, clock: Clock, ann: Announcer, bo: Announcer
) -> None:
    one = await hall.published(ann, bo, seats=1)
    first, second = await hall.residents(2)
    for each in (first, second):
        await hall.meetings.attend(each, one.id, 1)
    clock.instant = wall(2026, 12, 10, 22).instant
    await hall.meetings.stay_away(first, one.id)
    clock.instant += timedelta(minutes=5)
    await hall.moved(ann, bo, one.id, wall(2026, 12, 11, 8))  # in ten hours: told at once
    clock.instant += timedelta(minutes=5)
    said = [text for person, text in await hall.deliver() if person == second.id]
    assert said == ["offer for 1 until 11.12. 05:00", "moved v2 2026-12-11T08:00 Rådhuset"]
    assert (await hall.meetings.take_seat(second, one.id)).follow is not None
    clock.instant += timedelta(hours=11)
    await hall.sweep()
    assert [text for person, text in await hall.deliver() if person == second.id] == []


async def test_whoever_has_an_offer_is_asked_again_where_the_meeting_is_moved(
    hall: Hall, clock: Clock, ann: Announcer, bo: Announcer
) -> None:
    one = await hall.published(ann, bo, seats=1)
    first, second = await hall.residents(2)
    for each in (first, second):
        await hall.meetings.attend(each, one.id, 1)
    clock.instant = wall(2026, 12, 10, 12).instant
    await hall.meetings.stay_away(first, one.id)
    assert (second.id, "offer for 1 until 11.12. 11:00") in await hall.deliver()
    clock.instant += timedelta(hours=1)
    await hall.moved(ann, bo, one.id, wall(2026, 12, 17, 19))
    seen = await hall.meetings.look(one.id, second)
    assert seen.follow is not None
    assert seen.follow.seat is Seat.OFFERED
    assert seen.free == 0
    assert (second.id, "offer for 1 until 11.12. 12:00") in await hall.deliver()


@pytest.mark.parametrize("answer", ["takes", "comes", "stays away", "unfollows"])
async def test_an_offer_that_is_answered_before_its_letter_comes_is_not_sent_any_more(
    hall: Hall, clock: Clock, ann: Announcer, bo: Announcer, answer: str
) -> None:
    one = await hall.published(ann, bo, seats=1)
    first, second = await hall.residents(2)
    for each in (first, second):
        await hall.meetings.attend(each, one.id, 1)
    clock.instant = wall(2026, 12, 10, 22).instant
    await hall.meetings.stay_away(first, one.id)
    if answer == "takes":
        await hall.meetings.take_seat(second, one.id)
    elif answer == "comes":
        await hall.meetings.attend(second, one.id, 1)
    elif answer == "stays away":
        await hall.meetings.stay_away(second, one.id)
    else:
        await hall.meetings.unfollow(second, one.id)
    clock.instant = wall(2026, 12, 11, 9).instant
    assert not [text for person, text in await hall.deliver() if person == second.id and "offer" in text]


async def test_an_offer_that_is_over_before_its_letter_could_leave_is_not_sent(
    hall: Hall, clock: Clock, ann: Announcer, bo: Announcer
) -> None:
    one = await hall.published(ann, bo, seats=1)
    first, second = await hall.residents(2)
    for each in (first, second):
        await hall.meetings.attend(each, one.id, 1)
    await hall.meetings.stay_away(first, one.id)
    clock.instant += timedelta(hours=30)  # Telegram was away
    await hall.tick()
    assert [text for person, text in await hall.deliver() if person == second.id and "offer" in text] == [
        "the offer is over"
    ]


async def test_minutes_corrected_overnight_reach_nobody_as_they_were_and_nobody_twice(
    hall: Hall, clock: Clock, ann: Announcer, bo: Announcer
) -> None:
    one = await hall.published(ann, bo)
    awake, asleep, came = await hall.residents(3)
    await hall.wants.choose_quiet(awake, Quiet(0, 0))
    for each in (awake, asleep):
        await hall.meetings.follow(each, one.id)
    await hall.meetings.attend(came, one.id, 1)
    clock.instant = wall(2026, 12, 15, 22).instant
    await hall.minuted(ann, bo, one.id, "Navn Navnesen klagede")
    assert (awake.id, "minutes: Navn Navnesen klagede") in await hall.deliver()
    for said in ("En klagede", "En beboer klagede"):
        clock.instant += timedelta(minutes=5)
        await hall.minuted(ann, bo, one.id, said)
        await hall.sweep()
    clock.instant = wall(2026, 12, 16, 9).instant
    told = [(person, text) for person, text in await hall.deliver() if "minutes: " in text]
    assert sorted(told) == [
        (asleep.id, "minutes: En beboer klagede"),
        (came.id, "thanks, minutes: En beboer klagede"),
    ]

"""Reminders are written when they are due, once each, to those who follow and want them, and never too late."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.clock import ZONE
from bot.domain.letters import Cause, State
from bot.domain.quiet import NEVER, Quiet
from bot.domain.staff import Announcer
from bot.storage.tables import meetings
from tests.living import Clock
from tests.services.meeting import TUESDAY, Hall, at, wall

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Where nothing hangs on which database it is."""

BEGINS = TUESDAY.instant
DAY_BEFORE = datetime(2026, 12, 14, 17, tzinfo=UTC)
TWO_HOURS_BEFORE = BEGINS - timedelta(hours=2)
ONE_DAY, TWO_HOURS = "meeting:1:v1:1d", "meeting:1:v1:2h"


async def due(hall: Hall, clock: Clock, instant: datetime, key: str) -> list[int]:
    """Who has a reminder there once that instant has passed, and not a second before."""
    clock.instant = instant - timedelta(seconds=1)
    await hall.tick()
    assert await hall.rows(key) == []
    clock.instant = instant + timedelta(seconds=20)
    await hall.tick()
    assert {row.due_at for row in await hall.rows(key)} <= {instant}
    return await hall.to(key)


async def test_followers_are_reminded_as_the_meeting_says_or_as_they_chose(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    usual, own, none, other = await hall.residents(4)
    await hall.residents(1)
    one = await hall.published(ann, bo, reminders=("7d", "1d"))
    for each, offsets in ((usual, None), (own, ["1d", "1h"]), (none, []), (other, ["3d"])):
        await hall.meetings.remind(each, one.id, offsets)
    assert await due(hall, clock, datetime(2026, 12, 8, 17, tzinfo=UTC), "meeting:1:v1:7d") == [usual.id]
    assert await due(hall, clock, datetime(2026, 12, 12, 17, tzinfo=UTC), "meeting:1:v1:3d") == [other.id]
    assert await due(hall, clock, DAY_BEFORE, ONE_DAY) == [usual.id, own.id]
    assert await due(hall, clock, TWO_HOURS_BEFORE, TWO_HOURS) == []
    assert await due(hall, clock, BEGINS - timedelta(hours=1), "meeting:1:v1:1h") == [own.id]
    waited = Counter(whom for whom, text in await hall.deliver() if text == "reminder v1 2026-12-15T19:00 Rådhuset")
    assert waited == {usual.id: 1, own.id: 1, other.id: 1}  # nobody delivered: of what waited only the nearest goes


@SQLITE
async def test_what_lies_before_one_followed_is_not_sent_late(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    early, late = await hall.residents(2)
    one = await hall.published(ann, bo)
    await hall.meetings.follow(early, one.id)
    clock.instant = DAY_BEFORE + timedelta(seconds=5)  # the tick comes later
    await hall.meetings.follow(late, one.id)
    clock.forward(seconds=20)
    await hall.tick()
    assert await hall.to(ONE_DAY) == [early.id]


@SQLITE
async def test_a_meeting_published_late_is_not_reminded_of_what_was_before(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    [one] = await hall.residents(1)
    clock.instant = BEGINS - timedelta(hours=5)
    number = (await hall.published(ann, bo)).id
    await hall.meetings.follow(one, number)
    for _ in range(5):
        clock.forward(hours=1)
        await hall.tick()
    assert [key for key in await hall.keys() if key[-2:] in ("7d", "1d", "2h") and await hall.rows(key)] == [
        TWO_HOURS
    ]


async def test_what_would_break_somebodys_quiet_comes_in_the_last_minute_before(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    night, evening, never, later = await hall.residents(4)
    await hall.wants.choose_quiet(evening, Quiet(18, 9))
    await hall.wants.choose_quiet(never, NEVER)
    one = await hall.published(ann, bo, at(wall(2026, 12, 15, 9)))
    for each in (night, evening, never):
        await hall.meetings.remind(each, one.id, ["2h"])
    moment = {night: (20, 59), evening: (17, 59), never: (7, 0)}
    for each, (hour, minute) in sorted(moment.items(), key=lambda pair: (pair[1][0] < 12, pair[1])):
        day = 14 if hour > 12 else 15
        clock.instant = datetime(2026, 12, day, hour, minute, 25, tzinfo=ZONE).astimezone(UTC)
        before = await hall.to(TWO_HOURS)
        if each is never:
            await hall.tick()
            assert sorted({*before, never.id, later.id}) == await hall.to(TWO_HOURS)
            return
        await hall.tick()
        assert await hall.to(TWO_HOURS) == sorted({*before, each.id})
        if each is night:
            clock.forward(hours=1)
            await hall.meetings.remind(later, one.id, ["2h"])  # too late for the minute before: it comes as meant


@SQLITE
async def test_where_the_minute_before_the_quiet_was_missed_it_comes_when_it_is_meant_to(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    [one] = await hall.residents(1)
    number = (await hall.published(ann, bo, at(wall(2026, 12, 15, 9)))).id
    await hall.meetings.remind(one, number, ["2h"])
    clock.instant = datetime(2026, 12, 14, 22, tzinfo=UTC)
    await hall.tick()
    [row] = await hall.rows(TWO_HOURS)
    assert row.due_at == datetime(2026, 12, 15, 6, tzinfo=UTC)


async def test_after_an_outage_of_six_hours_each_is_sent_once_or_expires_with_a_reason(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    both, day, hours = await hall.residents(3)
    number = (await hall.published(ann, bo, at(wall(2026, 12, 15, 21)))).id
    for each, offsets in ((both, ["1d", "2h", "1h"]), (day, ["1d"]), (hours, ["2h"])):
        await hall.meetings.remind(each, number, offsets)
    clock.instant = datetime(2026, 12, 14, 16, 59, 50, tzinfo=UTC)
    await hall.tick()
    clock.forward(hours=6)
    await hall.tick()
    morning = datetime(2026, 12, 15, 7, tzinfo=UTC)
    assert {row.due_at for row in await hall.rows(ONE_DAY)} == {morning}  # it is late, and quiet
    clock.instant = datetime(2026, 12, 15, 13, 59, tzinfo=UTC)
    await hall.tick()
    told = Counter(whom for whom, text in await hall.deliver() if text.startswith("reminder"))
    clock.forward(hours=5, minutes=30)  # half an hour before it begins, less a minute
    for _ in range(2):
        await hall.tick()
    assert await hall.states(TWO_HOURS) == {(State.QUEUED, None): 1, (State.EXPIRED, Cause.NEARER): 1}
    assert await hall.states("meeting:1:v1:1h") == {(State.QUEUED, None): 1}
    told += Counter(whom for whom, text in await hall.deliver() if text.startswith("reminder"))
    assert told == {both.id: 2, day.id: 1, hours.id: 1}


async def test_what_would_come_within_half_an_hour_expires(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    one, two = await hall.residents(2)
    number = (await hall.published(ann, bo)).id
    for each in (one, two):
        await hall.meetings.follow(each, number)
    await hall.wants.choose_quiet(two, Quiet(20, 6))
    clock.instant = DAY_BEFORE - timedelta(seconds=1)
    await hall.tick()
    clock.instant = BEGINS - timedelta(minutes=29)
    await hall.tick()
    assert await hall.states(TWO_HOURS) == {(State.EXPIRED, Cause.LATE): 2}
    assert await hall.states(ONE_DAY) == {(State.EXPIRED, Cause.NEARER): 2}
    assert [text for _, text in await hall.deliver() if text.startswith("reminder")] == []


@SQLITE
async def test_what_waits_for_its_place_until_it_is_of_no_use_is_not_sent(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    [one] = await hall.residents(1)
    number = (await hall.published(ann, bo)).id
    await hall.meetings.follow(one, number)
    clock.instant = TWO_HOURS_BEFORE
    await hall.tick()
    clock.instant = BEGINS - timedelta(minutes=30)
    assert [text for _, text in await hall.deliver() if text.startswith("reminder")] == []
    await hall.sweep()
    assert (State.EXPIRED, Cause.LATE) in await hall.states(TWO_HOURS)


async def test_many_ticks_in_many_processes_write_each_reminder_once(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    everybody = await hall.residents(30)
    for begins in (TUESDAY, wall(2026, 12, 15, 20), wall(2026, 12, 15, 17)):
        number = (await hall.published(ann, bo, at(begins))).id
        for each in everybody:
            await hall.meetings.follow(each, number)
    clock.instant = DAY_BEFORE
    others = [Hall(hall.db, hall.sealer, clock) for _ in range(3)]
    await asyncio.gather(*(each.tick() for each in (hall, *others)))
    for number in (1, 2, 3):
        assert await hall.to(f"meeting:{number}:v1:1d") == [each.id for each in everybody]


async def test_a_clock_that_jumps_an_hour_ahead_and_back_doubles_and_loses_nothing(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    one, two = await hall.residents(2)
    number = (await hall.published(ann, bo, reminders=("1d", "2h"))).id
    await hall.meetings.follow(one, number)
    clock.instant = DAY_BEFORE - timedelta(minutes=10)
    await hall.tick()
    clock.forward(hours=1)
    await hall.tick()
    await hall.meetings.follow(two, number)  # by the wrong clock
    clock.forward(hours=-1, seconds=30)
    await hall.tick()
    assert [row.due_at for row in await hall.rows(ONE_DAY)] == [DAY_BEFORE]  # it leaves when it should
    clock.instant = DAY_BEFORE + timedelta(seconds=40)
    await hall.tick()
    assert await hall.to(ONE_DAY) == [one.id, two.id]
    told = Counter(whom for whom, text in await hall.deliver() if text.startswith("reminder v1"))
    assert told[one.id] == told[two.id] == 1


@SQLITE
@pytest.mark.parametrize("ahead", [timedelta(hours=2), timedelta(days=1, hours=6), timedelta(days=40)])
async def test_what_a_clock_far_ahead_called_too_late_goes_when_it_is_right_again(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock, ahead: timedelta
) -> None:
    [one] = await hall.residents(1)
    number = (await hall.published(ann, bo, reminders=("1d", "2h"))).id
    await hall.meetings.follow(one, number)
    clock.instant = DAY_BEFORE - timedelta(hours=1)
    await hall.tick()
    clock.instant += ahead
    await hall.tick()
    await hall.sweep()
    clock.instant -= ahead
    reminded = []
    while clock.instant < BEGINS:
        clock.forward(minutes=20)
        await hall.tick()
        found = [text for whom, text in await hall.deliver() if whom == one.id and text.startswith("reminder")]
        reminded += [clock.instant] * len(found)
    assert [DAY_BEFORE <= reminded[0] <= DAY_BEFORE + timedelta(minutes=20), len(reminded)] == [True, 2]


@SQLITE
async def test_a_meeting_published_by_a_clock_ahead_is_reminded_of_by_the_right_one(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    [one] = await hall.residents(1)
    clock.instant = DAY_BEFORE + timedelta(minutes=30)
    number = (await hall.published(ann, bo)).id
    await hall.meetings.follow(one, number)
    clock.forward(hours=-1)
    await hall.tick()
    clock.instant = DAY_BEFORE + timedelta(seconds=20)
    await hall.tick()
    assert await hall.to(ONE_DAY) == [one.id]


@SQLITE
async def test_where_the_rules_of_the_zone_change_the_appointment_stays_and_its_instant_moves(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    """As if the row was written under other rules, by which the same time on the wall came an hour later."""
    [one] = await hall.residents(1)
    number = (await hall.published(ann, bo)).id
    await hall.meetings.follow(one, number)
    clock.instant = DAY_BEFORE
    await hall.tick()
    async with hall.db.transaction() as tx:
        await tx.execute(update(meetings).values(begins_at=BEGINS + timedelta(hours=1)))
    for _ in range(2):
        clock.forward(seconds=30)
        await hall.tick()
    assert await hall.column(number, "begins_at") == BEGINS
    assert len(await hall.rows(ONE_DAY)) == 1
    assert await due(hall, clock, TWO_HOURS_BEFORE, TWO_HOURS) == [one.id]


async def test_who_unfollows_or_wants_it_no_more_is_not_reminded_of_what_waits(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    gone, erased, other, stays = await hall.residents(4)
    number = (await hall.published(ann, bo)).id
    for each in (gone, erased, other, stays):
        await hall.meetings.follow(each, number)
    clock.instant = DAY_BEFORE
    await hall.tick()
    await hall.meetings.unfollow(gone, number)
    await hall.erase(erased)
    await hall.meetings.remind(other, number, ["2h"])
    assert [whom for whom, text in await hall.deliver() if text.startswith("reminder")] == [stays.id]
    assert await hall.states(ONE_DAY) == {
        (State.SKIPPED, Cause.UNSUBSCRIBED): 2,
        (State.SKIPPED, Cause.ERASED): 1,
        (State.SENT, None): 1,
    }


async def test_moved_or_called_off_what_waits_of_the_old_time_is_claimed_no_more(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    everybody = await hall.residents(5)
    number = (await hall.published(ann, bo)).id
    for each in everybody:
        await hall.meetings.follow(each, number)
    clock.instant = DAY_BEFORE
    await hall.tick()
    in_hand = await hall.outbox.claim(limit=2)
    await hall.moved(ann, bo, number, wall(2026, 12, 16, 19))
    told = await hall.deliver()
    assert not [text for _, text in told if "v1" in text]
    assert sum(text == "moved v2 2026-12-16T19:00 Rådhuset" for _, text in told) == 5 - len(in_hand)
    await hall.settle(in_hand)
    assert await due(hall, clock, DAY_BEFORE + timedelta(days=1), "meeting:1:v2:1d") == [one.id for one in everybody]
    await hall.cancelled(ann, bo, number)
    assert not [text for _, text in await hall.deliver() if "reminder" in text]


@SQLITE
async def test_a_meeting_that_cannot_be_read_does_not_stand_in_the_way_of_others(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    [one] = await hall.residents(1)
    for _ in range(2):
        await hall.meetings.follow(one, (await hall.published(ann, bo)).id)
    async with hall.db.transaction() as tx:
        await tx.execute(update(meetings).where(meetings.c.id == 1).values(content=b"\x04test" + bytes(40)))
    clock.instant = DAY_BEFORE
    await hall.tick()
    assert await hall.to("meeting:2:v1:1d") == [one.id]

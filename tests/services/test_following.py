"""Residents follow meetings and come to them: seats go in turn, and what is given back goes to who waits."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.people import Resident
from bot.domain.seats import Seat
from bot.domain.staff import Announcer
from bot.errors import (
    MeetingCancelled,
    MeetingPast,
    MeetingUnknown,
    NoticeNotAccepted,
    SeatsFull,
    SeatsTaken,
    SeatsTooFew,
)
from bot.services.meetings import Seen
from tests.living import Clock
from tests.services.meeting import TUESDAY, Hall, at, wall

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Where nothing hangs on which database it is."""


async def called(hall: Hall, ann: Announcer, bo: Announcer, seats: int | None = 4) -> int:
    return (await hall.published(ann, bo, seats=seats)).id


async def stands(hall: Hall, number: int, *residents: Resident) -> list[tuple[Seat, int]]:
    found = [(await hall.meetings.look(number, each)).follow for each in residents]
    return [(each.seat, each.people) if each else (Seat.NONE, 0) for each in found]


async def told(hall: Hall, *residents: Resident) -> Sequence[tuple[int, str]]:
    known = {each.id for each in residents}
    return [(whom, text) for whom, text in await hall.deliver() if whom in known and not text.startswith("inv")]


@SQLITE
async def test_to_follow_twice_is_to_follow_since_the_first_time(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    number = await called(hall, ann, bo, None)
    [one] = await hall.residents(1)
    since = (await hall.meetings.follow(one, number)).follow
    clock.forward(hours=1)
    assert (await hall.meetings.follow(one, number)).follow == since
    assert (await hall.meetings.remind(one, number, ["1h", "9w"])).follow == replace(since, offsets=("1h",))  # type: ignore[type-var]
    assert [seen.meeting.id for seen in await hall.meetings.mine(one)] == [number]
    assert (await hall.meetings.unfollow(one, number)).follow is None
    assert await hall.meetings.mine(one) == []


@SQLITE
async def test_where_there_is_no_number_everybody_who_comes_has_a_seat(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    number = await called(hall, ann, bo, None)
    everybody = await hall.residents(3)
    for each in everybody:
        seen = await hall.meetings.attend(each, number, 99)
        assert (seen.free, seen.waiting) == (None, 0)
    assert await stands(hall, number, *everybody) == [(Seat.TAKEN, 8)] * 3


@SQLITE
async def test_first_come_first_seated_and_the_rest_wait(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    number = await called(hall, ann, bo)
    first, second, third = await hall.residents(3)
    assert (await hall.meetings.attend(first, number, 3)).free == 1
    seen = await hall.meetings.attend(second, number, 2)
    assert (seen.free, seen.waiting) == (1, 2)
    await hall.meetings.attend(third, number, 1)  # a smaller party may pass a larger one
    assert await stands(hall, number, first, second, third) == [(Seat.TAKEN, 3), (Seat.WAITING, 2), (Seat.TAKEN, 1)]
    with pytest.raises(SeatsTooFew):
        await hall.meetings.attend(second, number, 5)
    with pytest.raises(SeatsFull):
        await hall.meetings.attend(first, number, 4)


async def test_what_is_given_back_is_offered_in_turn_with_a_deadline(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    number = await called(hall, ann, bo, 2)
    has, first, second = await hall.residents(3)
    await hall.meetings.attend(has, number, 2)
    for each in (first, second):
        await hall.meetings.attend(each, number, 1)
        clock.forward(minutes=1)
    await hall.meetings.attend(has, number, 1)  # one seat back
    assert await stands(hall, number, has, first, second) == [(Seat.TAKEN, 1), (Seat.OFFERED, 1), (Seat.WAITING, 1)]
    assert await told(hall, has, first, second) == [(first.id, "offer for 1 until 24.11. 09:02")]
    assert (await hall.meetings.take_seat(first, number)).follow.seat is Seat.TAKEN  # type: ignore[union-attr]
    await hall.meetings.take_seat(first, number)  # tapped twice
    await hall.meetings.stay_away(has, number)
    assert await told(hall, second) == [(second.id, "offer for 1 until 24.11. 09:02")]
    clock.forward(hours=24)
    await hall.tick()
    assert await stands(hall, number, second) == [(Seat.NONE, 1)]
    assert await told(hall, second) == [(second.id, "the offer is over")]
    late = await hall.meetings.take_seat(second, number)  # nobody else waits
    assert await stands(hall, number, second) == [(Seat.TAKEN, 1)]
    assert late.free == 0


async def test_an_offer_nobody_took_goes_to_who_is_next_at_the_next_tick(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    number = await called(hall, ann, bo, 1)
    has, first, second = await hall.residents(3)
    for each in (has, first, second):
        await hall.meetings.attend(each, number, 1)
        clock.forward(minutes=1)
    await hall.meetings.unfollow(has, number)
    clock.forward(hours=25)
    for _ in range(2):
        await hall.tick()
    assert await stands(hall, number, first, second) == [(Seat.NONE, 1), (Seat.OFFERED, 1)]
    with pytest.raises(SeatsTaken):
        await hall.meetings.take_seat(first, number)
    found = await told(hall, first, second)
    assert [(whom, text[:9]) for whom, text in found if whom == second.id] == [(second.id, "offer for")]


@SQLITE
async def test_so_shortly_before_that_nobody_can_be_asked_who_is_next_is_seated(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    number = await called(hall, ann, bo, 1)
    has, first = await hall.residents(2)
    for each in (has, first):
        await hall.meetings.attend(each, number, 1)
    clock.instant = TUESDAY.instant - timedelta(hours=2)
    await hall.meetings.stay_away(has, number)
    assert await stands(hall, number, first) == [(Seat.TAKEN, 1)]
    assert await told(hall, first) == [(first.id, "seats for 1")]


@SQLITE
async def test_nobody_is_woken_by_an_offer_that_can_wait(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    number = await called(hall, ann, bo, 1)
    has, first = await hall.residents(2)
    for each in (has, first):
        await hall.meetings.attend(each, number, 1)
    clock.instant = datetime(2026, 12, 1, 22, tzinfo=UTC)
    await hall.meetings.stay_away(has, number)
    assert await told(hall, first) == []
    clock.instant = datetime(2026, 12, 2, 7, tzinfo=UTC)
    assert await told(hall, first) == [(first.id, "offer for 1 until 03.12. 07:00")]  # a day from when it comes


async def test_who_is_erased_frees_a_seat_at_the_next_tick(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    number = await called(hall, ann, bo, 1)
    has, first = await hall.residents(2)
    for each in (has, first):
        await hall.meetings.attend(each, number, 1)
    await hall.erase(has)
    await hall.tick()
    assert await stands(hall, number, first) == [(Seat.OFFERED, 1)]
    with pytest.raises(NoticeNotAccepted):
        await hall.meetings.follow(has, number)


@SQLITE
async def test_more_seats_are_for_those_who_wait(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    number = await called(hall, ann, bo, 1)
    has, first = await hall.residents(2)
    for each in (has, first):
        await hall.meetings.attend(each, number, 1)
    await hall.changed(ann, bo, number, lambda plan: replace(plan, seats=2))
    await hall.tick()
    assert await stands(hall, number, first) == [(Seat.OFFERED, 1)]


@SQLITE
async def test_an_offer_ends_also_where_the_meeting_is_moved_to_sooner(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    number = await called(hall, ann, bo, 1)
    has, first = await hall.residents(2)
    for each in (has, first):
        await hall.meetings.attend(each, number, 1)
    await hall.meetings.stay_away(has, number)
    await hall.moved(ann, bo, number, wall(2026, 11, 23, 18))
    clock.instant = datetime(2026, 11, 23, 15, tzinfo=UTC)
    await hall.tick()
    assert await stands(hall, number, first) == [(Seat.NONE, 1)]


async def test_of_many_at_once_no_more_are_seated_than_there_are_seats(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    number = await called(hall, ann, bo, 7)
    everybody = await hall.residents(12)
    halls = [Hall(hall.db, hall.sealer, hall.clock) for _ in range(3)]
    await asyncio.gather(
        *(halls[place % 3].meetings.attend(each, number, 1 + place % 2) for place, each in enumerate(everybody)),
        *(one.tick() for one in halls),
    )
    found = await stands(hall, number, *everybody)
    seated = sum(people for seat, people in found if seat in (Seat.TAKEN, Seat.OFFERED))
    assert seated == 7
    assert (await hall.meetings.look(number, None)).free == 0


async def test_two_who_give_back_and_one_who_takes_leave_nothing_double(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    number = await called(hall, ann, bo, 2)
    one, two, three, four = await hall.residents(4)
    for each in (one, two, three, four):
        await hall.meetings.attend(each, number, 1)
    await hall.meetings.stay_away(one, number)
    assert [whom for whom, _ in await told(hall, three, four)] == [three.id]
    others = Hall(hall.db, hall.sealer, hall.clock)
    await asyncio.gather(
        hall.meetings.stay_away(two, number), others.meetings.take_seat(three, number), others.tick(), hall.tick()
    )
    assert await stands(hall, number, three, four) == [(Seat.TAKEN, 1), (Seat.OFFERED, 1)]
    assert [whom for whom, _ in await told(hall, three, four)] == [four.id]


@SQLITE
async def test_what_is_over_called_off_or_unknown_cannot_be_followed(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    [one] = await hall.residents(1)
    draft = await hall.drafted(ann)
    number = await called(hall, ann, bo, None)
    gone = await hall.published(ann, bo, at(wall(2026, 12, 20, 19)))
    await hall.meetings.follow(one, gone.id)
    await hall.cancelled(ann, bo, gone.id)
    with pytest.raises(MeetingUnknown):
        await hall.meetings.follow(one, draft.id)
    with pytest.raises(MeetingCancelled):
        await hall.meetings.attend(one, gone.id, 1)
    clock.instant = TUESDAY.instant
    for late in (hall.meetings.follow(one, number), hall.meetings.remind(one, number, None)):
        with pytest.raises(MeetingPast):
            await late
    await hall.meetings.unfollow(one, gone.id)  # of what is called off, too


@SQLITE
async def test_what_is_to_come_is_listed_the_next_first_and_what_was_held_the_last_first(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    later = await hall.published(ann, bo, at(wall(2026, 12, 20, 19)))
    sooner = await hall.published(ann, bo)
    assert [one.id for one in await hall.meetings.coming("ishoj")] == [sooner.id, later.id]
    assert await hall.meetings.coming("herlev") == []
    clock.instant = sooner.ends_at
    assert [one.id for one in await hall.meetings.coming(None)] == [later.id]
    assert [one.id for one in await hall.meetings.held("ishoj")] == [sooner.id]


@SQLITE
async def test_a_look_tells_what_is_free_to_a_guest_too(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    number = await called(hall, ann, bo)
    [one] = await hall.residents(1)
    await hall.meetings.attend(one, number, 3)
    seen = await hall.meetings.look(number, None)
    assert isinstance(seen, Seen)
    assert (seen.follow, seen.free, seen.waiting) == (None, 1, 0)

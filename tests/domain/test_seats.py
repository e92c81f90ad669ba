"""Seats are given in turn, never more of them than there are, and nobody waits for a seat that is free for them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.seats import OFFER, PARTY, SHUT, Follow, Seat, has_room, is_over, kept_until, promoted, taken

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def one(person_id: int, seat: Seat, people: int, minute: int = 0, until: datetime | None = None) -> Follow:
    return Follow(1, person_id, NOW, seat, people, queued_at=NOW + timedelta(minutes=minute), until=until)


@st.composite
def crowds(draw: st.DrawFn) -> tuple[list[Follow], int]:
    seats = draw(st.integers(1, 30))
    found: list[Follow] = []
    for number in range(draw(st.integers(0, 12))):
        people, seat = draw(st.integers(1, PARTY)), draw(st.sampled_from(Seat))
        if seat in (Seat.TAKEN, Seat.OFFERED) and taken(found) + people > seats:
            seat = Seat.WAITING
        found.append(one(number, seat, people if seat is not Seat.NONE else 0, draw(st.integers(0, 5))))
    return found, seats


@given(crowds())
def test_never_more_than_there_are_and_none_stays_empty_for_whoever_fits(crowd: tuple[list[Follow], int]) -> None:
    follows, seats = crowd
    given = promoted(follows, seats)
    free = seats - taken(follows) - sum(each.people for each in given)
    assert free >= 0
    left = [each for each in follows if each.seat is Seat.WAITING and each not in given]
    assert all(each.people > free for each in left)


@given(crowds())
def test_nobody_is_passed_by_who_came_later_and_takes_no_less(crowd: tuple[list[Follow], int]) -> None:
    follows, seats = crowd
    given = promoted(follows, seats)
    for left in (each for each in follows if each.seat is Seat.WAITING and each not in given):
        for other in given:
            earlier = (other.queued_at, other.person_id) < (left.queued_at, left.person_id)
            assert earlier or other.people < left.people


@given(crowds())
def test_where_there_is_no_number_everybody_has_a_seat(crowd: tuple[list[Follow], int]) -> None:
    follows, _ = crowd
    assert {each.person_id for each in promoted(follows, None)} == {
        each.person_id for each in follows if each.seat is Seat.WAITING
    }
    assert has_room(follows, None, one(99, Seat.WAITING, PARTY, 9))


def test_a_party_that_is_too_large_lets_a_smaller_one_pass_and_keeps_its_place() -> None:
    follows = [
        one(1, Seat.TAKEN, 8),
        one(2, Seat.WAITING, 3, 1),
        one(3, Seat.WAITING, 1, 2),
        one(4, Seat.WAITING, 1, 3),
    ]
    assert [each.person_id for each in promoted(follows, 10)] == [3, 4]
    assert [each.person_id for each in promoted(follows, 11)] == [2]


def test_what_is_kept_for_somebody_is_not_free() -> None:
    follows = [one(1, Seat.OFFERED, 2)]
    assert taken(follows) == 2
    assert not has_room(follows, 2, one(2, Seat.WAITING, 1, 1))
    assert has_room(follows, 3, one(2, Seat.WAITING, 1, 1))


def test_nobody_passes_who_would_fit() -> None:
    follows = [one(1, Seat.TAKEN, 1), one(2, Seat.WAITING, 1, 1)]
    assert not has_room(follows, 2, one(3, Seat.WAITING, 1, 2))


def test_an_offer_is_kept_for_a_day_and_no_longer_than_two_hours_before() -> None:
    assert kept_until(NOW, NOW + timedelta(days=9)) == NOW + OFFER
    assert kept_until(NOW, NOW + timedelta(hours=10)) == NOW + timedelta(hours=8)
    assert kept_until(NOW, NOW + SHUT) is None


@pytest.mark.parametrize(
    ("until", "begins", "over"),
    [
        (timedelta(seconds=1), timedelta(days=9), False),
        (timedelta(), timedelta(days=9), True),
        (timedelta(hours=20), timedelta(hours=2), True),  # the meeting was moved
        (timedelta(hours=20), timedelta(hours=2, seconds=1), False),
    ],
)
def test_an_offer_ends_in_time_also_when_the_meeting_is_moved(
    until: timedelta, begins: timedelta, over: bool
) -> None:
    offered = one(1, Seat.OFFERED, 1, until=NOW + until)
    assert is_over(offered, NOW, NOW + begins) is over
    assert not is_over(one(1, Seat.TAKEN, 1, until=NOW - OFFER), NOW, NOW + begins)

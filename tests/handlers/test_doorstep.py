"""What is remembered of guests is little, short, and in memory only."""

from datetime import UTC, datetime

from handlers.doorstep import Recent
from tests.living import Clock

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def test_a_question_is_remembered_for_half_an_hour() -> None:
    clock = Clock(NOON)
    asked: Recent[int, str] = Recent(clock)
    asked.note(7, "the notice")
    clock.forward(minutes=30)
    assert asked.get(7) == "the notice"
    clock.forward(seconds=1)
    assert asked.get(7) is None


def test_asking_again_begins_the_half_hour_anew() -> None:
    clock = Clock(NOON)
    asked: Recent[int, str] = Recent(clock)
    asked.note(7, "once")
    clock.forward(minutes=20)
    asked.note(7, "twice")
    clock.forward(minutes=20)
    assert asked.get(7) == "twice"


def test_of_very_many_guests_the_earliest_are_forgotten() -> None:
    asked: Recent[int, str] = Recent(Clock(NOON), most=3)
    for guest in range(5):
        asked.note(guest, "the notice")
    assert [guest for guest in range(5) if asked.get(guest)] == [2, 3, 4]

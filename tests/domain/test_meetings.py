"""A meeting says what, when and where; it is moved when people would come at the wrong time or to the wrong place."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.announcements import Enclosure
from bot.domain.meetings import (
    LONGEST,
    ROOM,
    Access,
    Meeting,
    Minutes,
    Phase,
    Pin,
    Place,
    Plan,
    Proposal,
    Purpose,
    Stage,
    packed,
)
from bot.domain.staff import Partner
from bot.domain.walltime import WallTime
from bot.errors import BeyondYourCouncils, EndBeforeStart, MeetingIncomplete, MeetingPast, MeetingTooLong
from bot.storage.meetings import unpacked

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
BEGINS = WallTime(datetime(2026, 12, 15, 19))  # noqa: DTZ001 - on the wall
ENDS = WallTime(datetime(2026, 12, 15, 21))  # noqa: DTZ001
PLAN = Plan(
    "ishoj",
    title={"da": "Åbent møde"},
    problem={"da": "Støj"},
    work={"da": "Vi lytter"},
    begins=BEGINS,
    ends=ENDS,
    place=Place("Rådhuset"),
)


def later(one: WallTime, **span: float) -> WallTime:
    return replace(one, local=one.local + timedelta(**span))


@pytest.mark.parametrize(
    "without",
    [
        {"title": {}},
        {"title": {"en": "Open meeting"}},
        {"problem": {}},
        {"begins": None},
        {"ends": None},
        {"place": Place()},
    ],
)
def test_what_when_and_where_must_be_said(without: dict[str, Any]) -> None:
    PLAN.must_be_complete()
    with pytest.raises(MeetingIncomplete):
        replace(PLAN, **without).must_be_complete()


def test_a_meeting_online_has_no_address() -> None:
    replace(PLAN, place=Place(), link="https://example.dk/moede").must_be_complete()


@pytest.mark.parametrize(
    "more",
    [
        {"title": {"da": "x", "en": "x" * (ROOM["title"] + 1)}},
        {"problem": {"da": "x" * (ROOM["problem"] + 1)}},
        {"place": Place("x" * (ROOM["address"] + 1))},
        {"place": Place("x", way="x" * (ROOM["way"] + 1))},
        {"agenda": ("x" * ROOM["agenda"], "y")},
        {"invited": "x" * (ROOM["invited"] + 1)},
        {"contact": "x" * (ROOM["contact"] + 1)},
        {"link": "x" * (ROOM["link"] + 1)},
    ],
)
def test_what_would_not_fit_on_a_card_is_refused(more: dict[str, Any]) -> None:
    PLAN.must_fit()
    with pytest.raises(MeetingTooLong):
        replace(PLAN, **more).must_fit()


@pytest.mark.parametrize(
    ("begins", "ends", "error"),
    [
        (later(BEGINS, days=-30), later(ENDS, days=-30), MeetingPast),
        (WallTime(datetime(2026, 11, 23, 10)), ENDS, MeetingPast),  # noqa: DTZ001 - this very instant
        (BEGINS, BEGINS, EndBeforeStart),
        (BEGINS, later(BEGINS, minutes=-1), EndBeforeStart),
        (BEGINS, later(BEGINS, seconds=LONGEST.total_seconds() + 60), EndBeforeStart),
    ],
)
def test_it_lies_ahead_and_ends_after_it_begins(begins: WallTime, ends: WallTime, error: type[Exception]) -> None:
    PLAN.must_be_to_come(NOW)
    with pytest.raises(error):
        replace(PLAN, begins=begins, ends=ends).must_be_to_come(NOW)


def test_through_the_night_in_which_an_hour_comes_twice_it_lasts_as_long_as_it_does() -> None:
    twice = datetime(2027, 10, 31, 2, 30)  # noqa: DTZ001 - on the wall
    replace(PLAN, begins=WallTime(twice), ends=WallTime(twice, fold=1)).must_be_to_come(NOW)
    with pytest.raises(EndBeforeStart):
        replace(PLAN, begins=WallTime(twice, fold=1), ends=WallTime(twice)).must_be_to_come(NOW)


def test_only_within_ones_councils() -> None:
    PLAN.must_be_within({"ishoj"})
    with pytest.raises(BeyondYourCouncils):
        PLAN.must_be_within({"herlev"})


@pytest.mark.parametrize(
    ("more", "moves"),
    [
        ({"begins": later(BEGINS, minutes=15)}, True),
        ({"place": Place("Biblioteket")}, True),
        ({"link": "https://example.dk"}, True),
        ({"ends": later(ENDS, hours=1)}, False),
        ({"title": {"da": "Et andet ord"}}, False),
        ({"place": Place("Rådhuset", access=frozenset({Access.LIFT}), way="Bagdøren")}, False),
        ({"seats": 5, "reminders": ("1h",)}, False),
    ],
)
def test_another_time_or_place_is_a_move_and_nothing_else_is(more: dict[str, Any], moves: bool) -> None:
    assert PLAN.moves(replace(PLAN, **more)) is moves


def test_who_reads_another_language_gets_it_or_the_danish() -> None:
    plan = replace(PLAN, title={"da": "Møde", "en": "Meeting"})
    assert (plan.text("title", "en"), plan.text("problem", "en"), plan.text("work", "da")) == (
        "Meeting",
        "Støj",
        "Vi lytter",
    )


def test_what_is_kept_of_a_plan_is_all_of_it() -> None:
    place = Place("Rådhuset", Pin(55.6, 12.3), frozenset({Access.LOOP, Access.LIFT}), "Bagdøren")
    full = replace(
        PLAN,
        hosts=frozenset({Partner.POLICE}),
        place=place,
        ends=replace(ENDS, fold=1),
        agenda=("et", "to"),
        seats=40,
        spoken="dansk",
        reminders=("1d",),
    )
    assert unpacked(packed(full)) == full
    assert unpacked(packed(Plan("ishoj"))) == Plan("ishoj")


def test_any_other_content_has_another_fingerprint() -> None:
    proposal = Proposal(Purpose.CHANGE, 1, PLAN)
    others = [
        replace(proposal, purpose=Purpose.CANCEL),
        replace(proposal, reason="sygdom"),
        replace(proposal, plan=replace(PLAN, seats=3)),
        replace(proposal, minutes=Minutes({"da": "x"})),
        replace(proposal, minutes=Minutes(file=Enclosure("document", "id"))),
    ]
    assert len({proposal.fingerprint, *(other.fingerprint for other in others)}) == 6
    assert replace(proposal, author_id=2, submitted=True).fingerprint == proposal.fingerprint


@pytest.mark.parametrize(
    ("more", "phase"),
    [
        ({"stage": Stage.DRAFT, "plan": None}, Phase.DRAFT),
        ({}, Phase.PUBLISHED),
        ({"revision": 2}, Phase.MOVED),
        ({"stage": Stage.CANCELLED, "revision": 2}, Phase.CANCELLED),
        ({"plan": replace(PLAN, begins=later(BEGINS, days=-30), ends=later(ENDS, days=-30))}, Phase.HELD),
        ({"minuted_at": NOW}, Phase.MINUTED),
    ],
)
def test_people_are_told_how_it_stands(more: dict[str, Any], phase: Phase) -> None:
    given: dict[str, Any] = {"stage": Stage.PUBLISHED, "revision": 1, "plan": PLAN} | more
    assert Meeting(1, "ishoj", **given).phase(NOW) is phase


def test_within_a_day_it_is_soon() -> None:
    one = Meeting(1, "ishoj", Stage.PUBLISHED, revision=1, plan=PLAN)
    assert not one.is_soon(one.begins_at - timedelta(hours=24, seconds=1))
    assert one.is_soon(one.begins_at - timedelta(hours=24))
    assert not one.is_soon(one.begins_at)
    assert not replace(one, stage=Stage.CANCELLED).is_soon(one.begins_at - timedelta(hours=1))

"""From when until when, as people write it, also on the days on which the clocks are changed."""

from datetime import UTC, datetime

import pytest

from bot.domain.spans import Span, read_span, says_when
from bot.errors import EndBeforeStart, TimeMissing, WeekdayWrong

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def read(typed: str, now: datetime = MONDAY) -> str | None:
    """As `26/11 19:00-21:00`, with the day after behind a plus."""
    found = read_span(typed, now)
    if found is None:
        return None
    ends = f"{found.ends:%H:%M}" if found.ends else "?"
    over = "+" if found.ends and found.ends.date() > found.begins.date() else ""
    return f"{found.begins:%Y-%m-%d %H:%M}-{ends}{over}"


@pytest.mark.parametrize(
    "typed",
    [
        "torsdag 26. november kl. 19-21",
        "Torsdag den 26. november 2026 kl. 19.00-21.00",
        "torsdag d. 26. nov. kl 19 - 21",
        "på torsdag kl. 19-21",
        "torsdag 19-21",
        "26/11 kl. 19.00 til 21.00",
        "26/11-2026 kl. 19 til kl. 21",
        "26.11.2026 kl. 19.00-21.00",
        "26-11-2026 19:00-21:00",
        "2026-11-26 19:00-21:00",
        "26 11 kl. 19 \u2013 21",
        "26. november, kl. 19-21.",
        "26. november fra kl. 19 til 21",
        "Thursday 26 November 7-9 pm",
        "Thursday 26 November, 7pm to 9 p.m.",
        "Thursday the 26th of November at 19:00 until 21:00",
        "November 26th, 2026, 19-21",
        "on Thursday from 19 to 21",
    ],
)
def test_the_same_evening_is_written_in_many_ways(typed: str) -> None:
    assert read(typed) == "2026-11-26 19:00-21:00"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("i morgen 17-19", "2026-11-24 17:00-19:00"),
        ("imorgen kl. 17.30-19", "2026-11-24 17:30-19:00"),
        ("i dag kl. 19-21", "2026-11-23 19:00-21:00"),
        ("tomorrow 5-6.30 pm", "2026-11-24 17:00-18:30"),
        ("tomorrow 11am-1pm", "2026-11-24 11:00-13:00"),
        ("tomorrow 11-1 pm", "2026-11-24 11:00-13:00"),
        ("tomorrow 12 am to 1 am", "2026-11-24 00:00-01:00"),
        ("2026-11-26 19:00", "2026-11-26 19:00-?"),
        ("26/11 kl. 19", "2026-11-26 19:00-?"),
        ("torsdag kl. 19.05", "2026-11-26 19:05-?"),
        ("torsdag 19.30", "2026-11-26 19:30-?"),
        ("mandag kl. 19-21", "2026-11-30 19:00-21:00"),
        ("3. februar kl. 19-21", "2027-02-03 19:00-21:00"),
        ("29. februar kl. 19-21", None),
        ("29. februar 2028 kl. 19-21", "2028-02-29 19:00-21:00"),
    ],
)
def test_days_near_and_far_and_ends_that_are_not_said(typed: str, meant: str | None) -> None:
    assert read(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "snart",
        "torsdag",
        "26/11",
        "26. november",
        "november 12",
        "kl. 19-21",
        "19-21",
        "10-12",
        "26.11",
        "fredag 4.12",
        "torsdag kl. 25-27",
        "torsdag kl. 19.75",
        "torsdag kl. 24",
        "torsdag 13-15 pm",
        "32/11 kl. 19-21",
        "26/13 kl. 19-21",
        "næste gang kl. 19-21",
        "torsdag aften",
        "9" * 400,
        "torsdag kl. ١٩-٢١x",
    ],
)
def test_what_says_no_day_or_no_hour_is_not_guessed(typed: str) -> None:
    assert read(typed) is None


def test_a_day_that_has_just_gone_is_not_taken_for_next_year() -> None:
    assert read("22. november kl. 19-21") == "2026-11-22 19:00-21:00"


@pytest.mark.parametrize("typed", ["fredag 26. november kl. 19-21", "Friday 26/11 19-21"])
def test_a_weekday_that_does_not_go_with_the_date_is_refused(typed: str) -> None:
    with pytest.raises(WeekdayWrong):
        read(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("torsdag kl. 22-24", "2026-11-26 22:00-00:00+"),
        ("torsdag kl. 22-0.30", "2026-11-26 22:00-00:30+"),
        ("torsdag kl. 22-4", "2026-11-26 22:00-04:00+"),
    ],
)
def test_a_late_meeting_ends_on_the_next_day(typed: str, meant: str) -> None:
    assert read(typed) == meant


@pytest.mark.parametrize("typed", ["torsdag kl. 21-19", "torsdag kl. 22-5", "torsdag kl. 19-19"])
def test_an_end_before_the_start_is_refused(typed: str) -> None:
    with pytest.raises(EndBeforeStart):
        read(typed)


def meant(typed: str, now: datetime = MONDAY) -> list[tuple[str, str]]:
    """The instants, in UTC."""
    found = read_span(typed, now)
    assert found is not None
    return [(f"{begins.instant:%H:%M}", f"{ends.instant:%H:%M}") for begins, ends in found.meant()]


def test_without_an_end_it_lasts_two_real_hours() -> None:
    assert meant("26/11 kl. 19") == [("18:00", "20:00")]
    assert meant("27/3-2027 kl. 23.30") == [("22:30", "00:30")]
    assert meant("28/3-2027 kl. 1.30") == [("00:30", "02:30")]


@pytest.mark.parametrize(
    "typed", ["29/3-2026 kl. 2.30-4", "28/3-2027 kl. 2-4", "28/3-2027 kl. 1-2.59", "28/3-2027 kl. 2.30"]
)
def test_the_hour_that_is_left_out_in_spring_is_refused(typed: str) -> None:
    found = read_span(typed, datetime(2026, 1, 5, 9, 0, tzinfo=UTC))
    assert found is not None
    with pytest.raises(TimeMissing):
        found.meant()


def test_around_the_gap_of_spring_the_night_is_an_hour_shorter() -> None:
    assert meant("28/3-2027 kl. 1-3") == [("00:00", "01:00")]


@pytest.mark.parametrize("day", ["25/10-2026", "31/10-2027"])
def test_an_hour_that_comes_twice_in_autumn_is_both_of_them(day: str) -> None:
    summer = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
    assert meant(f"{day} kl. 2.30-4", summer) == [("00:30", "03:00"), ("01:30", "03:00")]
    assert meant(f"{day} kl. 1-2.30", summer) == [("23:00", "00:30"), ("23:00", "01:30")]
    assert meant(f"{day} kl. 2-2.30", summer) == [("00:00", "00:30"), ("00:00", "01:30"), ("01:00", "01:30")]
    assert meant(f"{day} kl. 2.30", summer) == [("00:30", "02:30"), ("01:30", "03:30")]
    assert meant(f"{day} kl. 3-4", summer) == [("02:00", "03:00")]


def test_an_end_that_comes_before_in_both_readings_is_refused() -> None:
    at_eight = datetime.fromisoformat("2026-11-26T20:00")
    with pytest.raises(EndBeforeStart):
        Span(at_eight, at_eight).meant()


@pytest.mark.parametrize(
    "typed", ["i morgen kl. 17", "28/3-2027 kl. 2.30-4", "fredag 26. november kl. 21-19", "3/12 19-21"]
)
def test_a_day_and_an_hour_alone_are_known_as_such(typed: str) -> None:
    assert says_when(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("112", "1 1 2", "1-1-2", "kl. 112", "2.30", "i dag", "i dag 112", "i dag kl. 11 2", "9 1 1", "1/1 2"),
        *("i dag kl. 19 hjælp", "hjælp i dag kl. 19", "torsdag 🆘 kl. 19", "torsdag kl. 19!"),
        "torsdag kl. 19" + " " * 300 + "hjælp",
    ],
)
def test_a_word_or_a_sign_more_is_something_else(typed: str) -> None:
    assert not says_when(typed)

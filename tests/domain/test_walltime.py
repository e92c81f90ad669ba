"""What the clock on the wall shows is an instant, on every day of every year that has that time."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.walltime import WallTime, from_iso, is_ambiguous, is_missing, read_wall
from bot.errors import TimeAmbiguous, TimeMissing

COPENHAGEN = "Europe/Copenhagen"
FIRST, LAST = datetime(1980, 1, 1), datetime(2100, 1, 1)  # noqa: DTZ001 - on the wall
LOCALS = st.datetimes(FIRST, LAST).map(lambda one: one.replace(second=0, microsecond=0))
CHANGES = [datetime(2026, 3, 29), datetime(2026, 10, 25), datetime(2027, 3, 28), datetime(2027, 10, 31)]  # noqa: DTZ001
NEAR = st.builds(
    lambda day, minutes: day + timedelta(minutes=minutes), st.sampled_from(CHANGES), st.integers(-60, 300)
)
ZONES = st.sampled_from([COPENHAGEN, "UTC", "America/Godthab", "Asia/Kathmandu", "Australia/Lord_Howe"])


def local(*when: int) -> datetime:
    return datetime(*when)  # type: ignore[arg-type]  # noqa: DTZ001 - on the wall


@given(LOCALS | NEAR, ZONES)
def test_a_time_is_missing_ambiguous_or_read_and_the_wall_then_shows_it(one: datetime, zone: str) -> None:
    if is_missing(one, zone):
        assert not is_ambiguous(one, zone)
        with pytest.raises(TimeMissing):
            read_wall(one, zone, fold=1)
        return
    if is_ambiguous(one, zone):
        with pytest.raises(TimeAmbiguous):
            read_wall(one, zone)
        first, second = (read_wall(one, zone, fold=fold) for fold in (0, 1))
        assert first.instant < second.instant
    else:
        assert read_wall(one, zone) == read_wall(one, zone, fold=1)
    found = read_wall(one, zone, fold=0)
    assert found.instant.tzinfo is UTC
    assert found.instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == one


@given(LOCALS | NEAR, ZONES, st.sampled_from([0, 1]))
def test_what_is_kept_is_what_was_read(one: datetime, zone: str, fold: int) -> None:
    if not is_missing(one, zone):
        found = read_wall(one, zone, fold=fold)
        assert from_iso(found.isoformat(), zone) == found
        assert len(found.isoformat()) <= 24


@pytest.mark.parametrize(
    ("when", "instant"),
    [
        ((2026, 3, 28, 19), datetime(2026, 3, 28, 18, tzinfo=UTC)),
        ((2026, 3, 29, 1, 59), datetime(2026, 3, 29, 0, 59, tzinfo=UTC)),
        ((2026, 3, 29, 3), datetime(2026, 3, 29, 1, tzinfo=UTC)),
        ((2026, 10, 25, 1, 59), datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        ((2026, 10, 25, 3), datetime(2026, 10, 25, 2, tzinfo=UTC)),
        ((2028, 2, 29, 19), datetime(2028, 2, 29, 18, tzinfo=UTC)),
        ((2026, 12, 31, 23, 59), datetime(2026, 12, 31, 22, 59, tzinfo=UTC)),
        ((9999, 12, 31, 19), datetime(9999, 12, 31, 18, tzinfo=UTC)),
    ],
)
def test_summer_and_winter_are_an_hour_apart(when: tuple[int, ...], instant: datetime) -> None:
    assert read_wall(local(*when)).instant == instant


@pytest.mark.parametrize("day", [(2026, 3, 29), (2027, 3, 28)])
@pytest.mark.parametrize("minute", [0, 30, 59])
def test_half_past_two_is_left_out_in_spring(day: tuple[int, int, int], minute: int) -> None:
    with pytest.raises(TimeMissing):
        read_wall(local(*day, 2, minute))


@pytest.mark.parametrize("day", [(2026, 10, 25), (2027, 10, 31)])
def test_half_past_two_comes_twice_in_autumn(day: tuple[int, int, int]) -> None:
    with pytest.raises(TimeAmbiguous):
        read_wall(local(*day, 2, 30))
    first, second = (read_wall(local(*day, 2, 30), fold=fold) for fold in (0, 1))
    assert second.instant - first.instant == timedelta(hours=1)
    assert second.isoformat().endswith("/2")


def test_seconds_are_nobodys_business() -> None:
    assert read_wall(local(2026, 11, 24, 19, 0, 59)).local == local(2026, 11, 24, 19)


def test_the_day_before_is_a_day_on_the_wall_not_twenty_four_hours() -> None:
    meeting = WallTime(local(2026, 3, 29, 19))
    assert meeting.at(time(19), days=-1) == datetime(2026, 3, 28, 18, tzinfo=UTC)
    assert meeting.instant - meeting.at(time(19), days=-1) == timedelta(hours=23)
    autumn = WallTime(local(2026, 10, 25, 19))
    assert autumn.instant - autumn.at(time(19), days=-1) == timedelta(hours=25)


def test_of_an_hour_that_comes_twice_the_first_and_of_one_that_is_left_out_what_comes_after() -> None:
    assert WallTime(local(2026, 10, 26, 19)).at(time(2, 30), days=-1) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert WallTime(local(2026, 3, 30, 19)).at(time(2, 30), days=-1) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)

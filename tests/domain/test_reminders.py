"""Reminders are meant for an instant: hours before in real time, days before by the clock on the wall."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import ZONE
from bot.domain.quiet import NEVER, NIGHT, Quiet
from bot.domain.reminders import LATE, LONGEST_QUIET, OFFSETS, USUAL, Due, chosen, dues, is_useless
from bot.domain.walltime import WallTime, is_ambiguous, is_missing

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
CHANGES = [datetime(2026, 3, 29), datetime(2026, 10, 25), datetime(2027, 3, 28), datetime(2027, 10, 31)]  # noqa: DTZ001
BEGINNINGS = (
    st.builds(
        lambda day, minutes: day + timedelta(minutes=minutes), st.sampled_from(CHANGES), st.integers(-2_000, 13_000)
    )
    .filter(lambda local: not is_missing(local, "Europe/Copenhagen"))
    .map(WallTime)
)
HOURS = st.builds(Quiet, st.integers(0, 23), st.integers(0, 23))
LATENESS = st.integers(0, 3 * 86_400).map(lambda seconds: timedelta(seconds=seconds))


def wall(*when: int) -> WallTime:
    return WallTime(datetime(*when))  # type: ignore[arg-type]  # noqa: DTZ001


@pytest.mark.parametrize(
    ("begins", "name", "meant"),
    [
        (wall(2026, 3, 29, 19), "1d", datetime(2026, 3, 28, 17, tzinfo=UTC)),  # 18.00 in winter time
        (wall(2026, 3, 29, 19), "7d", datetime(2026, 3, 22, 17, tzinfo=UTC)),
        (wall(2026, 3, 29, 4), "2h", datetime(2026, 3, 29, 0, tzinfo=UTC)),  # 1.00: two real hours
        (wall(2026, 3, 30, 19), "1d", datetime(2026, 3, 29, 16, tzinfo=UTC)),  # 18.00 in summer time
        (wall(2026, 10, 25, 19), "1d", datetime(2026, 10, 24, 16, tzinfo=UTC)),
        (wall(2026, 10, 25, 3), "2h", datetime(2026, 10, 25, 0, tzinfo=UTC)),  # 2.00, the first of the two
        (wall(2026, 10, 25, 3), "1h", datetime(2026, 10, 25, 1, tzinfo=UTC)),  # 2.00, the second
        (wall(2027, 3, 28, 19), "3d", datetime(2027, 3, 25, 17, tzinfo=UTC)),
        (wall(2027, 10, 31, 19), "3d", datetime(2027, 10, 28, 16, tzinfo=UTC)),
    ],
)
def test_hours_are_real_ones_and_days_are_those_on_the_wall(begins: WallTime, name: str, meant: datetime) -> None:
    assert OFFSETS[name].before(begins) == meant


@given(BEGINNINGS, st.sampled_from(sorted(OFFSETS)))
def test_hours_before_are_exact_and_days_before_are_at_six_in_the_evening(begins: WallTime, name: str) -> None:
    meant = OFFSETS[name].before(begins)
    if name.endswith("h"):
        assert begins.instant - meant == timedelta(hours=int(name[0]))
        return
    there = meant.astimezone(ZONE)
    assert (there.hour, there.minute) == (18, 0)
    assert begins.day - there.date() == timedelta(days=int(name[0]))


@given(BEGINNINGS)
def test_the_nearest_to_the_meeting_comes_first(begins: WallTime) -> None:
    found = dues(begins, revised_at=LONG_AGO)
    assert [due.meant for due in found] == sorted((due.meant for due in found), reverse=True)
    assert {due.offset.name for due in found} == set(OFFSETS)


@given(BEGINNINGS, LATENESS)
def test_what_was_meant_for_before_it_was_decided_is_not(begins: WallTime, before: timedelta) -> None:
    revised = begins.instant - before
    assert all(due.meant > revised for due in dues(begins, revised_at=revised))


@given(BEGINNINGS, HOURS, st.sampled_from(sorted(OFFSETS)))
def test_early_means_before_the_quiet_and_never_after_it_is_meant(begins: WallTime, quiet: Quiet, name: str) -> None:
    due = Due(OFFSETS[name], OFFSETS[name].before(begins))
    goes = due.goes(quiet, ZONE)
    assert due.meant - LONGEST_QUIET < goes <= due.meant
    assert not quiet.holds(goes, ZONE)
    assert (goes == due.meant) == (not quiet.holds(due.meant, ZONE))


@given(BEGINNINGS, HOURS, st.sampled_from(sorted(OFFSETS)), st.lists(LATENESS, min_size=1, max_size=6))
def test_however_the_ticks_fall_each_moment_is_in_exactly_one_of_them(
    begins: WallTime, quiet: Quiet, name: str, spans: list[timedelta]
) -> None:
    due = Due(OFFSETS[name], OFFSETS[name].before(begins))
    ticks = [due.goes(quiet, ZONE) - timedelta(days=1)]
    for span in spans:
        ticks.append(ticks[-1] + span)
    ticks.append(max(ticks[-1], due.meant) + timedelta(days=1))
    pairs = list(pairwise(ticks))
    assert sum(due.is_new(since, now) for since, now in pairs) == 1
    early = sum(due.is_early(quiet, ZONE, since, now) for since, now in pairs)
    assert early <= 1
    assert not (early and not quiet.holds(due.meant, ZONE))


@given(BEGINNINGS, HOURS, st.sampled_from(sorted(OFFSETS)), LATENESS)
def test_it_leaves_at_its_moment_or_after_the_quiet_in_which_it_is_late(
    begins: WallTime, quiet: Quiet, name: str, late: timedelta
) -> None:
    due = Due(OFFSETS[name], OFFSETS[name].before(begins))
    now = due.meant + late
    leaves = due.leaves_at(quiet, ZONE, now)
    if late <= LATE or not quiet.holds(now, ZONE):
        assert leaves == due.meant
    else:
        assert leaves > now
        assert not quiet.holds(leaves, ZONE)


def test_where_it_missed_the_minute_before_the_quiet_it_comes_when_it_is_meant_to() -> None:
    due = Due(OFFSETS["2h"], OFFSETS["2h"].before(wall(2026, 11, 24, 9)))  # 7.00, when it is quiet
    goes = due.goes(NIGHT, ZONE)
    assert goes.astimezone(ZONE).strftime("%d %H:%M") == "23 20:59"
    assert due.leaves_at(NIGHT, ZONE, goes + timedelta(seconds=30)) == goes
    assert due.leaves_at(NIGHT, ZONE, goes + timedelta(hours=1)) == due.meant
    assert due.leaves_at(NIGHT, ZONE, due.meant) == due.meant
    assert due.leaves_at(NIGHT, ZONE, due.meant + timedelta(minutes=30)) == due.meant + timedelta(hours=1)


def test_within_half_an_hour_it_is_of_no_use() -> None:
    begins = datetime(2026, 11, 24, 18, tzinfo=UTC)
    before = begins - timedelta(minutes=30)
    assert not is_useless(before, begins, before)
    assert is_useless(before, begins, before + timedelta(seconds=1))
    assert is_useless(before + timedelta(seconds=1), begins, before)


def test_names_that_are_not_known_are_left_out() -> None:
    assert [offset.name for offset in chosen(["1h", "7d", "9w"])] == ["7d", "1h"]
    assert {offset.name for offset in chosen(USUAL)} == set(USUAL)


def test_who_has_no_quiet_hours_is_never_reminded_early() -> None:
    for due in dues(wall(2026, 11, 24, 6), revised_at=LONG_AGO):
        assert due.goes(NEVER, ZONE) == due.meant


def test_both_of_two_equal_hours_can_be_told_apart() -> None:
    local = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - on the wall
    assert is_ambiguous(local, "Europe/Copenhagen")
    first, second = (OFFSETS["2h"].before(WallTime(local, fold=fold)) for fold in (0, 1))
    assert second - first == timedelta(hours=1)

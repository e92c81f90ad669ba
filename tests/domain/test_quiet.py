"""Quiet hours hold on every day of the year, also when the clocks change."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import ZONE
from bot.domain.quiet import NEVER, NIGHT, TABLE, Matter, Quiet, Rule, matter_of_change, send_at

INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(lambda naive: naive.replace(tzinfo=UTC))  # noqa: DTZ001
HOURS = st.builds(Quiet, st.integers(0, 23), st.integers(0, 23))
CHANGES = [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)]
CLOCK_CHANGES = st.builds(
    lambda day, minutes: day + timedelta(minutes=minutes), st.sampled_from(CHANGES), st.integers(-600, 600)
)
ZONES = st.sampled_from([ZONE, ZoneInfo("UTC")])


@given(INSTANTS | CLOCK_CHANGES, HOURS, ZONES)
def test_what_waits_goes_in_the_first_minute_it_may(at: datetime, quiet: Quiet, zone: ZoneInfo) -> None:
    goes = send_at(Matter.ANNOUNCEMENT, at, quiet, zone)
    assert goes >= at
    assert not quiet.holds(goes, zone)
    assert goes - at < timedelta(hours=49)  # an hour that is left out one night comes the next
    if goes > at:
        assert quiet.holds(goes - timedelta(seconds=1), zone)


@given(INSTANTS | CLOCK_CHANGES, HOURS, ZONES)
def test_what_comes_early_comes_in_the_last_minute_before(at: datetime, quiet: Quiet, zone: ZoneInfo) -> None:
    goes = send_at(Matter.REMINDER, at, quiet, zone)
    assert goes <= at
    assert not quiet.holds(goes, zone)
    if goes < at:
        assert quiet.holds(goes + timedelta(minutes=1), zone)


@given(INSTANTS | CLOCK_CHANGES, HOURS, st.sampled_from([matter for matter in Matter if TABLE[matter] is Rule.ONCE]))
def test_answers_receipts_and_what_is_urgent_never_wait(at: datetime, quiet: Quiet, matter: Matter) -> None:
    assert send_at(matter, at, quiet, ZONE) == at


@given(INSTANTS, st.sampled_from(Matter))
def test_who_chose_none_has_none(at: datetime, matter: Matter) -> None:
    assert send_at(matter, at, NEVER, ZONE) == at


@pytest.mark.parametrize(
    ("wall", "morning"),
    [
        (datetime(2026, 3, 28, 22, tzinfo=ZONE), datetime(2026, 3, 29, 8, tzinfo=ZONE)),  # nine hours on
        (datetime(2026, 10, 24, 22, tzinfo=ZONE), datetime(2026, 10, 25, 8, tzinfo=ZONE)),  # eleven
        (datetime(2026, 11, 23, 21, tzinfo=ZONE), datetime(2026, 11, 24, 8, tzinfo=ZONE)),
        (datetime(2026, 11, 23, 20, 59, tzinfo=ZONE), datetime(2026, 11, 23, 20, 59, tzinfo=ZONE)),
    ],
)
def test_the_morning_is_at_eight_on_the_wall(wall: datetime, morning: datetime) -> None:
    assert send_at(Matter.ANNOUNCEMENT, wall.astimezone(UTC), NIGHT, ZONE) == morning.astimezone(UTC)


def test_a_reminder_that_is_too_late_to_come_early_comes_when_it_should() -> None:
    due = datetime(2026, 11, 24, 7, tzinfo=ZONE).astimezone(UTC)
    evening = datetime(2026, 11, 23, 20, 59, tzinfo=ZONE)
    assert send_at(Matter.REMINDER, due, NIGHT, ZONE, not_before=evening) == evening
    assert send_at(Matter.REMINDER, due, NIGHT, ZONE, not_before=evening + timedelta(hours=1)) == due


def test_a_change_within_a_day_is_told_at_once() -> None:
    now = datetime(2026, 11, 23, 22, tzinfo=UTC)
    assert matter_of_change(now + timedelta(hours=24), now) is Matter.CHANGE_SOON
    assert matter_of_change(now + timedelta(hours=25), now) is Matter.CHANGE


def test_the_document_says_what_the_code_does() -> None:
    page = (Path(__file__).parents[2] / "docs" / "quiet-hours.md").read_text("utf-8")
    told = dict(re.findall(r"^\| [^|]+ \| `([a-z-]+)` \| ([^|]+?) \|$", page, re.MULTILINE))
    assert told == {str(matter): str(rule) for matter, rule in TABLE.items()}

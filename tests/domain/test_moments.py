"""Times as people write them, read on a Monday at ten in Denmark."""

from datetime import UTC, datetime

import pytest

from bot.clock import ZONE
from bot.domain.moments import read_moment

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kl. 17", "2026-11-23 17:00"),
        ("17.30", "2026-11-23 17:30"),
        ("9", "2026-11-24 09:00"),
        ("i morgen kl. 9", "2026-11-24 09:00"),
        ("tomorrow at 9", "2026-11-24 09:00"),
        ("i overmorgen 8.15", "2026-11-25 08:15"),
        ("Fredag 16.30", "2026-11-27 16:30"),
        ("på lørdag kl. 12", "2026-11-28 12:00"),
        ("mandag kl 8", "2026-11-30 08:00"),
        ("24/12 kl. 10", "2026-12-24 10:00"),
        ("24-12-2026 10:30", "2026-12-24 10:30"),
        ("2026-12-24 08:00", "2026-12-24 08:00"),
        ("1/2 kl. 9", "2027-02-01 09:00"),
        ("i dag kl 8", "2026-11-23 08:00"),
    ],
)
def test_a_time_is_the_next_one_that_fits(typed: str, meant: str) -> None:
    found = read_moment(typed, NOW, ZONE)
    assert found is not None
    assert found.tzinfo is UTC
    assert f"{found.astimezone(ZONE):%Y-%m-%d %H:%M}" == meant


@pytest.mark.parametrize(
    "typed",
    ["", "snart", "i morgen", "fredag", "25:00", "31/2 kl. 9", "kl. 9.75", "9 9 9 9 9 9", "10/12", "den 10/12"],
)
def test_what_is_no_time_is_not_read(typed: str) -> None:
    assert read_moment(typed, NOW, ZONE) is None

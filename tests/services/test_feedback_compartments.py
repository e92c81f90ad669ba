"""What was sent to one partner only does not exist for the other: not in what is listed, counted, found or told."""

from datetime import UTC, datetime

import pytest

from bot.domain.staff import Partner
from bot.sealing import Sealer
from bot.storage.database import Database
from tests.living import Clock
from tests.services.caring import MUNICIPALITY, POLICE, Care
from tests.services.worlds import DAYS, World, live


@pytest.mark.parametrize(
    ("two_urls", "partner"), [("sqlite", MUNICIPALITY), ("postgresql", POLICE)], indirect=["two_urls"]
)
async def test_with_and_without_the_others_cases_not_one_bit_is_different(
    two_urls: list[str], sealer: Sealer, partner: Partner
) -> None:
    seen, hidden = list[list[str]](), list[str]()
    for url, busy in zip(two_urls, (False, True), strict=True):
        db = Database(url)
        world = World(Care(db, sealer, Clock(datetime(2026, 11, 23, 9, tzinfo=UTC))), partner, busy)
        seen.append(await live(world))
        hidden += world.hidden
        await db.close()
    assert len(hidden) >= DAYS
    for place, (one, other) in enumerate(zip(*seen, strict=True)):
        assert one == other, f"look {place}"
    assert not any(number in each for each in seen[1] for number in hidden)
    assert not any("emmelig" in each for each in seen[1])
    assert len(seen[1]) > 250

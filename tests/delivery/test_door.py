"""A letter that may become untrue is looked at once more as it leaves: none starts after what made it so."""

import asyncio
import time
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.delivery import postman
from bot.domain.letters import State
from bot.storage import letters
from bot.storage.tables import occasions
from tests.delivery.office import Office
from tests.intake.outage import aside, away
from tests.living import PATIENCE, Clock


async def begun(office: Office, count: int, clock: Clock) -> int:
    await office.people(count)
    return await office.outbox.write(expires_at=clock() + timedelta(hours=1))


async def some_left(office: Office, count: int) -> None:
    """Looks at every turn of the loop: whoever rests between two looks may find that all have left."""
    async with asyncio.timeout(PATIENCE):
        while len(office.copies) < count:
            await asyncio.sleep(0.001)


@pytest.mark.parametrize("rate", [None, 100], ids=["unpaced", "paced"])
@pytest.mark.parametrize("turn", range(2))
async def test_nothing_starts_once_somebody_decides_otherwise(
    office: Office, clock: Clock, rate: float | None, turn: int
) -> None:
    occasion = await begun(office, 120, clock)
    office.open(rate=rate)
    await some_left(office, 5 + 10 * turn)
    async with office.outbox.db.transaction() as tx:
        await letters.stop_all(tx, "test:")
        started = len(office.world.calls)
        await asyncio.sleep(0.15)
        assert len(office.world.calls) == started
    await asyncio.sleep(0.25)
    assert len(office.world.calls) == started

    async def noted() -> bool:
        """What had left is on its way for a while where the machine is slow."""
        return (await office.outbox.states(occasion))[State.SENT] == office.copies.total() == started

    await office.until(noted)
    assert started < 120


async def test_what_was_stopped_is_noted_as_cancelled(
    office: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postman, "SWEEP_SECONDS", 0.1)
    occasion = await begun(office, 120, clock)
    office.open(rate=25)
    await some_left(office, 3)
    async with office.outbox.db.transaction() as tx:
        await letters.stop(tx, occasion)

    async def over() -> bool:
        return set(await office.outbox.states(occasion)) == {State.SENT, State.CANCELLED}

    await office.until(over)
    assert len(office.copies) < 120


async def test_nothing_starts_when_it_is_of_no_use_any_more(
    office: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postman, "SWEEP_SECONDS", 0.1)
    occasion = await begun(office, 120, clock)
    office.open(rate=25)
    await some_left(office, 3)
    clock.forward(hours=1)
    async with office.outbox.db.transaction() as tx:  # by then whoever stood in the door has left
        await tx.execute(select(occasions.c.id).where(occasions.c.id == occasion).with_for_update())
        started = len(office.world.calls)

    async def over() -> bool:
        return set(await office.outbox.states(occasion)) == {State.SENT, State.EXPIRED}

    await office.until(over)
    assert len(office.world.calls) == started


async def test_while_the_database_is_away_it_waits_and_goes_once(
    office: Office, clock: Clock, database_url: str, request: pytest.FixtureRequest
) -> None:
    server = None if "sqlite" in database_url else request.getfixturevalue("postgres").url
    occasion = await begun(office, 80, clock)
    office.open(rate=60)
    await some_left(office, 10)
    async with aside(away(database_url, server)):
        started = len(office.world.calls)
        await asyncio.sleep(1)
        assert len(office.world.calls) <= started + 2  # while it goes away
    await office.until_states(occasion, sent=80)
    assert set(office.copies.values()) == {1}


async def test_the_pace_is_kept(office: Office, clock: Clock) -> None:
    occasion = await begun(office, 40, clock)
    began = time.monotonic()
    for slot in (1, 2):
        office.open(rate=25, slot=slot)
    await office.until_states(occasion, sent=40)
    assert time.monotonic() - began > 1.3

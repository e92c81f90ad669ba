"""The budget that all processes share, by the database's clock."""

import asyncio

from bot.storage import pace
from bot.storage.database import Database

SECOND = 1_000_000


async def test_at_first_everything_is_free(db: Database) -> None:
    async with db.reading() as tx:
        assert await pace.look(tx) == pace.Budget(0, 0)
    async with db.transaction() as tx:
        assert await pace.hold(tx) == pace.Budget(0, 0)


async def test_what_is_spent_is_spent_for_everybody_and_adds_up(db: Database) -> None:
    for _ in range(2):
        async with db.transaction() as tx:
            await pace.hold(tx)
            await pace.spend(tx, 30 * SECOND)
    async with db.reading() as tx:
        assert 35 * SECOND < (await pace.look(tx)).ahead <= 60 * SECOND


async def test_what_was_not_used_is_not_saved_up(db: Database) -> None:
    async with db.transaction() as tx:
        await pace.hold(tx)
        await pace.spend(tx, SECOND // 10)
    await asyncio.sleep(0.3)
    async with db.transaction() as tx:
        await pace.hold(tx)
        await pace.spend(tx, 30 * SECOND)
        assert (await pace.look(tx)).ahead > 10 * SECOND


async def test_a_longer_pause_is_not_made_shorter_and_the_pace_begins_after_it(db: Database) -> None:
    async with db.transaction() as tx:
        await pace.hold(tx)
        await pace.pause(tx, 10_072 * SECOND)
        await pace.pause(tx, 3 * SECOND)
        await pace.spend(tx, SECOND)
        budget = await pace.look(tx)
    assert 10_000 * SECOND < budget.pause <= 10_072 * SECOND
    assert budget.ahead > budget.pause


async def test_a_pause_ends_by_itself(db: Database) -> None:
    async with db.transaction() as tx:
        await pace.hold(tx)
        await pace.pause(tx, SECOND // 5)
    await asyncio.sleep(0.3)
    async with db.reading() as tx:
        assert (await pace.look(tx)).pause == 0


async def test_of_two_who_spend_at_once_one_comes_after_the_other(db: Database) -> None:
    async def spend() -> int:
        async with db.transaction() as tx:
            ahead = (await pace.hold(tx)).ahead
            await asyncio.sleep(0.05)
            await pace.spend(tx, 20 * SECOND)
            return ahead

    first, second = sorted(await asyncio.gather(spend(), spend()))
    assert first == 0
    assert second > 5 * SECOND

"""Occasions are found by how their keys begin, and by nothing else."""

from sqlalchemy import text

from bot.domain.letters import Occasion
from bot.sealing import Sealer
from bot.storage import letters
from bot.storage.database import Database
from bot.view import View
from tests.living import Clock

KEYS = ("meeting:1:v1:7d", "meeting:1:v1:1d", "meeting:1:v10:7d", "meeting:11:v1:7d", "meeting:1:offer:seat:7:1")


async def begin_all(db: Database, sealer: Sealer, clock: Clock) -> dict[str, int]:
    async with db.transaction() as tx:
        found = {key: await letters.begin(tx, sealer, Occasion(key), {"da": View("x")}, now=clock()) for key in KEYS}
    return {key: number or 0 for key, number in found.items()}


async def test_of_one_revision_and_of_no_other(db: Database, sealer: Sealer, clock: Clock) -> None:
    numbers = await begin_all(db, sealer, clock)
    async with db.reading() as tx:
        found = await letters.named(tx, "meeting:1:v1:")
    assert found == {"7d": numbers[KEYS[0]], "1d": numbers[KEYS[1]]}


async def test_all_of_one_kind_are_stopped_and_no_others(db: Database, sealer: Sealer, clock: Clock) -> None:
    numbers = await begin_all(db, sealer, clock)
    async with db.transaction() as tx:
        await letters.stop_all(tx, "meeting:1:v")
    async with db.reading() as tx:
        assert await letters.closed(tx, list(numbers.values())) == {numbers[key] for key in KEYS[:3]}
    async with db.transaction() as tx:
        await letters.stop_all(tx, "meeting:1:offer:")
    async with db.reading() as tx:
        assert await letters.closed(tx, list(numbers.values())) == {numbers[key] for key in (*KEYS[:3], KEYS[4])}


async def test_also_where_the_server_sorts_as_a_language_does(db: Database) -> None:
    if db.is_sqlite:
        return  # which knows bytes alone
    asked = "SELECT collation_name FROM information_schema.columns WHERE table_name = :t AND column_name = :c"
    async with db.reading() as tx:
        assert await tx.scalar(text(asked), {"t": "occasions", "c": "key"}) == "C"

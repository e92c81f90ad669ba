"""A picture is its resident's until it is sent, and nobody's once it is a case's."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from bot.pictures import Picture
from bot.sealing import Sealer, new_key, read_keys
from bot.storage import keys
from bot.storage import people as residents
from bot.storage import pictures as rows
from bot.storage.database import Database
from bot.storage.tables import cases, people, pictures
from tests.conftest import KEY
from tests.living import Clock

STREET = Picture(b"\xff\xd8 a street", 400, 300)


@pytest.fixture
async def ann(db: Database, sealer: Sealer, clock: Clock) -> int:
    async with db.transaction() as tx:
        await residents.insert(tx, sealer, 71, language="da", version="1", now=clock())
        return int(await tx.scalar(select(people.c.id)) or 0)


async def a_case(db: Database, clock: Clock) -> str:
    row = {"reference": "L-4F7K", "code_hash": "h", "council": "ishoj", "kind": "idea", "language": "da"}
    more = {"source": "chat", "content": b"sealed", "received_at": clock()}
    async with db.transaction() as tx:
        await tx.execute(insert(cases).values(**row, **more))
    return "L-4F7K"


async def test_a_picture_is_kept_sealed_and_goes_with_its_person(
    db: Database, sealer: Sealer, clock: Clock, ann: int
) -> None:
    async with db.transaction() as tx:
        picture = await rows.put(tx, sealer, ann, STREET, now=clock())
        assert await rows.get(tx, sealer, picture) == STREET
        assert await rows.of_person(tx, ann) == [picture]
        [told] = await rows.everything(tx, sealer, ann)
        assert told["size"] == [400, 300]
        [sealed] = await tx.scalars(select(pictures.c.content))
        assert b"street" not in sealed
        await residents.erase(tx, ann)
        assert await rows.get(tx, sealer, picture) is None


async def test_a_picture_that_is_given_to_a_case_has_another_name_another_seal_and_no_person(
    db: Database, sealer: Sealer, clock: Clock, ann: int
) -> None:
    reference = await a_case(db, clock)
    async with db.transaction() as tx:
        before = await rows.put(tx, sealer, ann, STREET, now=clock())
        [was] = await tx.scalars(select(pictures.c.content))
        assert await rows.give(tx, sealer, ann + 1, before, reference, now=clock()) is None
        after = await rows.give(tx, sealer, ann, before, reference, now=clock())
        assert after not in (None, before)
        assert await rows.give(tx, sealer, ann, before, reference, now=clock()) is None
        [row] = (await tx.execute(select(pictures))).all()
        assert row.person_id is None
        assert row.content != was
        assert await rows.of_reference(tx, reference) == [after]
        assert await rows.of_person(tx, ann) == []
        assert await rows.get(tx, sealer, after or "") == STREET
        await residents.erase(tx, ann)
        assert await rows.drop(tx, [after or ""]) == 1


async def test_what_was_sent_nowhere_is_forgotten_and_what_is_a_cases_stays(
    db: Database, sealer: Sealer, clock: Clock, ann: int
) -> None:
    reference = await a_case(db, clock)
    async with db.transaction() as tx:
        mine = await rows.put(tx, sealer, ann, STREET, now=clock())
        await rows.give(tx, sealer, ann, mine, reference, now=clock())
        old = await rows.put(tx, sealer, ann, STREET, now=clock() - timedelta(days=8))
        new = await rows.put(tx, sealer, ann, STREET, now=clock())
        await rows.prune(tx, before=clock() - timedelta(days=7))
        assert await rows.of_person(tx, ann) == [new]
        assert await rows.get(tx, sealer, old) is None
        assert len(await rows.of_reference(tx, reference)) == 1


async def test_a_picture_is_sealed_anew_with_a_new_key(db: Database, sealer: Sealer, clock: Clock, ann: int) -> None:
    new = new_key()
    both, later = Sealer(read_keys(f"{new},{KEY}")), Sealer(read_keys(new))
    async with db.transaction() as tx:
        some = [await rows.put(tx, sealer, ann, STREET, now=clock()) for _ in range(keys.AT_ONCE + 1)]
        assert await keys.reseal(tx, both) == len(some) + 1  # and the person
        assert [await rows.get(tx, later, each) for each in some] == [STREET] * len(some)

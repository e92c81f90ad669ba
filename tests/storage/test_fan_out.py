"""Letters to very many are written in chunks, and again after a crash without a second to anybody."""

import pytest
from sqlalchemy import select

from bot.domain.letters import Lane
from bot.sealing import Sealer
from bot.storage import fan_out as module
from bot.storage.database import Database
from bot.storage.fan_out import fan_out
from bot.storage.tables import people
from tests.living import Clock
from tests.outbox import Outbox


async def test_everybody_in_the_audience_gets_one_letter_however_often_it_is_begun(
    db: Database, sealer: Sealer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CHUNK", 7)
    outbox = Outbox(db, sealer, clock)
    danish, english = await outbox.people(40), await outbox.people(5, language="en", first=1)
    occasion = await outbox.write(danish[3])
    audience = select(people.c.id, people.c.language).where(people.c.language == "da")
    counts = [await fan_out(db, occasion, audience, lane=Lane.PACED, due_at=clock()) for _ in range(2)]
    assert counts == [39, 0]
    rows = await outbox.rows(occasion)
    assert {row.person_id for row in rows} == set(danish)
    assert not {row.person_id for row in rows} & set(english)


async def test_what_is_begun_later_on_leaves_out_those_before(db: Database, sealer: Sealer, clock: Clock) -> None:
    outbox = Outbox(db, sealer, clock)
    first, second, third = await outbox.people(3)
    occasion = await outbox.write(second)
    everybody = select(people.c.id, people.c.language)
    assert await fan_out(db, occasion, everybody, lane=Lane.PACED, due_at=clock(), after=first) == 1
    assert {row.person_id for row in await outbox.rows(occasion)} == {second, third}

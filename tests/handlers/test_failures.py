"""What goes wrong in a handler reaches the inbox, which tries again; a block is noted of residents only."""

import pytest
from sqlalchemy import select

from bot.errors import TelegramAway
from bot.storage.tables import people
from tests.handlers.conftest import ON_BOTH
from tests.living import Living
from tests.talk import Talk


async def test_an_answer_that_could_not_be_shown_is_a_failure_of_its_update(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.start()
    lokalraad.world.faults.set(outage=True)
    with pytest.raises(TelegramAway):
        await lokalraad.app.dispatch.handle(talk.person.actions[-1])
    lokalraad.world.faults.clear()
    await lokalraad.app.dispatch.handle(talk.person.actions[-1])


async def test_a_sentence_that_could_not_be_shown_is_a_failure_too(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.start()
    await talk.tap("council:atlantis")
    lokalraad.world.faults.set(outage=True)
    with pytest.raises(TelegramAway):
        await lokalraad.app.dispatch.handle(talk.person.actions[-1])
    lokalraad.world.faults.clear()


@ON_BOTH
async def test_a_block_is_noted_of_residents_only(lokalraad: Living) -> None:
    amina, bent = Talk(lokalraad), Talk(lokalraad, "Bent")
    await amina.move_in()
    await bent.start()
    for talk in (amina, bent):
        talk.person.block()
        await lokalraad.settle()
    assert await _blocked(lokalraad) == [True]
    amina.person.unblock()
    await lokalraad.settle()
    assert await _blocked(lokalraad) == [False]


async def _blocked(lokalraad: Living) -> list[bool]:
    async with lokalraad.app.db.reading() as tx:
        return [at is not None for at in await tx.scalars(select(people.c.blocked_at))]

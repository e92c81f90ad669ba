"""What is kept is told, handed over and erased, and what is still to be answered is not lost on the way."""

import json

import pytest
from sqlalchemy import insert, select

from bot.domain.people import Guest, Resident
from bot.errors import NoticeNotAccepted
from bot.sealing import Sealer
from bot.services.erasing import LANE as HASH
from bot.services.people import People
from bot.services.privacy import Privacy
from bot.storage.database import Database
from bot.storage.tables import drafts, inbox, people
from tests.counted import Since
from tests.living import Clock
from tests.outbox import Outbox

CHAT, NEIGHBOUR = 5_000_000_001, 5_000_000_002


@pytest.fixture
def service(db: Database, sealer: Sealer, clock: Clock) -> Privacy:
    return Privacy(db, sealer, clock)


@pytest.fixture
async def resident(db: Database, sealer: Sealer, clock: Clock) -> Resident:
    service = People(db, sealer, clock)
    return await service.accept(Guest(CHAT, "da"), language="da", version="1", council=None, update_id=1)


@pytest.fixture
async def mail(db: Database, sealer: Sealer, clock: Clock, resident: Resident) -> None:
    """A dead letter, the update in hand (12), one that waits, and one of the neighbour's."""
    rows = [(11, CHAT, "dead"), (12, CHAT, "waiting"), (13, CHAT, "waiting"), (14, NEIGHBOUR, "waiting")]
    async with db.transaction() as tx:
        for update_id, chat, state in rows:
            row = {"update_id": update_id, "state": state, "payload": b"sealed", "received_at": clock()}
            await tx.execute(insert(inbox).values(chat=sealer.hashes(str(chat), where=HASH)[0], **row))


@pytest.mark.usefixtures("mail")
async def test_everything_of_a_resident_is_told_and_exported(service: Privacy, resident: Resident) -> None:
    kept = await service.kept(resident, update_id=12)
    assert (kept.language, kept.council, kept.half_filled, kept.messages_waiting) == ("da", None, "council", 2)
    export = await service.export(resident, update_id=12)
    assert export.name == "lokalraad-2026-11-23.json"
    exported = json.loads(export.content)
    assert exported["person"]["telegram_chat_id"] == CHAT
    assert exported["draft"]["form"] == "council"
    assert exported["messages_not_yet_handled"] == 2


@pytest.mark.usefixtures("mail")
async def test_erasing_reaches_every_table_and_nobody_else(
    service: Privacy, resident: Resident, db: Database
) -> None:
    await service.erase(resident, update_id=12)
    await service.erase(resident, update_id=12)
    async with db.reading() as tx:
        assert (await tx.execute(select(people))).all() == []
        assert (await tx.execute(select(drafts))).all() == []
        kept = inbox.c.payload.is_not(None) | inbox.c.chat.is_not(None)
        query = select(inbox.c.update_id).where(kept).order_by(inbox.c.update_id)
        left = list(await tx.scalars(query))
    assert left == [12, 13, 14], "what is in hand or waits is answered first, and emptied then"


async def test_of_somebody_erased_there_is_nothing_to_tell(service: Privacy, resident: Resident) -> None:
    await service.erase(resident, update_id=2)
    for ask in (service.kept, service.export, service.ask_to_erase):
        with pytest.raises(NoticeNotAccepted):
            await ask(resident, update_id=3)


async def test_letters_to_somebody_who_is_erased_are_counted_as_skipped(
    service: Privacy, resident: Resident, db: Database, sealer: Sealer, clock: Clock
) -> None:
    await Outbox(db, sealer, clock).write(resident.id)
    since = Since()
    for _ in range(2):
        await service.erase(resident, update_id=12)
    assert since.now == {"skipped": 1}

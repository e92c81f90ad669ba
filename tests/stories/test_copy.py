"""A copy of the database, without the key, names nobody and quotes nobody."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from bot.schedule import Housekeeping
from bot.storage.tables import metadata
from tests.living import Living
from tests.talk import Talk

QUOTE = "naboen hedder Zorgblatt"


async def _rows(lokalraad: Living) -> dict[str, list[tuple[Any, ...]]]:
    async with lokalraad.app.db.reading() as tx:
        return {
            table.name: [tuple(row) for row in await tx.execute(select(table))] for table in metadata.sorted_tables
        }


def _files(lokalraad: Living) -> bytes:
    """Every byte of SQLite's files, with what was deleted and not yet written over."""
    path = lokalraad.app.db.path
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


async def _busy(lokalraad: Living) -> list[Talk]:
    """A resident, one in the middle of a form, a guest who said no, and a message that could not be read."""
    talks = [Talk(lokalraad, f"Hemmelig{n}", last_name=f"Efternavn{n}", username=f"brugernavn{n}") for n in range(3)]
    await talks[0].move_in()
    await talks[1].start()
    await talks[1].write("ja")
    await talks[2].start()
    await talks[2].write("nej tak")
    for talk in talks:
        await talk.write(QUOTE)
    unreadable = {"message_id": "?", "chat": {"id": talks[2].person.id}, "from": talks[2].person.user, "text": QUOTE}
    lokalraad.world.updates.put({"update_id": 999_999_999, "message": unreadable})
    while not (await lokalraad.queue()).dead:
        await asyncio.sleep(0.01)
        lokalraad.clock.forward(seconds=1)
    return talks


async def test_a_copy_of_a_busy_database_names_nobody(lokalraad: Living) -> None:
    talks = await _busy(lokalraad)
    secrets = ["Hemmelig", "Efternavn", "brugernavn", "Zorgblatt", *(str(talk.person.id) for talk in talks)]
    rows = repr(await _rows(lokalraad))
    assert [secret for secret in secrets if secret in rows] == []
    if lokalraad.app.db.is_sqlite:
        files = _files(lokalraad)
        assert [secret for secret in secrets if secret.encode() in files] == []
        assert [talk.person.id for talk in talks if talk.person.id.to_bytes(8, "big") in files] == []


async def test_whoever_declined_and_then_asks_changes_no_table(lokalraad: Living) -> None:
    await Talk(lokalraad).move_in()
    before = await _rows(lokalraad)
    bent = Talk(lokalraad, "Bent")
    await bent.start("ishoj")
    await bent.tap("Nej tak")
    for text in ("hvad er SSP?", QUOTE, "senere", "Herlev", "english", "slet mine data", "/privatliv", "/annuller"):
        await bent.write(text)
    bent.person.send_location(55.6, 12.3)
    bent.person.block()
    bent.person.unblock()
    await lokalraad.settle()
    after = await _rows(lokalraad)
    new = [row for row in after.pop("inbox") if row not in before["inbox"]]
    assert {tuple(value for value in row if isinstance(value, bytes | str)) for row in new} == {("done",)}
    del before["inbox"]
    assert after == before


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_who_was_erased_is_gone_from_every_byte_of_the_files_once_they_are_tidied(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.move_in()
    (person,) = (await _rows(lokalraad))["people"]
    kept = [value if isinstance(value, bytes) else value.encode() for value in person if len(str(value)) > 40]
    await lokalraad.app.db.tidy()
    assert all(value in _files(lokalraad) for value in kept)
    for text in ("slet mine data", "ja"):
        await amina.write(text)
    await Housekeeping(lokalraad.app.db, lokalraad.clock).prune()
    assert [value for value in kept if value in _files(lokalraad)] == []

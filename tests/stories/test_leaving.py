"""A resident sees what is kept, takes it along, and leaves."""

import json

from sqlalchemy import func, select

from bot.storage.tables import metadata
from tests.living import Living
from tests.talk import Talk


async def _rows(lokalraad: Living, *but: str) -> dict[str, int]:
    async with lokalraad.app.db.reading() as tx:
        counted = {
            table.name: await tx.scalar(select(func.count()).select_from(table))
            for table in metadata.sorted_tables
            if table.name not in ("sealing_keys", "pulses", "bots", "erasures", *but)
        }
    return {name: count for name, count in counted.items() if count}


async def test_hanne_reads_what_is_kept_takes_it_along_and_erases_it(lokalraad: Living) -> None:
    hanne = Talk(lokalraad, "Hanne")
    await hanne.move_in("Gladsaxe")
    told = await hanne.write("/privatliv")
    assert "Kommune: Gladsaxe" in told
    assert "mandag 23. november 2026 kl. 10.00" in told

    await hanne.tap("Hent det som en fil")
    document = hanne.last.data["document"]
    assert document["file_name"] == "lokalraad-2026-11-23.json"
    file = lokalraad.world.files.get(document["file_id"])
    assert file is not None
    exported = json.loads(file.content or b"")
    assert exported["person"]["council"] == "gladsaxe"
    assert exported["person"]["telegram_chat_id"] == hanne.person.id
    assert "Hanne" not in json.dumps(exported)

    assert "Skal jeg slette alt" in await hanne.write("slet mine data")
    assert "Alt om dig er slettet" in await hanne.write("ja")
    assert await _rows(lokalraad, "inbox") == {}
    assert "intet gemt om dig" in await hanne.write("/privatliv")
    assert "Velkommen til Lokalråd" in await hanne.start()


async def test_ib_erases_by_buttons_and_taps_twice(lokalraad: Living) -> None:
    ib = Talk(lokalraad, "Ib")
    await ib.move_in()
    await ib.write("/privatliv")
    await ib.tap("Slet alt om mig")
    ib.person.tap(ib.last, "Ja, slet alt om mig")
    ib.person.repeat(fresh_id=True)
    assert "intet gemt om dig" in await ib.hear()
    assert await _rows(lokalraad, "inbox") == {}


async def test_a_guest_leaves_no_trace(lokalraad: Living) -> None:
    jens = Talk(lokalraad, "Jens")
    for said in (
        "hvad er et lokalråd?",
        "/start",
        "nej tak",
        "hvem er min nabo?",
        "/indstillinger",
        "Ishøj",
        "/annuller",
    ):
        await jens.write(said)
    assert await _rows(lokalraad, "inbox") == {}
    async with lokalraad.app.db.reading() as tx:
        inbox = metadata.tables["inbox"]
        kept = await tx.scalar(
            select(func.count()).select_from(inbox).where(inbox.c.payload.is_not(None) | inbox.c.chat.is_not(None))
        )
    assert kept == 0

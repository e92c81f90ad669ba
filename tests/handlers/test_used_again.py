"""What waits for the morning is stopped before anybody has it, and what was said is said again in a new draft."""

from datetime import timedelta

from tests.handlers.test_announcements import SEE, submitted
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk, got, tap


async def test_what_waits_for_the_morning_is_stopped_and_written_anew(
    lokalraad: Living, karla: Talk, palle: Talk
) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    lokalraad.clock.instant += timedelta(hours=13)
    await submitted(karla, palle)
    await palle.tap("Godkend og send")
    await got(karla, "Opslag nr. 1 bliver sendt")
    said = await karla.tap("oc:1")
    assert "Ingen har fået det. Tryk »Stop«" in said
    await karla.tap("Stop")
    assert "er stoppet" in await karla.tap("Ja, stop for altid")
    assert not {"Ret", "Træk tilbage"} & set(karla.labels), "there is nobody to correct it for"
    assert "Ingen har fået opslaget" in await karla.tap("oc:1")
    said = await karla.tap("Brug som ny kladde")
    assert "Nr. 2 er en ny kladde med samme tekst og samme modtagere som nr. 1." in said
    assert "På dansk: Lyset i parken er repareret." in said
    await karla.tap(SEE)
    assert "Send til godkendelse" in karla.labels
    assert not [each for each in amina.person.heard if "Lyset" in each.text]


async def test_what_was_sent_and_corrected_is_used_again_as_it_was_corrected(
    lokalraad: Living, karla: Talk, palle: Talk
) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    await submitted(karla, palle)
    await palle.tap("Godkend og send")
    report = await got(karla, "er færdigt")
    await tap(karla, report, "Ret")
    await karla.tap("Dansk tekst")
    await karla.write("Lyset i parken er tændt.")
    await karla.tap(SEE)
    await karla.tap("Send til godkendelse")
    await tap(palle, await got(palle, "En rettelse venter på dit ja"), "Se det")
    await palle.tap("Godkend og send")
    await got(amina, "er tændt")
    await got(karla, "Rettelse nr. 2 er færdig")
    await palle.write("/opslag")
    await palle.tap("oa:1")
    assert "På dansk: Lyset i parken er tændt." in await palle.tap("Brug som ny kladde")
    assert "Opslag nr. 3" in palle.last.text

"""An announcer writes, another one approves, residents get it, one blocks, and the author corrects it."""

from bot.domain.staff import Partner, Role
from tests.hiring import hire
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk, got, tap

TEXT = "Der er møde om belysning i parken på torsdag kl. 19 i Kulturium."
FORM = "Se det, som beboerne ser det"


async def test_karla_writes_palle_approves_amina_reads_and_karla_corrects(lokalraad: Living) -> None:
    amina, bo, gerda = await residents(lokalraad, "Amina", "Bo", "Gerda")
    (jorgen,) = await residents(lokalraad, "Jørgen", council="herlev")
    karla, palle = Talk(lokalraad, "Karla"), Talk(lokalraad, "Palle")
    await hire(karla, Role.ANNOUNCER)
    await hire(palle, Role.ANNOUNCER, partner=Partner.POLICE)
    await gerda.write("ingen opslag")

    await karla.write("/opslag")
    await karla.tap("Skriv et opslag")
    assert "Skriv teksten på dansk" in await karla.tap("Nyt")
    assert TEXT in await karla.write(TEXT)
    await karla.tap(FORM)
    card = karla.last
    assert card.text.startswith("2 beboere får det. Én har valgt den slags fra.")
    assert any(message.text.startswith("Nyt fra lokalrådet i Ishøj") for message in karla.person.heard)
    assert "Venter på" in await karla.tap("Send til godkendelse")

    asked = await got(palle, "venter på dit ja")
    await tap(palle, asked, "Se det")
    assert "Godkend og send" in palle.labels
    bo.person.block()
    await lokalraad.settle()
    await palle.tap("Godkend og send")
    letter = await got(amina, TEXT)
    assert letter.text.startswith("Nyt fra lokalrådet i Ishøj")
    assert letter.labels == ["Vælg, hvad du får besked om"]

    await got(karla, "er færdigt")
    for stranger in (gerda, jorgen, bo):
        assert all(TEXT not in message.text for message in stranger.person.heard)

    report = await got(karla, "er færdigt")
    await tap(karla, report, "Ret")
    form = await got(karla, "Rettelse nr.")
    await tap(karla, form, "Giv også besked")
    form = await got(karla, "Rettelse nr.")
    await tap(karla, form, "Dansk tekst")
    await karla.write(TEXT.replace("19", "20"))
    await karla.tap("Besked på dansk")
    await karla.write("Mødet er rettet: det begynder senere.")
    await karla.tap(FORM)
    await karla.tap("Send til godkendelse")
    asked = await got(palle, "En rettelse venter på dit ja")
    await tap(palle, asked, "Se det")
    assert any("det begynder senere" in message.text for message in palle.person.heard), (
        "who approves it sees the note"
    )
    await palle.tap("Godkend og send")
    note = await got(amina, "er ændret")
    assert "rettet" in note.text
    corrected = await got(amina, "kl. 20 i Kulturium")
    assert corrected.id == letter.id, "it was changed in place"
    assert "Rettet efter" in corrected.text

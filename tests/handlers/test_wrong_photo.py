"""A photo of somebody went out, and days later another one stands in its place."""

import pytest

from sandbox.media import PIXEL
from sandbox.messages import Message
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk, got, tap

SEE = "Se det, som beboerne ser det"
STAYS = "Billedet bliver stående hos dem, der fik opslaget for mere end to døgn siden."
OTHER = "Skift billede eller fil"


@pytest.fixture
async def sent(lokalraad: Living, karla: Talk, palle: Talk) -> tuple[Talk, Message]:
    """Amina, and the letter with the photo that she got."""
    (amina,) = await residents(lokalraad, "Amina")
    await karla.write("/opslag")
    await karla.tap("Skriv et opslag")
    await karla.tap("Nyt")
    karla.person.send_photo(PIXEL, caption="Kender du ham her?")
    await karla.hear()
    await agree(karla, palle, "Et opslag venter på dit ja")
    return amina, await got(amina, "Kender du ham her?")


async def agree(karla: Talk, palle: Talk, told: str) -> Message:
    """Handed in and approved; the letter that the approver looked at."""
    await karla.tap(SEE)
    await karla.tap("Send til godkendelse")
    await tap(palle, await got(palle, told), "Se det")
    looked_at = palle.answers[-2]
    await palle.tap("Godkend og send")
    return looked_at


def photo_of(message: Message) -> str:
    return str(message.data["photo"][-1]["file_id"])


async def test_a_recall_of_a_photo_says_that_it_stays_and_offers_to_replace_it(
    lokalraad: Living, karla: Talk, palle: Talk, sent: tuple[Talk, Message]
) -> None:
    amina, letter = sent
    before = photo_of(letter)
    await tap(karla, await got(karla, "er færdigt"), "Træk tilbage")
    lokalraad.clock.forward(days=3)
    assert STAYS in karla.last.text
    await karla.tap("Dansk tekst")
    await karla.write("Billedet skulle ikke have været sendt.")
    await karla.tap(SEE)
    assert STAYS in karla.last.text
    assert "Det kommer til at stå i stedet" in await karla.tap(OTHER)
    assert "Fjern filen" not in karla.labels
    park = photo_of(karla.person.send_photo(PIXEL))
    assert STAYS not in await karla.hear()
    await karla.tap(SEE)
    assert "Også billedet eller filen bliver skiftet ud." in karla.last.text
    assert OTHER not in karla.labels
    await karla.tap("Tilbage til opslaget")
    looked_at = await agree(karla, palle, "En tilbagetrækning venter på dit ja")
    assert photo_of(looked_at) == park
    now = await got(amina, "skulle ikke have været sendt")
    assert (now.id, photo_of(now)) == (letter.id, park)
    assert park != before


async def test_in_a_correction_the_photo_is_exchanged_for_a_document(
    karla: Talk, palle: Talk, sent: tuple[Talk, Message]
) -> None:
    amina, letter = sent
    await tap(karla, await got(karla, "er færdigt"), "Ret")
    await karla.tap(OTHER)
    karla.person.send_document(b"%PDF", "plan.pdf")
    assert "Fil: et dokument" in await karla.hear()
    await agree(karla, palle, "En rettelse venter på dit ja")
    now = await got(amina, "Rettet efter")
    assert now.id == letter.id
    assert (now.data["document"]["file_name"], "photo" in now.data) == ("plan.pdf", False)


async def test_a_text_that_was_sent_gets_no_photo(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    await karla.write("/opslag")
    await karla.tap("Skriv et opslag")
    await karla.tap("Nyt")
    await karla.write("Lyset i parken er repareret.")
    await agree(karla, palle, "Et opslag venter på dit ja")
    await got(amina, "Lyset i parken")
    await tap(karla, await got(karla, "er færdigt"), "Ret")
    assert OTHER not in karla.labels
    await karla.tap("Dansk tekst")
    karla.person.send_photo(PIXEL, caption="Lyset virker igen.")
    said = await karla.hear()
    assert "kan du ikke sætte et billede eller en fil på" in said
    assert "Lyset i parken er repareret." in said

"""What should have gone hours ago does not simply go: staff are asked, and say yes anew or throw it away."""

from datetime import timedelta

import pytest

from sandbox.messages import Message
from tests.handlers.test_announcements import SEE, begun
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk, got, tap


@pytest.fixture
async def amina(lokalraad: Living) -> Talk:
    (amina,) = await residents(lokalraad, "Amina")
    return amina


async def parked(lokalraad: Living, karla: Talk, palle: Talk, *, ticked: bool = False) -> Message:
    """Approved for this evening, and the machine stood still; what the approver is told."""
    await begun(karla, "Vigtigt")
    await karla.tap("Tidspunkt")
    await karla.write("i dag kl. 17")
    await karla.tap(SEE)
    await karla.tap("Send til godkendelse")
    await tap(palle, await got(palle, "venter på dit ja"), "Se det")
    if ticked:
        await palle.tap("☐ Send også i stille timer")
    await palle.tap("Godkend og send")
    lokalraad.clock.instant += timedelta(hours=12)
    return await got(palle, "Nr. 1 er lagt til side.")


async def test_its_author_is_asked_and_may_throw_it_away_or_use_it_again(
    lokalraad: Living, karla: Talk, palle: Talk, amina: Talk
) -> None:
    await parked(lokalraad, karla, palle)
    await tap(karla, await got(karla, "Nr. 1 er lagt til side."), "Se det")
    assert "Lagt til side. Det skulle have været sendt for længst" in karla.last.text
    assert "Send det nu alligevel" not in karla.labels, "nobody approves what they wrote"
    await karla.tap("Brug som ny kladde")
    assert "Nr. 2 er en ny kladde" in karla.last.text
    assert "Tid: så snart det er godkendt" in karla.last.text, "the time that has passed is not taken along"
    await karla.tap("od:1")
    assert "Det er smidt væk." in await karla.tap("Ja, smid det væk")
    assert not [each for each in amina.person.heard if "Lyset" in each.text]


async def test_another_one_says_yes_anew_and_it_goes_now(
    lokalraad: Living, karla: Talk, palle: Talk, amina: Talk
) -> None:
    told = await parked(lokalraad, karla, palle)
    lokalraad.clock.instant += timedelta(hours=12)
    await tap(palle, told, "Se det")
    await palle.tap(SEE)
    await palle.tap("Send det nu alligevel")
    assert "Godkendt" in palle.last.text
    assert await got(amina, "Lyset i parken")
    await got(karla, "er færdigt")
    assert (await palle.tap("ol:1")).startswith("Opslag nr. 1 er færdigt"), "a second tap says what is so"


async def test_that_it_may_break_quiet_hours_is_said_anew(
    lokalraad: Living, karla: Talk, palle: Talk, amina: Talk
) -> None:
    told = await parked(lokalraad, karla, palle, ticked=True)
    await tap(palle, told, "Se det")
    said = await palle.tap(SEE)
    assert (
        "De, der har stille timer, får det, når timerne er forbi. Krydset fra sidste gang gælder ikke mere." in said
    )
    await palle.tap("Send det nu alligevel")
    assert "får det, når timerne er forbi" in palle.last.text
    await got(karla, "Opslag nr. 1 bliver sendt")
    assert not [each for each in amina.person.heard if "Lyset" in each.text]


async def test_with_the_tick_it_goes_in_the_middle_of_the_night(
    lokalraad: Living, karla: Talk, palle: Talk, amina: Talk
) -> None:
    told = await parked(lokalraad, karla, palle)
    await tap(palle, told, "Se det")
    await palle.tap(SEE)
    said = await palle.tap("☐ Send også i stille timer")
    assert "Det bliver sendt med det samme, også til dem, der har stille timer." in said
    await palle.tap("Send det nu alligevel")
    assert await got(amina, "Lyset i parken")

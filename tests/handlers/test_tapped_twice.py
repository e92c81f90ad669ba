"""A second tap says what is so, and never that something went wrong."""

from sandbox.messages import Message
from tests.handlers.test_announcements import begun, many, submitted
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk, got


async def twice(talk: Talk, message: Message, label: str) -> str:
    """Two taps of the same button; what stands in the place of its message after the second."""
    data = (message.button(label) or {})["callback_data"]
    for _ in range(2):
        talk.person.tap(message, data)
        await talk.lokalraad.settle()
    return talk.person.private.messages[message.id].text


async def test_a_reason_to_reject(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await residents(lokalraad, "Amina")
    await submitted(karla, palle)
    approve = (palle.last.button("Godkend og send") or {})["callback_data"]
    await palle.tap("Afvis")
    said = await twice(palle, palle.last, "Forkert tidspunkt")
    assert said.startswith("Det er allerede sendt tilbage til den, der skrev det.")
    assert "allerede sendt tilbage" in await palle.tap(approve)


async def test_to_throw_away(karla: Talk) -> None:
    await begun(karla)
    await karla.tap("Smid væk")
    assert (await twice(karla, karla.last, "Ja, smid det væk")).startswith("Det er smidt væk.")


async def test_to_pause_to_go_on_and_to_stop(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await many(lokalraad, 300)  # twelve seconds' worth
    await submitted(karla, palle)
    await palle.tap("Godkend og send")
    going = await got(karla, "Opslag nr. 1 bliver sendt")
    assert (await twice(karla, going, "Pause")).startswith("Opslag nr. 1 er sat på pause")
    paused = karla.person.private.messages[going.id]
    assert (await twice(karla, paused, "Fortsæt")).startswith("Opslag nr. 1 bliver sendt")
    await karla.tap("oph:1")
    assert (await twice(karla, karla.last, "Ja, stop for altid")).startswith("Opslag nr. 1 er stoppet")
    assert (await karla.tap("ops:1")).startswith("Det er allerede stoppet.")

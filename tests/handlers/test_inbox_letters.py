"""Letters to staff say which case waits and for whom, and nothing that anybody wrote; a tap opens the card."""

from datetime import timedelta

import pytest

from bot.domain.staff import Role
from tests.handlers.feedback import coordinator, resident
from tests.handlers.inbox import BOTH, MUNICIPALITY, POLICE, WORDS, lies, said_to
from tests.hiring import hire
from tests.living import Living
from tests.talk import Talk, came, tap


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, MUNICIPALITY)


@pytest.fixture
async def amina(karen: Talk) -> Talk:
    return await resident(karen.lokalraad)


async def test_a_new_one_is_told_and_a_tap_opens_it_below(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    letter = await came(karen, f"Ny henvendelse: {reference}")
    assert letter.text == (
        f"Ny henvendelse: {reference}\n\nTrafik · Ishøj · til kommunen\n\nSvar senest 14. december 2026."
    )
    assert WORDS in await tap(karen, letter, "Se henvendelsen")
    assert letter.text.startswith("Ny henvendelse")


async def test_one_that_may_be_about_danger_says_so(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina, acute=True)
    assert "Teksten kan handle om fare. Læs den nu." in (await came(karen, reference)).text


async def test_what_is_added_and_what_is_withdrawn_is_told(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await came(karen, f"Ny henvendelse: {reference}")
    await amina.write("/mine")
    await amina.tap(f"hm:{reference}")
    await amina.write("Det er sket igen, hemmeligt.")
    added = await came(karen, f"Borgeren har tilføjet noget til {reference}")
    assert "hemmeligt" not in added.text
    await amina.tap(f"hu-yes:{reference}")
    assert "I skal ikke svare." in (await came(karen, f"Borgeren har trukket {reference} tilbage")).text


async def test_who_does_not_answer_is_reminded_then_the_others_then_the_admin(
    lokalraad: Living, amina: Talk, karen: Talk
) -> None:
    """An admin gets no button: cases are for coordinators."""
    kirsten, astrid = await coordinator(lokalraad, MUNICIPALITY, "Kirsten"), Talk(lokalraad, "Astrid")
    await hire(astrid, Role.ADMIN)
    reference = await lies(amina)
    for talk in (karen, kirsten):
        await came(talk, f"Ny henvendelse: {reference}")
    await karen.write(reference)
    await karen.tap("Ansvarlig")
    await karen.tap("Mig")
    lokalraad.clock.instant += timedelta(days=22)
    await lokalraad.services.minder.tick()
    assert "Svar borgeren, eller forlæng fristen" in (await came(karen, f"{reference} venter på svar")).text
    lokalraad.clock.instant += timedelta(days=2)
    await lokalraad.services.minder.tick()
    assert "Tag den, hvis du kan." in (await came(kirsten, f"{reference} venter stadig på svar")).text
    lokalraad.clock.instant += timedelta(days=3)
    await lokalraad.services.minder.tick()
    letter = await came(astrid, f"{reference} har ventet for længe på svar")
    assert letter.labels == []
    for talk in (karen, kirsten, astrid):
        said = await said_to(talk)
        assert said.count(WORDS) == (1 if talk is karen else 0), "her card alone"


async def test_whoever_wants_it_hears_once_a_day_and_never_of_nothing(
    lokalraad: Living, amina: Talk, karen: Talk
) -> None:
    await karen.write("/indbakke")
    assert "Hvornår vil du have besked" in await karen.tap("Besked om nye")
    assert karen.labels[:2] == ["✓ Straks", "Én gang om dagen"]
    await karen.tap("Én gang om dagen")
    assert karen.labels[:2] == ["Straks", "✓ Én gang om dagen"]
    await lokalraad.services.minder.tick()
    reference, _ = await lies(amina), await lies(amina, "En til")
    lokalraad.clock.instant += timedelta(days=1)
    await lokalraad.services.minder.tick()
    letter = await came(karen, "nye siden sidst")
    assert letter.text == "Henvendelser\n\n2 er nye siden sidst.\n\nIshøj: 2"
    assert reference not in letter.text
    assert reference in await tap(karen, letter, "Se henvendelserne")
    before = len(karen.person.heard)
    lokalraad.clock.instant += timedelta(days=1)
    await lokalraad.services.minder.tick()
    await lokalraad.settle()
    assert len(karen.person.heard) == before, "nothing came since"
    lokalraad.clock.instant += timedelta(days=30)
    await lokalraad.services.minder.tick()
    assert "2 er over fristen." in (await came(karen, "over fristen")).text
    assert "Ny henvendelse" not in await said_to(karen)


async def test_the_other_partner_hears_nothing_of_what_is_not_theirs(amina: Talk, karen: Talk) -> None:
    palle = await coordinator(karen.lokalraad, POLICE, "Palle")
    hidden, both = await lies(amina, "Kun til politiet", POLICE), await lies(amina, WORDS, *BOTH)
    await came(palle, hidden)
    assert "til kommunen" in (await came(karen, both)).text
    assert "til politiet" in (await came(palle, both)).text
    assert hidden not in await said_to(karen)


async def test_in_english_it_is_in_english(amina: Talk, karen: Talk) -> None:
    await karen.write("english")
    reference = await lies(amina)
    letter = await came(karen, f"New case: {reference}")
    assert "Answer by 14 December 2026." in letter.text
    assert letter.labels == ["See the case"]

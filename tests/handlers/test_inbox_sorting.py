"""Cases change hands, are answered as one, or are two; somebody who does harm is kept from writing, and told why."""

import pytest

from bot.domain.cases import State
from tests.handlers.feedback import coordinator, resident
from tests.handlers.inbox import BOTH, MUNICIPALITY, POLICE, WORDS, coordinator_of, lies, opened, said_to
from tests.hiring import dismiss, services_of
from tests.living import Living
from tests.talk import Talk, came

WHY = "Det er politiets opgave, så de får den nu."


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, MUNICIPALITY)


@pytest.fixture
async def palle(karen: Talk) -> Talk:
    return await coordinator(karen.lokalraad, POLICE, "Palle")


@pytest.fixture
async def amina(karen: Talk, palle: Talk) -> Talk:
    return await resident(karen.lokalraad)


@pytest.fixture
async def bent(amina: Talk) -> Talk:
    return await resident(amina.lokalraad, "Bent")


async def more(talk: Talk, reference: str, label: str) -> str:
    """From the card, by way of "Mere"."""
    await opened(talk, reference)
    await talk.tap("Mere")
    return await talk.tap(label)


async def test_a_case_is_passed_on_upon_a_ground_and_the_resident_reads_the_words(
    amina: Talk, karen: Talk, palle: Talk
) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap("Skriv notat (kun kolleger)")
    await karen.write("Hemmeligt notat")
    assert "De får det, borgeren har skrevet, men ikke jeres notater" in await more(
        karen, reference, "Giv videre til politiet"
    )
    assert karen.labels[:3] == [
        "Borgeren har sagt ja",
        "Det er deres opgave",
        "For at nogen ikke skal komme til skade",
    ]
    assert "Skriv til borgeren, hvorfor" in await karen.tap("Det er deres opgave")
    said = await karen.write(WHY)
    assert "sammen med besked om, at den er givet videre" in said
    assert WHY in said
    assert "er givet videre" in await karen.tap("Giv videre, og send")
    assert WHY in (await came(amina, WHY)).text
    letter = await came(palle, f"{reference} er givet videre til jer")
    assert WORDS not in letter.text
    said = await palle.tap("Se henvendelsen")
    assert WORDS in said
    assert "Hemmeligt notat" not in said


async def test_what_both_have_is_not_passed_on(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina, WORDS, *BOTH)
    await opened(karen, reference)
    await karen.tap("Mere")
    assert "Giv videre til politiet" not in karen.labels
    assert "Den anden part har allerede sin egen del" in await karen.tap(f"ikp:{reference}:m")
    assert "Hvorfor skal politiet" not in await karen.tap(f"ikg:{reference}:m:task")


async def test_without_anybody_there_to_read_it_nothing_is_passed_on(karen: Talk) -> None:
    """There is no coordinator at the police: that is said before any words are written."""
    amina = await resident(karen.lokalraad)
    reference = await lies(amina)
    assert "der læser henvendelser lige nu" in await more(karen, reference, "Giv videre til politiet")
    assert "Svar borgeren" in karen.labels


async def test_who_would_read_it_may_be_gone_while_the_words_are_written(
    amina: Talk, karen: Talk, palle: Talk
) -> None:
    """It stays, and the words are shown so that they are not lost."""
    reference = await lies(amina)
    await more(karen, reference, "Giv videre til politiet")
    await karen.tap("Det er deres opgave")
    await karen.write(WHY)
    await dismiss(palle)
    await karen.tap("Giv videre, og send")
    said = await said_to(karen)
    assert "der læser henvendelser lige nu" in said
    assert f"Det her blev ikke sendt til {reference}" in said
    side = await services_of(karen.lokalraad).review.look(await coordinator_of(karen), reference, MUNICIPALITY)
    assert side.part.state is State.RECEIVED


async def test_two_about_the_same_are_answered_as_one(amina: Talk, bent: Talk, karen: Talk) -> None:
    first, second = await lies(amina), await lies(bent, f"{WORDS} Det er slemt.")
    said = await more(karen, first, "Læg sammen med en anden")
    assert "De her ligner." in said
    said = await karen.tap(second)
    assert f"Skal {first} besvares sammen med {second}?" in said
    assert "Det er slemt." in said
    assert f"{first} bliver nu besvaret sammen med {second}." in await karen.tap("Ja, læg dem sammen")
    await karen.tap("Svar borgeren")
    await karen.write("Lamperne bliver tændt på fredag.")
    await karen.tap("Send svaret")
    for talk, number in ((amina, first), (bent, second)):
        letter = (await came(talk, "Lamperne bliver tændt på fredag.")).text
        assert number in letter
    assert second not in await said_to(amina)
    assert first not in await said_to(bent)
    await opened(karen, first)
    await karen.tap("Mere")
    assert "bliver nu besvaret for sig selv" in await karen.tap("Besvar den for sig selv igen")


async def test_which_one_is_also_written_however_it_is_written(amina: Talk, bent: Talk, karen: Talk) -> None:
    first, second = await lies(amina), await lies(bent, "Hunde uden snor i parken", kind="idea")
    await more(karen, first, "Læg sammen med en anden")
    assert "Det er ikke et nummer på en henvendelse." in await karen.write("den med hundene")
    assert f"{first} er den, du står i." in await karen.write(first)
    assert "Ja, læg dem sammen" not in karen.labels
    assert f"sammen med {second}?" in await karen.write(f"nr. {second.lower().replace('-', ' ')}")
    assert await karen.tap("Nej, en anden")
    await karen.write(second)
    await karen.tap("Ja, læg dem sammen")
    assert f"{first} bliver nu besvaret sammen med {second}" in karen.last.text
    assert await karen.tap(f"ikm-yes:{first}:m:{second}"), "tapped twice, it is merged already"


async def test_what_only_the_police_have_cannot_be_merged_with_nor_told_from_nothing(
    amina: Talk, bent: Talk, karen: Talk
) -> None:
    mine, hidden = await lies(amina), await lies(bent, WORDS, POLICE)
    said = await more(karen, mine, "Læg sammen med en anden")
    assert hidden not in said
    told = [await karen.write(number) for number in (hidden, "L-2222")]
    assert told[0] == told[1]
    await opened(karen, mine)
    forged = [await karen.tap(f"ikm-yes:{mine}:m:{number}") for number in (hidden, "L-2222")]
    assert forged[0] == forged[1]


async def test_another_matter_becomes_a_case_of_its_own(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina, f"{WORDS} Og knallerterne larmer.")
    assert "der skal være for sig" in await more(karen, reference, "Del i to henvendelser")
    said = await karen.write("Og knallerterne larmer.")
    assert f"Det her bliver en ny henvendelse, delt ud fra {reference}." in said
    said = await karen.tap("Del")
    assert f"{reference} er delt." in said
    assert f"Den er delt ud fra {reference}." in said
    assert "Og knallerterne larmer." in said
    await came(amina, reference)
    await amina.write("/mine")
    assert len({word for word in (await said_to(amina)).split() if word.startswith("L-")}) >= 2


async def test_somebody_is_kept_from_writing_for_a_reason_and_can_object(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    said = await more(karen, reference, "Sæt afsenderen på pause")
    assert "I kan ikke se, hvem det er." in said
    await karen.tap("Trusler eller grove ord")
    assert "er sat på pause" in await karen.tap("7 dage")
    letter = await came(amina, reference)
    assert "trusler" in letter.text.lower()
    with pytest.raises(Exception, match="sends nothing"):
        await lies(amina, "En til")
    await amina.tap(f"hq:{reference}")
    assert "bagefter kan ingen ophæve den før" in await said_to(amina)
    await opened(karen, reference)
    await karen.tap("Mere")
    assert "Sæt afsenderen på pause" not in karen.labels
    said = await karen.tap("Ophæv pausen")
    assert "Pausen er ophævet" in said
    assert "Har borgeren slettet koblingen" in said
    assert await lies(amina, "En til")


async def test_forged_reasons_and_days_keep_nobody_from_writing(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    for forged in (f"ikq-yes:{reference}:m:abuse:999", f"ikq-yes:{reference}:m:face:7", f"ikq-yes:{reference}:m::x"):
        await karen.tap(forged)
    assert "Hvorfor?" in await karen.tap(f"ikqr:{reference}:m:face")
    assert await lies(amina, "En til")


@pytest.mark.parametrize("tag", ["ikp", "ikg", "ikm", "iko", "ikm-yes", "iku", "iks", "ikq", "ikqr", "ikq-yes"])
async def test_to_a_resident_every_button_is_old_and_to_the_other_partner_there_is_no_such_case(
    tag: str, amina: Talk, palle: Talk
) -> None:
    reference = await lies(amina)
    rest = {"ikg": ":task", "iko": ":L-2222", "ikm-yes": ":L-2222", "ikqr": ":abuse", "ikq-yes": ":abuse:7"}
    await amina.start()
    assert "Den knap er gammel" in await amina.tap(f"{tag}:{reference}:m{rest.get(tag, '')}")
    await palle.write("/indbakke")
    for letter in "mp":
        said = await palle.tap(f"{tag}:{reference}:{letter}{rest.get(tag, '')}")
        assert "Den henvendelse findes ikke" in said
        assert reference not in said

"""What a resident sent: seen in /mine, added to, withdrawn, let go of, read with the code, and answered by letter."""

import itertools

import pytest

from bot.domain.cases import State
from bot.domain.staff import Partner
from tests.handlers.feedback import WORDS, begin, code_of, coordinator, permission, reference_of, resident, send
from tests.hiring import number_of, services_of
from tests.living import Living
from tests.talk import Talk, came

_updates = itertools.count(2 * 10**9)


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, Partner.MUNICIPALITY)


@pytest.fixture
async def palle(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, Partner.POLICE, "Palle")


@pytest.fixture
async def amina(karen: Talk) -> Talk:
    return await resident(karen.lokalraad)


async def reply(talk: Talk, reference: str, words: str, partner: Partner = Partner.MUNICIPALITY) -> None:
    review = services_of(talk.lokalraad).review
    await review.reply(await permission(talk), reference, partner, words, update_id=next(_updates))


async def test_an_answer_is_evidently_staffs_and_what_they_write_is_inert(karen: Talk, amina: Talk) -> None:
    reference = reference_of(await send(amina))
    await reply(karen, reference, '</blockquote><a href="https://ond.example">Klik</a> Vi sætter lys op.')
    said = (await came(amina, "Svar fra kommunen på din henvendelse")).text
    assert reference in said
    assert "<a href" in said
    before = amina.last
    card = await amina.tap("Se henvendelsen")
    assert before.text == said
    assert "Vi sætter lys op." in card
    assert WORDS in card


async def test_mine_lists_what_was_sent_beside_the_meetings(amina: Talk) -> None:
    reference = reference_of(await send(amina))
    listed = await amina.write("/mine")
    assert "Dine henvendelser" in listed
    assert "Kommunen: modtaget. Frist for svar:" in listed
    card = await amina.tap(next(label for label in amina.labels if label.startswith(reference)))
    assert WORDS in card
    assert {"Tilføj noget", "Træk den tilbage", "Slet koblingen til mig"} <= set(amina.labels)


async def test_two_partners_are_two_voices_in_one_case(karen: Talk, palle: Talk) -> None:
    amina = await resident(karen.lokalraad)
    reference = reference_of(await send(amina, whom="Begge"))
    await reply(karen, reference, "Vi sender en gartner.")
    await came(amina, "Svar fra kommunen")
    await reply(palle, reference, "Vi kører forbi.", Partner.POLICE)
    await came(amina, "Svar fra politiet")
    card = await amina.write(reference.lower())
    assert card.index("Svar fra kommunen") < card.index("Svar fra politiet")


async def test_something_is_added_and_the_case_is_open_again(karen: Talk, amina: Talk) -> None:
    reference = reference_of(await send(amina))
    await reply(karen, reference, "Vi ser på det.")
    await services_of(karen.lokalraad).review.move(
        await permission(karen), reference, Partner.MUNICIPALITY, State.SOLVED, "", update_id=77
    )
    await came(amina, "Nyt fra kommunen")
    await amina.tap("Tilføj noget")
    card = await amina.write("Det er sket igen i går.")
    assert card.startswith("Det er tilføjet.")
    assert "Det er sket igen" in card
    assert "løst" not in card.partition("Du skrev")[0]


async def test_what_was_added_is_not_changed_by_an_edit(amina: Talk) -> None:
    reference = reference_of(await send(amina))
    await amina.write(reference)
    await amina.tap("Tilføj noget")
    mine = amina.person.write("Det er sket igen i går.")
    await amina.hear()
    amina.person.edit(mine, "Noget helt andet om gaden.")
    assert (await amina.hear()).startswith("Det ændrede ikke")


async def test_it_is_withdrawn_as_long_as_nobody_has_answered(karen: Talk, amina: Talk) -> None:
    reference = reference_of(await send(amina))
    await amina.write(reference)
    assert "Det kan ikke fortrydes" in await amina.tap("Træk den tilbage")
    card = await amina.tap("Ja, træk den tilbage")
    assert WORDS not in card
    assert "trukket tilbage af dig" in card
    second = reference_of(await send(amina, "Der er glas på legepladsen."))
    await amina.write(second)
    await amina.tap("Træk den tilbage")
    await reply(karen, second, "Vi fejer det op.")
    asked = next(each for each in reversed(amina.person.heard) if "Ja, træk den tilbage" in each.labels)
    amina.person.tap(asked, "Ja, træk den tilbage")
    await amina.hear()
    assert asked.text.startswith("Henvendelsen er besvaret")


async def test_what_is_let_go_of_is_read_with_the_code_alone(karen: Talk, amina: Talk) -> None:
    receipt = await send(amina)
    reference, code = reference_of(receipt), code_of(receipt)
    await amina.write(reference)
    assert "ikke besked" in await amina.tap("Slet koblingen til mig")
    assert "ikke længere nogen kobling" in await amina.tap("Ja, slet koblingen")
    await reply(karen, reference, "Lyset kommer i marts.")
    assert "Du har ingen henvendelser" in await amina.write("/mine")
    assert "Lyset kommer i marts." in await amina.write(code)
    guest = Talk(karen.lokalraad, "Gæst")
    read = await guest.write(code.lower().replace("-", " "))
    assert "Her kan du kun læse" in read
    assert "Lyset kommer i marts." in read


async def test_a_wrong_code_is_told_so_kindly(amina: Talk) -> None:
    for wrong in ("23467-89BCD-FGHJK", "23467-89BCD-AEIOU"):
        assert (await amina.write(wrong)).startswith("Den læsekode passer ikke")


async def test_a_stranger_opens_no_case_with_a_reference(karen: Talk, amina: Talk) -> None:
    reference = reference_of(await send(amina))
    other = await resident(karen.lokalraad, "Bo")
    await other.write("/menu")
    for data in (f"hc:{reference}:0", f"hl:{reference}", f"hm:{reference}", f"hu:{reference}", f"hq:{reference}"):
        said = await other.tap(data)
        assert WORDS not in said
        assert "findes ikke" in said
    assert await number_of(other) != await number_of(amina)


async def test_an_edit_of_what_was_sent_changes_nothing_and_that_is_said(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    mine = amina.person.write(WORDS)
    await amina.hear()
    for label in ("Uden billede", "Svar mig her", "Send"):
        await amina.tap(label)
    amina.person.edit(mine, "Det er Jens Hansen på nr. 4, der slukker lyset.")
    assert "allerede sendt" in await amina.hear()

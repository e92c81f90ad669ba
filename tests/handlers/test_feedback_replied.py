"""A reply to a letter is heard in its case; codes and references are heard inside a sentence too."""

import pytest

from bot.domain.staff import Partner
from sandbox.messages import Message
from tests.handlers.feedback import begin, code_of, coordinator, permission, reference_of, resident, send
from tests.handlers.inbox import lies, who, without_numbers
from tests.hiring import services_of
from tests.living import Living
from tests.talk import Talk, came

ASKED = "Hvor er det helt præcist?"
CRY = "Hjælp, han har en kniv, og han er på vej herind"


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, Partner.MUNICIPALITY)


@pytest.fixture
async def amina(karen: Talk) -> Talk:
    return await resident(karen.lokalraad)


async def asked(karen: Talk, amina: Talk) -> tuple[str, Message]:
    """A case about which staff ask something, and their letter."""
    reference = await lies(amina)
    services, by = services_of(karen.lokalraad), await permission(karen)
    await services.review.reply(by, reference, Partner.MUNICIPALITY, ASKED, update_id=900)
    return reference, await came(amina, ASKED)


async def replied(talk: Talk, to: Message, words: str) -> str:
    talk.person.write(words, reply_to=to)
    return await talk.hear()


async def test_a_reply_to_a_letter_is_added_and_told_to_staff(karen: Talk, amina: Talk) -> None:
    reference, letter = await asked(karen, amina)
    assert "Svar på denne besked" in letter.text
    card = await replied(amina, letter, "Ved tunnelen, ring til mig på 22 33 44 55.")
    assert card.startswith("Det er tilføjet.")
    assert "Ved tunnelen, ring til mig på [telefon]." in card
    await came(karen, f"Borgeren har tilføjet noget til {reference}")
    assert "Selv tak" in await replied(amina, letter, "tak")
    assert (await replied(amina, letter, "ja")).startswith("Det er tilføjet.")


async def test_a_reply_that_is_edited_changes_nothing(karen: Talk, amina: Talk) -> None:
    _, letter = await asked(karen, amina)
    mine = amina.person.write("Ved tunnelen.", reply_to=letter)
    await amina.hear()
    amina.person.edit(mine, "Ved den store parkeringsplads.")
    assert (await amina.hear()).startswith("Det ændrede ikke")


async def test_a_reply_to_the_receipt_is_added_too(amina: Talk) -> None:
    await send(amina)
    assert "Det sker også om morgenen." in await replied(amina, amina.last, "Det sker også om morgenen.")


async def test_a_reply_in_the_middle_of_a_form_is_meant_for_the_letter(karen: Talk, amina: Talk) -> None:
    _, letter = await asked(karen, amina)
    await begin(amina)
    question = amina.last.text
    again = await replied(amina, letter, "Ved tunnelen, mest fredag aften.")
    assert amina.answers[-2].text.startswith("Det er tilføjet.")
    assert again == question
    await amina.tap("Ikke noget bestemt sted")
    writing = await services_of(amina.lokalraad).writings.look(await who(amina))
    assert writing is not None
    assert writing.words is None


async def test_what_is_too_long_is_refused_and_what_comes_next_is_added(karen: Talk, amina: Talk) -> None:
    _, letter = await asked(karen, amina)
    assert "Hvad vil du tilføje" in await replied(amina, letter, "tunnelen " * 200)
    amina.lokalraad.clock.forward(seconds=30)
    assert (await amina.write("Ved tunnelen.")).startswith("Det er tilføjet.")


async def test_a_reply_without_words_is_asked_for_in_words(karen: Talk, amina: Talk) -> None:
    _, letter = await asked(karen, amina)
    amina.person._say(None, letter, voice={"file_id": "v", "file_unique_id": "v", "duration": 3})
    assert "Jeg kan ikke høre optagelser" in await amina.hear()
    amina.lokalraad.clock.forward(seconds=30)
    assert (await amina.write("Ved tunnelen.")).startswith("Det er tilføjet.")


async def test_danger_in_a_reply_is_answered_with_112_and_kept(karen: Talk, amina: Talk) -> None:
    reference, letter = await asked(karen, amina)
    assert CRY in await replied(amina, letter, CRY)
    assert amina.answers[-2].text.startswith("Ring 112 nu.")
    side = await services_of(karen.lokalraad).review.look(await permission(karen), reference, Partner.MUNICIPALITY)
    assert side.case.acute


async def test_a_case_that_takes_nothing_more_says_so_and_gives_the_words_back(amina: Talk) -> None:
    receipt = await send(amina)
    reference, letter = reference_of(receipt), amina.last
    await amina.write(reference)
    await amina.tap(f"hu-yes:{reference}")
    said = await replied(amina, letter, "Det er ved tunnelen.")
    assert "Henvendelsen er trukket tilbage" in said
    assert "Det er ved tunnelen." in said
    await amina.tap(f"hq-yes:{reference}")
    assert "ikke længere koblet til dig" in await replied(amina, letter, "Det er ved tunnelen.")
    assert "Læst med læsekoden" in await replied(amina, letter, code_of(receipt))


async def test_what_is_typed_after_a_letter_is_added_with_one_tap(karen: Talk, amina: Talk) -> None:
    reference, _ = await asked(karen, amina)
    await amina.write("Zwfq tunnelen xkcd plugh.")
    assert amina.labels[0] == f"Tilføj det til {reference}"
    card = amina.last
    said = await amina.tap(amina.labels[0])
    assert said.startswith("Det er tilføjet.")
    assert "Zwfq tunnelen" in said
    amina.person.tap(card, f"hi:{reference}")
    assert (await amina.hear()).count("Zwfq tunnelen") == 1
    amina.lokalraad.clock.forward(days=4)
    await amina.write("Zwfq tunnelen xkcd plugh.")
    assert f"Tilføj det til {reference}" not in amina.labels


async def test_a_code_in_a_sentence_opens_the_case_and_is_never_asked_about(amina: Talk) -> None:
    code = code_of(await send(amina))
    bo = Talk(amina.lokalraad, "Bo")
    assert "Læst med læsekoden" in await bo.write(f"hej, min kode er {code.lower()}. hvad nu?")
    assert "passer ikke til nogen henvendelse" in await bo.write("min kode er RW3HZ MJ3CR ZFTJN.")
    assert "Gem mit spørgsmål til lokalrådet" not in bo.labels


async def test_a_reference_in_a_question_shows_their_own_case_and_nobody_elses(amina: Talk) -> None:
    reference = await lies(amina)
    card = await amina.write(f"hvad sker der med {reference.lower()}?")
    assert card.startswith(f"Din henvendelse {reference}")
    assert "Tilføj noget" in amina.labels
    bo = await resident(amina.lokalraad, "Bo")
    theirs = await bo.write(f"hvad sker der med {reference}?")
    assert without_numbers(theirs) == without_numbers(await bo.write("hvad sker der med L-2222?"))
    assert bo.labels == [*bo.answers[-2].labels]

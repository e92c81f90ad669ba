"""*Opret for en borger*: who rang, wrote or came gets a reading code, and nobody is tied to the case."""

import pypdfium2
import pytest
from sqlalchemy import func, select

from bot.domain.cases import Source
from bot.domain.staff import Role
from bot.storage.tables import links
from tests.handlers.feedback import WORDS, begin, code_of, coordinator, reference_of, resident
from tests.handlers.handed import file_of
from tests.handlers.inbox import MUNICIPALITY, POLICE, coordinator_of, opened
from tests.hiring import dismiss, hire, services_of
from tests.living import Living
from tests.talk import Talk, came, tap


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, MUNICIPALITY)


@pytest.fixture
async def palle(karen: Talk) -> Talk:
    return await coordinator(karen.lokalraad, POLICE, "Palle")


async def preview(karen: Talk, how: str = "Borgeren ringede", whom: str = "Kommunen", words: str = WORDS) -> str:
    await karen.write("/indbakke")
    await karen.tap("Opret for en borger")
    await karen.tap(how)
    await karen.tap("Trafik")
    await karen.tap("Skriv det her")
    await karen.tap(whom)
    await karen.tap("Ikke noget bestemt sted")
    return await karen.write(words)


async def receipt_of(karen: Talk) -> str:
    """Above the sheet to print."""
    return next(each.text for each in reversed(karen.answers) if "Borgerens læsekode" in each.text)


async def test_whoever_rang_gets_a_reference_and_a_code_that_reads_the_answer(karen: Talk) -> None:
    await karen.write("/indbakke")
    assert "Hvordan kom den?" in await karen.tap("Opret for en borger")
    said = await karen.tap("Borgeren ringede")
    assert "Du opretter en henvendelse for en borger, der ringede." in said
    assert "Trin 1 af 4" in said
    said = await preview(karen)
    assert "Svar: kan læses med koden på kvitteringen" in said
    assert "Ret svaret" not in karen.labels
    assert "Ret billedet" not in karen.labels
    await karen.tap("Opret")
    said = await receipt_of(karen)
    reference = reference_of(said)
    side = await services_of(karen.lokalraad).review.look(await coordinator_of(karen), reference, MUNICIPALITY)
    assert side.case.source is Source.PHONE
    assert not side.case.answerable
    assert "på telefon" in await opened(karen, reference)
    await karen.tap("Svar borgeren")
    await karen.write("Vi sætter lys op.")
    await karen.tap("Send svaret")
    amina = await resident(karen.lokalraad)
    assert "Vi sætter lys op." in await amina.write(code_of(said))


async def test_nobody_is_tied_to_it_least_of_all_whoever_typed_it(lokalraad: Living, karen: Talk) -> None:
    await preview(karen)
    await karen.tap("Opret")
    async with lokalraad.app.db.reading() as tx:
        assert await tx.scalar(select(func.count()).select_from(links)) == 0
    reference = reference_of(await receipt_of(karen))
    assert reference not in await karen.write("/mine")


async def test_the_sheet_has_the_reference_the_code_and_nothing_of_what_was_told(karen: Talk) -> None:
    await preview(karen, "På papir")
    await karen.tap("Opret")
    said = await receipt_of(karen)
    name, content = file_of(karen)
    assert name == f"{reference_of(said)}.pdf"
    told = " ".join(pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range().split())
    for words in (reference_of(said), code_of(said), "Lokalrådet i Ishøj", "Trafik", "kommunen", "ring 112"):
        assert words in told
    assert f"@{karen.lokalraad.world.bot['username']}" in told
    assert "Der mangler lys" not in told
    assert "stationen" not in told


async def test_given_again_after_a_crash_it_is_the_same_receipt_and_one_case(karen: Talk) -> None:
    await preview(karen)
    await karen.tap("Opret")
    said = await receipt_of(karen)
    await karen.lokalraad.app.dispatch.handle(karen.person.actions[-1])
    assert await receipt_of(karen) == said
    assert len(await services_of(karen.lokalraad).review.inbox(await coordinator_of(karen))) == 1


async def test_colleagues_hear_of_it_as_of_any_other(karen: Talk) -> None:
    other = await coordinator(karen.lokalraad, MUNICIPALITY, "Kirsten")
    await preview(karen, "På et møde")
    await karen.tap("Opret")
    await came(other, "Ny henvendelse: L-")


async def test_it_can_be_for_both_but_not_for_the_others_alone(karen: Talk, palle: Talk) -> None:
    await preview(karen, whom="Begge")
    await karen.tap("Opret")
    reference = reference_of(await receipt_of(karen))
    assert reference in await opened(palle, reference)
    await preview(karen, whom="Politiet")
    assert "hvor du selv er koordinator" in await karen.tap("Opret")
    assert len(await services_of(karen.lokalraad).review.inbox(await coordinator_of(palle))) == 1


async def test_what_they_are_writing_themselves_is_not_thrown_away_unasked(karen: Talk) -> None:
    await services_of(karen.lokalraad).people.choose_council(
        (await services_of(karen.lokalraad).people.visit(karen.person.id, language="da")).visitor,  # type: ignore[arg-type]
        "ishoj",
    )
    await begin(karen)
    await karen.write("/indbakke")
    await karen.tap("Opret for en borger")
    assert "Du er i gang med at skrive en anden henvendelse." in await karen.tap("Borgeren ringede")
    assert "Du opretter en henvendelse for en borger" in await karen.tap("Slet den, og begynd på den her")


async def test_with_several_councils_it_asks_which(lokalraad: Living, karen: Talk) -> None:
    await hire(karen, Role.COORDINATOR, council="herlev")
    await karen.write("/indbakke")
    assert "I hvilken kommune?" in await karen.tap("Opret for en borger")
    await karen.tap("Herlev")
    await karen.tap("På papir")
    for label in ("Trafik", "Skriv det her", "Kommunen", "Ikke noget bestemt sted"):
        await karen.tap(label)
    assert "Sådan ser kommunen i Herlev den" in await karen.write(WORDS)


@pytest.mark.parametrize("forged", ["ike", "iken:ishoj:phone:0", "iken:ishoj:phone:1"])
async def test_to_a_resident_there_is_no_such_button(karen: Talk, forged: str) -> None:
    amina = await resident(karen.lokalraad)
    await amina.start()
    assert "Den knap er gammel" in await amina.tap(forged)


@pytest.mark.parametrize("forged", ["iken:herlev:phone:1", "iken:ishoj:chat:1", "iken:x:x:x"])
async def test_forged_places_and_ways_are_asked_again(karen: Talk, forged: str) -> None:
    await karen.write("/indbakke")
    assert "Hvordan kom den?" in await karen.tap(forged)


async def test_whoever_lost_their_post_meanwhile_makes_none(karen: Talk) -> None:
    await preview(karen)
    shown = karen.last
    await dismiss(karen)
    assert "hvor du selv er koordinator" in await tap(karen, shown, "Opret")

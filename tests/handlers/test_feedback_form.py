"""A resident writes to police and municipality: six steps, each with its odd answers, a preview and a receipt."""

import pytest

from bot.domain.staff import Partner
from tests.handlers.feedback import WORDS, begin, coordinator, resident, send, write
from tests.hiring import dismiss
from tests.living import Living
from tests.talk import Talk, tap


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, Partner.MUNICIPALITY)


@pytest.fixture
async def palle(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, Partner.POLICE, "Palle")


@pytest.fixture
async def amina(karen: Talk, palle: Talk) -> Talk:
    return await resident(karen.lokalraad)


async def test_the_whole_way_is_six_steps(amina: Talk) -> None:
    first = await amina.write("/henvendelse")
    assert first.startswith("Dette er ikke en anmeldelse.")
    assert all(said in first for said in ("112", "114", "Trin 1 af 6"))
    guidance = await amina.tap("Trafik")
    assert "igen og igen" in guidance
    assert "Trin 2 af 6" in await amina.tap("Skriv det her")
    readers = await amina.tap("Hvem kan læse det?")
    assert "koordinatorer for lokalrådet i Ishøj" in readers
    await amina.tap("Tilbage")
    assert "Trin 3 af 6" in await amina.tap("Begge")
    assert "Trin 4 af 6" in await amina.tap("Ishøj Strand")
    assert "Trin 5 af 6" in await amina.write(WORDS)
    assert "Trin 6 af 6" in await amina.tap("Uden billede")
    preview = await amina.tap("Svar mig her")
    assert all(said in preview for said in (WORDS, "Trafik", "Ishøj Strand", "politi og kommune"))
    receipt = await amina.tap("Send")
    assert "modtaget" in receipt
    assert "Din læsekode" in receipt
    assert "ikke en anmeldelse" in receipt
    assert amina.labels == ["Se henvendelsen", "politi.dk"]


async def test_a_council_without_a_coordinator_takes_none(lokalraad: Living) -> None:
    amina = await resident(lokalraad)
    assert "tager ingen imod henvendelser" in await amina.write("henvendelse")
    assert "politi.dk" in amina.labels


async def test_a_guest_reads_the_notice_first_and_comes_to_the_form(karen: Talk) -> None:
    guest = Talk(karen.lokalraad, "Gæst")
    await guest.write("/henvendelse")
    said = await guest.write("ja")
    assert "Vælg først din kommune" in said
    said = await guest.write("Ishøj")
    assert said.startswith("Din kommune er Ishøj.")
    assert "Trin 1 af 6" in said


async def test_a_second_tap_never_overwrites_the_receipt(amina: Talk) -> None:
    await write(amina)
    preview = amina.last
    for _ in range(4):
        amina.person.tap(preview, "Send")
    await amina.hear()
    assert "modtaget" in preview.text
    assert amina.last is preview


async def test_names_of_what_can_be_tapped_can_be_typed(amina: Talk) -> None:
    await amina.write("/henvendelse")
    assert "igen og igen" in await amina.write("trafik")
    await amina.tap("Skriv det her")
    assert "Trin 3 af 6" in await amina.write("kommunen")
    assert "Trin 4 af 6" in await amina.write("vejleåparken")
    await amina.write(WORDS)
    assert "Trin 6 af 6" in await amina.write("spring over")
    preview = await amina.write("nej")
    assert "Vejleåparken" in preview


async def test_what_is_typed_before_its_step_is_kept_and_shown_there(amina: Talk) -> None:
    await amina.write("/henvendelse")
    said = await amina.write(WORDS)
    assert said.startswith("Det har jeg gemt til din tekst.")
    assert "Trin 1 af 6" in said
    await amina.tap("Noget andet")
    await amina.tap("Skriv det her")
    await amina.tap("Kommunen")
    said = await amina.write("intet sted")
    assert "Trin 4 af 6" in said
    assert WORDS in said
    said = await amina.write("Det er værst fredag aften.")
    assert "Det er værst fredag aften." in said
    assert "Trin 5 af 6" in await amina.tap("Ja, skriv det nedenunder")
    await amina.tap("Uden billede")
    assert f"{WORDS}\n\nDet er værst fredag aften." in await amina.tap("Svar mig her")


async def test_what_is_written_under_the_guidance_is_the_text_and_takes_the_kind(amina: Talk) -> None:
    await amina.write("/henvendelse")
    await amina.tap("Trafik")
    said = await amina.write("Bilerne kører for stærkt ved skolen hver morgen.")
    assert said.startswith("Det har jeg gemt til din tekst.")
    assert "Trin 2 af 6" in said
    await amina.tap("Kommunen")
    assert "Bilerne kører for stærkt" in await amina.tap("Ikke noget bestemt sted")
    assert "Trin 5 af 6" in await amina.tap("Behold det, som det er")


async def test_a_place_in_words_answers_where_it_is(amina: Talk) -> None:
    await begin(amina)
    said = await amina.write("På Vejlebrovej ved Netto")
    assert "Det sted har jeg gemt til din tekst." in said
    assert "Trin 4 af 6" in said
    assert "Sted: På Vejlebrovej ved Netto" in said
    await amina.tap("Tilbage")
    assert "Stedet er Vejleåparken." in await amina.write("i Vejleåparken")
    await amina.tap("Tilbage")
    said = await amina.write(WORDS * 2)
    assert said.startswith("Det har jeg gemt til din tekst.")
    assert "Trin 3 af 6" in said


async def test_what_is_typed_after_the_text_is_offered_below_it_or_in_its_place(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    await amina.write(WORDS)
    more = "Og der er glas på stien."
    said = await amina.write(more)
    assert "Skal det her med?" in said
    assert more in said
    asked = amina.last
    assert "Det er ikke kommet med." in await amina.write("nej")
    assert more in await amina.write(more)
    assert more in await tap(amina, asked, "Ja, skriv det nedenunder"), "what is asked now is shown first"
    assert "Trin 5 af 6" in await amina.tap("Brug det i stedet")
    await amina.tap("Uden billede")
    preview = await amina.tap("Svar mig her")
    assert more in preview
    assert WORDS not in preview
    old = amina.last
    await amina.write("Nu også ved skolen.")
    assert "Nu også ved skolen." in await tap(amina, old, "Send"), "it is not sent without it unasked"
    assert "Nu også ved skolen." in await amina.write("ja")
    assert "modtaget" in await amina.tap("Send")


async def test_an_edited_message_changes_the_words(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    mine = amina.person.write(WORDS)
    await amina.hear()
    amina.person.edit(mine, "Der er mørkt ved skolen hver aften.")
    assert "Teksten er rettet" in await amina.hear()
    await amina.tap("Uden billede")
    assert "mørkt ved skolen" in await amina.tap("Jeg vil ikke have svar")


async def test_danger_is_answered_first_and_kept(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    before = len(amina.person.heard)
    await amina.write("Hjælp, han har en kniv og stikker min bror nu")
    notice, form = amina.person.heard[before:]
    assert notice.text.startswith("Ring 112 nu")
    assert "gemt i din henvendelse" in form.text
    await amina.tap("Uden billede")
    preview = await amina.tap("Svar mig her")
    assert "han har en kniv" in preview
    assert "Er der fare nu, så ring 112" in preview


async def test_it_is_received_as_it_was_shown(amina: Talk) -> None:
    assert "modtaget" in await send(amina, "Ring til mig på 20 12 34 56 om støjen.")


async def test_where_nobody_is_left_to_read_it_the_words_are_given_back(
    karen: Talk, palle: Talk, amina: Talk
) -> None:
    await write(amina, whom="Begge")
    await dismiss(palle)
    said = await amina.tap("Send")
    assert "Hos politiet i Ishøj er der ingen, der læser henvendelser lige nu. Det er der hos kommunen." in said
    assert "Sådan ser kommunen i Ishøj den" in await amina.tap("Ja, til kommunen")
    await dismiss(karen)
    assert WORDS in await amina.tap("Ret modtageren")
    said = await amina.write("/henvendelse")
    assert "tager ingen imod henvendelser fra din kommune" in said
    assert WORDS in said
    assert "politi.dk" in amina.labels
    assert "er slettet" in await amina.tap("Slet den")

"""What residents bring to a meeting: written in two steps, seen on the list, taken back, and told of."""

import pytest

from bot.domain.agenda import Outcome
from tests.convening import Hall, open_hall
from tests.hiring import services_of
from tests.living import Living
from tests.moving import settled
from tests.talk import Talk, got, tap

WORDS = "Hvornår kommer der lys på stien?"


@pytest.fixture
async def hall(lokalraad: Living) -> Hall:
    return await open_hall(lokalraad)


@pytest.fixture
async def amina(lokalraad: Living) -> Talk:
    return await settled(lokalraad, "Amina")


async def begin(talk: Talk, number: int, label: str = "Stil et spørgsmål") -> str:
    await talk.start(f"m_{number}")
    return await talk.tap(label)


async def test_a_question_is_brought_without_a_name(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    said = await begin(amina, meeting.id)
    assert said.startswith(
        "Dette er ikke en anmeldelse. Er der fare, så ring 112. Vil du anmelde noget, så ring 114."
    )
    assert "Skriv dit spørgsmål til mødet »Tryghed i parken«." in said
    said = await amina.write(WORDS)
    assert "Vil du have et navn under?" in said
    said = await amina.tap("Uden navn")
    assert said.startswith("Dit spørgsmål står nu på listen")
    assert WORDS in said
    assert "Uden navn" in said
    said = await amina.tap("Til mødet")
    assert f"Fra beboerne\n• Spørgsmål fra dig: »{WORDS}«" in said
    assert "Jeg minder" not in said, "who asks does not follow by it"


async def test_a_suggestion_is_signed_and_what_looks_like_numbers_is_masked(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id, "Kom med et forslag")
    said = await amina.write("Sæt en lampe op. Ring til mig på 20 30 40 50.")
    assert "[telefon]" in said
    assert "har jeg gjort ulæseligt" in said
    assert "Hilsen Amina" in await amina.write("Amina")
    said = await amina.tap("Send")
    assert said.startswith("Dit forslag står nu på listen")
    assert "[telefon]" in said
    assert "20 30" not in said
    assert "Hilsen Amina" in said


async def test_others_see_it_when_staff_let_them(hall: Hall, amina: Talk, lokalraad: Living) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    await amina.write(WORDS)
    await amina.write("Amina")
    await amina.tap("Send")
    bo = Talk(lokalraad, "Bo")
    assert WORDS not in await bo.start(f"m_{meeting.id}")
    agenda = services_of(lokalraad).agenda
    [item] = await agenda.for_staff(hall.karla, meeting.id)
    await agenda.let_see(hall.karla, item.id, True)
    assert f"• Spørgsmål: »{WORDS}« Hilsen Amina" in await bo.start(f"m_{meeting.id}")


async def test_it_is_taken_back_from_the_list_and_from_mine(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    for words in (WORDS, "Kommer borgmesteren?"):
        await begin(amina, meeting.id)
        await amina.write(words)
        await amina.tap("Uden navn")
    said = await amina.tap("Dagsorden")
    assert "Kommer borgmesteren?" in said
    said = await amina.tap("Træk tilbage: Kommer borgmesteren?")
    assert said.startswith("Det er trukket tilbage og slettet.")
    assert "borgmesteren" not in said
    said = await amina.write("/mine")
    assert f"• Spørgsmål fra dig: »{WORDS}«\nIngen har svaret på det endnu. Til mødet »Tryghed i parken«." in said
    said = await amina.tap(next(label for label in amina.labels if label.startswith("Træk tilbage")))
    assert "følger ingen møder lige nu." in said


async def test_what_came_of_it_is_told_by_letter(hall: Hall, amina: Talk, lokalraad: Living) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    await amina.write(WORDS)
    await amina.tap("Uden navn")
    agenda = services_of(lokalraad).agenda
    [item] = await agenda.for_staff(hall.karla, meeting.id)
    await agenda.settle(hall.karla, item.id, Outcome.TAKEN)
    letter = await got(amina, "Om det, du sendte til mødet: Tryghed i parken")
    assert "Det er taget med: politi eller kommune arbejder videre med det." in letter.text
    assert (await tap(amina, letter, "Se mødet")).startswith("Tryghed i parken")
    assert "Det er taget med" in await amina.write("/mine")


async def test_the_form_survives_a_restart_and_ends_with_annuller(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    await hall.lokalraad.restart()
    assert "Vil du have et navn under" in await amina.write(WORDS)
    await hall.lokalraad.restart()
    assert "Det er stoppet" in await amina.write("annuller")
    assert "står nu på listen" not in await amina.write("Amina")


async def test_whoever_goes_on_before_signing_is_told_that_it_was_not_sent(hall: Hall, amina: Talk) -> None:
    await hall.published()
    await begin(amina, 1, "Kom med et forslag")
    await amina.write("Sæt en bænk ved søen")
    assert "Tryghed i parken" in await amina.write("/moeder"), "what was asked for comes last"
    left = amina.answers[-2]
    assert left.text.startswith("Dit forslag er ikke sendt.")
    assert "Sæt en bænk ved søen" in left.text
    amina.person.tap(left, "Skriv det igen")
    await amina.hear()
    assert "Skriv dit forslag" in left.text
    assert "Hvad vil du vide?" in await amina.write("/menu")
    assert amina.answers[-2].text.startswith("Du gik videre uden at skrive dit forslag til mødet.")
    assert "Sæt en bænk" not in await amina.write("/mine")


async def test_words_commands_and_danger_go_on_meaning_what_they_mean(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    assert (await amina.write("Hjælp, der er en mand med kniv i min opgang")).startswith("Ring 112 nu")
    assert "Skriv dit spørgsmål til mødet" in await amina.write("ja")
    assert "Hvad vil du vide?" in await amina.write("menu")
    assert "Vil du have et navn under" not in await amina.write("hvad er et lokalråd?"), (
        "who opened the menu turned away"
    )


async def test_no_at_the_end_is_without_a_name(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    await amina.write(WORDS)
    assert "Uden navn" in await amina.write("nej")


async def test_what_is_too_long_or_no_words_is_asked_for_again(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    said = await amina.write("x" * 401)
    assert said.startswith("Det er for langt: 401 tegn. Der er plads til 400")
    assert "Jeg kunne ikke finde nogen ord" in await amina.write("???")
    assert "Vil du have et navn under" in await amina.write('Lys "' + '"' * 390)
    assert "Det navn er for langt." in await amina.write("y" * 41)
    assert "står nu på listen" in await amina.write("uden navn")


async def test_an_update_that_is_handled_again_answers_nothing_twice(hall: Hall, amina: Talk) -> None:
    """As after a crash, at each step."""
    meeting = await hall.published()

    async def again() -> str:
        await hall.lokalraad.app.dispatch.handle(amina.person.actions[-1])
        return amina.last.text

    await begin(amina, meeting.id)
    assert "Skriv dit spørgsmål" in await again()
    await amina.write(WORDS)
    assert "Vil du have et navn under" in await again()
    await amina.write("Amina")
    assert "Skal det sendes sådan?" in await again()
    await amina.tap("Send")
    said = await again()
    assert said.startswith("Dit spørgsmål står nu på listen")
    assert "Hilsen Amina" in said
    items = await services_of(hall.lokalraad).agenda.for_staff(hall.karla, meeting.id)
    assert [(item.words, item.signed) for item in items] == [(WORDS, "Amina")]


async def test_without_a_name_tapped_twice_is_one_item(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    await amina.write(WORDS)
    asked = amina.last
    amina.person.tap(asked, "Uden navn")
    amina.person.tap(asked, "mz")
    said = await amina.hear()
    assert said.startswith("Dit spørgsmål står nu på listen")
    assert len(await services_of(hall.lokalraad).agenda.for_staff(hall.karla, meeting.id)) == 1


async def test_words_that_are_edited_are_taken_anew_until_they_are_brought(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    written = amina.person.write("Hvornår kommer der løs?")
    await amina.hear()
    amina.person.edit(written, WORDS)
    assert WORDS in await amina.hear()
    assert WORDS in await amina.tap("Uden navn")
    amina.person.edit(written, "Noget andet om stien?")
    assert "Det ændrede ikke det, du har sendt." in await amina.hear()


async def test_when_the_meeting_is_called_off_meanwhile_it_is_said(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    await amina.write(WORDS)
    asked = amina.last
    await hall.cancelled(meeting)
    said = await tap(amina, asked, "Uden navn")
    assert "Du kan ikke sende mere til mødet" in said
    assert "Mødet er aflyst." in said


async def test_only_so_much_can_be_brought(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    for at in range(5):
        await begin(amina, meeting.id)
        await amina.write(f"Spørgsmål nummer {at} om parken")
        await amina.tap("Uden navn")
    said = await begin(amina, meeting.id)
    assert "så meget til mødet" in said
    assert "Vil du have et navn under" not in await amina.write("hvad er et lokalråd?")


async def test_a_second_message_is_seen_before_it_becomes_the_name(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await begin(amina, meeting.id)
    mine = amina.person.write(WORDS)
    await amina.hear()
    said = await amina.write("og hvem betaler for det?")
    assert "Hilsen og hvem betaler for det?" in said
    assert amina.labels == ["Send", "Uden navn"]
    assert not await services_of(hall.lokalraad).agenda.for_staff(hall.karla, meeting.id)
    old = amina.last
    amina.person.edit(mine, "Hvornår kommer der lys på stien, og hvem betaler?")
    await amina.hear()
    assert "Hilsen Amina H." in await amina.write("Amina H.")
    assert "Skal det sendes sådan?" in await tap(amina, old, "Send"), "another name was looked at there"
    assert "Hilsen Amina H." in old.text
    await amina.tap("Send")
    [item] = await services_of(hall.lokalraad).agenda.for_staff(hall.karla, meeting.id)
    assert (item.words, item.signed) == ("Hvornår kommer der lys på stien, og hvem betaler?", "Amina H.")

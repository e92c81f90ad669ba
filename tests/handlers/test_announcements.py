"""/opslag: the form, what is refused in it, and what nobody but an announcer meets."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.staff import Role
from bot.schedule import Crier
from bot.storage import people
from sandbox.media import PIXEL
from tests.handlers.conftest import ON_BOTH
from tests.handlers.test_notice import VERSION
from tests.hiring import dismiss, hire, services_of
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk, got, tap

SEE = "Se det, som beboerne ser det"


async def begun(talk: Talk, kind: str = "Nyt", text: str = "Lyset i parken er repareret.") -> str:
    await talk.write("/opslag")
    await talk.tap("Skriv et opslag")
    await talk.tap(kind)
    return await talk.write(text)


async def submitted(author: Talk, other: Talk, kind: str = "Nyt") -> None:
    """Written, handed in, and on the other one's screen."""
    await begun(author, kind)
    await author.tap(SEE)
    await author.tap("Send til godkendelse")
    await tap(other, await got(other, "venter på dit ja"), "Se det")


@pytest.mark.parametrize("typed", ["/opslag", "/announce"])
async def test_to_anybody_else_the_command_does_not_exist(lokalraad: Living, typed: str) -> None:
    amina = Talk(lokalraad)
    assert "Den kommando kender jeg ikke" in await amina.write(typed)
    await amina.move_in()
    assert "Den kommando kender jeg ikke" in await amina.write(typed)


@pytest.mark.parametrize("forged", ["op", "on:news", "oa:1", "ow:1:text-da", "oy:1:0123456789abcdef:1", "oph-yes:1"])
async def test_to_anybody_else_its_buttons_are_old(lokalraad: Living, forged: str) -> None:
    amina = Talk(lokalraad)
    await amina.move_in()
    assert "Den knap er gammel" in await amina.tap(forged)


async def test_a_group_never_starts_a_form(lokalraad: Living, karla: Talk) -> None:
    group = lokalraad.world.group("Naboer", karla.person)
    karla.person.write("/opslag@" + lokalraad.world.bot["username"], chat=group)
    await lokalraad.settle()
    said = " ".join(message.text for message in group.messages.values() if message.sender == "bot")
    assert "Opslag" not in said


async def test_the_form_keeps_what_was_written_and_how(karla: Talk) -> None:
    karla.person.write("/opslag")
    await karla.hear()
    await karla.tap("Skriv et opslag")
    await karla.tap("Møde")
    karla.person.write("Kom til møde", entities=[{"type": "bold", "offset": 0, "length": 3}])
    assert "Slags: møde" in await karla.hear()
    await karla.tap("Engelsk tekst")
    assert "In English".lower() not in (await karla.write("Come to a meeting")).lower()
    assert "Come to a meeting" in karla.last.text
    await karla.tap(SEE)
    danish, english = karla.answers[-3:-1]
    assert danish.text == "Møde: nyt fra lokalrådet i Ishøj\n\nKom til møde"
    assert [each["type"] for each in danish.data["entities"]] == ["bold", "bold"]
    assert english.text == "Meeting: news from the local council in Ishøj\n\nCome to a meeting"


async def test_a_picture_comes_along_and_goes_again(karla: Talk) -> None:
    await karla.write("/opslag")
    await karla.tap("Skriv et opslag")
    await karla.tap("Nyt")
    karla.person.send_photo(PIXEL, caption="Sådan ser der ud nu")
    assert "Fil: et billede" in await karla.hear()
    assert "Sådan ser der ud nu" in karla.last.text
    await karla.tap(SEE)
    letter = karla.answers[-2]
    assert "photo" in letter.data
    await karla.tap("Tilbage til opslaget")
    await karla.tap("Billede eller fil")
    assert "hverken et billede eller en fil" in await karla.write("den har jeg ikke")
    assert "Fil: ingen" in await karla.tap("Fjern filen")


async def test_the_form_outlives_a_restart(lokalraad: Living, karla: Talk) -> None:
    await karla.write("/opslag")
    await karla.tap("Skriv et opslag")
    await karla.tap("Nyt")
    await lokalraad.restart()
    assert "Lyset er repareret" in await karla.write("Lyset er repareret")
    await lokalraad.restart()
    await karla.write("/opslag")
    assert "Lyset er repareret" in await karla.tap("Nr. 1 · nyt · kladde")


async def test_whoever_turns_to_something_else_has_their_questions_answered(karla: Talk) -> None:
    await karla.write("/opslag")
    await karla.tap("Skriv et opslag")
    await karla.tap("Nyt")
    await karla.write("/menu")
    assert "Hvad er et lokalråd?" in await karla.write("Hvad er et lokalråd?")
    await karla.write("/opslag")
    assert "mangler" in await karla.tap("Nr. 1 · nyt · kladde")


async def test_cancelling_closes_the_form_and_keeps_the_draft(karla: Talk) -> None:
    await begun(karla)
    await karla.tap("Dansk tekst")
    stopped = await karla.write("/annuller")
    assert "Opslaget selv er, som det var" in stopped
    assert "intet af det er gemt" not in stopped
    await karla.write("/opslag")
    assert "Lyset i parken" in await karla.tap("Nr. 1 · nyt · kladde")


async def test_danger_comes_first_in_the_form_too(karla: Talk) -> None:
    await karla.write("/opslag")
    await karla.tap("Skriv et opslag")
    await karla.tap("Nyt")
    assert (await karla.write("der er indbrud hos naboen lige nu")).startswith("Ring 112 nu.")
    assert "På dansk: der er indbrud hos naboen lige nu" in await karla.tap("Det er ikke akut")


async def test_the_audience_is_ticked_and_never_empty(lokalraad: Living, karla: Talk) -> None:
    await hire(karla, Role.ANNOUNCER, council="herlev")
    assert "Til: Herlev og Ishøj" in await begun(karla)
    await karla.tap("Modtagere")
    assert {"✓ Herlev", "✓ Ishøj"} <= set(karla.labels)
    await karla.tap("✓ Herlev")
    await karla.tap("✓ Ishøj")
    assert "✓ Ishøj" in karla.labels, "one stays"
    await karla.tap("Emner")
    await karla.tap("Børn og unge")
    await karla.tap("Sprog")
    await karla.tap("✓ Engelsk")
    said = await karla.tap("Tilbage til opslaget")
    assert "Til: Ishøj\n" in said
    assert "Emner: Børn og unge" in said
    assert "Sprog: kun dem, der læser dansk" in said


async def test_an_audience_beyond_ones_councils_is_refused(karla: Talk) -> None:
    await begun(karla)
    await karla.tap("oi:1:councils:herlev:1")
    assert "Herlev" not in " ".join(karla.labels)
    assert "Til: Ishøj\n" in await karla.tap("Tilbage til opslaget")


async def test_a_time_is_tapped_or_typed(lokalraad: Living, karla: Talk) -> None:
    await begun(karla)
    await karla.tap("Tidspunkt")
    assert "kan jeg ikke læse" in await karla.write("snart")
    assert "Tid: tirsdag 24. november 2026 kl. 9.15" in (await karla.write("i morgen kl. 9.15")).replace("09.", "9.")
    await karla.tap("Tidspunkt")
    assert "kl. 17.00" in await karla.tap("mandag 23. november 2026 kl. 17.00")
    await karla.tap("Tidspunkt")
    assert "Tid: så snart det er godkendt" in await karla.tap("Med det samme")
    await karla.tap("Tidspunkt")
    assert "Det tidspunkt er forbi" in await karla.write("23/11-2026 kl. 8")


async def test_send_to_me_brings_the_letter_to_its_author_alone(lokalraad: Living, karla: Talk) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    heard = len(amina.person.heard)
    await begun(karla)
    await karla.tap(SEE)
    shown = karla.answers[-3]
    assert "på vej til dig" in await karla.tap("Send til mig selv")
    letter = await got(karla, shown.text, but=[shown])
    assert letter.labels == shown.labels
    assert len(amina.person.heard) == heard


async def test_nobody_to_reach_and_no_text_are_refused(lokalraad: Living, karla: Talk) -> None:
    await karla.write("/opslag")
    await karla.tap("Skriv et opslag")
    await karla.tap("Nyt")
    await karla.tap("Tilbage til opslaget")
    await karla.tap(SEE)
    assert "mangler sin danske tekst" in await karla.tap("Send til godkendelse")
    await karla.tap("Dansk tekst")
    await karla.write("Til jer alle")
    await karla.tap("Modtagere")
    await karla.tap("Sprog")
    await karla.tap("✓ Dansk")
    await karla.tap("Tilbage til opslaget")
    await karla.tap(SEE)
    assert karla.last.text.startswith("Ingen får det.")
    assert "ville ikke nå nogen" in await karla.tap("Send til godkendelse")


async def test_too_long_a_text_is_refused_and_the_old_one_stays(karla: Talk) -> None:
    await begun(karla)
    await karla.tap("Dansk tekst")
    said = await karla.write("x" * 4090)
    assert said.startswith("Teksten er for lang")
    assert "Lyset i parken" in said


async def test_much_the_same_text_is_warned_of(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    await submitted(karla, palle)
    await palle.tap("Godkend og send")
    await got(amina, "Lyset i parken")
    await got(karla, "er færdigt")
    await begun(karla, text="Lyset i parken er nu repareret.")
    await karla.tap(SEE)
    assert "Er det sendt før?" in karla.last.text
    assert "nr. 1" in karla.last.text


@ON_BOTH
async def test_what_is_refused_to_an_approver_is_said(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await residents(lokalraad, "Amina")
    await submitted(karla, palle)
    card = palle.last
    approve = card.button("Godkend og send")
    assert approve is not None
    data = approve["callback_data"]
    assert "Du har selv skrevet opslaget" in await karla.tap(data)
    await karla.tap("Tag det tilbage, og ret i det")
    await karla.tap("Dansk tekst")
    await karla.write("Noget helt andet")
    await tap(palle, card, "Godkend og send")
    assert "blevet ændret, siden du så det" in palle.last.text


async def test_two_approvers_at_once_and_a_double_tap(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    pia = Talk(lokalraad, "Pia")
    await hire(pia, Role.ANNOUNCER)
    await submitted(karla, palle)
    await tap(pia, await got(pia, "venter på dit ja"), "Se det")
    first, second = palle.last, pia.last
    await tap(palle, first, "Godkend og send")
    data = second.button("Godkend og send")
    palle.person.tap(palle.last, data["callback_data"] if data else "")
    await lokalraad.settle()
    assert "nåede at tage stilling" not in palle.last.text
    await tap(pia, second, "Godkend og send")
    assert "nåede at tage stilling" in pia.last.text
    await got(amina, "Lyset i parken")
    assert [message.text for message in amina.person.heard].count((await got(amina, "Lyset i parken")).text) == 1


async def test_a_rejection_says_why(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await residents(lokalraad, "Amina")
    await submitted(karla, palle)
    await palle.tap("Afvis")
    await palle.tap("Forkert tidspunkt")
    told = await got(karla, "er afvist")
    assert "Grund: forkert tidspunkt." in told.text
    await tap(karla, told, "Se det")
    assert "Kladde. Intet er sendt." in karla.last.text


async def test_above_500_the_number_is_typed(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await many(lokalraad, 501)
    await submitted(karla, palle)
    assert palle.last.text.startswith("501 beboere får det.")
    assert "Hvor mange går det til?" in await palle.tap("Godkend og send")
    assert "Tallet passer ikke" in await palle.write("500")
    assert "er godkendt" in await palle.write("501")


async def test_at_night_it_waits_and_what_is_important_may_go(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    lokalraad.clock.instant += timedelta(hours=13)
    await submitted(karla, palle, kind="Vigtigt")
    assert "Der er stille timer. De fleste får det først tirsdag 24. november 2026 kl. 08.00." in palle.last.text
    assert "De fleste får det først" not in await palle.tap("☐ Send også i stille timer")
    await palle.tap("Godkend og send")
    assert (await got(amina, "Lyset i parken")).text.startswith("Vigtigt fra lokalrådet i Ishøj")


async def test_at_night_its_author_sees_until_when_it_waits(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    lokalraad.clock.instant += timedelta(hours=13)
    await submitted(karla, palle)
    await palle.tap("Godkend og send")
    waits = await got(karla, "Mangler: 1 (venter til tirsdag 24. november 2026 kl. 08.00)")
    assert "bliver sendt" in waits.text
    lokalraad.clock.instant += timedelta(hours=10)
    assert (await got(karla, "er færdigt")).id == waits.id
    await got(amina, "Lyset i parken")


async def test_staff_removed_meanwhile_neither_approve_nor_are_sent_for(
    lokalraad: Living, karla: Talk, palle: Talk
) -> None:
    await residents(lokalraad, "Amina")
    await submitted(karla, palle)
    card = palle.last
    await dismiss(karla)
    await tap(palle, card, "Godkend og send")
    assert "ikke længere redaktør her" in palle.last.text
    await dismiss(palle)
    await tap(palle, palle.person.private.messages[card.id], "Godkend og send")
    assert "Den knap er gammel" in palle.person.private.messages[card.id].text


async def test_who_is_dismissed_while_writing_has_their_questions_answered(lokalraad: Living, karla: Talk) -> None:
    await begun(karla)
    await karla.tap("Dansk tekst")
    await dismiss(karla)
    assert "anmeld" in (await karla.write("Hvordan anmelder jeg hærværk?")).lower()
    karla.person.send_photo(PIXEL, caption="Hvordan anmelder jeg hærværk?")
    assert "kommando" not in await karla.hear()


async def test_a_button_that_shows_how_it_goes_shows_a_draft_as_it_is(karla: Talk) -> None:
    await begun(karla)
    assert "er færdigt" not in await karla.tap("opg:1")
    assert "Kladde. Intet er sendt." in karla.last.text


async def test_in_training_it_looks_the_same_and_reaches_oneself(lokalraad: Living, karla: Talk) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    heard = len(amina.person.heard)
    await karla.write("/opslag")
    assert "Du øver dig" in await karla.tap("Øv dig (kun du får det)")
    assert "øvelse" in await begun(karla)
    await karla.tap(SEE)
    await karla.tap("Send til godkendelse")
    await karla.tap("Godkend og send")
    await got(karla, "er færdigt")
    assert any(message.text.startswith("Nyt fra lokalrådet i Ishøj") for message in karla.person.heard)
    assert len(amina.person.heard) == heard


async def test_pause_go_on_and_stop(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await many(lokalraad, 300)  # twelve seconds' worth
    await submitted(karla, palle)
    await palle.tap("Godkend og send")
    going = await got(karla, "Opslag nr. 1 bliver sendt")
    await tap(karla, going, "Pause")
    assert "er sat på pause" in karla.person.private.messages[going.id].text
    await tap(karla, karla.person.private.messages[going.id], "Fortsæt")
    await tap(karla, karla.person.private.messages[going.id], "Stop")
    assert "stoppes for altid?" in karla.last.text
    assert "er stoppet" in await karla.tap("Ja, stop for altid")
    reached = [each for each in lokalraad.world.people.values() if each.first_name.startswith("Nr. ") and each.heard]
    assert 0 < len(reached) < 300


async def test_what_was_sent_can_be_taken_back(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    await submitted(karla, palle)
    await palle.tap("Godkend og send")
    letter = await got(amina, "Lyset i parken")
    report = await got(karla, "er færdigt")
    correct = (report.button("Ret") or {})["callback_data"]
    await tap(karla, report, "Træk tilbage")
    assert "Tilbagetrækning nr. 2" in karla.last.text
    assert "bliver slettet hos dem, der har fået det" in karla.last.text
    assert "Giv også besked" not in karla.labels, "what tells of a correction does not come with a recall"
    await karla.tap("Dansk tekst")
    await karla.write("Opslaget om lyset var en fejl.")
    await karla.tap(SEE)
    await karla.tap("Send til godkendelse")
    await tap(palle, await got(palle, "En tilbagetrækning venter"), "Se det")
    await palle.tap("Godkend og send")
    await got(karla, "Tilbagetrækning nr. 2 er færdig")
    assert letter.id not in amina.person.private.messages
    karla.person.tap(report, correct)
    await lokalraad.settle()
    assert "Opslaget er trukket tilbage" in karla.person.private.messages[report.id].text
    assert not {"Ret", "Træk tilbage"} & set(karla.person.private.messages[report.id].labels)


async def test_a_draft_is_thrown_away(karla: Talk) -> None:
    await begun(karla)
    await karla.tap("Smid væk")
    assert "smidt væk" in await karla.tap("Ja, smid det væk")
    assert "Nr. 1 · nyt · kladde" not in karla.labels
    assert "findes ikke" in await karla.tap("oa:1")


async def test_in_english_too(lokalraad: Living) -> None:
    ann = Talk(lokalraad, "Ann", language_code="en")
    await hire(ann, Role.ANNOUNCER)
    await ann.write("/announce")
    await ann.tap("Write an announcement")
    await ann.tap("Important")
    assert "In Danish: Hej alle" in await ann.write("Hej alle")
    await ann.tap("Time")
    assert "tomorrow" not in await ann.write("tomorrow at 9")
    await ann.tap("See it as residents will")
    assert "gets it" in ann.last.text


async def many(lokalraad: Living, count: int) -> None:
    """Residents of Ishøj, without a word."""
    app, now = lokalraad.app, lokalraad.clock()
    async with app.db.transaction() as tx:
        for number in range(count):
            person = lokalraad.world.person(f"Nr. {number}")
            person.started = True
            await people.insert(tx, app.sealer, person.id, language="da", version=VERSION, now=now)
            await people.accept(tx, app.sealer, person.id, language="da", version=VERSION, council="ishoj", now=now)


async def test_whoever_deletes_the_message_that_tells_how_it_goes_is_left_alone(
    lokalraad: Living, karla: Talk, palle: Talk
) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    await many(lokalraad, 300)
    await submitted(karla, palle)
    await palle.tap("Godkend og send")
    going = await got(karla, "Opslag nr. 1 bliver sendt")
    karla.person.delete(going)
    await got(amina, "Lyset i parken")
    crier = Crier(services_of(lokalraad).sending, lokalraad.app.screen)
    for _ in range(5):
        lokalraad.clock.forward(seconds=5)
        await asyncio.sleep(0.3)
        await crier.tick()
    assert not [each for each in karla.person.heard if each.text.startswith("Opslag nr. 1 bliver sendt")]

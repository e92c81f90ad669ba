"""/nyt_moede: a meeting is planned part after part, in a few messages; what cannot be read harms nothing."""

import pytest

from bot.domain.staff import Role
from sandbox.media import PIXEL
from tests.handlers.convening import NEW, PROBLEM, SEE, TITLE, WHERE, WORK, begun, called, handed_in, opened, planned
from tests.hiring import dismiss, hire
from tests.living import Living
from tests.talk import Talk, got, tap


@pytest.mark.parametrize("typed", ["/nyt_moede", "/newmeeting"])
async def test_to_anybody_else_the_command_does_not_exist(lokalraad: Living, typed: str) -> None:
    amina = Talk(lokalraad)
    await amina.move_in()
    assert "Den kommando kender jeg ikke" in await amina.write(typed)


@pytest.mark.parametrize(
    "forged", ["nl", "nb:ishoj", "nm:1", "nw:1:title-da", "ny:1:0123456789abcdef", "nf-yes:1", "nio:1:1:answered:"]
)
async def test_to_anybody_else_its_buttons_are_old(lokalraad: Living, forged: str) -> None:
    amina = Talk(lokalraad)
    await amina.move_in()
    assert "Den knap er gammel" in await amina.tap(forged)


async def test_a_meeting_is_called_in_seven_messages_and_two_taps(karla: Talk) -> None:
    """Well under two minutes: the command, a tap, five answers and one that is left out."""
    before = len(karla.person.private.messages)
    assert "1 af 6. Hvad skal mødet hedde?" in await begun(karla)
    assert "2 af 6. Hvad er problemet?" in await karla.write(TITLE)
    assert "3 af 6. Hvad gør politi og kommune ved det?" in await karla.write(PROBLEM)
    assert "4 af 6. Hvornår er mødet?" in await karla.write(WORK)
    assert "5 af 6. Hvor er mødet?" in await karla.write("torsdag 3. december kl. 19-21")
    assert "6 af 6. Hvem er særligt inviteret?" in await karla.write(WHERE)
    said = await karla.tap("Spring over")
    assert "Kladde. Ingen har hørt om det." in said
    assert f"Titel: {TITLE}" in said
    assert "Tid: torsdag 3. december 2026 kl. 19.00–21.00" in said
    written = [each for each in list(karla.person.private.messages.values())[before:] if each.sender != "bot"]
    assert len(written) == 6
    await karla.tap(SEE)
    assert karla.labels == ["Send til godkendelse", "Tilbage til mødet", "Til alle møder"]


async def test_with_several_councils_it_asks_which(lokalraad: Living, karla: Talk) -> None:
    await hire(karla, Role.ANNOUNCER, council="herlev")
    assert "Hvilket lokalråd holder mødet?" in await begun(karla)
    assert karla.labels[:2] == ["Herlev", "Ishøj"]
    await karla.tap("Herlev")
    await karla.write(TITLE)
    assert "· Herlev" in await karla.tap("Resten senere")
    await karla.tap("nb:greve")
    assert "Hvilket lokalråd holder mødet?" in karla.last.text


async def test_the_form_outlives_a_restart(lokalraad: Living, karla: Talk) -> None:
    await begun(karla)
    await lokalraad.restart()
    assert "2 af 6" in await karla.write(TITLE)
    await lokalraad.restart()
    assert "3 af 6" in await karla.write(PROBLEM)


async def test_a_former_answer_is_edited_and_the_question_stays(karla: Talk) -> None:
    await begun(karla)
    first = karla.person.write("Lys i pakken")
    await karla.hear()
    await karla.write(PROBLEM)
    karla.person.edit(first, TITLE)
    said = await karla.hear()
    assert "Jeg har også ændret det i kladden." in said
    assert "3 af 6" in said
    await karla.write(WORK)
    said = await karla.tap("Resten senere")
    assert f"Titel: {TITLE}" in said
    assert f"Problem: {PROBLEM}" in said
    karla.person.edit(first, "Mere lys")
    assert "Titel: Mere lys" in await karla.hear()


async def test_what_was_edited_after_it_was_handed_in_changes_nothing(karla: Talk, palle: Talk) -> None:
    await planned(karla)
    await karla.tap("Titel")
    title = karla.person.write("Lys i parken")
    await karla.hear()
    await handed_in(karla, palle)
    karla.person.edit(title, "Mørke i parken")
    assert "Det ændrede ikke mødet. Det er sendt til godkendelse." in await karla.hear()
    await palle.tap("Overtag det, og ret i det")
    karla.person.edit(title, "Mørke i parken")
    assert "En kollega er i gang med det" in await karla.hear()
    assert "Titel: Lys i parken" in karla.last.text


async def test_cancelling_closes_the_form_and_keeps_the_draft(karla: Talk) -> None:
    await begun(karla)
    await karla.write(TITLE)
    assert "Mødet selv er, som det var, og du finder det med /nyt_moede" in await karla.write("annuller")
    assert "Hvad er et lokalråd?" in await karla.write("Hvad er et lokalråd?")
    assert f"Titel: {TITLE}" in await opened(karla)


async def test_whoever_turns_to_something_else_has_their_questions_answered(karla: Talk) -> None:
    await begun(karla)
    await karla.write("/menu")
    assert "Hvad er et lokalråd?" in await karla.write("Hvad er et lokalråd?")


async def test_who_is_dismissed_while_writing_has_their_questions_answered(karla: Talk) -> None:
    await begun(karla)
    await dismiss(karla)
    assert "anmeld" in (await karla.write("Hvordan anmelder jeg hærværk?")).lower()
    karla.person.send_location(55.6, 12.3)
    assert "mødet" not in await karla.hear()


async def test_danger_comes_first_in_the_form_too(karla: Talk) -> None:
    await begun(karla)
    await karla.write(TITLE)
    assert (await karla.write("der er indbrud hos naboen lige nu")).startswith("Ring 112 nu.")
    assert "3 af 6" in await karla.tap("Det er ikke akut")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("snart", "Det tidspunkt kan jeg ikke læse."),
        ("kl. 19-21", "Jeg skal bruge både dag og klokkeslæt."),
        ("fredag 3. december kl. 19-21", "Ugedagen og datoen passer ikke sammen."),
        ("torsdag kl. 21-19", "Mødet skal slutte, efter at det er begyndt"),
        ("22. november kl. 19-21", "Tidspunktet er forbi"),
        ("i dag kl. 9-11", "Tidspunktet er forbi"),
        ("28/3-2027 kl. 2.30-4", "Det klokkeslæt findes ikke den dag"),
    ],
)
async def test_a_time_that_cannot_be_is_asked_for_again(karla: Talk, typed: str, said: str) -> None:
    await planned(karla)
    await karla.tap("Tid")
    answer = await karla.write(typed)
    assert said in answer
    assert "Hvornår er mødet?" in answer
    assert "fredag 4. december 2026 kl. 17.00–18.30" in await karla.write("4/12 kl. 17-18.30")


async def test_without_an_end_two_hours_are_set_aside_and_that_is_said(karla: Talk) -> None:
    await planned(karla)
    await karla.tap("Tid")
    said = await karla.write("i morgen kl. 17")
    assert said.startswith("Du skrev ikke, hvornår mødet slutter")
    assert "kl. 17.00–19.00" in said


async def test_an_hour_that_comes_twice_is_asked_about(lokalraad: Living, karla: Talk) -> None:
    await begun(karla)
    for each in (TITLE, PROBLEM, WORK):
        await karla.write(each)
    assert "Hvilken af de to timer?" in await karla.write("31/10-2027 kl. 2.30-4")
    assert karla.labels[:2] == ["02.30 (sommertid)–04.00", "02.30 (vintertid)–04.00"]
    assert "5 af 6" in await karla.tap("02.30 (vintertid)–04.00")
    assert "kl. 02.30–04.00 (vintertid)" in await karla.tap("Resten senere")
    assert "kl. 02.30–04.00 (sommertid)" in await karla.tap("nh:1:30415710:30415860")


async def test_hours_that_nobody_offered_are_looked_at_as_if_typed(karla: Talk) -> None:
    await planned(karla)
    assert "Tidspunktet er forbi" in await karla.tap("nh:1:0:60")
    assert "skal slutte, efter" in await karla.tap("nh:1:30415710:30415710")
    assert "skal slutte, efter" in await karla.tap("nh:1:30415710:9999999999999999999")
    assert "3. december" in karla.last.text


async def test_a_place_is_typed_or_sent_from_the_map(karla: Talk) -> None:
    await begun(karla)
    for each in (TITLE, PROBLEM, WORK, "3/12 kl. 19-21"):
        await karla.write(each)
    karla.person.send_location(55.6155, 12.3512)
    said = await karla.hear()
    assert said.startswith("Nålen er sat på kortet. Skriv også adressen")
    assert "5 af 6" in said
    assert "6 af 6" in await karla.write(WHERE)
    said = await karla.tap("Spring over")
    assert f"Sted: {WHERE}" in said
    assert "Nål på kortet: 55.61550, 12.35120" in said
    await karla.tap("Mere om mødet")
    await karla.tap("Nål på kortet")
    assert "kan jeg ikke finde på kortet over Danmark" in await karla.write("12.35, 55.66")
    assert "55.66000, 12.35000" in await karla.write("55.66, 12.35")
    await karla.tap("nw:1:pin")
    assert "Nål på kortet" not in await karla.tap("Fjern det, der står")


async def test_a_venue_brings_its_address(karla: Talk) -> None:
    await planned(karla)
    await karla.tap("Sted")
    spot = {"latitude": 55.6, "longitude": 12.3}
    venue = {"location": spot, "title": "Biblioteket", "address": "Torvet 2"}
    karla.person._send(venue=venue, location=spot)
    assert "Sted: Biblioteket, Torvet 2" in await karla.hear()
    await karla.tap("nw:1:pin")
    karla.person._send(venue={**venue, "title": "Skolen"}, location=spot)
    assert "Sted: Biblioteket, Torvet 2" in await karla.hear(), "a pin is no address"


async def test_a_place_nobody_asked_for_is_no_answer(karla: Talk) -> None:
    await begun(karla)
    karla.person.send_location(55.6, 12.3)
    assert "2 af 6" not in await karla.hear()
    assert "2 af 6" in await karla.write(TITLE)
    karla.person.send_photo(PIXEL)
    assert "3 af 6" not in await karla.hear()


async def test_too_long_a_text_says_how_much_room_there_is(karla: Talk) -> None:
    await planned(karla)
    await karla.tap("Problem")
    long = karla.person.write("x" * 501)
    said = await karla.hear()
    assert "Det er for langt: 501 tegn. Der er plads til 500." in said
    karla.person.edit(long, "Stien er mørk.")
    assert "Problem: Stien er mørk." in await karla.hear()
    await karla.tap("Problem")
    await karla.write("x" * 501)
    assert "Problem: Stien er mørk." in await karla.tap("Tilbage til mødet")


@pytest.mark.parametrize(
    ("label", "typed", "shown"),
    [
        ("Titel på engelsk", "Light in the park", "Titel på engelsk: Light in the park"),
        ("Problem på engelsk", "It is dark.", "Problem på engelsk: It is dark."),
        ("Indsats på engelsk", "Lamps.", "Indsats på engelsk: Lamps."),
        ("Dagsorden", "1. Velkommen\n2. Lyset", "Dagsorden: Velkommen / Lyset"),
        ("Vejen ind", "Ind ad porten", "Vejen ind: Ind ad porten"),
        ("Link", "https://example.org/m", "Link: https://example.org/m"),
        ("Pladser", "40", "Pladser: 40"),
        ("Kontakt", "Biblioteket <hej>", "Kontakt: Biblioteket <hej>"),
        ("Sprog på mødet", "dansk og tyrkisk", "Sprog på mødet: dansk og tyrkisk"),
    ],
)
async def test_what_few_meetings_need_is_written_and_removed(karla: Talk, label: str, typed: str, shown: str) -> None:
    await planned(karla)
    await karla.tap("Mere om mødet")
    await karla.tap(label)
    assert shown in await karla.write(typed)
    await karla.tap("Mere om mødet")
    assert "Sådan er det nu:" in await karla.tap(label)
    assert shown not in await karla.tap("Fjern det, der står")


@pytest.mark.parametrize(
    ("part", "typed", "said"),
    [("link", "http://example.org", "begynder med https://"), ("seats", "mange", "ikke et antal pladser")],
)
async def test_what_cannot_be_read_is_asked_for_again(karla: Talk, part: str, typed: str, said: str) -> None:
    await planned(karla)
    await karla.tap(f"nw:1:{part}")
    assert said in await karla.write(typed)
    assert f"Titel: {TITLE}" in await karla.tap("Tilbage til mødet")


async def test_what_is_ticked_stays_ticked_after_two_taps(karla: Talk) -> None:
    await planned(karla)
    await karla.tap("Mere om mødet")
    await karla.tap("Adgang")
    card = karla.last
    await tap(karla, card, "Elevator")
    await karla.tap("nt:1:access:lift:1")
    assert "✓ Elevator" in karla.labels
    await karla.tap("Teleslynge")
    assert "Adgang: elevator og teleslynge" in await karla.tap("Tilbage til mødet")
    await karla.tap("ng:1:hosts")
    await karla.tap("✓ Politiet")
    await karla.tap("✓ Kommunen")
    assert "✓ Kommunen" in karla.labels, "one who invites stays"
    await karla.tap("ng:1:reminders")
    await karla.tap("✓ En uge før kl. 18.00")
    said = await karla.tap("Tilbage til mødet")
    assert "Værter: kommunen" in said
    assert "Påmindelser: dagen før kl. 18.00 og to timer før" in said


async def test_an_older_meeting_is_a_template_without_its_time(karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    said = await karla.tap("Brug som skabelon")
    assert "Nr. 2 er en ny kladde med det, der stod i nr. 1." in said
    assert "4 af 6. Hvornår er mødet?" in said
    assert "6 af 6" in await karla.write("10/12 kl. 19-21")
    said = await karla.tap("Spring over")
    assert f"Titel: {TITLE}" in said
    assert "torsdag 10. december" in said


async def test_what_is_not_complete_is_not_handed_in(karla: Talk) -> None:
    await begun(karla)
    await karla.write(TITLE)
    said = await karla.tap("Resten senere")
    assert "Tid: mangler" in said
    assert "Mødet mangler noget" in await karla.tap(SEE)


async def test_the_list_is_paged_and_says_how_each_stands(karla: Talk) -> None:
    for _ in range(9):
        await begun(karla)
    said = await karla.write("/nyt_moede")
    assert said.startswith("Møder\nDe nyeste i dine lokalråd.")
    assert "nr. 9: uden titel" in said
    assert "Nr. 9 · kladde" in karla.labels
    assert "Nr. 1 · kladde" not in karla.labels
    await karla.tap("Ældre ›")
    assert "Nr. 1 · kladde" in karla.labels
    await karla.tap("‹ Nyere")
    assert "Nr. 9 · kladde" in karla.labels
    await karla.tap("nlp:99")
    assert "Nr. 9 · kladde" in karla.labels


async def test_a_draft_is_thrown_away(karla: Talk) -> None:
    await planned(karla)
    assert "Ingen har hørt om det." in await karla.tap("Smid mødet væk")
    assert "smidt væk" in await karla.tap("Ja, smid det væk")
    assert "Det møde findes ikke" in await karla.tap("nm:1")
    assert "Det møde findes ikke" in await karla.tap("nd-yes:1") or "smidt væk" in karla.last.text


FORGED = """nm:x nm:999999999999999999999 nw:0:time nx:0:time ng:0:x nt:0:x:y:1 nv:0 nq:0 nto:0 nc:0 nj:0 nd:0
nd-yes:0 nf:0 nf-yes:0 nn:0 ni:0:0 nie:0:0 nil:0:0:1 nio:0:0:taken: nbl:0 ns:0:x ny:0:x nr:0:x na:0:x nh:0:0:0"""


async def test_what_was_never_sent_leads_to_the_list(karla: Talk) -> None:
    for forged in FORGED.split():
        assert "findes ikke" in await karla.tap(forged), forged
        assert NEW in karla.labels


async def test_a_part_that_there_is_not_changes_nothing(karla: Talk) -> None:
    before = await planned(karla)
    for forged in ("nw:1:x", "nx:1:x", "nx:1:title-da", "ng:1:x", "nt:1:x:y:1", "nt:1:hosts:army:1"):
        await karla.tap(forged)
        assert await karla.tap("nm:1") == before, forged


async def test_another_councils_meeting_is_not_there(lokalraad: Living, karla: Talk) -> None:
    await planned(karla)
    hans = Talk(lokalraad, "Hans")
    await hire(hans, Role.ANNOUNCER, council="herlev")
    assert "Det møde findes ikke" in await hans.tap("nm:1")
    assert TITLE not in await hans.write("/nyt_moede")


async def test_in_training_nobody_else_sees_it(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await karla.write("/nyt_moede")
    assert "Du øver dig" in await karla.tap("Øv dig (kun du får det)")
    assert "øvelse: kun du hører om det" in await planned(karla)
    assert TITLE not in await palle.write("/nyt_moede")
    await karla.tap(SEE)
    await karla.tap("Send til godkendelse")
    await karla.tap("Godkend og inviter")
    await got(karla, "er godkendt")


async def test_in_english_too(lokalraad: Living) -> None:
    ann = Talk(lokalraad, "Ann", language_code="en")
    await hire(ann, Role.ANNOUNCER)
    await ann.write("/newmeeting")
    assert "1 of 6. What should the meeting be called?" in await ann.tap("Call an open meeting")
    for each in (TITLE, PROBLEM, WORK):
        await ann.write(each)
    assert "5 of 6" in await ann.write("Thursday 3 December 7-9 pm")
    assert "6 of 6" in await ann.write(WHERE)
    assert "Thursday 3 December 2026 at 19:00–21:00" in await ann.tap("Skip")
    await ann.tap("See what residents will get")
    assert "Above you see exactly what they get" in ann.last.text


async def test_whatever_is_given_again_after_a_crash_answers_nothing_else(lokalraad: Living, karla: Talk) -> None:
    async def again() -> None:
        last = karla.last.text
        await lokalraad.app.dispatch.handle(karla.person.actions[-1])
        assert karla.last.text == last

    await begun(karla)
    await again()
    for said in (TITLE, PROBLEM, WORK):
        await karla.write(said)
        await again()
    await karla.write("3/12 kl. 19-21")
    await again()
    karla.person.send_location(55.6155, 12.3512)
    await karla.hear()
    await lokalraad.app.dispatch.handle(karla.person.actions[-1])
    assert "5 af 6" in karla.last.text
    await karla.write(WHERE)
    await again()
    said = await karla.tap("Spring over")
    await again()
    told = (f"Titel: {TITLE}", f"Problem: {PROBLEM}", f"Indsats: {WORK}", "3. december", f"Sted: {WHERE}", "12.35120")
    assert [each for each in told if each not in said] == []
    await karla.write("/nyt_moede")
    assert len([label for label in karla.labels if label.startswith("Nr. ")]) == 1

"""A meeting is looked at and approved by another, moved, called off and told of after; whoever is late is told so."""

from datetime import timedelta

from bot.domain.agenda import Kind
from bot.domain.people import Resident
from bot.domain.staff import Role
from bot.storage import meetings
from sandbox.media import PIXEL
from tests.handlers.conftest import ON_BOTH
from tests.handlers.convening import SEE, TITLE, called, handed_in, held, opened, planned
from tests.handlers.test_announcements import many
from tests.hiring import dismiss, hire, number_of, services_of
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk, got, tap

CHANGED = "En ændring venter på dit ja"
CANCELLED = "En aflysning venter på dit ja"
MINUTED = "Et referat venter på dit ja"


async def moved(karla: Talk, when: str = "fredag 4. december kl. 19-21") -> str:
    """From its card, a change that nobody has seen."""
    await karla.tap("Flyt eller ret")
    await karla.tap("Tid")
    return await karla.write(when)


async def test_before_it_is_handed_in_its_author_sees_what_residents_will_get(lokalraad: Living, karla: Talk) -> None:
    await residents(lokalraad, "Amina", "Bo")
    await planned(karla)
    await karla.tap(SEE)
    danish, english, card = karla.answers[-3:]
    assert danish.text.startswith(f"Nyt åbent møde i Ishøj: {TITLE}")
    assert english.text.startswith(f"New open meeting in Ishøj: {TITLE}")
    assert "2 beboere får besked. Ovenfor ser du præcis det, de får, på dansk og engelsk." in card.text
    assert "Noget er ikke skrevet på engelsk." in card.text
    assert "To møder tæt på hinanden" not in card.text


async def test_two_meetings_of_a_council_at_once_are_warned_of(karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    await planned(karla, when="3/12 kl. 17-18")
    await karla.tap(SEE)
    assert "To møder tæt på hinanden: lokalrådet holder også møde nr. 1, torsdag 3. december 2026" in karla.last.text


@ON_BOTH
async def test_what_is_refused_to_an_approver_is_said(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await planned(karla)
    await handed_in(karla, palle)
    card = palle.last
    approve = (card.button("Godkend og inviter") or {})["callback_data"]
    assert "Du står selv for det." in await karla.tap(approve)
    await karla.tap("Tag det tilbage, og ret i det")
    await karla.tap("Titel")
    await karla.write("Lys på stien")
    await tap(palle, card, "Godkend og inviter")
    assert "blevet ændret, siden du så det" in palle.last.text
    assert "Titel: Lys på stien" in palle.last.text


async def test_two_approvers_at_once_and_a_double_tap(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    pia = Talk(lokalraad, "Pia")
    await hire(pia, Role.ANNOUNCER)
    await planned(karla)
    await handed_in(karla, palle)
    await tap(pia, await got(pia, "venter på dit ja"), "Se mødet")
    first, second = palle.last, pia.last
    approve = (first.button("Godkend og inviter") or {})["callback_data"]
    await tap(palle, first, "Godkend og inviter")
    await palle.tap(approve)
    await tap(pia, second, "Godkend og inviter")
    assert "Der er ikke noget at tage stilling til mere" in pia.last.text
    assert "Beboerne er inviteret." in pia.last.text
    await got(karla, "Møde nr. 1 er godkendt.")


async def test_a_rejected_meeting_is_a_draft_again(karla: Talk, palle: Talk) -> None:
    await planned(karla)
    await handed_in(karla, palle)
    assert "Det er afvist: møde nr. 1." in await palle.tap("Afvis")
    told = await got(karla, "er afvist")
    await tap(karla, told, "Se mødet")
    assert "Kladde. Ingen har hørt om det." in karla.last.text
    assert "Titel" in karla.labels


async def test_a_draft_of_a_colleague_is_taken_over_and_then_needs_another(karla: Talk, palle: Talk) -> None:
    await planned(karla)
    said = await opened(palle)
    assert "En kollega er ved at skrive det." in said
    assert "Titel" not in palle.labels
    await palle.tap("nw:1:title-da")
    assert "Det er en kollega, der er i gang med det." in await palle.write("Min egen titel")
    await palle.tap("Overtag det, og ret i det")
    await handed_in(palle, karla)
    assert "Godkend og inviter" in karla.labels


async def test_staff_removed_meanwhile_neither_approve_nor_are_approved(
    lokalraad: Living, karla: Talk, palle: Talk
) -> None:
    await planned(karla)
    await handed_in(karla, palle)
    card = palle.last
    await dismiss(karla)
    await tap(palle, card, "Godkend og inviter")
    assert "ikke længere redaktør her" in palle.last.text
    await dismiss(palle)
    palle.person.tap(palle.person.private.messages[card.id], "ny:1:x")
    await lokalraad.settle()
    assert "Den knap er gammel" in palle.person.private.messages[card.id].text


async def test_above_500_the_number_is_typed(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await many(lokalraad, 501)
    await planned(karla)
    await handed_in(karla, palle)
    assert "501 beboere får besked." in palle.last.text
    assert "Hvor mange får besked?" in await palle.tap("Godkend og inviter")
    await lokalraad.restart()
    assert "Tallet passer ikke" in await palle.write("500")
    number = palle.person.write("501")
    assert "er godkendt" in await palle.hear()
    palle.person.edit(number, "502")
    assert "er godkendt" not in await palle.hear() or "Det er godkendt: møde nr. 1." in palle.last.text


async def test_a_time_that_passed_meanwhile_is_said_above_what_waits(
    lokalraad: Living, karla: Talk, palle: Talk
) -> None:
    await planned(karla)
    await handed_in(karla, palle)
    held(karla)
    said = await opened(palle)
    assert said.startswith("Tidspunktet er forbi")
    assert {"Overtag det, og ret i det", "Tag det tilbage, og ret i det"} <= set(palle.labels)


async def test_a_meeting_is_moved_with_a_reason(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    said = await moved(karla)
    assert "Du er ved at ændre mødet. Intet er sendt endnu." in said
    assert "Det bliver ændret: tid. Nu er mødet torsdag 3. december 2026 kl. 19.00–21.00." in said
    assert "Hvorfor: ikke skrevet endnu." in said
    await karla.tap("Hvorfor")
    assert "Hvorfor: Salen er optaget." in await karla.write("Salen er optaget.")
    await handed_in(karla, palle, CHANGED)
    assert "Det bliver ændret: tid." in palle.last.text
    assert any("Salen er optaget." in each.text for each in palle.answers[-3:-1])
    said = await palle.tap("Godkend ændringen")
    assert "Mødet er flyttet, og beboerne får besked." in said
    assert "fredag 4. december" in said


async def test_a_change_that_moves_nothing_is_told_to_nobody(karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    await karla.tap("Flyt eller ret")
    await karla.tap("Indsats")
    await karla.write("Lamperne er sat op.")
    heard = len(karla.answers)
    await karla.tap(SEE)
    assert "Ingen får besked: tid og sted er de samme." in karla.last.text
    assert len(karla.answers) == heard + 1, "there is no letter to show"


async def test_to_look_at_the_form_changes_nothing_and_what_is_the_same_is_not_handed_in(
    karla: Talk, palle: Talk
) -> None:
    await called(karla, palle)
    await karla.tap("Flyt eller ret")
    assert "Du er ved at ændre" not in await karla.tap("Tilbage til mødet")
    await karla.tap("Flyt eller ret")
    await karla.tap("Titel")
    assert "Det bliver ændret: intet endnu." in await karla.write(TITLE)
    assert "Der er ikke ændret noget endnu" in await karla.tap(SEE)
    await karla.tap("Smid ændringen væk")
    said = await karla.tap("Ja, smid det væk")
    assert "Beboerne er inviteret." in said
    assert "Flyt eller ret" in karla.labels


async def test_a_meeting_is_called_off_after_two_taps_and_a_reason(karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    assert "Skal møde nr. 1 aflyses?" in await karla.tap("Aflys")
    assert "Hvorfor bliver mødet ændret eller aflyst?" in await karla.tap("Ja, aflys mødet")
    said = await karla.write("Vi har ikke noget sted at være.")
    assert "Du er ved at aflyse mødet." in said
    assert "Godkend" not in " ".join(karla.labels)
    await handed_in(karla, palle, CANCELLED)
    said = await palle.tap("Godkend aflysningen")
    assert "Mødet er aflyst, og beboerne får besked." in said
    assert "Flyt eller ret" not in palle.labels
    assert "Mødet er aflyst" in await palle.tap("nf-yes:1")


async def test_a_cancellation_gives_way_and_so_does_a_change(karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    await moved(karla)
    await opened(palle)
    await palle.tap("nf:1")
    assert "Den ændring, der er begyndt på, bliver smidt væk." in palle.last.text
    await palle.tap("Ja, aflys mødet")
    await palle.tap("Tilbage til mødet")
    await palle.tap("Aflys ikke")
    assert "smides væk? Så bliver mødet holdt." in palle.last.text
    assert "Beboerne er inviteret." in await palle.tap("Ja, smid det væk")


async def test_within_a_day_one_person_carries_it_out_and_the_others_are_told(
    lokalraad: Living, karla: Talk, palle: Talk
) -> None:
    await called(karla, palle)
    await moved(karla, "i morgen kl. 19-21")
    await karla.tap(SEE)
    assert "Gennemfør nu" not in karla.labels, "the meeting in force is ten days away"
    assert "Der er mere end et døgn" in await karla.tap(
        (karla.last.button("Send til godkendelse") or {})["callback_data"].replace("ns:", "na:")
    )
    lokalraad.clock.instant += timedelta(days=9, hours=12)
    await karla.tap("Tid")
    await karla.write("4/12 kl. 19-21")
    await karla.tap(SEE)
    assert "Der er under et døgn til mødet." in karla.last.text
    said = await karla.tap("Gennemfør nu")
    assert said.startswith("Det er gennemført, og de, der skal vide det, får besked nu.")
    await got(palle, "Én kollega har ændret møde nr. 1")


async def test_after_a_meeting_the_minutes_are_written_looked_at_and_shared(
    lokalraad: Living, karla: Talk, palle: Talk
) -> None:
    await called(karla, palle)
    assert "Skriv referat" not in karla.labels
    assert "Du kan skrive referatet, når mødet er slut" in await minutes(karla, "For tidligt")
    held(karla)
    said = await opened(karla)
    assert "Mødet er holdt, men referatet mangler." in said
    await karla.tap("Skriv referat")
    said = await karla.write("Der kommer lamper i marts.\nPolitiet går runder.")
    assert "Du er ved at skrive referatet." in said
    assert "Referat på dansk: Der kommer lamper i marts. / Politiet går runder." in said
    await karla.tap("Referat på engelsk")
    await karla.write("Lamps in March.")
    await karla.tap("Referat som fil")
    assert "Det er ikke en fil." in await karla.write("den har jeg ikke")
    karla.person.send_document(b"%PDF")
    said = await karla.hear()
    assert "Referat som fil: en fil" in said
    assert "Referat som fil: ingen" in await karla.tap("Fjern filen")
    await handed_in(karla, palle, MINUTED)
    said = await palle.tap("Godkend og del referatet")
    assert "Mødet er holdt, og referatet er delt." in said
    assert "Ret referatet" in palle.labels


async def minutes(talk: Talk, said: str) -> str:
    await talk.tap("nw:1:minutes-da")
    return await talk.write(said)


async def test_an_album_is_one_file_and_a_picture_brings_its_words(karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    held(karla)
    await opened(karla)
    await karla.tap("Skriv referat")
    heard = len(karla.answers)
    karla.person.send_album(PIXEL, PIXEL, caption="Sådan gik det")
    said = await karla.hear()
    assert "Referat på dansk: Sådan gik det" in said
    assert "Referat som fil: et billede" in said
    assert len(karla.answers) == heard + 1


async def test_whoever_sees_to_it_counts_who_comes(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    (amina, bo) = await residents(lokalraad, "Amina", "Bo")
    service = services_of(lokalraad).meetings
    await service.attend(await resident(amina), 1, 3)
    await service.follow(await resident(bo), 1)
    assert "Hvem kommer: 2 følger mødet, 3 kommer." in await opened(karla)


async def resident(talk: Talk) -> Resident:
    visit = await services_of(talk.lokalraad).people.visit(talk.person.id, language="da")
    assert isinstance(visit.visitor, Resident)
    return visit.visitor


async def test_what_residents_bring_is_let_see_and_answered(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    (amina,) = await residents(lokalraad, "Amina")
    agenda, who = services_of(lokalraad).agenda, await resident(amina)
    await agenda.bring(who, 1, Kind.QUESTION, "Hvornår kommer lamperne?", "", update_id=1)
    await agenda.bring(who, 1, Kind.SUGGESTION, "Klip <hækken>.", "Amina", update_id=2)
    await got(karla, "har sendt noget")
    assert "Beboerne har sendt 2 punkter." in await opened(karla)
    said = await karla.tap("Beboernes punkter (2)")
    assert "1. Spørgsmål uden navn\nHvornår kommer lamperne?\nIkke besvaret endnu · kun I kan se det" in said
    assert "2. Forslag fra »Amina«\nKlip <hækken>." in said
    await karla.tap("1. Hvornår kommer lamperne?")
    assert "· alle kan se det" in await karla.tap("Vis for alle")
    assert "· kun I kan se det" in await karla.tap("Skjul")
    assert "Besvaret · kun I kan se det" in await karla.tap("Besvaret")
    await got(amina, "Det blev besvaret.")
    await karla.tap("Tilbage til listen")
    await karla.tap("2. Klip <hækken>.")
    assert "Hvorfor ikke?" in await karla.tap("Afvist")
    assert "Afvist: der var ikke tid" in await karla.tap("Der var ikke tid")
    await got(amina, "der var ikke tid")
    await agenda.withdraw(who, 2)
    assert "Det punkt er der ikke mere." in await karla.tap("Vis for alle")
    assert "Det punkt er der ikke mere." in await karla.tap("nie:1:2")


async def test_many_items_are_paged(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await called(karla, palle)
    agenda = services_of(lokalraad).agenda
    for name in ("Amina", "Bo"):
        (talk,) = await residents(lokalraad, name)
        for number in range(4):
            words = f"{name} nr. {number}"
            await agenda.bring(await resident(talk), 1, Kind.QUESTION, words, "", update_id=number)
    await got(karla, "har sendt noget")
    await opened(karla)
    assert "Bo nr. 2" not in await karla.tap("Beboernes punkter (8)")
    assert "Bo nr. 3" in await karla.tap("Næste ›")
    assert "Amina nr. 0" in await karla.tap("‹ Forrige")
    assert "Amina nr. 0" in await karla.tap("ni:1:99")


async def test_a_draft_that_nobody_stands_for_is_taken_over_first(
    lokalraad: Living, karla: Talk, palle: Talk
) -> None:
    await planned(karla)
    async with lokalraad.app.db.transaction() as tx:
        await meetings.forget(tx, await number_of(karla))
    said = await opened(palle)
    assert "Ingen står for det endnu. Overtag det" in said
    assert "Titel" not in palle.labels
    assert {"Overtag det, og ret i det", "Smid mødet væk"} <= set(palle.labels)
    await palle.tap("Overtag det, og ret i det")
    assert "Titel" in palle.labels

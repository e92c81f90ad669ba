"""Notes, answers and states: a note reaches no resident, and an answer is seen before it is sent, once."""

import asyncio

import pytest

from bot.domain.cases import NOTE_ROOM, REASON_ROOM, REPLY_ROOM, State
from tests.handlers.conftest import ON_BOTH
from tests.handlers.feedback import coordinator, resident
from tests.handlers.inbox import (
    MUNICIPALITY,
    NOTE,
    POLICE,
    REPLY,
    coordinator_of,
    delivered,
    lies,
    opened,
    said_to,
    who,
)
from tests.hiring import dismiss, services_of
from tests.living import Living
from tests.talk import Talk, came

ANSWER = "Vi sætter nye lamper op i næste uge."
SEND = "Send svaret"


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, MUNICIPALITY)


@pytest.fixture
async def kurt(karen: Talk) -> Talk:
    return await coordinator(karen.lokalraad, MUNICIPALITY, "Kurt")


@pytest.fixture
async def amina(karen: Talk) -> Talk:
    return await resident(karen.lokalraad)


async def previewed(talk: Talk, reference: str, words: str = ANSWER) -> str:
    await opened(talk, reference)
    await talk.tap(REPLY)
    return await talk.write(words)


async def moved(talk: Talk, reference: str, state: str, words: str) -> str:
    """As far as the preview."""
    await opened(talk, reference)
    await talk.tap("Skift status")
    await talk.tap(state)
    return await talk.write(words)


async def replies(talk: Talk, reference: str) -> int:
    side = await services_of(talk.lokalraad).review.look(await coordinator_of(talk), reference, MUNICIPALITY)
    return sum(entry.turn == "reply" for entry in side.case.entries)


async def test_a_note_is_for_colleagues_and_says_so(amina: Talk, karen: Talk, kurt: Talk) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    assert "Kun kolleger ser det, aldrig borgeren." in await karen.tap(NOTE)
    said = await karen.write("Ring til <b>gartneren</b>, cpr 010190-1234.")
    assert said.startswith("Notat gemt. Borgeren ser det ikke.")
    assert "Ring til <b>gartneren</b>" in said
    assert "010190" not in said
    assert "Ring til <b>gartneren</b>" in await opened(kurt, reference)
    assert "gartneren" not in await amina.write(reference)
    assert "gartneren" not in await said_to(amina)


async def test_a_note_that_is_edited_afterwards_stays_as_it_was(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap(NOTE)
    note = karen.person.write("Ring til gartneren.")
    await karen.hear()
    karen.person.edit(note, "Ring til smeden.")
    said = await karen.hear()
    assert said.startswith("Et notat kan ikke ændres.")
    assert "smeden" not in said
    assert "Hvad er et lokalråd?" in await karen.write("Hvad er et lokalråd?")


async def test_a_note_with_danger_in_it_is_saved_below_the_112_notice_and_once(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap(NOTE)
    before = len(karen.answers)
    await karen.write("der er indbrud hos naboen lige nu")
    notice, card = karen.answers[before:]
    assert notice.text.startswith("Ring 112 nu.")
    assert "Notat gemt." in card.text
    karen.look_at(notice)
    await karen.tap("Det er ikke akut")
    assert (await opened(karen, reference)).count("NOTAT, kun for kolleger") == 1


async def test_no_button_of_an_answer_sends_a_note(amina: Talk, karen: Talk) -> None:
    """While a note is being written, whatever is forged or old about an answer finds nothing to send."""
    reference = await lies(amina)
    await previewed(karen, reference)
    old = (karen.last.button(SEND) or {})["callback_data"]
    await opened(karen, reference)
    await karen.tap(NOTE)
    for forged in (old, f"iz:{reference}:m", f"ih:{reference}:m:solved-done", f"iq:{reference}:m"):
        await karen.tap(f"in:{reference}:m")
        assert (await karen.tap(forged)).startswith("Der er ikke noget, der venter på at blive sendt.")
    await karen.write("Noget til kolleger.")
    assert await replies(karen, reference) == 0
    assert "Noget til kolleger" not in await said_to(amina)


async def test_an_answer_is_seen_before_it_is_sent_and_told_as_sent(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    assert "Skriv svaret til" in (await opened(karen, reference) and await karen.tap(REPLY))
    said = await karen.write('</blockquote><a href="x">Vi sætter lys op</a> & mere')
    assert said.startswith(f"Det her sendes til {reference}:\n")
    assert '</blockquote><a href="x">Vi sætter lys op</a> & mere' in said
    assert await replies(karen, reference) == 0
    said = await karen.tap(SEND)
    assert said.startswith(f"Sendt til {reference}.")
    assert '<a href="x">Vi sætter lys op</a> & mere' in (await came(amina, "Vi sætter lys op")).text
    await delivered(karen, reference)


async def test_an_edit_changes_the_preview_and_the_old_button_sends_nothing(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap(REPLY)
    message = karen.person.write("Vi kommer tirsdag.")
    await karen.hear()
    old = karen.last
    karen.person.edit(message, "Vi kommer onsdag.")
    assert "Vi kommer onsdag." in await karen.hear()
    karen.person.tap(old, SEND)
    await karen.hear()
    assert old.text.startswith("Teksten er ændret siden. Sådan ser den ud nu:")
    assert "onsdag" in old.text
    assert await replies(karen, reference) == 0
    karen.person.tap(old, SEND)
    await karen.hear()
    assert "Vi kommer onsdag." in (await came(amina, "Vi kommer")).text
    karen.person.edit(message, "Vi kommer torsdag.")
    assert "og det kan ikke ændres" in await karen.hear()
    assert "torsdag" not in await said_to(amina)


async def test_what_is_written_next_takes_the_place_of_it(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference, "Første forsøg.")
    said = await karen.write("Andet forsøg.")
    assert "Første forsøg." not in said
    assert "Andet forsøg." in said


async def test_words_to_begin_from_are_in_the_residents_language(lokalraad: Living, amina: Talk, karen: Talk) -> None:
    await amina.write("/settings")
    await amina.write("english")
    reference = await lies(amina)
    await opened(karen, reference)
    assert "Borgeren bruger Lokalråd på engelsk." in await karen.tap(REPLY)
    said = await karen.tap("Tak, vi har læst det")
    assert "Thank you for writing to us." in said
    await karen.tap(SEND)
    await came(amina, "Thank you for writing to us.")


@ON_BOTH
async def test_a_storm_of_taps_sends_once(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference)
    message, data = karen.last, (karen.last.button(SEND) or {})["callback_data"]
    for _ in range(12):
        karen.person.tap(message, data)
    await karen.hear()
    assert message.text.startswith(f"Sendt til {reference}.")
    assert await replies(karen, reference) == 1


async def test_the_same_tap_given_again_sends_once(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference)
    await karen.tap(SEND)
    karen.person.repeat()
    await karen.hear()
    karen.person.repeat(fresh_id=True)
    await karen.hear()
    assert await replies(karen, reference) == 1
    assert karen.last.text.startswith(f"Sendt til {reference}.")


async def test_what_waits_to_be_sent_outlives_a_restart(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference)
    await karen.lokalraad.restart()
    assert (await karen.tap(SEND)).startswith(f"Sendt til {reference}.")


async def test_whose_post_is_taken_away_before_it_is_sent_sends_nothing(amina: Talk, karen: Talk, kurt: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference)
    await dismiss(karen)
    assert "Den knap er gammel" in await karen.tap(SEND)
    assert await replies(kurt, reference) == 0


async def test_who_is_dismissed_while_writing_has_their_questions_answered(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap(NOTE)
    await dismiss(karen)
    assert "Hvad er et lokalråd?" in await karen.write("Hvad er et lokalråd?")


@ON_BOTH
async def test_of_two_who_answer_at_once_the_second_is_shown_the_first(amina: Talk, karen: Talk, kurt: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference, "Fra Karen.")
    await previewed(kurt, reference, "Fra Kurt.")
    await asyncio.gather(karen.tap(SEND), kurt.tap(SEND))
    assert await replies(karen, reference) == 1
    answers = ["\n".join(each.text for each in talk.answers[-2:]) for talk in (karen, kurt)]
    (won,) = [said for said in answers if f"Sendt til {reference}." in said]
    (lost,) = [said for said in answers if "En kollega har lige ændret henvendelsen." in said]
    assert "Det her blev ikke sendt" in lost
    assert "Det her blev ikke sendt" not in won
    loser = karen if answers[0] == lost else kurt
    assert "Skriv svaret til" in await loser.tap("Begynd igen")
    assert "Og lidt mere." in await loser.write("Og lidt mere.")
    assert (await loser.tap(SEND)).startswith(f"Sendt til {reference}.")


async def test_a_colleagues_note_is_no_reason_to_wait(amina: Talk, karen: Talk, kurt: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference)
    await opened(kurt, reference)
    await kurt.tap(NOTE)
    await kurt.write("Jeg har set den.")
    assert (await karen.tap(SEND)).startswith(f"Sendt til {reference}.")


async def test_what_the_resident_adds_meanwhile_is_read_first(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference)
    await services_of(karen.lokalraad).holdings.add(await who(amina), reference, "Det er løst nu.", update_id=1)
    await karen.tap(SEND)
    said = "\n".join(each.text for each in karen.answers[-2:])
    assert "Der er kommet noget nyt i henvendelsen, siden du begyndte." in said
    assert "Det er løst nu." in said


async def test_whoever_turns_to_something_else_reads_what_was_not_sent(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference)
    before = len(karen.answers)
    await karen.write("/menu")
    assert any(f"Det her blev ikke sendt til {reference}" in each.text for each in karen.answers[before:])
    assert "Hvad er et lokalråd?" in await karen.write("Hvad er et lokalråd?")


async def test_it_can_be_left_unsent_and_an_edit_of_it_changes_nothing(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap(REPLY)
    message = karen.person.write(ANSWER)
    await karen.hear()
    assert (await karen.tap("Send ikke")).startswith("Der blev ikke sendt noget.")
    karen.person.edit(message, "Noget andet.")
    assert "Den tekst blev ikke sendt" in await karen.hear()
    assert await replies(karen, reference) == 0


@pytest.mark.parametrize(("button", "most"), [(REPLY, REPLY_ROOM), (NOTE, NOTE_ROOM)])
async def test_what_is_too_long_or_nothing_is_asked_for_again(
    amina: Talk, karen: Talk, button: str, most: int
) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap(button)
    assert "Teksten er for lang" in await karen.write("x" * (most + 1))
    assert "Det kan jeg ikke læse som tekst." in await karen.write("\u200b")
    said = await karen.write("<" * most)
    assert len(said.encode("utf-16-le")) // 2 <= 4096
    assert "<" * 200 in said


@pytest.mark.parametrize(
    ("state", "asks"),
    [
        ("vurderes", "Hvad vil du skrive til borgeren om det?"),
        ("sendt videre", "Hvem er"),
        ("på dagsordenen", "Hvad vil du skrive til borgeren om det?"),
        ("i gang", "Hvad vil du skrive til borgeren om det?"),
        ("løst", "Hvad er der gjort ved"),
        ("det går vi ikke videre med", "Hvorfor går I ikke videre med"),
    ],
)
async def test_each_state_is_told_in_words(amina: Talk, karen: Talk, state: str, asks: str) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap("Skift status")
    assert asks in await karen.tap(state)
    needs_words = state in ("sendt videre", "løst", "det går vi ikke videre med")
    assert ("Skriv ikke noget" not in karen.labels) == needs_words
    assert asks in await karen.tap(f"iz:{reference}:m") if needs_words else True
    said = await karen.write("Parkafdelingen ser på det.")
    assert f"sammen med status: {state}:" in said
    said = await karen.tap("Skift status, og send")
    assert said.startswith(f"{reference} har fået ny status.")
    assert f"Status: {state} (siden" in said
    await came(amina, "Parkafdelingen ser på det.")


async def test_what_was_answered_is_solved_without_more_words(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference)
    await karen.tap(SEND)
    await karen.tap("Skift status")
    await karen.tap("løst")
    assert "(ingen ord)" in await karen.tap("Skriv ikke noget")
    assert "Status: løst" in await karen.tap("Skift status, og send")
    await karen.tap(f"itw:{reference}:m:declined")
    assert "Skriv ikke noget" not in karen.labels


async def test_of_two_who_decide_at_once_the_second_is_told(amina: Talk, karen: Talk, kurt: Talk) -> None:
    reference = await lies(amina)
    await moved(karen, reference, "løst", "Det er løst.")
    await moved(kurt, reference, "det går vi ikke videre med", "Det kan vi ikke.")
    await karen.tap("Skift status, og send")
    await kurt.tap("Skift status, og send")
    said = "\n".join(each.text for each in kurt.answers[-2:])
    assert "En kollega har lige ændret henvendelsen." in said
    assert "Status: løst" in said
    assert "Det kan vi ikke" not in await said_to(amina)


async def test_more_time_is_taken_once_and_the_reason_is_told(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap("Mere")
    await karen.tap("Forlæng fristen")
    assert "Teksten er for lang" in await karen.write("x" * (REASON_ROOM + 1))
    await karen.write("Vi venter på en ny lampe.")
    said = await karen.tap("Forlæng, og send")
    assert said.startswith(f"Fristen for {reference} er forlænget.")
    assert "Fristen er forlænget." in said
    await came(amina, "Vi venter på en ny lampe.")
    await karen.tap("Mere")
    assert "Forlæng fristen" not in karen.labels
    await karen.tap(f"ix:{reference}:m")
    await karen.write("Og lidt til.")
    await karen.tap("Forlæng, og send")
    assert "Fristen er allerede forlænget én gang." in "\n".join(each.text for each in karen.answers[-2:])


async def test_what_the_resident_adds_opens_a_finished_one_again(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await moved(karen, reference, "løst", "Det er løst.")
    await karen.tap("Skift status, og send")
    await services_of(karen.lokalraad).holdings.add(
        await who(amina), reference, "Nej, det er mørkt igen.", update_id=1
    )
    said = await opened(karen, reference)
    assert "Status: modtaget" in said
    assert "Svar senest:" in said
    assert "Nej, det er mørkt igen." in said


async def test_stale_buttons_of_a_withdrawn_one_say_what_is_so(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await previewed(karen, reference)
    await services_of(karen.lokalraad).holdings.withdraw(await who(amina), reference)
    await karen.tap(SEND)
    said = "\n".join(each.text for each in karen.answers[-2:])
    assert "Henvendelsen er afsluttet, trukket tilbage eller givet videre." in said
    assert "trukket tilbage" in said


async def test_nobody_writes_to_a_case_of_the_other_partner(lokalraad: Living, amina: Talk, karen: Talk) -> None:
    await coordinator(lokalraad, POLICE, "Palle")
    await karen.write("/indbakke")
    theirs = await lies(amina, "Noget til politiet alene.", POLICE)
    for forged in (f"ir:{theirs}:p", f"in:{theirs}:m", f"itw:{theirs}:m:solved", f"igt:{theirs}:p:night:1"):
        assert (await karen.tap(forged)).startswith("Den henvendelse findes ikke, eller du kan ikke se den.")


@pytest.mark.parametrize("state", [State.RECEIVED, State.WITHDRAWN, "made-up"])
async def test_no_other_state_is_set_by_a_forged_button(amina: Talk, karen: Talk, state: str) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap(f"itw:{reference}:m:{state}")
    assert "Status: modtaget" in await opened(karen, reference)

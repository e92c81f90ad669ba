"""Following a meeting, coming with how many, waiting for seats, and being reminded as one likes."""

from datetime import timedelta

import pytest

from tests.convening import EVENING, Hall, open_hall
from tests.living import Living
from tests.moving import settled
from tests.talk import Talk, got, tap

COMES = "I kommer 2 personer."


@pytest.fixture
async def hall(lokalraad: Living) -> Hall:
    return await open_hall(lokalraad)


@pytest.fixture
async def amina(lokalraad: Living) -> Talk:
    return await settled(lokalraad, "Amina")


async def come(talk: Talk, number: int, people: str) -> str:
    await talk.start(f"m_{number}")
    await talk.tap("Jeg kommer")
    return await talk.tap(people)


async def test_it_is_followed_and_followed_no_longer_on_the_card(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await amina.start(f"m_{meeting.id}")
    heard = len(amina.answers)
    said = await amina.tap("Følg")
    assert "Du følger mødet. Jeg minder dig om det en uge før kl. 18.00, dagen før kl. 18.00 og to timer før." in said
    assert "Følg" not in amina.labels
    said = await amina.tap("Følg ikke længere")
    assert said.startswith("Du følger ikke længere mødet.")
    assert "Følg" in amina.labels
    assert len(amina.answers) == heard


async def test_they_come_with_so_many_change_it_and_stay_away(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published(seats=12)
    said = await come(amina, meeting.id, "2")
    assert said.startswith("Det er noteret.")
    assert COMES in said
    assert "Pladser: 10 tilbage" in said
    await amina.tap("Ret antal")
    assert "✓ 2" in amina.labels
    assert "I kommer 3 personer." in await amina.tap("3")
    said = await amina.tap("Jeg kommer alligevel ikke")
    assert "Pladser: 12 tilbage" in said
    assert "Du følger mødet." in said
    assert "Jeg kommer" in amina.labels


async def test_who_finds_no_seat_waits_is_asked_and_takes_it(hall: Hall, amina: Talk, lokalraad: Living) -> None:
    meeting = await hall.published(seats=2)
    await come(amina, meeting.id, "2")
    bo = await settled(lokalraad, "Bo")
    assert (await bo.start(f"m_{meeting.id}")).startswith("Alle pladser er optaget.")
    assert "så I kommer på venteliste" in await bo.tap("Jeg kommer")
    assert bo.labels[:2] == ["1", "2"]
    said = await bo.tap("2")
    assert "du er kommet på venteliste" in said
    assert "I står 2 personer på venteliste." in said
    assert "Pladser: ingen tilbage, og 2 på venteliste" in said
    await amina.tap("Jeg kommer alligevel ikke")
    letter = await got(bo, "Der er plads til dig: Tryghed i parken")
    assert "nu er der plads til 2 personer. Tryk på »Tag pladserne« senest" in letter.text
    said = await tap(bo, letter, "Tag pladserne")
    assert said.startswith("Så er det på plads.")
    assert COMES in said


async def test_a_seat_that_went_on_is_told_above_the_card(hall: Hall, amina: Talk, lokalraad: Living) -> None:
    meeting = await hall.published(seats=1)
    await come(amina, meeting.id, "1")
    bo = await settled(lokalraad, "Bo")
    await come(bo, meeting.id, "1")
    await come(await settled(lokalraad, "Carl"), meeting.id, "1")
    await amina.start(f"m_{meeting.id}")
    await amina.tap("Jeg kommer alligevel ikke")
    letter = await got(bo, "Der er plads til dig")
    lokalraad.clock.forward(hours=25)
    await got(bo, "Pladsen er ikke længere holdt til dig")
    said = await tap(bo, letter, "Tag pladsen")
    assert "Pladsen er ikke længere holdt til dig. Vil du gerne med" in said
    assert "Tryghed i parken" in said


async def test_reminders_are_chosen_each_by_what_it_shall_be(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await amina.start(f"m_{meeting.id}")
    said = await amina.tap("Påmindelser")
    assert "Når du vælger, følger du også mødet." in said
    assert amina.labels[:5] == [
        "✓ En uge før kl. 18.00",
        "Tre dage før kl. 18.00",
        "✓ Dagen før kl. 18.00",
        "✓ To timer før",
        "En time før",
    ]
    choice = amina.last
    hour = choice.button("En time før")
    assert hour is not None
    for _ in range(2):
        await amina.tap(hour["callback_data"])
    assert "✓ En time før" in amina.labels, "a second tap does not undo the first"
    await amina.tap("✓ En uge før kl. 18.00")
    said = await amina.tap("Til mødet")
    assert "Jeg minder dig om det dagen før kl. 18.00, to timer før og en time før." in said
    await amina.tap("Påmindelser")
    await amina.tap("Ingen påmindelser")
    assert "Du får ingen påmindelser." in await amina.tap("Til mødet")
    await amina.tap("Påmindelser")
    await amina.tap("De sædvanlige")
    assert "✓ De sædvanlige" in amina.labels


async def test_forged_choices_choose_nothing(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published(seats=3)
    await amina.start(f"m_{meeting.id}")
    assert "Hvor mange kommer I?" in await amina.tap(f"ma:{meeting.id}:9")
    assert "Hvor mange kommer I?" in await amina.tap(f"ma:{meeting.id}:-1")
    assert "Hvornår skal jeg minde dig" in await amina.tap(f"ms:{meeting.id}:9d:1")
    assert "Det møde findes ikke" in await amina.tap("mf:999")
    assert "Tryghed i parken" in await amina.tap(f"mn:{meeting.id}")
    assert "Følg" in amina.labels, "who stays away from what they do not follow follows nothing by it"


async def test_what_is_cancelled_or_over_can_only_be_looked_at(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    other = await hall.published(at=EVENING + timedelta(days=2))
    await amina.start(f"m_{meeting.id}")
    card = amina.last
    await hall.cancelled(meeting)
    assert "aflyst" in await tap(amina, card, "Følg")
    assert card.text.count("aflyst") == 1
    await amina.start(f"m_{other.id}")
    card = amina.last
    hall.lokalraad.clock.forward(days=20)
    said = await tap(amina, card, "Jeg kommer")
    assert said.startswith("Mødet er slut.")


async def test_mine_lists_what_is_followed_with_how_it_stands(hall: Hall, amina: Talk) -> None:
    first = await hall.published()
    second = await hall.published(at=EVENING + timedelta(days=7), title={"da": "Cykler"})
    assert "følger ingen møder lige nu." in await amina.write("/mine")
    await come(amina, first.id, "2")
    await amina.start(f"m_{second.id}")
    await amina.tap("Følg")
    await hall.moved(second, EVENING + timedelta(days=8))
    said = await amina.write("mine møder")
    assert "• Tryghed i parken\ntirsdag 1. december 2026 kl. 19.00–21.00. I kommer 2 personer." in said
    assert "• Flyttet: Cykler\nonsdag 9. december 2026 kl. 19.00–21.00. Du følger mødet." in said
    assert "Du følger mødet." in await amina.tap("9. dec. · Cykler")


async def test_of_a_guest_nothing_is_kept_so_mine_is_empty(lokalraad: Living) -> None:
    guest = Talk(lokalraad, "Gerda")
    assert "følger ingen møder lige nu." in await guest.write("/mine")
    assert guest.labels == ["Skriv til politi eller kommune", "Møder", "Menu"]

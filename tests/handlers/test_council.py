"""Where a resident lives: by button, by typing, by link; changed, skipped, misspelt."""

import pytest

from bot.domain.staff import Partner
from tests.handlers.feedback import coordinator
from tests.living import Living
from tests.talk import Talk


async def _asked(lokalraad: Living) -> Talk:
    talk = Talk(lokalraad)
    await talk.start()
    await talk.write("ja")
    return talk


async def test_a_question_is_answered_and_the_council_still_asked_for(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    answer = await talk.write("Hvad er et lokalråd?")
    assert answer.startswith("Hvad er et lokalråd?")
    assert "Ring 112" in answer
    assert "Din kommune er Rødovre." in await talk.write("jeg bor i rødover")


@pytest.mark.parametrize("typed", ["jeg bor i Herlev", "Herlev Kommune", "det er herlev", "I live in Herlev"])
async def test_a_place_in_a_sentence_is_an_answer_to_where_one_lives(lokalraad: Living, typed: str) -> None:
    talk = await _asked(lokalraad)
    assert "Din kommune er Herlev." in await talk.write(typed)


async def test_a_place_nobody_knows_is_met_with_the_buttons_and_112(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    answer = await talk.write("Atlantis")
    assert "Ring 112" in answer
    assert "Ishøj" in talk.labels or "Noget andet" in talk.labels or "Menu" in talk.labels


async def test_an_emergency_that_names_a_place_is_no_answer_to_where_one_lives(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    answer = await talk.write("der er en mand med kniv på gaden i Ishøj")
    assert "Ring 112" in answer
    assert "Din kommune er Ishøj" not in answer


@pytest.mark.parametrize(
    "typed", ["kniv i ishøj", "hjælp ishøj", "brand i ishøj", "isøj", "her", "kniv taastrup ishøj"]
)
async def test_a_place_beside_other_words_is_met_with_112_whatever_it_is_taken_for(
    lokalraad: Living, typed: str
) -> None:
    talk = await _asked(lokalraad)
    assert "Ring 112" in await talk.write(typed)


async def test_later_is_fine_by_button_and_by_word(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    assert "Det er helt fint" in await talk.tap("Det vælger jeg senere")
    await talk.write("skift kommune")
    assert "Det er helt fint" in await talk.write("senere")
    assert "Kommune: ikke valgt" in await talk.write("/indstillinger")


async def test_a_yes_is_no_place_and_a_no_means_later(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    assert "Hvilken kommune bor du i?" in await talk.write("ja")
    assert "Det er helt fint" in await talk.write("nej")
    assert "Kommune: ikke valgt" in await talk.write("/indstillinger")


async def test_whoever_changes_can_change_back(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.move_in("Ishøj")
    changed = await talk.write("Brøndby")
    assert "Din kommune er nu Brøndby. Før var det Ishøj." in changed
    assert "Din kommune er nu Ishøj." in await talk.tap("Skift tilbage til Ishøj")
    assert "Din kommune er nu Herlev." in await talk.start("herlev")
    assert "Din kommune er Herlev." in await talk.write("Herlev")
    assert "Skift tilbage til Herlev" not in talk.labels


async def test_the_settings_change_language_and_council_by_buttons(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.move_in("Ishøj")
    await talk.write("/indstillinger")
    assert "Language: English" in await talk.tap("In English")
    await talk.tap("Change municipality")
    assert "now Glostrup" in await talk.tap("Glostrup")
    assert "Sprog: dansk" in await talk.write("dansk")


async def test_cancelling_says_whether_there_was_anything_to_cancel(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    assert "Det er stoppet" in await talk.write("/annuller")
    assert "ikke noget at stoppe" in await talk.write("annuller")
    guest = Talk(lokalraad, "Bent")
    assert "ikke noget at stoppe" in await guest.write("/cancel")
    await guest.start()
    assert "Det er stoppet" in await guest.write("/annuller")
    assert "Er det i orden?" in await guest.write("ja")


async def test_whoever_was_on_the_way_to_write_comes_straight_there(lokalraad: Living) -> None:
    await coordinator(lokalraad, Partner.MUNICIPALITY)
    talk = await _asked(lokalraad)
    assert "Vælg først din kommune" in await talk.write("skriv til politi eller kommune")
    assert "Hvad er et lokalråd?" in await talk.write("Hvad er et lokalråd?")
    said = await talk.write("jeg bor i ishøj")
    assert "Din kommune er Ishøj." in said
    assert "Trin 1 af 6" in said


async def test_whoever_was_on_the_way_to_write_comes_there_by_button_and_after_a_restart(lokalraad: Living) -> None:
    await coordinator(lokalraad, Partner.MUNICIPALITY)
    talk = await _asked(lokalraad)
    await talk.write("/menu")
    await talk.tap("Skriv til politi eller kommune")
    await lokalraad.restart()
    assert "Trin 1 af 6" in await talk.tap("Ishøj")


async def test_whoever_was_on_the_way_to_the_meetings_comes_to_those_of_their_council(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    await talk.write("senere")
    await talk.write("/moeder")
    said = await talk.write("Herlev")
    assert "Din kommune er Herlev." in said
    assert "i Herlev lige nu" in said
    assert "Hvad vil du vide?" in await talk.write("/menu")


async def test_a_list_of_councils_to_look_at_asks_nothing_of_whoever_chose_none(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    await talk.write("senere")
    await talk.write("/moeder")
    assert "Hvilken kommune bor du i?" not in await talk.write("Atlantis")
    assert "Hvilken kommune bor du i?" not in await talk.write("ja")

"""A "ja" erases only when it answers the question before erasing, and whoever is erased is told so."""

import pytest

from bot.domain.people import Resident
from bot.errors import TelegramAway
from bot.services.people import Visit
from tests.handlers.conftest import ON_BOTH
from tests.living import Living
from tests.talk import Talk

ELSEWHERE = [
    "/start",
    "/start herlev",
    "/indstillinger",
    "menu",
    "english",
    "Herlev",
    "Børn og unge",
    "hvad er SSP?",
    "/privatliv",
    "hent mine data",
]


async def _visit(lokalraad: Living, talk: Talk) -> Visit:
    services = lokalraad.app.dispatch.application.bot_data.services
    return await services.people.visit(talk.person.id, language="da")


async def _asked(lokalraad: Living) -> Talk:
    talk = Talk(lokalraad)
    await talk.move_in()
    assert "Skal jeg slette alt" in await talk.write("slet mine data")
    return talk


async def _write_in_vain(lokalraad: Living, talk: Talk, text: str) -> None:
    """The answer does not reach Telegram, which is away; nobody tries again by themselves."""
    lokalraad.world.faults.set(outage=True)
    talk.person.write(text)
    lokalraad.world.updates.clear()
    with pytest.raises(TelegramAway):
        await lokalraad.app.dispatch.handle(talk.person.actions[-1])
    lokalraad.world.faults.clear()


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
async def test_a_yes_after_turning_to_something_else_erases_nothing(lokalraad: Living, elsewhere: str) -> None:
    talk = await _asked(lokalraad)
    await talk.write(elsewhere)
    await talk.write("ja")
    assert isinstance((await _visit(lokalraad, talk)).visitor, Resident)


async def test_a_button_of_something_else_turns_away_from_erasing_too(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    await talk.tap("theme:trygt-hjem")
    assert "ikke noget, du skal svare på" in await talk.write("ja")


@pytest.mark.parametrize(("asks", "said"), [("slet mine data", "ikke slettet noget"), ("skift kommune", "helt fint")])
async def test_a_no_that_could_not_be_answered_is_answered_when_telegram_is_back(
    lokalraad: Living, asks: str, said: str
) -> None:
    talk = Talk(lokalraad)
    await talk.move_in()
    await talk.write(asks)
    await _write_in_vain(lokalraad, talk, "nej")
    await lokalraad.app.dispatch.handle(talk.person.actions[-1])
    assert said in talk.last.text


async def test_a_yes_that_could_not_be_answered_is_told_that_all_is_erased(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    await _write_in_vain(lokalraad, talk, "ja")
    await lokalraad.app.dispatch.handle(talk.person.actions[-1])
    assert "Alt om dig er slettet" in talk.last.text


@ON_BOTH
async def test_a_yes_given_again_erases_once_and_makes_no_new_resident(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    await talk.write("ja")
    for _ in range(3):
        await lokalraad.app.dispatch.handle(talk.person.actions[-1])
        assert "Alt om dig er slettet" in talk.last.text
    assert "intet gemt om dig" in await talk.write("/privatliv")


async def test_the_no_that_is_left_after_erasing_does_not_say_that_all_is_as_it_was(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    question = talk.last
    await talk.write("ja")
    talk.person.tap(question, "Nej, behold det")
    await talk.hear()
    assert "intet gemt om dig" in question.text


async def test_an_old_no_to_erasing_leaves_the_question_of_the_council_open(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.start()
    await talk.write("ja")
    await talk.tap("erase-no")
    assert "Din kommune er Herlev" in await talk.write("jeg bor i herlev")


async def test_whoever_is_erased_is_still_answered_in_their_language(lokalraad: Living) -> None:
    talk = await _asked(lokalraad)
    await talk.write("english")
    await talk.write("erase my data")
    await talk.write("yes")
    assert "What is SSP?" in await talk.write("What is SSP?")

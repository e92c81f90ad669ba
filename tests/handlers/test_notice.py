"""The notice comes before the first thing that is kept; a yes counts only for what was read."""

from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.storage.tables import people
from tests.known import texts
from tests.living import Living
from tests.talk import Talk

VERSION = texts()["da"].plain("notice-version")


async def _accepted(lokalraad: Living) -> list[str]:
    async with lokalraad.app.db.reading() as tx:
        return list(await tx.scalars(select(people.c.notice_version)))


async def _make_older(lokalraad: Living) -> None:
    async with lokalraad.app.db.transaction() as tx:
        await tx.execute(update(people).values(notice_version="0"))


async def test_nothing_is_kept_until_the_yes(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    for said in ("hej", "/start ishoj", "hvad er SSP?", "/indstillinger", "english", "Ishøj"):
        await amina.write(said)
        assert await _accepted(lokalraad) == []
    await amina.tap("Yes, that is all right")
    assert await _accepted(lokalraad) == [VERSION]


async def test_a_yes_said_twice_keeps_one_resident(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.start("ishoj")
    amina.person.tap(amina.last, "Ja, det er i orden")
    amina.person.repeat(fresh_id=True)
    amina.person.repeat()
    assert "Hvad vil du vide?" in await amina.hear()
    assert await _accepted(lokalraad) == [VERSION]


async def test_a_yes_to_an_older_notice_is_asked_again(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.start()
    assert "Dette er ikke en anmeldelse" in await amina.tap("ok:0:da:ishoj")
    assert await _accepted(lokalraad) == []


async def test_a_typed_yes_means_nothing_before_the_notice_and_after_half_an_hour(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    assert "Er det i orden?" in await amina.write("ja")
    lokalraad.clock.forward(minutes=31)
    assert "Er det i orden?" in await amina.write("ja")
    assert await _accepted(lokalraad) == []
    assert "Hvilken kommune" in await amina.write("ok")


async def test_a_restart_between_the_notice_and_the_yes_asks_again(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.start()
    await lokalraad.restart()
    assert "Er det i orden?" in await amina.write("ja")
    assert await _accepted(lokalraad) == []


async def test_a_yes_given_again_after_a_crash_does_not_answer_the_next_question(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.start()
    await amina.write("ja")
    update_ = amina.person.actions[-1]
    await lokalraad.app.dispatch.handle(update_)
    assert "Hvilken kommune" in amina.last.text


async def test_a_yes_that_opened_the_notice_is_no_yes_to_it(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.write("ja")
    await lokalraad.app.dispatch.handle(amina.person.actions[-1])
    assert "Er det i orden?" in amina.last.text
    assert await _accepted(lokalraad) == []


@pytest.mark.parametrize("council", ["", "ishoj"])
@pytest.mark.parametrize("said", ["ja", "nej"])
async def test_an_answer_to_the_notice_given_again_is_answered_the_same(
    lokalraad: Living, said: str, council: str
) -> None:
    amina = Talk(lokalraad)
    await amina.start(council)
    answer = await amina.write(said)
    await lokalraad.app.dispatch.handle(amina.person.actions[-1])
    assert answer.endswith(amina.last.text)
    assert await _accepted(lokalraad) == ([VERSION] if said == "ja" else [])


async def test_the_notice_can_be_read_in_the_other_language_without_losing_the_way(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.start("herlev")
    assert "your municipality will be Herlev" in await amina.tap("In English")
    assert "What would you like to know?" in await amina.write("yes")
    assert "Municipality: Herlev" in await amina.write("/settings")


async def test_a_language_that_is_typed_does_not_lose_the_way_either(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.start("herlev")
    assert "your municipality will be Herlev" in await amina.write("english")
    await amina.write("yes")
    assert "Municipality: Herlev" in await amina.write("/settings")


async def test_a_newer_notice_is_read_and_accepted_in_the_language_that_was_typed(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.move_in("Ishøj")
    await _make_older(lokalraad)
    await amina.start("herlev")
    assert "your municipality will be Herlev" in await amina.write("english")
    assert "Thank you" in await amina.write("yes")


async def test_settings_lie_behind_the_notice_and_open_after_it(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    assert "Er det i orden?" in await amina.write("indstillinger")
    assert "Kommune: ikke valgt" in await amina.tap("Ja, det er i orden")


async def test_a_newer_notice_is_read_before_anything_new_is_kept(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.move_in("Ishøj")
    await _make_older(lokalraad)
    assert "Er det i orden?" in await amina.start()
    assert "Er det i orden?" in await amina.write("Herlev")
    assert "Jeg har ikke gemt noget nyt" in await amina.write("nej")
    assert "Kommune: Ishøj" in await amina.write("/privatliv")
    await amina.start()
    await amina.write("ja")
    assert await _accepted(lokalraad) == [VERSION]
    assert "Kommune: Ishøj" in await amina.write("/indstillinger")


def test_the_notice_has_one_version_in_every_language() -> None:
    versions = {
        line
        for file in Path("content/texts").glob("*.ftl")
        for line in file.read_text("utf-8").splitlines()
        if line.startswith("notice-version")
    }
    assert len(versions) == 1

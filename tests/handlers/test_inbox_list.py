"""/indbakke: cases of one's compartments and no others, the longest waiting first, chosen and looked for."""

import pytest

from bot.domain.cases import State
from bot.domain.staff import Post, Role
from bot.storage import staff
from handlers.buttons import LONGEST
from tests.handlers.feedback import coordinator, resident
from tests.handlers.inbox import BOTH, MUNICIPALITY, POLICE, coordinator_of, lies, opened, without_numbers
from tests.hiring import dismiss, number_of, services_of
from tests.living import Living
from tests.talk import Talk

FORGED = ("il", "ic:o::::::0", "ie:L-4F7K:m", "ir:L-4F7K:m", "iy:L-4F7K:m:0123456789ab", "iat:L-4F7K:m:1", "is")


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, MUNICIPALITY)


@pytest.fixture
async def palle(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, POLICE, "Palle")


@pytest.fixture
async def amina(karen: Talk, palle: Talk) -> Talk:
    return await resident(karen.lokalraad)


@pytest.mark.parametrize("typed", ["/indbakke", "/inbox", "/indbakke lys"])
async def test_to_anybody_else_the_command_does_not_exist(amina: Talk, typed: str) -> None:
    assert "Den kommando kender jeg ikke" in await amina.write(typed)


async def test_to_anybody_else_its_buttons_are_old(amina: Talk) -> None:
    await amina.write("/menu")
    for forged in (
        "il",
        "ic:o::::::0",
        "ie:L-4F7K:m",
        "ir:L-4F7K:m",
        "iy:L-4F7K:m:0123456789ab",
        "iat:L-4F7K:m:1",
        "is",
    ):
        assert "Den knap er gammel" in await amina.tap(forged), forged


async def test_an_empty_inbox_says_so(karen: Talk) -> None:
    said = await karen.write("/indbakke")
    assert said.startswith("Åbne henvendelser: 0")
    assert "Hos jer i alt: 0 åbne, 0 afsluttede." in said


async def test_the_longest_waiting_come_first_with_what_must_be_seen(amina: Talk, karen: Talk) -> None:
    old = await lies(amina, kind="idea")
    karen.lokalraad.clock.forward(days=60)
    await lies(amina, acute=True)
    karen.lokalraad.clock.forward(minutes=11)
    both = await lies(amina, "Noget til jer begge om larm ved stationen.", *BOTH)
    said = await karen.write("/indbakke")
    lines = [line for line in said.splitlines() if line.startswith("L-")]
    assert len(lines) == 3
    assert lines[0].startswith(f"{old} · FRISTEN ER OVERSKREDET · ")
    assert "· AKUT · Trafik · modtaget · svar senest" in lines[1]
    assert lines[2].startswith(f"{both} · Begge · Trafik")
    assert "larm" not in said


async def test_what_was_sent_to_the_other_partner_is_not_there(amina: Talk, karen: Talk, palle: Talk) -> None:
    theirs = await lies(amina, "Hemmeligt om politiet og en sti.", POLICE)
    assert "Åbne henvendelser: 0" in await karen.write("/indbakke")
    assert "Ingen af jeres henvendelser passer til: hemmeligt" in await karen.write("/indbakke hemmeligt")
    assert theirs in await palle.write("/indbakke hemmeligt")


async def test_a_reference_of_others_and_one_that_nobody_has_are_told_alike(amina: Talk, karen: Talk) -> None:
    theirs = await lies(amina, "Noget til politiet alene.", POLICE)
    for typed in ("/indbakke {}", "ie:{}:m", "ie:{}:p", "iw:{}:m:0", "ir:{}:m", "in:{}:m", "it:{}:m", "ix:{}:m"):
        said = []
        for reference in (theirs, "L-2222"):
            do = karen.write if typed.startswith("/") else karen.tap
            said.append((without_numbers(await do(typed.format(reference))), karen.labels))
        assert said[0] == said[1]
        assert said[0][0].startswith("Den henvendelse findes ikke, eller du kan ikke se den.")
    assert await karen.write(theirs) == await karen.write("L-2222")


async def test_filters_stand_in_the_buttons_and_nowhere_else(amina: Talk, karen: Talk) -> None:
    traffic, idea = await lies(amina), await lies(amina, kind="idea")
    me, by = await number_of(karen), await coordinator_of(karen)
    review = services_of(karen.lokalraad).review
    await review.assign(by, traffic, MUNICIPALITY, me)
    await review.label(by, idea, MUNICIPALITY, "night", True)
    await karen.write("/indbakke")
    said = await karen.tap("Mine")
    assert "Åbne henvendelser: 1 (Mine)" in said
    assert "du har den" in said
    assert traffic in said
    said = await karen.tap("Ingen har den")
    assert idea in said
    assert traffic not in said
    assert idea not in await karen.tap("Frist overskredet")
    await karen.tap("✓ Frist overskredet")
    assert "Hvilket mærke vil du se?" in await karen.tap("Mærke")
    said = await karen.tap("Aften og nat")
    assert "(Ingen har den, Aften og nat)" in said
    assert idea in said
    await karen.tap("✓ Mærke")
    await karen.tap("Alle mærker")
    await karen.tap("Emne")
    said = await karen.tap("Trafik")
    assert "Åbne henvendelser: 0" in said
    assert max(len(b["callback_data"]) for row in karen.last.buttons for b in row) <= LONGEST


async def test_finished_ones_are_under_finished(amina: Talk, karen: Talk) -> None:
    done, waits = await lies(amina), await lies(amina, kind="idea")
    by, review = await coordinator_of(karen), services_of(karen.lokalraad).review
    await review.move(by, done, MUNICIPALITY, State.SOLVED, "Der er lys igen.", update_id=1)
    said = await karen.write("/indbakke")
    assert "Hos jer i alt: 1 åben, 1 afsluttet." in said
    assert done not in said
    said = await karen.tap("Afsluttede")
    assert done in said
    assert waits not in said
    said = await karen.tap("Alle")
    assert done in said
    assert waits in said


async def test_more_than_a_page_is_turned(amina: Talk, karen: Talk) -> None:
    for number in range(9):
        await lies(amina, f"Nummer {number} om lys på stien.")
        karen.lokalraad.clock.forward(minutes=11)
    first = await karen.write("/indbakke")
    assert first.count("· Trafik ·") == 8
    assert "Åbne henvendelser: 9" in first
    assert (await karen.tap("Ældre ›")).count("· Trafik ·") == 1
    assert (await karen.tap("‹ Nyere")).count("· Trafik ·") == 8
    assert (await karen.tap("ic:o::::::99999999999999999999999")).count("· Trafik ·") == 8


async def test_words_are_looked_for_in_all_that_was_written(amina: Talk, karen: Talk) -> None:
    found, other = await lies(amina, "Lys i parken, tak."), await lies(amina, "En bænk ved søen.")
    by, review = await coordinator_of(karen), services_of(karen.lokalraad).review
    await review.note(by, other, MUNICIPALITY, "Spørg gartneren.", update_id=1)
    said = await karen.write("/indbakke lys i parken")
    assert found in said
    assert other not in said
    await karen.tap("Søg igen")
    assert "gemmer ikke ordene" in karen.last.text
    assert other in await karen.write("GARTNEREN")
    assert "Hvad er et lokalråd?" in await karen.write("Hvad er et lokalråd?")


async def test_words_that_were_mistyped_are_looked_for_again(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await karen.write("/indbakke")
    await karen.tap("Søg")
    typed = karen.person.write("sgolen")
    assert "Ingen af jeres henvendelser passer til: sgolen" in await karen.hear()
    karen.person.edit(typed, "skolen")
    assert reference in await karen.hear()


async def test_markup_in_what_is_looked_for_is_told_as_it_stands(karen: Talk) -> None:
    assert "passer til: <b>x</b> & <a href=" in await karen.write("/indbakke <b>x</b> & <a href=")


@pytest.mark.parametrize("typed", ["{}", "/indbakke {}"])
async def test_a_reference_opens_its_card_however_it_is_written(amina: Talk, karen: Talk, typed: str) -> None:
    reference = await lies(amina)
    for written in (reference, reference.lower(), reference.replace("-", " ")):
        assert (await karen.write(typed.format(written))).startswith(f"{reference} · Trafik · Ishøj · Kommunen")


async def test_a_reference_opens_the_residents_own_for_the_resident(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    assert "Tilføj noget" in (await amina.write(reference) and amina.labels)
    assert "Svar borgeren" not in amina.labels


async def test_who_holds_posts_for_both_sees_the_two_sides_one_by_one(
    lokalraad: Living, amina: Talk, karen: Talk
) -> None:
    async with lokalraad.app.db.transaction() as tx:
        post = Post("ishoj", POLICE, Role.COORDINATOR)
        await staff.give(tx, await number_of(karen), post, now=lokalraad.clock())
    reference = await lies(amina, "Larm ved stationen om natten.", *BOTH)
    said = await karen.write("/indbakke")
    assert said.count(reference) == 2
    assert {f"{reference} · Politiet", f"{reference} · Kommunen"} <= set(karen.labels)
    await opened(karen, reference)
    other = next(label for label in karen.labels if label.startswith("Se "))
    before = karen.last.text
    assert await karen.tap(other) != before


async def test_whose_post_is_taken_away_sees_nothing_any_more(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await karen.write("/indbakke")
    await dismiss(karen)
    assert "Den knap er gammel" in await karen.tap(reference)
    assert "Den kommando kender jeg ikke" in await karen.write("/indbakke")

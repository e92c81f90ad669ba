"""Several cases are ticked in the list, and the same is done with them; what was not done is named, with why."""

import pytest

from bot.domain.cases import State
from bot.domain.staff import Partner
from handlers.inbox.at import At
from handlers.inbox.picked import MOST, Picked
from tests.handlers.feedback import coordinator, resident
from tests.handlers.inbox import MUNICIPALITY, POLICE, coordinator_of, lies, opened, said_to
from tests.hiring import services_of
from tests.living import Living
from tests.talk import Talk, came, tap

SAID = "Vi ser på det på mødet i december."


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, MUNICIPALITY)


@pytest.fixture
async def amina(karen: Talk) -> Talk:
    return await resident(karen.lokalraad)


async def ticked(karen: Talk, *references: str) -> str:
    await karen.write("/indbakke")
    await karen.tap("Vælg flere")
    for reference in references:
        await karen.tap(next(label for label in karen.labels if reference in label))
    return karen.last.text


async def test_several_are_taken_at_once(amina: Talk, karen: Talk) -> None:
    first, second, third = [await lies(amina, f"Lampe nr. {at}") for at in range(3)]
    assert "2 er valgt." in await ticked(karen, first, third)
    on = {label for label in karen.labels if label.startswith("✓")}
    assert on == {f"✓ {first} · Trafik", f"✓ {third} · Trafik"}
    said = await karen.tap("Videre med 2")
    assert first in said
    assert second not in said
    assert "2 blev ændret." in await karen.tap("Jeg tager dem")
    assert "Ansvarlig: dig" in await opened(karen, first)
    assert "Ansvarlig: ingen endnu" in await opened(karen, second)


async def test_a_tick_is_taken_off_again_and_a_second_tap_changes_nothing(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await ticked(karen, reference)
    assert "Én er valgt." in await karen.tap(f"ikt:{reference}:m:1")
    assert "Ingen er valgt." in await karen.tap(f"ikt:{reference}:m:0")
    assert "Videre med" not in " ".join(karen.labels)


async def test_several_get_a_label(amina: Talk, karen: Talk) -> None:
    first, second = [await lies(amina, f"Lampe nr. {at}") for at in range(2)]
    await ticked(karen, first, second)
    await karen.tap("Videre med 2")
    label = next(label for label in karen.labels if label.startswith("Mærke: "))
    assert "2 blev ændret." in await karen.tap(label)
    assert label.removeprefix("Mærke: ") in await opened(karen, second)


async def test_the_same_words_go_to_each_of_their_residents(amina: Talk, karen: Talk) -> None:
    bent = await resident(karen.lokalraad, "Bent")
    first, second = await lies(amina), await lies(bent, "Hunde i parken")
    await ticked(karen, first, second)
    await karen.tap("Videre med 2")
    assert "Alle får de samme ord." in await karen.tap("på dagsordenen")
    said = await karen.write(SAID)
    assert SAID in said
    assert f"{first}, {second}" in said
    assert "2 blev ændret." in await karen.tap("Skift status, og send til 2")
    for talk, mine, other in ((amina, first, second), (bent, second, first)):
        assert mine in (await came(talk, SAID)).text
        assert other not in await said_to(talk)
    assert "på dagsordenen" in await opened(karen, second)


async def test_what_cannot_be_moved_is_named_with_why_and_the_rest_is(amina: Talk, karen: Talk) -> None:
    withdrawn, other = await lies(amina), await lies(amina, "Hunde i parken")
    await ticked(karen, withdrawn, other)
    await amina.write("/mine")
    await amina.tap(f"hu-yes:{withdrawn}")
    await karen.tap("Videre med 2")
    await karen.tap("i gang")
    await karen.write(SAID)
    said = await karen.tap("Skift status, og send til 2")
    assert "Én blev ændret." in said
    assert f"{withdrawn}: Det kan ikke lade sig gøre nu." in said
    assert "i gang" in await opened(karen, other)


async def test_what_a_colleague_decided_meanwhile_stays_and_is_named(amina: Talk, karen: Talk) -> None:
    kirsten = await coordinator_of(await coordinator(karen.lokalraad, MUNICIPALITY, "Kirsten"))
    review = services_of(karen.lokalraad).review
    first, second = await lies(amina), await lies(amina, "Hunde i parken")
    await ticked(karen, first, second)
    said = await karen.tap("Videre med 2")
    assert f"{first}: modtaget" in said
    await karen.tap("i gang")
    await karen.write(SAID)
    await review.move(kirsten, first, MUNICIPALITY, State.SOLVED, "Den er skiftet.", update_id=9_001)
    said = await karen.tap("Skift status, og send til 2")
    assert "Én blev ændret." in said
    assert f"{first}: En kollega har lige ændret henvendelsen." in said
    assert "løst" in await opened(karen, first)
    await came(amina, SAID)
    assert (await said_to(amina)).count(SAID) == 1


async def test_several_are_given_to_a_colleague_but_not_what_somebody_took_meanwhile(
    amina: Talk, karen: Talk
) -> None:
    kirsten = await coordinator_of(await coordinator(karen.lokalraad, MUNICIPALITY, "Kirsten"))
    await coordinator(karen.lokalraad, POLICE, "Palle")
    mine = await coordinator_of(karen)
    first, second = await lies(amina), await lies(amina, "Hunde i parken")
    await ticked(karen, first, second)
    await karen.tap("Videre med 2")
    to = [label for label in karen.labels if "tager dem" in label]
    assert to == ["Jeg tager dem", f"Nr. {kirsten.person_id} tager dem"]
    await services_of(karen.lokalraad).review.assign(mine, first, MUNICIPALITY, mine.person_id)
    said = await karen.tap(to[1])
    assert "Én blev ændret." in said
    assert f"{first}: En kollega har lige ændret henvendelsen." in said
    assert "Ansvarlig: dig" in await opened(karen, first)
    assert f"Ansvarlig: medarbejder nr. {kirsten.person_id}" in await opened(karen, second)
    await ticked(karen, first, second)
    assert f"{first}: modtaget, hos dig" in await karen.tap("Videre med 2")
    assert f"{second}: modtaget, hos nr. {kirsten.person_id}" in karen.last.text


async def test_no_words_are_needed_where_only_the_state_is_told(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await ticked(karen, reference)
    await karen.tap("Videre med 1")
    await karen.tap("løst")
    assert "Skriv ikke noget" not in karen.labels
    await karen.tap("Tilbage")
    await karen.tap("i gang")
    assert "Én blev ændret." in await karen.tap("Skriv ikke noget")
    assert "i gang" in await opened(karen, reference)


async def test_edited_words_are_shown_again_before_they_are_sent(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await ticked(karen, reference)
    await karen.tap("Videre med 1")
    await karen.tap("i gang")
    written = karen.person.write("Vi går i gnag.")
    await karen.hear()
    before = karen.last
    karen.person.edit(written, "Vi går i gang.")
    assert "Vi går i gang." in await karen.hear()
    assert "Teksten er ændret siden." in await tap(karen, before, "Skift status, og send")
    await karen.tap("Skift status, og send")
    await came(amina, "Vi går i gang.")
    assert "gnag" not in await said_to(amina)


async def test_what_is_ticked_outlives_a_restart(lokalraad: Living, amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await ticked(karen, reference)
    await lokalraad.restart()
    assert "Hvad vil du gøre" in await karen.tap("Videre med 1")


async def test_whatever_is_typed_while_ticking_changes_nothing(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await ticked(karen, reference)
    said = await karen.write("hvad er SSP?")
    assert "Der er ikke noget at skrive her." in said
    assert "Én er valgt." in said


async def test_buttons_of_a_choice_that_is_over_do_nothing(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await ticked(karen, reference)
    await karen.tap("Til indbakken")
    for forged in ("ika", "ikaw:1", "ikal:urgent", "ikam:solved", "ikas:0", f"ikt:{reference}:m:1"):
        assert "Der er ikke længere valgt nogen." in await karen.tap(forged), forged
    assert "Ansvarlig: ingen endnu" in await opened(karen, reference)


async def test_what_is_the_polices_cannot_be_ticked_in_by_force(amina: Talk, karen: Talk) -> None:
    await coordinator(karen.lokalraad, POLICE, "Palle")
    mine, hidden = await lies(amina), await lies(amina, "Kun til politiet", POLICE)
    await ticked(karen, mine)
    await karen.tap(f"ikt:{hidden}:p:1")
    await karen.tap("Videre med 2")
    said = await karen.tap("Jeg tager dem")
    assert f"{hidden}: Den henvendelse findes ikke" in said
    assert "Kun til politiet" not in await said_to(karen)


async def test_a_filter_that_is_forged_wants_the_usual_list(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await karen.write("/indbakke")
    button = karen.last.button("Vælg flere")
    assert button is not None
    tag, *values = button["callback_data"].split(":")
    await karen.tap(":".join((tag, "a/b|c", *values[1:])))
    await karen.tap(next(label for label in karen.labels if reference in label))
    assert "Én er valgt." in karen.last.text


def test_of_as_many_as_may_be_ticked_one_more_is_too_many() -> None:
    *some, more = (At(f"L-{number:04}", Partner.MUNICIPALITY) for number in range(MOST + 1))
    full = Picked(chosen=tuple(some))
    assert full.is_full_for(more)
    assert not full.is_full_for(some[0])

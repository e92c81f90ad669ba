"""Whoever edits their own message in Telegram means the announcement they wrote with it."""

from sandbox.media import PIXEL
from sandbox.messages import Message
from tests.handlers.test_announcements import SEE, begun, submitted
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk, got


def mine(talk: Talk) -> Message:
    """What they wrote last."""
    return next(each for each in reversed(talk.person.chat) if each.sender != "bot")


async def edit(talk: Talk, text: str, message: Message | None = None) -> str:
    talk.person.edit(message or mine(talk), text)
    return await talk.hear()


async def test_an_edited_message_changes_the_draft_as_often_as_it_is_edited(lokalraad: Living, karla: Talk) -> None:
    await begun(karla)
    for text in ("Lyset i tunnelen er repareret.", "Lyset ved stationen er repareret."):
        said = await edit(karla, text)
        assert said.startswith("Jeg har også ændret det i opslaget.")
        assert f"På dansk: {text}" in said
        await lokalraad.restart()
    assert "Hvad er et lokalråd?" in await karla.write("Hvad er et lokalråd?"), "a new message is a question"


async def test_only_the_last_message_changes_it_and_only_its_own_part(karla: Talk) -> None:
    await begun(karla)
    first = mine(karla)
    await karla.tap("Engelsk tekst")
    await karla.write("The light is mended.")
    said = await edit(karla, "The lights are mended.")
    assert "På dansk: Lyset i parken er repareret." in said
    assert "På engelsk: The lights are mended." in said
    assert "opslaget" not in await edit(karla, "Hvad er et lokalråd?", first)


async def test_what_was_too_long_is_made_shorter_where_it_stands(karla: Talk) -> None:
    await begun(karla)
    await karla.tap("Dansk tekst")
    assert (await karla.write("x" * 4090)).startswith("Teksten er for lang")
    assert "På dansk: Kort." in await edit(karla, "Kort.")


async def test_a_time_that_could_not_be_read_is_put_right_where_it_stands(karla: Talk) -> None:
    await begun(karla)
    await karla.tap("Tidspunkt")
    assert "kan jeg ikke læse" in await karla.write("snart")
    assert "tirsdag 24. november 2026" in await edit(karla, "i morgen kl. 9")
    assert "onsdag 25. november 2026" in await edit(karla, "25/11 kl. 9")


async def test_what_stands_under_a_picture_too(karla: Talk) -> None:
    await karla.write("/opslag")
    await karla.tap("Skriv et opslag")
    await karla.tap("Nyt")
    karla.person.send_photo(PIXEL, caption="Sådan ser der ud nu")
    await karla.hear()
    said = await edit(karla, "Sådan ser der ud")
    assert "På dansk: Sådan ser der ud\n" in said
    assert "Fil: et billede" in said


async def test_what_waits_for_a_yes_is_not_changed_and_says_so(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await residents(lokalraad, "Amina")
    await submitted(karla, palle)
    said = await edit(karla, "Parken er lukket i dag")
    assert said.startswith("Det ændrede ikke opslaget. Det er sendt til godkendelse. Tag det tilbage")
    assert "Lyset i parken" in said
    assert "Tag det tilbage, og ret i det" in karla.labels


async def test_what_was_sent_is_not_changed_and_says_what_does(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    (amina,) = await residents(lokalraad, "Amina")
    await submitted(karla, palle)
    await palle.tap("Godkend og send")
    await got(karla, "er færdigt")
    said = await edit(karla, "Parken er lukket i dag")
    assert said.startswith("Det ændrede ikke opslaget. Det er sendt")
    assert "Ret" in karla.labels
    assert not [each for each in amina.person.heard if "Parken er lukket i dag" in each.text]


async def test_what_another_one_took_over_is_not_changed(lokalraad: Living, karla: Talk, palle: Talk) -> None:
    await begun(karla)
    await palle.write("/opslag")
    await palle.tap("oa:1")
    await palle.tap("Overtag det, og ret i det")
    assert "En anden har overtaget det" in await edit(karla, "Parken er lukket i dag")


async def test_after_it_there_is_nothing_to_cancel(karla: Talk) -> None:
    await begun(karla)
    assert "Du var ikke i gang med noget" in await karla.write("/annuller")


async def test_danger_is_heard_in_an_edit_and_the_text_is_taken_where_there_is_none(karla: Talk) -> None:
    await begun(karla)
    assert (await edit(karla, "der er indbrud hos naboen lige nu")).startswith("Ring 112 nu.")
    assert "På dansk: der er indbrud hos naboen lige nu" in await karla.tap("Det er ikke akut")


async def test_a_draft_is_looked_at_with_the_text_as_it_was_edited(karla: Talk) -> None:
    await begun(karla)
    await edit(karla, "Lyset i tunnelen er repareret.")
    await karla.tap(SEE)
    assert any("Lyset i tunnelen" in each.text for each in karla.answers[-2:])

"""What people also send, tap and do in the middle of a henvendelse; nothing of it loses what they wrote."""

from collections.abc import Callable

import pytest

from bot.domain.limits import MuteReason
from bot.domain.people import Resident
from bot.domain.staff import Partner
from bot.domain.writing import Writing
from bot.storage import pictures
from sandbox.media import PIXEL
from tests.handlers.feedback import WORDS, begin, coordinator, permission, reference_of, resident, send, write
from tests.hiring import services_of
from tests.living import Living
from tests.pictures.photos import flood, with_a_place
from tests.talk import Talk, came, tap


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, Partner.MUNICIPALITY)


@pytest.fixture
async def amina(karen: Talk) -> Talk:
    return await resident(karen.lokalraad)


async def who(talk: Talk) -> Resident:
    visitor = (await services_of(talk.lokalraad).people.visit(talk.person.id, language="da")).visitor
    assert isinstance(visitor, Resident)
    return visitor


async def written(talk: Talk) -> Writing | None:
    return await services_of(talk.lokalraad).writings.look(await who(talk))


async def test_a_photo_is_kept_without_its_place(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    await amina.write(WORDS)
    amina.person.send_photo(with_a_place())
    assert "Billedet er med." in await amina.hear()
    assert "Billede: ja" in await amina.tap("Svar mig her")
    writing = await written(amina)
    assert writing is not None
    async with amina.lokalraad.app.db.reading() as tx:
        found = await pictures.get(tx, amina.lokalraad.app.sealer, writing.picture or "")
    assert found is not None
    assert b"Exif" not in found.content


async def test_what_is_no_photo_is_refused_kindly_and_asked_again(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    await amina.write(WORDS)
    sent: tuple[Callable[[], object], ...] = (
        lambda: amina.person.send_document(b"MZ" * 500, "billede.jpg", "image/jpeg"),
        lambda: amina.person.send_document(b"%PDF-1.7", "brev.pdf"),
        lambda: amina.person.send_photo(flood()),
        amina.person.send_big_file,
    )
    for send_it in sent:
        send_it()
        said = await amina.hear()
        assert "Trin 5 af 6" in said
        assert said.startswith(("Det er ikke et billede", "Billedet"))


async def test_of_an_album_the_first_is_taken_and_its_caption_are_the_words(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    before = len(amina.answers)
    amina.person.send_album(PIXEL, with_a_place(), PIXEL, caption=WORDS)
    said = await amina.hear()
    assert len(amina.answers) == before + 1
    assert "det første med" in said
    assert "Trin 6 af 6" in said
    writing = await written(amina)
    assert writing is not None
    assert writing.words == WORDS


async def test_who_speaks_or_films_is_asked_again(amina: Talk) -> None:
    await begin(amina)
    for send_it in (amina.person.send_voice, amina.person.send_video, amina.person.send_sticker):
        send_it()
        said = await amina.hear()
        assert "Du er stadig i gang med din henvendelse." in said
        assert "Trin 3 af 6" in said


async def test_a_place_on_the_map_is_kept_coarse_at_any_step_and_said_back(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ishøj Strand")
    amina.person.send_location(55.618123, 12.360789)
    said = await amina.hear()
    assert "inden for cirka 250 meter. Det er kommet i stedet for »Ishøj Strand«." in said
    assert "Trin 4 af 6" in said
    writing = await written(amina)
    assert writing is not None
    assert writing.place is not None
    assert writing.place.pin is not None
    assert (writing.place.pin.latitude, writing.place.pin.longitude) != (55.618123, 12.360789)
    await amina.write(WORDS)
    await amina.tap("Uden billede")
    assert "Sted: et sted på kortet (inden for cirka 250 meter)" in await amina.tap("Svar mig her")


async def test_whoever_goes_elsewhere_finds_it_again_after_a_restart_and_in_the_other_language(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    await amina.write(WORDS)
    await amina.write("/settings")
    assert "ikke sendt" in amina.answers[-2].text
    await amina.tap("In English")
    await amina.lokalraad.restart()
    assert "You are in the middle" in await amina.write("/feedback")
    assert "Step 5 of 6" in await amina.tap("Go on")
    await amina.tap("Without a picture")
    assert WORDS in await amina.tap("Answer me here")
    assert "has been received" in await amina.tap("Send")


async def test_cancelled_it_is_kept_until_it_is_said_that_it_shall_not(amina: Talk) -> None:
    await write(amina)
    assert "ikke sendt" in await amina.write("/annuller")
    assert "Læs den igennem" in await amina.tap("Gå videre")
    await amina.tap("Stop")
    assert "er slettet" in await amina.tap("Slet den")
    assert await written(amina) is None
    assert "Trin 1 af 6" in await amina.write("/henvendelse")


async def test_any_answer_is_changed_from_the_preview(amina: Talk) -> None:
    preview = await write(amina)
    assert "ja, her i chatten" in preview
    assert WORDS in await amina.tap("Ret teksten")
    await amina.write("Et andet sted er der også mørkt.")
    assert "Et andet sted" in await amina.tap("Brug det i stedet")
    await amina.tap("Ret svaret")
    assert "Svar: nej" in await amina.tap("Jeg vil ikke have svar")
    await amina.tap("Ret stedet")
    assert "Sted: Torslunde" in await amina.tap("Torslunde")
    await amina.tap("Ret emnet")
    await amina.tap("Hærværk")
    assert "Det handler om: Hærværk" in await amina.tap("Skriv det her")
    await amina.tap("Ret billedet")
    assert "Læs den igennem" in await amina.tap("Behold det, som det er")


async def test_an_older_preview_does_not_send_what_it_does_not_show(amina: Talk) -> None:
    await write(amina)
    old = amina.last
    await amina.write("Der er også glas på stien.")
    await amina.tap("Ja, skriv det nedenunder")
    amina.person.tap(old, "Send")
    await amina.hear()
    assert "Se den igennem" in old.text
    assert "glas på stien" in old.text


async def test_what_is_hidden_is_said_and_ones_own_number_can_stay(amina: Talk) -> None:
    preview = await write(amina, "Ring på 20 12 34 56, CPR 010190-1234. Hilsen Karen Jensen.")
    assert "20 12 34 56" not in preview
    assert "Skjult: ét telefonnummer, ét CPR-nummer" in preview
    assert "Skriv hellere, hvad der sker" in preview
    preview = await amina.tap("Det er mit eget – behold det")
    assert "20 12 34 56" in preview
    assert "010190-1234" not in preview


async def test_what_is_too_long_is_written_again(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    said = await amina.write("mørkt " * 600)
    assert said.startswith(
        "Teksten er for lang og er ikke kommet med. Den er på 3.599 tegn, og der er plads til 3.000."
    )
    amina.lokalraad.clock.forward(seconds=30)
    assert "Trin 5 af 6" in await amina.write(WORDS)


async def test_of_a_text_that_telegram_cut_the_end_is_not_taken_for_all_of_it(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    long = [amina.person.write("x" * 4096), amina.person.write("y" * 4096), amina.person.write("Hilsen fra stien.")]
    said = await amina.hear()
    assert said.startswith("Intet af det, du lige skrev, er kommet med.")
    assert "Tilsammen er det 8.209 tegn, og der er plads til 3.000." in said
    assert "Trin 4 af 6" in said
    writing = await written(amina)
    assert writing is not None
    assert writing.words is None
    amina.person.edit(long[1], WORDS)
    assert "Trin 5 af 6" in await amina.hear()


async def test_the_end_of_a_long_addition_is_not_added_alone(amina: Talk) -> None:
    reference = reference_of(await send(amina))
    await amina.tap("Se henvendelsen")
    await amina.tap("Tilføj noget")
    amina.person.write("x" * 4096)
    amina.person.write("Hilsen fra stien.")
    said = await amina.hear()
    assert "Tilsammen er det 4.113 tegn, og der er plads til 1.500." in said
    assert "Hvad vil du tilføje" in said
    amina.lokalraad.clock.forward(seconds=30)
    assert "Det er tilføjet." in await amina.write("Nu er der også glas.")
    assert "Hilsen fra stien" not in await amina.write(reference)


@pytest.mark.parametrize("words", ["<b>&" * 700, "Æ" * 3000, "sti😀 " * 500])
async def test_the_longest_words_fit_on_the_preview_and_the_card(words: str, amina: Talk) -> None:
    assert "Skal den sendes?" in await write(amina, words[:3000])
    reference = reference_of(await amina.tap("Send"))
    assert words[:100] in await amina.write(reference)


async def test_the_longest_words_fit_with_all_that_is_said_about_them(amina: Talk) -> None:
    words = "Mohammed Ahmed Hansen, en mørk mand, tlf. 20 12 34 56. " + "Æ" * 2900
    await write(amina, words)
    await amina.tap("Det er mit eget – behold det")
    for number in range(5):
        amina.lokalraad.clock.forward(days=1)
        await amina.write("/henvendelse")
        await amina.tap("Gå videre")
        assert "Skal den sendes?" in amina.last.text, number
    assert len(amina.last.text.encode("utf-16-le")) // 2 <= 4096


async def test_a_flood_is_stopped_kindly_and_the_draft_is_kept(amina: Talk) -> None:
    for number in range(5):
        await send(amina, f"Der er glas på sti nummer {number}.")
    said = await send(amina, "Og på stien ved skolen.")
    assert said.startswith("Du har sendt mange henvendelser")
    assert "Du kan sende igen" in said
    amina.lokalraad.clock.forward(minutes=11)
    assert "modtaget" in await amina.tap("Send")


async def test_who_is_muted_hears_why_and_can_say_that_it_is_wrong(karen: Talk, amina: Talk) -> None:
    reference = reference_of(await send(amina))
    review = services_of(karen.lokalraad).review
    await review.mute(await permission(karen), reference, Partner.MUNICIPALITY, 7, MuteReason.FLOOD)
    assert "Mener du, at det er forkert?" in (await came(amina, "Du kan ikke sende henvendelser")).text
    await amina.tap("Tilføj noget")
    assert (await amina.write("Det var en fejl, min datter trykkede.")).startswith("Det er tilføjet.")
    said = await send(amina, "Der er mørkt igen.")
    assert said.startswith("Du kan ikke sende henvendelser til dem, du har valgt, lige nu")
    assert "mange gange" in said


async def test_forged_buttons_change_nothing_that_they_should_not(amina: Talk) -> None:
    await amina.write("/henvendelse")
    forged = ("hk:nothing", "ht:nothing", "hw:", "hw:mp", "hw:x", "hp:nothing", "hs:nothing", "ha:x", "hz:", "hc::x")
    for data in forged:
        said = await amina.tap(data)
        assert said
    writing = await written(amina)
    assert writing is not None
    assert writing.kind is None
    assert writing.whom == ()


async def test_after_a_week_it_is_forgotten(amina: Talk) -> None:
    await write(amina)
    old = amina.last
    amina.lokalraad.clock.forward(days=8)
    assert "ikke nogen henvendelse i gang" in await amina.tap("Send")
    assert "Trin 1 af 6" in await amina.write("/henvendelse")
    assert "Skal den sendes?" in old.text


async def test_who_erases_themselves_lets_go_knowingly(karen: Talk, amina: Talk) -> None:
    reference = reference_of(await send(amina))
    await begin(amina)
    told = await amina.write("/privatliv")
    assert "én henvendelse" in told
    assert "midt i at skrive" in told
    assert "venter på svar" in await amina.tap("Slet alt om mig")
    await amina.tap("Ja, slet alt om mig")
    review = services_of(karen.lokalraad).review
    side = await review.look(await permission(karen), reference, Partner.MUNICIPALITY)
    assert side.case.words == WORDS


async def test_an_old_button_throws_nothing_away_that_is_newer(amina: Talk) -> None:
    await write(amina)
    await amina.write("/annuller")
    stopped = amina.last
    await amina.write("/henvendelse")
    unfinished = amina.last
    await amina.tap("Gå videre")
    await amina.tap("Ret teksten")
    await amina.write("Der er også glas på stien.")
    await amina.tap("Brug det i stedet")
    for old, label in ((stopped, "Slet den"), (unfinished, "Begynd forfra")):
        if label in old.labels:
            await tap(amina, old, label)
    writing = await written(amina)
    assert writing is not None
    assert writing.words == "Der er også glas på stien."


async def test_a_greeting_is_neither_the_words_nor_a_way_out(amina: Talk) -> None:
    await begin(amina)
    await amina.tap("Ikke noget bestemt sted")
    assert "Trin 4 af 6" in await amina.write("hej")
    assert "Trin 5 af 6" in await amina.write(WORDS)
    assert "Trin 4 af 6" in await amina.write("tilbage")


async def test_whoever_moves_in_the_middle_takes_it_along_and_chooses_anew(amina: Talk) -> None:
    await write(amina)
    preview = amina.last
    await amina.write("skift kommune")
    await amina.tap("Herlev")
    said = await amina.write("/henvendelse")
    assert "Lige nu tager ingen imod henvendelser fra din kommune" in said
    assert "Jeg gemmer det i 7 dage." in said
    await coordinator(amina.lokalraad, Partner.MUNICIPALITY, "Hanne", council="herlev")
    said = await amina.write("/henvendelse")
    assert "Din kommune er nu Herlev, så henvendelsen går dertil." in said
    assert WORDS in said
    said = await tap(amina, preview, "Send")
    assert "Trin 1 af 6" in said, "what was shown for Ishøj is not sent to Herlev"
    assert "Din kommune er nu Herlev" in said
    await amina.tap("Trafik")
    await amina.tap("Skriv det her")
    await amina.tap("Kommunen")
    said = await amina.tap("Ikke noget bestemt sted")
    assert WORDS in said
    assert "kommunen i Herlev" in said

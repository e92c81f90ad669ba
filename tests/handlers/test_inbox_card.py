"""The card of a case: all that has to be known of it, nothing of who sent it, and never longer than a message."""

import pytest

from bot.domain.cases import NOTE_ROOM, REPLY_ROOM, ROOM, Ground, Place, State, coarse
from bot.pictures import Picture
from tests.handlers.feedback import coordinator, resident
from tests.handlers.inbox import BOTH, MUNICIPALITY, POLICE, coordinator_of, delivered, lies, opened, who
from tests.hiring import number_of, services_of
from tests.living import Living
from tests.talk import Talk, came

MOST = 4096


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, MUNICIPALITY)


@pytest.fixture
async def palle(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, POLICE, "Palle")


@pytest.fixture
async def amina(karen: Talk, palle: Talk) -> Talk:
    return await resident(karen.lokalraad)


def length(said: str) -> int:
    return len(said.encode("utf-16-le")) // 2


async def test_it_tells_all_that_has_to_be_known(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina, "Larm ved <b>stationen</b> & på stien.", *BOTH, acute=True)
    said = await opened(karen, reference)
    assert said.startswith(f"{reference} · Trafik · Ishøj · Kommunen\nAKUT: Teksten lød")
    for told in (
        "Status: modtaget (siden",
        "Svar senest:",
        "Ansvarlig: ingen endnu",
        "Politiet har også en del af henvendelsen.",
        "Larm ved <b>stationen</b> & på stien.",
        "Sted: ikke oplyst",
        "i chatten · svar på dansk",
        "Borgeren vil have svar i chatten. I kan ikke se, hvem det er.",
    ):
        assert told in said
    assert karen.labels == [
        "Svar borgeren",
        "Skriv notat (kun kolleger)",
        "Skift status",
        "Ansvarlig",
        "Mærker",
        "Mere",
        "Til indbakken",
    ]


async def test_in_english_it_is_in_english(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await karen.write("/settings")
    await karen.write("english")
    said = await opened(karen, reference)
    assert "Assigned to: nobody yet" in said
    assert "Write a note (colleagues only)" in karen.labels


async def test_nothing_of_whoever_sent_it_stands_anywhere(lokalraad: Living, karen: Talk) -> None:
    zenobia = Talk(lokalraad, "Zenobia", username="zenobia_kanari")
    await zenobia.move_in()
    reference = await lies(zenobia)
    said = await opened(karen, reference)
    data = str([message.data for message in karen.person.heard])
    for canary in ("Zenobia", "zenobia_kanari", str(zenobia.person.id)):
        assert canary not in said
        assert canary not in data


async def test_the_other_partners_side_is_another_one(amina: Talk, karen: Talk, palle: Talk) -> None:
    reference = await lies(amina, "Larm ved stationen.", *BOTH)
    by, review = await coordinator_of(karen), services_of(karen.lokalraad).review
    await review.note(by, reference, MUNICIPALITY, "Kun for kommunen.", update_id=1)
    await review.reply(by, reference, MUNICIPALITY, "Vi ser på det.", update_id=2)
    said = await opened(palle, reference)
    assert "Kommunen har også en del" in said
    assert "Kun for kommunen" not in said
    assert "Vi ser på det" not in said
    assert "Status: modtaget" in said


async def test_an_area_is_named_and_a_pin_is_on_the_map(amina: Talk, karen: Talk) -> None:
    pinned = await lies(amina, place=Place(pin=coarse(55.61, 12.36)))
    assert "et sted på kortet (inden for cirka 250 meter)" in await opened(karen, pinned)
    before = len(karen.person.heard)
    await karen.tap("Se stedet på kortet")
    (spot,) = [each for each in karen.person.heard[before:] if "venue" in each.data]
    assert spot.data["venue"]["title"] == f"{pinned}, cirka her"
    named = await lies(amina, "Larm ved skolen.", place=Place("school"))
    assert "Sted: Ved en skole" in await opened(karen, named)


async def test_a_photo_is_handed_over_as_a_file_that_says_nothing(amina: Talk, karen: Talk) -> None:
    services, resident = services_of(karen.lokalraad), await who(amina)
    await services.writings.begin(resident, "ishoj", update_id=1)
    await services.writings.enclose(resident, Picture(b"\xff\xd8 a photo", 10, 10), update_id=2)
    number = await services.writings.look(resident)
    assert number is not None
    reference = await lies(amina, picture=number.picture)
    await opened(karen, reference)
    await karen.tap("Se billedet")
    file = karen.person.heard[-1]
    assert file.data["document"]["file_name"] == f"{reference}.jpg"
    assert f"Billedet til {reference}." in file.text


async def test_notes_look_unlike_all_that_the_resident_reads(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    by, review = await coordinator_of(karen), services_of(karen.lokalraad).review
    await review.reply(by, reference, MUNICIPALITY, "Vi sætter lys op.", update_id=1)
    await review.note(by, reference, MUNICIPALITY, "Husk budgettet.", update_id=2)
    said = await delivered(karen, reference)
    assert "NOTAT, kun for kolleger" in said
    assert "Svar til borgeren" in said
    assert f"· dig · sendt til {reference} ✓" in said
    kinds = {
        said.encode("utf-16-le")[e["offset"] * 2 : (e["offset"] + e["length"]) * 2].decode("utf-16-le"): e["type"]
        for e in karen.last.entities
    }
    assert kinds["Vi sætter lys op."] == "blockquote"
    assert kinds["Husk budgettet."] == "italic"


async def test_a_reply_that_nobody_gets_looks_as_one_that_was_sent_and_is_read_with_the_code(
    amina: Talk, karen: Talk
) -> None:
    reference = await lies(amina)
    await services_of(karen.lokalraad).holdings.cut(await who(amina), reference)
    by, review = await coordinator_of(karen), services_of(karen.lokalraad).review
    await review.reply(by, reference, MUNICIPALITY, "Vi sætter lys op.", update_id=1)
    said = await delivered(karen, reference)
    assert f"sendt til {reference} ✓ (kan også læses med koden)" in said
    assert "Borgeren vil have svar i chatten." in said, "else all cases of one person would change at once"


async def test_what_the_resident_adds_and_withdraws_stands_there(amina: Talk, karen: Talk) -> None:
    first, second = await lies(amina), await lies(amina, "En idé om bænke.")
    holdings = services_of(karen.lokalraad).holdings
    await holdings.add(await who(amina), first, "Det er sket <i>igen</i>.", update_id=1)
    await holdings.withdraw(await who(amina), second)
    said = await opened(karen, first)
    assert "Borgeren har tilføjet" in said
    assert "Det er sket <i>igen</i>." in said
    said = await opened(karen, second)
    assert "Teksten er slettet. Borgeren har trukket den tilbage." in said
    assert "Svar borgeren" not in karen.labels


async def _fill(karen: Talk, amina: Talk, sign: str) -> str:
    """A case with as much as there can be."""
    services, by = services_of(karen.lokalraad), await coordinator_of(karen)
    reference = await lies(amina, sign * (ROOM // length(sign)), *BOTH, acute=True, place=Place("school"))
    for number in range(6):
        words = sign * ((REPLY_ROOM if number % 2 else NOTE_ROOM) // length(sign))
        do = services.review.reply if number % 2 else services.review.note
        await do(by, reference, MUNICIPALITY, words, update_id=10**6 + number)
        karen.lokalraad.clock.forward(minutes=1)
    for label in karen.lokalraad.knowledge.content.feedback.labels:
        await services.review.label(by, reference, MUNICIPALITY, label.slug, True)
    return reference


@pytest.mark.parametrize("sign", ["x", "<", "&", "👍", "ש"])
async def test_it_fits_a_message_however_much_was_written(amina: Talk, karen: Talk, sign: str) -> None:
    reference = await _fill(karen, amina, sign)
    said = await opened(karen, reference)
    assert length(said) <= MOST
    assert " …" in said
    assert "\ufffd" not in said
    whole = await karen.tap("Se hele teksten")
    seen = whole
    while "Næste side ›" in karen.labels:
        seen += (page := await karen.tap("Næste side ›"))
        assert length(page) <= MOST
    assert seen.count(sign) >= (ROOM + 3 * REPLY_ROOM + 3 * NOTE_ROOM) // length(sign)
    assert seen.count("NOTAT, kun for kolleger") == 3
    assert (await karen.tap(f"Tilbage til {reference}")).startswith(reference)
    assert "side 1 af" in await karen.tap(f"iw:{reference}:m:99999")


async def test_cases_of_the_compartment_that_are_alike_are_told_of(amina: Talk, karen: Talk) -> None:
    first = await lies(amina, "Der mangler lys på stien bag skolen om aftenen.")
    await lies(amina, "Der mangler lys på stien bag skolen om aftenen.", POLICE)
    await lies(amina, "En bænk ved søen ville glæde mange ældre mennesker.")
    second = await lies(amina, "Om aftenen mangler der stadig lys på stien bag ved skolen!")
    said = await opened(karen, second)
    assert f"Ligner måske: {first}\n" in f"{said}\n"
    assert (await karen.tap(first)).startswith(first)


async def test_a_letter_opens_it_below_and_stays(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    letter = await came(karen, reference)
    said = letter.text
    card = await karen.tap("Se henvendelsen")
    assert card.startswith(f"{reference} · Trafik")
    assert letter.text == said


async def test_it_is_assigned_to_me_to_a_colleague_and_to_nobody(lokalraad: Living, amina: Talk, karen: Talk) -> None:
    kurt = await coordinator(lokalraad, MUNICIPALITY, "Kurt")
    number, reference = await number_of(kurt), await lies(amina)
    await opened(karen, reference)
    await karen.tap("Ansvarlig")
    assert karen.labels[:3] == ["Mig", f"Nr. {number}", "✓ Ingen"]
    assert "Ansvarlig: dig" in await karen.tap("Mig")
    assert f"Ansvarlig: medarbejder nr. {number}" in await karen.tap(f"iat:{reference}:m:{number}")
    assert "Ansvarlig: dig" in await opened(kurt, reference)
    assert "Ansvarlig: ingen endnu" in await karen.tap(f"iat:{reference}:m:")
    for stranger in (await number_of(amina), 10**17):
        said = await karen.tap(f"iat:{reference}:m:{stranger}")
        assert said.startswith("Den, du har valgt, er ikke koordinator dér.")
        assert "Ansvarlig: ingen endnu" in said


async def test_labels_are_put_on_and_taken_off_and_a_second_tap_undoes_nothing(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    await opened(karen, reference)
    await karen.tap("Mærker")
    await karen.tap("Aften og nat")
    assert "✓ Aften og nat" in karen.labels
    await karen.tap(f"igt:{reference}:m:night:1")
    await karen.tap(f"igt:{reference}:m:made-up:1")
    assert "✓ Aften og nat" in karen.labels
    assert "Mærker: Aften og nat" in await karen.tap(f"Tilbage til {reference}")
    await karen.tap(f"igt:{reference}:m:night:0")
    assert "Mærker:" not in await opened(karen, reference)


async def test_one_that_was_passed_on_can_only_be_looked_at(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    by, review = await coordinator_of(karen), services_of(karen.lokalraad).review
    await review.hand_over(by, reference, MUNICIPALITY, Ground.TASK, "Det er politiets opgave.", update_id=1)
    said = await opened(karen, reference)
    assert "givet videre til den anden part" in said
    assert not {"Svar borgeren", "Skriv notat (kun kolleger)", "Skift status"} & set(karen.labels)
    assert "Henvendelsen er afsluttet, trukket tilbage eller givet videre." in await karen.tap(
        f"itw:{reference}:m:{State.PASSED}"
    )


async def test_overdue_is_told_in_words(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina)
    karen.lokalraad.clock.forward(days=60)
    assert "Fristen er overskredet: Borgeren skulle have haft svar senest" in await opened(karen, reference)

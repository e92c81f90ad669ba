"""What an open form does with a hello, a voice or a command: it waits on in its own words, or says it was left."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import pytest

from bot.domain.forms import ADDITION, AGENDA, ANNOUNCEMENT, FEEDBACK, INBOX, MEETING, Form
from bot.domain.staff import Post, Role
from bot.storage import staff
from handlers import rooms
from sandbox.media import PIXEL
from sandbox.people import Person
from tests.convening import open_hall
from tests.handlers.feedback import WORDS, begin, coordinator, resident
from tests.handlers.inbox import MUNICIPALITY, NOTE, REPLY, lies, who
from tests.hiring import services_of
from tests.living import Living
from tests.talk import Talk

ASKED = "Hvad er SSP?"
"""A question that has an answer: it is not to be looked up while a form stands open."""

PASSING = ("hej", "tak", "ok", "ja", "nej tak")
WORDLESS: Mapping[str, Callable[[Person], object]] = {
    "a voice message": lambda person: person.send_voice(),
    "a sticker": lambda person: person.send_sticker(),
    "a poll": lambda person: person.send_poll(),
    "a contact": lambda person: person.send_contact(),
    "a video": lambda person: person.send_video(),
    "a forwarded message": lambda person: person.forward(ASKED),
    "a photo with words": lambda person: person.send_photo(PIXEL, ASKED),
    "a place": lambda person: person.send_location(55.6, 12.3),
    "a document": lambda person: person.send_document(b"%PDF-"),
}
TAKEN: Mapping[Form, tuple[str, ...]] = {
    FEEDBACK: ("a photo with words", "a place", "a document"),
    ANNOUNCEMENT: ("a photo with words", "a document"),
}
"""What is an answer there, whole or in part."""


@dataclass
class House:
    """Karen is coordinator and announcer; Amina lives in Ishøj, and has sent what bears the reference."""

    karen: Talk
    amina: Talk
    reference: str

    async def tap(self, talk: Talk, start: str, *labels: str) -> Talk:
        await talk.write(start)
        for label in labels:
            assert label in talk.labels, (label, talk.labels)
            await talk.tap(label)
        return talk

    async def write(self, talk: Talk, said: str) -> Talk:
        await talk.write(said)
        return talk

    async def ticked(self) -> Talk:
        """One case is."""
        await self.tap(self.karen, "/indbakke", "Vælg flere")
        await self.karen.tap(next(label for label in self.karen.labels if self.reference in label))
        return self.karen


Opens = Callable[[House], Awaitable[Talk]]


async def _signature(house: House) -> Talk:
    return await house.write(await house.tap(house.amina, "/moeder", "Stil et spørgsmål"), "Kommer der lys?")


async def _words(house: House) -> Talk:
    await begin(house.amina)
    await house.amina.tap("Ikke noget bestemt sted")
    return house.amina


async def _preview(house: House) -> Talk:
    return await house.write(await house.tap(house.karen, house.reference, REPLY), "Vi sætter lys op.")


async def _together(house: House) -> Talk:
    karen = await house.ticked()
    await karen.tap("Videre med 1")
    await karen.tap("på dagsordenen")
    return karen


async def _to_several(house: House) -> Talk:
    return await house.write(await _together(house), "I kan høre mere på mødet.")


OPEN: Mapping[str, tuple[Form, Opens]] = {
    "a question": (AGENDA, lambda house: house.tap(house.amina, "/moeder", "Stil et spørgsmål")),
    "a name under it": (AGENDA, _signature),
    "the kind": (FEEDBACK, lambda house: house.tap(house.amina, "/henvendelse")),
    "the guidance": (FEEDBACK, lambda house: house.tap(house.amina, "/henvendelse", "Hærværk")),
    "the words": (FEEDBACK, _words),
    "an addition": (ADDITION, lambda house: house.tap(house.amina, house.reference, "Tilføj noget")),
    "a note": (INBOX, lambda house: house.tap(house.karen, house.reference, NOTE)),
    "a reply": (INBOX, lambda house: house.tap(house.karen, house.reference, REPLY)),
    "a reply to be sent": (INBOX, _preview),
    "a search": (INBOX, lambda house: house.tap(house.karen, "/indbakke", "Søg")),
    "a merger": (INBOX, lambda house: house.tap(house.karen, house.reference, "Mere", "Læg sammen med en anden")),
    "ticks": (INBOX, lambda house: house.ticked()),
    "words for several": (INBOX, _together),
    "words for several to be sent": (INBOX, _to_several),
    "an announcement": (ANNOUNCEMENT, lambda house: house.tap(house.karen, "/opslag", "Skriv et opslag", "Nyt")),
    "a meeting": (MEETING, lambda house: house.tap(house.karen, "/nyt_moede", "Indkald til åbent møde")),
}
"""Every room, at every kind of step."""

ANSWERS = {("the guidance", "ja"), ("the guidance", "ok"), ("a name under it", "nej tak")}
"""What is an answer to it."""


@pytest.fixture
async def house(lokalraad: Living) -> House:
    hall = await open_hall(lokalraad)
    await hall.published()
    karen = await coordinator(lokalraad, MUNICIPALITY)
    async with lokalraad.app.db.transaction() as tx:
        post = Post("ishoj", MUNICIPALITY, Role.ANNOUNCER)
        await staff.give(tx, (await who(karen)).id, post, now=lokalraad.clock())
    amina = await resident(lokalraad)
    return House(karen, amina, await lies(amina))


async def open_form(talk: Talk) -> Form | None:
    draft = (await services_of(talk.lokalraad).people.visit(talk.person.id, language="da")).draft
    return draft.form if draft is not None else None


def test_every_room_is_walked() -> None:
    assert {form for form, _ in OPEN.values()} == set(rooms.ROOMS)


async def test_what_is_no_answer_closes_no_form_and_is_told_that_it_waits(house: House) -> None:
    for name, (form, opens) in OPEN.items():
        talk = await opens(house)
        step, labels = talk.last.text, talk.labels
        assert await open_form(talk) == form, name

        def waits(what: str, name: str = name, step: str = step, talk: Talk = talk) -> str:
            first, asked, after = talk.last.text.rpartition(step)
            assert asked, (name, what, talk.last.text)
            assert after == "", (name, what)
            assert "stadig" in first or "ikke sendt endnu" in first, (name, what, first)
            return first

        for typed in PASSING:
            if (name, typed) not in ANSWERS:
                await talk.write(typed)
                waits(typed)
        for what, send in WORDLESS.items():
            if what not in TAKEN.get(form, ()):
                before = len(talk.answers)
                send(talk.person)
                await talk.hear()
                assert ("heller ikke kommet med" in waits(what)) == what.endswith("with words"), (name, what)
                assert len(talk.answers) == before + 1, (name, what)
        assert talk.labels == labels, name
        assert await open_form(talk) == form, name
        await talk.write("/menu")
        left = talk.answers[-2].text
        assert left.startswith("Du gik videre") or "ikke sendt" in left, (name, left)
        assert await open_form(talk) is None, name


async def test_danger_comes_first_in_every_room(house: House) -> None:
    for form, opens in dict(OPEN.values()).items():
        talk = await opens(house)
        before = len(talk.answers)
        await talk.write("Hjælp, der er en mand med kniv i min opgang")
        assert talk.answers[before].text.startswith("Ring 112 nu"), form.name
        await talk.write("/menu")


async def test_a_note_that_comes_too_late_is_nobodys_question(house: House) -> None:
    karen = await house.tap(house.karen, house.reference, NOTE)
    asked = karen.last
    await karen.write("/indbakke")
    assert karen.answers[-2].text == "Du gik videre uden at skrive notatet. Der er ikke gemt noget."
    said = await karen.write("Jeg har ringet til ham")
    assert "det er ikke gemt andre steder" in said
    assert "Gem mit spørgsmål til lokalrådet" not in karen.labels
    for typed in ("gem mit spørgsmål", "ingen af dem"):
        assert "Du er koordinator" in await karen.write(typed), typed
    karen.person.tap(asked, "save")
    assert "Du er koordinator" in await karen.hear()
    karen.person.tap(asked, "save-yes:1:1")
    assert "Du er koordinator" in await karen.hear()


async def test_the_caption_of_a_photo_that_was_not_wanted_is_not_looked_up_when_it_is_edited(house: House) -> None:
    karen = await house.tap(house.karen, house.reference, REPLY)
    photo = karen.person.send_photo(PIXEL, "Se her ved stien")
    await karen.hear()
    karen.person.edit(photo, ASKED)
    assert "Jeg venter stadig på din tekst." in await karen.hear()


async def test_an_album_is_answered_once(house: House) -> None:
    karen = await house.tap(house.karen, house.reference, NOTE)
    before = len(karen.answers)
    karen.person.send_album(*[PIXEL] * 3, caption=ASKED)
    assert "heller ikke kommet med" in await karen.hear()
    assert len(karen.answers) == before + 1


async def test_what_was_typed_before_a_kind_was_chosen_is_kept_and_that_is_said(house: House) -> None:
    await house.write(await house.tap(house.amina, "/henvendelse"), WORDS)
    await house.amina.write("/menu")
    assert "Den er gemt i 7 dage" in house.amina.answers[-2].text
    said = await house.amina.write("/henvendelse")
    assert said.startswith("Du er midt i en henvendelse. Du har skrevet:")


@pytest.mark.parametrize("typed", ["ja", "Skriv det her"])
async def test_a_yes_below_the_guidance_goes_on_with_that_kind(house: House, typed: str) -> None:
    amina = await house.tap(house.amina, "/henvendelse", "Trafik")
    guidance = amina.last.text
    assert guidance in await amina.write("tak")
    assert "Trin 2 af 6" in await amina.write(typed)
    assert "Trin 1 af 6" in await amina.write("tilbage")
    assert "Trin 1 af 6" in await amina.write("ja"), "the guidance is not looked at any more"

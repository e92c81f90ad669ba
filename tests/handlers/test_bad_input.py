"""Whatever is sent gets one clear, kind sentence; nothing of it is kept, shown as it came, or lost."""

from collections.abc import Callable
from dataclasses import fields
from itertools import product

import pytest

from handlers import buttons
from sandbox.media import PIXEL
from sandbox.people import Person
from tests.living import Living
from tests.talk import Talk

WORDLESS: dict[str, tuple[Callable[[Person], object], str]] = {
    "a photo": (lambda person: person.send_photo(PIXEL), "Billeder ser jeg ikke på"),
    "a sticker": (lambda person: person.send_sticker(), "Klistermærker"),
    "a voice message": (lambda person: person.send_voice(), "Lyd kan jeg ikke høre"),
    "a video": (lambda person: person.send_video(), "Video ser jeg ikke på"),
    "a poll": (lambda person: person.send_poll(), "Afstemninger"),
    "a contact": (lambda person: person.send_contact(), "Kontakter gemmer jeg ikke"),
    "a place": (lambda person: person.send_location(55.6, 12.3), "Steder bruger jeg ikke"),
    "a document": (lambda person: person.send_document(b"%PDF-"), "Filer åbner jeg ikke"),
    "a file of 21 MB": (lambda person: person.send_big_file(), "Filer åbner jeg ikke"),
    "a forwarded message": (lambda person: person.forward("ring til mig"), "sender videre"),
    "an album of ten": (lambda person: person.send_album(*[PIXEL] * 10), "Billederne ser jeg ikke på"),
}

UNREADABLE = ["😀😀😀", "\u200b\u200d\u200b", "\u202e\u202e\u202d", "...!?", "👩‍👩‍👧", "\n".join("." * 2000)]

TEXTS = {
    "a tag out of place": "</b><a href='https://evil.example'>klik her</a>",
    "right to left": "\u202eder er larm i gården\u202c",
    "Arabic": "هناك ضوضاء في الفناء",
    "invisible letters": "h\u200bv\u200ba\u200bd er et lokalråd",
    "4,096 letters": "a" * 4096,
    "4,096 lines": "x" + "\n" * 4094 + "x",
    "a null and controls": "hvad\x07\x1b er det",
    "braces": "{ $council } { line-112 } %s {0}",
    "SQL": "'; DROP TABLE people; --",
}


LINKS = ["x" * 65, "../../etc/passwd", "atlantis", "ishoj ishoj", "%00", "ok:1:da:ishoj", "<b>", "m-12"]

FORGED = ["", "x" * 57, "-1", "9" * 30, "\U0001f600", "<b>", "../..", "\u202e", "\x00", "\ud800", "en", "settings"]
"""What stands in the fields of a button nobody sent."""


async def test_messages_without_words_each_get_one_sentence(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    for name, (send, said) in WORDLESS.items():
        before = len(talk.person.heard)
        send(talk.person)
        answer = await talk.hear()
        assert said in answer, name
        assert "Ring 112" in answer, name
        assert len(talk.person.heard) == before + 1, name


async def test_an_album_sent_on_is_answered_once(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    origin = {"type": "hidden_user", "date": 0, "sender_user_name": "Naboen"}
    for _ in range(3):
        talk.person.send_photo(PIXEL, media_group_id="7", forward_origin=origin)
    assert "sender videre" in await talk.hear()
    assert len(talk.person.heard) == 1


async def test_the_words_under_an_album_are_answered_and_its_other_pictures_let_be(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    talk.person.send_album(*[PIXEL] * 3, caption="Hvad er SSP?")
    assert "Hvad er SSP?" in await talk.hear()
    assert len(talk.person.heard) == 1


async def test_the_picture_of_an_album_that_was_not_answered_yet_is_answered_when_it_comes_again(
    lokalraad: Living,
) -> None:
    talk = Talk(lokalraad)
    talk.person.send_photo(PIXEL, media_group_id="7")
    await talk.hear()
    await lokalraad.app.dispatch.handle(talk.person.actions[-1])
    assert len(talk.person.heard) == 2


async def test_a_command_that_is_sent_on_is_not_obeyed(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.start()
    forwarded = talk.person.actions[-1]["message"] | {"forward_origin": {"type": "hidden_user", "date": 0}}
    forwarded["forward_origin"]["sender_user_name"] = "Naboen"
    await lokalraad.app.dispatch.handle({"update_id": 1, "message": forwarded})
    assert "sender videre" in talk.last.text


async def test_what_telegram_itself_notes_in_a_chat_is_not_answered(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.start()
    noted = {name: value for name, value in talk.person.actions[-1]["message"].items() if name in ("chat", "from")}
    for what in (
        {"pinned_message": talk.last.data},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 1}},
    ):
        await lokalraad.app.dispatch.handle({"update_id": 1, "message": noted | {"message_id": 9, "date": 0} | what})
    assert len(talk.person.heard) == 1


async def test_what_is_written_under_a_picture_is_a_question(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    talk.person.send_photo(PIXEL, "Hvad er et lokalråd?")
    answer = await talk.hear()
    assert "Billeder og filer ser jeg ikke på" in answer
    assert "Hvad er et lokalråd?" in answer
    assert "Ring 112" in answer


async def test_texts_without_a_letter_are_met_kindly(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    for text in UNREADABLE:
        answer = await talk.write(text)
        assert "Jeg kunne ikke finde nogen ord" in answer, text
        assert "Ring 112" in answer, text


async def test_strange_texts_reach_the_matcher_and_the_112_line_comes_back(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    for name, text in TEXTS.items():
        answer = await talk.write(text)
        assert "Ring 112" in answer, name
        assert "evil" not in answer, name
        assert not talk.last.data.get("entities", [{}])[0].get("url"), name


async def test_commands_nobody_knows(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    for command in ("/findesikke", "/start2 now", "/MENUU"):
        assert "Den kommando kender jeg ikke" in await talk.write(command)


async def test_a_link_that_leads_nowhere_is_an_ordinary_welcome_and_a_kind_word(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    for payload in LINKS:
        welcome = await talk.start(payload)
        assert "Linket kender jeg ikke" in welcome, payload
        assert "Dette er ikke en anmeldelse" in welcome, payload


async def test_buttons_nobody_sent_or_remembers(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.start()
    for forged in ("nonsense", "ok:1:xx:ishoj", "council", "\U0001f600" * 16, "theme:gone"):
        assert "Den knap er gammel" in await talk.tap(forged), forged
    assert "Det svar findes ikke mere" in await talk.tap("q:gone")
    assert "Den kommune kender jeg ikke" in await talk.tap("council:atlantis")


@pytest.mark.parametrize("value", FORGED, ids=range(len(FORGED)))
async def test_forged_buttons_of_every_kind_are_met_kindly(lokalraad: Living, value: str) -> None:
    guest, resident = Talk(lokalraad), Talk(lokalraad, "Bent")
    await guest.start()
    await resident.move_in()
    for kind, talk in product(buttons.ALL, (guest, resident)):
        for forged in {":".join((kind.tag, *given)) for given in _fields(kind, value)}:
            talk.person.tap(talk.last, forged)
            lokalraad.world.updates.clear()  # it is handed in here, and not polled for as well
            await lokalraad.app.dispatch.handle(talk.person.actions[-1])


def _fields(kind: type[buttons.Button], value: str) -> list[tuple[str, ...]]:
    """All fields with the value, and the value in the last one behind what is plausible."""
    count = len(fields(kind))
    return [(value,) * count, (*("", "da", "")[: count - 1], value)] if count else [()]


async def test_a_button_under_a_message_that_is_gone_is_answered_anew(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.start()
    message = talk.last
    lokalraad.world.chats[talk.person.id].delete(message.id)
    talk.person.tap(message, "menu")
    assert "Hvad vil du vide?" in await talk.hear()


async def test_an_edited_question_is_answered_anew_and_other_edits_are_let_be(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.start()
    asked = talk.person.write("hvad er et lokalraadd?")
    await talk.hear()
    talk.person.edit(asked, "Hvad er SSP?")
    assert "Hvad er SSP?" in await talk.hear()
    heard = len(talk.person.heard)
    for edit in ("/start", "ja", "Ishøj", "😀"):
        talk.person.edit(asked, edit)
        await talk.hear()
    assert len(talk.person.heard) == heard


async def test_a_name_full_of_markup_is_never_shown_or_kept(lokalraad: Living) -> None:
    talk = Talk(lokalraad, "</b><a href='https://evil.example'>Amina", username="evil_example")
    await talk.move_in()
    await talk.write("/privatliv")
    await talk.write("hvad er et lokalråd?")
    assert not any("evil" in message.text for message in talk.person.heard)


async def test_commands_are_understood_however_they_are_spelt(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    for spelt in (
        "/hjaelp",
        "/help",
        "/HJAELP",
        "/hjælp",
        "hjælp",
        f"/hjaelp@{lokalraad.world.bot['username']}",
    ):
        assert "Sådan bruger du Lokalråd" in await talk.write(spelt), spelt
    for spelt in ("/menu", "menu", "Emner"):
        assert "Hvad vil du vide?" in await talk.write(spelt), spelt
    assert "Vælg et spørgsmål" in await talk.write("Børn og unge")

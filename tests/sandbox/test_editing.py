"""Edits and deletions, and how they fail."""

import pytest

from sandbox import media
from sandbox.media import PIXEL
from sandbox.methods.editing import NOT_MODIFIED
from sandbox.people import Person
from sandbox.schema import check_for
from sandbox.shapes import Upload
from sandbox.world import World
from tests.living import Clock
from tests.sandbox.conftest import Api

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "ja"}]]}


@pytest.fixture
async def asked(api: Api, amina: Person) -> dict[str, int]:
    """A question with a button stands in the chat."""
    message = await api.get("sendMessage", chat_id=amina.id, text="Kommer du?", reply_markup=KEYBOARD)
    return {"chat_id": amina.id, "message_id": message["message_id"]}


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(
    api: Api, amina: Person, asked: dict[str, int]
) -> None:
    edited = await api.get("editMessageText", text="Tak!", **asked)
    assert (amina.last.text, amina.last.labels) == ("Tak!", [])
    assert "edit_date" in edited


async def test_the_same_again_is_not_modified(api: Api, asked: dict[str, int]) -> None:
    error = await api.error("editMessageText", text="Kommer du?", reply_markup=KEYBOARD, **asked)
    assert error == (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly"
        " the same as a current content and reply markup of the message"
    )
    await api.get("editMessageReplyMarkup", **asked)
    assert await api.error("editMessageReplyMarkup", **asked) == f"Bad Request: {NOT_MODIFIED}"
    await api.get("editMessageText", text="Kommer du ikke?", **asked)
    assert await api.error("editMessageText", text="Kommer du ikke?", **asked) == f"Bad Request: {NOT_MODIFIED}"


async def test_what_is_not_there_cannot_be_edited(api: Api, amina: Person) -> None:
    error = await api.error("editMessageText", chat_id=amina.id, message_id=99, text="x")
    assert error == "Bad Request: message to edit not found"
    error = await api.error("editMessageText", chat_id=amina.id, text="x")
    assert error == "Bad Request: message identifier is not specified"


async def test_what_a_person_said_cannot_be_edited(api: Api, amina: Person) -> None:
    error = await api.error("editMessageText", chat_id=amina.id, message_id=1, text="x")
    assert error == "Bad Request: message can't be edited"


async def test_what_brought_a_reply_keyboard_cannot_be_edited(api: Api, amina: Person) -> None:
    keyboard = {"keyboard": [[{"text": "Møder"}]]}
    await api.get("sendMessage", chat_id=amina.id, text="?", reply_markup=keyboard)
    error = await api.error("editMessageText", chat_id=amina.id, message_id=amina.last.id, text="x")
    assert error == "Bad Request: message can't be edited"


async def test_a_caption_is_no_text(api: Api, amina: Person, asked: dict[str, int]) -> None:
    error = await api.error("editMessageCaption", caption="x", **asked)
    assert error == "Bad Request: there is no caption in the message to edit"
    photo = {"photo": Upload("a.png", PIXEL)}
    await api.get("sendPhoto", photo, chat_id=amina.id, caption="Før")
    where = {"chat_id": amina.id, "message_id": amina.last.id}
    error = await api.error("editMessageText", text="x", **where)
    assert error == "Bad Request: there is no text in the message to edit"
    await api.get("editMessageCaption", caption="Efter", **where)
    assert amina.last.text == "Efter"
    error = await api.error("editMessageCaption", caption="x" * 1025, **where)
    assert error == "Bad Request: message caption is too long"


async def test_a_photo_becomes_another_or_a_document_and_brings_its_own_caption(
    api: Api, world: World, amina: Person
) -> None:
    await api.get("sendPhoto", {"photo": Upload("a.png", PIXEL)}, chat_id=amina.id, caption="Før")
    where, before = {"chat_id": amina.id, "message_id": amina.last.id}, amina.last.data["photo"]
    other = media.photo(world.files, PIXEL)["photo"]
    new = {"type": "photo", "media": other[-1]["file_id"], "caption": "<b>Efter</b>", "parse_mode": "HTML"}
    edited = await api.get("editMessageMedia", media=new, reply_markup=KEYBOARD, **where)
    assert check_for("Message")(edited) == edited
    assert (edited["photo"], edited["caption"], amina.last.labels) == (other, "Efter", ["Ja"])
    assert other != before
    error = await api.error("editMessageMedia", media=new, reply_markup=KEYBOARD, **where)
    assert error == f"Bad Request: {NOT_MODIFIED}"
    file = media.document(world.files, b"%PDF", "plan.pdf", "application/pdf")["document"]
    await api.get("editMessageMedia", media={"type": "document", "media": file["file_id"]}, **where)
    assert amina.last.data.keys() & {"photo", "caption", "caption_entities", "reply_markup"} == set()
    assert amina.last.data["document"]["file_name"] == "plan.pdf"


async def test_a_text_gets_a_photo_but_a_place_does_not(api: Api, amina: Person, asked: dict[str, int]) -> None:
    new = {"type": "photo", "media": "attach://park"}
    await api.get("editMessageMedia", {"park": Upload("a.png", PIXEL)}, media=new, **asked)
    assert (amina.last.text, amina.last.data["photo"][-1]["width"]) == ("", 1)
    await api.get("sendLocation", chat_id=amina.id, latitude=55.6, longitude=12.3)
    again = {**new, "media": amina.heard[-2].data["photo"][-1]["file_id"]}
    error = await api.error("editMessageMedia", media=again, chat_id=amina.id, message_id=amina.last.id)
    assert error == "Bad Request: there is no media in the message to edit"


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("document", "can't use file of type Photo as Document"),
        ("video", "the sandbox edits in no video, because Lokalråd sends none"),
    ],
)
async def test_a_file_is_edited_in_as_what_it_is(
    api: Api, amina: Person, asked: dict[str, int], kind: str, problem: str
) -> None:
    new = {"type": kind, "media": amina.send_photo(PIXEL).data["photo"][-1]["file_id"]}
    assert await api.error("editMessageMedia", media=new, **asked) == f"Bad Request: {problem}"


async def test_for_two_days_a_message_can_be_taken_back(
    api: Api, amina: Person, asked: dict[str, int], clock: Clock
) -> None:
    clock.forward(hours=49)
    error = await api.error("deleteMessage", **asked)
    assert error == "Bad Request: message can't be deleted for everyone"
    clock.forward(hours=-2)
    await api.get("deleteMessage", **asked)
    assert not amina.heard
    assert await api.error("deleteMessage", **asked) == "Bad Request: message to delete not found"


async def test_many_are_deleted_at_once_and_the_missing_are_skipped(
    api: Api, amina: Person, asked: dict[str, int]
) -> None:
    ids = [asked["message_id"], 1, 99]
    assert await api.get("deleteMessages", chat_id=amina.id, message_ids=ids) is True
    assert not amina.chat


async def test_one_who_blocked_the_bot_sees_no_edits(api: Api, amina: Person, asked: dict[str, int]) -> None:
    amina.block()
    error = await api.error("editMessageText", text="Hallo?", **asked)
    assert error == "Forbidden: bot was blocked by the user"

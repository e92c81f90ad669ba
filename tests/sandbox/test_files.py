"""Files in both directions, with the sizes that Telegram allows."""

import pytest

from sandbox.media import PIXEL, image_size
from sandbox.people import Person
from sandbox.schema import check_for
from sandbox.shapes import Upload
from sandbox.world import World
from tests.sandbox.conftest import Api

JPEG = b"\xff\xd8\xff\xe0\x00\x04JF\xff\xc0\x00\x0b\x08\x00\x20\x00\x10\x01\x01\x11\x00\xff\xd9"


async def test_a_photo_of_a_person_can_be_fetched_by_the_bot(world: World, api: Api, amina: Person) -> None:
    message = amina.send_photo(PIXEL, "Hul i vejen")
    largest = message.data["photo"][-1]
    file = await api.get("getFile", file_id=largest["file_id"])
    assert check_for("File")(file) == file
    kept = world.files.at(file["file_path"])
    assert kept is not None
    assert kept.content == PIXEL


async def test_a_document_of_the_bot_reaches_the_person(api: Api, amina: Person) -> None:
    export = Upload("mine-data.json", b"{}", "application/json")
    sent = await api.get(
        "sendDocument", {"document": export}, chat_id=amina.id, caption="<b>Dine data</b>", parse_mode="HTML"
    )
    assert check_for("Message")(sent) == sent
    assert amina.last.data["document"]["file_name"] == "mine-data.json"
    assert amina.last.entities == [{"type": "bold", "offset": 0, "length": 9}]


async def test_a_file_is_sent_again_by_its_id(api: Api, amina: Person) -> None:
    photo = amina.send_photo(PIXEL)
    await api.get("sendPhoto", chat_id=amina.id, photo=photo.data["photo"][-1]["file_id"])
    assert amina.last.data["photo"] == photo.data["photo"]
    error = await api.error("sendDocument", chat_id=amina.id, document=photo.data["photo"][-1]["file_id"])
    assert error == "Bad Request: can't use file of type Photo as Document"


async def test_21_megabytes_are_too_much(api: Api, amina: Person) -> None:
    message = amina.send_big_file()
    assert message.data["document"]["file_size"] == 21 * 1024 * 1024
    error = await api.error("getFile", file_id=message.data["document"]["file_id"])
    assert error == "Bad Request: file is too big"


@pytest.mark.parametrize(
    ("photo", "problem"),
    [
        ("attach://nothing", "there is no photo in the request"),
        ("AgACAgQAAx", "wrong remote file identifier specified: Wrong string length"),
        ("https://example.com/a.png", "the sandbox fetches no addresses: upload the file"),
    ],
)
async def test_a_photo_that_is_not_there(api: Api, amina: Person, photo: str, problem: str) -> None:
    assert await api.error("sendPhoto", chat_id=amina.id, photo=photo) == f"Bad Request: {problem}"


async def test_an_unknown_file_is_not_there(api: Api) -> None:
    error = await api.error("getFile", file_id="x")
    assert error == "Bad Request: wrong file_id or the file is temporarily unavailable"


async def test_a_caption_holds_1024_characters(api: Api, amina: Person) -> None:
    photo = amina.send_photo(PIXEL).data["photo"][-1]["file_id"]
    error = await api.error("sendPhoto", chat_id=amina.id, photo=photo, caption="x" * 1025)
    assert error == "Bad Request: message caption is too long"


def test_pictures_are_measured_by_their_head() -> None:
    assert image_size(PIXEL) == (1, 1)
    assert image_size(JPEG) == (16, 32)

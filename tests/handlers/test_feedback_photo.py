"""What is sent can be seen before it is: the photo hangs right above the preview, as staff will see it."""

import pytest

from bot.domain.staff import Partner
from sandbox.media import PIXEL
from sandbox.messages import Message
from tests.handlers.feedback import WORDS, begin, coordinator, resident
from tests.living import Living
from tests.pictures.photos import CANARY, with_a_place
from tests.talk import Talk


@pytest.fixture
async def amina(lokalraad: Living) -> Talk:
    await coordinator(lokalraad, Partner.MUNICIPALITY)
    return await resident(lokalraad)


def photos(talk: Talk) -> list[Message]:
    return [message for message in talk.person.heard if "photo" in message.data]


def content(talk: Talk, photo: Message) -> bytes:
    file = talk.lokalraad.world.files.get(photo.data["photo"][-1]["file_id"])
    assert file is not None
    return file.content or b""


def is_right_above(talk: Talk, photo: Message) -> bool:
    heard = talk.person.heard
    return heard.index(photo) == heard.index(talk.last) - 1


async def write(talk: Talk, photo: bytes | None = None) -> str:
    """As far as the preview."""
    await begin(talk)
    await talk.tap("Ikke noget bestemt sted")
    await talk.write(WORDS)
    talk.person.send_photo(photo or with_a_place())
    await talk.hear()
    return await talk.tap("Svar mig her")


async def test_the_photo_hangs_right_above_the_preview_as_staff_will_see_it(amina: Talk) -> None:
    assert "Billede: ja" in await write(amina)
    [photo] = photos(amina)
    assert is_right_above(amina, photo)
    assert "Billedet i din henvendelse." in photo.text
    assert not photo.labels
    shown = content(amina, photo)
    assert shown
    assert CANARY.encode() not in shown
    preview = amina.last
    await amina.tap("Ret svaret")
    await amina.tap("Jeg vil ikke have svar")
    assert amina.last is preview, "what stands right below it is edited in place"
    assert photos(amina) == [photo]
    await amina.tap("Send")
    assert "modtaget" in preview.text
    assert photos(amina) == [photo]


async def test_another_photo_or_none_takes_the_first_one_down(amina: Talk) -> None:
    await write(amina)
    [first] = photos(amina)
    assert "Vil du bytte billedet?" in await amina.tap("Ret billedet")
    amina.person.send_photo(PIXEL)
    assert "Billede: ja" in await amina.hear()
    [second] = photos(amina)
    assert second is not first
    assert is_right_above(amina, second)
    assert content(amina, second) != content(amina, first)
    await amina.tap("Ret billedet")
    assert "Billede: nej" in await amina.tap("Tag billedet væk")
    assert photos(amina) == []


async def test_a_photo_follows_its_preview_down_and_goes_with_what_is_thrown_away(amina: Talk) -> None:
    await write(amina)
    [first] = photos(amina)
    await amina.tap("Ret teksten")
    await amina.write("Der er også glas på stien.")
    await amina.tap("Ja, skriv det nedenunder")
    [second] = photos(amina)
    assert second is not first
    assert is_right_above(amina, second)
    await amina.write("/mine")
    await amina.lokalraad.restart()
    await amina.tap("Gå videre med din kladde")
    [third] = photos(amina)
    assert is_right_above(amina, third)
    assert "glas på stien" in amina.last.text
    await amina.tap("Stop")
    await amina.tap("Slet den")
    assert photos(amina) == []


async def test_a_photo_too_old_to_be_deleted_says_that_it_is_not_in_it_any_more(amina: Talk) -> None:
    await write(amina)
    [photo] = photos(amina)
    amina.lokalraad.clock.forward(days=3)
    await amina.tap("Ret billedet")
    assert "Billede: nej" in await amina.tap("Tag billedet væk")
    assert photo.text == "Det billede er ikke med længere."

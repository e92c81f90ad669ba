"""Of a photo stays what can be seen on it, and nothing else; what is no photo is refused, quickly and kindly."""

import io
import sys

import pytest
from PIL import Image

import bot.pictures
from bot.errors import PictureNotOne, PictureTooLarge, PictureUnreadable
from bot.pictures import Picture, clean
from bot.pictures.drawing import LONGEST_SIDE, MOST_BYTES
from tests.pictures import photos

pytestmark = pytest.mark.usefixtures("unhurried")
RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def opened(picture: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.content))
    image.load()
    assert image.format == "JPEG"
    assert image.size == (picture.width, picture.height)
    return image


def is_near(found: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) < 40 for one, other in zip(found, colour, strict=True))


def bare(picture: Picture) -> bool:
    """Whether nothing but the picture is in the file: no segment that tells something, and nothing after its end."""
    image = opened(picture)
    told = {"exif", "xmp", "icc_profile", "comment", "photoshop", "mp", "adobe"} & set(image.info)
    return (
        not told
        and not dict(image.getexif())
        and photos.CANARY.encode() not in picture.content
        and b"Exif" not in picture.content
        and picture.content.endswith(b"\xff\xd9")
    )


@pytest.mark.parametrize(
    "photo",
    [photos.with_a_place(), photos.png_with_words(), photos.and_an_archive(), photos.moving()],
    ids=["gps-xmp-iptc-icc-comment-tail", "png-text", "jpeg-and-zip", "moving-webp"],
)
async def test_nothing_of_what_came_with_a_photo_stays(photo: bytes) -> None:
    picture = await clean(photo)
    assert bare(picture)
    image = opened(picture)
    assert image.size == (400, 300)
    assert is_near(image.getpixel((200, 50)), RED)
    assert is_near(image.getpixel((200, 250)), BLUE)


@pytest.mark.parametrize(
    ("orientation", "size", "red_at"),
    [
        (1, (400, 300), (200, 20)),
        (3, (400, 300), (200, 280)),
        (6, (300, 400), (280, 200)),
        (8, (300, 400), (20, 200)),
    ],
)
async def test_a_photo_is_turned_as_it_was_held(
    orientation: int, size: tuple[int, int], red_at: tuple[int, int]
) -> None:
    image = opened(await clean(photos.with_a_place(orientation)))
    assert image.size == size
    assert is_near(image.getpixel(red_at), RED)


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "1"), ("PNG", "P"), ("PNG", "LA"), ("WEBP", "RGBA")],
)
async def test_whatever_its_colours_are_made_of_they_look_the_same(kind: str, mode: str) -> None:
    street = photos.street(mode=mode)
    image = opened(await clean(photos.saved(street, kind)))
    expected = street.convert("RGB").getpixel((200, 250))
    assert isinstance(expected, tuple)
    assert is_near(image.getpixel((200, 250)), (expected[0], expected[1], expected[2]))


async def test_sixteen_bits_of_grey_become_eight_and_stay_grey() -> None:
    image = opened(await clean(photos.grey_of_sixteen_bits())).convert("L")
    assert [abs(int(str(image.getpixel((x, 8)))) - x) < 12 for x in (5, 60, 128, 200, 250)] == [True] * 5


async def test_what_can_be_seen_through_is_white() -> None:
    image = opened(await clean(photos.saved(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG")))
    assert is_near(image.getpixel((10, 10)), WHITE)


async def test_the_smallest_photo_is_one() -> None:
    assert opened(await clean(photos.saved(photos.street(1, 1), "PNG"))).size == (1, 1)


async def test_a_large_photo_is_made_smaller_and_a_small_one_is_not_made_larger() -> None:
    image = opened(await clean(photos.saved(photos.street(6000, 4000))))
    assert image.size == (LONGEST_SIDE, 1067)
    assert opened(await clean(photos.saved(photos.street(50, 40)))).size == (50, 40)


async def test_even_a_photo_of_nothing_but_noise_is_small_enough() -> None:
    picture = await clean(photos.noise(1600, 1600))
    assert len(picture.content) <= MOST_BYTES
    assert bare(picture)


@pytest.mark.parametrize(
    "file",
    [photos.EICAR, photos.EXECUTABLE, photos.SVG, photos.PDF, photos.GIF_AND_SCRIPT, b"", b"\0" * 1000],
    ids=["eicar", "executable", "svg", "pdf", "gif-and-script", "empty", "zeros"],
)
async def test_what_is_no_photo_is_refused_whatever_it_is_called(file: bytes) -> None:
    with pytest.raises(PictureNotOne):
        await clean(file)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF"])
async def test_a_picture_of_another_kind_is_refused(kind: str) -> None:
    with pytest.raises(PictureNotOne):
        await clean(photos.saved(photos.street(), kind))


@pytest.mark.parametrize("flood", [photos.flood(), photos.webp_flood()], ids=["png", "webp"])
async def test_a_flood_of_pixels_is_refused_before_one_of_them_is_made(flood: bytes) -> None:
    with pytest.raises(PictureTooLarge):  # once begun, it could not be read: most of its pixels are not there
        await clean(flood)
    assert len(flood) < 100_000


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
async def test_a_photo_that_is_cut_off_is_refused(kind: str, share: float) -> None:
    photo = photos.noise(200, 200) if kind == "JPEG" else photos.saved(Image.effect_noise((200, 200), 99), kind)
    with pytest.raises(PictureUnreadable):
        await clean(photo[: int(len(photo) * share)])


async def test_a_photo_that_takes_forever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.pictures, "SECONDS", 0.01)
    with pytest.raises(PictureUnreadable):
        await clean(photos.saved(photos.street()))


async def test_a_process_that_dies_takes_nobody_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(PictureUnreadable):
        await clean(photos.saved(photos.street()))

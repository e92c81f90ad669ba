"""A photo drawn anew: looked at before it is decoded, turned the right way up, made smaller, and saved bare."""

import struct
import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from bot.errors import PictureNotOne, PictureTooLarge, PictureUnreadable

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 1_600
MOST_BYTES = 700_000
QUALITIES = (85, 75, 65, 50, 35)
SMALLER = 0.75
"""What is left of each side where no quality is small enough."""

Size = tuple[int, int]


def draw(content: bytes) -> tuple[bytes, Size]:
    """A JPEG of it, and its width and height. Raises PictureNotOne, PictureTooLarge, PictureUnreadable."""
    Image.MAX_IMAGE_PIXELS = None  # ours is stricter, and counts before anything is decoded
    try:
        with warnings.catch_warnings(action="ignore"):
            image = _seen(_opened(content))
    except MemoryError:
        raise PictureTooLarge from None
    except (OSError, ValueError, SyntaxError, IndexError, KeyError, TypeError, EOFError) as broken:
        raise PictureUnreadable from broken  # what decoders say of a file that is cut or forged
    return _saved(image)


def _opened(content: bytes) -> Image.Image:
    if b"WEBP" in content[:16] and _webp_pixels(content) > MOST_PIXELS:
        raise PictureTooLarge  # its decoder takes room for all of it as soon as it is opened
    try:
        image = Image.open(BytesIO(content), formats=FORMATS)
    except UnidentifiedImageError:
        raise PictureNotOne from None
    if image.width * image.height > MOST_PIXELS:
        raise PictureTooLarge
    return image


def _webp_pixels(content: bytes) -> int:
    """How many it says that it has; 0 where it says nothing that can be understood, which no decoder takes either."""
    if content[12:16] == b"VP8X" and len(content) >= 30:
        return (1 + int.from_bytes(content[24:27], "little")) * (1 + int.from_bytes(content[27:30], "little"))
    if content[12:16] == b"VP8 " and len(content) >= 30:
        return (int.from_bytes(content[26:28], "little") & 0x3FFF) * (
            int.from_bytes(content[28:30], "little") & 0x3FFF
        )
    if content[12:16] == b"VP8L" and len(content) >= 25:
        bits = int.from_bytes(content[21:25], "little")
        return ((bits & 0x3FFF) + 1) * ((bits >> 14 & 0x3FFF) + 1)
    return 0


def _seen(image: Image.Image) -> Image.Image:
    """What a person sees: the first frame, upright, on white, in RGB, and no larger than it need be."""
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.load()
    small = _in_eight_bits(image)
    small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    flat = _on_white(_upright(small))
    bare = Image.new("RGB", flat.size)
    bare.paste(flat)
    return bare


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """With its orientation still beside it."""
    if image.mode.startswith(("I", "F")):
        wide = image.convert("F").point(lambda value: value / 256)
        found = wide.convert("L")
    elif image.mode in ("1", "P", "PA"):
        found = image.convert("RGBA")
    else:
        return image
    found.info["exif"] = image.getexif().tobytes()
    return found


def _upright(image: Image.Image) -> Image.Image:
    """As the camera was held, where that can be read."""
    try:
        return ImageOps.exif_transpose(image)
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, struct.error):
        return image


def _on_white(image: Image.Image) -> Image.Image:
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    over = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", over.size, "white"), over).convert("RGB")


def _saved(image: Image.Image) -> tuple[bytes, Size]:
    while True:
        for quality in QUALITIES:
            image.save(file := BytesIO(), "JPEG", quality=quality, optimize=True)
            if file.tell() <= MOST_BYTES:
                return file.getvalue(), image.size
        width, height = (max(1, round(side * SMALLER)) for side in image.size)
        image = image.resize((width, height), Image.Resampling.LANCZOS)

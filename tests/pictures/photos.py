"""Photos as phones and pranksters make them."""

import io
import struct
import zipfile
import zlib
from typing import Any

from PIL import Image, PngImagePlugin

CANARY = "KANARIEFUGL-HJEMME-55.6123"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><who>{CANARY}</who></x:xmpmeta>'.encode()
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
EXECUTABLE = b"MZ\x90\x00\x03\x00\x00\x00" + b"\0" * 200 + b"This program cannot be run in DOS mode."
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF"
GIF_AND_SCRIPT = b"GIF89a/*" + b"\0" * 20 + b"*/=1;alert(1)"


def street(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """Red above, blue below."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width, max(1, height // 2)))
    return image.convert(mode)


def saved(image: Image.Image, kind: str = "JPEG", **more: Any) -> bytes:
    image.save(file := io.BytesIO(), kind, **more)
    return file.getvalue()


def with_a_place(orientation: int = 1) -> bytes:
    """A JPEG that tells where it was taken, by which camera and by whom, in every way there is."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x013B] = orientation, CANARY, CANARY
    exif.get_ifd(0x8825).update({1: "N", 2: (55.0, 36.0, 44.28), 3: "E", 4: (12.0, 21.0, 9.0)})
    photo = saved(street(), exif=exif.tobytes(), xmp=XMP, comment=CANARY.encode(), icc_profile=CANARY.encode() * 20)
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(CANARY)) + CANARY.encode()
    return photo[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + photo[2:] + CANARY.encode()


def png_with_words() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", CANARY)
    words.add_text("Author", CANARY, zip=True)
    words.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return saved(street(), "PNG", pnginfo=words)


def flood(width: int = 30_000, height: int = 30_000) -> bytes:
    """A PNG of a few kilobytes that says that it has 900 million pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 5_000_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def webp_flood(width: int = 16_000, height: int = 16_000) -> bytes:
    """A WebP whose canvas is said to have 256 million pixels."""
    photo = saved(street(), "WEBP", exif=Image.Exif().tobytes() or b"Exif\0\0", lossless=True, xmp=XMP)
    assert photo[12:16] == b"VP8X"
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return photo[:24] + sides + photo[30:]


def and_an_archive() -> bytes:
    """A JPEG that is a ZIP, too."""
    with zipfile.ZipFile(file := io.BytesIO(), "w") as archive:
        archive.writestr("evil.js", CANARY)
    return saved(street()) + file.getvalue()


def moving() -> bytes:
    """A WebP whose first picture is the street, and whose second is black."""
    return saved(street(), "WEBP", save_all=True, append_images=[Image.new("RGB", (400, 300))], lossless=True)


def grey_of_sixteen_bits() -> bytes:
    """A PNG that goes from black to white."""
    image = Image.new("I;16", (256, 16))
    image.putdata([x * 257 for _ in range(16) for x in range(256)])
    return saved(image, "PNG")


def noise(width: int, height: int) -> bytes:
    return saved(Image.effect_noise((width, height), 120).convert("RGB"), quality=95)

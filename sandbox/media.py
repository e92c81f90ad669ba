"""Photos, documents and the rest, and the files behind them."""

import struct
from base64 import b64decode
from dataclasses import dataclass

from sandbox.errors import BadRequest
from sandbox.shapes import Json

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")


@dataclass(frozen=True, slots=True)
class File:
    """`content` is None for a file that exists by its size only."""

    id: str
    unique_id: str
    path: str
    size: int
    mime_type: str
    content: bytes | None
    kind: str

    @property
    def shape(self) -> Json:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}


class Files:
    """Everything that was ever sent, by file_id."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._shown: dict[str, Json] = {}

    def keep(self, kind: str, content: bytes | None, name: str, mime_type: str, size: int | None = None) -> File:
        number = len(self._by_id) + 1
        suffix = name.rpartition(".")[2].lower() if "." in name else "bin"
        suffix = suffix if suffix.isalnum() and suffix.isascii() else "bin"
        length = size if size is not None else len(content or b"")
        file = File(
            id=f"SANDBOX-{kind}-{number}",
            unique_id=f"U{number:08d}",
            path=f"{kind}s/file_{number}.{suffix}",
            size=length,
            mime_type=mime_type,
            content=content,
            kind=kind,
        )
        self._by_id[file.id] = file
        return file

    def get(self, file_id: str) -> File | None:
        return self._by_id.get(file_id)

    def show(self, content: Json, *files: File) -> Json:
        """What a message shows of these files; of the same files, the next one shows the same."""
        self._shown.update(dict.fromkeys((file.id for file in files), content))
        return content

    def shown(self, file_id: str) -> Json | None:
        return self._shown.get(file_id)

    def at(self, path: str) -> File | None:
        return next((file for file in self._by_id.values() if file.path == path), None)


def photo(files: Files, content: bytes, name: str = "photo.jpg") -> Json:
    """Telegram offers a photo in sizes, smallest first; the sandbox keeps the pixels as they came."""
    width, height = image_size(content)
    file = files.keep("photo", content, name, "image/png" if content[:4] == b"\x89PNG" else "image/jpeg")
    thumb = files.keep("photo", content, name, file.mime_type)
    sizes = [{**thumb.shape, "width": min(width, 90), "height": min(height, 90)}]
    return files.show({"photo": [*sizes, {**file.shape, "width": width, "height": height}]}, thumb, file)


def document(files: Files, content: bytes, name: str, mime_type: str) -> Json:
    file = files.keep("document", content, name, mime_type)
    return files.show({"document": {**file.shape, "file_name": name, "mime_type": mime_type}}, file)


def big_file(files: Files, size: int) -> Json:
    file = files.keep("document", None, "film.mov", "video/quicktime", size)
    return {"document": {**file.shape, "file_name": "film.mov", "mime_type": file.mime_type}}


def sticker(files: Files, emoji: str) -> Json:
    file = files.keep("sticker", PIXEL, "sticker.webp", "image/webp")
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": {**file.shape, **shape, "emoji": emoji}}


def voice(files: Files, seconds: int) -> Json:
    file = files.keep("voice", b"OggS", "voice.oga", "audio/ogg")
    return {"voice": {**file.shape, "duration": seconds, "mime_type": file.mime_type}}


def video(files: Files, seconds: int) -> Json:
    file = files.keep("video", b"\0\0\0\x18ftyp", "video.mp4", "video/mp4")
    shape = {"width": 640, "height": 360, "duration": seconds, "mime_type": file.mime_type}
    return {"video": {**file.shape, **shape}}


def poll(poll_id: str, question: str, options: tuple[str, ...]) -> Json:
    answers = [
        {"persistent_id": str(number), "text": option, "voter_count": 0} for number, option in enumerate(options)
    ]
    flags = {"is_closed": False, "is_anonymous": True, "allows_multiple_answers": False}
    rules = {"allows_revoting": True, "members_only": False, "type": "regular", "total_voter_count": 0}
    return {"poll": {"id": poll_id, "question": question, "options": answers, **flags, **rules}}


def image_size(content: bytes) -> tuple[int, int]:
    """Width and height from the head of a PNG or a JPEG."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) > 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content[:2] == b"\xff\xd8":
        return _jpeg_size(content)
    raise BadRequest("IMAGE_PROCESS_FAILED")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + length
    raise BadRequest("IMAGE_PROCESS_FAILED")

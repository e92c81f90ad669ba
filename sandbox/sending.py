"""Everything but words that a person can send."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from sandbox import media, texts
from sandbox.messages import Message
from sandbox.shapes import Json, without_nones

if TYPE_CHECKING:
    from sandbox.world import World


class Sender(ABC):
    """What a phone offers behind its paper clip."""

    world: "World"
    id: int
    first_name: str

    @abstractmethod
    def _send(self, **content: Any) -> Message:
        """Into the private chat with the bot."""

    def send_photo(
        self, content: bytes, caption: str | None = None, entities: list[Json] | None = None, **more: Any
    ) -> Message:
        return self._send(**media.photo(self.world.files, content), **_captioned(caption, entities), **more)

    def send_document(
        self,
        content: bytes,
        name: str = "fil.pdf",
        mime_type: str = "application/pdf",
        caption: str | None = None,
        entities: list[Json] | None = None,
    ) -> Message:
        document = media.document(self.world.files, content, name, mime_type)
        return self._send(**document, **_captioned(caption, entities))

    def send_big_file(self, size: int = 21 * 1024 * 1024) -> Message:
        """A document whose bytes are never made: only its size is known, and getFile refuses it."""
        return self._send(**media.big_file(self.world.files, size))

    def send_location(self, latitude: float, longitude: float) -> Message:
        return self._send(location={"latitude": latitude, "longitude": longitude})

    def send_sticker(self, emoji: str = "👋") -> Message:
        return self._send(**media.sticker(self.world.files, emoji))

    def send_voice(self, seconds: int = 7) -> Message:
        return self._send(**media.voice(self.world.files, seconds))

    def send_video(self, seconds: int = 12) -> Message:
        return self._send(**media.video(self.world.files, seconds))

    def send_poll(self, question: str = "Hvornår passer det?", *options: str) -> Message:
        return self._send(**media.poll(self.world.new_query_id(), question, options or ("Man", "Tir")))

    def send_contact(self) -> Message:
        contact = {"phone_number": "+4500000000", "first_name": self.first_name, "user_id": self.id}
        return self._send(contact=contact)

    def forward(self, text: str, sender_name: str = "Naboen") -> Message:
        origin = {"type": "hidden_user", "date": int(self.world.time()) - 60, "sender_user_name": sender_name}
        return self._send(text=text, forward_origin=origin)

    def send_album(self, *contents: bytes, caption: str | None = None) -> list[Message]:
        """Several photos that belong together; as in Telegram each is a message of its own."""
        album = self.world.new_query_id()
        photos = contents or (media.PIXEL, media.PIXEL, media.PIXEL)
        return [
            self.send_photo(content, caption if first else None, media_group_id=album)
            for first, content in ((index == 0, content) for index, content in enumerate(photos))
        ]


def _captioned(caption: str | None, entities: list[Json] | None) -> Json:
    if not caption:
        return {}
    found = entities if entities is not None else texts.found_in(caption)
    return without_nones(caption=caption, caption_entities=found or None)

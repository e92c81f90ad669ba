"""What a button is: a tag and a few ids, packed into the 64 bytes that Telegram gives it."""

from dataclasses import astuple, dataclass, fields
from typing import ClassVar

from bot.view import Press

LONGEST = 64  # bytes Telegram gives a button


@dataclass(frozen=True)
class Button:
    """`tag` is in chats for years: it is never changed, and never given to another button."""

    tag: ClassVar[str]

    def pack(self) -> str:
        """`ok:1:da:ishoj`. A value that does not fit is our own mistake, so it fails loudly."""
        packed = ":".join((self.tag, *astuple(self)))
        assert packed.count(":") == len(fields(self)), packed
        assert len(packed.encode()) <= LONGEST, packed
        return packed

    def press(self, label: str) -> Press:
        """This button as a view shows it."""
        return Press(label, self.pack())

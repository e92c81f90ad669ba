"""What a button is: a tag and a few ids, packed into the 64 bytes that Telegram gives it."""

from dataclasses import astuple, dataclass, fields
from typing import ClassVar

from bot.view import Press

LONGEST = 64  # bytes Telegram gives a button
MOST_ROWS = 2**63


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


def row(written: str) -> int:
    """The number of a row, as a button carries it; 0, which no row has, for what is forged."""
    is_number = written.isascii() and written.isdigit() and len(written) < 20
    return int(written) if is_number and int(written) < MOST_ROWS else 0


def ticked(label: str, yes: bool) -> str:
    """A button's label, with a tick where it holds."""
    return f"✓ {label}" if yes else label

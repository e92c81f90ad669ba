"""What one message shows, its text and its buttons, and the screen it is shown on."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias


@dataclass(frozen=True)
class Press:
    """A button that comes back to the bot with `data` (at most 64 bytes)."""

    label: str
    data: str


@dataclass(frozen=True)
class Link:
    """A button that opens an address."""

    label: str
    url: str


Button: TypeAlias = Press | Link


@dataclass(frozen=True)
class View:
    """`html` is Telegram's HTML subset, made only by `Texts` and the content loader, which escape every value."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True)
class Addressed:
    """A view, where it goes, and the message it answers."""

    chat_id: int
    view: View
    reply_to: int


class Screen(Protocol):
    """Where views are shown, at once, to whoever just wrote or tapped. `bot.app` hands it in.

    What nobody can help raises nothing (blocked, message gone, not modified, refused for ever);
    TelegramAway is raised where the view may be shown by trying again.
    """

    async def show(self, chat_id: int, view: View, *, reply_to: int | None = None) -> None: ...

    async def replace(self, chat_id: int, message_id: int, view: View) -> None:
        """Edit a message in place; where it is gone, show the view anew."""

    async def hand_over(self, chat_id: int, name: str, content: bytes, view: View) -> None:
        """Send a file with the view as its caption."""

"""What one message shows, its text and its buttons, and the screen it is shown on."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal, Protocol, TypeAlias


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
class Attachment:
    """A photo or a document that Telegram has already; `file_id` is its name for it."""

    kind: Literal["photo", "document"]
    file_id: str


@dataclass(frozen=True)
class View:
    """`html` is Telegram's HTML subset, made only by `Texts` and the content loader, which escape every value.

    With an attachment it is a caption, of at most 1,024 characters.
    """

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    attachment: Attachment | None = None


def packed(view: View) -> bytes:
    """A view as it is kept until somebody sends it."""
    return json.dumps(asdict(view), ensure_ascii=False, separators=(",", ":")).encode()


def unpacked(kept: bytes) -> View:
    """The view that was `packed`."""
    told = json.loads(kept)
    rows = tuple(tuple(_button(button) for button in row) for row in told["buttons"])
    return View(told["html"], rows, Attachment(**told["attachment"]) if told["attachment"] else None)


def _button(told: Mapping[str, str]) -> Button:
    return Press(**told) if "data" in told else Link(**told)


@dataclass(frozen=True)
class Addressed:
    """A view, where it goes, and the message it answers."""

    chat_id: int
    view: View
    reply_to: int


@dataclass(frozen=True)
class Spot:
    """A place on the map, with what it is called and where it is."""

    latitude: float
    longitude: float
    title: str
    address: str


class Screen(Protocol):
    """Where views are shown, at once, to whoever just wrote or tapped. `bot.app` hands it in.

    What nobody can help raises nothing (blocked, message gone, not modified, refused for ever);
    TelegramAway is raised where the view may be shown by trying again.
    """

    async def show(self, chat_id: int, view: View, *, reply_to: int | None = None) -> int | None:
        """The number of the message; None where nobody sees it."""

    async def replace(self, chat_id: int, message_id: int, view: View) -> None:
        """Edit a message in place; where it is gone, show the view anew."""

    async def hand_over(self, chat_id: int, name: str, content: bytes, view: View) -> None:
        """Send a file with the view as its caption."""

    async def show_place(self, chat_id: int, spot: Spot) -> None:
        """Show a place on the map, which whoever taps it is led to."""


class Files(Protocol):
    """Where what people sent is fetched from. Raises as `Screen` does."""

    async def fetch(self, file_id: str, most: int) -> bytes:
        """A picture that Telegram has, of `most` bytes. Raises PictureTooLarge, PictureUnreadable."""


class Frame(Protocol):
    """Where a picture hangs above what is said of it, until it is taken down. Raises as `Screen` does."""

    async def hang(self, chat_id: int, picture: bytes, caption: View, *, instead_of: int | None = None) -> int | None:
        """In place of a message, or as a new one; its number, None where nobody sees it."""

    async def take_down(self, chat_id: int, message_id: int, caption: View) -> None:
        """What Telegram holds for too old to be deleted says `caption` from now on."""


class Board(Protocol):
    """Where what was shown is kept up to date, though nobody wrote or tapped. Raises as `Screen` does."""

    async def replace(self, chat_id: int, message_id: int, view: View) -> None: ...

    async def refresh(self, chat_id: int, message_id: int, view: View) -> None:
        """Edit a message in place; where it is gone, nothing is shown: whoever deleted it does not want it."""


class Mail(Protocol):
    """Whoever delivers letters. Services wake it once the transaction in which they wrote some is committed."""

    def wake(self) -> None: ...

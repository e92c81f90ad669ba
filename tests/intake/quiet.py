"""Where nothing is said of danger, nobody has to listen for it."""

from bot.intake.sentinel import Sentinel
from bot.view import Spot, View


class Wall:
    """A screen on which nothing may be shown."""

    async def show(self, chat_id: int, view: View, *, reply_to: int | None = None) -> None:
        raise AssertionError

    async def replace(self, chat_id: int, message_id: int, view: View) -> None:
        raise AssertionError

    async def hand_over(self, chat_id: int, name: str, content: bytes, view: View) -> None:
        raise AssertionError

    async def show_place(self, chat_id: int, spot: Spot) -> None:
        raise AssertionError


def quiet() -> Sentinel:
    """Hears nothing, whatever is said."""
    return Sentinel(lambda update: None, Wall())

"""Where nothing is said of danger, nobody has to listen for it."""

from bot.intake.sentinel import Sentinel
from bot.view import Screen, View


class NoScreen(Screen):
    async def show(self, chat_id: int, view: View, *, reply_to: int | None = None) -> None:
        raise AssertionError("nothing is to be shown")


def quiet() -> Sentinel:
    return Sentinel(lambda update: None, NoScreen())

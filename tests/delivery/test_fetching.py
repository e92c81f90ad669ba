"""A picture is fetched from Telegram once its size is known, and nobody sees the address, which holds the token."""

import json
import logging

import pytest
from telegram.request import BaseRequest

from bot.delivery.line import Line
from bot.delivery.screen import TelegramScreen
from bot.errors import (
    LokalraadError,
    PictureTooLarge,
    PictureUnreadable,
    TelegramAway,
    TelegramFaltered,
    TokenRefused,
)
from sandbox import media
from sandbox.transport import SandboxRequest
from sandbox.world import World
from tests.delivery.conftest import TOKEN, Server

MOST = 20 * 1024 * 1024
PHOTO = b"\xff\xd8 a photo of a street \xff\xd9"


@pytest.fixture
def screen(world: World) -> TelegramScreen:
    return TelegramScreen(Line(SandboxRequest(world), "https://api.telegram.org", world.token))


class Script(Server):
    """Answers one after the other."""

    def __init__(self, *answers: tuple[int, bytes]) -> None:
        super().__init__()
        self.left = list(answers)

        async def behave(reader: object, writer: object) -> None:
            if not self.left:
                return
            status, body = self.left.pop(0)
            await self.answers(status, body, "Connection: close")(reader, writer)  # type: ignore[arg-type]

        self.behave = behave


def told(path: str = "photos/file_1.jpg", **more: int) -> tuple[int, bytes]:
    return 200, json.dumps({"ok": True, "result": {"file_id": "F", "file_path": path, **more}}).encode()


def screen_at(server: Server, request_: BaseRequest, script: Script) -> TelegramScreen:
    server.behave = script.behave
    return TelegramScreen(Line(request_, server.url, TOKEN))


async def test_a_photo_is_fetched_as_it_was_sent(world: World, screen: TelegramScreen) -> None:
    file = world.files.keep("photo", PHOTO, "photo.jpg", "image/jpeg")
    assert await screen.fetch(file.id, MOST) == PHOTO


async def test_what_is_too_large_is_not_fetched(world: World, screen: TelegramScreen) -> None:
    film = media.big_file(world.files, 21 * 1024 * 1024)["document"]["file_id"]
    photo = world.files.keep("photo", PHOTO, "photo.jpg", "image/jpeg")
    for file, most in ((film, MOST), (photo.id, 10)):
        with pytest.raises(PictureTooLarge):
            await screen.fetch(file, most)


async def test_what_telegram_does_not_know_cannot_be_read(screen: TelegramScreen) -> None:
    with pytest.raises(PictureUnreadable):
        await screen.fetch("forged", MOST)


async def test_an_address_that_ran_out_is_asked_for_again_once(server: Server, request_: BaseRequest) -> None:
    gone = 404, b'{"ok":false,"error_code":404,"description":"Not Found"}'
    script = Script(told("a b.jpg"), gone, told("photos/new.jpg"), (200, PHOTO))
    assert await screen_at(server, request_, script).fetch("F", MOST) == PHOTO
    assert [request.split()[1].decode() for request in server.heard] == [
        f"/bot{TOKEN}/getFile",
        f"/file/bot{TOKEN}/a%20b.jpg",
        f"/bot{TOKEN}/getFile",
        f"/file/bot{TOKEN}/photos/new.jpg",
    ]
    with pytest.raises(PictureUnreadable):
        await screen_at(server, request_, Script(told(), gone, told(), gone)).fetch("F", MOST)


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ([told(), (502, b"<html>")], TelegramFaltered),
        ([(502, b"<html>")], TelegramFaltered),
        ([told(), (401, b'{"ok":false,"error_code":401,"description":"Unauthorized"}')], TokenRefused),
        ([told(file_size=5), (200, PHOTO)], PictureTooLarge),
        ([told(file_size=11)], PictureTooLarge),
        ([(200, b'{"ok":true,"result":{"file_id":"F"}}')], PictureUnreadable),
    ],
)
async def test_what_goes_wrong_is_said_as_everywhere(
    answers: list[tuple[int, bytes]], error: type[LokalraadError], server: Server, request_: BaseRequest
) -> None:
    with pytest.raises(error):
        await screen_at(server, request_, Script(*answers)).fetch("F", 10)


async def test_a_telegram_that_hangs_up_is_away_and_the_address_stands_in_no_log(
    server: Server, request_: BaseRequest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(TelegramAway) as lost:
        await screen_at(server, request_, Script(told())).fetch("F", MOST)  # and nothing comes after
    assert TOKEN not in caplog.text + str(lost.value)

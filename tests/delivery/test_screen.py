"""A view reaches whoever waits for it, or nobody can help it; only what trying again can mend is raised."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.delivery.line import Line
from bot.delivery.screen import TelegramScreen
from bot.errors import TelegramAway, TelegramBusy, TelegramRefused
from bot.view import Link, Press, Spot, View

VIEW = View("<b>Hej</b> &amp; velkommen", ((Press("Menu", "menu"), Link("politi.dk", "https://politi.dk")),))
HALL = Spot(55.61, 12.36, "Tryghed", "Torvet 1")


class Script(Line):
    """Refuses as the test wrote it, in turn, and takes what comes after."""

    def __init__(self, *refusals: Exception | None) -> None:
        self.refusals = list(refusals)
        self.calls: list[tuple[str, Mapping[str, Any]]] = []

    async def call(self, method: str, params: Mapping[str, Any], seconds: float = 0) -> Any:
        self.calls.append((method, params))
        if self.refusals and (refusal := self.refusals.pop(0)) is not None:
            raise refusal

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.calls]


def bad(words: str) -> TelegramRefused:
    return TelegramRefused(400, f"Bad Request: {words}")


BLOCKED = TelegramRefused(403, "Forbidden: bot was blocked by the user")


async def test_a_view_is_shown_with_its_buttons_and_without_a_preview() -> None:
    line = Script()
    await TelegramScreen(line).show(7, VIEW, reply_to=3)
    [(method, params)] = line.calls
    assert (method, params["chat_id"], params["text"], params["parse_mode"]) == ("sendMessage", 7, VIEW.html, "HTML")
    assert params["link_preview_options"] == {"is_disabled": True}
    assert params["reply_parameters"] == {"message_id": 3, "allow_sending_without_reply": True}
    assert params["reply_markup"]["inline_keyboard"] == [
        [{"text": "Menu", "callback_data": "menu"}, {"text": "politi.dk", "url": "https://politi.dk"}]
    ]


async def test_a_place_is_shown_on_the_map_with_its_name_and_address() -> None:
    line = Script()
    await TelegramScreen(line).show_place(7, HALL)
    place = {"latitude": 55.61, "longitude": 12.36, "title": "Tryghed", "address": "Torvet 1"}
    assert line.calls == [("sendVenue", {"chat_id": 7, **place})]


@pytest.mark.parametrize("refusal", [BLOCKED, bad("chat not found"), bad("message is too long")])
async def test_what_nobody_can_help_is_let_go(refusal: TelegramRefused, caplog: pytest.LogCaptureFixture) -> None:
    line = Script(refusal, refusal, refusal, refusal)
    screen = TelegramScreen(line)
    await screen.show(7, VIEW)
    await screen.replace(7, 1, VIEW)
    await screen.hand_over(7, "mine-data.json", b"{}", VIEW)
    await screen.show_place(7, HALL)
    assert line.methods == ["sendMessage", "editMessageText", "sendDocument", "sendVenue"]
    assert "velkommen" not in caplog.text
    assert refusal.words not in caplog.text


async def test_what_is_no_html_is_shown_as_plain_text_once() -> None:
    line = Script(bad("can't parse entities: unexpected end tag"), bad("can't parse entities"))
    await TelegramScreen(line).show(7, VIEW)
    (_, first), (_, second) = line.calls
    assert second == {**first, "text": "Hej & velkommen", "parse_mode": None}


async def test_an_edit_that_is_no_html_is_shown_as_plain_text_in_its_place() -> None:
    line = Script(bad("can't parse entities: unexpected end tag"))
    await TelegramScreen(line).replace(7, 1, VIEW)
    assert line.methods == ["editMessageText", "editMessageText"]
    assert line.calls[1][1]["text"] == "Hej & velkommen"


async def test_a_view_that_stands_there_already_is_left_as_it_is() -> None:
    line = Script(bad("message is not modified: specified new message content and reply markup are exactly the same"))
    await TelegramScreen(line).replace(7, 1, VIEW)
    assert line.methods == ["editMessageText"]


@pytest.mark.parametrize(
    "words",
    [
        "message to edit not found",
        "message can't be edited",
        "MESSAGE_ID_INVALID",
        "there is no text in the message to edit",
    ],
)
async def test_where_the_message_is_gone_the_view_is_shown_anew(words: str) -> None:
    line = Script(bad(words))
    await TelegramScreen(line).replace(7, 1, VIEW)
    assert line.methods == ["editMessageText", "sendMessage"]


@pytest.mark.parametrize("away", [TelegramAway(), TelegramBusy(3)])
async def test_what_trying_again_can_mend_is_raised(away: TelegramAway) -> None:
    with pytest.raises(TelegramAway):
        await TelegramScreen(Script(away)).show(7, VIEW)
    with pytest.raises(TelegramAway):
        await TelegramScreen(Script(away)).replace(7, 1, VIEW)
    with pytest.raises(TelegramAway):
        await TelegramScreen(Script(away)).hand_over(7, "mine-data.json", b"{}", VIEW)


async def test_a_picture_takes_the_place_of_a_message_and_else_hangs_below() -> None:
    line = Script()
    screen = TelegramScreen(line)
    await screen.hang(7, b"jpeg", VIEW, instead_of=3)
    await screen.hang(7, b"jpeg", VIEW)
    (edited, instead), (sent, new) = line.calls
    assert (edited, instead["message_id"], instead["media"]["caption"]) == ("editMessageMedia", 3, VIEW.html)
    assert (sent, new["chat_id"], new["caption"]) == ("sendPhoto", 7, VIEW.html)


@pytest.mark.parametrize("words", ["message to edit not found", "there is no media in the message to edit"])
async def test_where_the_message_cannot_become_a_picture_it_hangs_below(words: str) -> None:
    line = Script(bad(words))
    await TelegramScreen(line).hang(7, b"jpeg", VIEW, instead_of=3)
    assert line.methods == ["editMessageMedia", "sendPhoto"]
    line = Script(bad(words), BLOCKED)
    assert await TelegramScreen(line).hang(7, b"jpeg", VIEW, instead_of=3) is None


async def test_a_picture_that_cannot_be_taken_down_says_so_and_one_that_is_gone_is_let_be() -> None:
    line = Script(bad("message can't be deleted for everyone"))
    await TelegramScreen(line).take_down(7, 3, VIEW)
    assert line.methods == ["deleteMessage", "editMessageCaption"]
    line = Script(bad("message to delete not found"), bad("message to edit not found"))
    await TelegramScreen(line).take_down(7, 3, VIEW)

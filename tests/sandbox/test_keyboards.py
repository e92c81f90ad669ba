"""Buttons: what Telegram takes, and what a person can press."""

import pytest

from sandbox.errors import Impossible
from sandbox.people import Person
from sandbox.shapes import Json
from tests.sandbox.conftest import Api


def inline(**button: object) -> Json:
    return {"inline_keyboard": [[{"text": "Ja", **button}]]}


@pytest.mark.parametrize(
    ("button", "problem"),
    [
        ({}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (
            {"callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"callback_data": "æ" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": " ", "callback_data": "x"}, "inline keyboard button text is empty"),
        (
            {"callback_data": "x", "url": "https://ishoj.dk"},
            "a button does one thing, and this one has callback_data and url",
        ),
        ({"url": "not-a-url"}, "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        (
            {"url": "ftp://example.com"},
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        (
            {"url": "javascript:alert(1)"},
            "inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
        ),
        ({"copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        (
            {"callback_data": "x", "style": "pink"},
            "can't parse inline keyboard button: Invalid button style specified",
        ),
    ],
)
async def test_a_button_that_telegram_refuses(api: Api, amina: Person, button: Json, problem: str) -> None:
    error = await api.error("sendMessage", chat_id=amina.id, text="?", reply_markup=inline(**button))
    assert error == f"Bad Request: {problem}"
    assert not amina.heard


@pytest.mark.parametrize(
    "button",
    [
        {"callback_data": "æ" * 32},
        {"url": "https://ishoj.dk/møder"},
        {"url": "tg://resolve?domain=x"},
        {"url": "ishoj.dk"},
        {"copy_text": {"text": "114"}},
        {"callback_data": "x", "style": "danger"},
    ],
)
async def test_a_button_that_telegram_takes(api: Api, amina: Person, button: Json) -> None:
    await api.get("sendMessage", chat_id=amina.id, text="?", reply_markup=inline(**button))
    assert amina.last.buttons == [[{"text": "Ja", **button}]]


async def test_a_hundred_buttons_are_enough(api: Api, amina: Person) -> None:
    rows = [[{"text": str(number), "callback_data": "x"}] for number in range(101)]
    error = await api.error("sendMessage", chat_id=amina.id, text="?", reply_markup={"inline_keyboard": rows})
    assert error == "Bad Request: REPLY_MARKUP_TOO_LONG"


async def test_a_reply_keyboard_stays_until_it_is_taken_away(api: Api, amina: Person) -> None:
    keyboard = {"keyboard": [[{"text": "Møder"}, {"text": "Her er jeg", "request_location": True}]]}
    await api.get("sendMessage", chat_id=amina.id, text="?", reply_markup=keyboard)
    await api.get("sendMessage", chat_id=amina.id, text="Og?")
    assert amina.press("Møder").text == "Møder"
    assert "location" in amina.press("Her er jeg").data
    await api.get("sendMessage", chat_id=amina.id, text="Tak", reply_markup={"remove_keyboard": True})
    with pytest.raises(Impossible, match="no button 'Møder'"):
        amina.press("Møder")


async def test_an_empty_reply_keyboard_is_refused(api: Api, amina: Person) -> None:
    error = await api.error("sendMessage", chat_id=amina.id, text="?", reply_markup={"keyboard": []})
    assert error == "Bad Request: object expected as reply markup"


async def test_a_button_that_opens_a_page_tells_the_bot_nothing(api: Api, amina: Person) -> None:
    await api.get("sendMessage", chat_id=amina.id, text="?", reply_markup=inline(url="https://ishoj.dk"))
    with pytest.raises(Impossible):
        amina.tap(amina.last, "Ja")

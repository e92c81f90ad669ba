"""Pressing buttons, and answering the press."""

import pytest

from sandbox.methods.queries import TOO_OLD
from sandbox.people import Person, Query
from sandbox.world import World
from tests.living import Clock
from tests.sandbox.conftest import Api


@pytest.fixture
async def query(api: Api, amina: Person) -> Query:
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "svar:ja"}]]}
    await api.get("sendMessage", chat_id=amina.id, text="Kommer du?", reply_markup=keyboard)
    return amina.tap(amina.last, "Ja")


async def test_the_bot_sees_who_pressed_what_and_where(api: Api, amina: Person, query: Query) -> None:
    (update,) = await api.get("getUpdates")
    press = update["callback_query"]
    assert (press["id"], press["data"], press["from"]["id"]) == (query.id, "svar:ja", amina.id)
    assert press["message"]["text"] == "Kommer du?"


async def test_an_answer_shows_as_a_toast(api: Api, amina: Person, query: Query) -> None:
    await api.get("answerCallbackQuery", callback_query_id=query.id, text="Fint", show_alert=True)
    assert (query.answered, query.toast, query.alert) == (True, "Fint", True)
    assert amina.toasts == ["Fint"]


async def test_an_empty_answer_only_stops_the_spinner(api: Api, amina: Person, query: Query) -> None:
    await api.get("answerCallbackQuery", callback_query_id=query.id)
    assert query.answered
    assert not amina.toasts


async def test_an_unknown_or_old_press_cannot_be_answered(api: Api, query: Query, clock: Clock) -> None:
    assert TOO_OLD == "query is too old and response timeout expired or query ID is invalid"
    assert await api.error("answerCallbackQuery", callback_query_id="1") == f"Bad Request: {TOO_OLD}"
    clock.forward(seconds=151)
    assert await api.error("answerCallbackQuery", callback_query_id=query.id) == f"Bad Request: {TOO_OLD}"


async def test_a_toast_is_short(api: Api, query: Query) -> None:
    error = await api.error("answerCallbackQuery", callback_query_id=query.id, text="x" * 201)
    assert error == "Bad Request: MESSAGE_TOO_LONG"


async def test_forged_data_arrives_as_it_was_forged(api: Api, amina: Person, query: Query) -> None:
    amina.tap(amina.last, "admin:slet:alt")
    assert (await api.get("getUpdates"))[-1]["callback_query"]["data"] == "admin:slet:alt"


async def test_one_press_can_arrive_under_several_numbers(
    world: World, api: Api, amina: Person, query: Query
) -> None:
    amina.repeat(fresh_id=True)
    amina.repeat(fresh_id=True)
    updates = await api.get("getUpdates")
    assert len({update["update_id"] for update in updates}) == 3
    assert {update["callback_query"]["id"] for update in updates} == {query.id}


async def test_a_button_of_a_deleted_message_can_still_be_pressed(api: Api, amina: Person, query: Query) -> None:
    old = amina.last
    await api.get("deleteMessage", chat_id=amina.id, message_id=old.id)
    amina.tap(old, "Ja")
    press = (await api.get("getUpdates"))[-1]["callback_query"]
    assert press["message"] == {"chat": amina.private.shape, "message_id": old.id, "date": 0}


async def test_a_press_waits_150_seconds_for_the_bot_and_a_message_a_day(
    api: Api, amina: Person, query: Query, clock: Clock
) -> None:
    amina.write("Hallo?")
    clock.forward(seconds=151)
    assert [list(update)[1] for update in await api.get("getUpdates")] == ["message"]
    clock.forward(hours=24)
    assert await api.get("getUpdates") == []

"""Calls that no Telegram would understand are refused in clear words, and remembered."""

import pytest

from sandbox.people import Person
from sandbox.world import World
from tests.sandbox.conftest import Api


async def test_a_method_of_telegram_that_is_not_used_here_is_refused_by_name(world: World, api: Api) -> None:
    error = await api.error("sendPoll", question="Hvornår?")
    assert error == "Bad Request: the sandbox does not carry sendPoll, because Lokalråd does not use it"
    assert [refusal.method for refusal in world.refused] == ["sendPoll"]


async def test_a_method_that_nobody_has_is_not_found(api: Api) -> None:
    assert await api.error("sendGreetings") == "Not Found"


async def test_the_name_of_a_method_may_come_in_any_case(api: Api) -> None:
    assert (await api.get("GETME"))["is_bot"]


@pytest.mark.parametrize(
    ("params", "problem"),
    [
        ({"colour": "red"}, "sendMessage has no parameter 'colour' in the sandbox's table"),
        ({"text": 5}, "sendMessage: text must be String: 5 is not text"),
        ({"protect_content": "yes"}, "sendMessage: protect_content must be Boolean: 'yes' is neither true nor false"),
        (
            {"entities": [{"type": "bold", "offset": 0}]},
            "sendMessage: entities must be Array of MessageEntity: MessageEntity needs length",
        ),
        (
            {"link_preview_options": {"disabled": True}},
            "sendMessage: link_preview_options must be LinkPreviewOptions: LinkPreviewOptions has no disabled",
        ),
        (
            {"reply_parameters": {"message_id": "first"}},
            "sendMessage: reply_parameters must be ReplyParameters: invalid literal for int() with base 10: 'first'",
        ),
    ],
)
async def test_a_wrong_parameter_is_refused(
    world: World, api: Api, amina: Person, params: dict[str, object], problem: str
) -> None:
    error = await api.error("sendMessage", **{"chat_id": amina.id, "text": "Hej", **params})
    assert error == f"Bad Request: {problem}"
    assert [refusal.reason for refusal in world.refused] == [error]
    assert not amina.heard


async def test_a_required_parameter_is_missed(api: Api) -> None:
    assert await api.error("answerCallbackQuery") == "Bad Request: answerCallbackQuery needs callback_query_id"


async def test_forms_bring_everything_as_text(api: Api, amina: Person) -> None:
    keyboard = '{"inline_keyboard": [[{"text": "Ja", "callback_data": "ja"}]]}'
    await api.get("sendMessage", chat_id=str(amina.id), text="Hej", protect_content="true", reply_markup=keyboard)
    assert amina.last.labels == ["Ja"]
    assert amina.last.data["has_protected_content"] is True


async def test_every_call_is_logged_with_what_became_of_it(world: World, api: Api, amina: Person) -> None:
    await api.get("sendMessage", chat_id=amina.id, text="Hej")
    await api.error("sendMessage", chat_id=amina.id, text="")
    assert [(each.method, each.error) for each in world.calls] == [
        ("sendMessage", None),
        ("sendMessage", "Bad Request: message text is empty"),
    ]
    assert not world.refused, "an empty text is a mistake that Telegram has words for"


async def test_a_world_may_keep_no_log_and_still_counts() -> None:
    world = World(record=0)
    world.person("Amina").start()
    await Api(world).get("sendMessage", chat_id=world.person("Amina").id, text="Hej")
    assert (len(world.delivered), len(world.calls)) == (0, 0)
    assert (world.delivered_count, world.call_counts["sendMessage"]) == (1, 1)

"""What reaches a person, and the words Telegram has for what does not."""

import pytest

from sandbox.people import Person
from sandbox.world import World
from tests.sandbox.conftest import Api


async def test_a_message_reaches_the_person_and_is_noted_as_delivered(world: World, api: Api, amina: Person) -> None:
    message = await api.get("sendMessage", chat_id=amina.id, text="Velkommen")
    assert amina.last.text == "Velkommen"
    assert message == {
        "message_id": 2,
        "from": world.bot,
        "chat": {"id": amina.id, "first_name": "Amina", "username": "amina", "type": "private"},
        "date": int(world.time()),
        "text": "Velkommen",
    }
    assert [(each.chat_id, each.text) for each in world.delivered] == [(amina.id, "Velkommen")]


@pytest.mark.parametrize("chat_id", [0, 42, "nobody", "@nobody"])
async def test_nobody_lives_there(api: Api, chat_id: object) -> None:
    assert await api.error("sendMessage", chat_id=chat_id, text="Hej") == "Bad Request: chat not found"


@pytest.mark.parametrize("where", [{}, {"chat_id": ""}])
async def test_it_must_be_said_to_whom(api: Api, where: dict[str, object]) -> None:
    assert await api.error("sendMessage", text="Hej", **where) == "Bad Request: chat_id is empty"


async def test_one_who_never_pressed_start_is_not_written_to(world: World, api: Api) -> None:
    stranger = world.person("Bo")
    error = await api.error("sendMessage", chat_id=stranger.id, text="Hej")
    assert error == "Forbidden: bot can't initiate conversation with a user"


async def test_one_who_blocked_the_bot_hears_no_more_until_writing_again(api: Api, amina: Person) -> None:
    amina.block()
    error = await api.error("sendMessage", chat_id=amina.id, text="Hej")
    assert error == "Forbidden: bot was blocked by the user"
    amina.write("Hej igen")
    await api.get("sendMessage", chat_id=amina.id, text="Velkommen tilbage")
    assert amina.last.text == "Velkommen tilbage"


async def test_a_deleted_account_hears_nothing(api: Api, amina: Person) -> None:
    amina.deactivate()
    assert await api.error("sendMessage", chat_id=amina.id, text="Hej") == "Forbidden: user is deactivated"


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "<b></b>", "<b> </b>"])
async def test_an_empty_text_is_refused(api: Api, amina: Person, text: str) -> None:
    error = await api.error("sendMessage", chat_id=amina.id, text=text, parse_mode="HTML")
    assert error == "Bad Request: message text is empty"


async def test_4096_characters_are_counted_after_parsing_and_not_in_bytes(api: Api, amina: Person) -> None:
    await api.get("sendMessage", chat_id=amina.id, text=f"<b>{'ø' * 4095}👋</b>", parse_mode="HTML")
    assert len(amina.last.text) == 4096
    error = await api.error("sendMessage", chat_id=amina.id, text="ø" * 4097)
    assert error == "Bad Request: message is too long"
    assert await api.error("sendMessage", chat_id=amina.id, text="ø" * 20_000) == "Bad Request: text is too long"


async def test_half_a_character_is_refused(api: Api, amina: Person) -> None:
    error = await api.error("sendMessage", chat_id=amina.id, text="Hej \ud83d")
    assert error == "Bad Request: strings must be encoded in UTF-8"


async def test_a_reply_shows_what_it_answers(api: Api, amina: Person) -> None:
    await api.get("sendMessage", chat_id=amina.id, text="Svar", reply_parameters={"message_id": 1})
    assert amina.last.data["reply_to_message"]["text"] == "/start"


async def test_a_reply_to_nothing_is_refused_unless_it_may_stand_alone(api: Api, amina: Person) -> None:
    error = await api.error("sendMessage", chat_id=amina.id, text="Svar", reply_parameters={"message_id": 99})
    assert error == "Bad Request: message to be replied not found"
    alone = {"message_id": 99, "allow_sending_without_reply": True}
    await api.get("sendMessage", chat_id=amina.id, text="Svar", reply_parameters=alone)
    assert amina.last.text == "Svar"


async def test_a_preview_needs_an_address(api: Api, amina: Person) -> None:
    error = await api.error("sendMessage", chat_id=amina.id, text="x", link_preview_options={"url": "not-a-url"})
    assert error == "Bad Request: WEBPAGE_URL_INVALID"


async def test_a_place_is_on_the_globe(api: Api, amina: Person) -> None:
    await api.get("sendLocation", chat_id=amina.id, latitude=55.6, longitude="12.36")
    assert amina.last.data["location"] == {"latitude": 55.6, "longitude": 12.36}
    error = await api.error("sendLocation", chat_id=amina.id, latitude=91, longitude=0)
    assert error == "Bad Request: wrong location specified"


async def test_a_venue_has_a_name_and_an_address(api: Api, amina: Person) -> None:
    place = {"chat_id": amina.id, "latitude": 55.6, "longitude": 12.3}
    await api.get("sendVenue", title="Kulturium", address="Ishøj Store Torv 1", **place)
    assert amina.last.data["venue"]["title"] == "Kulturium"
    error = await api.error("sendVenue", title=" ", address="Ishøj", **place)
    assert error == "Bad Request: venue title and address must be non-empty"


async def test_typing_is_shown_and_other_actions_are_not_invented(api: Api, amina: Person) -> None:
    seen: list[str] = []
    amina.private.listeners.add(lambda event, _payload: seen.append(event))
    await api.get("sendChatAction", chat_id=amina.id, action="typing")
    assert seen == ["typing"]
    error = await api.error("sendChatAction", chat_id=amina.id, action="dancing")
    assert error == "Bad Request: wrong parameter action in request"

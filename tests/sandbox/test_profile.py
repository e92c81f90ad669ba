"""What people see of the bot before they write, per language."""

import pytest

from sandbox.world import World
from tests.sandbox.conftest import Api

DANISH = [{"command": "start", "description": "Begynd"}]
ENGLISH = [{"command": "start", "description": "Begin"}]


async def test_commands_per_language_and_scope(world: World, api: Api) -> None:
    await api.get("setMyCommands", commands=DANISH)
    await api.get("setMyCommands", commands=ENGLISH, language_code="en")
    assert await api.get("getMyCommands", language_code="en") == ENGLISH
    assert await api.get("getMyCommands", language_code="de") == []
    assert world.profile.commands_for("en") == ENGLISH
    assert world.profile.commands_for("de") == DANISH
    group = {"type": "all_group_chats"}
    assert await api.get("getMyCommands", scope=group) == []
    await api.get("deleteMyCommands", language_code="en")
    assert world.profile.commands_for("en") == DANISH


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        ({"command": "Hjælp", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "start", "description": ""}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_a_command_that_telegram_refuses(api: Api, command: dict[str, str], problem: str) -> None:
    assert await api.error("setMyCommands", commands=[command]) == f"Bad Request: {problem}"


async def test_name_and_descriptions_fall_back_to_no_language(api: Api) -> None:
    await api.get("setMyName", name="Lokalråd")
    await api.get("setMyName", name="Local council", language_code="en")
    await api.get("setMyDescription", description="Spørg mig")
    await api.get("setMyShortDescription", short_description="Spørg")
    assert await api.get("getMyName", language_code="en") == {"name": "Local council"}
    assert await api.get("getMyName", language_code="da") == {"name": "Lokalråd"}
    assert await api.get("getMyDescription", language_code="en") == {"description": "Spørg mig"}
    assert await api.get("getMyShortDescription") == {"short_description": "Spørg"}


async def test_names_and_descriptions_have_their_limits(api: Api) -> None:
    assert await api.error("setMyName", name="x" * 65) == "Bad Request: name is too long"
    assert await api.error("setMyDescription", description="x" * 513) == "Bad Request: description is too long"
    error = await api.error("setMyShortDescription", short_description="x" * 121)
    assert error == "Bad Request: short description is too long"
    assert await api.error("setMyName", name="x", language_code="dansk") == "Bad Request: language_code is invalid"


async def test_the_menu_button_and_the_farewells_are_taken(world: World, api: Api) -> None:
    assert await api.get("setChatMenuButton", menu_button={"type": "commands"}) is True
    assert world.profile.menu_button == {"type": "commands"}
    assert await api.get("close") is True
    assert await api.get("logOut") is True

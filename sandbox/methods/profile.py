"""Who the bot is, and what it shows of itself before anybody writes."""

import re

from sandbox.errors import BadRequest
from sandbox.profile import Texts, shown
from sandbox.shapes import Json, Uploads
from sandbox.world import World

COMMAND = re.compile(r"^/?[a-z0-9_]{1,32}$")
_CAPABILITIES = {
    "can_join_groups": True,
    "can_read_all_group_messages": True,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}


def get_me(world: World, _params: Json, _files: Uploads) -> Json:
    return world.bot | _CAPABILITIES


def set_commands(world: World, params: Json, _files: Uploads) -> bool:
    commands = params["commands"]
    if len(commands) > 100:
        raise BadRequest("too many commands specified")
    for each in commands:
        if not COMMAND.match(each["command"]):
            raise BadRequest("BOT_COMMAND_INVALID")
        if not 1 <= len(each["description"].strip()) <= 256:
            raise BadRequest("BOT_COMMAND_DESCRIPTION_INVALID")
    _keep_commands(world, params, [{**each, "command": each["command"].lstrip("/")} for each in commands])
    return True


def get_commands(world: World, params: Json, _files: Uploads) -> list[Json]:
    return world.profile.commands_in(params.get("scope"), _language(params))


def delete_commands(world: World, params: Json, _files: Uploads) -> bool:
    _keep_commands(world, params, [])
    return True


def set_name(world: World, params: Json, _files: Uploads) -> bool:
    return _set(world.profile.names, params, "name", 64, default=world.bot["first_name"])


def get_name(world: World, params: Json, _files: Uploads) -> Json:
    return {"name": shown(world.profile.names, _language(params))}


def set_description(world: World, params: Json, _files: Uploads) -> bool:
    return _set(world.profile.descriptions, params, "description", 512)


def get_description(world: World, params: Json, _files: Uploads) -> Json:
    return {"description": shown(world.profile.descriptions, _language(params))}


def set_short_description(world: World, params: Json, _files: Uploads) -> bool:
    return _set(world.profile.short_descriptions, params, "short_description", 120)


def get_short_description(world: World, params: Json, _files: Uploads) -> Json:
    return {"short_description": shown(world.profile.short_descriptions, _language(params))}


def set_menu_button(world: World, params: Json, _files: Uploads) -> bool:
    world.profile.menu_button = params.get("menu_button", {"type": "default"})
    return True


def leave(_world: World, _params: Json, _files: Uploads) -> bool:
    """close and logOut: nothing to end here."""
    return True


def _language(params: Json) -> str:
    code = str(params.get("language_code", ""))
    if code and not re.fullmatch("[a-z]{2}", code):
        raise BadRequest("language_code is invalid")
    return code


def _keep_commands(world: World, params: Json, commands: list[Json]) -> None:
    world.profile.set_commands(commands, params.get("scope"), _language(params))
    for person in world.people.values():
        person.private.tell("commands", world.profile.commands_for(person.language_code or ""))


def _set(texts: Texts, params: Json, name: str, limit: int, default: str = "") -> bool:
    text = params.get(name, "")
    if len(text) > limit:
        raise BadRequest(f"{name.replace('_', ' ')} is too long")
    language = _language(params)
    texts[language] = text or ("" if language else default)
    return True

"""What people see of the bot before they write: its name, its descriptions and its commands, per language."""

import json

from sandbox.shapes import Json

Texts = dict[str, str]


class Profile:
    """A language that has nothing of its own shows what is set for no language."""

    def __init__(self, name: str) -> None:
        self.names: Texts = {"": name}
        self.descriptions: Texts = {}
        self.short_descriptions: Texts = {}
        self.menu_button: Json = {"type": "commands"}
        self._commands: dict[tuple[str, str], list[Json]] = {}

    def set_commands(self, commands: list[Json], scope: Json | None, language: str) -> None:
        self._commands[_key(scope), language] = commands

    def commands_in(self, scope: Json | None, language: str) -> list[Json]:
        """As getMyCommands: exactly this scope and language."""
        return self._commands.get((_key(scope), language), [])

    def commands_for(self, language: str) -> list[Json]:
        """What a person sees in a private chat."""
        for scope in ("all_private_chats", "default"):
            for code in (language, ""):
                if found := self._commands.get((_key({"type": scope}), code)):
                    return found
        return []


def shown(texts: Texts, language: str) -> str:
    return texts.get(language) or texts.get("", "")


def _key(scope: Json | None) -> str:
    return json.dumps(scope or {"type": "default"}, sort_keys=True)

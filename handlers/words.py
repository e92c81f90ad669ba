"""Plain words that mean what a button or a command means: "menu", "ja tak", "slet mine data"."""

from collections.abc import Mapping

from bot.domain.normalise import fold
from bot.domain.people import Language
from bot.texts import Texts

PREFIX = "words-"


class Words:
    """What is listed, separated by commas, under the `words-…` keys of every language; all languages at once."""

    def __init__(self, texts: Mapping[Language, Texts]) -> None:
        self._meanings = {
            fold(word): key.removeprefix(PREFIX)
            for said in texts.values()
            for key in said.keys
            if key.startswith(PREFIX)
            for word in said.plain(key).split(",")
        }

    def meaning(self, typed: str) -> str | None:
        """`yes` for "Ja tak!", `menu` for "/menu"; None for anything that is more than the word."""
        return self._meanings.get(fold(typed))

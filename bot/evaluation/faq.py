"""Reads a plain collection of answers, `{"entries": {id: [phrases]}}`, to be measured in place of content/."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from bot.errors import InputError
from bot.evaluation.lines import Line, opened

Entries = Mapping[str, tuple[str, ...]]
_SHAPE = 'It should be {"entries": {id: [phrases]}} or {id: [phrases]}.'
_REPEATED = object()


def read_faq(path: str) -> Entries:
    """Also the bare `{id: [phrases]}`; other keys beside "entries" are let be. Raises InputError."""
    return _Document(path).entries()


def read_tests(path: str) -> list[Line]:
    """The questions under "test" of such a file, in its language. Raises InputError."""
    return _Document(path).tests()


class _Document:
    """A JSON file whose text is at hand: a name in it leads to a line."""

    def __init__(self, path: str) -> None:
        with opened(path) as file:
            self.name, raw = file.name, file.content.read()
        try:
            self._text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            raise InputError(f"{self.name}:{line}: This is not UTF-8.") from None
        self._values = self._parsed()

    def _parsed(self) -> dict[str, object]:
        try:
            values = json.loads(self._text, object_pairs_hook=_once)
        except json.JSONDecodeError as error:
            raise InputError(f"{self.name}:{error.lineno}: This is not JSON: {error.msg}.") from None
        except (ValueError, RecursionError):
            raise InputError(f"{self.name}:1: This is not JSON that can be read.") from None
        if not isinstance(values, dict):
            self._refuse(f"This is no JSON object. {_SHAPE}")
        return values

    def entries(self) -> Entries:
        given = self._values.get("entries", self._values)
        if not isinstance(given, dict):
            self._refuse(f"“entries” is no object. {_SHAPE}", "entries")
        if not given:
            self._refuse(f"There are no entries. {_SHAPE}", "entries")
        return {name: self._phrases(name, given[name]) for name in given}

    def _phrases(self, name: str, phrases: object) -> tuple[str, ...]:
        if not name.strip():
            self._refuse("An id is empty.", name)
        if phrases is _REPEATED:
            self._refuse(f"The id “{name}” stands here twice.", name)
        if not isinstance(phrases, list):
            self._refuse(f"“{name}” is no list of phrases. {_SHAPE}", name)
        if not phrases:
            self._refuse(f"“{name}” has no phrases.", name)
        if not all(isinstance(phrase, str) and phrase.strip() for phrase in phrases):
            self._refuse(f"“{name}” has a phrase that is no text or is empty.", name)
        return tuple(phrases)

    def tests(self) -> list[Line]:
        given, language = self._values.get("test"), self._values.get("lang")
        if not isinstance(given, list) or not given:
            self._refuse("There is no list of questions under “test”.", "test")
        return [self._test(number, test, language) for number, test in enumerate(given, 1)]

    def _test(self, number: int, test: object, language: object) -> Line:
        place = f"{self.name}:{self._line_of('test')}: question {number}"
        if not isinstance(test, dict):
            raise InputError(f"{place}: This is no JSON object.")
        return Line(place, {"lang": language, **test})

    def _refuse(self, sentence: str, name: str | None = None) -> NoReturn:
        raise InputError(f"{self.name}:{self._line_of(name)}: {sentence}")

    def _line_of(self, name: str | None) -> int:
        """Where the name stands first; the first line where it stands nowhere as it is."""
        spelt = [json.dumps(name, ensure_ascii=False), json.dumps(name)]
        found = [at for written in spelt if (at := self._text.find(written)) >= 0]
        return self._text.count("\n", 0, min(found, default=0)) + 1


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """What stands under a name that is repeated cannot be used: which of the two was meant?"""
    counts = Counter(name for name, _ in pairs)
    return {name: value if counts[name] == 1 else _REPEATED for name, value in pairs}

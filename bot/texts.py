"""Sentences of one language, from content/texts/*.ftl (Fluent), with every value escaped."""

import html
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from bot.domain.people import LANGUAGES, Language
from bot.errors import ContentError

LONG = 500
"""A longer value stands aside while its sentence is put together: Fluent refuses what has over 2,500 letters."""

ASIDE = "\ue000"
_STOOD_ASIDE = re.compile(f"{ASIDE}[a-z_]+{ASIDE}")

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of words, or ends that: a value with some of it could turn the words after it."""

FIRST_STRONG, POP = "\u2068", "\u2069"


class Texts:
    """`texts("welcome", council="Ishøj")` is Telegram HTML; what is put in is text, never markup."""

    def __init__(self, language: Language, source: str) -> None:
        self.language: Language = language
        resource = FluentParser().parse(source)
        if junk := next((entry for entry in resource.body if isinstance(entry, ast.Junk)), None):
            line = source.count("\n", 0, junk.span.start if junk.span else 0) + 1
            raise ContentError(f"content/texts/{language}.ftl:{line}: {junk.annotations[0].message}")
        self.keys = {entry.id.name for entry in resource.body if isinstance(entry, ast.Message)}
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(resource)

    def __call__(self, key: str, /, **values: str | int) -> str:
        """Raises ContentError for a key that is not there or a value that was not given."""
        message = self._bundle.get_message(key) if self._bundle.has_message(key) else None
        if message is None or message.value is None:
            raise ContentError(f"content/texts/{self.language}.ftl has no sentence {key}")
        safe = {name: _safe(value) for name, value in values.items()}
        long = {f"{ASIDE}{name}{ASIDE}": value for name, value in safe.items() if _is_long(value)}
        short = {name: f"{ASIDE}{name}{ASIDE}" if _is_long(value) else value for name, value in safe.items()}
        said, problems = self._bundle.format_pattern(message.value, short)
        if problems:
            raise ContentError(f"content/texts/{self.language}.ftl: {key}: {problems[0]}")
        return _STOOD_ASIDE.sub(lambda found: str(long.get(found[0], found[0])), str(said))

    def plain(self, key: str, /, **values: str | int) -> str:
        """For buttons, names and descriptions, which Telegram shows as they are."""
        return html.unescape(self(key, **values))


def load_texts(folder: Path) -> Mapping[Language, Texts]:
    """Raises ContentError where a language has no file."""
    return {language: _load(folder, language) for language in LANGUAGES}


def check_texts(folder: Path) -> list[str]:
    """A line for each thing that is wrong: an absent file, an unreadable line, a sentence that one language lacks."""
    texts: dict[Language, Texts] = {}
    problems = []
    for language in LANGUAGES:
        try:
            texts[language] = _load(folder, language)
        except ContentError as problem:
            problems.append(str(problem))
    everything = set().union(*(each.keys for each in texts.values()))
    missing = [(language, key) for language, each in texts.items() for key in sorted(everything - each.keys)]
    return problems + [f"{_name(folder, language)}:1: the sentence {key} is missing" for language, key in missing]


def _load(folder: Path, language: Language) -> Texts:
    """Raises ContentError with file and line."""
    name = _name(folder, language)
    try:
        return Texts(language, (folder / f"{language}.ftl").read_text("utf-8"))
    except OSError as error:
        raise ContentError(f"{name}:1: this file is missing or cannot be read") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ContentError(f"{name}:{line}: this is not UTF-8") from error


def _name(folder: Path, language: Language) -> str:
    return f"{folder.parent.name}/{folder.name}/{language}.ftl"


def _safe(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    bare = _TURNING.sub("", value)
    escaped = html.escape(bare)
    return f"{FIRST_STRONG}{escaped}{POP}" if _turns(bare) else escaped


def _is_long(value: str | int) -> bool:
    return isinstance(value, str) and len(value) > LONG


def _turns(value: str) -> bool:
    """Whether the value holds right-to-left letters, which must not turn the words around it."""
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in value)

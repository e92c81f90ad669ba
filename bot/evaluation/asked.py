"""What was asked, in which language, and for a measurement what should become of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel import localedata

from bot.domain.people import Language, language_from
from bot.evaluation.lines import Line, Opened, read_lines

_TAG = re.compile(r"([a-z]{2,3})([-_][a-z0-9]+)*", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """`tongue` is what the question is written in, `language` the one that is answered in."""

    place: str
    text: str
    tongue: str

    @property
    def language(self) -> Language:
        return language_from(self.tongue)


def read_asked(file: Opened, language: Language) -> Iterator[Asked]:
    """One for each line of `{"q", "lang"?}`; further keys are let be. Raises InputError."""
    for line in read_lines(file):
        yield asked(line, language)


def asked(line: Line, language: str) -> Asked:
    """`language` is for lines that name none. Also understands the keys of the sets in tests/emergency/."""
    return Asked(line.place, line.text("q", "text"), _tongue(line, language))


def _tongue(line: Line, language: str) -> str:
    """Any tongue that people speak, as Telegram tells it (`da`, `pt-BR`): it is answered in Danish or English."""
    told = next((line.values[key] for key in ("lang", "language") if line.values.get(key) is not None), language)
    if not isinstance(told, str):
        line.refuse("“lang” is not a text.")
    tag = _TAG.fullmatch(told)
    if tag is None or not localedata.exists(tag[1].lower()):
        line.refuse(f"Nobody knows the language “{told}”.")
    return tag[1].lower()

"""Finds the numbers that a text states, in digits or spelt out, so that none is printed without a fact."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.domain.people import Language

_DIGITS = r"\d+(?:[\s.,:–-]\d+)*"  # 33 37 00 37, 13.600.000, 8–20
_LIST_MARK = re.compile(r"^\s*\d+[.)]\s")
_SPELT: Mapping[Language, str] = {
    "da": "to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve "
    "tredive fyrre halvtreds tres firs halvfems hundrede tusind million millioner milliard milliarder procent "
    "dobbelt tredobbelt halvdelen",
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "percent double threefold",
}
_ENDINGS: Mapping[Language, str] = {"da": "(?:årige?s?|års?|dages?|timers?)?", "en": "s?"}
_STATED = {
    language: re.compile(rf"{_DIGITS}|\b(?:{'|'.join(spelt.split())}){_ENDINGS[language]}\b", re.IGNORECASE)
    for language, spelt in _SPELT.items()
}


def figures(line: str, language: Language) -> list[str]:
    """The numbers of one line as they stand there: phone numbers, dates, ages, amounts, "to år", "inden 14 dage".

    The mark of a numbered list is none, nor is "en" or "one": both are words before they are numbers.
    """
    return _STATED[language].findall(_LIST_MARK.sub("", line))


def digits(line: str) -> list[str]:
    """Only those in digits."""
    return re.findall(_DIGITS, line)

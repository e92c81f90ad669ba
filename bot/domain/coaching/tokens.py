"""A text as words and the stops between them, with its capitals and its æøå kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

LONGEST = 4_096
"""Letters that are looked at: more does not fit into a message."""

STOP, COMMA = ".", ","
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.](?=[^\W_])[^\W_]+)*|[.!?…\n:;()\"“”»«/–—]|,")
_PAIRS = {"ae": "æ", "oe": "ø", "aa": "å"}
_PAIR = re.compile("|".join(_PAIRS))
_ABBREVIATED = frozenset(("nr", "kl", "ca", "hr", "fr", "dr", "skt", "sct", "gl", "evt", "mr", "mrs", "ms", "no"))
_FEWEST = 2  # letters of the beginning or end that a list may name


@dataclass(frozen=True)
class Token:
    """A word, a stop or a comma; `plain` is how lists spell it. `is_place` is that it stands in a known name."""

    word: str
    plain: str
    is_place: bool = False

    @property
    def is_sign(self) -> bool:
        return self.plain in (STOP, COMMA)

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital, and is no SSP and no shouting."""
        return self.word[0].isupper() and (len(self.word) == 1 or not self.word.isupper())

    @cached_property
    def keys(self) -> frozenset[str]:
        """All ways in which a list can mean it: as it is, by its beginning (`word*`) and by its end (`*word`)."""
        cuts = range(_FEWEST, len(self.plain) + 1)
        return frozenset(
            {self.plain, *(f"{self.plain[:at]}*" for at in cuts), *(f"*{self.plain[-at:]}" for at in cuts)}
        )

    def fits(self, words: frozenset[str]) -> bool:
        return not (self.is_place or self.keys.isdisjoint(words))


def plain(word: str) -> str:
    """Small letters, with æ, ø and å where two letters were typed for one."""
    text = unicodedata.normalize("NFKC", word).lower().replace("’", "'")
    return _PAIR.sub(lambda pair: _PAIRS[pair[0]], text)


def tokens(text: str, places: Collection[tuple[str, ...]] = ()) -> Sequence[Token]:
    """In order. Every sign that ends a clause but a comma is a stop; `places` are names in plain words."""
    found: list[Token] = []
    for sign in _TOKEN.findall(unicodedata.normalize("NFC", text[:LONGEST])):
        if sign[0].isalnum():
            found.append(Token(sign, plain(sign)))
        elif sign == COMMA:
            found.append(Token(COMMA, COMMA))
        elif not (sign == STOP and found and _is_short(found[-1])):
            found.append(Token(STOP, STOP))
    return _placed(found, places)


def _is_short(token: Token) -> bool:
    """Whether a dot after it ends no sentence: an abbreviation, or an initial."""
    return token.plain in _ABBREVIATED or (len(token.word) == 1 and token.word.isalpha())


def _placed(found: list[Token], places: Collection[tuple[str, ...]]) -> list[Token]:
    """The longest name wins where one begins another; the last word may stand in the genitive."""
    longest = max(map(len, places), default=0)
    at = 0
    while at < len(found):
        long = next((n for n in range(longest, 0, -1) if _is_place(found[at : at + n], places)), 0)
        found[at : at + long] = [replace(token, is_place=True) for token in found[at : at + long]]
        at += long or 1
    return found


def _is_place(found: list[Token], places: Collection[tuple[str, ...]]) -> bool:
    *first, last = (token.plain for token in found)
    return (*first, last) in places or (*first, last.removesuffix("s").removesuffix("'")) in places

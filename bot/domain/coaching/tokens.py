"""A text as words and the stops between them, with its capitals and its æøå kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 4_000
"""Letters that are looked at: more does not fit into a message."""

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.](?=[^\W_])[^\W_]+)*|[.!?…\n:;()\"“”»«/–—]|,")
_PAIRS = {"ae": "æ", "oe": "ø", "aa": "å"}
_PAIR = re.compile("|".join(_PAIRS))
_ABBREVIATED = frozenset("nr kl ca hr fr dr skt sct st evt bl fx pga mht mr mrs ms no".split())  # noqa: SIM905 - a line reads better
STOP, COMMA = ".", ","


@dataclass(frozen=True)
class Token:
    """A word, or a stop (`word` is "."), or a comma. `plain` is how lists spell it."""

    word: str
    plain: str

    @property
    def is_word(self) -> bool:
        return self.plain not in (STOP, COMMA)

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital and does not go on with capitals only, as SSP does."""
        return self.word[:1].isupper() and (len(self.word) < 2 or not self.word.isupper())


def plain(word: str) -> str:
    """Small letters, with æ, ø and å where they were typed as two letters; a stroke is as good as another."""
    text = unicodedata.normalize("NFKC", word).lower().replace("’", "'")
    return _PAIR.sub(lambda pair: _PAIRS[pair[0]], text)


def tokens(text: str) -> Sequence[Token]:
    """In order; every sign that ends a clause but a comma is a stop, the dot of an abbreviation is none."""
    found: list[Token] = []
    for sign in _TOKEN.findall(unicodedata.normalize("NFKC", text[:LONGEST])):
        if sign[0].isalnum():
            found.append(Token(sign, plain(sign)))
        elif sign == COMMA:
            found.append(Token(COMMA, COMMA))
        elif not (sign == STOP and found and _is_short(found[-1])):
            found.append(Token(STOP, STOP))
    return found


def _is_short(token: Token) -> bool:
    """Whether a dot after it ends no sentence: an abbreviation, an initial."""
    return token.plain in _ABBREVIATED or (len(token.word) == 1 and token.word.isalpha())

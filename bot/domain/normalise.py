"""Folds what people type to one plain form: lower case, no æøå, no signs, no invisible characters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 1_000  # characters that are read: nobody asks a question in more
_LETTERS = str.maketrans({"æ": "e", "ä": "e", "ø": "o", "ö": "o", "å": "a", "ß": "ss", "đ": "d", "ł": "l", "ı": "i"})
_PAIR = re.compile(r"ae|(?<!nab)oe|aa")  # how æ, ø and å are typed without them; "naboer" is no "nabør"
_NOT_A_WORD = re.compile(r"[\W_]+")
_LATELY = 64  # a text is folded a dozen times on its way; few are kept, since people wrote them


@lru_cache(maxsize=_LATELY)
def fold(text: str) -> str:
    """The text as words of plain letters and digits with single spaces; empty where nothing is left."""
    text = _mended(_sample(text))
    text = unicodedata.normalize("NFKC", text).lower()
    text = _PAIR.sub(_single, text)  # before the letters: "slået" must not become "slet"
    text = unicodedata.normalize("NFD", text.translate(_LETTERS))
    text = "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cf"))
    text = text.translate(_LETTERS)  # what stood under an accent: "ǽ"
    return _NOT_A_WORD.sub(" ", text)[:LONGEST].strip()


def _single(pair: re.Match[str]) -> str:
    return pair[0][1] if pair[0] == "ae" else pair[0][0]


def _sample(text: str) -> str:
    """A bounded beginning: signs and blanks before the words must not use up the room for them."""
    return text[: 4 * LONGEST].strip()


def _mended(text: str) -> str:
    """Undoes UTF-8 that was read as Latin-1 on its way ("hjÃ¦lp")."""
    if "Ã" not in text:
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text

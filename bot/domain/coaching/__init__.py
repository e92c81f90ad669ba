"""Hints that a text may name somebody, or tells how people look rather than what they do, before it is sent."""

from __future__ import annotations

from enum import StrEnum

from bot.domain.coaching.lexicon import Lexicon
from bot.domain.coaching.naming import names_somebody
from bot.domain.coaching.tokens import tokens

__all__ = ["Hint", "Lexicon", "hints"]


class Hint(StrEnum):
    """What the resident is asked to look at once more; never a reason to refuse."""

    NAMES = "names"
    APPEARANCE = "appearance"


def hints(text: str, lexicon: Lexicon) -> frozenset[Hint]:
    """A guess and no more: it blocks nothing and keeps nothing."""
    found = tokens(text, lexicon.places)
    heard = {
        Hint.NAMES: names_somebody(found, lexicon),
        Hint.APPEARANCE: lexicon.says(lexicon.looks, found),
    }
    return frozenset(hint for hint, said in heard.items() if said)

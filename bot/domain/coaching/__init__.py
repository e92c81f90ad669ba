"""Hints that a text may name somebody, or tells how people look rather than what they do, before it is sent."""

from __future__ import annotations

from enum import StrEnum

from bot.domain.coaching.lexicon import Lexicon

__all__ = ["Hint", "Lexicon", "hints"]


class Hint(StrEnum):
    """What the resident is asked to look at once more; never a reason to refuse."""

    NAMES = "names"
    APPEARANCE = "appearance"


def hints(text: str, lexicon: Lexicon) -> frozenset[Hint]:
    """A guess and no more: it keeps nothing and blocks nothing."""
    return frozenset()

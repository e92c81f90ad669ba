"""Which texts say much the same: by the words they share, in whatever order."""

from collections.abc import Mapping

from rapidfuzz.fuzz import token_set_ratio

from bot.domain.normalise import fold

LEAST = 70.0
"""Of 100: so much alike two texts must be."""

SHORT = 4
"""Words with fewer letters are left out: they are in every text."""

ENOUGH = 3
"""With fewer words than this left, a text is like everything and like nothing."""


def alike(words: str, others: Mapping[str, str], most: int = 3) -> list[str]:
    """The keys of the others that are most like it, the likest first. Nothing else has a say in it."""
    mine = _telling(words)
    if not mine:
        return []
    found = {key: token_set_ratio(mine, told) for key, said in others.items() if (told := _telling(said))}
    near = [key for key, likeness in found.items() if likeness >= LEAST]
    return sorted(near, key=lambda key: (-found[key], key))[:most]


def _telling(words: str) -> str:
    """The words that tell something; nothing where they are too few."""
    kept = [word for word in fold(words).split() if len(word) >= SHORT]
    return " ".join(kept) if len(set(kept)) >= ENOUGH else ""

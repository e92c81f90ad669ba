"""How much room a text takes in a message, as Telegram counts it: an emoji is two letters."""

from unicodedata import category

UNSEEN = frozenset("\u2800\u3164\uffa0\u115f\u1160\u034f\ufe0e\ufe0f")
"""Empty braille, fillers and selectors, which Unicode counts among letters and marks."""


def units(text: str) -> int:
    """In UTF-16, which the limits of messages are counted in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_blank(text: str) -> bool:
    """Whether nothing can be seen of it: spaces, joiners and marks of direction are no words."""
    return all(category(sign)[0] in "ZC" or sign in UNSEEN for sign in text)

"""How a henvendelse is called: a random reference that says nothing, and the code with which its answers are read."""

import re
from collections.abc import Callable

SIGNS = "2346789BCDFGHJKMNPQRTVWXYZ"
"""Neither vowels nor what looks alike, so that no reference is a word, or is heard wrongly on the telephone."""

LONG, LONGER = 4, 6
"""26⁴ are 456,976; where one after the other is taken, the next is longer."""

CODE = 15
"""26¹⁵ are 70 bits: nobody guesses a code, and nobody is told whether one was nearly right."""

Draw = Callable[[str, int], str]
"""So many signs of an alphabet, at random; a test draws the same ones each time."""

_REFERENCE = re.compile(rf"\bL[-–— ]?([{SIGNS}]{{{LONG}}}|[{SIGNS}]{{{LONGER}}})\b")
_AS_GIVEN = re.compile(rf"\bL[-–— ](?:[{SIGNS}]{{{LONG}}}|[{SIGNS}]{{{LONGER}}})\b", re.IGNORECASE)
_CODE = re.compile(rf"(?:[{SIGNS}][-–— ]?){{{CODE}}}")


def reference(draw: Draw, *, tried: int = 0) -> str:
    """`L-4F7K`; `tried` is how many were taken already."""
    return f"L-{draw(SIGNS, LONG if tried < LONG else LONGER)}"


def grouped(code: str) -> str:
    """`K7QM2-…`: in fives, as it is read aloud."""
    return "-".join(code[at : at + 5] for at in range(0, len(code), 5))


def reference_in(typed: str) -> str | None:
    """The reference that somebody wrote, however they wrote it."""
    found = _REFERENCE.search(typed.upper())
    return f"L-{found[1]}" if found else None


def without_references(typed: str) -> str:
    """What they wrote besides: however a reference was drawn, it says nothing."""
    return _AS_GIVEN.sub(" ", typed)


def code_in(typed: str) -> str | None:
    """The reading code, where all that was typed is one, bare as it was drawn."""
    bare = typed.upper().strip()
    return re.sub(r"[-–— ]", "", bare) if _CODE.fullmatch(bare) else None

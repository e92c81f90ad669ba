"""How a henvendelse is called: a random reference that says nothing, and the code with which its answers are read."""

import re
from collections.abc import Callable, Iterator

SIGNS = "2346789BCDFGHJKMNPQRTVWXYZ"
"""Neither vowels nor what looks alike, so that no reference is a word, or is heard wrongly on the telephone."""

LONG, LONGER = 4, 6
"""26⁴ are 456,976; where one after the other is taken, the next is longer."""

CODE = 15
"""26¹⁵ are 70 bits: nobody guesses a code, and nobody is told whether one was nearly right."""

Draw = Callable[[str, int], str]
"""So many signs of an alphabet, at random; a test draws the same ones each time."""

_REFERENCE = re.compile(rf"\bL[-–— ]?([{SIGNS}]{{{LONG}}}|[{SIGNS}]{{{LONGER}}})\b")
_BETWEEN = r"[-‐‑–—−.\u00a0 ]{0,3}\n?"
_WITHIN = re.compile(rf"(?<![^\W_])[{SIGNS}]{{5}}(?:{_BETWEEN}[{SIGNS}]{{5}}){{2}}(?![^\W_])", re.IGNORECASE)
_GROUP = r"(?=\d*[A-ZÆØÅ])[A-ZÆØÅ0-9]{4,6}"
_LIKE = re.compile(rf"(?<![^\W_])(?=[A-ZÆØÅ–—-]*\d){_GROUP}(?:[-–—]{_GROUP}){{2}}(?![^\W_])", re.IGNORECASE)
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


def references_in(typed: str) -> list[str]:
    """All of them, each once, in their order."""
    return list(dict.fromkeys(f"L-{found[1]}" for found in _REFERENCE.finditer(typed.upper())))


def codes(text: str) -> Iterator[tuple[int, int]]:
    """Where reading codes stand in a text, and what is evidently meant for one: a sign that was typed wrongly hides
    little."""
    for pattern in (_WITHIN, _LIKE):
        yield from (match.span() for match in pattern.finditer(text) if any(each.isalpha() for each in match[0]))


def code_within(typed: str) -> str | None:
    """The first reading code of a text, bare as it was drawn; what is only meant for one where there is no other."""
    found = [re.sub(r"[\W_]", "", typed[start:end]).upper() for start, end in codes(typed)]
    return found[0] if found else None


def without_references(typed: str) -> str:
    """What they wrote besides: however a reference was drawn, it says nothing."""
    return _AS_GIVEN.sub(" ", typed)


def code_in(typed: str) -> str | None:
    """The reading code, where all that was typed is one, bare as it was drawn."""
    bare = typed.upper().strip()
    return re.sub(r"[-–— ]", "", bare) if _CODE.fullmatch(bare) else None

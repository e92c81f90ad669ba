"""Masks CPR numbers, phone numbers, e-mail addresses, number plates and reading codes before any text is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from bot.domain.addresses import email_addresses
from bot.domain.numbers import Span, cpr_numbers, number_plates, phone_numbers
from bot.domain.references import codes


class Personal(Enum):
    """What is masked; the value is what stands in its place."""

    EMAIL = "[e-mail]"
    CPR = "[CPR]"
    PHONE = "[telefon]"
    PLATE = "[nummerplade]"
    CODE = "[læsekode]"


@dataclass(frozen=True)
class Masked:
    """`found` names every occurrence, in the order of the text."""

    text: str
    found: tuple[Personal, ...]


_TAKEN = "\0"
"""Stands for each sign that was found, so that what stands close to it is looked at once more without it."""

_LOOKS = 20

# An earlier kind wins where two see the same digits.
_FINDERS: Mapping[Personal, Callable[[str], Iterator[Span]]] = {
    Personal.CODE: codes,
    Personal.EMAIL: email_addresses,
    Personal.CPR: cpr_numbers,
    Personal.PLATE: number_plates,
    Personal.PHONE: phone_numbers,
}


def mask(text: str, public: Collection[str] = (), *, keep: Collection[Personal] = ()) -> Masked:
    """`public` are numbers that stay readable, such as helplines, however they are grouped; so does all of the kinds
    in `keep`."""
    shown = frozenset(map(_bare, public))
    taken: list[tuple[int, int, Personal]] = []
    left = text
    for _ in range(_LOOKS):
        before = left
        for start, end, kind in _found(left):
            if _TAKEN not in left[start:end]:
                left = f"{left[:start]}{_TAKEN * (end - start)}{left[end:]}"
                is_public = kind is Personal.PHONE and _bare(text[start:end]) in shown
                if not is_public and kind not in keep:
                    taken.append((start, end, kind))
        if left == before:
            break
    taken.sort()
    return Masked(_replaced(text, taken), tuple(kind for _, _, kind in taken))


def _found(text: str) -> Iterator[tuple[int, int, Personal]]:
    for kind, find in _FINDERS.items():
        yield from ((start, end, kind) for start, end in find(text))


def _bare(number: str) -> str:
    """Its digits, without Denmark's prefix where it has one."""
    digits = "".join(c for c in number if c.isdigit())
    for prefix in ("0045", "45"):
        if len(digits) == len(prefix) + 8 and digits.startswith(prefix):
            return digits[len(prefix) :]
    return digits


def _replaced(text: str, taken: list[tuple[int, int, Personal]]) -> str:
    parts, at = [], 0
    for start, end, kind in taken:
        parts += [text[at:start], kind.value]
        at = end
    return "".join((*parts, text[at:]))

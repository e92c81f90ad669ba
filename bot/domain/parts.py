"""The parts of a meeting that staff write: read as they are typed, taken away again, and compared."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from bot.domain.meetings import MOST_SEATS, Pin, Plan
from bot.domain.normalise import fold

Change = Callable[[Plan], Plan]

GUIDE = ("title-da", "problem-da", "work-da", "time", "place", "invited")
"""What is asked of a new one, one after the other."""

SPOKEN = tuple(f"{kind}-{language}" for kind in ("title", "problem", "work") for language in ("da", "en"))
PLAIN = ("way", "link", "contact", "spoken", "invited")
PARTS = (*SPOKEN, "time", "place", "pin", "agenda", "seats", *PLAIN)
"""What can be written on a card."""

NEEDED = ("title-da", "problem-da", "time", "place")
CHOSEN = ("hosts", "access", "reminders")
"""What is ticked instead."""

NONE = frozenset({"ingen", "none", "no", "nej", "fri", "unlimited", "ubegrenset"})
NUMBER = r"(-?\d{1,3}(?:[.,]\d+)?)"
DEGREES = re.compile(rf"{NUMBER}\s*[,; ]\s*{NUMBER}")
BULLET = re.compile(r"^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+")
HERE = ((54.0, 58.0), (7.5, 15.5))
"""Latitudes and longitudes of Denmark: what lies elsewhere was written the wrong way round, or is a slip."""


def read_part(part: str, typed: str) -> Change | None:
    """How a plan becomes with what was written for that part; None for what cannot be read. Not for `time`."""
    said = typed.strip()
    if part == "pin" or (part == "place" and DEGREES.fullmatch(said)):
        pin = read_pin(said)
        return pinned(pin) if pin else None
    if part == "seats" and fold(said) in NONE:
        return without(part)
    value = READ.get(part, _line)(said)
    return _with(part, value) if value and part in PARTS else None


def without(part: str) -> Change | None:
    """How a plan becomes with nothing there; None for what every meeting has."""
    if part not in PARTS or part in ("title-da", "problem-da", "time"):
        return None
    return _with(part, {"agenda": (), "pin": None, "seats": None}.get(part, ""))


def pinned(pin: Pin, address: str = "") -> Change:
    """With a point on the map; the address stays where none comes with it."""
    return lambda plan: replace(plan, place=replace(plan.place, pin=pin, address=address or plan.place.address))


def written(plan: Plan, part: str) -> Any:
    """What stands there; whether that is something tells whether it was written."""
    kind, _, language = part.partition("-")
    if part in SPOKEN:
        return getattr(plan, kind).get(language, "")
    if part == "time":
        return (plan.begins, plan.ends) if plan.begins and plan.ends else None
    if part in ("pin", "way", "access"):
        return getattr(plan.place, part)
    return plan.place.address if part == "place" else getattr(plan, part)


def following(plan: Plan, part: str) -> str | None:
    """What is asked next of a new one: the first part after this one that nobody has written yet."""
    if part == "place" and not written(plan, "place"):
        return part  # a point on the map alone is no address
    rest = GUIDE[GUIDE.index(part) + 1 :] if part in GUIDE else ()
    return next((each for each in rest if not written(plan, each)), None)


def differing(one: Plan, other: Plan) -> Sequence[str]:
    """The parts in which they are not the same."""
    return [part for part in (*PARTS, *CHOSEN) if written(one, part) != written(other, part)]


def is_link(said: str) -> bool:
    """Whether it is an https address, as it stands."""
    try:
        found = urlsplit(said)
    except ValueError:  # what looks like an IPv6 address and is none
        return False
    return found.scheme == "https" and "." in (found.hostname or "") and not re.search(r"\s", said)


def read_pin(said: str) -> Pin | None:
    """ "55.66, 12.35"; None for what is not two numbers, or not in Denmark."""
    found = DEGREES.fullmatch(said.strip())
    if found is None:
        return None
    pin = Pin(*(float(number.replace(",", ".")) for number in found.groups()))
    return pin if is_here(pin) else None


def is_here(pin: Pin) -> bool:
    """Whether it is in Denmark."""
    degrees = zip((pin.latitude, pin.longitude), HERE, strict=True)
    return all(first <= each <= last for each, (first, last) in degrees)


def _with(part: str, value: Any) -> Change:
    """How a plan becomes with that there, or nothing."""
    kind, _, language = part.partition("-")

    def change(plan: Plan) -> Plan:
        told: dict[str, Any] = {part: value}
        if part in SPOKEN:
            others = {each: text for each, text in getattr(plan, kind).items() if each != language}
            told = {kind: {**others, language: value} if value else others}
        elif part in ("place", "pin", "way"):
            here: dict[str, Any] = {"address" if part == "place" else part: value}
            told = {"place": replace(plan.place, **here)}
        return replace(plan, **told)

    return change


def _line(said: str) -> str:
    return " ".join(said.split())


def _items(said: str) -> tuple[str, ...]:
    return tuple(item for line in said.splitlines() if (item := _line(BULLET.sub("", line))))


def _seats(said: str) -> int | None:
    digits = said.replace(".", "").replace(" ", "")
    seats = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 0
    return seats if 0 < seats <= MOST_SEATS else None


READ: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys(("problem-da", "problem-en", "work-da", "work-en", "way"), str),
    "agenda": _items,
    "seats": _seats,
    "link": lambda said: said if is_link(said) else None,
}
"""How what was written is understood; all else is one line."""

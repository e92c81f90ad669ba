"""A meeting as somebody wrote it down, each field by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, StringConstraints, ValidationError

from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet
from bot.domain.meetings import MOST_SEATS, ROOM, Access
from bot.domain.reminders import OFFSETS
from bot.domain.staff import Partner

TRANSLATED = ("title", "problem", "work")
DANISH = {
    "uden trin": "step-free",
    "elevator": "lift",
    "teleslynge": "loop",
    "tolk": "interpreter",
    "politi": "police",
    "kommune": "municipality",
}
"""How a Danish spreadsheet may say it."""

_SPOKEN_ROOM = 200


def _parts(separator: str) -> Callable[[Any], Any]:
    """A list that is written in one go."""

    def parts(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        found = [part.strip() for part in re.split(separator, value)]
        return [DANISH.get(part.lower(), part) for part in found if part]

    return parts


def _in_danish(value: Any) -> Any:
    return {"da": value} if isinstance(value, str) else value


def _text(room: int) -> Any:
    return StringConstraints(max_length=room)


class _Title(Record):
    da: Annotated[str, StringConstraints(min_length=1, max_length=ROOM["title"])]
    en: Annotated[str, _text(ROOM["title"])] = ""


class _Said(Record):
    da: Annotated[str, StringConstraints(min_length=1, max_length=ROOM["problem"])]
    en: Annotated[str, _text(ROOM["problem"])] = ""


_List = BeforeValidator(_parts(","))
_Offset = Literal["7d", "3d", "1d", "2h", "1h"]
assert get_args(_Offset) == tuple(OFFSETS)


class Written(Record):
    """The fields are those of docs/meetings.md."""

    council: str = ""
    title: Annotated[_Title, BeforeValidator(_in_danish)]
    problem: Annotated[_Said | None, BeforeValidator(_in_danish)] = None
    work: Annotated[_Said | None, BeforeValidator(_in_danish)] = None
    date: str = ""
    begins: str
    ends: str = ""
    address: Annotated[str, _text(ROOM["address"])] = ""
    way: Annotated[str, _text(ROOM["way"])] = ""
    pin: str = ""
    access: Annotated[tuple[Access, ...], _List] = ()
    link: Annotated[str, StringConstraints(pattern=r"^https://\S+$", max_length=ROOM["link"])] | None = None
    agenda: Annotated[tuple[str, ...], BeforeValidator(_parts(r"\n|\|"))] = ()
    seats: Annotated[int, Field(ge=1, le=MOST_SEATS)] | None = None
    contact: Annotated[str, _text(ROOM["contact"])] = ""
    spoken: Annotated[str, _text(_SPOKEN_ROOM)] = ""
    invited: Annotated[str, _text(ROOM["invited"])] = ""
    hosts: Annotated[tuple[Partner, ...], _List] = tuple(Partner)
    reminders: Annotated[tuple[_Offset, ...], _List] | None = None


def read_written(sheet: Sheet, at: int, problems: Problems) -> Written | None:
    """The meeting at that place of the sheet; None where it does not fit, after saying all of why."""
    assert isinstance(sheet.values, list)
    try:
        return Written.model_validate(sheet.values[at])
    except ValidationError as error:
        for detail in error.errors():
            name = " › ".join(part for part in detail["loc"] if isinstance(part, str))
            line = sheet.line(at, *detail["loc"])
            problems.add(sheet.file, line, f"{name}: {_sentence(detail['type'], detail.get('ctx', {}))}.")
        return None


def _sentence(kind: str, told: Mapping[str, Any]) -> str:
    known = {
        "missing": "is missing",
        "string_too_short": "is missing",
        "extra_forbidden": f"is not known here; there are {', '.join(Written.model_fields)}",
        "string_too_long": f"has more than {told.get('max_length')} characters",
        "enum": f"should be {told.get('expected')}",
        "literal_error": f"should be {told.get('expected')}",
        "string_pattern_mismatch": "should begin with https:// and have no blanks",
        "string_type": "should be a text",
    }
    if kind.startswith(("int", "greater", "less")):
        return f"should be a number from 1 to {MOST_SEATS}"
    return known.get(kind, "should be a list, or words with commas between them")

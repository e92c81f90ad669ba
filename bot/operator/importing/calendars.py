"""Meetings in a calendar file (RFC 5545): each event is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from icalendar import Calendar, Component
from icalendar.prop import vBroken

from bot.clock import ZONE
from bot.content.problems import Problems
from bot.content.sheet import Place, Sheet
from bot.domain.walltime import is_ambiguous, is_missing
from bot.operator.importing.times import exactly, is_likely

FIELDS = {
    "summary": "title",
    "description": "problem",
    "location": "address",
    "contact": "contact",
    "geo": "pin",
    "dtstart": "begins",
    "dtend": "ends",
    "duration": "ends",
}
TOO_LONG = timedelta(days=365)
"""It is refused as too long anyway, and need not be counted further."""

_OFTEN = re.compile(r"^RRULE:.*FREQ=(SECONDLY|MINUTELY|HOURLY)", re.MULTILINE | re.IGNORECASE)
_PROPERTY = re.compile(r"([A-Za-z-]+)[;:]")


@dataclass
class _Lines:
    """Where each event begins, and each of its properties stands."""

    begins: int
    of: dict[str, int] = field(default_factory=dict)

    def line(self, name: str) -> int:
        return self.of.get(name, self.begins)


def read_calendar(file: Path, text: str, problems: Problems) -> Sheet | None:
    """None where it is no calendar, after saying why."""
    if found := _OFTEN.search(text):
        problems.add(file, text.count("\n", 0, found.start()) + 1, "Something is repeated more than daily.")
        return None
    if not text.strip():
        return None
    try:
        calendars = Calendar.from_ical(text, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except Exception as error:  # of a broken file the library raises whatever it stumbles over
        why = f": {' '.join(str(error).split())}" if isinstance(error, ValueError) else ""
        problems.add(file, 1, f"This is not a calendar{why}.")
        return None
    return _sheet(file, events, list(_walk(text)), problems)


def _sheet(file: Path, events: Sequence[Component], places: Sequence[_Lines], problems: Problems) -> Sheet:
    lines: dict[Place, int] = {}
    values: list[dict[str, object]] = []
    for event, where in zip(events, places, strict=False):
        if str(event.get("status", "")).upper() == "CANCELLED":
            problems.add(file, where.begins, "This one is called off, and passed over.", warning=True)
            continue
        said = _Reading(event, where, file, problems).values()
        if "begins" in said or "dtstart" not in where.of:  # else it is said why it cannot be read
            at = len(values)
            lines |= {(at, FIELDS[name]): line for name, line in where.of.items() if name in FIELDS}
            lines[at,] = where.begins
            values.append(said)
    return Sheet(file, values, lines, 1)


def _walk(text: str) -> Iterator[_Lines]:
    """In the order of the file."""
    inside: list[str] = []
    event: _Lines | None = None
    for number, line in enumerate(text.split("\n"), 1):
        found = _PROPERTY.match(line)
        name, value = (found[1].lower(), line[found.end() :].strip().upper()) if found else ("", "")
        if name == "begin":
            inside.append(value)
            event = _Lines(number) if value == "VEVENT" else event
        elif name == "end" and inside:
            if inside.pop() == "VEVENT" and event is not None:
                yield event
        elif name and inside and inside[-1] == "VEVENT" and event is not None:
            event.of.setdefault(name, number)


class _Reading:
    """One event."""

    def __init__(self, event: Component, where: _Lines, file: Path, problems: Problems) -> None:
        self._event, self._where, self._file, self._problems = event, where, file, problems

    def values(self) -> dict[str, object]:
        for name in ("rrule", "rdate", "recurrence-id"):
            if name in self._event:
                self._say(name, "a meeting that is repeated is several; write each of them")
        found: dict[str, object] = {}
        for name in ("summary", "description", "location", "contact"):
            if (said := self._one(name)) is not None and (text := str(said).strip()):
                found[FIELDS[name]] = text
        if (geo := self._one("geo")) is not None:
            found["pin"] = f"{geo.latitude:f}, {geo.longitude:f}"
        return found | {name: said for name, said in self._times().items() if said is not None}

    def _times(self) -> dict[str, str | None]:
        begins, ends, length = self._one("dtstart"), self._one("dtend"), self._one("duration")
        said = {"begins": self._time("dtstart", begins), "ends": self._time("dtend", ends)}
        if said["begins"] and length is not None:
            if isinstance(length.dt, timedelta):
                there = begins.dt if begins.dt.tzinfo else begins.dt.replace(tzinfo=ZONE)
                said["ends"] = exactly(there.astimezone(UTC) + max(-TOO_LONG, min(length.dt, TOO_LONG)))
            else:
                self._say("duration", "cannot be read")
        return said

    def _time(self, name: str, value: Any) -> str | None:
        """A time in Denmark as it is written, so that it is judged like any other; another one as that instant."""
        if value is None:
            return None
        there, zone = value.dt, value.params.get("TZID")
        if not isinstance(there, datetime):
            self._say(name, "this is a day without an hour")
            return None
        if not is_likely(there):
            self._say(name, "this is not in our time")
            return None
        local, key = there.replace(tzinfo=None), getattr(there.tzinfo, "key", None)
        if there.tzinfo is None and zone:
            self._say(name, f"the time zone {zone} is not known")
        if there.tzinfo is None or key == ZONE.key:
            return f"{local:%Y-%m-%dT%H:%M}"
        if key and is_missing(local, key):
            self._say(name, "the clocks jump over that time in spring")
        if key and is_ambiguous(local, key):
            self._say(name, "the clocks show that time twice; the first is taken", warning=True)
        return exactly(there)

    def _one(self, name: str) -> Any:
        """None where it is not there, or cannot be read."""
        value = self._event.get(name)
        if isinstance(value, list):
            self._say(name, "stands here twice")
        elif isinstance(value, vBroken):
            self._say(name, "cannot be read")
        else:
            return value
        return None

    def _say(self, name: str, sentence: str, *, warning: bool = False) -> None:
        self._problems.add(self._file, self._where.line(name), f"{name.upper()}: {sentence}.", warning=warning)

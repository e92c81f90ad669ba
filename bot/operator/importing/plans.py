"""Makes a plan of a meeting as it was written, or says what keeps it from being one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from bot.clock import ZONE
from bot.content.problems import Problems
from bot.content.sheet import Sheet
from bot.domain.councils import Councils
from bot.domain.meetings import LENGTH, ROOM, Pin, Place, Plan
from bot.domain.people import Language
from bot.domain.reminders import USUAL, chosen
from bot.domain.walltime import WallTime, read_wall
from bot.errors import EndBeforeStart, MeetingPast, MeetingTooLong, TimeAmbiguous, TimeMissing
from bot.operator.importing.times import Read, at_wall, read_date, read_time
from bot.operator.importing.written import read_written

_PIN = re.compile(r"(-?\d{1,3}\.\d+)[ ,;]+(-?\d{1,3}\.\d+)", re.ASCII)
_DENMARK = ((54.4, 58.0), (7.9, 15.4))
"""From the south to the north, from the west to the east."""


class Planner:
    """For one sheet; what is wrong is noted with the line on which it stands."""

    def __init__(
        self, sheet: Sheet, councils: Councils, now: datetime, council: str | None, problems: Problems
    ) -> None:
        self.sheet, self.problems = sheet, problems
        self._councils, self._now, self._council = councils, now, council

    def plan(self, at: int) -> Plan | None:
        """None where something is wrong with it."""
        before = len(self.problems.found)
        council, pin = self._where(at), self._pin(at)
        begins, ends = self._times(at)
        plan = Plan(council or "", begins=begins, ends=ends)
        self._look(at, plan)
        written = read_written(self.sheet, at, self.problems)
        if written is None:
            return None
        plan = replace(
            plan,
            hosts=frozenset(written.hosts),
            title=_said(written.title),
            problem=_said(written.problem),
            work=_said(written.work),
            place=Place(written.address, pin, frozenset(written.access), written.way),
            link=written.link or "",
            agenda=written.agenda,
            seats=written.seats,
            contact=written.contact,
            spoken=written.spoken,
            invited=written.invited,
            reminders=USUAL if written.reminders is None else tuple(each.name for each in chosen(written.reminders)),
        )
        self._measure(at, plan)
        wrong = any(not problem.warning for problem in self.problems.found[before:])
        return None if wrong else plan

    def _look(self, at: int, plan: Plan) -> None:
        try:
            plan.must_be_to_come(self._now)
        except MeetingPast:
            self._say(at, "begins", "this is in the past")
        except EndBeforeStart:
            self._say(at, "ends", "it ends before it begins, or more than 12 hours after")

    def _measure(self, at: int, plan: Plan) -> None:
        try:
            plan.must_fit()
        except MeetingTooLong:  # each field by itself was measured before
            self._say(at, "agenda", f"has more than {ROOM['agenda']} characters")

    def _where(self, at: int) -> str | None:
        name = self._text(at, "council") or self._council
        if name is None:
            self._say(at, "council", "is missing; --council would say it for the whole file")
            return None
        found = self._councils.by_link(name)
        if found is None:
            self._say(at, "council", f"there is no council {name}; there are {', '.join(self._councils.by_slug)}")
        return found.slug if found else None

    def _pin(self, at: int) -> Pin | None:
        written = self._text(at, "pin")
        if not written:
            return None
        found = _PIN.fullmatch(written)
        pin = Pin(float(found[1]), float(found[2])) if found else None
        (south, north), (west, east) = _DENMARK
        if pin is None or not (south <= pin.latitude <= north and west <= pin.longitude <= east):
            self._say(at, "pin", "should be a point in Denmark like 55.6153, 12.3517: latitude first")
            return None
        return pin

    def _times(self, at: int) -> tuple[WallTime | None, WallTime | None]:
        date, begins, ends = (self._text(at, name) for name in ("date", "begins", "ends"))
        day = read_date(date) if date else None
        if date and day is None:
            self._say(at, "date", "should be like 2027-03-04 or 4.3.2027")
            return None, None
        start = self._time(at, "begins", begins, day) if begins else None
        if start is None or not ends:
            return start, at_wall(start.instant + LENGTH) if start else None
        return start, self._time(at, "ends", ends, start.day)

    def _time(self, at: int, name: str, written: str, day: date | None) -> WallTime | None:
        read = read_time(written, day)
        if read is None:
            alone = " (or 19.00 beside a date)" if day is None else ""
            self._say(at, name, f"should be like 2027-03-04 19:00 or 4.3.2027 19.00{alone}")
            return None
        try:
            return read_wall(read.local, ZONE.key, fold=read.fold)
        except TimeMissing:
            self._say(at, name, "the clocks jump over that time in spring")
        except TimeAmbiguous:
            return self._first(at, name, read)
        return None

    def _first(self, at: int, name: str, read: Read) -> WallTime:
        told = "the clocks show that time twice; the first is taken (/2 behind it means the second)"
        self._say(at, name, told, warning=True)
        return read_wall(read.local, ZONE.key, fold=0)

    def _text(self, at: int, name: str) -> str:
        """As it stands in the file; whether it is a text at all is judged with all other fields."""
        assert isinstance(self.sheet.values, list)
        found = self.sheet.values[at].get(name, "")
        return found.strip() if isinstance(found, str) else ""

    def _say(self, at: int, name: str, sentence: str, *, warning: bool = False) -> None:
        self.problems.add(self.sheet.file, self.sheet.line(at, name), f"{name}: {sentence}.", warning=warning)


def _said(written: object) -> dict[Language, str]:
    languages: tuple[Language, ...] = ("da", "en")
    return {language: text for language in languages if (text := getattr(written, language, ""))}

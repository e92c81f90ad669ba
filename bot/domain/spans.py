"""Reads from when until when a meeting lasts, as people write it: "torsdag 26. november kl. 19-21"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.days import read_day
from bot.domain.meetings import LENGTH
from bot.domain.walltime import WallTime, is_ambiguous, read_wall
from bot.errors import EndBeforeStart, WeekdayWrong

OVER_MIDNIGHT = timedelta(hours=6)
"""So long at most is what ends on the next day; what would last longer was written the wrong way round."""

LONGEST = 200
"""Letters that are read: nobody needs more to say when."""

ONLY_WHEN = re.compile(r"[\w\s./:,\-\u2010-\u2015]+")
CALLED = ("112", "911")
"""Numbers that may be meant by digits in a row, whatever stands between them."""

ANY_DAY = datetime(2026, 1, 5, tzinfo=UTC)

CLOCK = r"(?<!\d)(?P<{0}hour>\d{{1,2}})(?:[.:](?P<{0}minute>\d{{2}}))?(?!\d)\s*(?P<{0}half>[ap]\.?m\b\.?)?"
AT = r"(?:\b(?:fra|from)\b\s*)?(?P<at>\b(?:kl|klokken|at)\b\.?\s*)?"
UNTIL = r"(?:\s*[-\u2010-\u2015\u2212]\s*|\s*\b(?:til|to|until|till)\b\s*)(?:kl\b\.?\s*)?"
SPAN = re.compile(rf"(?P<day>.*?)\s*,?\s*{AT}{CLOCK.format('')}{UNTIL}{CLOCK.format('end_')}\s*\.?")
START = re.compile(rf"(?P<day>.*?)\s*,?\s*{AT}{CLOCK.format('')}\s*\.?")


@dataclass(frozen=True)
class Span:
    """As the wall shows it, naive; without an end where none was written."""

    begins: datetime
    ends: datetime | None

    def meant(self, zone: str = "Europe/Copenhagen") -> Sequence[tuple[WallTime, WallTime]]:
        """Every beginning and end it may be: several where an hour comes twice in autumn. Raises TimeMissing in the
        gap of spring, and EndBeforeStart where none of them ends after it begins."""
        begun = _walls(self.begins, zone)
        if self.ends is None:
            return [(begins, _later(begins)) for begins in begun]
        ended = _walls(self.ends, zone)
        found = [(begins, ends) for begins in begun for ends in ended if ends.instant > begins.instant]
        if not found:
            raise EndBeforeStart
        return found


def read_span(typed: str, now: datetime, zone: str = "Europe/Copenhagen") -> Span | None:
    """None where the day or the hour cannot be read. Raises WeekdayWrong, and EndBeforeStart where it would last
    until far into the next day."""
    if len(typed) > LONGEST:
        return None
    said = " ".join(typed.lower().split())
    today = now.astimezone(ZoneInfo(zone)).date()
    found = SPAN.fullmatch(said)
    if found is None and (found := START.fullmatch(said)) and _may_be_a_date(found):
        return None
    day = read_day(found["day"], today) if found is not None and found["day"].strip(" ,") else None
    if found is None or day is None:
        return None
    begins, ends = _clocks(found)
    if begins is None or begins >= timedelta(days=1):
        return None
    midnight = datetime.combine(day, time())
    if "end_hour" not in found.groupdict():
        return Span(midnight + begins, None)
    return None if ends is None else Span(midnight + begins, midnight + _after(begins, ends))


def says_when(typed: str) -> bool:
    """Whether it is a day and an hour and not one word or sign more, whether or not that can be."""
    digits = re.sub(r"\D", "", typed)
    if not ONLY_WHEN.fullmatch(typed.strip()) or any(number in digits for number in CALLED):
        return False
    try:
        return read_span(typed, ANY_DAY) is not None
    except (WeekdayWrong, EndBeforeStart):
        return True


def _after(begins: timedelta, ends: timedelta) -> timedelta:
    """The end, on the next day where it must be."""
    if ends > begins:
        return ends
    over = ends + timedelta(days=1)
    if over - begins > OVER_MIDNIGHT:
        raise EndBeforeStart
    return over


def _clocks(found: re.Match[str]) -> tuple[timedelta | None, timedelta | None]:
    """Beginning and end, as spans since midnight; "7-9 pm" is both in the evening, and "11-1 pm" is not."""
    said = found.groupdict()
    if "end_hour" not in said:
        return _clock(said["hour"], said["minute"], said["half"]), None
    ends = _clock(said["end_hour"], said["end_minute"], said["end_half"])
    begins = _clock(said["hour"], said["minute"], said["half"] or said["end_half"])
    if begins is not None and ends is not None and begins >= ends and said["end_half"] and not said["half"]:
        begins = _clock(said["hour"], said["minute"], "am")
    return begins, ends


def _clock(hours: str, minutes: str | None, half: str | None) -> timedelta | None:
    """24 is the midnight after; None for what no clock shows."""
    hour, minute = int(hours), int(minutes or 0)
    if half is not None:
        hour = hour % 12 + (12 if half.startswith("p") else 0) if 1 <= hour <= 12 else 99
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return timedelta(hours=hour, minutes=minute)


def _may_be_a_date(found: re.Match[str]) -> bool:
    """ "fredag 4.12" is rather the fourth of December than twelve past four."""
    minute = found["minute"]
    return found["at"] is None and minute is not None and 1 <= int(minute) <= 12 and "." in found[0][-4:]


def _walls(local: datetime, zone: str) -> list[WallTime]:
    folds = (0, 1) if is_ambiguous(local, zone) else (None,)
    return [read_wall(local, zone, fold=fold) for fold in folds]


def _later(begins: WallTime) -> WallTime:
    """The end of a meeting of the usual length, in real hours."""
    there = (begins.instant + LENGTH).astimezone(ZoneInfo(begins.zone))
    return WallTime(there.replace(tzinfo=None, fold=0), begins.zone, there.fold)

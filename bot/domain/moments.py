"""Reads when something should happen, as people write it: "i morgen kl. 9", "fredag 16.30", "24/12 kl. 10"."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.normalise import fold

DAYS = {
    0: ("mandag", "monday"),
    1: ("tirsdag", "tuesday"),
    2: ("onsdag", "wednesday"),
    3: ("torsdag", "thursday"),
    4: ("fredag", "friday"),
    5: ("lordag", "saturday"),
    6: ("sondag", "sunday"),
}
NEAR = {"i dag": 0, "idag": 0, "today": 0, "i morgen": 1, "imorgen": 1, "tomorrow": 1, "i overmorgen": 2}
FILLERS = re.compile(r"\b(kl|klokken|at|den|d|on|the|pa)\b")
CLOCK = re.compile(r"(?P<day>.*?)\s*\b(?P<hour>\d{1,2})(?: (?P<minute>\d{2}))?")
DATE = re.compile(r"(?P<day>\d{1,2}) (?P<month>\d{1,2})(?: (?P<year>\d{4}))?")
DATE_ALONE = re.compile(r"^\D*\d{1,2}\s*/\s*\d{1,2}\D*$")  # folded, it would look like a clock time
ISO = re.compile(r"(?P<year>\d{4}) (?P<month>\d{1,2}) (?P<day>\d{1,2})")


def read_moment(typed: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The instant that is meant, the next one where several fit; None where it cannot be read. Words without a clock
    time mean nothing: nobody knows at which hour."""
    if DATE_ALONE.search(typed):
        return None
    said = " ".join(FILLERS.sub(" ", fold(typed)).split())
    today = now.astimezone(zone).date()
    for found in _readings(said):
        day = _day(found["day"].strip(), today)
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        if day is None or hour > 23 or minute > 59:
            continue
        wall = datetime.combine(day, time(hour, minute), zone)
        if not found["day"].strip() and wall <= now:
            wall = datetime.combine(day + timedelta(days=1), time(hour, minute), zone)
        return wall.astimezone(now.tzinfo)
    return None


def _readings(said: str) -> list[re.Match[str]]:
    """With minutes first: "24 12 10 30" is half past ten, and "24 12 10" ten o'clock."""
    ends = [CLOCK.fullmatch(said)]
    if found := re.fullmatch(r"(?P<day>.*?)\s*\b(?P<hour>\d{1,2})(?P<minute>)", said):
        ends.append(found)
    return [each for each in ends if each]


def _day(said: str, today: date) -> date | None:
    if not said:
        return today
    if said in NEAR:
        return today + timedelta(days=NEAR[said])
    for number, names in DAYS.items():
        if said in names:
            return today + timedelta(days=(number - today.weekday()) % 7 or 7)
    return _dated(said, today)


def _dated(said: str, today: date) -> date | None:
    found = ISO.fullmatch(said) or DATE.fullmatch(said)
    if found is None:
        return None
    written, month, of_month = found["year"], int(found["month"]), int(found["day"])
    years = (int(written),) if written else (today.year, today.year + 1)
    try:
        days = [date(year, month, of_month) for year in years]
    except ValueError:
        return None
    return days[-1] if days[0] < today else days[0]

"""A meeting as a calendar file (RFC 5545): taken in again, it is moved or called off in people's calendars too."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.domain.meetings import Meeting, Stage
from bot.domain.walltime import WallTime

if TYPE_CHECKING:
    from icalendar import Event, Timezone, TimezoneDaylight, TimezoneStandard

MAKER = "-//Lokalraad//meetings//DA"
ZONE = "Europe/Copenhagen"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)


def calendar_file(meeting: Meeting, *, title: str, said: str, url: str | None, now: datetime) -> bytes:
    """Of what was published. `said` is plain text. By its UID and SEQUENCE calendars know what it replaces."""
    from icalendar import Calendar  # takes 0.2 s, at start nobody has asked for it

    cancelled = meeting.stage is Stage.CANCELLED
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    calendar.add_component(_zone())
    event = _event(meeting, now)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    _say(event, summary=title, description=said)
    if url is not None:
        event.add("url", url)
    calendar.add_component(event)
    raw: bytes = calendar.to_ical(sorted=False)
    return raw


def _event(meeting: Meeting, now: datetime) -> Event:
    """All but its words."""
    from icalendar import Event

    plan = meeting.plan
    assert plan is not None
    assert plan.begins is not None
    assert plan.ends is not None
    event = Event()
    event.add("uid", f"meeting-{meeting.id}@lokalraad")
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", now)
    event.add("last-modified", meeting.revised_at or meeting.published_at or now)
    event.add("dtstart", _time(plan.begins))
    event.add("dtend", _time(plan.ends))
    _say(event, location=plan.place.address or plan.link)
    if pin := plan.place.pin:
        event.add("geo", (pin.latitude, pin.longitude))
    return event


def _say(event: Event, **texts: str) -> None:
    """Where there is something to say; without signs that no calendar may hold."""
    for name, text in texts.items():
        if kept := _CONTROL.sub("", text.replace("\r\n", "\n")):
            event.add(name, kept)


def _time(wall: WallTime) -> datetime:
    """As the wall shows it. In UTC where that would name another instant: a time that comes twice is always the
    first of the two, and only one zone is described."""
    if wall.fold or wall.zone != ZONE:
        return wall.instant
    return wall.local.replace(tzinfo=ZoneInfo(ZONE))


def _zone() -> Timezone:
    """By the rule that has held since 1996. What the library makes of a `tzinfo` begins summer an hour late."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(_season(TimezoneDaylight(), "CEST", "19960331T020000", month=3))
    zone.add_component(_season(TimezoneStandard(), "CET", "19961027T030000", month=10))
    return zone


def _season(
    season: TimezoneDaylight | TimezoneStandard, name: str, first: str, *, month: int
) -> TimezoneDaylight | TimezoneStandard:
    """From the last Sunday of a month on; `first` is what the clocks showed before they were changed."""
    before, after = (WINTER, SUMMER) if name == "CEST" else (SUMMER, WINTER)
    season.add("tzname", name)
    season.add("dtstart", datetime.strptime(first, "%Y%m%dT%H%M%S"))  # noqa: DTZ007 -- it is no instant
    season.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
    season.add("tzoffsetfrom", before)
    season.add("tzoffsetto", after)
    return season

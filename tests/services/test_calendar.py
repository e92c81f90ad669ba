"""A calendar file is one event however often it comes, at the right hour on both sides of a change of the clocks."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from bot.domain.meetings import Meeting, Pin, Place, Plan, Stage
from bot.domain.walltime import WallTime
from bot.services.meetings.calendar import calendar_file

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 2, 2, 9, tzinfo=UTC)
CHANGES = ("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31")
HOURS = [
    *(f"{day} {hour}" for day in CHANGES for hour in ("00:30", "01:30", "03:30", "12:00", "19:00")),
    *("2026-03-28 19:00", "2026-03-30 19:00", "2026-10-24 19:00", "2026-10-26 19:00"),
    *("2027-03-27 19:00", "2027-03-29 19:00", "2027-10-30 19:00", "2027-11-01 19:00"),
]


def meeting(
    begins: WallTime, ends: WallTime | None = None, *, stage: Stage = Stage.PUBLISHED, sequence: int = 1
) -> Meeting:
    end = ends or WallTime(begins.local + timedelta(hours=2))
    place = Place("Multisalen, Bygaden 1; 2635 Ishøj", Pin(55.6153, 12.3517))
    plan = Plan("ishoj", begins=begins, ends=end, place=place)
    return Meeting(12, "ishoj", stage, plan=plan, published_at=NOW, sequence=sequence)


def file_of(given: Meeting, title: str = "Tryghed på stien", said: str = "Kom og hør") -> bytes:
    return calendar_file(given, title=title, said=said, url="https://t.me/lokalraad_bot?start=m_12", now=NOW)


def wall(written: str, fold: int = 0) -> WallTime:
    return WallTime(datetime.fromisoformat(written), fold=fold)


def only_event(raw: bytes) -> dict[str, Any]:
    (event,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    return dict(event)


def by_icalendar(raw: bytes) -> tuple[datetime, datetime]:
    event = only_event(raw)
    return event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)


def by_vobject(raw: bytes) -> tuple[datetime, datetime]:
    """It goes by the rules that stand in the file itself, not by the name of the zone."""
    renamed = raw.replace(b"Europe/Copenhagen", b"Described/Here")
    event = vobject.readOne(renamed.decode()).vevent
    return event.dtstart.value.astimezone(UTC), event.dtend.value.astimezone(UTC)


@pytest.mark.parametrize("hour", HOURS)
@pytest.mark.parametrize("read", [by_icalendar, by_vobject])
def test_both_sides_of_a_change_of_the_clocks_have_the_right_hour(
    hour: str, read: Callable[[bytes], tuple[datetime, datetime]]
) -> None:
    begins, ends = wall(hour), wall(hour.replace(hour[-5:], "23:00"))
    assert read(file_of(meeting(begins, ends))) == (begins.instant, ends.instant)


@pytest.mark.parametrize("read", [by_icalendar, by_vobject])
@pytest.mark.parametrize("day", ["2026-10-25", "2027-10-31"])
def test_of_an_hour_that_comes_twice_each_is_told_apart(
    day: str, read: Callable[[bytes], tuple[datetime, datetime]]
) -> None:
    first, second = wall(f"{day} 02:30"), wall(f"{day} 02:30", fold=1)
    assert second.instant - first.instant == timedelta(hours=1)
    assert read(file_of(meeting(first, second))) == (first.instant, second.instant)
    assert read(file_of(meeting(second, wall(f"{day} 04:00"))))[0] == second.instant


def test_the_rules_in_the_file_are_those_of_denmark_for_years_to_come() -> None:
    zone = vobject.readOne(
        file_of(meeting(wall("2026-05-05 19:00"))).decode().replace("Europe/Copenhagen", "Described/Here")
    ).vevent.dtstart.value.tzinfo
    day = datetime(2026, 1, 1, 1, tzinfo=UTC)
    for _ in range(20 * 365):
        day += timedelta(days=1)
        assert day.astimezone(zone).utcoffset() == day.astimezone(COPENHAGEN).utcoffset()


def test_an_update_is_the_same_event_with_a_higher_number() -> None:
    first, moved = (
        vobject.readOne(file_of(meeting(wall(hour), sequence=number)).decode())
        for hour, number in (("2026-05-05 19:00", 1), ("2026-05-07 18:00", 2))
    )
    assert first.vevent.uid.value == moved.vevent.uid.value == "meeting-12@lokalraad"
    assert (first.vevent.sequence.value, moved.vevent.sequence.value) == ("1", "2")
    assert first.method.value == moved.method.value == "PUBLISH"
    assert moved.vevent.status.value == "CONFIRMED"
    assert moved.vevent.dtstart.value == datetime(2026, 5, 7, 18, tzinfo=COPENHAGEN)


def test_what_is_called_off_takes_itself_out_of_calendars() -> None:
    called_off = meeting(wall("2026-05-05 19:00"), stage=Stage.CANCELLED, sequence=3)
    calendar = icalendar.Calendar.from_ical(file_of(called_off))
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "CANCEL"
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("meeting-12@lokalraad", 3, "CANCELLED")


def test_names_and_sentences_come_back_as_they_were_written() -> None:
    title = "Åbent møde: ærlighed, øl; og én \\ til — “Ş ş Ğ ğ ł ą”"
    said = "Linje 1, med komma\r\nLinje 2; med semikolon\n\nLinje 4\x0b\x00" + "æøå" * 60
    raw = file_of(meeting(wall("2026-05-05 19:00")), title, said)
    one = only_event(raw)
    other = vobject.readOne(raw.decode()).vevent
    kept = "Linje 1, med komma\nLinje 2; med semikolon\n\nLinje 4" + "æøå" * 60
    assert str(one["SUMMARY"]) == other.summary.value == title
    assert str(one["DESCRIPTION"]) == other.description.value == kept
    assert str(one["LOCATION"]) == other.location.value == "Multisalen, Bygaden 1; 2635 Ishøj"
    assert (one["GEO"].latitude, one["GEO"].longitude) == (55.6153, 12.3517)
    assert str(one["URL"]) == "https://t.me/lokalraad_bot?start=m_12"
    assert one["DTSTAMP"].dt == one["LAST-MODIFIED"].dt == NOW


def test_lines_are_short_and_end_as_calendars_want_them() -> None:
    raw = file_of(meeting(wall("2026-05-05 19:00")), "ø" * 90, "å, " * 300)
    lines = raw.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()  # no letter is cut in two


def test_without_pin_link_or_words_those_lines_are_left_out() -> None:
    plan = Plan(
        "ishoj", begins=wall("2026-05-05 19:00"), ends=wall("2026-05-05 21:00"), link="https://example.org/room"
    )
    raw = calendar_file(Meeting(7, "ishoj", Stage.PUBLISHED, plan=plan), title="Møde", said="", url=None, now=NOW)
    event = only_event(raw)
    assert str(event["LOCATION"]) == "https://example.org/room"
    assert {"GEO", "URL", "DESCRIPTION"}.isdisjoint(event)

"""Meetings written elsewhere are read in three formats, or everything that is wrong is told with its line."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.meetings import Access, Meeting, Pin, Plan, Stage
from bot.domain.staff import Partner
from bot.operator.importing import Reading, read_meetings
from bot.operator.importing.tables import DANISH
from bot.operator.importing.written import Written
from bot.services.meetings.calendar import calendar_file
from tests.known import content

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "meetings.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"```(yaml|csv|ics)\n(.*?)```", PAGE, re.DOTALL))
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
COUNCILS = content().councils
HEADINGS = "council,title,begins\n"


def read(name: str, written: str | bytes, council: str | None = None) -> Reading:
    raw = written.encode() if isinstance(written, str) else written
    return read_meetings(Path(name), raw, COUNCILS, NOW, council=council)


def plans(name: str, written: str | bytes, council: str | None = None) -> list[Plan]:
    reading = read(name, written, council)
    assert reading.problems == []
    return [one.plan for one in reading.planned]


def told(name: str, written: str | bytes, council: str | None = None) -> list[str]:
    """Everything that is wrong; then nothing is to be imported."""
    reading = read(name, written, council)
    assert reading.wrong
    return [str(problem) for problem in reading.problems]


def event(*lines: str) -> str:
    return "\r\n".join(
        ("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "SUMMARY:Møde", *lines, "END:VEVENT", "END:VCALENDAR")
    )


def test_the_yaml_in_the_documents_is_read() -> None:
    full, short = plans("m.yaml", EXAMPLES["yaml"])
    assert full.council == "ishoj"
    assert full.title == {"da": "Tryghed på stien ved stationen", "en": "Safe on the path by the station"}
    assert full.text("work", "en").startswith("Politiet går ture")
    assert full.begins is not None
    assert full.ends is not None
    assert (full.begins.isoformat(), full.ends.isoformat()) == ("2027-03-04T19:00", "2027-03-04T21:00")
    assert full.place.pin == Pin(55.6153, 12.3517)
    assert full.place.access == {Access.STEP_FREE, Access.LIFT, Access.LOOP}
    assert full.agenda == ("Hvad ser vi?", "Hvad gør politi og kommune?", "Hvad kan vi gøre sammen?")
    assert (full.seats, full.is_complete, short.is_complete) == (80, True, False)
    assert short.hosts == frozenset(Partner)
    assert short.reminders == ("7d", "1d", "2h")
    assert short.ends is not None
    assert short.ends.isoformat() == "2027-03-11T20:30"


def test_the_spreadsheet_in_the_documents_is_read() -> None:
    ishoj, herlev = plans("m.csv", EXAMPLES["csv"])
    assert (ishoj.council, herlev.council) == ("ishoj", "herlev")
    assert ishoj.place.address == "Kulturhuset; Torvet 1"
    assert ishoj.place.access == {Access.STEP_FREE, Access.LIFT}
    assert ishoj.seats == 80
    assert herlev.begins is not None
    assert herlev.begins.isoformat() == "2027-03-11T18:30"


def test_the_calendar_in_the_documents_is_read() -> None:
    ishoj, other = plans("m.ics", EXAMPLES["ics"], "ishoj")
    assert ishoj.begins is not None
    assert ishoj.begins.isoformat() == "2027-03-04T19:00"
    assert ishoj.place.address == "Kulturhuset, Torvet 1"
    assert ishoj.place.pin == Pin(55.6153, 12.3517)
    assert other.begins is not None
    assert other.ends is not None
    assert (other.begins.isoformat(), other.ends.isoformat()) == ("2027-03-11T18:30", "2027-03-11T20:00")


def test_the_documents_tell_of_every_field_and_heading() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\S+) \|", PAGE, re.MULTILINE)
    assert [name for name, _ in rows] == list(Written.model_fields)
    known = {heading: name for heading, name in DANISH.items() if not name.endswith("_en")}
    assert {heading: name for name, heading in rows if heading != name} == known
    assert all(f"`{name}` ({heading})" in PAGE for heading, name in DANISH.items() if name.endswith("_en"))


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_spreadsheet_is_read_however_it_was_saved(separator: str, end: str, mark: bytes) -> None:
    rows = [["council", "Titel", "begins", ""], ["ishoj", "Æøå, og; så", "2027-03-04 19:00", ""], ["", "", "", ""]]
    quoted = end.join(separator.join(f'"{cell}"' if cell else "" for cell in row) for row in rows)
    (plan,) = plans("m.csv", mark + quoted.encode())
    assert plan.text("title", "da") == "Æøå, og; så"


def test_excels_own_first_line_and_cells_of_several_lines_keep_the_numbers_of_lines_right() -> None:
    said = told(
        "m.csv", 'sep=;\ncouncil;title;begins;agenda\nishoj;A;2027-03-04 19:00;"et\nto\ntre"\nishoj;B;i morgen;\n'
    )
    assert said == ["m.csv:6: begins: should be like 2027-03-04 19:00 or 4.3.2027 19.00 (or 19.00 beside a date)."]


@pytest.mark.parametrize(
    ("written", "begins"),
    [
        ("2027-03-04 19:00", "2027-03-04T19:00"),
        ("2027-03-04T19:00:00", "2027-03-04T19:00"),
        ("4.3.2027 kl. 19.00", "2027-03-04T19:00"),
        ("04-03-2027 19:00", "2027-03-04T19:00"),
        ("4/3-2027, 9.30", "2027-03-04T09:30"),
        ("2027-10-31 02:30/2", "2027-10-31T02:30/2"),
        ("2027-10-31 02:30/1", "2027-10-31T02:30"),
    ],
)
def test_times_are_read_as_people_write_them(written: str, begins: str) -> None:
    (plan,) = plans("m.yaml", f"council: ishoj\ntitle: Møde\nbegins: {written}\n")
    assert plan.begins is not None
    assert plan.begins.isoformat() == begins


@pytest.mark.parametrize(
    "written",
    [
        "2027-02-29 19:00",
        "2027-03-04",
        "2027-03-04 24:00",
        "19.00",
        "3/14/2027 19:00",
        "4.3.27 19.00",
        "٤.٣.٢٠٢٧ 19.00",
    ],
)
def test_what_is_no_time_is_refused(written: str) -> None:
    (said,) = told("m.yaml", f"council: ishoj\ntitle: Møde\nbegins: {written}\n")
    assert said.startswith("m.yaml:3: begins: should be like 2027-03-04 19:00")


def test_an_hour_that_is_left_out_is_refused_and_of_one_that_comes_twice_the_first_is_taken() -> None:
    for name, written in (
        ("m.yaml", "council: ishoj\ntitle: A\nbegins: 2027-03-28 02:30"),
        ("m.csv", HEADINGS + "ishoj,A,2027-03-28 02:30"),
        ("m.ics", event("DTSTART;TZID=Europe/Copenhagen:20270328T023000")),
        ("m.ics", event("DTSTART:20270328T023000")),
    ):
        (said,) = told(name, written, "ishoj")
        assert "the clocks jump over that time in spring" in said
    for name, written in (
        ("m.yaml", "council: ishoj\ntitle: A\nbegins: 2027-10-31 02:30"),
        ("m.ics", event("DTSTART;TZID=Europe/Copenhagen:20271031T023000")),
    ):
        reading = read(name, written, "ishoj")
        assert not reading.wrong
        assert "warning: begins: the clocks show that time twice; the first is taken" in str(reading.problems[0])
        assert reading.planned[0].plan.begins is not None
        assert reading.planned[0].plan.begins.instant == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "instant"),
    [
        ("DTSTART;TZID=Romance Standard Time:20270701T190000", datetime(2027, 7, 1, 17, tzinfo=UTC)),
        ("DTSTART;TZID=America/New_York:20270701T130000", datetime(2027, 7, 1, 17, tzinfo=UTC)),
        ("DTSTART:20270701T170000Z", datetime(2027, 7, 1, 17, tzinfo=UTC)),
        ("DTSTART:20270701T190000", datetime(2027, 7, 1, 17, tzinfo=UTC)),
        ("DTSTART:20271031T003000Z", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
        ("DTSTART:20271031T013000Z", datetime(2027, 10, 31, 1, 30, tzinfo=UTC)),
    ],
)
def test_a_calendar_says_an_instant_in_any_zone(start: str, instant: datetime) -> None:
    (plan,) = plans("m.ics", event(start, "DURATION:PT1H"), "ishoj")
    assert plan.begins is not None
    assert plan.ends is not None
    assert plan.begins.instant == instant
    assert (plan.ends.instant - instant).total_seconds() == 3600
    assert plan.begins.zone == "Europe/Copenhagen"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["DTSTART;VALUE=DATE:20270304"], "m.ics:5: DTSTART: this is a day without an hour."),
        (["DTSTART;TZID=Mars/Olympus:20270304T190000"], "m.ics:5: DTSTART: the time zone Mars/Olympus is not known."),
        (["DTSTART:soon"], "m.ics:5: DTSTART: cannot be read."),
        (["DTSTART;TZID=Europe:20270304T190000"], "m.ics:1: This is not a calendar."),
        (["DTSTART:00010101T000000"], "m.ics:5: DTSTART: this is not in our time."),
        (["DTSTART:20270304T190000", "DURATION:P99999999W"], "m.ics:6: ends: it ends before it begins, or"),
        (["DTSTART:20270304T190000", "DURATION:20270304T210000"], "m.ics:6: DURATION: cannot be read."),
        (["DTSTART:20270304T190000", "DURATION:-P99999999W"], "m.ics:6: ends: it ends before it begins, or"),
        (["DTSTART:20270304T190000", "DURATION:-PT1H"], "m.ics:6: ends: it ends before it begins, or"),
        (["DTSTART:20270304T190000", "RRULE:FREQ=WEEKLY"], "m.ics:6: RRULE: a meeting that is repeated is several"),
        (["DTSTART:20270304T190000", "RRULE:FREQ=SECONDLY"], "m.ics:6: Something is repeated more than daily."),
        (["DTSTART:20270304T190000", "GEO:north"], "m.ics:6: GEO: cannot be read."),
        (["DTSTART:20270304T190000", "GEO:12.35;55.61"], "m.ics:6: pin: should be a point in Denmark"),
        (["DTSTART:20270304T190000", "SUMMARY:Another"], "m.ics:4: SUMMARY: stands here twice."),
        (["DTSTART:20270304T190000", "DTEND:20270304T180000"], "m.ics:6: ends: it ends before it begins"),
        ([], "m.ics:3: begins: is missing."),
    ],
)
def test_what_a_calendar_says_that_no_meeting_can_be_is_told(lines: list[str], said: str) -> None:
    assert told("m.ics", event(*lines), "ishoj")[0].startswith(said)


def test_what_a_calendar_says_is_called_off_is_passed_over() -> None:
    written = event(
        "DTSTART:20270304T190000",
        "STATUS:CANCELLED",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "SUMMARY:B",
        "DTSTART:20270305T190000",
    )
    reading = read("m.ics", written, "ishoj")
    assert not reading.wrong
    assert [one.plan.text("title", "da") for one in reading.planned] == ["B"]
    assert [str(problem) for problem in reading.problems] == [
        "m.ics:3: warning: This one is called off, and passed over."
    ]


def test_everything_that_is_wrong_is_told_at_once_with_its_line() -> None:
    written = f"""
- council: atlantis
  title: {"x" * 91}
  begins: 2027-03-28 02:30
  colour: red
- title: {{en: Only in English}}
  begins: 2026-01-01 10:00
  access: [lift, wings]
  pin: 12.3, 55.6
  seats: 0
  reminders: 4d
  link: ftp://example.org
- council: herlev
  title: [a, list]
  begins: 2027-03-04 22:00
  ends: 01:00
  address: {"y" * 161}
  agenda: [{"z" * 901}]
"""
    assert [re.sub(r"; there are .*", "", said) for said in told("m.yaml", written)] == [
        "m.yaml:2: council: there is no council atlantis",
        "m.yaml:3: title › da: has more than 90 characters.",
        "m.yaml:4: begins: the clocks jump over that time in spring.",
        "m.yaml:5: colour: is not known here",
        "m.yaml:6: council: is missing; --council would say it for the whole file.",
        "m.yaml:6: title › da: is missing.",
        "m.yaml:7: begins: this is in the past.",
        "m.yaml:8: access: should be 'step-free', 'lift', 'loop' or 'interpreter'.",
        "m.yaml:9: pin: should be a point in Denmark like 55.6153, 12.3517: latitude first.",
        "m.yaml:10: seats: should be a number from 1 to 2000.",
        "m.yaml:11: reminders: should be '7d', '3d', '1d', '2h' or '1h'.",
        "m.yaml:12: link: should begin with https:// and have no blanks.",
        "m.yaml:14: title: should be a list, or words with commas between them.",
        "m.yaml:16: ends: it ends before it begins, or more than 12 hours after.",
        "m.yaml:17: address: has more than 160 characters.",
    ]


@pytest.mark.parametrize(
    ("name", "written", "said"),
    [
        ("m.txt", b"", "m.txt:1: The name of the file should end in .yaml, .yml, .csv, .ics."),
        ("m.yaml", b"", "m.yaml:1: There is no meeting in this file."),
        ("m.csv", b"\xef\xbb\xbf\r\n", "m.csv:1: There is no meeting in this file."),
        ("m.csv", HEADINGS.encode(), "m.csv:1: There is no meeting in this file."),
        ("m.ics", b"", "m.ics:1: There is no meeting in this file."),
        ("m.ics", b"hello", "m.ics:1: This is not a calendar: "),
        ("m.csv", HEADINGS.encode() + "ishoj,Tryghed på stien,x".encode("latin-1"), "m.csv:2: This is not UTF-8"),
        ("m.csv", "council,title".encode("utf-16"), "m.csv:1: This is not UTF-8"),
        ("m.csv", b"PK\x03\x04 and so on", "m.csv:1: This is an Excel workbook or another archive"),
        ("m.csv", b"council,title\n\0", "m.csv:2: This is not a text: it holds a zero byte."),
        ("m.csv", b"x" * 10_000_000, "m.csv:1: The file is larger than 1 MB."),
        ("m.csv", HEADINGS.encode() + b'ishoj,"A', "m.csv:2: This is not CSV: unexpected end of data."),
        ("m.csv", b"council,name,begins\n", "m.csv:1: There is no column name here; there are council, title,"),
        ("m.csv", b"council,title\n", "m.csv:1: The column begins is missing."),
        ("m.csv", b"title,begins,Titel\n", "m.csv:1: The column title stands here twice."),
        ("m.csv", HEADINGS.encode() + b"ishoj,A,2027-03-04 19:00,B", "m.csv:2: There are 4 cells in this row, and 3"),
        ("m.yaml", b"title: ]", "m.yaml:1: This is not YAML"),
        ("m.yaml", b"just words", "m.yaml:1: This is neither a meeting nor a list of meetings."),
        ("m.yaml", b"title: a\ntitle: b\n", "m.yaml:2: title stands here twice."),
        ("m.yaml", b"a: &a [x,x]\nb: &b [*a,*a]\n", "m.yaml:1: Names for parts of the file (& and *) are not read"),
        ("m.yaml", b"title: " + b"[" * 100_000, "m.yaml:1: This is a list in a list in a list"),
        ("m.yaml", b"- {title: a}\n" * 501, "m.yaml:1: There are 501 meetings in it; at most 500 are read at once."),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else None,
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_told_of_in_a_sentence(name: str, written: bytes, said: str) -> None:
    assert any(each.startswith(said) for each in told(name, written))


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("http://x")',
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "#NAME?",
        "#REF!",
        "####",
    ],
)
def test_a_formula_is_refused(cell: str) -> None:
    quoted = cell.replace('"', '""')
    (said,) = told("m.csv", HEADINGS + f'ishoj,"{quoted}",2027-03-04 19:00')
    assert said == "m.csv:2: title: this is a formula or its error; write what it should say."


@pytest.mark.parametrize("cell", ["+45 00 00 00 00", "-", "@lokalraad", "#tryghed", "- Hvad ser vi?"])
def test_a_number_or_a_name_is_no_formula(cell: str) -> None:
    (plan,) = plans("m.csv", f"council;title;begins;contact\nishoj;A;2027-03-04 19:00;{cell}")
    assert plan.contact == cell


def test_our_own_calendar_file_can_be_read_again() -> None:
    (plan, _) = plans("m.yaml", EXAMPLES["yaml"])
    raw = calendar_file(Meeting(1, "ishoj", Stage.PUBLISHED, plan=plan), title="A", said="B", url=None, now=NOW)
    (again,) = plans("m.ics", raw, "ishoj")
    assert (again.begins, again.ends, again.place.pin) == (plan.begins, plan.ends, plan.place.pin)


@given(
    st.sampled_from(["m.yaml", "m.csv", "m.ics"]),
    st.text() | st.binary() | st.sampled_from(sorted(EXAMPLES.values())),
    st.data(),
)
def test_whatever_a_file_holds_it_is_read_or_told_of(name: str, written: str | bytes, data: st.DataObject) -> None:
    raw = bytearray(written.encode("utf-8", "replace") if isinstance(written, str) else written)
    for _ in range(data.draw(st.integers(0, 4))):
        if raw:
            raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    reading = read(name, bytes(raw), "ishoj")
    assert reading.planned or reading.problems

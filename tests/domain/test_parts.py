"""The parts of a meeting, as staff type them."""

import pytest

from bot.domain.meetings import Access, Pin, Place, Plan
from bot.domain.parts import GUIDE, PARTS, Change, differing, following, pinned, read_part, read_pin, without, written
from bot.domain.walltime import from_iso

EMPTY = Plan("ishoj")
FULL = Plan(
    "ishoj",
    title={"da": "Lys i parken", "en": "Light in the park"},
    problem={"da": "Der er mørkt.", "en": "It is dark."},
    work={"da": "Der kommer lamper.", "en": "Lamps will come."},
    begins=from_iso("2026-11-26T19:00", "Europe/Copenhagen"),
    ends=from_iso("2026-11-26T21:00", "Europe/Copenhagen"),
    place=Place("Parkvej 1", Pin(55.61, 12.35), frozenset({Access.LIFT}), "Ind ad porten"),
    link="https://example.org/mode",
    agenda=("Velkommen", "Spørgsmål"),
    seats=40,
    contact="lokalraadet@example.org",
    spoken="dansk og engelsk",
    invited="Boligforeningen",
)


def changed(part: str, typed: str, plan: Plan = EMPTY) -> Plan:
    change = read_part(part, typed)
    assert change is not None
    return change(plan)


@pytest.mark.parametrize("part", [part for part in PARTS if part != "time"])
def test_every_part_can_be_written_and_looks_as_it_was_written(part: str) -> None:
    typed = {"pin": "55.61, 12.35", "link": "https://example.org/x", "seats": "40", "agenda": "Et punkt"}
    plan = changed(part, typed.get(part, " Noget "))
    assert written(plan, part)
    assert list(differing(EMPTY, plan)) == [part]
    assert read_part(part, "  \n ") is None


@pytest.mark.parametrize("part", PARTS)
def test_what_is_not_needed_can_be_taken_away(part: str) -> None:
    empties: Change | None = without(part)
    if part in ("title-da", "problem-da", "time"):
        assert empties is None
    else:
        assert empties is not None
        assert list(differing(FULL, empties(FULL))) == [part]
        assert not written(empties(FULL), part)


def test_a_title_is_one_line_and_a_text_keeps_its_lines() -> None:
    assert changed("title-da", "Lys\n i   parken").title == {"da": "Lys i parken"}
    assert changed("problem-en", "One.\n\nTwo.\n").problem == {"en": "One.\n\nTwo."}


def test_an_agenda_has_a_line_for_each_item_and_no_marks_before_them() -> None:
    assert changed("agenda", "1. Velkommen\n- Lyset\n\n\u2022 Jeres  spørgsmål\n2026 i tal").agenda == (
        "Velkommen",
        "Lyset",
        "Jeres spørgsmål",
        "2026 i tal",
    )


@pytest.mark.parametrize(("typed", "seats"), [("40", 40), ("1.200", 1200), ("Ingen", None), ("none", None)])
def test_seats_are_a_number_or_none(typed: str, seats: int | None) -> None:
    assert changed("seats", typed, FULL).seats == seats


@pytest.mark.parametrize("typed", ["0", "-3", "2001", "mange", "40 stole", "٤٠", "9" * 50])
def test_other_seats_cannot_be_read(typed: str) -> None:
    assert read_part("seats", typed) is None


@pytest.mark.parametrize("typed", ["http://example.org", "example.org", "https://", "https://x y.dk", "https://[a"])
def test_a_link_is_one_that_can_be_trusted_to_open(typed: str) -> None:
    assert read_part("link", typed) is None


@pytest.mark.parametrize("typed", ["55.66, 12.35", "55.66,12.35", "55,66 12,35", "55.66; 12.35"])
def test_a_point_on_the_map_is_two_numbers(typed: str) -> None:
    assert read_pin(typed) == Pin(55.66, 12.35)
    assert changed("place", typed, FULL).place.address == "Parkvej 1", "the address stays"


@pytest.mark.parametrize("typed", ["12.35, 55.66", "0, 0", "91.5, 12", "her"])
def test_a_point_that_is_not_in_denmark_is_a_slip(typed: str) -> None:
    assert read_pin(typed) is None
    assert read_part("pin", typed) is None


def test_two_numbers_are_never_an_address() -> None:
    assert read_part("place", "12.35, 55.66") is None
    assert changed("place", "Parkvej 12, 2. sal").place.address == "Parkvej 12, 2. sal"


def test_what_is_asked_next_is_the_first_part_that_nobody_wrote() -> None:
    asked, plan, part = [], EMPTY, GUIDE[0]
    for typed in ("Lys", "Mørkt", "Lamper"):
        plan = changed(part, typed, plan)
        part = following(plan, part) or ""
        asked.append(part)
    assert asked == ["problem-da", "work-da", "time"]
    assert following(FULL, "title-da") is None
    assert following(pinned(Pin(55.6, 12.3))(EMPTY), "place") == "place", "a point is no address"

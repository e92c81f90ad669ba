"""The six projects of 2014, the partnerships and the offers: all there, sourced, and nothing that does not fit."""

from pathlib import Path

import pytest

from bot.content import Content, check_content
from bot.content.initiatives import LONGEST_TEXT
from bot.domain.people import LANGUAGES
from tests.content.test_loading import change, said


def test_the_six_projects_of_2014_stand_with_their_amounts(content: Content) -> None:
    projects = [initiative for initiative in content.initiatives if initiative.kind == "project"]
    assert len(projects) == 6
    assert sum(project.amount or 0 for project in projects) == 65_975_000
    assert {(project.began, project.ended) for project in projects} == {(2014, 2015)}


def test_every_resident_finds_something(content: Content) -> None:
    for council in content.councils.all:
        assert sum(initiative.reaches(council.slug) for initiative in content.initiatives) >= 4, council.name


def test_what_was_done_elsewhere_reaches_nobody_here(content: Content) -> None:
    pin_point = next(one for one in content.initiatives if one.id == "projekt-pin-point")
    assert not any(pin_point.reaches(council.slug) for council in content.councils.all)


def test_every_initiative_is_told_in_every_language_in_two_sentences(content: Content) -> None:
    for initiative in content.initiatives:
        for language in LANGUAGES:
            assert initiative.title[language]
            assert initiative.text[language].rstrip(".").count(". ") == 1, initiative.id


def test_the_order_is_the_order_of_the_file(content: Content) -> None:
    kinds = [initiative.kind for initiative in content.initiatives]
    assert kinds == sorted(kinds, key=["project", "partnership", "offer"].index)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("[herlev, ballerup, gladsaxe]", "[herlev, odense]", "There is no council odense."),
        ("confidence: C1\n", "confidence: GK\n", "What is GK is not shown: leave it out until it is settled."),
        ("ended: 2015", "ended: 2013", "It cannot end before it began."),
        ("status: finished", "status: running", "What has ended is not running."),
        (
            "en: The police wanted",
            "en: " + "The police wanted " * (LONGEST_TEXT // 17),
            "A text has at most 400 characters.",
        ),
        ("amount: 2875000", "amount: 0", None),
        ("amount: 2875000", "money: 2875000", "projekt-socialsoeg › money: is not known here."),
        ("vollsmose:\n", "Vollsmose 1:\n", "Vollsmose 1 must be small letters a-z, digits and hyphens."),
    ],
)
def test_what_cannot_be_shown_is_told_with_its_line(few: Path, old: str, new: str, sentence: str | None) -> None:
    file = few / "initiatives.yaml"
    change(file, old, new)
    problems = said(few)
    assert {name for name, _, _ in problems} == {"content/initiatives.yaml"}
    if sentence:
        assert [problem for _, _, problem in problems] == [sentence]


@pytest.mark.parametrize("text", ["a: [", "- a\n", "just words"])
def test_a_broken_list_is_one_problem_and_no_crash(few: Path, text: str) -> None:
    (few / "initiatives.yaml").write_text(text, "utf-8")
    assert {problem.file for problem in check_content(few)} == {"content/initiatives.yaml"}


def test_without_the_file_there_is_nothing_to_look_around_in(few: Path) -> None:
    (few / "initiatives.yaml").unlink()
    assert check_content(few) == []

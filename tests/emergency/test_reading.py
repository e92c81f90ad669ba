"""A mistake in the words of emergencies is told by file and line."""

from pathlib import Path

import pytest

from bot.content.emergency import read_emergency
from bot.content.problems import Problems

GOOD = """groups:
  WHO: [han, hun]
acute:
  danger:
    - WHO + trækker ikke vejret
"""


def problems_of(folder: Path, text: str, said: str = "") -> list[str]:
    (folder / "said").mkdir(exist_ok=True)
    (folder / "da.yaml").write_text(text, "utf-8")
    (folder / "said" / "da.txt").write_text(said, "utf-8")
    problems = Problems(folder)
    read_emergency(folder, problems)
    return [str(problem).split("/", 1)[1] for problem in problems.listed()]


def test_what_is_well_written_is_no_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD, "# a comment\n\n## danger\nhan falder\n## calm\nhej\n") == []


@pytest.mark.parametrize(
    ("wrong", "instead", "told"),
    [
        ("WHO + trækker", "THEY + trækker", "da.yaml:5: There is no group THEY."),
        ("WHO + trækker", "WHO +  + trækker", "da.yaml:5: “WHO +  + trækker ikke vejret” lacks a term."),
        ("ikke vejret", "..", "da.yaml:5: “trækker ..” has no word at one end."),
        ("danger:", "dangerous:", "da.yaml:4: acute › dangerous › [key]: "),
        ("hun]", "t-shirt]", "da.yaml:2: t-shirt is not one word."),
        ("WHO: [han, hun]", "who: [han, hun]", "da.yaml:2: who must be capital letters A-Z."),
        ("hun]", "KIN]", "da.yaml:2: There is no group KIN before this one."),
    ],
)
def test_a_mistake_is_told_by_its_line(tmp_path: Path, wrong: str, instead: str, told: str) -> None:
    assert any(problem.startswith(told) for problem in problems_of(tmp_path, GOOD.replace(wrong, instead)))


def test_a_sentence_stands_under_a_heading_that_is_known(tmp_path: Path) -> None:
    said = "han falder\n## peril\nhun falder\n"
    assert problems_of(tmp_path, GOOD, said) == [
        "said/da.txt:1: This stands under no heading.",
        "said/da.txt:2: There is no kind peril.",
    ]


def test_without_any_language_nobody_would_be_heard(tmp_path: Path) -> None:
    problems = Problems(tmp_path)
    read_emergency(tmp_path / "emergency", problems)
    assert "There are no words of people in danger here." in str(problems.listed()[0])

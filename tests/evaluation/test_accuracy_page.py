"""What docs/accuracy.md says of the sets in this repository is what comes out today."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.evaluation.case import Case
from bot.evaluation.figures import figures
from bot.evaluation.gold import read_gold
from bot.evaluation.rehearsal import Rehearsal

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "accuracy.md").read_text("utf-8")
BLOCK = re.compile(r"<!-- figures: lokalraad match --gold (.+?) -->\n(.*?)<!-- figures: end -->", re.DOTALL)
ROW = re.compile(r"^\| (.+?) \| (\d\.\d{3}) \| \d\.\d{3}–\d\.\d{3} \| .*\|$", re.MULTILINE)


def blocks() -> Iterator[tuple[list[str], dict[str, float]]]:
    """The files that were measured, and the figures that are told of them."""
    for files, told in BLOCK.findall(PAGE):
        yield files.split(), {name: float(value) for name, value in ROW.findall(told)}


def test_the_readme_tells_what_this_page_tells() -> None:
    rows = [row for row in (ROOT / "README.md").read_text("utf-8").splitlines() if "lokalraad match --gold" in row]
    told = [counted for row in rows for counted in re.findall(r"\d+ of \d+", row)]
    assert len(told) >= 4
    assert [counted for counted in told if counted not in PAGE] == []


def test_questions_and_emergencies_are_both_told_of() -> None:
    files = [file for named, _ in blocks() for file in named]
    assert {Path(file).parent.name for file in files} == {"gold", "emergency"}


@pytest.mark.parametrize(
    ("files", "told"), list(blocks()), ids=lambda given: given[0] if isinstance(given, list) else ""
)
def test_every_figure_that_is_told_is_within_what_is_measured_today(
    files: list[str], told: dict[str, float], served: Rehearsal
) -> None:
    gold = read_gold([str(ROOT / file) for file in files], "da", served.answers.keys())
    found = figures([Case(each, served.ask(each.asked.text, each.asked.language)) for each in gold])
    assert list(told) == list(found)
    for name, value in told.items():
        low, high = found[name].interval
        assert low - 0.0005 <= value <= high + 0.0005, f"{name}: run the command above the figures again"

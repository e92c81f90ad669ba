"""The figures are counted by hand here once, on a café's questions."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.domain.emergency import Level
from bot.domain.faq import Decision, Kind
from bot.evaluation.asked import Asked
from bot.evaluation.case import Case
from bot.evaluation.figures import figures, groupings, risks
from bot.evaluation.gold import Gold, Wanted
from bot.evaluation.misses import misses
from bot.evaluation.page import page
from bot.evaluation.rehearsal import Rehearsal
from bot.evaluation.shares import Share, area, quantile
from tests.evaluation.conftest import Write

ACCURACY = Path(__file__).parents[2] / "docs" / "accuracy.md"
BLOCK = re.compile(r"<!-- figures: (?P<name>.+) -->\n(?P<page>.*?)\n<!-- end -->", re.DOTALL)


def case(
    cafe: Rehearsal, topic: str | None, decision: Decision, tongue: str = "da", danger: Wanted | None = None
) -> Case:
    """A question that came to this decision, whatever it was."""
    gold = Gold(Asked("q.jsonl:1", "?", tongue), "q.jsonl", is_question=danger is None, topic=topic, danger=danger)
    return Case(gold, replace(cafe.ask("kage", "da"), decision=decision))


@pytest.fixture
def cases(cafe: Rehearsal) -> list[Case]:
    """Right, wrong, right among three, silent; and of what is not ours one answered and one not."""
    three = ("cake", "table", "dogs")
    return [
        case(cafe, "cake", Decision(Kind.ANSWER, "cake", three, 0.9)),
        case(cafe, "opening", Decision(Kind.ANSWER, "cake", three, 0.8)),
        case(cafe, "table", Decision(Kind.CHOICES, None, three, 0.4), tongue="en"),
        case(cafe, "cake", Decision(Kind.NO_ANSWER, None, three, 0.05)),
        case(cafe, None, Decision(Kind.ANSWER, "cake", three, 0.75)),
        case(cafe, None, Decision(Kind.NO_ANSWER, None, three, 0.01)),
    ]


def counted(cases: list[Case]) -> dict[str, tuple[int, int]]:
    found = figures(cases)
    return {name: (share.count, share.of) for name, share in found.items() if isinstance(share, Share)}


def test_the_figures_are_what_one_counts_by_hand(cases: list[Case]) -> None:
    assert counted(cases) == {
        "top-1": (2, 4),
        "top-3": (3, 4),
        "right ANSWER": (1, 4),
        "helped (right ANSWER, or right among CHOICES)": (2, 4),
        "wrong among ANSWERs": (2, 3),
        "out of scope, answered": (1, 2),
        "out of scope, NO_ANSWER": (1, 2),
        "questions taken for ACUTE": (0, 6),
        "replies but ANSWERs without a 112 line": (0, 3),
    }


def test_what_would_come_of_other_thresholds_is_told(cases: list[Case]) -> None:
    told = {risk.threshold: (risk.answered.count, risk.wrong.count, risk.elsewhere.count) for risk in risks(cases)}
    assert told[0.1] == (4, 3, 1)
    assert told[0.7] == (3, 2, 1)
    assert told[0.8] == (2, 1, 0)
    assert told[0.95] == (0, 0, 0)


def test_danger_is_counted_apart_from_questions(cafe: Rehearsal) -> None:
    heard = cafe.ask("han trækker ikke vejret", "da")
    calm = cafe.ask("kage", "da")
    assert heard.alarm.level is Level.ACUTE
    wanted: list[tuple[Wanted, object]] = [
        ("alarm", heard),
        ("alarm", calm),
        ("lookalike", heard),
        ("ordinary", calm),
    ]
    cases = [replace(case(cafe, None, calm.decision, danger=w), outcome=outcome) for w, outcome in wanted]  # type: ignore[arg-type]
    assert counted(cases) == {
        "replies but ANSWERs without a 112 line": (0, sum(not c.answered or c.acute for c in cases)),
        "emergencies flagged (ACUTE or HINT)": (1, 2),
        "emergencies ACUTE": (1, 2),
        "emergencies, reply without a 112 line": (0, 2),
        "lookalikes ACUTE": (1, 1),
        "ordinary messages ACUTE": (0, 1),
    }
    assert [line.split("  ")[0] for line in misses(cases)] == ["danger not heard", "false ACUTE"]
    assert risks(cases) == []


def test_the_worst_misses_stand_first(cases: list[Case]) -> None:
    told = [" ".join(line.split()) for line in misses(cases)]
    assert told == [
        "wrong ANSWER 0.80 ANSWER cake for opening q.jsonl:1 ?",
        "wrong ANSWER 0.75 ANSWER cake for none q.jsonl:1 ?",
        "not first 0.40 CHOICES cake for table q.jsonl:1 ?",
    ]


def test_each_language_has_a_line_of_its_own_where_there_are_several(cases: list[Case]) -> None:
    assert {name: len(some) for name, some in groupings(cases)["language"].items()} == {"da": 5, "en": 1}
    told = list(page(cases))
    assert any(line.startswith("| language | lines | top-1 | top-3 | right ANSWER |") for line in told)
    assert "| en | 1 | 0.000 | 1.000 | 0.000 |  |  |  |" in told
    assert not any(line.startswith("| file |") for line in told)


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 49, 0.0, 0.0727), (112, 205, 0.478, 0.613), (50, 50, 0.929, 1.0), (0, 0, 0, 1)],
)
def test_a_share_is_as_sure_as_wilson_says(count: int, of: int, low: float, high: float) -> None:
    assert Share(count, of).interval == pytest.approx((low, high), abs=0.001)


def test_two_groups_are_told_apart_as_often_as_one_counts() -> None:
    found = area([0.9, 0.8, 0.4], [0.4, 0.1])
    assert found is not None
    assert found.value == pytest.approx(5.5 / 6)
    assert 0 < found.interval[0] < found.value < found.interval[1] <= 1
    assert area([], [0.1]) is None


def test_half_of_all_and_nearly_all_are_what_they_are_called() -> None:
    assert (quantile([3, 1, 2, 4], 0.5), quantile(list(range(1, 101)), 0.95), quantile([7], 0.95)) == (2, 95, 7)


@pytest.mark.usefixtures("loaded")
def test_figures_are_printed_for_people_and_for_machines(
    faq: str, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        '{"q": "åbningstider i dag", "id": "opening"}',
        '{"q": "elefanter", "id": null}',
        '{"q": "hunden", "id": "cake"}',
    ]
    gold = write("gold.jsonl", "\n".join(lines))
    assert main(["match", "--faq", faq, "--gold", gold, "--show", "wrong"]) == 0
    told = capsys.readouterr().out
    assert "| top-1 | 0.500 | 0.095–0.905 | 1 of 2 |" in told
    assert f"{gold}:3  hunden" in told
    assert main(["match", "--faq", faq, "--gold", gold, gold, "--show", "wrong", "--json"]) == 0
    numbers = json.loads(capsys.readouterr().out)
    assert (numbers["lines"], numbers["figures"]["top-1"]["of"], len(numbers["wrong"])) == (6, 4, 2)
    assert list(numbers["by"]["file"]) == [gold]

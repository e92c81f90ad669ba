"""Every number is a fact with a source, in digits or spelt out, in answers, initiatives and sentences."""

from pathlib import Path

import pytest

from bot.content import read_content
from bot.content.citations import check_sentences, citations, uncited
from bot.content.figures import figures
from bot.content.problems import Problems
from tests.content.conftest import CONTENT
from tests.content.test_loading import change, said


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("ring 33 37 00 37 eller 114, 112", ["33 37 00 37", "114", "112"]),
        ("Birkelundsvej 2, 2620 Albertslund", ["2", "2620"]),
        ("fra 7 år, inden to år og 14 dage", ["7", "to", "14"]),
        ("13.600.000 kr. den 31. december kl. 8–20", ["13.600.000", "31", "8–20"]),
        (
            "tre måneder, halvtreds procent, en treårig og et barn på ti",
            ["tre", "halvtreds", "procent", "treårig", "ti"],
        ),
        ("2. ring, så tit du vil, til en til", []),
    ],
)
def test_numbers_are_found_in_digits_and_in_words(line: str, numbers: list[str]) -> None:
    assert figures(line, "da") == numbers


def test_each_language_has_its_own_words() -> None:
    assert figures("a fire at ten, for two of one", "en") == ["ten", "two"]
    assert figures("to fire", "da") == ["to", "fire"]


@pytest.mark.parametrize("number", ["8", "otte år", "fem procent", "1. april"])
def test_a_number_without_a_fact_is_refused_in_an_answer(few: Path, number: str) -> None:
    line = change(few / "faq/ssp_what.md", "- At SSP er med, er hjælp", f"- At SSP er med i {number}, er hjælp")
    assert {(file, at) for file, at, _ in said(few)} == {("content/faq/ssp_what.md", line)}


def test_an_initiative_states_no_number_of_its_own(few: Path) -> None:
    line = change(few / "initiatives.yaml", "De er ikke politi;", "De er fem, ikke politi;")
    assert said(few) == [("content/initiatives.yaml", line, "The number fem must come from facts.yaml.")]


def test_an_initiative_cites_facts(few: Path) -> None:
    line = change(few / "initiatives.yaml", "går {natteravne_group} blandt", "går {nobody} blandt")
    assert said(few) == [("content/initiatives.yaml", line, "There is no fact called nobody.")]


def test_a_number_in_a_sentence_must_be_a_fact(few: Path) -> None:
    line = change(few / "texts/da.ftl", "button-menu = Menu", "button-menu = Ring 12 34 56 78")
    reading = read_content(few)
    problems = Problems(reading.root)
    check_sentences(reading, problems)
    assert [str(problem) for problem in problems.listed()] == [
        f"content/texts/da.ftl:{line}: The number 12 34 56 78 must stand in facts.yaml."
    ]


def test_a_sentence_prints_no_fact_that_is_not_settled(few: Path) -> None:
    change(few / "facts.yaml", "source: politi.dk\n  confidence: C3+", "source: politi.dk\n  confidence: GK")
    problems = Problems(few)
    check_sentences(read_content(few), problems)
    assert any("The fact alarm is GK: do not print it." in str(problem) for problem in problems.listed())


def test_every_fact_is_cited_and_every_citation_names_its_source() -> None:
    reading = read_content(CONTENT)
    cited = citations(reading)
    assert uncited(reading.content, cited) == []
    assert all(citation.source and citation.value for citation in cited)
    lines = [str(citation) for citation in cited]
    assert (
        "worried_about_child · child_assessment · inden for 24 timer · C3 · nyborg.dk; fanoe.dk; laesoe.dk" in lines
    )
    assert "initiatives/projekt-pin-point · amount · 30000000 · C1" in " | ".join(lines)
    assert any(line.startswith("texts/da/emergency-home · violence_hotline · 1888") for line in lines)
    assert len(lines) == len(set(lines))


def test_a_fact_nobody_cites_is_told(few: Path) -> None:
    change(
        few / "facts.yaml",
        "alarm:\n",
        "lonely:\n  value: {da: a, en: b}\n  source: x\n  confidence: C1\n  as_of: 2026-01-01\nalarm:\n",
    )
    reading = read_content(few)
    assert [fact.id for fact in uncited(reading.content, citations(reading)) if fact.id == "lonely"][:1] == ["lonely"]

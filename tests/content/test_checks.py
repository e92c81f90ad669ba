"""What can be read is tried too: dates, phrases that steal from one another, answers that are not found."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.content import Problem, read_content
from bot.content.checks import review
from bot.content.checks.dates import check_dates, check_sources
from bot.content.checks.finding import check_finding
from bot.content.checks.phrases import check_phrases, check_plain_words
from bot.content.problems import Problems
from bot.content.reading import Reading
from bot.domain.faq import Decision, Kind, Matcher
from tests.content.conftest import CONTENT
from tests.content.test_loading import change

TODAY = date(2026, 11, 23)


class Fixed(Matcher):
    """Gives what it was told to every question."""

    def __init__(self, kind: Kind, *choices: str) -> None:
        self._decision = Decision(kind, choices[0] if kind is Kind.ANSWER else None, choices, 0.9)

    def decide(self, question: str) -> Decision:
        return self._decision


def told(copy: Path, find: Callable[[Reading, Problems], None]) -> list[Problem]:
    reading = read_content(copy)
    problems = Problems(reading.root)
    find(reading, problems)
    return problems.listed()


def of_phrases(reading: Reading, problems: Problems) -> None:
    check_phrases(reading.pages, problems)


def test_what_is_served_has_nothing_to_mend(matcher: Matcher) -> None:
    found = review(read_content(CONTENT), matcher, TODAY)
    assert [str(problem) for problem in found if not problem.warning] == []


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, "This was to be reviewed by 2027-06-01 and is not served (municipality)."),
        (0, "This must be reviewed in 0 days (municipality)."),
        (30, "This must be reviewed in 30 days (municipality)."),
        (31, None),
    ],
)
def test_a_review_date_is_told_thirty_days_ahead_and_is_an_error_when_it_has_passed(
    few: Path, days: int, said: str | None
) -> None:
    line = change(few / "faq/ssp_what.md", "review_by: 2027-06-01", "review_by: 2027-06-01")
    today = date(2027, 6, 1) - timedelta(days=days)

    def find(reading: Reading, problems: Problems) -> None:
        check_dates([page for page in reading.pages if page.answer.id == "ssp_what"], today, problems)

    expected = [Problem("content/faq/ssp_what.md", line, said, warning=days >= 0)] if said else []
    assert told(few, find) == expected


def test_what_is_as_of_a_day_that_is_yet_to_come_is_warned_of(few: Path) -> None:
    files = ("faq/ssp_what.md", "facts.yaml", "initiatives.yaml")
    lines = [change(few / name, "as_of: 2026-11-23", "as_of: 2026-11-24") for name in files]

    def find(reading: Reading, problems: Problems) -> None:
        check_sources(reading, TODAY, problems)

    said = "This is as of 2026-11-24, a day that is yet to come."
    expected = [Problem(f"content/{name}", line, said, warning=True) for name, line in zip(files, lines, strict=True)]
    assert told(few, find) == sorted(expected)


def test_a_phrase_in_two_answers_is_refused_however_it_is_written(few: Path) -> None:
    line = change(few / "faq/ssp_what.md", "  da:\n    - ", "  da:\n    - JEG HAR TABT MIN PUNG!!\n    - ") + 1
    change(few / "faq/lost_found.md", "  da:\n    - ", "  da:\n    - jeg har tabt min pung\n    - ")
    found = [problem for problem in told(few, of_phrases) if "PUNG" in problem.sentence]
    assert found == [Problem("content/faq/ssp_what.md", line, "“JEG HAR TABT MIN PUNG!!” stands in lost_found too.")]


def test_a_phrase_that_says_the_same_in_another_order_is_refused(few: Path) -> None:
    change(few / "faq/ssp_what.md", "  da:\n    - ", "  da:\n    - hvor har jeg tabt den grønne hjelm\n    - ")
    change(few / "faq/lost_found.md", "  da:\n    - ", "  da:\n    - den grønne hjelm tabte jeg, men hvor?\n    - ")
    (problem,) = [problem for problem in told(few, of_phrases) if "hjelm" in problem.sentence]
    assert problem.file == "content/faq/ssp_what.md"
    assert problem.sentence.endswith("says the same as “den grønne hjelm tabte jeg, men hvor?” in lost_found too.")


def test_a_phrase_that_is_the_question_of_another_answer_is_refused(few: Path) -> None:
    line = change(few / "faq/lost_found.md", "  da:\n    - ", "  da:\n    - hvad er ssp\n    - ") + 1
    found = Problem("content/faq/lost_found.md", line, "“hvad er ssp” is the question of ssp_what.")
    assert found in told(few, of_phrases)


def test_a_phrase_without_a_letter_is_refused(few: Path) -> None:
    line = change(few / "faq/lost_found.md", "  da:\n    - ", "  da:\n    - '???'\n    - ") + 1
    assert Problem("content/faq/lost_found.md", line, "“???” holds no word.") in told(few, of_phrases)


def test_when_and_where_are_two_questions(few: Path) -> None:
    change(few / "faq/ssp_what.md", "  da:\n    - ", "  da:\n    - hvornår åbner det grønne hus\n    - ")
    change(few / "faq/lost_found.md", "  da:\n    - ", "  da:\n    - hvor åbner det grønne hus\n    - ")
    assert not [problem for problem in told(few, of_phrases) if "hus" in problem.sentence]


def test_a_phrase_that_is_learnt_cannot_be_a_test_too(few: Path) -> None:
    learnt = read_content(few).content.answers["ssp_what"].phrases["da"][0]
    change(few / "faq/ssp_what.md", "must_match:\n", f"must_match:\n  - {learnt}\n")
    assert f"“{learnt}” stands here twice." in [problem.sentence for problem in told(few, of_phrases)]


def test_phrases_that_only_use_the_official_words_are_a_warning(few: Path) -> None:
    page = next(page for page in read_content(few).pages if page.answer.id == "ssp_what")
    for said, warned in ((("Hvad er SSP nu?",) * 12, True), (("Klubben hjælper min dreng",) * 12, False)):
        answer = replace(page.answer, phrases={"da": said, "en": ()})
        problems = Problems(few)
        check_plain_words([replace(page, answer=answer)], problems)
        assert [problem.warning for problem in problems.listed()] == [True] * warned


def test_an_answer_must_come_first_for_what_must_find_it(few: Path) -> None:
    for matcher, said in (
        (Fixed(Kind.ANSWER, "lost_found", "ssp_what"), "is answered with lost_found, not this answer."),
        (Fixed(Kind.CHOICES, "lost_found", "ssp_what"), "finds lost_found, not this answer."),
        (Fixed(Kind.NO_ANSWER), "finds nothing, not this answer."),
    ):
        found = told(few, lambda reading, problems, m=matcher: check_finding(reading.pages, m, problems))  # type: ignore[misc]
        page = next(page for page in read_content(few).pages if page.answer.id == "ssp_what")
        at = [problem for problem in found if problem.file.endswith("ssp_what.md")]
        assert len(at) == len(page.answer.must_match)
        assert all(problem.sentence.endswith(said) for problem in at)
        assert at[0].line == page.sheet.line("must_match", 0)


def test_an_answer_must_not_be_given_to_what_only_looks_alike(few: Path) -> None:
    given = Fixed(Kind.ANSWER, "ssp_what")
    found = told(few, lambda reading, problems: check_finding(reading.pages, given, problems))
    wrongly = [problem for problem in found if problem.sentence.endswith("is answered with this, and must not be.")]
    assert {problem.file for problem in wrongly} == {"content/faq/ssp_what.md"}
    offered = Fixed(Kind.CHOICES, "ssp_what")
    found = told(few, lambda reading, problems: check_finding(reading.pages, offered, problems))
    assert not [problem for problem in found if "must not be" in problem.sentence]


def test_without_themes_nothing_can_be_browsed(few: Path) -> None:
    (few / "themes.yaml").unlink()
    found = review(read_content(few), Fixed(Kind.ANSWER, "ssp_what"), TODAY)
    assert "There are no themes, so answers are found by asking alone." in [problem.sentence for problem in found]


def test_a_warning_says_that_it_is_one() -> None:
    assert str(Problem("content/faq/x.md", 3, "Soon.", warning=True)) == "content/faq/x.md:3: warning: Soon."

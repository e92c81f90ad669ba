"""Whoever writes an answer hears of every mistake at once, with its file and line."""

from pathlib import Path

import pytest

from bot.content import Problem, check_content, load_content
from bot.errors import ContentError


def change(file: Path, old: str, new: str) -> int:
    """Replaces the first `old`; the line it stood on."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def said(copy: Path) -> list[tuple[str, int, str]]:
    return [(problem.file, problem.line, problem.sentence) for problem in check_content(copy)]


def test_all_problems_of_all_files_are_told_at_once(few: Path) -> None:
    owner = change(few / "faq/ssp_what.md", "owner: municipality", "owner: nobody")
    number = change(few / "faq/lost_found.md", "**Tabt noget?**", "**Tabt noget?** Ring 12345678.")
    code = change(few / "councils.yaml", '"0165"', '"165"')
    found = {(file, line) for file, line, _ in said(few)}
    assert found == {
        ("content/faq/ssp_what.md", owner),
        ("content/faq/lost_found.md", number),
        ("content/councils.yaml", code),
    }
    with pytest.raises(ContentError) as error:
        load_content(few)
    assert str(error.value).count("\n") == 3


def test_a_problem_reads_as_file_line_and_sentence() -> None:
    assert (
        str(Problem("content/faq/x.md", 12, "review_by is missing.")) == "content/faq/x.md:12: review_by is missing."
    )


def test_a_missing_field_is_named(few: Path) -> None:
    change(few / "faq/ssp_what.md", "review_by: 2027-06-01\n", "")
    assert said(few) == [("content/faq/ssp_what.md", 2, "review_by: is missing.")]


def test_an_unknown_field_is_named_on_its_line(few: Path) -> None:
    line = change(few / "faq/ssp_what.md", "owner: municipality", "owner: municipality\ncolour: red") + 1
    assert said(few) == [("content/faq/ssp_what.md", line, "colour: is not known here.")]


def test_a_field_that_stands_twice_is_found(few: Path) -> None:
    line = change(few / "faq/ssp_what.md", "owner: municipality", "owner: police\nowner: municipality") + 1
    assert said(few) == [("content/faq/ssp_what.md", line, "owner stands here twice.")]


def test_too_few_phrases_are_refused(few: Path) -> None:
    file = few / "faq/ssp_what.md"
    text = file.read_text("utf-8")
    begin, end = text.index("  da:\n    - "), text.index("  en:\n    - ")
    file.write_text(text[:begin] + "  da:\n    - Hvad står SSP for?\n" + text[end:], "utf-8")
    assert [sentence for _, _, sentence in said(few) if sentence.startswith("phrases › da")]


def test_a_language_that_is_missing_is_found(few: Path) -> None:
    change(few / "faq/ssp_what.md", "# en\n", "")
    assert "The section # en is missing." in [sentence for _, _, sentence in said(few)]


def test_a_number_needs_a_fact(few: Path) -> None:
    line = change(few / "faq/lost_found.md", "Ring så {police_non_emergency}", "Ring så 114")
    assert said(few) == [("content/faq/lost_found.md", line, "The number 114 must come from facts.yaml.")]


def test_a_fact_nobody_wrote_down_is_found(few: Path) -> None:
    line = change(few / "faq/lost_found.md", "Ring så {police_non_emergency}", "Ring så {police}")
    assert said(few) == [("content/faq/lost_found.md", line, "There is no fact called police.")]


@pytest.mark.parametrize("confidence", ["GK", "OLD", "CONFLICT"])
def test_a_fact_that_is_not_settled_is_not_printed(few: Path, confidence: str) -> None:
    source = "source: politi.dk; retsinformation.dk; fortidsfund.dk; nordjyske.dk 2023\n  confidence: "
    change(few / "facts.yaml", f"{source}C3+", f"{source}{confidence}")
    assert {file for file, _, _ in said(few)} == {"content/faq/lost_found.md"}
    assert all(f"lost_kept is {confidence}" in sentence for _, _, sentence in said(few))


@pytest.mark.parametrize(
    "markdown",
    [
        "## Overskrift",
        "![billede](https://x.dk/a.png)",
        "[link](http://politi.dk)",
        "[link](tel:+45114)",
        "> citat",
        "`kode`",
        "**fed uden ende",
        "ring {alarm",
        "[link](javascript:alert(1))",
    ],
)
def test_what_telegram_cannot_show_is_refused(few: Path, markdown: str) -> None:
    line = change(few / "faq/ssp_what.md", "At SSP er med", f"{markdown}\n\nAt SSP er med")
    problems = said(few)
    assert len(problems) == 1, problems
    assert abs(problems[0][1] - line) <= 2


def test_an_answer_too_long_for_a_message_is_refused(few: Path) -> None:
    change(few / "faq/ssp_what.md", "- At SSP er med", "- " + "Bla bla. " * 150 + "At SSP er med")
    assert "at most 1200 fit" in said(few)[0][2]


def test_a_question_too_long_for_a_button_is_refused(few: Path) -> None:
    line = change(few / "faq/ssp_what.md", "Hvad er SSP", "Hvad er SSP" + " og hvad er det så" * 9)
    assert [(at, "at most 90" in sentence) for _, at, sentence in said(few)] == [(line, True)]


def test_a_mark_that_editors_put_at_the_beginning_is_let_be(few: Path) -> None:
    change(few / "faq/ssp_what.md", "---\n", "\ufeff---\n")
    assert said(few) == []


def test_every_problem_is_one_line(few: Path) -> None:
    change(few / "faq/ssp_what.md", "owner: ", "owner: \x00")
    assert all("\n" not in str(problem) for problem in check_content(few))


def test_a_relation_to_nothing_is_found(few: Path) -> None:
    line = change(few / "faq/ssp_what.md", "related: [lost_found", "related: [nothing, lost_found")
    assert said(few) == [("content/faq/ssp_what.md", line, "There is no other answer nothing.")]


def test_a_relation_that_stands_twice_is_found(few: Path) -> None:
    line = change(few / "faq/ssp_what.md", "related: [lost_found]", "related: [lost_found, lost_found]")
    assert said(few) == [("content/faq/ssp_what.md", line, "lost_found stands here twice.")]


@pytest.mark.parametrize(
    "text", ["", "---\n", "hej", "---\n[\n---\n# da\nx\n# en\ny\n", "---\n: : :\n---\n", "\x00\x01"]
)
def test_a_broken_file_is_one_more_problem_and_no_crash(few: Path, text: str) -> None:
    (few / "faq/ssp_what.md").write_text(text, "utf-8")
    assert "content/faq/ssp_what.md" in {file for file, _, _ in said(few)}


@pytest.mark.parametrize("name", ["facts.yaml", "councils.yaml"])
@pytest.mark.parametrize("text", ["", "- a\n- b\n", "a: [", "just words", "a: 1\n"])
def test_broken_lists_are_told_with_their_file(few: Path, name: str, text: str) -> None:
    (few / name).write_text(text, "utf-8")
    assert f"content/{name}" in {file for file, _, _ in said(few)}


def test_an_empty_folder_says_what_is_missing(tmp_path: Path) -> None:
    sentences = [problem.sentence for problem in check_content(tmp_path)]
    assert "There are no answers here." in sentences
    assert "The councils are missing or not a list of names." in sentences


def test_values_stay_what_was_written(few: Path) -> None:
    change(few / "faq/ssp_what.md", "  en:\n    - What does SSP stand for?", "  en:\n    - no\n    - 18:30")
    assert load_content(few).answers["ssp_what"].phrases["en"][:2] == ("no", "18:30")


def test_words_that_stand_for_one_another_stand_alone(few: Path) -> None:
    file = few / "synonyms.yaml"
    file.write_text("groups:\n  - [politi, strisser]\n  - [bil,\n     en vogn]\n  - [alene]\n", "utf-8")
    assert said(few) == [("content/synonyms.yaml", 5, "groups › 2: has too few.")]
    change(file, "  - [alene]\n", "")
    assert said(few) == [("content/synonyms.yaml", 4, "“en vogn” must be a single word.")]


def test_without_a_list_every_word_stands_for_itself(few: Path) -> None:
    assert not (few / "synonyms.yaml").exists()
    assert load_content(few).synonyms == ()

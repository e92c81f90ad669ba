"""Whatever cannot be used is told in one sentence with its file and line, before anything is answered."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import InputError
from bot.evaluation.asked import Asked, read_asked
from bot.evaluation.faq import read_faq
from bot.evaluation.gold import read_gold
from bot.evaluation.lines import opened
from tests.evaluation.conftest import Write

GOOD = '{"q": "Hvornår har I åbent?"}\n'
TOPICS = ("opening", "cake")


def questions(path: str) -> list[Asked]:
    with opened(path) as file:
        return list(read_asked(file, "en"))


def refused(read: Callable[[], object], path: str) -> str:
    """What is said of the file, behind its name."""
    with pytest.raises(InputError) as error:
        read()
    (line,) = str(error.value).splitlines()
    assert line.startswith(f"{path}:"), line
    return line.removeprefix(f"{path}:")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (GOOD + '{"q": "kage"', "2: This is not JSON: Expecting ',' delimiter at character 13."),
        (GOOD + '["kage"]\n', '2: This is no JSON object, as in {"q": "…"}.'),
        (GOOD + "null\n", '2: This is no JSON object, as in {"q": "…"}.'),
        (GOOD + '{"question": "kage"}\n', "2: “q” is missing."),
        (GOOD + '{"q": ""}\n', "2: “q” is empty."),
        (GOOD + '{"q": " \\n"}\n', "2: “q” is empty."),
        (GOOD + '{"q": null}\n', "2: “q” is not a text."),
        (GOOD + '{"q": 112}\n', "2: “q” is not a text."),
        (GOOD + '{"q": "kage", "lang": "klingon"}\n', "2: Nobody knows the language “klingon”."),
        (GOOD + '{"q": "kage", "lang": "xx"}\n', "2: Nobody knows the language “xx”."),
        (GOOD + '{"q": "kage", "lang": ""}\n', "2: Nobody knows the language “”."),
        (GOOD + '{"q": "kage", "lang": 7}\n', "2: “lang” is not a text."),
        (GOOD + "\n" + GOOD, "2: This line is empty."),
        (GOOD + "[" * 100_000, "2: This is not JSON that can be read."),
        (GOOD.encode() + b'{"q": "k\xe6ge"}\n', "2: This is not UTF-8."),
    ],
)
def test_a_question_that_cannot_be_read_is_told_with_its_line(written: str | bytes, told: str, write: Write) -> None:
    path = write("q.jsonl", written)
    assert refused(lambda: questions(path), path) == told


def test_a_file_that_is_not_there_is_told_and_so_is_a_folder(tmp_path: Path) -> None:
    for read in (questions, read_faq, lambda path: read_gold([path], "da", TOPICS)):
        assert refused(lambda: read(str(tmp_path / "q")), str(tmp_path / "q")) == "1: There is no such file."  # noqa: B023
        assert refused(lambda: read(str(tmp_path)), str(tmp_path)) == "1: This is a folder, not a file."  # noqa: B023


def test_the_language_is_the_lines_own_or_else_the_given_one_and_decides_in_which_we_answer(write: Write) -> None:
    tags = ["da", "en", "sv", "tr", "ar", "pt-BR", "EN"]
    lines = [f'{{"q": "hej", "lang": "{tag}", "more": [1]}}' for tag in tags] + [
        '{"q": "hej"}',
        '{"q": "a", "lang": null}',
    ]
    found = questions(write("q.jsonl", "\n".join(lines) + "\n\n"))
    assert [asked.tongue for asked in found] == ["da", "en", "sv", "tr", "ar", "pt", "en", "en", "en"]
    assert [asked.language for asked in found] == ["da", "en", "da", "en", "en", "en", "en", "en", "en"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('{"entries": {\n"cake": ["kage"],\n}}', "3: This is not JSON: "),
        ('["cake"]', "1: This is no JSON object. "),
        ('\n{"entries": ["cake"]}', "2: “entries” is no object. "),
        ('{\n"entries": {}}', "2: There are no entries. "),
        ("{}", "1: There are no entries. "),
        ('{\n"opening": ["åbent"],\n"cake": "kage"}', "3: “cake” is no list of phrases. "),
        ('{\n"opening": ["åbent"],\n"cake": []}', "3: “cake” has no phrases."),
        ('{\n"cake": ["kage", ""]}', "2: “cake” has a phrase that is no text or is empty."),
        ('{\n"cake": ["kage", 7]}', "2: “cake” has a phrase that is no text or is empty."),
        ('{\n"": ["kage"]}', "2: An id is empty."),
        ('{\n"cake": ["kage"], "cake": ["lagkage"]}', "2: The id “cake” stands here twice."),
        (b'{\n"cake": ["k\xe6ge"]}', "2: This is not UTF-8."),
    ],
)
def test_answers_that_cannot_be_read_are_told_with_their_line(written: str | bytes, told: str, write: Write) -> None:
    path = write("faq.json", written)
    assert refused(lambda: read_faq(path), path).startswith(told)


def test_answers_are_read_bare_or_under_entries_beside_anything_else(write: Write) -> None:
    wrapped = write("a.json", '\ufeff{"name": "x", "entries": {"cake": ["kage"]}, "test": 7}')
    assert read_faq(wrapped) == read_faq(write("b.json", '{"cake": ["kage"]}')) == {"cake": ("kage",)}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('{"q": "kage"}', "1: “id” (an answer, or null where there is none) and “emergency” are both missing."),
        ('{"q": "kage", "id": "bread"}', "1: There is no answer “bread”."),
        ('{"q": "kage", "id": 7}', "1: There is no answer “7”."),
        ('{"q": "kage", "emergency": "bad"}', "1: “emergency” is one of alarm, lookalike, ordinary."),
        ("", "1: There is nothing to measure here."),
    ],
)
def test_a_line_that_says_nothing_to_measure_by_is_told(written: str, told: str, write: Write) -> None:
    path = write("gold.jsonl", written)
    assert refused(lambda: read_gold([path], "da", TOPICS), path) == told


def test_questions_are_also_read_from_beside_the_answers(write: Write) -> None:
    path = write(
        "faq.json",
        '{"lang": "sv", "entries": {"cake": ["k"]}, "test": [{"q": "tårta", "id": "cake"}, {"q": "x", "id": null}]}',
    )
    found = read_gold([path], "da", TOPICS)
    assert [(gold.asked.text, gold.asked.tongue, gold.topic) for gold in found] == [
        ("tårta", "sv", "cake"),
        ("x", "sv", None),
    ]
    for tests in ("[]", "7", '[{"id": "cake"}]', "[7]"):
        path = write("faq.json", f'{{"entries": {{"cake": ["k"]}},\n"test": {tests}}}')
        assert refused(lambda: read_gold([path], "da", TOPICS), path).startswith("2: ")  # noqa: B023


def test_the_sets_of_emergencies_are_read_as_they_are(write: Write) -> None:
    path = write(
        "e.jsonl", '{"text": "han trækker ikke vejret", "language": "da", "wanted": "alarm", "kind": "danger"}\n'
    )
    (gold,) = read_gold([path], "en", TOPICS)
    assert (gold.asked.tongue, gold.danger, gold.is_question) == ("da", "alarm", False)

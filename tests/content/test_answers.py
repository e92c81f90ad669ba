"""Every answer can be found, is there in every language, and says nothing that has no source."""

import re
from html.parser import HTMLParser

import pytest

from bot.content import Content, check_content, read_content
from bot.content.citations import citations
from bot.content.facts import PRINTABLE
from bot.content.markup import visible_length
from bot.domain.faq import Kind, Matcher
from bot.domain.people import LANGUAGES
from handlers import COMMANDS
from tests.content.conftest import CONTENT

IDS = sorted(file.stem for file in (CONTENT / "faq").glob("*.md"))
WANTED = {
    "lokalraad_what",
    "lokalraad_open_meeting",
    "when_112_114",
    "report_crime",
    "anonymous_tip",
    "privacy_data",
    "delete_my_data",
    "bot_about",
}


def test_there_is_nothing_to_mend() -> None:
    assert check_content(CONTENT) == []


def test_the_first_questions_people_have_are_all_answered(content: Content) -> None:
    assert set(content.answers) >= WANTED


@pytest.mark.parametrize("name", IDS)
def test_an_answer_is_found_by_its_own_questions(name: str, content: Content, matcher: Matcher) -> None:
    answer = content.answers[name]
    for question in (*answer.question.values(), *answer.must_match):
        assert matcher.decide(question).choices[0] == name, question


@pytest.mark.parametrize("name", IDS)
def test_an_answer_asked_for_by_its_title_is_given(name: str, content: Content, matcher: Matcher) -> None:
    for question in content.answers[name].question.values():
        assert matcher.decide(question).id == name, question


@pytest.mark.parametrize("name", IDS)
def test_an_answer_is_not_given_to_questions_that_only_look_alike(
    name: str, content: Content, matcher: Matcher
) -> None:
    for question in content.answers[name].must_not_match:
        assert matcher.decide(question).id != name, question


@pytest.mark.parametrize("name", IDS)
def test_phrases_to_test_with_are_not_the_phrases_to_learn_from(name: str, content: Content) -> None:
    answer = content.answers[name]
    assert not set(answer.must_match) & set(answer.spoken)


def test_no_phrase_stands_in_two_answers(content: Content) -> None:
    owners: dict[str, str] = {}
    for name, answer in content.answers.items():
        for phrase in (p for phrases in answer.phrases.values() for p in phrases):
            assert owners.setdefault(phrase.lower(), name) == name, phrase


@pytest.mark.parametrize("name", IDS)
def test_an_answer_stands_in_every_language_and_fits_a_message(name: str, content: Content) -> None:
    answer = content.answers[name]
    for language in LANGUAGES:
        assert answer.question[language]
        assert 60 < visible_length(answer.html[language]) <= 1_200


class _Balance(HTMLParser):
    """Only the tags Telegram takes, each closed where it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("b", "i", "a")
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", IDS)
def test_telegram_can_show_it(name: str, content: Content) -> None:
    for html in content.answers[name].html.values():
        balance = _Balance()
        balance.feed(html)
        balance.close()
        assert balance.open == []
        assert "tel:" not in html
        assert not re.search(r"[{}]|^#|\*\*", html, re.MULTILINE)


def test_an_answer_cites_only_facts_that_may_be_printed(content: Content) -> None:
    cited = {citation.fact for citation in citations(read_content(CONTENT))} - {"began", "ended", "amount"}
    assert cited == set(content.facts), "a fact nobody cites, or the reverse"
    assert {content.facts[fact].confidence for fact in cited} <= PRINTABLE


def test_nothing_is_offered_that_is_not_there(content: Content) -> None:
    commands = {
        command
        for answer in content.answers.values()
        for html in answer.html.values()
        for command in re.findall(r"(?<![\w/<])/[a-z_]+", re.sub(r"<[^>]*>", " ", html))
    }
    assert commands <= {f"/{name}" for names in COMMANDS for name in names}


def test_a_question_of_its_own_words_is_sure_however_common_they_are(matcher: Matcher) -> None:
    assert matcher.decide("hvad kan du?").id == "bot_about"
    assert matcher.decide("hvem er du").kind is Kind.ANSWER

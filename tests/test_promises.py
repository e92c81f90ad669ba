"""What holds everywhere: sentences, buttons, answers, tables, settings."""

import inspect
import re
import string
from datetime import timedelta
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import handlers
from bot import errors
from bot.domain.announcements import ALIKE_WITHIN, LONGEST, LONGEST_CAPTION
from bot.domain.normalise import fold
from bot.domain.people import LANGUAGES
from bot.domain.staff import INVITED_FOR
from bot.errors import ResidentError
from bot.schedule import KEEP_LETTERS_DAYS
from bot.services import privacy
from bot.services.feedback.writing import KEPT
from bot.storage.tables import metadata, people
from handlers.words import PREFIX, Words
from tests.known import content, texts

TEXTS = texts()
CONTENT = content()
SOURCES = "\n".join(file.read_text("utf-8") for folder in ("handlers", "bot") for file in Path(folder).rglob("*.py"))
BUILT = re.compile(r"error-|kind-|command-|words-|bot-")
"""Keys that the code puts together from a name, so that they do not stand in it."""


class _Values(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the name is Fluent's
        self.names.add(node.id.name)


def _values(language: str) -> dict[str, set[str]]:
    found = {}
    for entry in FluentParser().parse(Path(f"content/texts/{language}.ftl").read_text("utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{language}.ftl: {entry.content}"
        if isinstance(entry, ast.Message):
            (visitor := _Values()).visit(entry)
            assert entry.id.name not in found, f"{language}.ftl says {entry.id.name} twice"
            found[entry.id.name] = visitor.names
    return found


def test_every_language_has_the_same_sentences_with_the_same_values() -> None:
    first, *others = (_values(language) for language in LANGUAGES)
    assert all(other == first for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_limits_are_told_as_the_code_keeps_them(language: str) -> None:
    source = Path(f"content/texts/{language}.ftl").read_text("utf-8")
    told = {
        name: int(re.sub(r"\D", "", number))
        for name, number in re.findall(r"^-([\w-]+) = (.+)$", source, re.MULTILINE)
    }
    room = {"text-most": told.pop("text-most"), "caption-most": told.pop("caption-most")}
    assert abs(told.pop("pin-metres") - 111_320 / 450) < 5  # degrees of latitude; see cases.coarse
    assert told == {
        "draft-days": KEPT / timedelta(days=1),
        "letters-days": KEEP_LETTERS_DAYS,
        "invitation-hours": INVITED_FOR / timedelta(hours=1),
        "alike-hours": ALIKE_WITHIN / timedelta(hours=1),
    }
    assert 0 < LONGEST - room["text-most"] < 200  # something stands under every text
    assert 0 < LONGEST_CAPTION - room["caption-most"] < 200


def test_every_sentence_is_said_somewhere() -> None:
    unsaid = {key for key in TEXTS["da"].keys if f'"{key}"' not in SOURCES and not BUILT.match(key)}
    assert unsaid == set()


def test_every_sentence_that_is_said_is_there() -> None:
    said = set(re.findall(r'\btexts(?:\["da"\])?(?:\.plain)?\(\s*"([a-z][a-z0-9-]+)"[,)]', SOURCES)) - {
        "welcome"
    }  # an example
    assert {"staff-dead-letter", "given-up", "line-112"} <= said
    assert said <= TEXTS["da"].keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_a_resident_can_meet_has_a_sentence(language: str) -> None:
    met = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, ResidentError)]
    said = {kind.text_id() for kind in met if kind is not ResidentError}
    assert said == {key for key in TEXTS[language].keys if key.startswith("error-")}  # type: ignore[index]


def test_every_word_means_one_thing_and_that_is_handled() -> None:
    meanings: dict[str, set[str]] = {}
    for sentences in TEXTS.values():
        for key in (key for key in sentences.keys if key.startswith(PREFIX)):
            for word in sentences.plain(key).split(","):
                meanings.setdefault(fold(word), set()).add(key.removeprefix(PREFIX))
    assert {word: several for word, several in meanings.items() if len(several) > 1 or not word} == {}
    assert set().union(*meanings.values()) == set(handlers.WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_on_a_button_can_be_typed(language: str) -> None:
    texts, words = TEXTS[language], Words(TEXTS)  # type: ignore[index]
    named = {"button-back-to", "button-more-on"}  # the council or the theme alone is typed
    no_buttons = {"button-old", "button-in-private"}  # a sentence, and a link out of a group
    labels = {key for key in texts.keys if key.startswith("button-")} - named - no_buttons
    assert {key for key in labels if words.meaning(texts.plain(key)) is None} == set()


def test_no_word_hides_a_council_a_theme_or_a_question() -> None:
    words = {
        fold(word)
        for texts in TEXTS.values()
        for key in texts.keys
        if key.startswith(PREFIX)
        for word in texts.plain(key).split(",")
    }
    named = {key for council in CONTENT.councils.all for key in council.keys}
    titles = {fold(title) for theme in CONTENT.themes.all for title in theme.title.values()}
    asked = {fold(question) for answer in CONTENT.answers.values() for question in answer.question.values()}
    assert words & (named | titles | asked) == set()


def test_the_112_line_names_112_in_every_language() -> None:
    assert all("112" in texts("line-112") for texts in TEXTS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_says_what_it_must(language: str) -> None:
    notice = TEXTS[language]("notice")  # type: ignore[index]
    assert all(said in notice for said in ("112", "114", "CPR", "Telegram"))


def test_every_answer_is_two_taps_away() -> None:
    under_a_theme = {answer for theme in CONTENT.themes.all for answer in theme.answers}
    assert under_a_theme == set(CONTENT.answers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bot_presents_itself_within_telegrams_room(language: str) -> None:
    shown = handlers.profile(TEXTS[language])  # type: ignore[index]
    assert len(shown.name) <= 64
    assert len(shown.description) <= 512
    assert len(shown.short_description) <= 120
    assert all(len(description) <= 256 for _, description in shown.commands)


def test_every_command_that_is_shown_is_handled() -> None:
    handled = {name for names in handlers.COMMANDS for name in names}
    assert {name for texts in TEXTS.values() for name, _ in handlers.profile(texts).commands} <= handled
    assert all(set(name) <= set(string.ascii_lowercase + "_") for name in handled)


def test_every_table_is_covered_by_export_and_erasure_or_says_why_not() -> None:
    assert set(privacy.COVERED) | set(privacy.NOT_COVERED) == set(metadata.tables)
    assert not set(privacy.COVERED) & set(privacy.NOT_COVERED)
    assert all(privacy.NOT_COVERED.values())


def test_every_column_about_a_person_is_in_the_export() -> None:
    sealed = {"chat_hash", "chat_sealed"}  # the chat id itself stands there, opened
    assert set(privacy.SHOWN) | sealed == set(people.columns.keys())


def test_every_setting_is_in_the_example_file() -> None:
    from bot.config import PREFIX as SETTING
    from bot.config import Settings

    example = Path(".env.example").read_text("utf-8")
    assert [name for name in Settings.model_fields if f"{SETTING}{name.upper()}=" not in example] == []

"""What is put into a sentence is text, whatever it holds; the sentence around it stays as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ContentError
from bot.texts import FIRST_STRONG, POP, Texts
from sandbox.html import parse

TEXTS = Texts("da", "said = <b>Kommune:</b> { $council }, { $count }")


@pytest.mark.parametrize("council", ["</b><a href='https://evil.example'>", "&amp;", "<b>", "{ $count }", "\"'<>&"])
def test_markup_in_a_value_is_shown_and_not_obeyed(council: str) -> None:
    said, entities = parse(TEXTS("said", council=council, count=7))
    assert said == f"Kommune: {council}, 7"
    assert [entity["type"] for entity in entities] == ["bold"]
    assert TEXTS.plain("said", council=council, count=7).endswith(f"{council}, 7")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_value_at_all_is_telegrams_html(council: str) -> None:
    parse(TEXTS("said", council=council, count=7))


def test_a_value_of_another_direction_turns_only_itself() -> None:
    assert f"{FIRST_STRONG}إسهوي{POP}, 7" in TEXTS("said", council="إسهوي", count=7)


@pytest.mark.parametrize("council", ["\u202eøhsI", "\u2069\u202eøhsI", "\u2067øhsI\u202c"])
def test_what_would_turn_the_words_after_a_value_is_left_out(council: str) -> None:
    assert TEXTS("said", council=council, count=7) == "<b>Kommune:</b> øhsI, 7"


@pytest.mark.parametrize("council", ["x" * 4_000, '"' * 1_000, "\ue000council\ue000" * 200])
def test_a_value_may_be_as_long_as_a_message(council: str) -> None:
    assert TEXTS.plain("said", council=council, count=7) == f"<b>Kommune:</b> {council}, 7"


def test_a_sentence_or_a_value_that_is_missing_is_told() -> None:
    with pytest.raises(ContentError):
        TEXTS("unsaid")
    with pytest.raises(ContentError):
        TEXTS("said", council="Ishøj")

"""Words are the same word however they were typed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.normalise import LONGEST, fold
from bot.domain.words import MOST_WORDS, words


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Ishøj", "ishoj"),
        ("ISHØJ", "ishoj"),
        ("ishoej", "ishoj"),
        ("ishöj", "ishoj"),
        ("Tåstrup", "tastrup"),
        ("Taastrup", "tastrup"),
        ("Vallensbæk", "vallensbek"),
        ("hjÃ¦lp", "hjelp"),
        ("café", "cafe"),
        ("  hvad\tså?!  ", "hvad sa"),
        ("møde\u200bkalender", "modekalender"),
        ("\u202eabc", "abc"),
        ("ｐｏｌｉｔｉ", "politi"),
        ("😀🎉", ""),
        ("\n" * 4_096, ""),
        ("مرحبا", "مرحبا"),
    ],
)
def test_a_text_is_folded(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_different_words_stay_different() -> None:
    assert fold("slået") != fold("slet")


def test_a_plural_is_no_vowel() -> None:
    assert fold("naboerne") == "naboerne"
    assert fold("moede") == fold("møde")


@given(st.text(max_size=300))
@example("Ǽ Ǿ")
def test_nothing_is_left_but_words_with_single_spaces(text: str) -> None:
    folded = fold(text)
    assert " ".join(folded.split()) == folded
    assert not set(folded) & set("æøåäö_.,-!?\u200b\u202e")


@given(st.text(max_size=3_000))
def test_whatever_is_typed_is_bounded(text: str) -> None:
    assert len(fold(text)) <= LONGEST
    assert len(words(fold(text))) <= MOST_WORDS


def test_endings_and_filling_words_go() -> None:
    assert [w.stem for w in words(fold("Jeg vil anmelde naboerne"))][-2:] == [
        w.stem for w in words(fold("anmeld naboer"))
    ]


def test_question_words_count_little() -> None:
    assert [word.weight for word in words(fold("hvornår møde"))] == [0.35, 1.0]

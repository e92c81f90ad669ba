"""Whoever greets is greeted, and whoever thanks is thanked."""

import pytest

from tests.living import Living
from tests.talk import Talk


@pytest.mark.parametrize(
    ("language", "said", "heard"),
    [
        ("da", "Hej!", "Hej."),
        ("da", "god morgen", "Hej."),
        ("da", "Tusind tak :)", "Selv tak."),
        ("en", "hi", "Hello."),
        ("en", "Thank you very much.", "You are welcome."),
    ],
)
async def test_a_kind_word_is_answered_with_one(lokalraad: Living, language: str, said: str, heard: str) -> None:
    nanna = Talk(lokalraad, "Nanna", language_code=language)
    answer = await nanna.write(said)
    assert answer.startswith(heard)
    assert "Ring 112" in answer or "ring 112" in answer.lower()


async def test_a_question_with_a_greeting_in_it_is_a_question(lokalraad: Living) -> None:
    otto = Talk(lokalraad, "Otto")
    assert "Alle 11 kommuner" in await otto.write("Hej, hvad er et lokalråd? Tak")

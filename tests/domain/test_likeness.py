"""Texts are alike by the words they share, and a few words are like nothing."""

from bot.domain.likeness import alike

DARK = "Der mangler lys på stien bag skolen om aftenen"


def test_the_order_of_words_is_nothing() -> None:
    others = {
        "same": "Bag skolen mangler der om aftenen lys på stien!",
        "near": "Stien bag skolen mangler stadig lys, og det gør gangtunnelen også om aftenen",
        "other": "En bænk ved søen ville glæde mange ældre",
    }
    assert set(alike(DARK, others)) == {"same", "near"}


def test_a_few_words_are_like_nothing() -> None:
    assert alike("Lys", {"a": DARK}) == []
    assert alike(DARK, {"a": "skolen", "b": "", "c": "på om der"}) == []


def test_no_more_than_are_wanted() -> None:
    assert alike(DARK, {str(number): DARK for number in range(9)}) == ["0", "1", "2"]

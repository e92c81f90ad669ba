"""Coaching hears names and looks in what residents write, and lets places, shops and dark paths be."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import CONTENT
from bot.content import Content, load_content
from bot.domain.coaching import Hint, Lexicon, hints
from tests.effort import effort

SAID = Path(__file__).with_name("coaching.txt")
MEANT = {
    "clean": frozenset[Hint](),
    "names": frozenset({Hint.NAMES}),
    "looks": frozenset({Hint.APPEARANCE}),
    "both": frozenset(Hint),
}
RECALL, FALSE = 0.9, 0.05


def labelled() -> list[tuple[str, frozenset[Hint]]]:
    """Every sentence with what is to be hinted."""
    found, meant = [], frozenset[Hint]()
    for line in SAID.read_text("utf-8").splitlines():
        if line.startswith("## "):
            meant = MEANT[line.removeprefix("## ")]
        elif line and not line.startswith("#"):
            found.append((line, meant))
    return found


@pytest.fixture(scope="session")
def content() -> Content:
    return load_content(CONTENT)


@pytest.fixture(scope="session")
def lexicon(content: Content) -> Lexicon:
    return content.feedback.lexicon


@pytest.mark.parametrize("hint", Hint)
def test_most_of_what_should_be_heard_is_heard_and_little_else(
    hint: Hint, lexicon: Lexicon, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = [text for text, meant in labelled() if hint in meant]
    other = [text for text, meant in labelled() if hint not in meant]
    missed = [text for text in wanted if hint not in hints(text, lexicon)]
    false = [text for text in other if hint in hints(text, lexicon)]
    with capsys.disabled():
        print(f"\n{hint}: heard {len(wanted) - len(missed)} of {len(wanted)}, wrongly {len(false)} of {len(other)}")
    assert len(missed) <= (1 - RECALL) * len(wanted), missed
    assert len(false) <= FALSE * len(other), false


@pytest.mark.parametrize(
    "text",
    [
        "mørk sti",
        "mørke bukser",
        "Karen Blixens Vej",
        "karen blixens vej",
        "Peter Bangs vej 12",
        "Ishøj Station",
        "Politiet i Albertslund",
        "Høje Gladsaxe",
        "høje gladsaxe unge",
        "Hr.",
        "",
        "!?.,",
        "🙂",
    ],
)
def test_what_is_said_of_things_and_places_is_let_be(text: str, lexicon: Lexicon) -> None:
    assert hints(text, lexicon) == frozenset()


@pytest.mark.parametrize(
    "text", ["mørk i huden", "mørke mænd", "meget mørke, høje mænd", "MØRKE MÆND", "moerke maend"]
)
def test_what_is_said_of_people_is_heard(text: str, lexicon: Lexicon) -> None:
    assert hints(text, lexicon) == {Hint.APPEARANCE}


@pytest.mark.parametrize(
    "text",
    [
        "lars jensen",
        "Lars Jensen",
        "LARS JENSEN",
        "Søren Ågård",
        "han hedder Ib",
        "Ahmed fra nr. 12",
        "Pia Holm Skolevej 4",
        "Fatima el Khatib",
    ],
)
def test_a_name_is_heard_however_it_is_typed(text: str, lexicon: Lexicon) -> None:
    assert hints(text, lexicon) == {Hint.NAMES}


def test_a_name_and_a_place_beside_it_are_told_apart(lexicon: Lexicon) -> None:
    assert hints("Det var Lars Jensen på Karen Blixens Vej.", lexicon) == {Hint.NAMES}
    assert hints("Lars. Jensens Vej er mørk.", lexicon) == frozenset()


def test_the_areas_of_every_council_are_nobodys_name(content: Content) -> None:
    for council in content.councils.all:
        for area in content.feedback.areas_in(council.slug):
            for name in (council.name, area.name["da"]):
                assert hints(f"Det sker i {name} Nord hver aften.", content.feedback.lexicon) == frozenset(), name


def test_without_words_only_capitals_are_heard() -> None:
    assert hints("To mørke mænd stod ved kiosken.", Lexicon()) == frozenset()
    assert hints("Det er Lars Jensen.", Lexicon()) == {Hint.NAMES}


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    assert hints(text, Lexicon()) <= frozenset(Hint)


def test_a_text_of_any_length_is_looked_at_in_no_time(lexicon: Lexicon) -> None:
    assert effort(lambda: hints("Mørke, " * 100_000, lexicon)) < 50


@pytest.mark.parametrize(
    "said",
    ["Naboen hedder Hans Jensen.", "Hans Kvistgård larmer.", "Han hedder Hans.", "Jeg så Hans Bruun ved søen."],
)
def test_hans_is_a_name_before_a_surname_and_after_hedder(said: str, lexicon: Lexicon) -> None:
    assert Hint.NAMES in hints(said, lexicon)


@pytest.mark.parametrize(
    "said",
    [
        "Hans bil står på fortovet.",
        "Naboen sover. Hans hund gør.",
        "Jeg så hans bil.",
        "HANS BIL STØJER.",
        "Hans, ikke min.",
    ],
)
def test_what_is_his_is_no_name(said: str, lexicon: Lexicon) -> None:
    assert not hints(said, lexicon)

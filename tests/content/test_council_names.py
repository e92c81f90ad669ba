"""The municipalities of Vestegnen are found by whatever people call the place they live."""

import pytest

from bot.content import Content

ELEVEN = "albertslund ballerup brondby gladsaxe glostrup herlev hvidovre hoje-taastrup ishoj rodovre vallensbaek"


def test_all_eleven_are_there_and_their_names_fit_links_and_buttons(content: Content) -> None:
    assert " ".join(content.councils.by_slug) == ELEVEN
    assert len({council.code for council in content.councils.all}) == 11


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Ishøj", "ishoj"),
        ("ishoej", "ishoj"),
        ("ishöj", "ishoj"),
        ("ishoj", "ishoj"),
        ("Ishøj Kommune", "ishoj"),
        ("jeg bor i ISHØJ", "ishoj"),
        ("I live in Ishoj", "ishoj"),
        ("isøj", "ishoj"),
        ("ishjø", "ishoj"),
        ("hoje taastrup", "hoje-taastrup"),
        ("høje tåstrup", "hoje-taastrup"),
        ("Høje-Taastrup Kommune", "hoje-taastrup"),
        ("htk", "hoje-taastrup"),
        ("Taastrup", "hoje-taastrup"),
        ("hedehusene", "hoje-taastrup"),
        ("Brøndby Strand", "brondby"),
        ("broendby", "brondby"),
        ("brønby", "brondby"),
        ("skovlunde", "ballerup"),
        ("Måløv", "ballerup"),
        ("bagsværd", "gladsaxe"),
        ("bagsvaerd", "gladsaxe"),
        ("høje gladsaxe", "gladsaxe"),
        ("søborg", "gladsaxe"),
        ("Avedøre", "hvidovre"),
        ("hvidover", "hvidovre"),
        ("rodovre", "rodovre"),
        ("rødover", "rodovre"),
        ("vallensbæk", "vallensbaek"),
        ("valensbek", "vallensbaek"),
        ("albertlund", "albertslund"),
        ("glostrop", "glostrup"),
        ("herlv", "herlev"),
    ],
)
def test_a_place_is_found_however_it_is_written(typed: str, slug: str, content: Content) -> None:
    assert [council.slug for council in content.councils.find(typed)] == [slug]


@pytest.mark.parametrize(
    "typed", ["Aarhus", "", "   ", "😀", "kommune", "i", "København", "x" * 5_000, "\n" * 4_096, "114"]
)
def test_elsewhere_is_nowhere(typed: str, content: Content) -> None:
    assert content.councils.find(typed) == ()


def test_several_are_offered_when_it_is_not_clear(content: Content) -> None:
    assert {council.slug for council in content.councils.find("Ishøj eller Herlev")} == {"ishoj", "herlev"}
    assert {council.slug for council in content.councils.find("høje")} == {"hoje-taastrup", "gladsaxe"}


@pytest.mark.parametrize("payload", ["ishoj", "ishoej", "Ishøj", "ishoj-kommune"])
def test_a_poster_links_to_its_council(payload: str, content: Content) -> None:
    council = content.councils.by_link(payload)
    assert council is None or council.slug == "ishoj"


@pytest.mark.parametrize("payload", ["", "../", "x" * 65, "m_42", "i_abc", "aarhus", "</b>", "\u202e", "is"])
def test_a_link_that_names_no_council_is_no_council(payload: str, content: Content) -> None:
    assert content.councils.by_link(payload) is None

"""A place is one council, several to choose from, or none."""

from bot.domain.councils import Council, Councils

SOUTH = Council("south", "Sønderby", "0101", "sonderby.dk", places=("Havnen",))
NORTH = Council("north", "Nørreby", "0102", "norreby.dk", spellings=("nby",), places=("Nørre Strand",))
BOTH = Councils([SOUTH, NORTH])


def test_they_keep_the_order_they_are_shown_in() -> None:
    assert BOTH.all == (SOUTH, NORTH)
    assert list(BOTH.by_slug) == ["south", "north"]


def test_a_name_inside_a_sentence_is_enough() -> None:
    assert BOTH.find("jeg bor nede på havnen") == (SOUTH,)
    assert BOTH.find("Nørre Strand, tak!") == (NORTH,)


def test_whoever_names_a_place_and_nothing_else_asks_nothing() -> None:
    assert BOTH.named("Vi bor i Nørreby Kommune") == NORTH
    assert BOTH.named("larm på havnen") is None
    assert BOTH.named("nørreby og sønderby") is None
    assert BOTH.named("") is None


def test_two_names_are_two_choices() -> None:
    assert BOTH.find("nørreby og sønderby") == (SOUTH, NORTH)


def test_a_beginning_or_a_slip_is_understood() -> None:
    assert BOTH.find("nør") == (NORTH,)
    assert BOTH.find("soenderbi") == (SOUTH,)


def test_a_first_letter_that_differs_is_another_place() -> None:
    assert BOTH.find("mørreby") == ()


def test_nobody_is_found_where_there_is_nobody() -> None:
    assert Councils(()).find("sønderby") == ()
    assert Councils(()).by_link("south") is None

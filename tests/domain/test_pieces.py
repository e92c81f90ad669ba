"""What Telegram's apps cut in pieces belongs together; what is written later does not."""

from bot.domain.pieces import NOTED, WITHIN, Refused, refused_in

FIRST = Refused(7, 7, 1_000, 4_096)


def test_what_comes_right_after_is_the_rest_and_counts_with_it() -> None:
    both = FIRST.with_piece(9, 1_000 + WITHIN, 500)
    assert both == Refused(7, 9, 1_000 + WITHIN, 4_596)
    assert both.is_cut
    assert both.with_piece(9, 1_000 + WITHIN, 500) == both, "given again it counts once"
    assert not FIRST.is_cut


def test_what_comes_later_or_from_further_up_is_a_text_of_its_own() -> None:
    assert FIRST.with_piece(9, 1_001 + WITHIN, 500) is None
    assert FIRST.with_piece(6, 1_000, 500) is None


def test_a_form_remembers_it_until_it_takes_something() -> None:
    assert refused_in({"of": "words", **FIRST.noted()}) == FIRST
    assert refused_in({"of": "words"}) is None
    assert NOTED in FIRST.noted()
    assert [number for number in range(6, 10) if Refused(7, 8, 0, 1).has(number)] == [7, 8]

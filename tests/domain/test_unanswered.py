"""What is kept of a question, and which questions are alike."""

from datetime import date, timedelta

from bot.domain.unanswered import ALIKE, LONGEST, Group, Kept, group, offer

DAY = date(2026, 11, 23)
KEY = [
    "hvem har nøglen til fælleshuset?",
    "hvor er nøglerne til fælleshuset",
    "nøgle fælleshus",
    "fælleshusets nogle",
]
DRONE = ["må jeg flyve med drone over skolen", "må man flyve drone her?", "droner over legepladsen, er det lovligt"]
RABBIT = ["hvor køber jeg en kanin"]


def kept(*asked: str, nearest: str | None = None) -> list[Kept]:
    return [Kept(i, words, "da", None, nearest, DAY + timedelta(days=i)) for i, words in enumerate(asked, 1)]


def words(groups: list[Group]) -> list[set[str]]:
    return [{each.words for each in found.kept} for found in groups]


def test_questions_that_ask_for_the_same_are_one_group_and_the_largest_comes_first() -> None:
    assert words(group(kept(*RABBIT, *DRONE, *KEY))) == [set(KEY), set(DRONE), set(RABBIT)]


def test_the_groups_are_the_same_in_whatever_order_the_questions_come() -> None:
    asked = kept(*KEY, *RABBIT, *DRONE)
    assert group(asked) == group(asked[::-1])


def test_a_group_goes_by_the_number_of_its_first_question_and_the_day_of_its_newest() -> None:
    (found,) = group(kept(*KEY))
    assert (found.number, found.newest) == (1, DAY + timedelta(days=len(KEY)))
    assert found.nearest is None


def test_a_group_is_nearest_to_what_its_questions_are_nearest_to_most_often() -> None:
    asked = [*kept(*KEY[:2], nearest="lost_found"), *kept(KEY[2], nearest="nabohjaelp")]
    assert Group(tuple(asked)).nearest == "lost_found"


def test_what_has_no_words_stands_alone() -> None:
    assert len(group(kept("???", "hvad", "😀"))) == 3
    assert group([]) == []
    assert 0 < ALIKE < 1


def test_numbers_and_addresses_of_people_are_masked_and_public_numbers_are_not() -> None:
    offered = offer("ring 22 33 44 55 eller 116 111, skriv til bo@example.org", {"116 111"})
    assert offered.words == "ring [telefon] eller 116 111, skriv til [e-mail]"
    assert offered.masked
    assert not offer("hvor køber jeg en kanin", ()).masked


def test_a_long_question_is_cut_after_it_is_masked() -> None:
    offered = offer("kanin " * 400 + "22 33 44 55", ())
    assert len(offered.words) <= LONGEST
    assert offered.words.endswith("…")
    assert "22 33" not in offer("x" * (LONGEST - 6) + " 22 33 44 55", ()).words


def test_what_cannot_be_seen_is_not_kept() -> None:
    assert offer("kan\u202ein\x00\ud800 \U000e0041her\nog der", ()).words == "kan in    her\nog der"


def test_a_mark_is_of_the_words_that_were_read() -> None:
    assert offer("kanin", ()).mark == offer("kanin", ()).mark != offer("kaniner", ()).mark

"""Half-filled forms ask the first question that is not answered, and take every update once."""

from datetime import UTC, datetime, timedelta

from bot.domain.forms import Draft, Form, begin

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WALK = Form("walk", ("where", "when"), timedelta(days=1))


def test_questions_come_in_their_order() -> None:
    draft = begin(WALK, 10, NOON)
    assert draft.question == "where"
    draft = draft.with_answer("the park", 11, NOON)
    assert draft.question == "when"
    assert draft.with_answer("at dusk", 12, NOON).question is None


def test_the_update_that_opened_a_form_does_not_answer_it() -> None:
    draft = begin(WALK, 10, NOON)
    assert draft.took(10)
    assert draft.with_answer("the park", 10, NOON) is draft


def test_an_answer_given_again_does_not_answer_the_next_question() -> None:
    draft = begin(WALK, 10, NOON).with_answer("the park", 11, NOON)
    assert draft.with_answer("the park", 11, NOON) is draft


def test_an_answer_counts_though_telegrams_numbers_began_anew_at_a_lower_one() -> None:
    draft = begin(WALK, 700_000_000, NOON).with_answer("the park", 5_000, NOON)
    assert draft.question == "when"


def test_every_answer_makes_a_new_version_and_a_new_deadline() -> None:
    draft = begin(WALK, 10, NOON).with_answer("the park", 11, NOON + timedelta(hours=5))
    assert draft == Draft(WALK, 11, NOON + timedelta(hours=29), {"where": "the park"}, 2)


def test_a_full_form_takes_no_more() -> None:
    full = Draft(WALK, 11, NOON, {"where": "the park", "when": "at dusk"})
    assert full.with_answer("tomorrow", 12, NOON) is full

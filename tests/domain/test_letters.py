"""What becomes of a letter: by how it went, by its policy, and by how often it was tried."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.letters import (
    ENDS,
    OPEN,
    Cause,
    Claimed,
    Delivered,
    Lost,
    Moved,
    NotSent,
    Outcome,
    Policy,
    Refused,
    State,
    after_unknown_fate,
    rest,
    settle,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def letter(policy: Policy = Policy.NOTICE, tries: int = 1) -> Claimed:
    return Claimed(7, 1, 3, "da", policy, tries, b"sealed")


def test_every_state_is_open_or_an_end() -> None:
    assert {*OPEN, *ENDS} == set(State)
    assert not set(OPEN) & set(ENDS)


def test_what_telegram_has_is_sent_under_its_number() -> None:
    found = settle(letter(), Delivered(55), now=NOW)
    assert (found.state, found.message_id, found.due_at) == (State.SENT, 55, None)


@pytest.mark.parametrize("seconds", [1, 60, 10_072])
def test_a_wait_that_telegram_asks_for_is_noted_and_is_no_try(seconds: float) -> None:
    found = settle(letter(), NotSent(Cause.BUSY, seconds), now=NOW)
    assert (found.state, found.cause, found.counts) == (State.RETRY, Cause.BUSY, False)
    assert found.due_at == NOW + timedelta(seconds=seconds)


def test_a_chat_that_moved_is_tried_again_under_its_new_number() -> None:
    found = settle(letter(), Moved(-100), now=NOW)
    assert (found.state, found.cause, found.counts) == (State.RETRY, Cause.MOVED, False)


@pytest.mark.parametrize(
    ("policy", "tries", "state"),
    [
        (Policy.NOTICE, 1, State.RETRY),
        (Policy.NOTICE, 2, State.UNKNOWN),
        (Policy.NOTICE, 3, State.UNKNOWN),
        (Policy.URGENT, 1, State.RETRY),
        (Policy.URGENT, 99, State.RETRY),
        (Policy.AGAIN, 99, State.RETRY),
        (Policy.ONCE, 1, State.UNKNOWN),
    ],
)
def test_a_lost_answer_is_judged_by_the_policy(policy: Policy, tries: int, state: State) -> None:
    assert after_unknown_fate(policy, tries) is state
    found = settle(letter(policy, tries), Lost(), now=NOW)
    assert (found.state, found.cause) == (state, Cause.LOST)
    assert found.due_at == (
        NOW + rest(tries) if state is State.RETRY else None
    )  # behind those that wait since before


@pytest.mark.parametrize(("tries", "seconds"), [(1, 0), (2, 5), (3, 10), (7, 160), (8, 300), (9, 300), (10_000, 300)])
def test_what_is_repeated_without_end_rests_longer_each_time_but_never_for_long(tries: int, seconds: int) -> None:
    assert rest(tries) == timedelta(seconds=seconds)
    assert settle(letter(Policy.AGAIN, tries), Lost(), now=NOW).due_at == NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("cause", "state"),
    [
        (Cause.BLOCKED, State.SKIPPED),
        (Cause.GONE, State.SKIPPED),
        (Cause.DELETED, State.SKIPPED),
        (Cause.REFUSED, State.FAILED),
        (Cause.STAYS, State.FAILED),
    ],
)
def test_a_refusal_is_an_end_and_keeps_telegrams_words(cause: Cause, state: State) -> None:
    found = settle(letter(), Refused(cause, "Bad Request: x"), now=NOW)
    assert (found.state, found.cause, found.words) == (state, cause, "Bad Request: x")


@pytest.mark.parametrize("policy", Policy)
@pytest.mark.parametrize("outcome", [Delivered(1), NotSent(Cause.AWAY), Lost(), Refused(Cause.GONE, ""), Moved(1)])
def test_what_was_in_hand_is_afterwards_in_nobodys(outcome: Outcome, policy: Policy) -> None:
    assert settle(letter(policy), outcome, now=NOW).state is not State.CLAIMED

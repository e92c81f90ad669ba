"""An invitation is for one person, for a day, and for three guesses."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.staff import (
    INVITED_FOR,
    Admin,
    Invitation,
    Member,
    Operator,
    Partner,
    Post,
    Role,
    Stage,
)
from bot.errors import LinkExpired, LinkOwn, LinkUsed, ResidentError

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
POST = Post("ishoj", Partner.POLICE, Role.ANNOUNCER)
FRESH = Invitation(1, POST, Stage.WAITING, NOW + INVITED_FOR, invited_by=7)
OPENED = replace(FRESH, stage=Stage.OPENED, opened_by=8, number=47)


@pytest.mark.parametrize(
    ("invitation", "person", "why"),
    [
        (FRESH, 8, None),
        (FRESH, None, None),
        (FRESH, 7, LinkOwn),
        (replace(FRESH, invited_by=None), None, None),
        (OPENED, 8, None),
        (OPENED, 9, LinkUsed),
        (OPENED, None, LinkUsed),
        (OPENED, 7, LinkUsed),
        (replace(OPENED, stage=Stage.CONFIRMED), 8, None),
        (replace(OPENED, stage=Stage.CONFIRMED), 9, LinkUsed),
        (replace(OPENED, stage=Stage.VOID), 8, LinkExpired),
        (replace(FRESH, stage=Stage.WITHDRAWN), 8, LinkExpired),
        (replace(FRESH, expires_at=NOW), 8, LinkExpired),
        (replace(OPENED, expires_at=NOW), 8, LinkExpired),
    ],
)
def test_a_link_is_for_whoever_opens_it_first_within_a_day(
    invitation: Invitation, person: int | None, why: type[ResidentError] | None
) -> None:
    assert invitation.refuses(person, NOW) is why


def test_three_different_wrong_numbers_end_it_and_a_repeated_one_is_not_counted() -> None:
    guessed = OPENED
    for number in (12, 12, 12, 13):
        guessed = guessed.after_wrong(number)
        assert guessed.is_open(NOW)
    over = guessed.after_wrong(14)
    assert (over.stage, over.number, over.tried) == (Stage.VOID, None, (12, 13, 14))
    assert not over.is_open(NOW)


def test_nothing_is_open_after_a_day() -> None:
    assert OPENED.is_open(NOW + INVITED_FOR - timedelta(seconds=1))
    assert not OPENED.is_open(NOW + INVITED_FOR)


def test_a_permission_reaches_the_councils_of_its_own_role_and_no_further() -> None:
    here, there = Post("ishoj", Partner.POLICE, Role.ADMIN), Post("herlev", Partner.POLICE, Role.ANNOUNCER)
    admin = Admin(7, Member(7, (here, there)).permits(Role.ADMIN))
    assert admin.councils == {"ishoj"}
    assert (admin.oversees("ishoj"), admin.oversees("herlev"), Operator().oversees("herlev")) == (True, False, True)

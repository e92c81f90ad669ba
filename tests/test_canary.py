"""The canary that listens to every test really hears."""

import logging

import pytest

from bot.log import set_up
from sandbox.world import World
from tests.canary import Canary

log = logging.getLogger("bot.somewhere")


def test_a_log_line_with_a_residents_words_is_heard(world: World, canary: Canary) -> None:
    world.person("Amina").write("Min nabo hedder noget helt bestemt")
    log.debug("asked: %s", "Min nabo hedder noget helt bestemt")
    with pytest.raises(AssertionError):
        canary.check_world(world)
    canary.forget()


def test_an_exceptions_own_words_are_never_logged_for_they_may_be_a_residents(canary: Canary) -> None:
    try:
        int("Min nabo hedder noget helt bestemt")
    except ValueError:
        log.exception("an update failed")
    assert "ValueError" in canary.lines[-1]
    canary.check("Min nabo")


def test_a_token_in_a_logged_address_is_blotted_out(world: World, canary: Canary) -> None:
    log.warning("POST https://api.telegram.org/bot%s/getMe", world.token)
    assert "<token>" in canary.lines[-1]
    canary.check_world(world)


def test_whoever_sets_up_a_log_of_their_own_does_not_deafen_it(listening: Canary) -> None:
    set_up("ERROR")
    assert listening not in logging.getLogger().handlers


def test_for_the_test_after_that_one_hears_again(canary: Canary) -> None:
    log.debug("anybody?")
    assert canary.lines

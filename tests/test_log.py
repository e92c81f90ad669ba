"""No log line holds the token or a resident's words, whatever was raised and whoever tells of it."""

import asyncio
import logging
import sys
from collections.abc import Iterator
from io import StringIO

import pytest

from bot import log
from bot.errors import DatabaseAway
from bot.log import Spell, of_a_loop, set_up

TOKEN = "123456:AAF-a-token-that-nobody-may-see-0000"
WORDS = "min nabo hedder noget hemmeligt"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """Standard error, with the log of a process on it at DEBUG."""
    told, root, hook = StringIO(), logging.getLogger(), sys.excepthook
    before, level = list(root.handlers), root.level
    monkeypatch.setattr(sys, "stderr", told)
    set_up("DEBUG")
    yield told
    root.handlers[:], sys.excepthook = before, hook
    root.setLevel(level)


def stumble() -> None:
    try:
        raise KeyError(WORDS)
    except KeyError as error:
        raise ValueError(f"{WORDS} {TOKEN}") from error


def test_a_traceback_shows_where_and_what_but_not_what_was_said(told: StringIO) -> None:
    try:
        stumble()
    except ValueError:
        logging.getLogger("bot.x").exception("an update failed")
    assert all(shown in told.getvalue() for shown in ("ValueError", "KeyError", "stumble", "test_log.py"))
    assert WORDS not in told.getvalue()
    assert TOKEN not in told.getvalue()


def test_what_another_handler_wrote_down_of_it_is_not_repeated(told: StringIO) -> None:
    record = logging.makeLogRecord(
        {"msg": "x", "exc_text": f"Traceback: {WORDS}", "levelno": 40, "levelname": "ERROR"}
    )
    logging.getLogger().handle(record)
    assert WORDS not in told.getvalue()


def test_our_own_sentences_are_shown(told: StringIO) -> None:
    try:
        raise DatabaseAway
    except DatabaseAway:
        logging.getLogger("bot.x").exception("x")
    assert "The database does not answer" in told.getvalue()


@pytest.mark.parametrize("library", log.QUIET)
def test_libraries_that_tell_secrets_are_quiet_at_every_level(library: str, told: StringIO) -> None:
    logging.getLogger(library).info("POST https://api.telegram.org/bot%s/sendMessage %s", TOKEN, WORDS)
    logging.getLogger(f"{library}.deep.down").debug("%s", WORDS)
    assert told.getvalue() == ""


def test_the_token_is_blotted_out_in_whatever_is_logged(told: StringIO) -> None:
    logging.getLogger("any").error("https://api.telegram.org/bot%s/getMe and %r", TOKEN, {"token": TOKEN})
    assert TOKEN not in told.getvalue()
    assert told.getvalue().count("<token>") == 2


async def test_a_task_that_nobody_asked_about_tells_no_words(told: StringIO) -> None:
    asyncio.get_running_loop().set_exception_handler(of_a_loop)

    async def fail() -> None:
        stumble()

    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    del task
    assert "never retrieved" in told.getvalue()
    assert "ValueError" in told.getvalue()
    assert WORDS not in told.getvalue()


def test_what_ends_the_process_tells_no_words(told: StringIO) -> None:
    try:
        stumble()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    assert "Lokalråd cannot go on" in told.getvalue()
    assert WORDS not in told.getvalue()


def test_what_lasts_is_told_when_it_begins_and_when_it_is_over_and_not_between(told: StringIO) -> None:
    spell = Spell(logging.getLogger("bot.x"), "no letter leaves for %d s", "letters go on")
    spell.ends()
    for seconds in (9, 8, 7):
        spell.begins(seconds)
    spell.ends()
    spell.ends()
    assert [line.partition(": ")[2] for line in told.getvalue().splitlines()] == [
        "no letter leaves for 9 s",
        "letters go on",
    ]

"""Reads every log line of every test, at DEBUG, as an operator would see it: no token, no key, nobody's words."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from bot import log
from sandbox.world import World

SHORTEST = 10
"""Characters; shorter texts ("ja", "menu") stand in ordinary log lines too."""


class Canary(logging.Handler):
    """Keeps what was logged since `forget`, formatted as in production."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(log.Blotter("%(levelname)s %(name)s: %(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    def forget(self) -> None:
        self.lines.clear()

    def check(self, *secrets: str) -> None:
        """Raises AssertionError where a line holds a secret; it tells which line, not which secret."""
        for line in self.lines:
            assert not any(secret in line for secret in secrets), f"a log line tells too much: {log.blot(line)}"

    def check_world(self, world: World, *secrets: str) -> None:
        """Also for the token, and for all that people wrote or are called."""
        self.check(world.token, *secrets, *_words_of(world))


@pytest.fixture(scope="session")
def listening() -> Iterator[Canary]:
    canary, root = Canary(), logging.getLogger()
    log.hush()
    root.setLevel(logging.DEBUG)
    root.addHandler(canary)
    yield canary
    root.removeHandler(canary)


@pytest.fixture(autouse=True)
def _who_listens() -> Iterator[None]:
    """A command that sets up its own log, as tests of the command line do, takes everybody else's away."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def canary(listening: Canary) -> Iterator[Canary]:
    listening.forget()
    yield listening
    listening.forget()


def _words_of(world: World) -> list[str]:
    """Everything people wrote that is long enough to be known again."""
    said = [message.text for person in world.people.values() for message in person.chat if message.sender == "person"]
    return [text for text in said if len(text) >= SHORTEST and not text.startswith("/")] + _names(world)


def _names(world: World) -> list[str]:
    users: list[dict[str, Any]] = [person.user for person in world.people.values()]
    return [name for user in users if len(name := str(user.get("username") or "")) >= SHORTEST]

"""What takes long to look at is looked at less often: to count a million letters takes some tenths of a second."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Timer = Callable[[], float]

BRIEF = 0.05
"""Seconds that a look may take without a rest after it."""

RESTS = 20
"""A rest is so many times as long as the look before it, so that looking takes a twentieth of the time at most."""

LONGEST = 60.0
"""Seconds; well within the time for which letters are held back before quiet hours begin."""


class Rests:
    """Of one process, for one kind of look; numbers are those of announcements."""

    def __init__(self, timer: Timer = time.monotonic) -> None:
        """`timer` counts seconds from anywhere."""
        self._timer = timer
        self._until: dict[int, float] = {}

    def over(self, number: int) -> bool:
        """Whether it may be looked at again."""
        return self._timer() >= self._until.get(number, float("-inf"))

    @contextmanager
    def look(self, number: int) -> Iterator[None]:
        began = self._timer()
        try:
            yield
        finally:
            took = self._timer() - began
            self._until.pop(number, None)
            if took > BRIEF:
                self._until[number] = began + took + min(LONGEST, took * RESTS)

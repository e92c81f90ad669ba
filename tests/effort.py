"""How much work something is, in units that are as long or as short on every machine as the work itself."""

import time
from collections.abc import Callable

TRIES = 5


def effort(what: Callable[[], object]) -> float:
    """So many times as much as squaring a hundred thousand numbers, which takes some milliseconds."""
    return _seconds(what) / _seconds(lambda: sum(number * number for number in range(100_000)))


def _seconds(what: Callable[[], object]) -> float:
    """Of this thread's own, whoever else works on the machine; the least of some tries, for others sweep between."""
    took = list[float]()
    for _ in range(TRIES):
        began = time.thread_time()
        what()
        took.append(time.thread_time() - began)
    return min(took)

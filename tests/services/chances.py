"""What chance chooses from in a history of meetings: people, times, reminders, quiet hours, deeds.

A number that nobody has stands for somebody else's, so that a deed has something to do also where the deeds before it
are left out.
"""

from typing import NamedTuple

from hypothesis import strategies as st

from bot.domain.quiet import NEVER, NIGHT, Quiet
from tests.services.moments import NAMES

PEOPLE, FEWEST, MEETINGS = 5, 2, 3


class When(NamedTuple):
    """So many days from now at that hour, or a day later where that is too soon; of an hour that comes twice, the
    first or second."""

    days: int
    hour: int
    half: bool = False
    fold: int = 0


class Hop(NamedTuple):
    """To one of the next moments at which something is due, and some seconds."""

    moment: int
    seconds: int = 0


STARTS = st.sampled_from([(2026, 3, 18), (2026, 6, 1), (2026, 10, 14), (2026, 11, 23), (2027, 3, 17), (2027, 10, 20)])
"""Most of them some days before the clocks change."""

WHO, WHICH = st.integers(0, PEOPLE - 1), st.integers(0, MEETINGS - 1)
GROUP = st.sets(WHO, min_size=1).map(sorted)
TIED = st.integers(0, PEOPLE * MEETINGS - 1)
YES = -1
PARTIES = st.lists(st.tuples(WHO, st.sampled_from([1, 2, 0, YES])), min_size=4, max_size=9)
"""Who comes, and with how many; or with nobody, and stays away; or says yes to the seat that they are offered."""

WHEN = st.builds(
    When,
    st.sampled_from([0, 1, 2, 3, 7, 10]),
    st.sampled_from([19, 12, 7, 8, 2, 23]),
    st.booleans(),
    st.integers(0, 1),
)
HOP = st.builds(Hop, st.integers(0, 2), st.sampled_from([0, 1, 29, 61, 400, -1, -31]))
BEFORE = st.builds(Hop, st.integers(0, 2), st.sampled_from([-1, -31, 0]))
HOURS = st.sampled_from([NIGHT, NEVER, Quiet(17, 19), Quiet(2, 3), Quiet(22, 6)])
REMINDERS = st.sets(st.sampled_from(NAMES)).map(lambda some: tuple(name for name in NAMES if name in some))
SEATS = st.sampled_from([None, 1, 2])

_DECISION = st.one_of(st.tuples(st.just("move"), WHICH, WHEN), st.tuples(st.just("cancel"), WHICH))
_WISH = st.one_of(
    st.tuples(st.just("follow"), GROUP, WHICH),
    st.tuples(st.just("unfollow"), st.lists(TIED, min_size=1, max_size=3)),
    st.tuples(st.just("choose"), GROUP, WHICH, REMINDERS),
    st.tuples(st.just("sleep"), GROUP, HOURS),
    st.tuples(st.just("come"), PARTIES, WHICH),
)
DEED = st.booleans().flatmap(lambda staff: _DECISION if staff else _WISH)
FATAL = st.one_of(st.sampled_from([("remind",), ("spread",)]), _DECISION)
"""What a process may die of: whoever looks afterwards can tell whether it was done."""

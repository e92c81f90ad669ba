"""When people are reminded of a meeting: spans before it, or days before at an hour on the wall, never mixed up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.quiet import Matter, Quiet, send_at
from bot.domain.walltime import WallTime

USELESS = timedelta(minutes=30)
"""So shortly before a meeting nobody is reminded any more."""

LATE = timedelta(minutes=5)
"""What is later than this does not break quiet hours any more."""

LONGEST_QUIET = timedelta(days=3)
"""No reminder comes earlier than this because of quiet hours; the clocks may change meanwhile."""


@dataclass(frozen=True)
class Offset:
    """`hours` before, in real time; or `days` before at `clock`, as the wall shows it. One of them."""

    name: str
    hours: int = 0
    days: int = 0
    clock: time = time(18)

    def before(self, begins: WallTime) -> datetime:
        """The instant that is meant, in UTC."""
        if self.hours:
            return begins.instant - timedelta(hours=self.hours)
        return begins.at(self.clock, days=-self.days)


OFFSETS = {
    offset.name: offset
    for offset in (
        Offset("7d", days=7),
        Offset("3d", days=3),
        Offset("1d", days=1),
        Offset("2h", hours=2),
        Offset("1h", hours=1),
    )
}
"""What can be chosen, the earliest first. Names are kept in the database: they are never given to another one."""

USUAL = ("7d", "1d", "2h")
"""For a meeting whose staff, and a person who, have chosen no others."""


def chosen(names: Iterable[str]) -> tuple[Offset, ...]:
    """Those that there are among `names`, the earliest first."""
    wanted = frozenset(names)
    return tuple(offset for name, offset in OFFSETS.items() if name in wanted)


@dataclass(frozen=True)
class Due:
    """One offset of a meeting, meant for `meant`; to whom it would break the quiet then it comes earlier."""

    offset: Offset
    meant: datetime

    def goes(self, quiet: Quiet, zone: ZoneInfo) -> datetime:
        """Before those quiet hours, or when it is meant to."""
        return send_at(Matter.REMINDER, self.meant, quiet, zone)

    def is_new(self, since: datetime, now: datetime) -> bool:
        """Whether it was meant for an instant after `since` and not after `now`: then it is everybody's turn."""
        return since < self.meant <= now

    def is_early(self, quiet: Quiet, zone: ZoneInfo, since: datetime, now: datetime) -> bool:
        """Whether, meant for later, it comes early for those with these hours, after `since` and not after `now`."""
        near = now < self.meant < now + LONGEST_QUIET
        return near and since < self.goes(quiet, zone) <= now

    def leaves_at(self, quiet: Quiet, zone: ZoneInfo, now: datetime) -> datetime:
        """When it leaves, where its moment is over by `now`: at once, which is that moment (so a clock that was wrong
        neither hastens nor delays it); after the quiet hours in which it is late; or, where it could not come before
        they began, when it was meant to."""
        moment = self.meant if now >= self.meant else self.goes(quiet, zone)
        if now - moment <= LATE or not quiet.holds(now, zone):
            return moment
        return self.meant if now < self.meant else quiet.over(now, zone)


def dues(begins: WallTime, *, revised_at: datetime) -> Sequence[Due]:
    """Of every offset, the one nearest to the meeting first; what was meant for before the meeting was made, or
    moved, is not: everybody was told of that."""
    found = [Due(offset, offset.before(begins)) for offset in OFFSETS.values()]
    return sorted((due for due in found if due.meant > revised_at), key=lambda due: due.meant, reverse=True)


def is_useless(leaves: datetime, begins: datetime, now: datetime) -> bool:
    """Whether it would come too late to be of use: then it expires instead."""
    return begins - max(leaves, now) < USELESS

"""When people are reminded of a meeting: spans before it, or days before at an hour on the wall, never mixed up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.quiet import Matter, Quiet, send_at
from bot.domain.walltime import WallTime

USELESS = timedelta(minutes=30)
"""So shortly before a meeting nobody is reminded any more."""


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
    """One offset, for those with the same quiet hours: meant for `meant`, and due from `goes` on, which is earlier
    where it would break their quiet."""

    offset: Offset
    meant: datetime
    goes: datetime

    def is_new(self, since: datetime, now: datetime) -> bool:
        """Whether a moment of it lies after `since` and not after `now`."""
        return since < self.goes <= now or since < self.meant <= now


def dues(begins: WallTime, quiet: Quiet, *, revised_at: datetime) -> Sequence[Due]:
    """Of every offset, the one nearest to the meeting first; what was meant for before the meeting was made, or
    moved, is not: everybody was told of that."""
    zone = ZoneInfo(begins.zone)
    found = [
        Due(offset, meant := offset.before(begins), send_at(Matter.REMINDER, meant, quiet, zone))
        for offset in OFFSETS.values()
    ]
    return sorted((due for due in found if due.meant > revised_at), key=lambda due: due.meant, reverse=True)


def leaves_at(due: Due, quiet: Quiet, zone: ZoneInfo, now: datetime) -> datetime:
    """When a reminder that is due by `now` leaves: now; after the quiet hours in which it is late; or, where it
    could not come before they began, when it was meant to."""
    if not quiet.holds(now, zone):
        return now
    if now < due.meant:
        return due.meant if now - due.goes > timedelta(minutes=5) else now
    return quiet.over(now, zone) if now - due.meant > timedelta(minutes=5) else now


def is_useless(leaves: datetime, begins: datetime) -> bool:
    """Whether it would come too late to be of use: then it expires instead."""
    return begins - leaves < USELESS

"""Who has a seat: those who came first, then those who wait, in turn, each asked and given time to say yes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

PARTY = 8
"""So many people one resident may say that they come with, themselves counted."""

OFFER = timedelta(hours=24)
"""How long an offered seat is kept for somebody."""

SHUT = timedelta(hours=2)
"""So long before a meeting nobody is asked any more: who is next simply gets the seat."""


class Seat(StrEnum):
    """What somebody has. Where a meeting has no number of seats, everybody who comes has one."""

    NONE = "none"  # follows, and has not said that they come
    TAKEN = "taken"
    WAITING = "waiting"
    OFFERED = "offered"  # kept for them until they say yes, or too late


@dataclass(frozen=True)
class Follow:
    """That somebody follows a meeting, since when; `offsets` are theirs, else the meeting's. `people` is how many
    they are where they come or wait, or let an offer pass; `until` how long an offered seat is kept."""

    meeting_id: int
    person_id: int
    since: datetime
    seat: Seat = Seat.NONE
    people: int = 0
    offsets: tuple[str, ...] | None = None
    queued_at: datetime | None = None
    until: datetime | None = None


def taken(follows: Sequence[Follow]) -> int:
    """Seats that are not free: taken, or kept for somebody."""
    return sum(each.people for each in follows if each.seat in (Seat.TAKEN, Seat.OFFERED))


def promoted(follows: Sequence[Follow], seats: int | None) -> list[Follow]:
    """Who of those that wait gets a seat now, in turn; a party that is too large lets smaller ones pass."""
    free = None if seats is None else seats - taken(follows)
    found: list[Follow] = []
    waiting = [each for each in follows if each.seat is Seat.WAITING]
    for each in sorted(waiting, key=lambda one: (one.queued_at or one.since, one.person_id)):
        if free is None or each.people <= free:
            found.append(each)
            free = None if free is None else free - each.people
    return found


def has_room(follows: Sequence[Follow], seats: int | None, one: Follow) -> bool:
    """Whether somebody, who would wait behind those that do, is seated at once."""
    return one in promoted([*follows, one], seats)


def is_over(one: Follow, now: datetime, begins: datetime) -> bool:
    """Whether a seat that is kept for somebody is kept no longer, also because the meeting was moved."""
    return one.seat is Seat.OFFERED and one.until is not None and min(one.until, begins - SHUT) <= now


def kept_until(now: datetime, begins: datetime) -> datetime | None:
    """How long a seat that is offered now is kept; None where there is no time to ask."""
    last = begins - SHUT
    return min(now + OFFER, last) if last > now else None

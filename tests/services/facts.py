"""What is so of meetings, and what letters follow from it: worked out beside the code, minute by minute.

A reminder must be there after the first look that finds its moment over, for whoever followed before it and wants it;
and for nobody else, and of no other revision. News must be there for everybody who lives there.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from bot.clock import ZONE
from bot.domain.quiet import NIGHT, Quiet
from bot.domain.walltime import WallTime
from tests.services.moments import MINUTE, NAMES, goes, meant, waits

USELESS = 30 * MINUTE
"""So shortly before a meeting nobody is reminded."""

LATE = 5 * MINUTE
"""What is later than this waits until quiet hours are over."""

SOON = 24 * 60 * MINUTE
"""A change of what begins within this time is told at once."""

LETTER = re.compile(r"meeting:(\d+):v(\d+):([a-z0-9-]+)")


class Key(NamedTuple):
    """One letter of a meeting: `part` is the name of a reminder, or of news."""

    meeting: int
    revision: int
    part: str
    person: int

    @property
    def reminds(self) -> bool:
        return self.part in NAMES


def read_key(occasion: str, person: int) -> Key | None:
    """Of offered seats, of minutes and of what staff are told there is none."""
    found = LETTER.fullmatch(occasion)
    return Key(int(found[1]), int(found[2]), found[3], person) if found else None


@dataclass
class Fact:
    """What one meeting is, as far as anybody may rely on it; `looked` is the last look that found it, `hurry` whether
    its news break the quiet, `usual` when whoever has chosen nothing is reminded, `seen` who began to follow it as it
    is and needs no news."""

    revision: int
    begins: WallTime
    revised: datetime
    looked: datetime
    usual: tuple[str, ...]
    seats: int | None = None
    live: bool = True
    hurry: bool = False
    seen: set[int] = field(default_factory=set)

    @property
    def news(self) -> str:
        if not self.live:
            return "cancelled"
        return "moved" if self.revision > 1 else "published"

    def ahead(self, now: datetime) -> bool:
        """Whether it is still to come."""
        return self.live and self.begins.instant > now

    def is_seen_to(self, now: datetime) -> bool:
        """Whether no look has anything to do with it: it is off, or one was made since it began."""
        return not self.live or self.begins.instant <= self.looked <= now

    def look(self, now: datetime) -> None:
        """All that is due is there; what was decided by a clock that was ahead counts as of now."""
        if self.looked > now:
            self.revised = min(self.revised, now)
        self.looked = now

    def revise(self, begins: WallTime, now: datetime, *, live: bool = True) -> "Fact":
        """It as it is once that is decided."""
        hurry = min(self.begins.instant, begins.instant) - now <= SOON
        return Fact(self.revision + 1, begins, now, now, self.usual, self.seats, live, hurry)


class Following(NamedTuple):
    """Since when, and which reminders they chose; None: the meeting's."""

    since: datetime
    chosen: tuple[str, ...] | None = None


@dataclass
class Facts:
    """All there is to know. `people` are those who live there; who follows stands under meeting and person."""

    people: set[int] = field(default_factory=set)
    meetings: dict[int, Fact] = field(default_factory=dict)
    follows: dict[tuple[int, int], Following] = field(default_factory=dict)
    quiet: dict[int, Quiet] = field(default_factory=dict)

    def followers(self, number: int) -> set[int]:
        return {person for meeting, person in self.follows if meeting == number}

    def follow(self, number: int, person: int, now: datetime, chosen: tuple[str, ...] | None = None) -> None:
        """From now on, if they did not before; and, if they chose, with those reminders."""
        if (number, person) not in self.follows:
            self.follows[number, person] = Following(now)
            self.meetings[number].seen.add(person)
        if chosen is not None:
            self.follows[number, person] = self.follows[number, person]._replace(chosen=chosen)

    def forget(self, person: int) -> None:
        self.people.discard(person)
        self.quiet.pop(person, None)
        self.follows = {key: told for key, told in self.follows.items() if key[1] != person}

    def wants(self, number: int, person: int, name: str) -> bool:
        one = self.follows.get((number, person))
        return one is not None and name in (self.meetings[number].usual if one.chosen is None else one.chosen)

    def may_be(self, key: Key, now: datetime) -> bool:
        """Whether such a letter may be written at that look."""
        one = self.meetings.get(key.meeting)
        if one is None or one.revision != key.revision:
            return False
        if not key.reminds:
            return key.part.removesuffix("-news") == one.news and key.person in self.people
        if not one.live or not self.wants(key.meeting, key.person, key.part):
            return False
        moment, since = meant(one.begins, key.part), self.follows[key.meeting, key.person].since
        early = goes(moment, self._quiet(key.person))
        return moment > min(one.revised, now) and early <= now and (since < moment or since > now)

    def reminders(self, number: int, now: datetime) -> set[Key]:
        """Those that this look at one meeting has to find written."""
        one, found = self.meetings[number], set[Key]()
        after = min(one.looked, now)
        for person in self.followers(number):
            since = self.follows[number, person].since
            for name in NAMES:
                moment = meant(one.begins, name)
                over = moment if now >= moment else goes(moment, self._quiet(person))
                timely = after < over <= now and (since < over or since > now) and moment > one.revised
                if timely and self.wants(number, person, name):
                    found.add(Key(number, one.revision, name, person))
        return found

    def hearers(self, number: int) -> set[int]:
        """Who must have been told of it as it is."""
        return self.people - self.meetings[number].seen

    def due(self, key: Key, now: datetime) -> datetime:
        """When a letter that is written at that look leaves."""
        one, quiet = self.meetings[key.meeting], self._quiet(key.person)
        if not key.reminds:
            return now if one.hurry else waits(now, quiet)
        moment = meant(one.begins, key.part)
        over = moment if now >= moment else goes(moment, quiet)
        if now - over <= LATE or not quiet.holds(now, ZONE):
            return over
        return moment if now < moment else waits(now, quiet)

    def is_useless(self, key: Key, now: datetime) -> bool:
        """Whether such a reminder, written at that look, would come too late."""
        return self.meetings[key.meeting].begins.instant - max(self.due(key, now), now) < USELESS

    def moments(self) -> list[datetime]:
        """At which something begins or is due, to anybody."""
        found = set[datetime]()
        for one in (one for one in self.meetings.values() if one.live):
            found.add(one.begins.instant)
            for moment in (meant(one.begins, name) for name in NAMES):
                found |= {moment, *(goes(moment, quiet) for quiet in {NIGHT, *self.quiet.values()})}
        return sorted(found)

    def _quiet(self, person: int) -> Quiet:
        return self.quiet.get(person, NIGHT)

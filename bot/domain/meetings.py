"""An open meeting of a council: planned by one, approved by another, moved or called off, held, and told of after."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.domain.announcements import Enclosure
from bot.domain.people import Language
from bot.domain.quiet import SOON
from bot.domain.reminders import USUAL
from bot.domain.room import units
from bot.domain.staff import Partner
from bot.domain.walltime import WallTime
from bot.errors import BeyondYourCouncils, EndBeforeStart, MeetingIncomplete, MeetingPast, MeetingTooLong

LENGTH = timedelta(hours=2)
"""Of a meeting whose end nobody said."""

LONGEST = timedelta(hours=12)

ROOM: Mapping[str, int] = {
    "title": 90,
    "problem": 500,
    "work": 500,
    "invited": 200,
    "address": 160,
    "way": 200,
    "link": 200,
    "contact": 160,
    "spoken": 120,
    "agenda": 900,
    "reason": 300,
    "minutes": 3_000,
}
"""Letters of each part at most (`units`), so that a card always fits into one message."""

MOST_SEATS = 2_000
NAGS = (3, 7)
"""So many days after a meeting staff are asked for its minutes."""


class Access(StrEnum):
    """What helps people to come, and to follow."""

    STEP_FREE = "step-free"
    LIFT = "lift"
    LOOP = "loop"
    INTERPRETER = "interpreter"


class Stage(StrEnum):
    """What is kept. That it was moved, or was held, is worked out."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"
    DROPPED = "dropped"


class Phase(StrEnum):
    """What people are told."""

    DRAFT = "draft"
    PUBLISHED = "published"
    MOVED = "moved"
    CANCELLED = "cancelled"
    HELD = "held"
    MINUTED = "minuted"


class Purpose(StrEnum):
    """What a proposal would do."""

    PUBLISH = "publish"
    CHANGE = "change"
    CANCEL = "cancel"
    MINUTES = "minutes"


@dataclass(frozen=True)
class Pin:
    """A point on the map, in degrees (WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Place:
    """`way` is how to get in."""

    address: str = ""
    pin: Pin | None = None
    access: frozenset[Access] = frozenset()
    way: str = ""


@dataclass(frozen=True)
class Plan:
    """What a meeting is to be. Texts are plain, in each language; who reads another one gets the Danish.

    `invited` are groups that are asked to come beside the residents; `spoken` are languages, as people call them.
    """

    council: str
    hosts: frozenset[Partner] = frozenset(Partner)
    title: Mapping[Language, str] = field(default_factory=dict)
    problem: Mapping[Language, str] = field(default_factory=dict)
    work: Mapping[Language, str] = field(default_factory=dict)
    begins: WallTime | None = None
    ends: WallTime | None = None
    place: Place = Place()
    link: str = ""
    agenda: tuple[str, ...] = ()
    seats: int | None = None
    contact: str = ""
    spoken: str = ""
    invited: str = ""
    reminders: tuple[str, ...] = USUAL

    def text(self, part: str, language: Language) -> str:
        """`title`, `problem` or `work` in that language, else in Danish, else nothing."""
        said: Mapping[Language, str] = getattr(self, part)
        return said.get(language) or said.get("da", "")

    @property
    def is_complete(self) -> bool:
        """Whether people would know what, when and where."""
        where = self.place.address or self.link
        return bool(self.title.get("da") and self.problem.get("da") and self.begins and self.ends and where)

    def must_be_complete(self) -> None:
        """Raises MeetingIncomplete."""
        if not self.is_complete:
            raise MeetingIncomplete

    def must_fit(self) -> None:
        """Raises MeetingTooLong."""
        told = {"invited": self.invited, "address": self.place.address, "way": self.place.way, "link": self.link}
        told |= {"contact": self.contact, "spoken": self.spoken, "agenda": "\n".join(self.agenda)}
        said = [(part, text) for part in ("title", "problem", "work") for text in getattr(self, part).values()]
        if any(units(text) > ROOM[part] for part, text in [*told.items(), *said]):
            raise MeetingTooLong

    def must_be_to_come(self, now: datetime) -> None:
        """Raises MeetingPast where it begins in the past, EndBeforeStart where it ends first, or much too late."""
        if self.begins is None or self.ends is None:
            return
        if self.begins.instant <= now:
            raise MeetingPast
        if not timedelta(0) < self.ends.instant - self.begins.instant <= LONGEST:
            raise EndBeforeStart

    def must_be_within(self, councils: Collection[str]) -> None:
        """Raises BeyondYourCouncils."""
        if self.council not in councils:
            raise BeyondYourCouncils

    def moves(self, other: "Plan") -> bool:
        """Whether people who know this one would come at the wrong time or to the wrong place with `other`."""
        there = (self.begins, self.place.address, self.link)
        return there != (other.begins, other.place.address, other.link)


@dataclass(frozen=True)
class Minutes:
    """What came of it: a text in Danish at least, or a document that Telegram has."""

    said: Mapping[Language, str] = field(default_factory=dict)
    file: Enclosure | None = None

    @property
    def is_written(self) -> bool:
        return bool(self.said.get("da")) or self.file is not None

    def text(self, language: Language) -> str:
        return self.said.get(language) or self.said.get("da", "")


@dataclass(frozen=True)
class Proposal:
    """What somebody wants to become of a meeting, until it is approved or dropped. `reason` is told to residents."""

    purpose: Purpose
    author_id: int | None
    plan: Plan
    submitted: bool = False
    reason: str = ""
    minutes: Minutes = Minutes()

    @property
    def fingerprint(self) -> str:
        """What an approval is bound to: any other content makes another one."""
        told = [self.purpose, packed(self.plan), self.reason, packed(self.minutes)]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Meeting:
    """`plan` is the one in force, of which `revision` tells how often people were told another time or place; 0 and
    none where it was never published. `sequence` counts every change, for calendars (RFC 5545)."""

    id: int
    council: str
    stage: Stage
    revision: int = 0
    sequence: int = 0
    plan: Plan | None = None
    proposal: Proposal | None = None
    reason: str = ""
    minutes: Minutes = Minutes()
    published_at: datetime | None = None
    revised_at: datetime | None = None
    minuted_at: datetime | None = None
    training: bool = False

    @property
    def shown(self) -> Plan:
        """The plan in force; of a draft, the one that is proposed."""
        found = self.plan or (self.proposal and self.proposal.plan)
        return found or Plan(self.council)

    def phase(self, now: datetime) -> Phase:
        if self.stage is Stage.CANCELLED:
            return Phase.CANCELLED
        if self.plan is None or self.plan.begins is None or self.plan.ends is None:
            return Phase.DRAFT
        if self.minuted_at is not None:
            return Phase.MINUTED
        if self.plan.ends.instant <= now:
            return Phase.HELD
        return Phase.MOVED if self.revision > 1 else Phase.PUBLISHED

    def is_to_come(self, now: datetime) -> bool:
        """Whether it is published, not called off, and has not begun."""
        return self.stage is Stage.PUBLISHED and self.begins_at > now

    def awaits_minutes(self, now: datetime) -> bool:
        """Whether it was held, and nobody is writing what came of it; a change that nobody decided is void then."""
        writes = self.proposal is not None and self.proposal.purpose is Purpose.MINUTES
        return self.phase(now) in (Phase.HELD, Phase.MINUTED) and not writes

    @property
    def begins_at(self) -> datetime:
        """In UTC; only of what was published."""
        assert self.plan is not None
        assert self.plan.begins is not None
        return self.plan.begins.instant

    @property
    def ends_at(self) -> datetime:
        assert self.plan is not None
        assert self.plan.ends is not None
        return self.plan.ends.instant

    def is_soon(self, now: datetime) -> bool:
        """Whether what happens to it cannot wait for a second person."""
        return self.stage is Stage.PUBLISHED and timedelta(0) < self.begins_at - now <= SOON


def packed(one: Plan | Minutes) -> dict[str, Any]:
    """As JSON can hold it."""
    return {each.name: _packed(getattr(one, each.name)) for each in fields(one)}


def _packed(value: Any) -> Any:
    if isinstance(value, WallTime):
        return [value.isoformat(), value.zone]
    if isinstance(value, (Place, Pin, Enclosure)):
        return {each.name: _packed(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, frozenset):
        return sorted(value)
    return dict(value) if isinstance(value, Mapping) else value

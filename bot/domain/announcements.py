"""An announcement is written by one, approved by another, sent to those it concerns, and can be corrected after."""

import hashlib
import html
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from rapidfuzz.fuzz import ratio

from bot.domain.normalise import fold
from bot.domain.people import Language
from bot.errors import BeyondYourCouncils

MANY = 500
"""Above so many recipients the approver types the number."""

LATE = timedelta(hours=2)
"""What should have gone so long ago is parked, and staff are asked."""

ALIKE, ALIKE_WITHIN = 85.0, timedelta(hours=24)
"""From which likeness of two texts, in percent, and for how long staff are warned that it may be the same again."""

DELETABLE = timedelta(hours=47)
"""Telegram lets a bot delete its message for 48 h; what is older is edited instead."""

LONGEST, LONGEST_CAPTION = 4_096, 1_024
"""Telegram's room for a message and for the text of a photo or document, in UTF-16 units."""


class Kind(StrEnum):
    """What residents choose among, and what a letter begins with."""

    IMPORTANT = "important"
    NEWS = "news"
    MEETING = "meeting"


class Purpose(StrEnum):
    """A correction and a recall are announcements too, to those who got the one they revise."""

    NEW = "new"
    CORRECTION = "correction"
    RECALL = "recall"


class Stage(StrEnum):
    """That it is paused stands at its occasion; that it is done is computed from its letters, never stored."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"  # and waiting for its time
    PARKED = "parked"  # its time passed; staff are asked
    SENDING = "sending"
    STOPPED = "stopped"
    DROPPED = "dropped"  # thrown away before anything was sent


class Reason(StrEnum):
    """Why an announcement is rejected: chosen, not written, so that nothing is kept of what people say of people."""

    TEXT = "text"
    FACTS = "facts"
    AUDIENCE = "audience"
    TIME = "time"
    OTHER = "other"


EDITABLE = (Stage.DRAFT, Stage.SUBMITTED, Stage.APPROVED, Stage.PARKED)
"""Where its author may still change it; any change takes it back to `draft`."""


@dataclass(frozen=True)
class Enclosure:
    """A photo or a document that Telegram has already; `file_id` is its name for it."""

    kind: Literal["photo", "document"]
    file_id: str


@dataclass(frozen=True)
class Content:
    """`said` is Telegram's HTML by language; `note` the short letter that tells of a correction, if there is one.

    `stands` is the enclosure that those have by now who got what a correction or recall is of.
    """

    kind: Kind
    said: Mapping[Language, str] = field(default_factory=dict)
    enclosure: Enclosure | None = None
    note: Mapping[Language, str] = field(default_factory=dict)
    stands: Enclosure | None = None

    @property
    def swaps(self) -> bool:
        """Whether a correction or recall brings another enclosure; else the one that stands is left alone."""
        return self.enclosure != self.stands

    def has(self, language: Language) -> bool:
        """Whether it was written in that language; who reads another one gets the Danish, with a note."""
        return bool(self.said.get(language))

    def text(self, language: Language) -> str:
        """What is said in that language, else in Danish, else nothing."""
        return self.said.get(language) or self.said.get("da", "")


@dataclass(frozen=True)
class Audience:
    """Residents of any of `councils` who read any of `languages` and want to hear of any of `topics`.

    Without topics it concerns everybody there.
    """

    councils: frozenset[str]
    topics: frozenset[str] = frozenset()
    languages: frozenset[Language] = frozenset({"da", "en"})

    def must_be_within(self, councils: Collection[str]) -> None:
        """Raises BeyondYourCouncils, also where it names no council at all."""
        if not self.councils or not self.councils <= set(councils):
            raise BeyondYourCouncils


@dataclass(frozen=True)
class Reach:
    """To how many it would go now, and how many more it concerns who do not want it."""

    recipients: int
    muted: int

    @property
    def asks_for_the_number(self) -> bool:
        return self.recipients > MANY


@dataclass(frozen=True)
class Announcement:
    """One row. `send_at` is when it should go, none at once; `training` reaches nobody but its author.

    `revises` is the announcement that a correction or recall is of. People are none once they are erased.
    """

    id: int
    author_id: int | None
    purpose: Purpose
    stage: Stage
    content: Content
    audience: Audience
    created_at: datetime
    send_at: datetime | None = None
    revises: int | None = None
    approver_id: int | None = None
    breaks_quiet: bool = False
    training: bool = False
    approved_at: datetime | None = None
    decided_at: datetime | None = None

    @property
    def fingerprint(self) -> str:
        """What an approval is bound to: any change of content, audience or time makes another one."""
        told = {
            "content": [self.content.kind, dict(self.content.said), dict(self.content.note), _file(self.content)],
            "audience": [sorted(part) for part in (self.audience.councils, self.audience.topics)]
            + [sorted(self.audience.languages)],
            "time": self.send_at.timestamp() if self.send_at else None,
            "what": [self.purpose, self.revises, self.training],
        }
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    @property
    def due_at(self) -> datetime | None:
        """When it should go: at its time, or as soon as it was approved; none before that."""
        return self.send_at or self.approved_at

    @property
    def editable(self) -> bool:
        return self.stage in EDITABLE


def _file(content: Content) -> list[str] | None:
    return [content.enclosure.kind, content.enclosure.file_id] if content.enclosure else None


def is_late(due: datetime, now: datetime) -> bool:
    """Whether what should have gone at `due` is not simply sent any more."""
    return now - due > LATE


def much_the_same(one: str, other: str) -> bool:
    """Whether two texts (HTML) say much the same."""
    return ratio(fold(plain(one)), fold(plain(other))) >= ALIKE


def plain(said: str) -> str:
    """The text of Telegram's HTML as people see it."""
    return html.unescape(re.sub(r"<[^>]+>", "", said))


def room_taken(said: str) -> int:
    """The length of HTML as Telegram counts it: in UTF-16 units, without the marks."""
    return len(plain(said).encode("utf-16-le")) // 2

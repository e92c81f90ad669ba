"""What a resident wants to hear of: everything, what is important, meetings alone, or nothing; and when not."""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.announcements import Kind
from bot.domain.quiet import Quiet


class Level(StrEnum):
    """How much of it."""

    ALL = "all"
    IMPORTANT = "important"
    MEETINGS = "meetings"
    NOTHING = "nothing"


KINDS = {
    Level.ALL: frozenset(Kind),
    Level.IMPORTANT: frozenset({Kind.IMPORTANT}),
    Level.MEETINGS: frozenset({Kind.MEETING}),
    Level.NOTHING: frozenset[Kind](),
}
"""Which kinds come with which level."""


@dataclass(frozen=True)
class About:
    """What letters are about, where a resident may not want them; receipts and answers are about nothing."""

    kind: Kind
    topics: Collection[str] = ()


@dataclass(frozen=True)
class Wishes:
    """Whoever has chosen nothing gets everything.

    Without topics of one's own, all of them; without quiet hours of one's own, the council's.
    """

    level: Level = Level.ALL
    topics: frozenset[str] = field(default_factory=frozenset)
    quiet: Quiet | None = None

    def want(self, about: About) -> bool:
        """Whether an announcement is wanted. One that names no topic concerns everybody."""
        topical = not about.topics or not self.topics or bool(self.topics & set(about.topics))
        return about.kind in KINDS[self.level] and topical

"""Who may do what: staff hold posts, each for one council and one partner, and a permission is a type."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, TypeAlias

from bot.errors import LinkExpired, LinkOwn, LinkUsed, ResidentError

INVITED_FOR = timedelta(hours=24)
"""How long a link can be opened, and the number it led to be said."""

NUMBERS = range(10, 100)
"""What is shown to whoever opens a link."""

WRONG_NUMBERS = 3
"""So many different wrong numbers end an invitation."""


class Role(StrEnum):
    """What a post lets one do."""

    ANNOUNCER = "announcer"
    COORDINATOR = "coordinator"
    ADMIN = "admin"


class Partner(StrEnum):
    """One of the two who make up a council."""

    POLICE = "police"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True)
class Post:
    """A role in one council, for one of its partners. `council` is its slug."""

    council: str
    partner: Partner
    role: Role


@dataclass(frozen=True)
class Member:
    """Somebody who holds posts. They are known to each other by their number; no name is kept."""

    person_id: int
    posts: tuple[Post, ...]

    def permits(self, role: Role) -> tuple[Post, ...]:
        """The posts that let them act in that role."""
        return tuple(post for post in self.posts if post.role is role)


@dataclass(frozen=True)
class Permission:
    """That somebody was looked up just now and found to hold posts of a role; `posts` are those alone.

    Handlers and services take one as an argument, so that a check that was forgotten does not pass mypy.
    """

    person_id: int
    posts: tuple[Post, ...]
    role: ClassVar[Role]

    @property
    def councils(self) -> frozenset[str]:
        """Where it may be used, and nowhere else."""
        return frozenset(post.council for post in self.posts)

    @property
    def compartments(self) -> frozenset[tuple[str, Partner]]:
        """Councils together with the partner they act for there."""
        return frozenset((post.council, post.partner) for post in self.posts)


class Announcer(Permission):
    """May write announcements, and approve those of others."""

    role = Role.ANNOUNCER


class Coordinator(Permission):
    """May see to what residents sent in."""

    role = Role.COORDINATOR


class Admin(Permission):
    """May invite staff and take their posts away, all but their own."""

    role = Role.ADMIN

    def oversees(self, council: str) -> bool:
        return council in self.councils


@dataclass(frozen=True)
class Operator:
    """Whoever runs Lokalråd and sits at the command line. The first admin is made by them."""

    person_id: ClassVar[None] = None

    def oversees(self, council: str) -> bool:
        """All councils there are."""
        return True


Inviter: TypeAlias = Admin | Operator


class Stage(StrEnum):
    """`waiting` and `opened` end by themselves when the time is over."""

    WAITING = "waiting"
    OPENED = "opened"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"
    VOID = "void"


OPEN = (Stage.WAITING, Stage.OPENED)


@dataclass(frozen=True)
class Invitation:
    """A link to a post. `number` is there while it is opened; `knocked` where somebody else tried the link too."""

    id: int
    post: Post
    stage: Stage
    expires_at: datetime
    invited_by: int | None
    opened_by: int | None = None
    number: int | None = None
    tried: tuple[int, ...] = ()
    knocked: bool = False

    def is_open(self, now: datetime) -> bool:
        return self.stage in OPEN and now < self.expires_at

    def refuses(self, person_id: int | None, now: datetime) -> type[ResidentError] | None:
        """Why somebody may not open the link; a guest has no number yet. Who opened it before may do so again."""
        if self.opened_by is not None and self.opened_by != person_id:
            return LinkUsed
        if self.stage is Stage.CONFIRMED:
            return None
        if not self.is_open(now):
            return LinkExpired
        return LinkOwn if person_id is not None and person_id == self.invited_by else None

    def after_wrong(self, number: int) -> "Invitation":
        """A wrong number that is said again tells nobody anything, so it is not counted again."""
        tried = self.tried if number in self.tried else (*self.tried, number)
        if len(tried) < WRONG_NUMBERS:
            return replace(self, tried=tried)
        return replace(self, tried=tried, stage=Stage.VOID, number=None)


@dataclass(frozen=True)
class Held:
    """A post in somebody's hands; `id` is the row's."""

    id: int
    person_id: int
    post: Post
    since: datetime


@dataclass(frozen=True)
class Roster:
    """Who holds what, and which invitations are open, in the councils somebody oversees."""

    held: Sequence[Held]
    invitations: Sequence[Invitation]

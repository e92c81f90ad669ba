"""`lokalraad staff`: who holds which post, and where the first admin is made."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot import clock
from bot.config import OperatorSettings, Settings, read_settings
from bot.content import load_content
from bot.domain.staff import Held, Invitation, Operator, Partner, Post, Role
from bot.errors import ResidentError, UsageError
from bot.operator.name import bot_name
from bot.operator.opening import opened
from bot.services.herald import Herald
from bot.services.invitations import Invitations
from bot.services.staff import Staff
from bot.storage.database import Database
from bot.texts import load_texts

ACTIONS = ("list", "invite", "confirm", "revoke", "withdraw")

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True)
class Asked:
    """What was typed after `lokalraad staff`."""

    action: str
    number: str | None = None
    role: str | None = None
    council: str | None = None
    partner: str | None = None


class NoPostman:
    """No letters leave from here: whoever runs beside finds them within a second."""

    def wake(self) -> None:
        return None


async def staff(asked: Asked) -> int:
    """Exit code 1 where what is meant is not there. Raises UsageError for what cannot be meant at all."""
    number, folder = _number(asked), read_settings(OperatorSettings).content
    councils = load_content(folder).councils
    post = _post(asked, councils.by_slug) if asked.action == "invite" else None
    async with opened() as (settings, db, sealer):
        herald = Herald(sealer, load_texts(folder / "texts"), councils)
        promising = (db, sealer, clock.now, herald, NoPostman())
        desk = _Desk(settings, db, Staff(*promising), Invitations(*promising))
        try:
            await desk.do(asked.action, number, post)
        except ResidentError as refused:
            print(refused)
            return 1
    return 0


class _Desk:
    """One command, with everything it needs open."""

    def __init__(self, settings: Settings, db: Database, members: Staff, invitations: Invitations) -> None:
        self.settings, self.db = settings, db
        self.members, self.invitations = members, invitations

    async def do(self, action: str, number: int, post: Post | None) -> None:
        by = Operator()
        if post is not None:
            await self._invite(post)
        elif action == "confirm":
            done = await self.invitations.confirm(number, by=by)
            print(f"no. {done.person_id} is {_named(done.post)} now, and is told so")
        elif action == "revoke":
            gone = await self.members.revoke(number, by=by)
            print(f"no. {gone.person_id} is no longer {_named(gone.post)}, and is told so")
        elif action == "withdraw":
            await self.invitations.withdraw(number, by=by)
            print(f"invitation {number}: its link leads nowhere")
        else:
            roster = await self.members.roster(by)
            lines = [*map(_held, roster.held), *map(_invited, roster.invitations)]
            print("\n".join(lines or ["there is no staff: `lokalraad staff invite --role admin` makes the first"]))

    async def _invite(self, post: Post) -> None:
        """The link is the last line."""
        username = await bot_name(self.settings, self.db)
        token = await self.invitations.invite(post, by=Operator())
        print(
            f"Send this link to whoever is to be {_named(post)}, and to nobody else. It works once, for 24 hours.\n"
            "Whoever opens it sees a number of two digits. Have them tell it to you; be sure who they are. Then:\n"
            "  lokalraad staff confirm NUMBER\n"
            f"https://t.me/{username}?start=i_{token}"
        )


def _number(asked: Asked) -> int:
    """The number an action needs; 0 where it needs none. Raises UsageError."""
    if asked.action not in ACTIONS:
        raise UsageError(f"lokalraad staff: {asked.action!r} is none of {', '.join(ACTIONS)}")
    if asked.action in ("list", "invite"):
        if asked.number is not None:
            raise UsageError(f"lokalraad staff {asked.action} takes no {asked.number!r}")
        return 0
    written, digits = asked.number or "", 2 if asked.action == "confirm" else 18
    if not (written.isascii() and written.isdigit() and len(written) <= digits and int(written)):
        what = "the two digits you were told" if asked.action == "confirm" else "a number that `staff list` shows"
        raise UsageError(f"lokalraad staff {asked.action} needs {what}")
    return int(written)


def _post(asked: Asked, councils: Collection[str]) -> Post:
    """Raises UsageError."""
    role, partner = _one_of(Role, asked.role, "--role"), _one_of(Partner, asked.partner, "--partner")
    if asked.council is None or asked.council not in councils:
        raise UsageError(f"lokalraad staff invite: --council should be one of {', '.join(sorted(councils))}")
    return Post(asked.council, partner, role)


def _one_of(kind: type[Choice], written: str | None, option: str) -> Choice:
    if written not in frozenset(kind):
        raise UsageError(f"lokalraad staff invite: {option} should be one of {', '.join(kind)}")
    return kind(written)


def _named(post: Post) -> str:
    return f"{post.role} for the {post.partner} in {post.council}"


def _held(held: Held) -> str:
    return f"post {held.id}: no. {held.person_id} is {_named(held.post)}, since {held.since:%Y-%m-%d}"


def _invited(invitation: Invitation) -> str:
    """Not the number: it is to be heard from whoever opened the link."""
    stands = "opened, waits for its number" if invitation.number is not None else "not opened yet"
    knocked = "; SOMEBODY ELSE TRIED THE LINK TOO" if invitation.knocked else ""
    until = f"until {invitation.expires_at:%Y-%m-%d %H:%M}Z"
    return f"invitation {invitation.id}: {_named(invitation.post)}, {stands}, {until}{knocked}"

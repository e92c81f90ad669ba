"""How somebody becomes staff: a link that works once, a number that is said aloud, and somebody who confirms it."""

import base64
import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from bot.clock import Clock
from bot.domain.people import Resident
from bot.domain.staff import INVITED_FOR, NUMBERS, Invitation, Inviter, Post, Stage
from bot.errors import (
    InvitationOver,
    InvitationsMany,
    LinkExpired,
    LinkUnknown,
    LinkUsed,
    NoticeNotAccepted,
    NumberWrong,
    PostHeld,
    PostOwn,
    ResidentError,
)
from bot.sealing import Sealer
from bot.services.herald import Herald
from bot.services.staff import must_oversee, overseen
from bot.storage import audit, people
from bot.storage import invitations as rows
from bot.storage import staff as posts
from bot.storage.database import Database, Transaction
from bot.view import Mail

TOKEN = 32
DERIVED = "invitations.token"


@dataclass(frozen=True)
class Opened:
    """What stands behind a link; `number` is to be said to whoever gave it, None where the post is in force."""

    post: Post
    number: int | None


@dataclass(frozen=True)
class Confirmed:
    """A post that is in force now."""

    post: Post
    person_id: int


class Invitations:
    """The link alone is not enough, because links are forwarded: the number shows who opened it."""

    def __init__(self, db: Database, sealer: Sealer, clock: Clock, herald: Herald, mail: Mail) -> None:
        self._db, self._sealer, self._clock = db, sealer, clock
        self._herald, self._mail = herald, mail

    async def invite(self, post: Post, *, by: Inviter, once: str | None = None) -> str:
        """A token for a new link, shown this once; with the same `once` it is the same one. Raises NotPermitted."""
        token, now = self._token(post, by, once), self._clock()
        async with self._db.transaction() as tx:
            await rows.alone(tx)
            await must_oversee(tx, by, post)
            until = now + INVITED_FOR
            made = await rows.invite(tx, _hash(token), post, invited_by=by.person_id, expires_at=until)
            if made is not None:
                facts = {"invitation": made, **posts.named(post)}
                await audit.note(tx, self._sealer, by.person_id, "invite", facts, now=now)
        return token

    async def look(self, token: str) -> None:
        """Before somebody reads the notice for its sake. Raises LinkUnknown, LinkUsed, LinkExpired."""
        async with self._db.transaction() as tx:
            invitation = await self._known(tx, token)
            trouble = await self._knocked(tx, invitation, None)
        if trouble is not None:
            raise trouble

    async def open(self, resident: Resident, token: str) -> Opened:
        """Bind the link to whoever opens it, and draw their number; for them it stays the same.

        Raises LinkUnknown, LinkUsed, LinkExpired, LinkOwn, PostHeld, InvitationsMany, NoticeNotAccepted.
        """
        async with self._db.transaction() as tx:
            await rows.alone(tx)
            invitation = await self._known(tx, token)
            trouble = await self._knocked(tx, invitation, resident.id)
            opened = await self._opened(tx, invitation, resident) if trouble is None else None
        if trouble is not None or opened is None:
            raise trouble or LinkUnknown
        return opened

    async def confirm(self, number: int, *, by: Inviter, invitation_id: int | None = None) -> Confirmed:
        """Put the post in force whose invitation has that number: this invitation, or any they could confirm.

        Raises NumberWrong (noted with each it may have been meant for), InvitationOver, PostOwn.
        """
        now = self._clock()
        async with self._db.transaction() as tx:
            await rows.alone(tx)
            if done := await self._done_before(tx, by, invitation_id):
                return done
            meant = await self._meant(tx, by, invitation_id, now)
            found = next((each for each in meant if each.number == number), None)
            if found is None:
                await self._note_wrong(tx, meant, number, by, now)
            else:
                confirmed = await self._put_in_force(tx, found, by, now)
        if found is None:
            raise NumberWrong
        self._mail.wake()
        return confirmed

    async def withdraw(self, invitation_id: int, *, by: Inviter) -> None:
        """Nobody can open or confirm it any more; withdrawing twice changes nothing. Raises NotPermitted."""
        now = self._clock()
        async with self._db.transaction() as tx:
            await rows.alone(tx)
            invitation = await rows.by_id(tx, invitation_id)
            if invitation is None or not invitation.is_open(now):
                return
            await must_oversee(tx, by, invitation.post)
            await rows.change(tx, replace(invitation, stage=Stage.WITHDRAWN, number=None))
            await self._note(tx, by.person_id, "withdraw", invitation, now)

    async def _known(self, tx: Transaction, token: str) -> Invitation:
        invitation = await rows.by_token(tx, _hash(token))
        if invitation is None:
            raise LinkUnknown
        return invitation

    async def _knocked(
        self, tx: Transaction, invitation: Invitation, person_id: int | None
    ) -> type[ResidentError] | None:
        """Why they may not open it. That somebody else tried a used link is noted, for whoever confirms."""
        trouble = invitation.refuses(person_id, self._clock())
        if trouble is LinkUsed:
            await rows.knock(tx, invitation.id, now=self._clock())
        return trouble

    async def _opened(self, tx: Transaction, invitation: Invitation, resident: Resident) -> Opened:
        if not await people.hold(tx, resident.id):
            raise NoticeNotAccepted
        holds = invitation.post in (await posts.member(tx, resident.id)).posts
        if invitation.stage is Stage.CONFIRMED:
            if not holds:
                raise LinkExpired
            return Opened(invitation.post, None)
        if holds:
            raise PostHeld
        if invitation.number is None:
            invitation = await self._bind(tx, invitation, resident.id)
        return Opened(invitation.post, invitation.number)

    async def _bind(self, tx: Transaction, invitation: Invitation, person_id: int) -> Invitation:
        now = self._clock()
        await rows.free_numbers(tx, now=now)
        free = sorted(set(NUMBERS) - await rows.numbers(tx))
        if not free:
            raise InvitationsMany
        number = secrets.choice(free)
        bound = replace(invitation, stage=Stage.OPENED, opened_by=person_id, number=number)
        await rows.change(tx, bound)
        await self._note(tx, person_id, "open", bound, now)
        return bound

    async def _done_before(self, tx: Transaction, by: Inviter, invitation_id: int | None) -> Confirmed | None:
        """A second tap on what is in force finds it in force."""
        found = await rows.by_id(tx, invitation_id) if invitation_id is not None else None
        if found is None or found.stage is not Stage.CONFIRMED or found.opened_by is None:
            return None
        await must_oversee(tx, by, found.post)
        return Confirmed(found.post, found.opened_by)

    async def _meant(
        self, tx: Transaction, by: Inviter, invitation_id: int | None, now: datetime
    ) -> list[Invitation]:
        """Those that wait for a number, and that they could confirm. Raises InvitationOver, PostOwn."""
        waiting = await rows.open_ones(tx, now=now, councils=await overseen(tx, by))
        opened = [each for each in waiting if each.number is not None and invitation_id in (None, each.id)]
        others = [each for each in opened if by.person_id is None or each.opened_by != by.person_id]
        if not others:
            raise PostOwn if opened else InvitationOver
        return others

    async def _note_wrong(
        self, tx: Transaction, meant: list[Invitation], number: int, by: Inviter, now: datetime
    ) -> None:
        for each in meant:
            await rows.change(tx, after := each.after_wrong(number))
            if after.stage is Stage.VOID:
                await self._note(tx, by.person_id, "void", after, now)

    async def _put_in_force(self, tx: Transaction, invitation: Invitation, by: Inviter, now: datetime) -> Confirmed:
        person_id = invitation.opened_by
        if person_id is None or not await people.hold(tx, person_id):
            raise InvitationOver
        await rows.change(tx, replace(invitation, stage=Stage.CONFIRMED, number=None))
        await posts.give(tx, person_id, invitation.post, now=now)
        key = f"staff:here:{invitation.id}"
        await self._herald.tell(tx, "staff-here", person_id, invitation.post, key=key, now=now)
        await self._note(tx, by.person_id, "confirm", invitation, now)
        return Confirmed(invitation.post, person_id)

    async def _note(self, tx: Transaction, by: int | None, what: str, invitation: Invitation, now: datetime) -> None:
        facts = {"invitation": invitation.id, **posts.named(invitation.post)}
        await audit.note(tx, self._sealer, by, what, facts, whom=invitation.opened_by, now=now)

    def _token(self, post: Post, by: Inviter, once: str | None) -> str:
        if once is None:
            return secrets.token_urlsafe(TOKEN)
        said = "|".join((once, str(by.person_id), post.council, post.partner, post.role))
        drawn = bytes.fromhex(self._sealer.hashes(said, where=DERIVED)[0])
        return base64.urlsafe_b64encode(drawn).decode().rstrip("=")


def _hash(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()

"""Who is staff: looked up at every use, so that a post that is taken away is gone at once."""

from typing import TypeVar

from bot.clock import Clock
from bot.domain.people import Resident
from bot.domain.staff import (
    Held,
    Inviter,
    Operator,
    Permission,
    Post,
    Role,
    Roster,
)
from bot.errors import NotPermitted, PostGone, PostOwn
from bot.sealing import Sealer
from bot.services.herald import Herald
from bot.storage import audit, invitations
from bot.storage import staff as rows
from bot.storage.database import Database, Transaction
from bot.view import Mail

Kind = TypeVar("Kind", bound=Permission)


class Staff:
    """Permissions, and the posts they come from."""

    def __init__(self, db: Database, sealer: Sealer, clock: Clock, herald: Herald, mail: Mail) -> None:
        self._db, self._sealer, self._clock = db, sealer, clock
        self._herald, self._mail = herald, mail

    async def holding(self, kind: type[Kind], resident: Resident) -> Kind | None:
        """That permission, with the posts it rests on; None where they hold none."""
        async with self._db.reading() as tx:
            posts = (await rows.member(tx, resident.id)).permits(kind.role)
        return kind(resident.id, posts) if posts else None

    async def roster(self, by: Inviter) -> Roster:
        """The staff and the open invitations of the councils they oversee."""
        async with self._db.reading() as tx:
            councils = await overseen(tx, by)
            return Roster(
                await rows.held(tx, councils),
                await invitations.open_ones(tx, now=self._clock(), councils=councils),
            )

    async def held(self, post_id: int, *, by: Inviter) -> Held:
        """A post they may take away. Raises PostGone, NotPermitted, PostOwn."""
        async with self._db.reading() as tx:
            return await self._removable(tx, post_id, by)

    async def revoke(self, post_id: int, *, by: Inviter) -> Held:
        """Take a post away, and an admin's open invitations with it. Raises PostGone, NotPermitted, PostOwn."""
        now = self._clock()
        async with self._db.transaction() as tx:
            await invitations.alone(tx)
            held = await self._removable(tx, post_id, by)
            await rows.take(tx, post_id)
            await self._sweep_after(tx, held)
            key = f"staff:gone:{post_id}"
            await self._herald.tell(tx, "staff-gone", held.person_id, held.post, key=key, now=now)
            facts = {"post": post_id, **rows.named(held.post)}
            await audit.note(tx, self._sealer, by.person_id, "revoke", facts, whom=held.person_id, now=now)
        self._mail.wake()
        return held

    async def _removable(self, tx: Transaction, post_id: int, by: Inviter) -> Held:
        held = await rows.holder(tx, post_id)
        if held is None:
            raise PostGone
        await must_oversee(tx, by, held.post)
        if held.person_id == by.person_id:
            raise PostOwn
        return held

    async def _sweep_after(self, tx: Transaction, gone: Held) -> None:
        left = (await rows.member(tx, gone.person_id)).permits(Role.ADMIN)
        if gone.post.council not in {post.council for post in left}:
            await invitations.withdraw_those_of(tx, gone.person_id, gone.post.council)


async def overseen(tx: Transaction, by: Inviter) -> frozenset[str] | None:
    """The councils they oversee at this moment; None for all of them."""
    if isinstance(by, Operator):
        return None
    return frozenset(post.council for post in (await rows.member(tx, by.person_id)).permits(Role.ADMIN))


async def must_oversee(tx: Transaction, by: Inviter, post: Post) -> None:
    """Looked up once more where it is done. Raises NotPermitted."""
    councils = await overseen(tx, by)
    if councils is not None and post.council not in councils:
        raise NotPermitted

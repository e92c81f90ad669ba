"""Rows of invitations: of a link only its hash is kept, and a number only while it can still be said."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, or_, select, text, update

from bot.domain.staff import OPEN, Invitation, Post, Stage
from bot.storage.database import Transaction, insert_into
from bot.storage.staff import named, post_of
from bot.storage.tables import invitations


async def alone(tx: Transaction) -> None:
    """Until the transaction ends nobody else changes an invitation, so that a number is drawn once."""
    if tx.dialect.name == "postgresql":  # SQLite has one writer anyway
        await tx.execute(text("LOCK TABLE invitations IN SHARE ROW EXCLUSIVE MODE"))


async def invite(
    tx: Transaction, token_hash: str, post: Post, *, invited_by: int | None, expires_at: datetime
) -> int | None:
    """The number of a new row; None where that link was made before."""
    row = {**named(post), "token_hash": token_hash, "invited_by": invited_by, "expires_at": expires_at}
    fresh = insert_into(tx, invitations).values(row).on_conflict_do_nothing(index_elements=["token_hash"])
    found: int | None = await tx.scalar(fresh.returning(invitations.c.id))
    return found


async def by_token(tx: Transaction, token_hash: str) -> Invitation | None:
    return await _one(tx, invitations.c.token_hash == token_hash)


async def by_id(tx: Transaction, invitation_id: int) -> Invitation | None:
    return await _one(tx, invitations.c.id == invitation_id)


async def open_ones(
    tx: Transaction, *, now: datetime, councils: Collection[str] | None = None
) -> Sequence[Invitation]:
    """Those that can still lead to a post, in those councils or in all."""
    query = select(invitations).where(invitations.c.stage.in_(OPEN), invitations.c.expires_at > now)
    if councils is not None:
        query = query.where(invitations.c.council.in_(councils))
    return [_invitation(row) for row in await tx.execute(query.order_by(invitations.c.id))]


async def free_numbers(tx: Transaction, *, now: datetime) -> None:
    """What an expired invitation was to be confirmed by can be drawn again."""
    over = invitations.c.number.is_not(None) & (invitations.c.expires_at <= now)
    await tx.execute(update(invitations).where(over).values(number=None))


async def numbers(tx: Transaction) -> set[int]:
    """Those that are taken."""
    return set(await tx.scalars(select(invitations.c.number).where(invitations.c.number.is_not(None))))


async def change(tx: Transaction, invitation: Invitation) -> None:
    """Write down how it stands now."""
    values = {
        "stage": invitation.stage,
        "opened_by": invitation.opened_by,
        "number": invitation.number,
        "tried": ",".join(map(str, invitation.tried)),
    }
    await tx.execute(update(invitations).where(invitations.c.id == invitation.id).values(values))


async def knock(tx: Transaction, invitation_id: int, *, now: datetime) -> None:
    """Somebody else tried the link; who that was is not kept."""
    await tx.execute(update(invitations).where(invitations.c.id == invitation_id).values(knocked_at=now))


async def withdraw_those_of(tx: Transaction, person_id: int, council: str) -> None:
    """Whoever may invite no more leaves no link behind."""
    theirs = (invitations.c.invited_by == person_id) & (invitations.c.council == council)
    gone = update(invitations).where(theirs, invitations.c.stage.in_(OPEN))
    await tx.execute(gone.values(stage=Stage.WITHDRAWN, number=None))


async def everything(tx: Transaction, person_id: int) -> list[dict[str, Any]]:
    """The invitations a person made or opened, for the export. A number is for its opener to say, so it is not in."""
    shown = [invitations.c[name] for name in ("council", "partner", "role", "expires_at", "stage", "knocked_at")]
    theirs = or_(invitations.c.invited_by == person_id, invitations.c.opened_by == person_id)
    opened = (invitations.c.opened_by == person_id).label("opened_by_you")
    rows = await tx.execute(select(*shown, opened).where(theirs).order_by(invitations.c.id))
    return [dict(row) for row in rows.mappings()]


async def prune(tx: Transaction, *, before: datetime) -> None:
    """Delete those that expired so long ago that nobody opens their link any more."""
    await tx.execute(delete(invitations).where(invitations.c.expires_at < before))


async def _one(tx: Transaction, which: ColumnElement[bool]) -> Invitation | None:
    row = (await tx.execute(select(invitations).where(which))).first()
    return _invitation(row) if row else None


def _invitation(row: Row[Any]) -> Invitation:
    return Invitation(
        id=row.id,
        post=post_of(row),
        stage=Stage(row.stage),
        expires_at=row.expires_at,
        invited_by=row.invited_by,
        opened_by=row.opened_by,
        number=row.number,
        tried=tuple(int(number) for number in row.tried.split(",") if number),
        knocked=row.knocked_at is not None,
    )

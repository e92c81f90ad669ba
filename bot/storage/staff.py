"""Rows of posts: who holds which role, where and for whom."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, select

from bot.domain.staff import Held, Member, Partner, Post, Role
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import posts


async def member(tx: Transaction, person_id: int) -> Member:
    """What somebody holds now; for most people that is nothing."""
    held = await _held(tx, select(posts).where(posts.c.person_id == person_id))
    return Member(person_id, tuple(each.post for each in held))


async def held(tx: Transaction, councils: Collection[str] | None = None) -> Sequence[Held]:
    """Everybody's posts, in those councils or in all."""
    query = select(posts)
    return await _held(tx, query if councils is None else query.where(posts.c.council.in_(councils)))


async def holder(tx: Transaction, post_id: int) -> Held | None:
    found = await _held(tx, select(posts).where(posts.c.id == post_id).with_for_update())
    return found[0] if found else None


async def give(tx: Transaction, person_id: int, post: Post, *, now: datetime) -> bool:
    """False where they hold it already."""
    row = {**named(post), "person_id": person_id, "since": now}
    fresh = insert_into(tx, posts).values(row).on_conflict_do_nothing()
    return bool((await tx.execute(fresh)).rowcount)


async def take(tx: Transaction, post_id: int) -> bool:
    """False where nobody holds it any more."""
    return bool((await tx.execute(delete(posts).where(posts.c.id == post_id))).rowcount)


async def everything(tx: Transaction, person_id: int) -> list[dict[str, Any]]:
    """A person's posts as they stand, for the export."""
    query = select(posts.c.council, posts.c.partner, posts.c.role, posts.c.since)
    rows = await tx.execute(query.where(posts.c.person_id == person_id).order_by(posts.c.id))
    return [dict(row) for row in rows.mappings()]


def named(post: Post) -> dict[str, str | int]:
    """The columns that make a post."""
    return {"council": post.council, "partner": post.partner, "role": post.role}


def post_of(row: Row[Any]) -> Post:
    return Post(row.council, Partner(row.partner), Role(row.role))


async def _held(tx: Transaction, query: Select[Any]) -> list[Held]:
    rows = await tx.execute(query.order_by(posts.c.council, posts.c.person_id, posts.c.id))
    return [Held(row.id, row.person_id, post_of(row), row.since) for row in rows]

"""Rows of wishes: who has chosen nothing has none."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, or_, select

from bot.domain.quiet import Quiet
from bot.domain.wishes import KINDS, Level, Wishes
from bot.storage.database import Transaction
from bot.storage.spaced import holds_any, names_in, spaced
from bot.storage.tables import wishes


async def of(tx: Transaction, person_id: int) -> Wishes:
    row = (await tx.execute(select(wishes).where(wishes.c.person_id == person_id))).first()
    return _wishes(row) if row else Wishes()


async def put(tx: Transaction, person_id: int, wanted: Wishes) -> None:
    """The caller holds the person's row."""
    values = {
        "level": wanted.level,
        "topics": spaced(wanted.topics),
        "quiet_from": wanted.quiet.begins if wanted.quiet else None,
        "quiet_until": wanted.quiet.ends if wanted.quiet else None,
    }
    if not (await tx.execute(wishes.update().where(wishes.c.person_id == person_id).values(values))).rowcount:
        await tx.execute(wishes.insert().values(person_id=person_id, **values))


async def everything(tx: Transaction, person_id: int) -> dict[str, Any] | None:
    """The row as it stands, for the export."""
    row = (await tx.execute(select(wishes).where(wishes.c.person_id == person_id))).mappings().first()
    return dict(row) if row else None


async def quiet_hours(tx: Transaction, whose: ColumnElement[bool] | None = None) -> Sequence[Quiet]:
    """All that anybody, or those people, have chosen for themselves: few, of 576 there can be."""
    pairs = select(wishes.c.quiet_from, wishes.c.quiet_until).where(wishes.c.quiet_from.is_not(None)).distinct()
    if whose is not None:
        pairs = pairs.where(whose)
    return [Quiet(begins, ends) for begins, ends in await tx.execute(pairs)]


def mutes(kind: str, topics: Iterable[str]) -> ColumnElement[bool]:
    """That a row of wishes wants none of it; the same as `Wishes.want`, said to a database."""
    wanted = [level for level, kinds in KINDS.items() if kind in kinds]
    level = wishes.c.level.not_in(wanted)
    named = frozenset(topics)
    return or_(level, and_(wishes.c.topics != spaced(()), ~holds_any(wishes.c.topics, named))) if named else level


async def unwanted(tx: Transaction, kind: str, topics: str, person_ids: Sequence[int]) -> set[int]:
    """Who of these does not want it, as they have chosen by now; `topics` as the column holds them."""
    query = select(wishes.c.person_id).where(wishes.c.person_id.in_(person_ids), mutes(kind, names_in(topics)))
    return set(await tx.scalars(query)) if person_ids else set()


def _wishes(row: Row[Any]) -> Wishes:
    quiet = Quiet(row.quiet_from, row.quiet_until) if row.quiet_from is not None else None
    return Wishes(Level(row.level), names_in(row.topics), quiet)

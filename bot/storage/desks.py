"""Rows of desks: groups of staff that hear of new cases; where they are stands in `links`."""

from sqlalchemy import delete, select

from bot.domain.staff import Partner
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import desks, links


async def of(tx: Transaction, council: str, partner: Partner) -> str | None:
    """The address of the group that hears of that compartment's cases."""
    mine = (desks.c.council == council) & (desks.c.partner == partner)
    found: str | None = await tx.scalar(select(desks.c.address).where(mine))
    return found


async def open_at(tx: Transaction, council: str, partner: Partner, address: str) -> None:
    """In place of the one there was."""
    await close(tx, council, partner)
    await tx.execute(insert_into(tx, desks).values(address=address, council=council, partner=partner))


async def close(tx: Transaction, council: str, partner: Partner) -> bool:
    """Whether there was one."""
    former = await of(tx, council, partner)
    if former is None:
        return False
    await tx.execute(delete(links).where(links.c.address == former))
    await tx.execute(delete(desks).where(desks.c.address == former))
    return True


async def everything(tx: Transaction) -> list[tuple[str, Partner]]:
    """The compartments of which a group hears."""
    rows = await tx.execute(select(desks.c.council, desks.c.partner).order_by(desks.c.council, desks.c.partner))
    return [(row.council, Partner(row.partner)) for row in rows]

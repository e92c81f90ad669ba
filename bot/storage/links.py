"""Rows that lead from a case, or a staff group, to its chat: sealed, and opened when a letter is claimed."""

from collections.abc import Collection, Sequence

from sqlalchemy import delete, select, update

from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import links

SEALED = "links.token"


async def tie(tx: Transaction, sealer: Sealer, address: str, chat_id: int) -> None:
    """Letters to that address go to that chat from now on."""
    token = sealer.seal(str(chat_id).encode(), where=SEALED)
    fresh = insert_into(tx, links).values(address=address, token=token)
    await tx.execute(fresh.on_conflict_do_update(index_elements=["address"], set_={"token": token}))


async def follow(tx: Transaction, address: str, other: str) -> None:
    """Letters to `address` go where those to `other` go; the token is copied as it is, and not opened."""
    rows = select(links.c.token).where(links.c.address == other)
    token = await tx.scalar(rows)
    if token is not None:
        await tx.execute(insert_into(tx, links).values(address=address, token=token).on_conflict_do_nothing())


async def cut(tx: Transaction, addresses: Collection[str]) -> int:
    """Nobody can be written to there any more; how many there were."""
    return int((await tx.execute(delete(links).where(links.c.address.in_(addresses)))).rowcount) if addresses else 0


async def in_turn(tx: Transaction, *, after: str, limit: int) -> Sequence[str]:
    """Addresses that lead to somebody, from the one after `after` on."""
    query = select(links.c.address).where(links.c.address > after)
    return list(await tx.scalars(query.order_by(links.c.address).limit(limit)))


async def tied(tx: Transaction, addresses: Collection[str]) -> set[str]:
    """Which of these lead to somebody."""
    query = select(links.c.address).where(links.c.address.in_(addresses))
    return set(await tx.scalars(query)) if addresses else set()


async def tokens(tx: Transaction, addresses: Collection[str]) -> dict[str, bytes]:
    """Still sealed."""
    if not addresses:
        return {}
    rows = await tx.execute(select(links).where(links.c.address.in_(addresses)))
    return {row.address: row.token for row in rows}


async def move(tx: Transaction, sealer: Sealer, token: bytes, chat_id: int) -> None:
    """The chat behind a token has another number now."""
    fresh = sealer.seal(str(chat_id).encode(), where=SEALED)
    await tx.execute(update(links).where(links.c.token == token).values(token=fresh))

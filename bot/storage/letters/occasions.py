"""What letters are written for: noted once under a key, with what is said; open, paused or stopped."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select, update

from bot.domain.letters import Occasion
from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.letters.due import is_open
from bot.storage.spaced import spaced
from bot.storage.tables import bodies, occasions
from bot.view import View, packed, unpacked

SEALED = "bodies.body"
LONGEST_REASON = 200


async def begin(
    tx: Transaction, sealer: Sealer, occasion: Occasion, said: Mapping[str, View], *, now: datetime
) -> int | None:
    """Note an occasion and what is said on it, in Danish at least (nothing where letters delete); its id, or None
    where it has been noted before."""
    values = {
        "key": occasion.key,
        "policy": occasion.policy,
        "lane": occasion.lane,
        "created_at": now,
        "expires_at": occasion.expires_at,
        "means": occasion.means,
        "kind": occasion.about.kind if occasion.about else None,
        "topics": spaced(occasion.about.topics if occasion.about else ()),
    }
    fresh = insert_into(tx, occasions).values(values).on_conflict_do_nothing(index_elements=["key"])
    found: int | None = await tx.scalar(fresh.returning(occasions.c.id))
    if found is not None and said:
        sealed = [
            {"occasion_id": found, "language": language, "body": sealer.seal(packed(view), where=SEALED)}
            for language, view in said.items()
        ]
        await tx.execute(bodies.insert(), sealed)
    return found


async def find(tx: Transaction, key: str) -> int | None:
    """The occasion of that key."""
    found: int | None = await tx.scalar(select(occasions.c.id).where(occasions.c.key == key))
    return found


async def body(tx: Transaction, sealer: Sealer, occasion_id: int, language: str) -> View:
    """What is said on an occasion; in Danish where that language was not written."""
    rows = await tx.execute(select(bodies.c.language, bodies.c.body).where(bodies.c.occasion_id == occasion_id))
    said = {row.language: row.body for row in rows}
    return unpacked(sealer.unseal(said.get(language) or said["da"], where=SEALED))


async def state(tx: Transaction, occasion_id: int) -> tuple[str, str | None]:
    """open, paused or stopped, and why."""
    row = (await tx.execute(select(occasions.c.state, occasions.c.reason).where(occasions.c.id == occasion_id))).one()
    return row.state, row.reason


async def halt(tx: Transaction, occasion_id: int, reason: str) -> bool:
    """Pause an occasion that is open; whether it was."""
    halted = update(occasions).where(occasions.c.id == occasion_id, occasions.c.state == "open")
    return bool((await tx.execute(halted.values(state="paused", reason=reason[:LONGEST_REASON]))).rowcount)


async def reopen(tx: Transaction, occasion_id: int) -> bool:
    """Go on with an occasion that was paused; whether it was."""
    paused = update(occasions).where(occasions.c.id == occasion_id, occasions.c.state == "paused")
    return bool((await tx.execute(paused.values(state="open", reason=None))).rowcount)


async def stop(tx: Transaction, occasion_id: int) -> bool:
    """Send nothing more of it, ever; whether that was still to be said. `cancel` sees to its letters."""
    going = update(occasions).where(occasions.c.id == occasion_id, occasions.c.state != "stopped")
    return bool((await tx.execute(going.values(state="stopped"))).rowcount)


async def stop_all(tx: Transaction, prefix: str) -> None:
    """Send nothing more, ever, of the occasions whose key begins like that."""
    those = (occasions.c.key >= prefix) & (occasions.c.key < prefix[:-1] + chr(ord(prefix[-1]) + 1))
    await tx.execute(update(occasions).where(those, occasions.c.state != "stopped").values(state="stopped"))


async def expire_at(tx: Transaction, occasion_ids: Collection[int], instant: datetime) -> None:
    """What is said on them is of use until another instant than was thought."""
    await tx.execute(update(occasions).where(occasions.c.id.in_(occasion_ids)).values(expires_at=instant))


async def named(tx: Transaction, prefix: str) -> dict[str, int]:
    """The occasions whose key begins like that, by what comes after."""
    those = (occasions.c.key >= prefix) & (occasions.c.key < prefix[:-1] + chr(ord(prefix[-1]) + 1))
    rows = await tx.execute(select(occasions.c.key, occasions.c.id).where(those))
    return {row.key.removeprefix(prefix): row.id for row in rows}


async def keep_open(tx: Transaction, occasion_id: int, *, now: datetime) -> bool:
    """Whether letters of it may leave at this moment; until the transaction ends nobody stops or pauses it."""
    query = select(occasions.c.id).where(occasions.c.id == occasion_id, is_open(now))
    return await tx.scalar(query.with_for_update(read=True)) is not None


async def closed(tx: Transaction, occasion_ids: Collection[int]) -> set[int]:
    """Which of these are not open any more: what is in hand for them is not to be sent."""
    query = select(occasions.c.id).where(occasions.c.id.in_(occasion_ids), occasions.c.state != "open")
    return set(await tx.scalars(query)) if occasion_ids else set()

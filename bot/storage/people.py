"""Rows of people: found by a keyed hash of the chat id, which itself is sealed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update

from bot.domain.people import Language, Resident
from bot.errors import NoticeNotAccepted
from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import people

HASH = "people.chat"
SEALED = "people.chat_sealed"
RESIDENT = (people.c.id, people.c.chat_sealed, people.c.language, people.c.council, people.c.notice_version)


async def find(tx: Transaction, sealer: Sealer, chat_id: int) -> Resident | None:
    """The resident of a chat, under whichever key they were noted."""
    query = select(*RESIDENT).where(people.c.chat_hash.in_(sealer.hashes(str(chat_id), where=HASH)))
    row = (await tx.execute(query)).first()
    return _resident(row, chat_id) if row else None


async def insert(
    tx: Transaction, sealer: Sealer, chat_id: int, *, language: Language, version: str, now: datetime
) -> None:
    """A new row, unless there is one under any key; of two that come at once, one is kept."""
    if await find(tx, sealer, chat_id) is not None:
        return
    row = {"language": language, "notice_version": version, "notice_accepted_at": now} | _chat(sealer, chat_id)
    fresh = insert_into(tx, people).values(row)
    await tx.execute(fresh.on_conflict_do_nothing(index_elements=["chat_hash"]))


async def accept(
    tx: Transaction,
    sealer: Sealer,
    chat_id: int,
    *,
    language: Language,
    version: str,
    council: str | None,
    now: datetime,
) -> Resident:
    """Note what was accepted; the instant only where the version is another one. Raises NoticeNotAccepted."""
    mine = people.c.chat_hash.in_(sealer.hashes(str(chat_id), where=HASH))
    newer = {"notice_version": version, "notice_accepted_at": now}
    await tx.execute(update(people).where(mine, people.c.notice_version != version).values(newer))
    values = {"language": language, "blocked_at": None} | _chat(sealer, chat_id)
    if council is not None:
        values["council"] = council
    row = (await tx.execute(update(people).where(mine).values(values).returning(*RESIDENT))).first()
    if row is None:
        raise NoticeNotAccepted
    return _resident(row, chat_id)


async def change(
    tx: Transaction,
    sealer: Sealer,
    resident: Resident,
    *,
    language: Language | None = None,
    council: str | None = None,
) -> Resident | None:
    """The resident with a new language or council; None where there is no row any more."""
    given = {"language": language, "council": council}
    values = {name: value for name, value in given.items() if value is not None}
    statement = update(people).where(people.c.id == resident.id).values(values).returning(*RESIDENT)
    row = (await tx.execute(statement)).first()
    return _resident(row, resident.chat_id) if row else None


async def count(tx: Transaction, *, council: str, language: str) -> int:
    """How many residents have both that council and that language; whoever blocked the bot is none of them."""
    query = select(func.count()).where(people.c.council == council, people.c.language == language)
    return await tx.scalar(query.where(people.c.blocked_at.is_(None))) or 0


async def hold(tx: Transaction, person_id: int) -> bool:
    """Whether the row is there, and keep it there until the transaction ends."""
    query = select(people.c.id).where(people.c.id == person_id).with_for_update()
    return (await tx.execute(query)).first() is not None


async def mark_blocked(tx: Transaction, sealer: Sealer, chat_id: int, *, at: datetime | None) -> None:
    mine = people.c.chat_hash.in_(sealer.hashes(str(chat_id), where=HASH))
    await tx.execute(update(people).where(mine).values(blocked_at=at))


async def everything(tx: Transaction, person_id: int) -> Mapping[str, Any] | None:
    """Every column that says something about the person, for the export."""
    row = (await tx.execute(select(people).where(people.c.id == person_id))).mappings().first()
    return dict(row) if row else None


async def erase(tx: Transaction, person_id: int) -> bool:
    """Delete the row and, by the foreign keys, what hangs on it; False where there was none."""
    return bool((await tx.execute(delete(people).where(people.c.id == person_id))).rowcount)


def _chat(sealer: Sealer, chat_id: int) -> dict[str, Any]:
    return {
        "chat_hash": sealer.hashes(str(chat_id), where=HASH)[0],
        "chat_sealed": sealer.seal(str(chat_id).encode(), where=SEALED),
    }


def _resident(row: Any, chat_id: int) -> Resident:
    return Resident(row.id, chat_id, row.language, row.council, row.notice_version)


async def shut(tx: Transaction, person_ids: Sequence[int], *, at: datetime) -> None:
    """Telegram says that nobody is there: they blocked the bot, or the account is gone."""
    await tx.execute(update(people).where(people.c.id.in_(person_ids)).values(blocked_at=at))


async def move(tx: Transaction, sealer: Sealer, person_id: int, chat_id: int) -> bool:
    """The chat has another number now; False where that is somebody else's already."""
    known = people.c.chat_hash.in_(sealer.hashes(str(chat_id), where=HASH))
    if await tx.scalar(select(people.c.id).where(known, people.c.id != person_id)) is not None:
        return False
    await tx.execute(update(people).where(people.c.id == person_id).values(_chat(sealer, chat_id)))
    return True


async def in_turn(tx: Transaction, sealer: Sealer, *, after: int, limit: int) -> Sequence[tuple[Resident, datetime]]:
    """Residents and when they accepted the notice, by the number of their row, from the one after `after` on."""
    query = select(*RESIDENT, people.c.notice_accepted_at).where(people.c.id > after)
    rows = await tx.execute(query.order_by(people.c.id).limit(limit))
    return [
        (_resident(row, int(sealer.unseal(row.chat_sealed, where=SEALED))), row.notice_accepted_at) for row in rows
    ]

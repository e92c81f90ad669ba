"""Erases a person from every table: by their own hand, or again, once an older backup was restored."""

from datetime import datetime

from bot.domain.people import Resident
from bot.sealing import Sealer
from bot.services.feedback.leaving import leave
from bot.storage import announcements, audit, lanes, letters, meetings, people, staff
from bot.storage.database import Transaction

LANE = "inbox.chat"
NOTED = "erasures.person"
"""Where a chat is hashed with the key when it is erased: as nowhere else, so that no copy of the database tells whose
line in the log of erasures is whose."""


async def forget(tx: Transaction, sealer: Sealer, resident: Resident, *, but: int, now: datetime) -> int:
    """Everything of theirs; how many letters to them are skipped. The update `but`, and what was written after it, is
    emptied when it has been answered. Doing it twice changes nothing."""
    await announcements.forget(tx, resident.id)
    await meetings.forget(tx, resident.id)
    await leave(tx, sealer, resident.id)  # by their keyring, which goes with their row
    skipped = await letters.erase(tx, resident.id, now=now)
    await _leave(tx, sealer, resident, now)
    await people.erase(tx, resident.id)
    await lanes.empty(tx, sealer.hashes(str(resident.chat_id), where=LANE), but=but, now=now)
    return skipped


async def _leave(tx: Transaction, sealer: Sealer, resident: Resident, now: datetime) -> None:
    """Their posts go with the row; that they did is noted where it cannot be erased, and names nobody."""
    if (await staff.member(tx, resident.id)).posts:
        await audit.note(tx, sealer, resident.id, "erase", {}, whom=resident.id, now=now)

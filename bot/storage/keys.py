"""Which keys sealed this database: a wrong or missing one shows at start, not at the first letter."""

import json
from typing import Any

from sqlalchemy import Column, delete, select

from bot.domain.inbox import lane_of
from bot.errors import KeyUnknown, Unsealable
from bot.sealing import Sealer
from bot.storage.database import Transaction, insert_into
from bot.storage.tables import (
    agenda_items,
    announcements,
    bodies,
    cases,
    drafts,
    entries,
    inbox,
    kept_questions,
    keyrings,
    links,
    meetings,
    people,
    pictures,
    proposals,
    sealing_keys,
    writings,
)

AT_ONCE = 50
"""How many are in memory: a picture may be among them."""

PROOF, PLACE = b"Lokalraad", "sealing_keys.proof"
SEALED = (
    (agenda_items, agenda_items.c.id, agenda_items.c.content),
    (announcements, announcements.c.id, announcements.c.content),
    (bodies, bodies.c.occasion_id, bodies.c.body),
    (cases, cases.c.reference, cases.c.content),
    (drafts, drafts.c.person_id, drafts.c.answers),
    (entries, entries.c.id, entries.c.content),
    (inbox, inbox.c.id, inbox.c.payload),
    (keyrings, keyrings.c.person_id, keyrings.c.content),
    (kept_questions, kept_questions.c.id, kept_questions.c.words),
    (links, links.c.address, links.c.token),
    (meetings, meetings.c.id, meetings.c.content),
    (pictures, pictures.c.id, pictures.c.content),
    (proposals, proposals.c.meeting_id, proposals.c.content),
    (writings, writings.c.person_id, writings.c.content),
)
"""Tables with a sealed column, and the key of their rows; people have more than that."""


async def prove(tx: Transaction, sealer: Sealer) -> None:
    """Raises KeyUnknown where the database was sealed with a key that is not among ours."""
    known = {row.key_id: row.proof for row in await tx.execute(select(sealing_keys))}
    for key_id, proof in known.items():
        try:
            right = key_id in sealer.key_ids and sealer.unseal(proof, where=PLACE) == PROOF
        except Unsealable:
            right = False
        if not right:
            raise KeyUnknown
    present = sealer.key_ids[0]
    if present not in known:
        values = {"key_id": present, "proof": sealer.seal(PROOF, where=PLACE)}
        fresh = insert_into(tx, sealing_keys).values(values)
        await tx.execute(fresh.on_conflict_do_nothing())  # another process may start just now


async def reseal(tx: Transaction, sealer: Sealer) -> int:
    """Seal every row with the present key and forget the older ones; how many rows there were.

    A row that somebody changed or emptied meanwhile is left as they left it.
    """
    count = await _reseal_people(tx, sealer)
    for table, key, column in SEALED:
        known = list(await tx.scalars(select(key).where(column.is_not(None)).distinct()))
        for begin in range(0, len(known), AT_ONCE):
            those = key.in_(known[begin : begin + AT_ONCE]) & column.is_not(None)
            for row_id, sealed in (await tx.execute(select(key, column).where(those))).all():
                values = _resealed(sealer, column, sealed)
                await tx.execute(table.update().where(key == row_id, column == sealed).values(values))
                count += 1
    await tx.execute(delete(sealing_keys).where(sealing_keys.c.key_id != sealer.key_ids[0]))
    return count


def _resealed(sealer: Sealer, column: Column[Any], sealed: bytes) -> dict[str, bytes | str]:
    place = f"{column.table.name}.{column.name}"
    plain = sealer.unseal(sealed, where=place)
    values: dict[str, bytes | str] = {column.name: sealer.seal(plain, where=place)}
    if column.table is inbox:
        values["chat"] = sealer.hashes(lane_of(json.loads(plain)), where="inbox.chat")[0]
    return values


async def _reseal_people(tx: Transaction, sealer: Sealer) -> int:
    rows = (await tx.execute(select(people.c.id, people.c.chat_sealed))).all()
    for row in rows:
        chat = sealer.unseal(row.chat_sealed, where="people.chat_sealed")
        values = {
            "chat_sealed": sealer.seal(chat, where="people.chat_sealed"),
            "chat_hash": sealer.hashes(chat.decode(), where="people.chat")[0],
        }
        await tx.execute(people.update().where(people.c.id == row.id).values(values))
    return len(rows)

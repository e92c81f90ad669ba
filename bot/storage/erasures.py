"""Notes what is erased, in a table and in a file apart from the database, so that no older backup brings it back."""

import asyncio
import logging
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import delete, select

from bot.domain.erasures import Erasure, What, newest
from bot.storage import erasure_log
from bot.storage.database import ERASED, Transaction, insert_into
from bot.storage.tables import erasures

NAME = "erasures.log"
log = logging.getLogger(__name__)


async def note(tx: Transaction, what: str, whom: Collection[str], *, now: datetime) -> None:
    """In the transaction that erases: `person` (`whom` are keyed hashes of their chat), `case` (references that are
    gone), `words` (what was withdrawn) or `link` (keyed hashes of what nobody is tied to any more).

    The file has it before that is committed: what is erased is in it for certain, and what stands in it and was not
    erased was asked for at least. Of cases only the day is noted: the instant would tell which belong together.
    """
    at = now if what == What.PERSON else now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    noted = sorted((Erasure(What(what), each, at) for each in whom), key=lambda each: each.whom)
    await add(tx, noted)
    if noted and (file := _file(tx)) is not None:
        try:
            await asyncio.to_thread(erasure_log.append, file, noted)
        except OSError as error:  # nobody's right to be erased hangs on our disk; the table has it
            log.error(
                "%s cannot be written (%s): until it can, the table erasures alone has it", file, error.strerror
            )


async def add(tx: Transaction, noted: Sequence[Erasure]) -> None:
    """To the table alone; of each the last time stays."""
    fresh = insert_into(tx, erasures)
    later = fresh.on_conflict_do_update(
        index_elements=["what", "whom"],
        set_={"at": fresh.excluded.at},
        where=erasures.c.at < fresh.excluded.at,
    )
    rows = [{"what": each.what, "whom": each.whom, "at": each.at} for each in newest(noted)]
    if rows:
        await tx.execute(later, rows)


async def everything(tx: Transaction) -> list[Erasure]:
    """What the table has."""
    rows = await tx.execute(select(erasures).order_by(erasures.c.at))
    return [Erasure(What(row.what), row.whom, row.at) for row in rows]


async def prune(tx: Transaction, *, before: datetime) -> None:
    """Backups that old are gone."""
    await tx.execute(delete(erasures).where(erasures.c.at < before))
    if (file := _file(tx)) is not None:
        try:
            await asyncio.to_thread(erasure_log.prune, file, before=before)
        except (OSError, ValueError) as error:
            log.warning("%s could not be tidied: %s", file, error)


def _file(tx: Transaction) -> Path | None:
    assert tx.sync_connection is not None
    found: Path | None = tx.sync_connection.get_execution_options().get(ERASED)
    return found

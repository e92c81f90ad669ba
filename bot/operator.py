"""What the one who runs Lokalråd does at the command line: check the content, migrate, see to the inbox, reseal."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from bot import clock
from bot.config import OperatorSettings, Settings, read_settings
from bot.domain.inbox import DeadLetter, Queue
from bot.errors import OperatorError
from bot.intake.health import POLL_LIMIT
from bot.knowledge import check_knowledge
from bot.opening import open_database, open_sealer
from bot.sealing import Sealer
from bot.storage import inbox as rows
from bot.storage import keys
from bot.storage.database import Database
from bot.storage.migrate import head


class NothingThere(OperatorError):
    """There is no database in LOKALRAAD_DATA. `lokalraad run` makes one, and so does `lokalraad migrate`."""


def check(content: Path | None) -> int:
    """Print everything that is wrong in the content; exit code 1 where there is something."""
    problems = check_knowledge(content or read_settings(OperatorSettings).content)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"content: {len(problems)} to mend" if problems else "content: all is well")
    return 1 if problems else 0


async def migrate() -> int:
    """Bring the database to this version's shape, also where LOKALRAAD_MIGRATE is `manual`."""
    settings = read_settings(OperatorSettings, migrate="start")
    db = await open_database(settings, open_sealer(settings))
    await db.close()
    print(f"the database is at revision {head()}")
    return 0


async def rekey() -> int:
    """Reseal all rows with the first key."""
    async with _opened() as (_, db, sealer), db.transaction() as tx:
        count = await keys.reseal(tx, sealer)
    print(f"{count} sealed values are under the key {sealer.key_ids[0]} now; the older keys can go.")
    return 0


async def inbox(action: str, row_id: int | None) -> int:
    """List, or retry or dismiss one dead letter. Exit code 1 where it is not there, or where Lokalråd is deaf."""
    if action != "list" and row_id is None:
        print(f"say which one: lokalraad inbox {action} ID")
        return 2
    async with _opened() as (settings, db, _):
        if row_id is not None and action != "list":
            return await _act(db, action, row_id)
        async with db.reading() as tx:
            queue, letters = await rows.queue(tx), await rows.dead_letters(tx)
    now, polls = clock.now(), settings.webhook_url is None
    print("\n".join([_standing(queue, now, polls), *(_line(letter) for letter in letters)]))
    return 1 if _deaf(queue, now, polls) else 0


@asynccontextmanager
async def _opened() -> AsyncIterator[tuple[Settings, Database, Sealer]]:
    """A database that is there already. Raises NothingThere, DatabaseAway."""
    settings = read_settings(OperatorSettings, migrate="manual")
    if settings.database_url is None and not (settings.data / "lokalraad.sqlite").exists():
        raise NothingThere
    sealer = open_sealer(settings)
    db = await open_database(settings, sealer)
    try:
        yield settings, db, sealer
    finally:
        await db.close()


async def _act(db: Database, action: str, row_id: int) -> int:
    async with db.transaction() as tx:
        done = await (rows.retry(tx, row_id) if action == "retry" else rows.dismiss(tx, row_id, now=clock.now()))
    print(f"{row_id}: done" if done else f"there is no dead letter {row_id}")
    return 0 if done else 1


def _deaf(queue: Queue, now: datetime, polls: bool) -> bool:
    return polls and (queue.polled_at is None or (now - queue.polled_at).total_seconds() > POLL_LIMIT)


def _standing(queue: Queue, now: datetime, polls: bool) -> str:
    heard = f"{(now - queue.polled_at).total_seconds():.0f} s ago" if queue.polled_at else "never"
    deaf = " - DEAF: is `lokalraad run` running?" if _deaf(queue, now, polls) else ""
    oldest = f", the oldest for {(now - queue.oldest).total_seconds():.0f} s" if queue.oldest else ""
    how = f"last poll: {heard}{deaf}" if polls else "updates come by webhook"
    return f"{how}\nwaiting: {queue.waiting}{oldest}\ndead letters: {queue.dead}"


def _line(letter: DeadLetter) -> str:
    kept = "can be retried" if letter.payload is not None else "emptied"
    return (
        f"  {letter.id}  update {letter.update_id}  {letter.received_at:%Y-%m-%d %H:%M:%S}Z  {letter.failure}  {kept}"
    )

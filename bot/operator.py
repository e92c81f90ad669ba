"""What the one who runs Lokalråd does at the command line with the database: migrate, look at the inbox, reseal."""

from bot import clock
from bot.config import Settings, read_settings
from bot.domain.inbox import DeadLetter, Queue
from bot.opening import open_database, open_sealer
from bot.sealing import Sealer
from bot.storage import inbox as rows
from bot.storage import keys
from bot.storage.database import Database
from bot.storage.migrate import head

NO_TOKEN = "1:the-command-line-needs-no-token"  # noqa: S105 - the settings want one, these commands do not


def _settings(**given: object) -> Settings:
    import os

    return read_settings(**({} if os.environ.get("LOKALRAAD_TOKEN") else {"token": NO_TOKEN}), **given)


async def _open(**given: object) -> tuple[Database, Sealer]:
    settings = _settings(**given)
    sealer = open_sealer(settings)
    return await open_database(settings, sealer), sealer


async def migrate() -> None:
    """Bring the database to this version's shape, also where LOKALRAAD_MIGRATE is `manual`."""
    db, _ = await _open(migrate="start")
    await db.close()
    print(f"the database is at revision {head()}")


async def rekey() -> None:
    """Reseal all rows with the first key."""
    db, sealer = await _open()
    async with db.transaction() as tx:
        count = await keys.reseal(tx, sealer)
    await db.close()
    print(f"{count} sealed values are under the key {sealer.key_ids[0]} now; the older keys can go.")


async def inbox(action: str, row_id: int | None) -> int:
    """List, or retry or dismiss one dead letter. Exit code 1 where it is not there or Lokalråd is deaf."""
    db, _ = await _open()
    try:
        if action != "list":
            return await _act(db, action, row_id)
        async with db.reading() as tx:
            queue, letters = await rows.queue(tx), await rows.dead_letters(tx)
    finally:
        await db.close()
    print("\n".join([_standing(queue), *(_line(letter) for letter in letters)]))
    return 0


async def _act(db: Database, action: str, row_id: int | None) -> int:
    if row_id is None:
        print(f"say which one: lokalraad inbox {action} ID")
        return 2
    async with db.transaction() as tx:
        done = await (rows.retry(tx, row_id) if action == "retry" else rows.dismiss(tx, row_id, now=clock.now()))
    print(f"{row_id}: done" if done else f"there is no dead letter {row_id}")
    return 0 if done else 1


def _standing(queue: Queue) -> str:
    now = clock.now()
    heard = f"{(now - queue.polled_at).total_seconds():.0f} s ago" if queue.polled_at else "never"
    deaf = " - DEAF" if queue.polled_at and (now - queue.polled_at).total_seconds() > 90 else ""
    oldest = f", the oldest for {(now - queue.oldest).total_seconds():.0f} s" if queue.oldest else ""
    return f"last poll: {heard}{deaf}\nwaiting: {queue.waiting}{oldest}\ndead letters: {queue.dead}"


def _line(letter: DeadLetter) -> str:
    kept = "can be retried" if letter.payload is not None else "emptied"
    return (
        f"  {letter.id}  update {letter.update_id}  {letter.received_at:%Y-%m-%d %H:%M:%S}Z  {letter.failure}  {kept}"
    )

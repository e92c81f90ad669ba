"""`lokalraad inbox`: how the inbox stands, and what is done with updates that were given up."""

from datetime import datetime

from bot import clock
from bot.domain.inbox import DeadLetter, Queue
from bot.intake.readiness import POLL_LIMIT
from bot.operator.opening import opened
from bot.storage import inbox as rows
from bot.storage.database import Database


async def inbox(action: str, row_id: int | None) -> int:
    """List, or retry or dismiss one dead letter. Exit code 1 where it is not there, or where Lokalråd is deaf."""
    if action != "list" and row_id is None:
        print(f"say which one: lokalraad inbox {action} ID")
        return 2
    async with opened() as (settings, db, _):
        if row_id is not None and action != "list":
            return await _act(db, action, row_id)
        async with db.reading() as tx:
            queue, letters = await rows.queue(tx), await rows.dead_letters(tx)
    now, polls = clock.now(), settings.webhook_url is None
    print("\n".join([_standing(queue, now, polls), *(_line(letter) for letter in letters)]))
    return 1 if _deaf(queue, now, polls) else 0


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

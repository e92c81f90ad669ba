"""What the one who runs Lokalråd does at the command line: content, answers, database, inbox, keys."""

from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from bot import clock
from bot.config import OperatorSettings, Settings, read_settings
from bot.content import load_content
from bot.domain.answers import Answer
from bot.domain.inbox import DeadLetter, Queue
from bot.domain.unanswered import Group, group
from bot.errors import OperatorError
from bot.intake.health import POLL_LIMIT
from bot.opening import open_database, open_sealer
from bot.sealing import Sealer
from bot.services.withdrawn import REMEMBERED
from bot.storage import answers as shelf
from bot.storage import inbox as rows
from bot.storage import keys
from bot.storage import unanswered as work
from bot.storage.database import Database
from bot.storage.migrate import head

REASON = 200
"""Characters of a reason that are kept."""

WEEK = timedelta(days=7)


class NothingThere(OperatorError):
    """There is no database in LOKALRAAD_DATA. `lokalraad run` makes one, and so does `lokalraad migrate`."""


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


async def answers(action: str, name: str | None, reason: str) -> int:
    """List, withdraw or restore. Exit code 1 where there is no such answer, or it was not withdrawn."""
    if action != "list" and name is None:
        print(f"say which one: lokalraad answers {action} ID")
        return 2
    async with _opened() as (settings, db, _):
        if name is not None and action == "restore":
            return await _restore(db, name)
        known = load_content(settings.content).answers
        if name is not None and action == "withdraw":
            return await _withdraw(db, name, reason, known)
        async with db.reading() as tx:
            withdrawn = await shelf.withdrawn(tx)
    print("\n".join(_shelved(answer, withdrawn) for answer in known.values()))
    return 0


async def unanswered(action: str, number: int | None) -> int:
    """The work list, or take one group from it. Exit code 1 where there is none of that number."""
    if action != "list" and number is None:
        print("say which one: lokalraad unanswered done NUMBER")
        return 2
    async with _opened() as (_, db, sealer):
        async with db.reading() as tx:
            groups = group(await work.kept(tx, sealer))
            refused = await work.refused(tx, since=clock.local_day(clock.now()) - WEEK)
        if number is not None and action == "done":
            return await _take_off(db, number, groups)
    print("\n".join([*_asked(groups), *_refused(refused)]))
    return 0


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


async def _withdraw(db: Database, name: str, reason: str, known: Collection[str]) -> int:
    if name not in known:
        print(f"there is no answer {name}: `lokalraad answers` lists them")
        return 1
    async with db.transaction() as tx:
        await shelf.withdraw(tx, name, reason=reason[:REASON], now=clock.now())
    print(f"{name}: withdrawn. Every process knows within {REMEMBERED.total_seconds():.0f} seconds.")
    return 0


async def _restore(db: Database, name: str) -> int:
    async with db.transaction() as tx:
        done = await shelf.restore(tx, name)
    print(
        f"{name}: back. Every process knows within {REMEMBERED.total_seconds():.0f} seconds."
        if done
        else f"{name} is not withdrawn"
    )
    return 0 if done else 1


async def _take_off(db: Database, number: int, groups: Sequence[Group]) -> int:
    done = [kept.id for found in groups if found.number == number for kept in found.kept]
    async with db.transaction() as tx:
        await work.drop(tx, done)
    print(f"{number}: done, {len(done)} taken off the list" if done else f"there is no group {number}")
    return 0 if done else 1


def _shelved(answer: Answer, withdrawn: Mapping[str, str]) -> str:
    """Both reasons where there are two: restoring alone does not help an answer that is past its day as well."""
    past = clock.local_day(clock.now()) > answer.review_by
    why = withdrawn.get(answer.id)
    standing = " ".join(
        said
        for said in (
            "past its review day" if past else "",
            "withdrawn" if why is not None else "",
            f"({why})" if why else "",
        )
        if said
    )
    return f"{answer.id:<28} {answer.owner:<12} review by {answer.review_by}  {standing or 'served'}"


def _asked(groups: Sequence[Group]) -> Iterator[str]:
    yield f"questions without an answer: {sum(len(found.kept) for found in groups)}"
    for found in groups:
        near = f", nearest {found.nearest}" if found.nearest else ""
        yield f"  {found.number}  {len(found.kept)} times, newest {found.newest}{near}"
        for kept in found.kept:
            where = f" {kept.council}" if kept.council else ""
            yield f"      {kept.day} {kept.language}{where}: {' '.join(kept.words.split())}"


def _refused(refused: Sequence[work.Refused]) -> Iterator[str]:
    yield f"answers that were not it, in {WEEK.days} days: {sum(each.count for each in refused)}"
    for each in refused:
        near = f", close to it {', '.join(each.nearest)}" if each.nearest else ""
        yield f"  {each.answer}  {each.count} times{near}"


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

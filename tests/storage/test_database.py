"""A database that is away, in whatever way, is waited for; what is our own mistake is not."""

import asyncio
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.errors import DatabaseAway, KeyUnknown, MigrationsPending
from bot.sealing import Sealer
from bot.storage import database as database_module
from bot.storage import inbox as rows
from bot.storage import keys
from bot.storage.database import Database
from bot.storage.locks import try_take
from bot.storage.migrate import demand_head, head, migrate, revision
from tests.databases import Postgres
from tests.living import PATIENCE, Clock


async def write(db: Database, clock: Clock, number: int = 1, payload: bytes = b"x") -> None:
    async with db.transaction() as tx:
        row = {"update_id": number, "chat": "c", "payload": payload, "received_at": clock()}
        await rows.store(tx, [row])


def name_of(url: str) -> str:
    return url.rpartition("/")[2].partition("?")[0]


async def test_a_file_that_another_process_has_locked_is_away_and_comes_back(
    migrated_sqlite: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.1)
    path = tmp_path / "locked.sqlite"
    shutil.copy(migrated_sqlite, path)
    db = Database(f"sqlite+aiosqlite:///{path}")
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseAway):
            await write(db, clock)
        other.execute("COMMIT")
    other.close()
    await write(db, clock)
    await db.close()


async def test_a_full_disk_means_away_and_nothing_is_half_written(
    migrated_sqlite: Path, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "full.sqlite"
    shutil.copy(migrated_sqlite, path)
    db = Database(f"sqlite+aiosqlite:///{path}")
    async with db.reading() as tx:
        assert not (await rows.queue(tx)).waiting
    async with db.engine.connect() as connection:
        pages = await connection.scalar(text("PRAGMA page_count"))
        await connection.execute(text(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(DatabaseAway):
        await write(db, clock, payload=b"x" * 1_000_000)
    async with db.engine.connect() as connection:
        await connection.execute(text("PRAGMA max_page_count=1000000"))
    await write(db, clock)
    async with db.reading() as tx:
        assert (await rows.queue(tx)).waiting == 1
    await db.close()


async def test_a_standby_that_only_reads_is_away(postgres: Postgres, migrated_postgres: str, clock: Clock) -> None:
    url = postgres.create(migrated_postgres)
    postgres.ask(f'ALTER DATABASE "{name_of(url)}" SET default_transaction_read_only = on')
    db = Database(url)
    with pytest.raises(DatabaseAway):
        await write(db, clock)
    await db.close()
    postgres.drop(url)


@pytest.mark.parametrize("moment", ["in the middle", "at the commit"])
async def test_a_connection_that_breaks_is_away_and_the_next_one_works(
    moment: str, postgres: Postgres, migrated_postgres: str, clock: Clock
) -> None:
    url = postgres.create(migrated_postgres)
    db = Database(url)
    lock = await try_take(db, "poll")
    assert lock is not None

    async def meet_it() -> None:
        async with db.transaction() as tx:
            row = {"update_id": 1, "chat": "c", "payload": b"x", "received_at": clock()}
            await rows.store(tx, [row])
            postgres.ask(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name_of(url)}'")
            if moment == "in the middle":
                await rows.queue(tx)

    with pytest.raises(DatabaseAway):
        await meet_it()
    assert not await lock.alive()
    await lock.release()
    await write(db, clock)
    await db.close()
    postgres.drop(url)


async def test_a_process_that_is_paused_in_a_transaction_holds_up_the_others_for_seconds_only(
    postgres: Postgres, migrated_postgres: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "PAUSE_SECONDS", 1)
    url = postgres.create(migrated_postgres)
    paused, other = Database(url), Database(url)
    await write(other, clock)

    async def pause() -> None:
        async with paused.transaction() as tx:
            await rows.claim(tx, slot=1, limit=1, now=clock())
            async with asyncio.timeout(PATIENCE), other.transaction() as free:
                assert [row.update_id for row in await rows.claim(free, slot=2, limit=1, now=clock())] == [1]
            await rows.queue(tx)

    with pytest.raises(DatabaseAway):
        await pause()
    for db in (paused, other):
        await db.close()
    postgres.drop(url)


async def test_our_own_mistakes_are_not_taken_for_an_absence(db: Database) -> None:
    with pytest.raises(DBAPIError):
        async with db.transaction() as tx:
            await tx.execute(text("SELECT * FROM a_table_nobody_made"))


async def test_work_that_is_cut_in_a_transaction_holds_up_nobody(db: Database, clock: Clock) -> None:
    for turn in range(40):
        cut = asyncio.create_task(write(db, clock, number=turn))
        await asyncio.sleep(0.0003 * (turn % 16))
        cut.cancel()
        await asyncio.wait([cut])
        await asyncio.wait_for(write(db, clock, number=1000 + turn), PATIENCE)


async def test_a_lock_is_held_by_one_and_free_when_it_is_given_back(db: Database, database_url: str) -> None:
    other = Database(database_url)
    first = await try_take(db, "poll")
    assert first is not None
    assert await try_take(other, "poll") is None
    assert await first.alive()
    await first.release()
    async with asyncio.timeout(PATIENCE):  # a server may need a moment to see that whoever held it is gone
        while (second := await try_take(other, "poll")) is None:
            await asyncio.sleep(0.01)
    await second.release()
    await other.close()


async def test_whoever_comes_by_a_link_meets_the_same_lock(tmp_path: Path) -> None:
    (tmp_path / "real.sqlite").touch()
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "link.sqlite").symlink_to(tmp_path / "real.sqlite")
    straight, round_about = (
        Database(f"sqlite+aiosqlite:///{tmp_path / name}") for name in ("real.sqlite", "links/link.sqlite")
    )
    held = await try_take(straight, "poll")
    assert held is not None
    assert await try_take(round_about, "poll") is None
    await held.release()


async def test_a_lock_that_cannot_be_written_down_means_away(tmp_path: Path) -> None:
    db = Database(f"sqlite+aiosqlite:///{tmp_path / 'no-such-folder' / 'x.sqlite'}")
    with pytest.raises(DatabaseAway):
        await try_take(db, "poll")


@pytest.mark.parametrize("where", ["sqlite", "postgresql"])
async def test_processes_that_start_at_once_make_the_database_together(
    where: str, request: pytest.FixtureRequest, tmp_path: Path, sealer: Sealer
) -> None:
    postgres: Postgres | None = request.getfixturevalue("postgres") if where == "postgresql" else None
    url = postgres.create() if postgres else f"sqlite+aiosqlite:///{tmp_path / 'new.sqlite'}"
    processes = [Database(url) for _ in range(3)]
    with pytest.raises(MigrationsPending):
        await demand_head(processes[0])

    async def start(db: Database) -> None:
        await migrate(db)
        async with db.transaction() as tx:
            await keys.prove(tx, sealer)

    await asyncio.gather(*(start(db) for db in processes))
    assert await revision(processes[0]) == head()
    for db in processes:
        await db.close()
    if postgres:
        postgres.drop(url)


async def test_another_key_and_a_key_of_the_same_name_are_refused_at_the_start(db: Database, sealer: Sealer) -> None:
    for other in (Sealer({"other": os.urandom(32)}), Sealer({"test": os.urandom(32)})):
        async with db.transaction() as tx:
            await keys.prove(tx, sealer)
        with pytest.raises(KeyUnknown):
            async with db.transaction() as tx:
                await keys.prove(tx, other)

"""A backup holds all of the database and nothing that can be read; a restore brings it back, and nobody who left."""

import shutil
import stat
import threading
import zipfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from sqlalchemy import Connection, MetaData, Table, func, insert, inspect, select, text

from bot.config import OperatorSettings, read_settings
from bot.errors import ArchiveUnusable, InputError, KeyUnknown, RestoreRefused, RestoreUnfinished
from bot.opening import open_database
from bot.sealing import Sealer, new_key
from bot.services.replaying import Replay
from bot.storage import locks, restoring
from bot.storage.archives import writing
from bot.storage.archives.filling import LEAP
from bot.storage.archives.writing import write
from bot.storage.database import Database
from bot.storage.migrate import head, upgrade
from bot.storage.tables import audit, letters, metadata, people, pulses, refused_answers
from tests.conftest import KEY
from tests.databases import Postgres
from tests.living import Clock
from tests.operator.vault import CHAT, SECRET, Vault

WEEK = timedelta(days=7)


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sealer: Sealer, clock: Clock) -> Vault:
    return Vault(monkeypatch, tmp_path, sealer, clock)


@pytest.fixture
async def home(vault: Vault, migrated_sqlite: Path) -> AsyncIterator[Database]:
    """What has nothing to do with which database it is is tried on one."""
    shutil.copy(migrated_sqlite, vault.folder / "db.sqlite")
    db = vault.use(f"sqlite+aiosqlite:///{vault.folder / 'db.sqlite'}")
    await vault.inhabited(db)
    yield db
    await db.close()


@pytest.fixture
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Makes an address at which nothing is yet."""
    with ExitStack() as after:

        def make(kind: str) -> str:
            if kind == "sqlite":
                return f"sqlite+aiosqlite:///{tmp_path / 'new folder' / 'other.sqlite'}"
            postgres: Postgres = request.getfixturevalue("postgres")
            url = postgres.create()
            after.callback(postgres.drop, url)
            return url

        yield make


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_what_is_moved_to_another_database_is_all_there(
    kind: str, vault: Vault, database_url: str, empty: Callable[[str], str]
) -> None:
    db = vault.use(database_url)
    await vault.inhabited(db)
    async with db.transaction() as tx:
        await tx.execute(insert(audit).values(at=vault.clock(), what="invite", facts="{}"))
    file = await vault.back_up()
    before = await vault.everything(db)
    await db.close()
    other = vault.use(empty(kind))
    await vault.restore(file, moving=True)
    assert await vault.everything(other) == before
    await vault.resident(other, CHAT + 99)  # numbers go on where they were
    with pytest.raises(Exception, match="audit can only grow"):
        async with other.transaction() as tx:
            await tx.execute(audit.delete())
    await other.close()


async def test_a_backup_holds_nothing_that_can_be_read_without_the_key(vault: Vault, database_url: str) -> None:
    db = vault.use(database_url)
    await vault.inhabited(db)
    file = await vault.back_up()
    with zipfile.ZipFile(file) as archive:
        kept = b"".join(archive.read(name) for name in archive.namelist()) + file.read_bytes()
    assert b'"people"' in kept
    for word in (SECRET, str(CHAT), KEY.partition(":")[2]):
        assert word.encode() not in kept
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in vault.folder.iterdir() if path.name.startswith(".")] == []
    await db.close()


async def test_a_backup_is_of_one_moment(
    vault: Vault, database_url: str, monkeypatch: pytest.MonkeyPatch, empty: Callable[[str], str]
) -> None:
    db, written = vault.use(database_url), list[object]()
    original = writing._write_table

    async def meanwhile(*given: object) -> object:
        if len(written) == 1:
            await vault.resident(db, CHAT + 50)
        written.append(given)
        return await original(*given)  # type: ignore[arg-type]

    await vault.inhabited(db)
    await vault.back_up("first")  # which notes the key
    before = await vault.everything(db)
    monkeypatch.setattr(writing, "_write_table", meanwhile)
    file = await vault.back_up()
    assert await vault.traces(db, CHAT + 50) > 0
    await db.close()
    other = vault.use(empty("sqlite"))
    await vault.restore(file, moving=True)
    assert await vault.everything(other) == before
    await other.close()


async def test_whoever_left_after_the_backup_is_gone_after_the_restore(vault: Vault, database_url: str) -> None:
    db = vault.use(database_url)
    gone, stays, *_ = await vault.inhabited(db)
    assert await vault.traces(db, gone.chat_id) > 0
    file = await vault.back_up()
    vault.clock.forward(days=7)
    await vault.privacy(db).erase(gone, update_id=9)
    await db.close()
    await vault.restore(file, replace=True)
    after = vault.use(database_url)
    assert await vault.traces(after, gone.chat_id) == 0
    assert await vault.traces(after, stays.chat_id) > 0
    await after.close()


async def test_the_log_beside_the_database_suffices_where_the_database_is_lost(
    vault: Vault, database_url: str, empty: Callable[[str], str]
) -> None:
    db = vault.use(database_url)
    gone, *_ = await vault.inhabited(db)
    file = await vault.back_up()
    vault.clock.forward(days=7)
    await vault.privacy(db).erase(gone, update_id=9)
    await db.close()
    log = vault.data / "erasures.log"
    assert str(gone.chat_id) not in log.read_text()
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    elsewhere = log.rename(vault.folder / "kept-elsewhere.log")
    other = vault.use(empty("sqlite"))
    await vault.restore(file, erasures=[elsewhere])
    assert await vault.traces(other, gone.chat_id) == 0
    assert log.read_text() == elsewhere.read_text()
    await other.close()


async def test_whoever_came_back_before_the_backup_stays(vault: Vault, database_url: str) -> None:
    db = vault.use(database_url)
    gone, *_ = await vault.inhabited(db)
    await vault.privacy(db).erase(gone, update_id=9)
    vault.clock.forward(hours=1)
    await vault.resident(db, gone.chat_id + 1_000_000)
    async with db.transaction() as tx:
        await tx.execute(text("DELETE FROM inbox"))
    back = await vault.resident(db, gone.chat_id)
    file = await vault.back_up()
    await db.close()
    await vault.restore(file, replace=True)
    after = vault.use(database_url)
    async with after.reading() as tx:
        assert await tx.scalar(select(people.c.id).where(people.c.id == back.id)) == back.id
    await after.close()


async def test_a_guest_who_accepted_and_left_after_the_backup_leaves_no_message(
    vault: Vault, database_url: str
) -> None:
    db = vault.use(database_url)
    await vault.message(db, CHAT)
    file = await vault.back_up()
    vault.clock.forward(hours=1)
    async with db.transaction() as tx:
        await tx.execute(text("DELETE FROM inbox"))
    resident = await vault.resident(db, CHAT)
    await vault.privacy(db).erase(resident, update_id=8)
    await db.close()
    await vault.restore(file, replace=True)
    after = vault.use(database_url)
    assert await vault.traces(after, CHAT) == 0
    await after.close()


async def test_a_database_with_people_in_it_is_not_written_over_unasked(vault: Vault, database_url: str) -> None:
    db = vault.use(database_url)
    await vault.inhabited(db)
    file = await vault.back_up()
    before = await vault.everything(db)
    with pytest.raises(RestoreRefused, match="--replace"):
        await vault.restore(file)
    assert await vault.everything(db) == before
    with pytest.raises(ArchiveUnusable, match="is there already"):
        await vault.back_up()
    await db.close()


async def test_nothing_is_restored_under_a_process_that_runs(vault: Vault, database_url: str) -> None:
    db = vault.use(database_url)
    file = await vault.back_up()
    hold = await locks.try_take(db, "slot-1")
    assert hold is not None
    with pytest.raises(RestoreRefused, match="stop every process"):
        await vault.restore(file, replace=True)
    await hold.release()
    await vault.restore(file, replace=True)
    await db.close()


async def test_a_restore_that_is_interrupted_leaves_the_old_database_as_it_was(
    vault: Vault, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = vault.use(database_url)
    await vault.inhabited(db)
    file = await vault.back_up()
    await vault.resident(db, CHAT + 77)
    before = await vault.everything(db)

    async def broken(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Replay, "run", broken)
        with pytest.raises(KeyboardInterrupt):
            await vault.restore(file, replace=True)
    assert await vault.everything(db) == before
    await db.close()
    await vault.restore(file, replace=True)
    after = vault.use(database_url)
    assert await vault.traces(after, CHAT + 77) == 0
    assert [path.name for path in vault.folder.iterdir() if "restoring" in path.name] == []
    await after.close()


async def test_nobody_starts_on_a_database_whose_restore_did_not_end(vault: Vault, database_url: str) -> None:
    db = vault.use(database_url)
    settings = read_settings(OperatorSettings)
    async with db.transaction() as tx:
        await restoring.begin(tx, now=vault.clock())
    with pytest.raises(RestoreUnfinished, match="lokalraad restore"):
        await open_database(settings, vault.sealer)
    async with db.transaction() as tx:
        await restoring.end(tx)
    await (await open_database(settings, vault.sealer)).close()
    await db.close()


async def test_after_a_restore_no_row_has_the_number_of_one_that_was_lost(vault: Vault, database_url: str) -> None:
    db = vault.use(database_url)
    await vault.inhabited(db)
    file = await vault.back_up()
    lost = await vault.resident(db, CHAT + 77)
    await db.close()
    await vault.restore(file, replace=True)
    after = vault.use(database_url)
    new = await vault.resident(after, CHAT + 78)
    assert lost.id < new.id
    assert new.id - lost.id >= LEAP - 1
    await after.close()


async def test_a_backup_of_which_any_byte_is_another_is_refused_or_says_the_same(
    vault: Vault, home: Database
) -> None:
    file = await vault.back_up()
    content, before = file.read_bytes(), {**await vault.everything(home), "erasures": []}
    await home.close()
    said = within_members(file)
    assert len(said) > 3
    for at in {*range(0, len(content), len(content) // 30), *said}:
        file.write_bytes(content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :])
        with pytest.raises(ArchiveUnusable) if at in said else suppress(ArchiveUnusable):
            await vault.restore(file, replace=True, moving=True)
        assert {**await vault.everything(home), "erasures": []} == before
        await home.close()


def within_members(file: Path) -> set[int]:
    """Where a byte in the middle of each member of the archive stands: these all say something.

    Of the other bytes of a ZIP some say nothing: times, attributes, the padding after the last bit.
    """
    header = 30 + 20  # with the extra field for sizes of ZIP64
    with zipfile.ZipFile(file) as archive:
        members = [member for member in archive.infolist() if member.compress_size > 2 * header]
        return {
            member.header_offset + header + len(member.filename) + member.compress_size // 2 for member in members
        }


async def test_a_backup_that_is_cut_off_empty_or_something_else_is_refused(vault: Vault, home: Database) -> None:
    whole = (await vault.back_up()).read_bytes()
    for number, content in enumerate((b"", whole[: len(whole) // 2], b"PK\x03\x04", b"SQLite format 3")):
        file = vault.folder / f"other-{number}"
        file.write_bytes(content)
        with pytest.raises(ArchiveUnusable, match="no backup"):
            await vault.restore(file, replace=True)
    with pytest.raises(ArchiveUnusable, match="cannot be read"):
        await vault.restore(vault.folder / "nowhere")


def rewritten(file: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """The same archive with another member, and checksums of ZIP that fit."""
    other = file.with_name("rewritten")
    with zipfile.ZipFile(file) as one, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as two:
        for member in one.namelist():
            content = one.read(member)
            two.writestr(member, change(content) if member == name else content)
    return other


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("people.jsonl", lambda content: content.replace(b'"da"', b'"en"'), "people is not what it was"),
        ("people.jsonl", lambda content: content + content, "people is not what it was"),
        ("manifest.json", lambda content: content.replace(head().encode(), b"9999"), "was changed"),
        ("manifest.json", lambda content: content.replace(b'"format": 1', b'"format": 2'), "format 2"),
        ("manifest.json", lambda content: b"[]", "no backup"),
        ("manifest.json", lambda content: b"{}", "no backup"),
    ],
)
async def test_whoever_has_no_key_changes_nothing_in_a_backup(
    name: str, change: Callable[[bytes], bytes], said: str, vault: Vault, home: Database
) -> None:
    before = await vault.everything(home)
    file = rewritten(await vault.back_up(), name, change)
    with pytest.raises(ArchiveUnusable, match=said):
        await vault.restore(file, replace=True)
    assert {**await vault.everything(home), "sealing_keys": []} == before


async def test_a_backup_of_a_newer_version_or_with_another_key_is_refused(
    vault: Vault, home: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = str(home.url)
    file = await vault.back_up()
    with monkeypatch.context() as patched:
        patched.setattr("bot.storage.archives.writing.head", lambda: "9999")
        newer = await vault.back_up("newer")
    with pytest.raises(ArchiveUnusable, match="revision 9999"):
        await vault.restore(newer, replace=True)
    vault.use(url, key=new_key())
    with pytest.raises(KeyUnknown):
        await vault.restore(file, replace=True)
    vault.use(url, key=f"{new_key()},{KEY}")
    await vault.restore(file, replace=True)
    monkeypatch.delenv("LOKALRAAD_KEY")
    with pytest.raises(RestoreRefused, match="no key"):
        await vault.restore(file, replace=True)


def as_of(connection: Connection, revision: str) -> MetaData:
    """The tables and columns there were then, filled or not."""
    upgrade(connection, revision)
    there, then = inspect(connection), MetaData()
    for table in metadata.sorted_tables:
        if there.has_table(table.name):
            known = {column["name"] for column in there.get_columns(table.name)}
            Table(table.name, then, *(column._copy() for column in table.columns if column.name in known))
    return then


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
@pytest.mark.parametrize("revision", ["0003", "0006"])
async def test_a_backup_of_an_older_version_is_brought_to_this_versions_shape(
    kind: str, revision: str, vault: Vault, empty: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, old = vault.folder / "old", vault.use(f"sqlite+aiosqlite:///{vault.folder / 'old.sqlite'}")
    async with old.transaction() as tx:
        then = await tx.run_sync(as_of, revision)
        resident = {"id": 7, "language": "da", "notice_version": "1", "notice_accepted_at": vault.clock()}
        await tx.execute(insert(then.tables["people"]).values(**resident, **vault.chat(CHAT)))
        occasion = {"id": 5, "key": "test:1", "policy": "notice", "lane": 0, "created_at": vault.clock()}
        await tx.execute(insert(then.tables["occasions"]).values(**occasion))
        letter = {"id": 3, "occasion_id": 5, "person_id": 7, "language": "da", "lane": 0, "due_at": vault.clock()}
        await tx.execute(insert(then.tables["letters"]).values(**letter))
    with monkeypatch.context() as patched:
        patched.setattr(
            writing, "metadata", SimpleNamespace(sorted_tables=[*then.tables.values()])
        )  # as they were made
        patched.setattr(writing, "head", lambda: revision)
        await write(file, old, vault.sealer, now=vault.clock())
    await old.close()
    new = vault.use(empty(kind))
    await vault.restore(file)
    await (await open_database(read_settings(OperatorSettings), vault.sealer)).close()
    async with new.reading() as tx:
        assert list(await tx.scalars(select(letters.c.state))) == ["cancelled"]
        assert list(await tx.scalars(select(people.c.id))) == [7]
    await new.close()


async def test_a_log_of_erasures_that_is_none_is_told_by_its_line(vault: Vault, home: Database) -> None:
    file, log = await vault.back_up(), vault.folder / "log"
    log.write_text("2026-11-23T09:00:00+00:00 person abc\nhello\n")
    with pytest.raises(InputError, match=":2: is no line of an erasure log"):
        await vault.restore(file, replace=True, erasures=[log])


async def test_what_is_no_database_is_replaced_when_it_is_asked_for(vault: Vault, home: Database) -> None:
    file, path = await vault.back_up(), home.path
    await home.close()
    path.write_bytes(b"garbage" * 1000)
    with pytest.raises(RestoreRefused, match="is no database"):
        await vault.restore(file)
    await vault.restore(file, replace=True)
    async with (after := Database(str(home.url))).reading() as tx:
        assert await tx.scalar(select(func.count()).select_from(people)) == 3
        assert await tx.scalar(select(pulses.c.at)) is None
    await after.close()


class Watch(threading.Thread):
    """How much memory this process takes at most while it is watched, over what it took before."""

    def __enter__(self) -> "Watch":
        self._me, self._over, self.most = psutil.Process(), threading.Event(), 0
        self._before = self._me.memory_info().rss
        self.start()
        return self

    def run(self) -> None:
        while not self._over.wait(0.02):
            self.most = max(self.most, self._me.memory_info().rss - self._before)

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.join()


NUMBERS = {
    "sqlite": "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 100000) SELECT n FROM n",
    "postgresql": "SELECT n FROM generate_series(1, 100000) AS n",
}


async def test_a_hundred_thousand_rows_do_not_stand_in_memory(
    vault: Vault, database_url: str, empty: Callable[[str], str]
) -> None:
    db = vault.use(database_url)
    kind = "sqlite" if db.is_sqlite else "postgresql"
    values = (
        f"SELECT 'once-and-only-once-' || n, 'fireworks', 'noise', '2026-11-23' FROM ({NUMBERS[kind]}) AS numbers"
    )
    if kind == "postgresql":
        values = values.replace("'2026-11-23'", "DATE '2026-11-23'")
    async with db.transaction() as tx:
        await tx.execute(text(f"INSERT INTO refused_answers (once, answer, nearest, day) {values}"))
    with Watch() as writing_it:
        file = await vault.back_up()
    await db.close()
    other = vault.use(empty(kind))
    with Watch() as restoring_it:
        await vault.restore(file)
    async with other.reading() as tx:
        assert await tx.scalar(select(func.count()).select_from(refused_answers)) == 100_000
    await other.close()
    assert writing_it.most < 30_000_000
    assert restoring_it.most < 60_000_000

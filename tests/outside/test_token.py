"""A token that is revoked in the middle of a broadcast: every process ends at once, says why, and loses nothing."""

import asyncio
import time
from collections import Counter
from pathlib import Path

import pytest

from bot.clock import now
from bot.domain.letters import State
from bot.errors import TokenRefused
from bot.sealing import Sealer
from bot.storage.database import Database
from tests.conftest import KEY
from tests.outbox import FIRST_CHAT, Outbox
from tests.outside.processes import Process, lokalraad, telegram

FRESH = "123456:SANDBOX-another-token-of-the-tests-xyz"
PEOPLE, RATE = 150, "10"


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("database_url", "webhook"),
    [pytest.param("sqlite", False, id="polling"), pytest.param("postgresql", True, id="webhook")],
    indirect=["database_url"],
)
async def test_a_token_revoked_in_a_broadcast_ends_every_process_which_says_so_once_and_no_letter_is_lost_or_doubled(
    webhook: bool, database_url: str, db: Database, tmp_path: Path, sealer: Sealer
) -> None:
    outbox = Outbox(db, sealer, now)
    async with telegram(PEOPLE, tmp_path / "telegram.log") as there:
        await there.order("start", people=PEOPLE)
        await there.drop_updates()
        await outbox.people(PEOPLE)
        processes = [lokalraad(there, tmp_path, database_url, webhook=webhook, LOKALRAAD_RATE=RATE) for _ in range(2)]
        for process in processes:
            await process.start()
        occasion = await outbox.write()
        await there.until_delivered(PEOPLE // 10)

        await there.order("revoke", token=FRESH)
        print(f"revoked: all processes over after {await _ended(processes):.1f} s")
        assert [process.running.returncode for process in processes] == [1, 1]
        said = (tmp_path / "lokalraad.log").read_text()
        assert said.count(str(TokenRefused())) == len(processes)
        states = await outbox.states(occasion)
        assert states[State.SENT] == (await there.status())["delivered"] < PEOPLE
        assert set(states) <= {State.SENT, State.QUEUED, State.RETRY}

        command = ["-m", "tests.outside.mailing", there.url, FRESH, database_url]
        anew = Process(*command, env={"LOKALRAAD_KEY": KEY}, log=tmp_path / "mailing.log")
        there.bots.append(anew)
        await anew.start()
        await there.until_delivered(PEOPLE)
        await anew.end()
        copies = Counter(each["chat_id"] for each in await there.delivered())
        assert copies == {FIRST_CHAT + number: 1 for number in range(PEOPLE)}


async def _ended(processes: list[Process]) -> float:
    """Seconds until all are over."""
    began = time.monotonic()
    await asyncio.wait_for(asyncio.gather(*(process.running.wait() for process in processes)), 40)
    return time.monotonic() - began

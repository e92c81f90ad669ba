"""The poller confirms only what is stored, and goes on whatever happens."""

import asyncio
import json
import time
from collections.abc import Sequence
from typing import Any

import pytest

from bot.delivery.line import Answer
from bot.errors import DatabaseAway, TelegramAway, TelegramBusy, TokenRefused
from bot.intake import poller as poller_module
from bot.intake.poller import Poller, refusal
from bot.intake.store import Store
from bot.sealing import Sealer
from bot.storage import inbox as rows
from bot.storage.database import Database
from tests.intake.quiet import quiet
from tests.living import PATIENCE, Clock

PAUSE = 0.01
"""Seconds, where it would be one and more."""


class Script:
    """A Telegram that answers what the test wrote, in turn, and then says nothing more."""

    def __init__(self, *answers: Answer | Exception) -> None:
        self.answers = list(answers)
        self.asked: list[dict[str, Any]] = []
        self.over = asyncio.Event()

    async def ask(self, method: str, params: dict[str, Any], seconds: float) -> Answer:
        self.asked.append(params)
        if not self.answers:
            self.over.set()
            await asyncio.sleep(3600)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def offsets(self) -> list[int | None]:
        return [params.get("offset") for params in self.asked]


def updates(*numbers: int) -> Answer:
    found = [{"update_id": number, "message": {"chat": {"id": 1}}} for number in numbers]
    return Answer(200, json.dumps({"ok": True, "result": found}).encode())


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poller_module, "WAITS", (PAUSE,))


async def poll(script: Script, db: Database, sealer: Sealer, clock: Clock, store: Store | None = None) -> None:
    async def no_answer(query: str) -> None:
        return None

    poller = Poller(db, clock, script.ask, store or Store(db, sealer, clock, no_answer, quiet()))
    running = asyncio.create_task(poller.run())
    over = asyncio.create_task(script.over.wait())
    await asyncio.wait({running, over}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
    over.cancel()
    running.cancel()
    await asyncio.wait({running, over})
    if poller._lead is not None:
        await poller._lead.release()
    if not running.cancelled() and (error := running.exception()):
        raise error


async def stored(db: Database) -> int:
    async with db.reading() as tx:
        return (await rows.queue(tx)).waiting


async def test_the_next_poll_confirms_what_is_stored(db: Database, sealer: Sealer, clock: Clock) -> None:
    script = Script(updates(5, 6), updates(7))
    await poll(script, db, sealer, clock)
    assert script.offsets == [None, 7, 8]
    assert await stored(db) == 3


async def test_ids_may_jump_down_after_a_quiet_week(db: Database, sealer: Sealer, clock: Clock) -> None:
    script = Script(updates(900), updates(), updates(3, 4), updates(5))
    await poll(script, db, sealer, clock)
    assert script.offsets == [None, 901, None, 5, 6]
    assert await stored(db) == 4


async def test_while_the_database_is_away_nothing_is_confirmed(db: Database, sealer: Sealer, clock: Clock) -> None:
    class Away(Store):
        times = 2

        async def keep(self, updates: Sequence[object]) -> None:
            if self.times:
                self.times -= 1
                raise DatabaseAway
            await super().keep(updates)

    async def no_answer(query: str) -> None:
        return None

    script = Script(updates(5), updates(5), updates(5))
    await poll(script, db, sealer, clock, Away(db, sealer, clock, no_answer, quiet()))
    assert script.offsets == [None, None, None, 6]
    assert await stored(db) == 1


@pytest.mark.parametrize(
    "trouble",
    [
        TelegramAway(),
        RuntimeError("odd"),
        Answer(502, b"<html>Bad Gateway</html>"),
        Answer(200, b"\x1f\x8b junk"),
        Answer(200, b'{"ok": true}'),
        Answer(
            409, b'{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}'
        ),
    ],
)
async def test_polling_goes_on_after_trouble(
    trouble: Answer | Exception, db: Database, sealer: Sealer, clock: Clock
) -> None:
    script = Script(updates(5), trouble, updates(6))
    await poll(script, db, sealer, clock)
    assert script.offsets == [None, 6, 6, 7]
    assert await stored(db) == 2


async def test_a_flood_is_waited_out_as_long_as_telegram_says(db: Database, sealer: Sealer, clock: Clock) -> None:
    busy = Answer(429, b'{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":1}}')
    script = Script(busy, updates(5))
    began = asyncio.get_running_loop().time()
    await poll(script, db, sealer, clock)
    assert asyncio.get_running_loop().time() - began >= 1
    assert await stored(db) == 1


async def test_an_update_that_no_parser_can_read_is_kept_and_does_not_hold_up_the_others(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    bad = b'{"ok":true,"result":[{"update_id":5,"message":' + b"[" * 100_000
    script = Script(Answer(200, bad), Answer(200, bad), updates(6))
    await poll(script, db, sealer, clock)
    assert [params["limit"] for params in script.asked] == [100, 1, 100, 100]
    assert script.offsets == [None, None, 6, 7]
    assert await stored(db) == 2


async def test_what_is_no_update_is_left_out(db: Database, sealer: Sealer, clock: Clock) -> None:
    odd: list[Any] = [1, None, [], {"update_id": "x"}, {"update_id": True}, {"update_id": -1}, {}]
    script = Script(Answer(200, json.dumps({"ok": True, "result": [*odd, {"update_id": 9}]}).encode()))
    await poll(script, db, sealer, clock)
    assert await stored(db) == 1


async def test_a_refused_token_ends_the_polling(db: Database, sealer: Sealer, clock: Clock) -> None:
    script = Script(Answer(401, b'{"ok":false,"error_code":401,"description":"Unauthorized"}'))
    with pytest.raises(TokenRefused):
        await poll(script, db, sealer, clock)


@pytest.mark.parametrize("status", [401, 404])
async def test_a_gateway_that_says_so_is_not_a_refused_token(
    status: int, db: Database, sealer: Sealer, clock: Clock
) -> None:
    script = Script(Answer(status, b"<html>who are you?</html>"), updates(5))
    await poll(script, db, sealer, clock)
    assert await stored(db) == 1


async def test_a_batch_without_any_update_is_not_asked_for_without_a_pause(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    junk = Answer(200, b'{"ok":true,"result":[{"update_id":99999999999999999999}]}')
    script = Script(*[junk] * 1000)
    poller = Poller(db, clock, script.ask, Store(db, sealer, clock, _no_answer, quiet()))
    running, began = asyncio.create_task(poller.run()), time.monotonic()
    await asyncio.sleep(0.3)
    running.cancel()
    await asyncio.wait([running])
    await poller.close()
    assert len(script.asked) <= 1 + (time.monotonic() - began) / PAUSE


async def test_an_update_that_is_nested_too_deeply_to_be_written_is_kept_as_unreadable(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    await Store(db, sealer, clock, _no_answer, quiet()).keep([{"update_id": 1, "message": deep}])
    assert await stored(db) == 1


async def test_who_polls_after_another_begins_without_an_offset(db: Database, sealer: Sealer, clock: Clock) -> None:
    """Ids may have begun anew meanwhile, and the old offset would confirm what nobody stored."""
    script = Script(updates(900), updates(3))
    poller = Poller(db, clock, script.ask, Store(db, sealer, clock, _no_answer, quiet()))
    assert await poller._leads()
    await poller._poll()
    await poller._lead.release() if poller._lead else None
    poller._lead = None
    async with asyncio.timeout(PATIENCE):
        while not await poller._leads():  # PostgreSQL takes a moment to see that a connection is gone
            await asyncio.sleep(0.01)
    await poller._poll()
    assert script.offsets == [None, None]
    await poller.close()


@pytest.mark.parametrize("asked", [b"1e999", b"NaN", b"9" * 400, b"-5", b'"x"', b"null", b"0"])
def test_however_long_telegram_asks_to_wait_it_is_asked_again_within_the_hour(asked: bytes) -> None:
    refused = refusal(Answer(429, b'{"ok":false,"parameters":{"retry_after":' + asked + b"}}"))
    assert isinstance(refused, TelegramBusy)
    assert 1 <= refused.seconds <= 3600


async def _no_answer(query: str) -> None:
    return None

"""Updates are handled in the order of their chat, chats side by side; one that cannot be handled is given up."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.domain.inbox import Queue
from bot.errors import DatabaseAway, TelegramAway, TelegramBusy, TelegramUnsure, TokenRefused
from bot.intake import worker as worker_module
from bot.intake.slots import Slot
from bot.intake.store import Store
from bot.intake.worker import Handle, Worker
from bot.sealing import Sealer
from bot.storage import inbox as rows
from bot.storage.database import Database
from tests.intake.quiet import quiet
from tests.living import PATIENCE, Clock

Update = dict[str, Any]


def message(number: int, chat: int = 1, text: str = "hej") -> Update:
    return {"update_id": number, "message": {"chat": {"id": chat}, "text": text}}


@pytest.fixture(autouse=True)
def no_idling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "IDLE_SECONDS", 0.05)


class Desk:
    """A worker at work, and the store that feeds it."""

    def __init__(self, db: Database, sealer: Sealer, clock: Clock, handle: Handle) -> None:
        self.db, self.clock = db, clock
        self.store = Store(db, sealer, clock, self._no_answer, quiet())
        self.worker = Worker(db, sealer, clock, handle, Slot(db, clock), self.store.arrived)

    async def _no_answer(self, query: str) -> None:
        return None

    async def queue(self) -> Queue:
        async with self.db.reading() as tx:
            return await rows.queue(tx)

    async def until(self, check: Callable[[], Awaitable[bool]], seconds: float = PATIENCE) -> None:
        async with asyncio.timeout(seconds):
            while not await check():
                self.clock.forward(seconds=1)
                await asyncio.sleep(0.02)

    async def drained(self) -> bool:
        return (await self.queue()).waiting == 0


@asynccontextmanager
async def working(db: Database, sealer: Sealer, clock: Clock, handle: Handle) -> AsyncIterator[Desk]:
    desk = Desk(db, sealer, clock, handle)
    running = asyncio.create_task(desk.worker.run())
    yield desk
    await desk.worker.stop(within=0.1)
    await asyncio.wait_for(running, PATIENCE)
    await desk.worker.slot.give_back()


async def test_each_chat_keeps_its_order_while_chats_go_side_by_side(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    seen: dict[int, list[int]] = {}
    at_once, most = set[int](), 0

    async def handle(update: Update) -> None:
        nonlocal most
        chat = update["message"]["chat"]["id"]
        assert chat not in at_once
        at_once.add(chat)
        most = max(most, len(at_once))
        await asyncio.sleep(0.002)
        at_once.remove(chat)
        seen.setdefault(chat, []).append(update["update_id"])

    async with working(db, sealer, clock, handle) as desk:
        updates = [message(number, chat=number % 10) for number in range(1, 301)]
        for start in range(0, 300, 100):
            await desk.store.keep(updates[start : start + 100])
        await desk.until(desk.drained)
    assert all(numbers == sorted(numbers) and len(numbers) == 30 for numbers in seen.values())
    assert most > 1


async def test_a_poison_update_is_given_up_and_the_others_of_its_chat_are_answered(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    seen: list[int] = []

    async def handle(update: Update) -> None:
        if update["message"]["text"] == "gift":
            raise ValueError("resident's words")
        seen.append(update["update_id"])

    async with working(db, sealer, clock, handle) as desk:
        await desk.store.keep([message(1), message(2, text="gift"), message(3), message(4, chat=2)])
        await desk.until(desk.drained)
        assert (await desk.queue()).dead == 1
    assert sorted(seen) == [1, 3, 4]
    assert seen.index(1) < seen.index(3)


@pytest.mark.parametrize("away", [DatabaseAway(), TelegramAway(), TelegramBusy(1)])
async def test_what_is_nobodys_fault_is_tried_until_it_works(
    away: Exception, db: Database, sealer: Sealer, clock: Clock
) -> None:
    tries = 0

    async def handle(update: Update) -> None:
        nonlocal tries
        tries += 1
        if tries < 6:
            raise away

    async with working(db, sealer, clock, handle) as desk:
        await desk.store.keep([message(1)])
        await desk.until(desk.drained)
        assert (await desk.queue()).dead == 0
    assert tries == 6


async def test_a_reply_that_may_have_arrived_is_sent_twice_at_most(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    tries = 0

    async def handle(update: Update) -> None:
        nonlocal tries
        tries += 1
        raise TelegramUnsure

    async with working(db, sealer, clock, handle) as desk:
        await desk.store.keep([message(1)])
        await desk.until(desk.drained)
        assert (await desk.queue()).dead == 0
    assert tries == 2


async def test_a_hung_handler_is_cut_at_the_end_and_its_update_stays_open(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    async def handle(update: Update) -> None:
        await asyncio.sleep(3600)

    async with working(db, sealer, clock, handle) as desk:
        await desk.store.keep([message(1)])
        await asyncio.sleep(0.2)
    assert (await desk.queue()).waiting == 1


async def test_a_hung_handler_is_cut_after_its_time_and_counts_as_a_failure(
    db: Database, sealer: Sealer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "HANDLER_SECONDS", 0.05)

    async def handle(update: Update) -> None:
        await asyncio.sleep(3600)

    async with working(db, sealer, clock, handle) as desk:
        await desk.store.keep([message(1)])

        async def given_up() -> bool:
            return (await desk.queue()).dead == 1

        await desk.until(given_up)


async def test_a_handler_that_is_cancelled_from_inside_counts_as_a_failure(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    async def handle(update: Update) -> None:
        raise asyncio.CancelledError

    async with working(db, sealer, clock, handle) as desk:
        await desk.store.keep([message(1)])

        async def given_up() -> bool:
            return (await desk.queue()).dead == 1

        await desk.until(given_up)


async def test_a_token_that_is_refused_ends_the_work_and_no_update_is_given_up(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    async def handle(update: Update) -> None:
        raise TokenRefused

    desk = Desk(db, sealer, clock, handle)
    await desk.store.keep([message(number, chat=number) for number in range(1, 6)])
    with pytest.raises(TokenRefused):
        await asyncio.wait_for(desk.worker.run(), PATIENCE)
    assert ((await desk.queue()).waiting, (await desk.queue()).dead) == (5, 0)
    await desk.worker.slot.give_back()


async def test_a_lock_that_is_lost_and_taken_again_repeats_nothing_that_is_in_hand(
    db: Database, sealer: Sealer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "SURE_SECONDS", 0.0)
    begun: list[int] = []
    go_on = asyncio.Event()

    async def handle(update: Update) -> None:
        begun.append(update["update_id"])
        await go_on.wait()

    async with working(db, sealer, clock, handle) as desk:
        await desk.store.keep([message(1), message(2), message(3, chat=2)])

        async def in_hand() -> bool:
            return len(begun) == 2

        await desk.until(in_hand)
        await desk.worker.slot.give_back()  # as when its connection breaks
        await asyncio.sleep(0.3)
        assert sorted(begun) == [1, 3]
        go_on.set()
        await desk.until(desk.drained)
    assert sorted(begun) == [1, 2, 3]


async def test_an_update_sealed_with_a_lost_key_becomes_a_dead_letter(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    other = Sealer({"other": b"x" * 32})

    async def handle(update: Update) -> None:
        raise AssertionError("it must not be handled")

    await Store(db, other, clock, Desk(db, other, clock, handle)._no_answer, quiet()).keep([message(1)])
    async with working(db, sealer, clock, handle) as desk:

        async def given_up() -> bool:
            return (await desk.queue()).dead == 1

        await desk.until(given_up)

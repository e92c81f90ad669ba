"""Staff hear of dead letters, and the resident that it was not their fault, whoever else cannot be reached."""

import asyncio

import pytest

from bot.domain.inbox import Failed
from bot.errors import TelegramAway, TelegramBusy, TokenRefused
from bot.intake.alarm import Alarm
from bot.intake.store import Store
from bot.knowledge import Knowledge
from bot.sealing import Sealer
from bot.storage import inbox as rows
from bot.storage.database import Database
from bot.view import Spot, View
from tests.intake.quiet import quiet
from tests.living import PATIENCE, Clock

STAFF = 99


class Wall:
    """A screen that notes who was shown something; `closed` chats raise what stands there."""

    def __init__(self) -> None:
        self.shown: list[int] = []
        self.tried: list[int] = []
        self.closed: dict[int, Exception] = {}

    async def show(self, chat_id: int, view: View, *, reply_to: int | None = None) -> None:
        self.tried.append(chat_id)
        if chat_id in self.closed:
            raise self.closed[chat_id]
        self.shown.append(chat_id)

    async def replace(self, chat_id: int, message_id: int, view: View) -> None:
        raise AssertionError("an alarm edits nothing")

    async def hand_over(self, chat_id: int, name: str, content: bytes, view: View) -> None:
        raise AssertionError("an alarm hands over nothing")

    async def show_place(self, chat_id: int, spot: Spot) -> None:
        raise AssertionError("an alarm is no place")


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def alarm(db: Database, sealer: Sealer, clock: Clock, wall: Wall, knowledge: Knowledge) -> Alarm:
    return Alarm(db, sealer, clock, wall, knowledge.texts, staff_chat=STAFF)


async def give_up(db: Database, sealer: Sealer, clock: Clock, *chats: int) -> None:
    async def no_answer(query: str) -> None:
        return None

    updates = [{"update_id": 100 + chat, "message": {"chat": {"id": chat}, "text": "hej"}} for chat in chats]
    await Store(db, sealer, clock, no_answer, quiet()).keep(updates)
    async with db.transaction() as tx:
        claimed = await rows.claim(tx, slot=1, limit=50, now=clock())
        failed = [Failed(row.id, "ValueError", counts=True, tries=2) for row in claimed]
        await rows.settle(tx, failed, slot=1, now=clock())


async def test_staff_and_the_resident_are_told_once(
    db: Database, sealer: Sealer, clock: Clock, wall: Wall, alarm: Alarm
) -> None:
    await give_up(db, sealer, clock, 1)
    await alarm.look()
    await alarm.look()
    assert wall.shown == [STAFF, 1]


async def test_nothing_is_said_in_a_group(
    db: Database, sealer: Sealer, clock: Clock, wall: Wall, alarm: Alarm
) -> None:
    await give_up(db, sealer, clock, -5)
    await alarm.look()
    assert wall.shown == [STAFF]


async def test_staff_who_cannot_be_reached_hold_up_no_resident(
    db: Database, sealer: Sealer, clock: Clock, wall: Wall, alarm: Alarm
) -> None:
    wall.closed[STAFF] = TelegramAway()
    await give_up(db, sealer, clock, 1, 2)
    await alarm.look()
    await alarm.look()
    assert wall.shown == [1, 2]
    wall.closed.clear()
    clock.forward(seconds=60)
    await alarm.look()
    assert sorted(wall.shown) == [1, 2, STAFF, STAFF]


async def test_a_resident_who_cannot_be_reached_does_not_make_staff_hear_it_again_and_again(
    db: Database, sealer: Sealer, clock: Clock, wall: Wall, alarm: Alarm
) -> None:
    wall.closed[1] = TelegramBusy(300)
    await give_up(db, sealer, clock, 1, 2)
    for _ in range(5):
        await alarm.look()
        clock.forward(seconds=10)
    assert sorted(wall.shown) == [2, STAFF, STAFF]
    assert wall.tried.count(1) == 1
    wall.closed.clear()
    clock.forward(seconds=300)
    await alarm.look()
    assert sorted(wall.shown) == [1, 2, STAFF, STAFF]


async def test_a_letter_that_no_key_opens_is_told_to_staff(
    db: Database, clock: Clock, wall: Wall, alarm: Alarm
) -> None:
    await give_up(db, Sealer({"lost": b"x" * 32}), clock, 1)
    await alarm.look()
    assert wall.shown == [STAFF]


async def test_the_alarm_goes_on_after_whatever_happens(
    db: Database, sealer: Sealer, clock: Clock, wall: Wall, alarm: Alarm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.intake.alarm.LOOK_SECONDS", 0.01)
    wall.closed = {STAFF: TokenRefused(), 1: RuntimeError("odd")}
    await give_up(db, sealer, clock, 1)
    running = asyncio.create_task(alarm.run())
    await asyncio.sleep(0.1)
    wall.closed.clear()
    async with asyncio.timeout(PATIENCE):
        while sorted(wall.shown) != [1, STAFF]:
            await asyncio.sleep(0.01)
    running.cancel()
    await asyncio.wait([running])

"""An update is stored once, handled in the order of its chat, and emptied."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.domain.inbox import Failed, Handled
from bot.sealing import Sealer
from bot.storage import inbox as rows
from bot.storage.database import Database
from bot.storage.tables import inbox
from tests.living import Clock


async def store(db: Database, clock: Clock, *numbers: int, chat: str = "a") -> int:
    given = [{"update_id": n, "chat": chat, "payload": b"sealed", "received_at": clock()} for n in numbers]
    async with db.transaction() as tx:
        return await rows.store(tx, given)


async def claim(db: Database, clock: Clock, *, slot: int = 1, limit: int = 10) -> list[int]:
    async with db.transaction() as tx:
        return [row.update_id for row in await rows.claim(tx, slot=slot, limit=limit, now=clock())]


async def settle(db: Database, clock: Clock, update_id: int, *, slot: int = 1) -> None:
    async with db.transaction() as tx:
        number = await tx.scalar(select(inbox.c.id).where(inbox.c.update_id == update_id))
        await rows.settle(tx, [Handled(number or 0)], slot=slot, now=clock())


async def test_a_repeated_update_is_stored_once(db: Database, clock: Clock) -> None:
    assert await store(db, clock, 1, 2) == 2
    assert await store(db, clock, 2, 3) == 1
    assert await store(db, clock, 1, 2, 3) == 0


async def test_only_the_oldest_of_a_chat_is_handed_out_and_the_next_after_it_is_done(
    db: Database, clock: Clock
) -> None:
    await store(db, clock, 1, 2, 3)
    await store(db, clock, 4, chat="b")
    assert await claim(db, clock) == [1, 4]
    assert await claim(db, clock) == []
    await settle(db, clock, 1)
    assert await claim(db, clock) == [2]


async def test_a_lower_update_id_that_comes_later_is_not_overtaken(db: Database, clock: Clock) -> None:
    await store(db, clock, 700)
    await store(db, clock, 5)
    assert await claim(db, clock) == [700]
    await settle(db, clock, 700)
    assert await claim(db, clock) == [5]


async def test_what_is_handled_keeps_neither_the_message_nor_whose_it_was(db: Database, clock: Clock) -> None:
    await store(db, clock, 1)
    await claim(db, clock)
    await settle(db, clock, 1)
    async with db.reading() as tx:
        row = (await tx.execute(select(inbox))).one()
    assert (row.state, row.payload, row.chat) == ("done", None, None)


async def test_another_process_cannot_settle_what_is_not_its_own(db: Database, clock: Clock) -> None:
    await store(db, clock, 1)
    await claim(db, clock, slot=1)
    await settle(db, clock, 1, slot=2)
    async with db.reading() as tx:
        assert (await rows.queue(tx)).waiting == 1


async def test_what_a_dead_process_had_in_hand_goes_to_whoever_takes_its_slot(db: Database, clock: Clock) -> None:
    await store(db, clock, 1)
    assert await claim(db, clock, slot=1) == [1]
    async with db.transaction() as tx:
        await rows.release(tx, slot=1)
    assert await claim(db, clock, slot=1) == [1]


async def test_the_third_failure_makes_a_dead_letter_and_the_chat_goes_on(db: Database, clock: Clock) -> None:
    await store(db, clock, 1, 2)
    for tries in range(3):
        clock.forward(seconds=10)
        async with db.transaction() as tx:
            (row,) = await rows.claim(tx, slot=1, limit=10, now=clock())
            assert (row.update_id, row.tries) == (1, tries)
            await rows.settle(tx, [Failed(row.id, "ValueError", counts=True, tries=tries)], slot=1, now=clock())
    assert await claim(db, clock) == [2]
    async with db.reading() as tx:
        (letter,) = await rows.dead_letters(tx)
        assert (letter.update_id, letter.failure) == (1, "ValueError")


async def test_a_failure_that_is_nobodys_fault_never_makes_a_dead_letter(db: Database, clock: Clock) -> None:
    await store(db, clock, 1)
    for _ in range(10):
        clock.forward(seconds=60)
        async with db.transaction() as tx:
            (row,) = await rows.claim(tx, slot=1, limit=10, now=clock())
            await rows.settle(tx, [Failed(row.id, "TelegramAway", counts=False, tries=0)], slot=1, now=clock())
    async with db.reading() as tx:
        queue = await rows.queue(tx)
    assert (queue.waiting, queue.dead) == (1, 0)


async def test_a_failed_update_waits_before_it_is_tried_again(db: Database, clock: Clock) -> None:
    await store(db, clock, 1)
    async with db.transaction() as tx:
        (row,) = await rows.claim(tx, slot=1, limit=10, now=clock())
        await rows.settle(tx, [Failed(row.id, "ValueError", counts=True, tries=0)], slot=1, now=clock())
    assert await claim(db, clock) == []
    clock.forward(seconds=1)
    assert await claim(db, clock) == [1]


async def test_a_dead_letter_can_be_retried_or_dismissed(db: Database, clock: Clock) -> None:
    await store(db, clock, 1)
    async with db.transaction() as tx:
        (row,) = await rows.claim(tx, slot=1, limit=10, now=clock())
        await rows.settle(tx, [Failed(row.id, "ValueError", counts=True, tries=2)], slot=1, now=clock())
        assert await rows.retry(tx, row.id)
        assert not await rows.retry(tx, row.id)
        (again,) = await rows.claim(tx, slot=1, limit=10, now=clock())
        assert again.tries == 0
        await rows.settle(tx, [Failed(row.id, "ValueError", counts=True, tries=2)], slot=1, now=clock())
        assert await rows.dismiss(tx, row.id, now=clock())
        assert (await rows.queue(tx)).dead == 0


async def test_settled_rows_are_pruned_after_a_week_but_never_within_two_days(db: Database, clock: Clock) -> None:
    await store(db, clock, 1)
    await claim(db, clock)
    await settle(db, clock, 1)
    async with db.transaction() as tx:
        assert await rows.prune(tx, "done", now=clock() + timedelta(days=1), days=0) == 0
        assert await rows.prune(tx, "done", now=clock() + timedelta(days=8), days=7) == 1


async def test_a_dead_letter_that_is_retried_waits_for_what_its_chat_has_in_hand(db: Database, clock: Clock) -> None:
    await store(db, clock, 1, 2, 3)
    async with db.transaction() as tx:
        (row,) = await rows.claim(tx, slot=1, limit=10, now=clock())
        await rows.settle(tx, [Failed(row.id, "ValueError", counts=True, tries=2)], slot=1, now=clock())
    assert await claim(db, clock) == [2]
    async with db.transaction() as tx:
        assert await rows.retry(tx, row.id)
    assert await claim(db, clock, slot=2) == []
    await settle(db, clock, 2)
    assert await claim(db, clock, slot=2) == [1]
    assert await claim(db, clock) == []


async def test_what_a_process_still_has_in_hand_it_is_not_handed_again_though_the_lease_is_over(
    db: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "LEASE_SECONDS", -1)
    await store(db, clock, 1, 2)
    async with db.transaction() as tx:
        (row,) = await rows.claim(tx, slot=1, limit=10, now=clock())
        assert await rows.claim(tx, slot=1, limit=10, now=clock(), but=[row.id]) == []
        await rows.release(tx, slot=1, but=[row.id])
        await rows.settle(tx, [Handled(row.id)], slot=1, now=clock())
    assert await claim(db, clock) == [2]


async def test_updates_of_one_chat_that_are_stored_side_by_side_are_never_in_two_hands(
    db: Database, clock: Clock
) -> None:
    """A webhook brings a tap and a message of a chat at once; ids are given before the rows are seen."""
    in_hand: set[str] = set()
    handled: list[int] = []

    async def bring(first: int) -> None:
        for number in range(first, 240, 4):
            async with db.transaction() as tx:
                row = {"update_id": number, "chat": f"c{number % 3}", "payload": b"x", "received_at": clock()}
                await rows.store(tx, [row])
                await asyncio.sleep(0.002 * (number % 5))

    async def take(slot: int) -> None:
        while len(handled) < 240:
            async with db.transaction() as tx:
                claimed = await rows.claim(tx, slot=slot, limit=3, now=clock())
                lanes = {
                    row.id: str(await tx.scalar(select(inbox.c.chat).where(inbox.c.id == row.id))) for row in claimed
                }
            assert in_hand.isdisjoint(lanes.values())
            in_hand.update(lanes.values())
            await asyncio.sleep(0.005)
            in_hand.difference_update(lanes.values())
            async with db.transaction() as tx:
                await rows.settle(tx, [Handled(row.id) for row in claimed], slot=slot, now=clock())
            handled.extend(lanes)

    await asyncio.gather(*(bring(first) for first in range(4)), *(take(slot) for slot in (1, 2, 3)))
    assert len(set(handled)) == len(handled) == 240


async def test_a_sealed_value_opens_only_where_it_stood(sealer: Sealer) -> None:
    sealed = sealer.seal(b"1234", where="people.chat_sealed")
    assert b"1234" not in sealed
    assert sealer.unseal(sealed, where="people.chat_sealed") == b"1234"

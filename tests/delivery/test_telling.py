"""What becomes of letters is counted for Prometheus, and the log tells what lasts once, not once for each letter."""

import asyncio
from datetime import timedelta

import pytest

from bot.delivery import postman, road
from bot.delivery.desk import Desk
from bot.domain.letters import ENDS, Cause, Policy
from bot.errors import DatabaseAway
from bot.intake.slots import Slot
from bot.storage import letters
from bot.storage.tables import people as residents
from tests.canary import Canary
from tests.counted import Since, totals
from tests.delivery.office import Office
from tests.living import Clock

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
REFUSAL = {"code": 400, "description": "Bad Request: x"}


def told(canary: Canary, words: str) -> int:
    """How many lines say so."""
    return sum(words in line for line in canary.lines)


def test_every_end_and_every_reason_for_another_try_is_counted_from_the_beginning() -> None:
    assert set(totals()) == {*ENDS, Cause.BUSY, Cause.PAUSED, Cause.AWAY, Cause.LOST, Cause.MOVED}


@SQLITE
async def test_what_was_sent_failed_skipped_or_became_unknown_is_counted_once(office: Office) -> None:
    since = Since()
    *_, gone = await office.people(6)
    blocked, refused, silent, *_ = list(office.world.people)
    office.world.people[blocked].blocked = True
    office.world.faults.add("error", chat_id=refused, **REFUSAL)
    office.world.faults.lost_answer(chat_id=silent)
    async with office.outbox.db.transaction() as tx:
        left = residents.update().where(residents.c.id == gone)
        await tx.execute(left.values(blocked_at=office.outbox.clock()))
    occasion = await office.outbox.write(policy=Policy.ONCE)
    office.open()
    await office.until_states(occasion, sent=2, failed=1, unknown=1, skipped=2)
    await since.becomes(sent=2, failed=1, unknown=1, skipped=2)


@SQLITE
async def test_what_waits_for_another_try_is_counted_by_its_cause(office: Office, clock: Clock) -> None:
    since = Since()
    await office.people(3)
    flooded, lost, _ = list(office.world.people)
    office.world.faults.flood(60, chat_id=flooded)
    office.world.faults.lost_answer(chat_id=lost)
    occasion = await office.outbox.write()
    office.open()
    await since.becomes(sent=2, busy=1, lost=1)
    clock.forward(seconds=61)
    await office.until_states(occasion, sent=3)
    await since.becomes(sent=3, busy=1, lost=1)


@SQLITE
async def test_what_a_process_had_in_hand_when_it_died_is_counted_by_whoever_judges_it(office: Office) -> None:
    since, outbox = Since(), office.outbox
    await office.people(2)
    await outbox.write(policy=Policy.ONCE)
    await outbox.claim("dead", limit=1)
    slot = Slot(outbox.db, outbox.clock)
    await slot.take()
    await slot.give_back()
    assert since.now == {"unknown": 1}


@SQLITE
async def test_what_nobody_needs_any_more_is_counted(
    office: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postman, "SWEEP_SECONDS", 0.1)
    since = Since()
    await office.people(3)
    await office.outbox.write(expires_at=clock() + timedelta(minutes=1))
    clock.forward(minutes=2)
    office.open()
    await since.becomes(expired=3)


@SQLITE
async def test_a_pause_for_everybody_is_told_once_and_so_is_its_end(
    office: Office, clock: Clock, canary: Canary
) -> None:
    await office.people(60)
    occasion = await office.outbox.write()
    for chat_id in list(office.world.people)[5:8]:
        office.world.faults.flood(1, chat_id=chat_id)
    office.open(rate=200)
    await office.until(lambda: _counts(canary, "the wait is over", 1))
    await office.until_states(occasion, passing=1, sent=60)
    assert told(canary, "Telegram asks everybody to wait: no letter leaves for 1 s") == 1
    assert told(canary, "the wait is over; letters go on") == 1


@SQLITE
async def test_a_silent_telegram_is_told_of_once_and_so_is_its_return(
    office: Office, clock: Clock, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(road, "PROBE_SECONDS", (0.02,))
    await office.people(80)
    outage = office.world.faults.add("refused", times=None)
    occasion = await office.outbox.write()
    office.open()
    await office.until(lambda: _counts(canary, "Telegram does not answer", 1))
    await asyncio.sleep(0.5)
    office.world.faults.lift(outage)
    await office.until_states(occasion, passing=1, sent=80)
    assert told(canary, "Telegram does not answer; letters wait") == 1
    assert told(canary, "Telegram answers again; letters go on") == 1


@SQLITE
async def test_a_database_that_is_away_is_told_of_once_and_so_is_its_return(
    office: Office, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise DatabaseAway

    monkeypatch.setattr(postman, "IDLE_SECONDS", 0.05)
    await office.people(60)
    occasion = await office.outbox.write()
    with monkeypatch.context() as outage:
        outage.setattr(Desk, "round", away)
        office.open()
        await office.until(lambda: _counts(canary, "the database is away", 1))
        await asyncio.sleep(0.5)
    await office.until_states(occasion, sent=60)
    assert told(canary, "the database is away; letters wait") == 1
    assert told(canary, "the database is back; letters go on") == 1


@SQLITE
async def test_a_text_that_telegram_does_not_take_is_told_of_once_and_never_quoted(
    office: Office, canary: Canary
) -> None:
    await office.people(200)
    office.world.faults.add("error", times=None, code=400, description="Bad Request: can't parse Hemmelig Hansen")
    occasion = await office.outbox.write()
    for slot in (1, 2):
        office.open(rate=100, slot=slot)
    await office.until(lambda: _is_paused(office, occasion))
    await asyncio.sleep(0.5)
    assert told(canary, f"Telegram does not take what occasion {occasion} says: its letters are paused") == 1
    assert told(canary, "Hemmelig") == 0


@SQLITE
async def test_a_key_that_is_missing_is_told_of_once(office: Office, canary: Canary) -> None:
    await office.people(4)
    async with office.outbox.db.transaction() as tx:
        await tx.execute(residents.update().values(chat_sealed=b"\x04test" + bytes(40)))
    occasion = await office.outbox.write()
    office.open()
    await office.until_states(occasion, failed=4)
    assert told(canary, "is an old key missing in LOKALRAAD_KEY?") == 1


async def _counts(canary: Canary, words: str, count: int) -> bool:
    return told(canary, words) >= count


async def _is_paused(office: Office, occasion: int) -> bool:
    async with office.outbox.db.reading() as tx:
        return occasion in await letters.closed(tx, {occasion})

"""The postman over a real database and a Telegram in which everything goes wrong that can."""

import asyncio
import time

import pytest

from bot.delivery import road
from bot.domain.letters import Cause, Lane, Policy, State, rest
from bot.errors import TokenRefused
from bot.storage import letters, pace, people
from bot.storage.tables import DatabaseNow
from bot.storage.tables import people as residents
from tests.delivery.office import Office
from tests.intake.outage import aside, away
from tests.living import PATIENCE, Clock


async def test_everybody_gets_their_letter_once_and_its_number_is_noted(office: Office) -> None:
    await office.people(250)
    occasion = await office.outbox.write(text="Der er <b>møde</b>")
    office.open()
    await office.until_states(occasion, sent=250)
    assert set(office.copies.values()) == {1}
    assert {row.message_id for row in await office.outbox.rows(occasion)} == {1}
    assert office.world.delivered[0].text == "Der er møde"


async def test_two_postmen_share_the_letters(office: Office) -> None:
    await office.people(300)
    occasion = await office.outbox.write()
    office.open()
    office.open(slot=2)
    await office.until_states(occasion, sent=300)
    assert len(office.copies) == office.copies.total() == 300


async def test_what_goes_at_once_overtakes_a_broadcast(office: Office) -> None:
    *many, one = await office.people(30)
    await office.outbox.write(*many)
    postman = office.open(rate=0.02)
    await office.until(lambda: _true(len(office.copies) >= 1))
    receipt = await office.outbox.write(one, lane=Lane.FAST)
    began = time.monotonic()
    postman.wake()
    await office.until_states(receipt, sent=1)
    assert time.monotonic() - began < 45  # a place in the pace would have come later
    assert office.copies.total() < 10


async def test_letters_are_paced_over_all_postmen(office: Office) -> None:
    await office.people(60)
    occasion = await office.outbox.write()
    began = time.monotonic()
    for slot in (1, 2):
        office.open(rate=25, slot=slot)
    await office.until_states(occasion, sent=60)
    assert time.monotonic() - began > 2.0


async def test_one_chat_that_telegram_asks_to_leave_alone_holds_up_nobody_else(office: Office, clock: Clock) -> None:
    await office.people(20)
    occasion = await office.outbox.write()
    office.world.faults.flood(10_072, chat_id=list(office.world.people)[3])
    office.open(rate=100)
    await office.until_states(occasion, sent=19, retry=1)
    clock.forward(seconds=10_073)
    await office.until_states(occasion, sent=20)
    assert set(office.copies.values()) == {1}


async def test_when_three_chats_are_to_be_left_alone_within_two_seconds_nobody_is_written_to(
    office: Office, clock: Clock
) -> None:
    await office.people(60)
    occasion = await office.outbox.write()
    for chat_id in list(office.world.people)[5:8]:
        office.world.faults.flood(4, chat_id=chat_id)
    for slot in (1, 2):
        office.open(rate=40, slot=slot)
    await office.until(lambda: _true(sum(call.error is not None for call in office.world.calls) == 3))

    async def all_wait() -> bool:
        async with office.outbox.db.reading() as tx:
            return 0 < (await pace.look(tx)).pause <= 4_000_000

    await office.until(all_wait)
    await asyncio.sleep(0.2)
    before = office.copies.total()
    assert before < 20
    await asyncio.sleep(1.5)
    assert office.copies.total() == before
    await office.until_states(occasion, passing=1, sent=60)
    assert set(office.copies.values()) == {1}


async def test_a_text_that_telegram_does_not_take_pauses_its_occasion_and_no_other(office: Office) -> None:
    *many, one = await office.people(400)
    words = "Bad Request: can't parse entities: unclosed start tag at byte offset 3"
    fault = office.world.faults.add("error", code=400, description=words, times=None)
    occasion = await office.outbox.write(*many)
    office.open(rate=50)

    async def halted() -> bool:
        async with office.outbox.db.reading() as tx:
            return occasion in await letters.closed(tx, {occasion})

    await office.until(halted)
    await office.until_none_is_in_hand(occasion)
    office.world.faults.lift(fault)
    states = await office.outbox.states(occasion)
    assert 5 <= states[State.FAILED] < 30
    assert {row.words for row in await office.outbox.rows(occasion) if row.state == "failed"} == {words}
    other = await office.outbox.write(one)
    await office.until_states(other, sent=1)
    assert (await office.outbox.states(occasion))[State.FAILED] == states[State.FAILED]


async def test_a_wrong_text_is_noticed_too_when_more_than_fifty_are_in_the_air(office: Office) -> None:
    await office.people(1_000)
    office.world.faults.add("error", code=400, description="Bad Request: x", times=None)
    occasion = await office.outbox.write()
    office.open()
    await office.until(lambda: _closed(office, occasion))
    await asyncio.sleep(0.3)
    assert (await office.outbox.states(occasion))[State.FAILED] < 1_000


@pytest.mark.parametrize("token", ["123:revoked", "123"])
async def test_a_token_that_is_refused_stops_the_postman_within_seconds_and_no_letter_is_lost(
    token: str, office: Office
) -> None:
    await office.people(300)
    occasion = await office.outbox.write()
    office.open(token=token)
    with pytest.raises(TokenRefused):
        await asyncio.wait_for(office.at_work[0][1], PATIENCE)
    rows = await office.outbox.rows(occasion)
    assert {row.state for row in rows} <= {"queued", "retry"}
    assert {row.tries for row in rows} == {0}
    office.open()
    await office.until_states(occasion, sent=300)


async def test_while_telegram_cannot_be_reached_letters_wait(
    office: Office, clock: Clock, quick_probes: None
) -> None:
    await office.people(150)
    outage = office.world.faults.add("refused", times=None)
    occasion = await office.outbox.write()
    office.open()
    await asyncio.sleep(1)
    assert set(await office.outbox.states(occasion)) <= {State.QUEUED, State.RETRY, State.CLAIMED}
    office.world.faults.lift(outage)
    await office.until_states(occasion, passing=1, sent=150)
    assert set(office.copies.values()) == {1}


async def test_a_telegram_that_is_silent_makes_few_letters_unknown(office: Office, quick_probes: None) -> None:
    await office.people(300)
    outage = office.world.faults.add("bad_gateway", times=None)
    occasion = await office.outbox.write(policy=Policy.ONCE)
    office.open(rate=200)
    await asyncio.sleep(1.5)
    office.world.faults.lift(outage)
    await office.until(lambda: _true(len(office.copies) > 200))
    unknown = (await office.outbox.states(occasion))[State.UNKNOWN]
    assert unknown <= 55  # five, and what was in the air
    await office.until_states(occasion, sent=300 - unknown, unknown=unknown)


async def test_a_lost_answer_makes_at_most_two_copies_of_a_notice(office: Office) -> None:
    await office.people(3)
    office.world.faults.lost_answer(chat_id=next(iter(office.world.people)), times=None)
    occasion = await office.outbox.write()
    office.open()
    await office.until_states(occasion, sent=2, unknown=1)
    assert sorted(office.copies.values()) == [1, 1, 2]


async def test_an_urgent_letter_that_comes_again_says_so_and_rests_before_the_third(
    office: Office, clock: Clock
) -> None:
    await office.people(1)
    office.world.faults.lost_answer(times=2)
    occasion = await office.outbox.write(policy=Policy.URGENT, text="Bliv inde")
    office.open()

    async def rests() -> bool:
        [row] = await office.outbox.rows(occasion)
        return bool(row.due_at == clock() + rest(2))

    await office.until(rests)
    clock.forward(seconds=rest(2).total_seconds())
    await office.until_states(occasion, sent=1)
    assert [each.text for each in office.world.delivered] == ["Bliv inde", "(2) Bliv inde", "(3) Bliv inde"]


async def test_who_blocked_the_bot_is_written_to_no_more(office: Office) -> None:
    await office.people(3)
    next(iter(office.world.people.values())).blocked = True
    occasion = await office.outbox.write()
    office.open()
    await office.until_states(occasion, sent=2, skipped=1)
    second = await office.outbox.write()
    await office.outbox.set(spoken_at=DatabaseNow(2))
    await office.until_states(second, sent=2, skipped=1)
    assert sum(call.error is not None for call in office.world.calls) == 1


async def test_a_chat_that_moved_is_written_to_under_its_new_number(office: Office, clock: Clock) -> None:
    [person] = await office.people(1)
    old, new = next(iter(office.world.people)), office.world.person("moved")
    new.started = True
    told = {"code": 400, "description": "Bad Request: moved", "parameters": {"migrate_to_chat_id": new.id}}
    office.world.faults.add("error", chat_id=old, times=None, **told)
    occasion = await office.outbox.write(person)
    office.open()
    await office.until_states(occasion, retry=1)
    clock.forward(seconds=2)
    await office.until_states(occasion, sent=1)
    assert office.copies == {new.id: 1}
    async with office.outbox.db.reading() as tx:
        found = await people.find(tx, office.outbox.sealer, new.id)
    assert found is not None
    assert found.id == person


async def test_a_chat_that_moved_to_somebody_elses_number_is_gone(office: Office) -> None:
    first, _ = await office.people(2)
    old, new = office.world.people
    told = {"code": 400, "description": "Bad Request: moved", "parameters": {"migrate_to_chat_id": new}}
    office.world.faults.add("error", chat_id=old, times=None, **told)
    occasion = await office.outbox.write(first)
    office.open()
    await office.until_states(occasion, skipped=1)
    assert not office.copies


async def test_a_pause_takes_back_what_has_not_left(office: Office) -> None:
    await office.people(40)
    occasion = await office.outbox.write()
    office.open(rate=25)
    await office.until(lambda: _true(len(office.copies) >= 3))
    async with office.outbox.db.transaction() as tx:
        await letters.halt(tx, occasion, "because")
    await office.until_none_is_in_hand(occasion)
    sent = len(office.copies)
    await asyncio.sleep(0.3)
    states = await office.outbox.states(occasion)
    assert states[State.SENT] == sent == len(office.copies) < 40
    assert not states[State.CLAIMED]
    async with office.outbox.db.transaction() as tx:
        await letters.reopen(tx, occasion)
    await office.until_states(occasion, sent=40)
    assert set(office.copies.values()) == {1}


async def test_a_database_that_goes_away_in_the_middle_loses_and_doubles_nothing(
    office: Office, database_url: str, request: pytest.FixtureRequest
) -> None:
    server = None if "sqlite" in database_url else request.getfixturevalue("postgres").url
    await office.people(120)
    occasion = await office.outbox.write()
    office.open(rate=60)
    await office.until(lambda: _true(len(office.copies) >= 10))
    async with aside(away(database_url, server)):
        await asyncio.sleep(1)
        assert len(office.copies) < 120
    await office.until_states(occasion, sent=120)
    assert set(office.copies.values()) == {1}


async def test_the_end_finishes_what_is_in_the_air_and_gives_back_the_rest(office: Office) -> None:
    await office.people(400)
    occasion = await office.outbox.write()
    office.world.faults.slow(0.2, method="sendMessage", times=None)
    postman = office.open()
    await office.until(lambda: _true(len(office.copies) > 50))
    await postman.stop(within=5)
    await asyncio.wait_for(office.at_work[0][1], PATIENCE)
    states = await office.outbox.states(occasion)
    assert set(states) <= {State.QUEUED, State.RETRY, State.SENT}
    assert states[State.SENT] == len(office.copies) < 400
    office.open()
    await office.until_states(occasion, sent=400)
    assert set(office.copies.values()) == {1}


async def test_what_cannot_be_unsealed_fails_and_stops_nobody(office: Office) -> None:
    first, _ = await office.people(2)
    async with office.outbox.db.transaction() as tx:
        broken = residents.update().where(residents.c.id == first)
        await tx.execute(broken.values(chat_sealed=b"\x04test" + bytes(40)))
    occasion = await office.outbox.write()
    office.open()
    await office.until_states(occasion, sent=1, failed=1)


async def test_a_letter_that_waited_too_long_in_hand_is_not_sent(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(road, "STALE_SECONDS", -1)
    await office.people(3)
    occasion = await office.outbox.write()
    office.open()
    await asyncio.sleep(0.4)
    rows = await office.outbox.rows(occasion)
    assert not office.copies
    assert {row.cause for row in rows} <= {None, Cause.PAUSED}


async def test_a_process_without_a_slot_claims_nothing(office: Office) -> None:
    await office.people(3)
    occasion = await office.outbox.write()
    office.open(slot=0)
    await asyncio.sleep(0.3)
    assert await office.outbox.states(occasion) == {State.QUEUED: 3}


@pytest.fixture
def quick_probes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(road, "PROBE_SECONDS", (0.1,))


async def _true(holds: bool) -> bool:
    return holds


async def _closed(office: Office, occasion: int) -> bool:
    async with office.outbox.db.reading() as tx:
        return occasion in await letters.closed(tx, {occasion})

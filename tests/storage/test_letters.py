"""Letters in rows: one per occasion and person, claimed by one process at a time, judged where that one died."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.domain.letters import Cause, Delivered, Lane, Lost, NotSent, Occasion, Outcome, Policy, Refused, State, rest
from bot.sealing import Sealer
from bot.storage import letters, people
from bot.storage.database import Database
from bot.storage.letters.claiming import MOST_OCCASIONS
from bot.storage.letters.settling import LEASE_SECONDS
from bot.storage.tables import DatabaseNow, bodies
from bot.storage.tables import people as residents
from bot.view import Press, View
from tests.living import Clock
from tests.outbox import Outbox


@pytest.fixture
def outbox(db: Database, sealer: Sealer, clock: Clock) -> Outbox:
    return Outbox(db, sealer, clock)


async def test_an_occasion_happens_once(outbox: Outbox) -> None:
    async with outbox.db.transaction() as tx:
        first, second = [
            await letters.begin(tx, outbox.sealer, Occasion("receipt:7"), {"da": View("Tak")}, now=outbox.clock())
            for _ in range(2)
        ]
        assert first is not None
        assert second is None
        assert await tx.scalar(select(func.count()).select_from(bodies)) == 1


async def test_there_is_one_row_for_each_occasion_and_person_however_often_it_is_written(outbox: Outbox) -> None:
    first, second = await outbox.people(2)
    occasion = await outbox.write(first)
    async with outbox.db.transaction() as tx:
        everybody, due = select(residents.c.id, residents.c.language), outbox.clock()
        await letters.write(tx, occasion, first, language="da", lane=Lane.PACED, due_at=due)
        assert await letters.write_to_all(tx, occasion, everybody, lane=Lane.PACED, due_at=due) == 1
        assert await letters.write_to_all(tx, occasion, everybody, lane=Lane.PACED, due_at=due) == 0
    assert {row.person_id for row in await outbox.rows(occasion)} == {first, second}


async def test_what_is_said_is_kept_once_for_each_language_and_sealed(outbox: Outbox) -> None:
    said = {"da": View("hej alle", ((Press("ja", "yes"),),)), "en": View("hello all")}
    async with outbox.db.transaction() as tx:
        occasion = await letters.begin(tx, outbox.sealer, Occasion("x"), said, now=outbox.clock())
        assert occasion is not None
        for language in ("da", "en"):
            assert await letters.body(tx, outbox.sealer, occasion, language) == said[language]
        assert await letters.body(tx, outbox.sealer, occasion, "kl") == said["da"]
        kept = list(await tx.scalars(select(bodies.c.body)))
    assert len(kept) == 2
    assert not any(b"hej" in body or b"hello" in body for body in kept)


async def test_a_letter_is_claimed_by_one_process_only(outbox: Outbox) -> None:
    await outbox.people(30)
    await outbox.write()
    ours, theirs = await asyncio.gather(outbox.claim("ours", limit=20), outbox.claim("theirs", limit=20))
    assert len({letter.id for letter in (*ours, *theirs)}) == len(ours) + len(theirs) == 30
    assert await outbox.claim("third") == []


async def test_the_oldest_goes_first_and_only_what_is_due(outbox: Outbox, clock: Clock) -> None:
    await outbox.people(3)
    occasion = await outbox.write()
    clock.forward(hours=-1)
    assert await outbox.claim() == []
    clock.forward(hours=1)
    ids = [row.id for row in await outbox.rows(occasion)]
    assert [letter.id for letter in await outbox.claim(limit=2)] == ids[:2]


async def test_only_the_holder_settles_a_letter(outbox: Outbox) -> None:
    await outbox.people(1)
    occasion = await outbox.write()
    [letter] = await outbox.claim("ours")
    await outbox.settle(letter, Delivered(5), lease="theirs")
    assert await outbox.states(occasion) == {State.CLAIMED: 1}
    await outbox.settle(letter, Delivered(5), lease="ours")
    await outbox.settle(letter, Refused(Cause.REFUSED, "late"), lease="ours")
    [row] = await outbox.rows(occasion)
    assert (row.state, row.message_id, row.lease, row.words) == ("sent", 5, None, None)


async def test_a_letter_that_was_lost_and_claimed_again_is_not_settled_by_what_became_of_it_before(
    outbox: Outbox,
) -> None:
    await outbox.people(1)
    occasion = await outbox.write()
    [before] = await outbox.claim("ours")
    await outbox.set(leased_at=DatabaseNow(LEASE_SECONDS + 1))
    await outbox.recover(lease="theirs")
    [again] = await outbox.claim("ours")
    await outbox.settle(before, Delivered(5))
    assert await outbox.states(occasion) == {State.CLAIMED: 1}
    await outbox.settle(again, Delivered(6))
    assert (await outbox.rows(occasion))[0].message_id == 6


async def test_a_lease_is_judged_by_the_databases_clock(outbox: Outbox, clock: Clock) -> None:
    await outbox.people(1)
    occasion = await outbox.write()
    await outbox.claim("theirs")
    clock.forward(days=1)
    assert await outbox.recover(lease="ours") == 0
    await outbox.set(leased_at=DatabaseNow(LEASE_SECONDS + 1))
    assert await outbox.recover(lease="ours") == 1
    assert await outbox.states(occasion) == {State.RETRY: 1}


async def test_what_the_former_holder_of_a_slot_had_is_judged_at_once_but_not_what_we_have(outbox: Outbox) -> None:
    await outbox.people(2)
    occasion = await outbox.write()
    await outbox.claim("theirs", limit=1)
    await outbox.claim("ours", limit=1)
    assert await outbox.recover(slot=2, lease="ours") == 0
    assert await outbox.recover(slot=1, lease="ours") == 1
    assert await outbox.states(occasion) == {State.RETRY: 1, State.CLAIMED: 1}


async def test_a_claim_whose_commit_went_unheard_is_judged_though_it_is_ours(outbox: Outbox) -> None:
    await outbox.people(2)
    occasion = await outbox.write()
    known, _ = await outbox.claim("ours")
    await outbox.set(leased_at=DatabaseNow(LEASE_SECONDS + 1))
    assert await outbox.recover(lease="ours", but=[known.id]) == 1
    assert await outbox.states(occasion) == {State.RETRY: 1, State.CLAIMED: 1}


async def test_a_notice_of_unknown_fate_is_sent_again_once_and_after_all_others(outbox: Outbox, clock: Clock) -> None:
    await outbox.people(3)
    occasion = await outbox.write()
    [first] = await outbox.claim("dead", limit=1)
    clock.forward(seconds=1)
    await outbox.recover(slot=1)
    assert [letter.id for letter in await outbox.claim("dead", limit=2)] == [first.id + 1, first.id + 2]
    [again] = await outbox.claim("dead")
    assert (again.id, again.tries) == (first.id, 2)
    await outbox.recover(slot=1)
    assert await outbox.states(occasion) == {State.RETRY: 2, State.UNKNOWN: 1}


@pytest.mark.parametrize("policy", [Policy.URGENT, Policy.AGAIN])
async def test_an_urgent_letter_is_sent_again_however_often_and_rests_longer_each_time(
    policy: Policy, outbox: Outbox, clock: Clock
) -> None:
    await outbox.people(1)
    occasion = await outbox.write(policy=policy)
    for turn in range(1, 11):
        [letter] = await outbox.claim("dead")
        assert letter.tries == turn
        await outbox.recover(slot=1)
        [row] = await outbox.rows(occasion)
        assert row.due_at == clock() + rest(turn)
        clock.instant = row.due_at


async def test_a_letter_that_must_not_come_twice_is_unknown_at_once(outbox: Outbox) -> None:
    await outbox.people(1)
    occasion = await outbox.write(policy=Policy.ONCE)
    await outbox.claim("dead")
    await outbox.recover(slot=1)
    assert await outbox.states(occasion) == {State.UNKNOWN: 1}
    assert await outbox.claim() == []


async def test_a_wait_of_hours_is_stored_and_is_no_try(outbox: Outbox, clock: Clock) -> None:
    await outbox.people(1)
    occasion = await outbox.write()
    [letter] = await outbox.claim()
    await outbox.settle(letter, NotSent(Cause.BUSY, 10_072))
    [row] = await outbox.rows(occasion)
    assert (row.tries, row.due_at) == (0, clock() + timedelta(seconds=10_072))
    async with outbox.db.reading() as tx:
        assert await letters.next_due(tx, Lane.PACED, now=clock()) == row.due_at
    clock.forward(seconds=10_071)
    assert await outbox.claim() == []
    clock.forward(seconds=1)
    assert len(await outbox.claim()) == 1


async def test_a_chat_gets_one_letter_a_second_and_one_at_a_time(outbox: Outbox) -> None:
    await outbox.people(1)
    await outbox.write()
    await outbox.write()
    [letter] = await outbox.claim("ours")
    assert await outbox.claim("theirs") == []
    await outbox.settle(letter, Delivered(1))
    assert await outbox.claim("theirs") == []
    await outbox.set(spoken_at=DatabaseNow(1))
    assert len(await outbox.claim("theirs")) == 1


async def test_a_chat_that_telegram_asks_to_leave_alone_gets_no_other_letter_meanwhile(
    outbox: Outbox, clock: Clock
) -> None:
    await outbox.people(2)
    await outbox.write()
    letter, other = await outbox.claim()
    await outbox.settle(letter, NotSent(Cause.BUSY, 30))
    await outbox.settle(other, NotSent(Cause.PAUSED, 0))
    await outbox.write()
    assert {claimed.person_id for claimed in await outbox.claim()} == {other.person_id}
    clock.forward(seconds=30)
    assert {claimed.person_id for claimed in await outbox.claim()} == {letter.person_id}


async def test_letters_that_wait_for_long_do_not_stand_in_the_way_of_others(outbox: Outbox) -> None:
    first, second = await outbox.people(2)
    for _ in range(MOST_OCCASIONS + 5):
        await outbox.write(first, lane=Lane.FAST)
    await outbox.set(due_at=outbox.clock() + timedelta(hours=1))
    await outbox.write(second, lane=Lane.FAST)
    assert [letter.person_id for letter in await outbox.claim(lane=Lane.FAST)] == [second]


async def test_several_occasions_share_the_places(outbox: Outbox) -> None:
    for first in (1, 100, 200):
        await outbox.write(*await outbox.people(20, first=first))
    found = [letter.occasion_id for letter in await outbox.claim(limit=10)]
    assert sorted(found.count(one) for one in set(found)) == [3, 3, 4]


async def test_a_paused_occasion_waits_and_goes_on_where_it_was(outbox: Outbox) -> None:
    await outbox.people(3)
    occasion = await outbox.write()
    [letter] = await outbox.claim(limit=1)
    async with outbox.db.transaction() as tx:
        assert await letters.halt(tx, occasion, "because")
        assert not await letters.halt(tx, occasion, "again")
        assert await letters.closed(tx, {occasion}) == {occasion}
    await outbox.settle(letter, Delivered(1))
    assert await outbox.claim() == []
    async with outbox.db.reading() as tx:
        assert await letters.next_due(tx, Lane.PACED, now=outbox.clock()) is None


async def test_what_nobody_needs_any_more_expires(outbox: Outbox, clock: Clock) -> None:
    await outbox.people(3)
    occasion = await outbox.write(expires_at=clock() + timedelta(hours=1))
    [letter] = await outbox.claim(limit=1)
    clock.forward(hours=1)
    assert await outbox.claim() == []
    async with outbox.db.transaction() as tx:
        assert await letters.expire(tx, now=clock()) == 2
    await outbox.settle(letter, Delivered(1))
    assert await outbox.states(occasion) == {State.EXPIRED: 2, State.SENT: 1}


async def test_who_blocked_the_bot_is_skipped(outbox: Outbox) -> None:
    first, _ = await outbox.people(2)
    occasion = await outbox.write()
    async with outbox.db.transaction() as tx:
        await people.shut(tx, [first], at=outbox.clock())
    assert len(await outbox.claim()) == 1
    assert (await outbox.rows(occasion))[0].cause == Cause.BLOCKED


async def test_who_was_erased_is_skipped_whatever_state_their_letter_was_in(outbox: Outbox) -> None:
    first, second = await outbox.people(2)
    occasion = await outbox.write()
    claimed, _ = await outbox.claim()
    assert claimed.person_id == first
    async with outbox.db.transaction() as tx:
        for person in (first, second):
            await letters.erase(tx, person, now=outbox.clock())
            await people.erase(tx, person)
    await outbox.settle(claimed, Lost())
    await outbox.set(spoken_at=None)
    await outbox.recover(slot=1)
    assert await outbox.claim() == []
    rows = await outbox.rows(occasion)
    assert [(row.person_id, row.state, row.cause) for row in rows] == [(None, "skipped", "erased")] * 2


async def test_busy_chats_are_people_and_only_those_of_late(outbox: Outbox, clock: Clock) -> None:
    await outbox.people(4)
    await outbox.write()
    for letter in await outbox.claim(limit=3):
        await outbox.settle(letter, NotSent(Cause.BUSY, 5))
    async with outbox.db.reading() as tx:
        assert await letters.busy_chats(tx, since=clock() - timedelta(seconds=2)) == 3
        assert await letters.busy_chats(tx, since=clock() + timedelta(seconds=2)) == 0


@pytest.mark.parametrize(("sent", "refused", "halts"), [(0, 4, False), (0, 5, True), (45, 5, True), (46, 5, False)])
async def test_the_same_refusal_again_and_again_among_the_first_is_noticed(
    sent: int, refused: int, halts: bool, outbox: Outbox
) -> None:
    await outbox.people(60)
    occasion = await outbox.write()
    for place, letter in enumerate(await outbox.claim(limit=sent + refused)):
        await outbox.settle(letter, Delivered(place) if place < sent else Refused(Cause.REFUSED, "can't parse"))
    async with outbox.db.reading() as tx:
        words = await letters.same_refusal(tx, occasion, alike=5, among=50)
    assert words == ("can't parse" if halts else None)


async def test_different_refusals_are_the_peoples_own(outbox: Outbox) -> None:
    await outbox.people(8)
    occasion = await outbox.write()
    for place, letter in enumerate(await outbox.claim()):
        await outbox.settle(letter, Refused(Cause.REFUSED, f"reason {place % 4}"))
    async with outbox.db.reading() as tx:
        assert await letters.same_refusal(tx, occasion, alike=5, among=50) is None


async def test_how_far_it_is_adds_up_to_all(outbox: Outbox) -> None:
    await outbox.people(6)
    occasion = await outbox.write()
    outcomes: list[Outcome] = [
        Delivered(1),
        Lost(),
        NotSent(Cause.AWAY),
        Refused(Cause.BLOCKED, ""),
        Refused(Cause.REFUSED, "x"),
    ]
    for letter, outcome in zip(await outbox.claim(limit=5), outcomes, strict=True):
        await outbox.settle(letter, outcome)
    async with outbox.db.reading() as tx:
        found = await letters.progress(tx, occasion)
    assert found == {
        (State.SENT, None): 1,
        (State.RETRY, Cause.LOST): 1,
        (State.RETRY, Cause.AWAY): 1,
        (State.SKIPPED, Cause.BLOCKED): 1,
        (State.FAILED, Cause.REFUSED): 1,
        (State.QUEUED, None): 1,
    }


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nothing_that_is_asked_often_reads_all_letters(outbox: Outbox) -> None:
    await outbox.people(1)
    await outbox.write()
    asked: list[str] = []
    async with outbox.db.transaction() as tx:
        raw = await tx.get_raw_connection()
        connection = raw.driver_connection
        assert connection is not None
        await connection.set_trace_callback(asked.append)
        now = outbox.clock()
        await letters.claim(tx, Lane.PACED, lease="x", slot=1, limit=1, now=now)
        await letters.recover(tx, now=now, lease="y")
        await letters.recover(tx, now=now, lease="y", slot=9)
        await letters.next_due(tx, Lane.FAST, now=now)
        await letters.busy_chats(tx, since=now)
        await letters.same_refusal(tx, 1, alike=5, among=50)
        await letters.expire(tx, now=now)
        await connection.set_trace_callback(None)
        assert len(asked) > 8
        for statement in asked:
            plan = [
                str(row.detail)
                for row in await tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement.replace('%', '%%')}")
            ]
            assert not [step for step in plan if step.startswith("SCAN letters") and "INDEX" not in step], statement

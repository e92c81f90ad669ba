"""How letters stand is asked of indexes alone, and tells what is late from what has its reasons to wait."""

import pytest

from bot.domain import backlog as rules
from bot.domain.backlog import Backlog
from bot.domain.letters import Cause, Lane, NotSent
from bot.sealing import Sealer
from bot.storage import backlog, letters, pace
from bot.storage.database import Database
from tests.living import Clock
from tests.outbox import Outbox

BOUNDED = (
    "USING INDEX ix_letters_waiting",
    "USING COVERING INDEX ix_letters_waiting",
    "USING INDEX ix_letters_in_hand",
    "USING INDEX ix_letters_person",
)
"""What a partial index holds, or one person's letters."""


@pytest.fixture
def outbox(db: Database, sealer: Sealer, clock: Clock) -> Outbox:
    return Outbox(db, sealer, clock)


async def look(outbox: Outbox) -> Backlog:
    async with outbox.db.reading() as tx:
        return await backlog.look(tx, now=outbox.clock())


async def hold(outbox: Outbox, occasion: int) -> None:
    async with outbox.db.transaction() as tx:
        await letters.halt(tx, occasion, "because")


async def test_where_nothing_waits_nothing_is_late(outbox: Outbox) -> None:
    found = await look(outbox)
    assert (found.waiting, found.in_hand, found.paused) == ({Lane.FAST: 0, Lane.PACED: 0}, 0, 0)
    assert (found.overdue, found.pause, found.stalled) == ({Lane.FAST: 0.0, Lane.PACED: 0.0}, 0.0, 0.0)


async def test_what_waits_is_counted_by_lane_and_how_long_it_has_been_due(outbox: Outbox, clock: Clock) -> None:
    first, *_ = await outbox.people(5)
    await outbox.write()
    clock.forward(seconds=60)
    await outbox.write(first, lane=Lane.FAST)
    clock.forward(seconds=30)
    await outbox.claim(limit=2)
    found = await look(outbox)
    assert (found.waiting, found.in_hand) == ({Lane.FAST: 1, Lane.PACED: 3}, 2)
    assert found.overdue == {Lane.FAST: 0.0, Lane.PACED: 90.0}  # the first has another letter in hand


async def test_of_very_many_no_more_are_counted(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backlog, "MOST_COUNTED", 4)
    await outbox.people(9)
    await outbox.write()
    assert (await look(outbox)).waiting[Lane.PACED] == 4


async def test_letters_of_a_paused_occasion_wait_and_are_not_overdue(outbox: Outbox, clock: Clock) -> None:
    await outbox.people(2)
    await hold(outbox, await outbox.write())
    clock.forward(seconds=rules.LATE_SECONDS + 1)
    found = await look(outbox)
    assert (found.waiting[Lane.PACED], found.paused, found.overdue[Lane.PACED]) == (2, 1, 0.0)


async def test_a_chat_that_is_to_be_left_alone_makes_none_of_its_letters_overdue(
    outbox: Outbox, clock: Clock
) -> None:
    [person] = await outbox.people(1)
    await outbox.write()
    [letter] = await outbox.claim()
    await outbox.settle(letter, NotSent(Cause.BUSY, 10_072))
    await outbox.write(person, lane=Lane.FAST)
    clock.forward(seconds=600)
    found = await look(outbox)
    assert sum(found.waiting.values()) == 2
    assert set(found.overdue.values()) == {0.0}
    clock.forward(seconds=10_000)
    assert (await look(outbox)).overdue[Lane.FAST] == 10_600


async def test_what_is_not_due_yet_is_not_overdue(outbox: Outbox, clock: Clock) -> None:
    await outbox.people(1)
    await outbox.write()
    clock.forward(hours=-1)
    assert (await look(outbox)).overdue[Lane.PACED] == 0.0


async def test_letters_that_leave_at_their_pace_are_not_stalled_and_after_a_pause_it_counts_anew(
    outbox: Outbox, clock: Clock
) -> None:
    await outbox.people(2)
    await outbox.write()
    clock.forward(seconds=600)
    assert (await look(outbox)).stalled == 600
    async with outbox.db.transaction() as tx:
        await pace.hold(tx)
        await pace.spend(tx, 1_000)
    found = await look(outbox)
    assert found.overdue[Lane.PACED] == 600
    assert found.stalled < 5
    async with outbox.db.transaction() as tx:
        await pace.pause(tx, 95_000_000)
    found = await look(outbox)
    assert 90 < found.pause <= 95
    assert found.stalled == 0


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_every_question_is_answered_by_an_index_that_holds_only_what_is_open(outbox: Outbox) -> None:
    await outbox.people(1)
    await outbox.write()
    asked: list[str] = []
    async with outbox.db.reading() as tx:
        connection = (await tx.get_raw_connection()).driver_connection
        assert connection is not None
        await connection.set_trace_callback(asked.append)
        await backlog.look(tx, now=outbox.clock())
        await connection.set_trace_callback(None)
        assert len(asked) > 4
        for statement in asked:
            plan = await tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement.replace('%', '%%')}")
            steps = [str(row.detail) for row in plan]
            for step in steps:
                assert " letters" not in step or any(index in step for index in BOUNDED), step

"""After a restore nothing old is said again; what is still to come is said when it comes."""

from datetime import timedelta

from sqlalchemy import insert, select

from bot.domain.announcements import Stage
from bot.domain.letters import Cause, Lost, State
from bot.domain.staff import Announcer
from bot.sealing import Sealer
from bot.storage import inbox, letters
from bot.storage.database import Database
from bot.storage.stilling import still
from bot.storage.tables import announcements
from bot.storage.tables import inbox as updates
from tests.living import Clock
from tests.outbox import Outbox
from tests.services.announcing import Newsroom
from tests.services.meeting import TUESDAY, Hall


async def restored(db: Database, clock: Clock) -> dict[str, int]:
    async with db.transaction() as tx:
        return dict(await still(tx, now=clock()))


async def stages(db: Database) -> dict[int, tuple[str, bool]]:
    """Of each announcement, and whether its author has heard the last of it."""
    async with db.reading() as tx:
        rows = await tx.execute(select(announcements.c.id, announcements.c.stage, announcements.c.reported_at))
        return {row.id: (row.stage, row.reported_at is not None) for row in rows}


async def test_letters_that_waited_are_not_sent_and_of_those_in_hand_nobody_knows(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    outbox = Outbox(db, sealer, clock)
    await outbox.people(4)
    occasion = await outbox.write()
    await outbox.claim(limit=1)
    clock.forward(days=7)
    assert (await restored(db, clock))["letters"] == 4
    assert await outbox.states(occasion) == {State.CANCELLED: 3, State.UNKNOWN: 1}
    assert await outbox.claim() == []
    assert (await restored(db, clock))["letters"] == 0


async def test_announcements_under_way_are_stopped_and_approved_ones_wait_for_another_yes(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(6)
    over = await room.sent(ann, bo, "Det første")
    half = await room.approved(ann, bo, "Det andet")
    await room.sending.advance()
    await room.deliver(3)
    unwritten = await room.approved(ann, bo, "Det tredje")
    ahead = await room.approved(ann, bo, "Det fjerde", at=clock() + timedelta(days=3))
    later = await room.approved(ann, bo, "Det femte", at=clock() + timedelta(days=30))
    clock.forward(days=7)
    assert (await restored(room.db, clock))["announcements"] == 4
    for _ in range(3):
        await room.sending.advance()
        assert await room.sending.showings() == []
        clock.forward(minutes=5)
    assert await room.deliver() == 0
    assert await stages(room.db) == {
        over.id: (Stage.SENDING, True),
        half.id: (Stage.STOPPED, True),
        unwritten.id: (Stage.PARKED, False),
        ahead.id: (Stage.PARKED, False),
        later.id: (Stage.PARKED, False),
    }


async def test_reminders_and_news_that_went_meanwhile_do_not_go_again_and_those_to_come_do(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    follower, _ = await hall.residents(2)
    one = await hall.published(ann, bo)
    await hall.meetings.follow(follower, one.id)
    begins = TUESDAY.instant
    clock.instant = begins - timedelta(days=5)  # a week before is over, and so is what was said at first
    await restored(hall.db, clock)
    await hall.tick()
    await hall.timekeeper.advance()
    assert await hall.deliver() == []
    clock.instant = begins - timedelta(hours=10)
    await hall.tick()
    assert [person for person, _ in await hall.deliver()] == [follower.id]


async def test_staff_are_not_asked_for_minutes_that_they_were_asked_for_meanwhile(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    one = await hall.published(ann, bo)
    await hall.deliver()
    clock.instant = one.ends_at + timedelta(days=4, hours=14)
    await restored(hall.db, clock)
    await hall.tick()
    assert await hall.deliver() == []
    clock.instant = one.ends_at + timedelta(days=8, hours=14)
    await hall.tick()
    assert {said for _, said in await hall.deliver()} == {"no minutes after 7 days"}


async def test_what_nobody_answered_is_a_dead_letter_that_can_be_handed_on(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    sealed = sealer.seal(b'{"update_id": 1}', where="inbox.payload")
    async with db.transaction() as tx:
        row = {"update_id": 1, "chat": "c", "payload": sealed, "received_at": clock()}
        await tx.execute(insert(updates).values(row))
        await inbox.claim(tx, slot=1, limit=1, now=clock())
    clock.forward(days=7)
    assert (await restored(db, clock))["updates"] == 1
    async with db.transaction() as tx:
        assert await inbox.claim(tx, slot=1, limit=1, now=clock()) == []
        assert await inbox.dead_letters(tx, untold=True) == []
        [dead] = await inbox.dead_letters(tx)
        assert dead.failure == "Restored"
        assert await inbox.retry(tx, dead.id)
        assert len(await inbox.claim(tx, slot=1, limit=1, now=clock())) == 1


async def test_a_letter_whose_answer_was_lost_is_still_counted_as_perhaps_arrived(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    outbox = Outbox(db, sealer, clock)
    await outbox.people(1)
    occasion = await outbox.write()
    [letter] = await outbox.claim()
    await outbox.settle(letter, Lost())
    await restored(db, clock)
    async with db.reading() as tx:
        assert await letters.progress(tx, occasion) == {(State.CANCELLED, Cause.LOST): 1}

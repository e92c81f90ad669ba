"""On its way an announcement can be paused, stopped and killed, and still reaches whom it should, once."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.domain.announcements import Audience, Kind, Reach, Stage
from bot.domain.letters import Cause, Lost, Refused, State
from bot.domain.quiet import NEVER, Quiet
from bot.domain.staff import Announcer
from bot.domain.wishes import Level
from bot.errors import AnnouncementUnknown, NotGoing, OwnAnnouncement, TelegramBusy
from bot.schedule import Crier
from bot.sealing import Sealer
from bot.services.privacy import Privacy
from bot.storage import announcements as rows
from bot.storage import audience, letters
from bot.storage import people as residents
from bot.storage.database import Database
from bot.storage.tables import people
from bot.view import View
from tests.counted import Since
from tests.living import Clock
from tests.outbox import FIRST_CHAT
from tests.services.announcing import BLOCKED, ISHOJ, Newsroom, resident

EVENING = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)  # half past nine there
MORNING = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audience, "CHUNK", 10)


async def test_it_goes_to_those_it_concerns_and_to_nobody_else(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    here = await room.people(3)
    await room.people(2, council="herlev")
    await room.people(1, language="en")
    one = await room.approved(ann, bo, audience=Audience(frozenset({"ishoj"}), languages=frozenset({"da"})))
    await room.sending.advance()
    written = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
    assert [row.person_id for row in written] == here


async def test_nobody_gets_one_before_they_were_told_that_announcements_come(
    room: Newsroom, ann: Announcer, bo: Announcer, db: Database
) -> None:
    long_ago, lately = await room.people(2)
    async with db.transaction() as tx:
        await tx.execute(update(people).where(people.c.id == long_ago).values(notice_version="2"))
        await tx.execute(update(people).where(people.c.id == lately).values(notice_version="10"))
    one = await room.approved(ann, bo)
    await room.sending.advance()
    written = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
    assert [row.person_id for row in written] == [lately]


async def test_who_wants_less_gets_less_and_is_counted(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    everything, important, meetings, nothing, police, traffic = await room.people(6)
    for person, level in ((important, Level.IMPORTANT), (meetings, Level.MEETINGS), (nothing, Level.NOTHING)):
        await room.wants.choose_level(resident(person), level)
    for person, topic in ((police, "police"), (traffic, "traffic")):
        await room.wants.choose_topics(resident(person), frozenset({topic}))

    async def reached(kind: Kind, *topics: str) -> set[int]:
        to = Audience(frozenset({"ishoj"}), frozenset(topics))
        one = await room.approved(ann, bo, f"{kind} {topics}", kind=kind, audience=to)
        preview = await room.service.preview(bo, one.id)
        await room.sending.advance()
        written = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
        report = await room.sending.report(bo, one.id)
        assert Reach(len(written), report.muted) == preview.reach
        assert len(written) + report.muted == 6
        return {row.person_id for row in written}

    assert await reached(Kind.NEWS) == {everything, police, traffic}
    assert await reached(Kind.IMPORTANT) == {everything, important, police, traffic}
    assert await reached(Kind.MEETING) == {everything, meetings, police, traffic}
    assert await reached(Kind.NEWS, "police", "young") == {everything, police}


async def test_who_leaves_blocks_or_unsubscribes_midway_gets_nothing_more(
    room: Newsroom, ann: Announcer, bo: Announcer, db: Database, sealer: Sealer, clock: Clock
) -> None:
    gone, blocked, quiet, one_topic, stays = await room.people(5)
    to = Audience(frozenset({"ishoj"}), frozenset({"police"}))
    one = await room.approved(ann, bo, audience=to)
    await room.sending.advance()
    await Privacy(db, sealer, clock).erase(resident(gone), update_id=1)
    async with db.transaction() as tx:
        await residents.shut(tx, [blocked], at=clock())
    await room.wants.choose_level(resident(quiet), Level.IMPORTANT)
    await room.wants.choose_topics(resident(one_topic), frozenset({"traffic"}))
    await room.deliver()
    assert await room.states(f"announcement:{one.id}") == {
        (State.SKIPPED, Cause.ERASED): 1,
        (State.SKIPPED, Cause.BLOCKED): 1,
        (State.SKIPPED, Cause.UNSUBSCRIBED): 2,
        (State.SENT, None): 1,
    }
    report = await room.sending.report(ann, one.id)
    assert (report.sent, report.erased, report.blocked, report.unsubscribed, report.left) == (1, 1, 1, 2, 0)
    assert report.done
    assert report.recipients == 5
    assert stays


async def test_a_resident_who_comes_later_is_not_of_the_audience(
    room: Newsroom, ann: Announcer, bo: Announcer, small_pieces: None
) -> None:
    await room.people(15)
    one = await room.approved(ann, bo)
    assert await room.sending._departing.depart(one.id)
    await room.people(5)
    await room.sending.advance()
    assert sum((await room.states(f"announcement:{one.id}")).values()) == 15


async def test_killed_between_and_within_pieces_everybody_is_written_to_once(
    room: Newsroom, ann: Announcer, bo: Announcer, small_pieces: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = await room.people(47)
    one = await room.approved(ann, bo)
    await room.sending._departing.depart(one.id)
    note, countdown = rows.note, [4]

    async def dies(*given: object, **how: object) -> None:
        countdown[0] -= 1
        if countdown[0] in (0, 2):
            raise KeyboardInterrupt
        await note(*given, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(rows, "note", dies)
    for _ in range(3):
        try:
            await Newsroom(room.db, room.sealer, room.clock).sending.advance()
        except KeyboardInterrupt:
            continue
    written = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
    assert sorted(row.person_id for row in written) == here
    assert (await room.sending.report(ann, one.id)).written


async def test_two_processes_write_it_together(
    room: Newsroom, ann: Announcer, bo: Announcer, small_pieces: None
) -> None:
    here = await room.people(95)
    one = await room.approved(ann, bo)
    others = [Newsroom(room.db, room.sealer, room.clock).sending for _ in range(3)]
    await asyncio.gather(*(each.advance() for each in others))
    await room.sending.advance()
    written = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
    assert sorted(row.person_id for row in written) == here


async def test_what_is_planned_waits_for_its_time(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(2)
    one = await room.approved(ann, bo, at=clock() + timedelta(hours=2))
    await room.sending.advance()
    assert (await room.service.get(ann, one.id)).stage is Stage.APPROVED
    clock.forward(hours=3)
    await room.sending.advance()
    assert (await room.service.get(ann, one.id)).stage is Stage.SENDING


async def test_what_is_two_hours_late_is_parked_and_goes_when_another_says_so(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(2)
    one = await room.approved(ann, bo, at=clock() + timedelta(hours=1))
    clock.forward(hours=3, minutes=1)
    await room.sending.advance()
    await room.sending.advance()
    assert (await room.service.get(ann, one.id)).stage is Stage.PARKED
    assert [key.split(":")[2] for key in await room.told()].count("parked") == 1
    assert await room.states(f"announcement:{one.id}") == {}
    with pytest.raises(OwnAnnouncement):
        await room.service.release(ann, one.id)
    await room.service.release(bo, one.id)
    await room.sending.advance()
    assert sum((await room.states(f"announcement:{one.id}")).values()) == 2


async def test_what_was_to_go_at_once_is_parked_too_where_nobody_was_there_to_send_it(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(1)
    one = await room.approved(ann, bo)
    clock.forward(hours=2, seconds=1)
    await room.sending.advance()
    assert (await room.service.get(ann, one.id)).stage is Stage.PARKED
    await room.service.release(bo, one.id)
    await room.sending.advance()
    assert (await room.service.get(ann, one.id)).stage is Stage.SENDING


async def test_where_author_or_approver_is_dismissed_before_it_goes_it_is_parked(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(2)
    cy = await room.announcer()
    for leaver in (bo, ann):
        one = await room.approved(
            ann, bo if leaver is bo else cy, f"{leaver.person_id}", at=clock() + timedelta(hours=1)
        )
        await room.dismiss(leaver)
        clock.forward(hours=1)
        await room.sending.advance()
        assert (await room.service.get(cy, one.id)).stage is Stage.PARKED
        assert await room.states(f"announcement:{one.id}") == {}
        (news,) = [key for key in await room.told() if key.startswith(f"announcement:{one.id}:parked")]
        assert leaver.person_id not in {row.person_id for row in await room.outbox.rows(await room.occasion(news))}


async def test_it_is_paused_goes_on_and_is_stopped(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(10)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    await room.deliver(7)
    assert (await room.sending.pause(bo, one.id)).paused
    before = (await room.sending.report(ann, one.id)).left
    since = Since()
    assert await room.deliver() == 0
    assert not (await room.sending.resume(ann, one.id)).paused
    await room.deliver(2)
    report = await room.sending.stop(ann, one.id)
    assert report.cancelled == before - 2 == since.now["cancelled"]
    assert report.done
    assert report.stopped
    assert report.reason is None
    assert await room.deliver() == 0
    with pytest.raises(NotGoing):
        await room.sending.resume(ann, one.id)
    with pytest.raises(AnnouncementUnknown):
        await room.sending.stop(await room.announcer("herlev"), one.id)


async def test_when_many_block_its_author_is_told_once(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(200)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    await room.deliver(150)
    await room.sending.advance()
    assert f"announcement:{one.id}:blocked" not in await room.told()
    await room.deliver(3, BLOCKED)
    for _ in range(2):
        await room.sending.advance()
    assert (await room.told()).count(f"announcement:{one.id}:blocked") == 1
    assert (await room.sending.report(ann, one.id)).blocked == 3


async def test_the_report_invents_nothing(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(60)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    await room.deliver(5, Refused(Cause.GONE, "Forbidden: user is deactivated"))
    await room.deliver(10, Refused(Cause.REFUSED, "Bad Request: wrong"))
    for _ in range(2):
        await room.deliver(20, Lost())
    report = await room.sending.report(ann, one.id)
    assert (report.failed, report.left, report.seconds_left) == (10, report.left, report.left / 25)
    assert report.recipients == 60
    assert not report.done


async def test_an_author_sees_how_it_goes_in_one_message(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(4)
    await room.approved(ann, bo)
    await room.sending.advance()
    await room.deliver(5)
    (shown,) = await room.sending.showings()
    assert (shown.chat_id, shown.view.html) == (FIRST_CHAT, "2 of 4")
    assert await room.sending.showings() == []
    await room.sending.shown(shown)
    await room.deliver()
    for _ in range(2):  # what was not shown the first time is shown the second
        clock.forward(seconds=5)
        (shown,) = await room.sending.showings()
        assert shown.view.html == "4 of 4"
    await room.sending.shown(shown)
    for _ in range(3):
        clock.forward(seconds=5)
        assert await room.sending.showings() == []


async def test_at_night_it_waits_for_the_morning_of_each(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    sleeper, owl, early = await room.people(3)
    await room.wants.choose_quiet(resident(owl), NEVER)
    await room.wants.choose_quiet(resident(early), Quiet(20, 6))
    clock.instant = EVENING
    one = await room.approved(ann, bo)
    assert (await room.service.preview(bo, one.id)).starts_at == MORNING
    await room.sending.advance()
    written = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
    assert {row.person_id: row.due_at for row in written} == {
        sleeper: MORNING,
        owl: EVENING,
        early: MORNING - timedelta(hours=2),
    }


async def test_what_is_important_breaks_the_night_only_where_the_approver_ticked_it(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(1)
    clock.instant = EVENING
    for kind, ticked, due in (
        (Kind.IMPORTANT, False, MORNING),
        (Kind.NEWS, True, MORNING),
        (Kind.IMPORTANT, True, EVENING),
    ):
        one = await room.approved(ann, bo, f"{kind} {ticked}", kind=kind, breaks_quiet=ticked)
        await room.sending.advance()
        (row,) = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
        assert row.due_at == due


async def test_what_has_not_gone_when_the_night_comes_waits_also_when_it_was_paused(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock, small_pieces: None
) -> None:
    people_ = await room.people(35)
    await room.wants.choose_quiet(resident(people_[-1]), NEVER)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    await room.sending.pause(ann, one.id)
    clock.instant = EVENING
    await room.sending.resume(ann, one.id)
    await room.deliver()
    key = f"announcement:{one.id}"
    assert await room.states(key) == {(State.QUEUED, None): 34, (State.SENT, None): 1}
    clock.instant = MORNING
    await room.sending.advance()
    await room.deliver()
    assert await room.states(key) == {(State.SENT, None): 35}


async def test_a_report_outlives_its_letters(room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock) -> None:
    await room.people(3)
    one = await room.sent(ann, bo)
    (shown,) = await room.sending.showings()
    await room.sending.shown(shown)
    before = await room.sending.report(ann, one.id)
    clock.forward(days=31)
    for _ in range(2):
        async with room.db.transaction() as tx:
            await letters.prune(tx, before=clock() - timedelta(days=30))
    assert await room.letters() == 0
    assert before.revisable
    assert await room.sending.report(ann, one.id) == replace(before, revisable=False)


async def test_the_breaker_is_told_of(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(3)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    async with room.db.transaction() as tx:
        assert await letters.halt(tx, await room.occasion(f"announcement:{one.id}"), "Bad Request: file is gone")
    for _ in range(2):
        await room.sending.advance()
    assert (await room.told()).count(f"announcement:{one.id}:refused") == 1
    assert (await room.sending.report(ann, one.id)).reason == "Bad Request: file is gone"


async def test_the_council_of_a_resident_is_the_one_they_have_when_it_goes(
    room: Newsroom, ann: Announcer, bo: Announcer, db: Database
) -> None:
    here, moved = await room.people(2)
    one = await room.approved(ann, bo, audience=ISHOJ)
    async with db.transaction() as tx:
        await tx.execute(people.update().where(people.c.id == moved).values(council="herlev"))
        assert Counter(await tx.scalars(select(people.c.council)))["herlev"] == 1
    await room.sending.advance()
    written = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
    assert [row.person_id for row in written] == [here]


async def test_somebody_who_is_being_erased_while_it_is_written_is_left_out(
    room: Newsroom, ann: Announcer, bo: Announcer, db: Database
) -> None:
    stays, leaves = await room.people(2)
    one = await room.approved(ann, bo)
    async with db.transaction() as tx:
        await residents.erase(tx, leaves)
        writing = asyncio.create_task(room.sending.advance())
        await asyncio.sleep(0.3)
    await writing
    written = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
    assert [row.person_id for row in written] == [stays]


async def test_what_may_have_arrived_when_it_was_stopped_is_unknown(
    room: Newsroom, ann: Announcer, bo: Announcer
) -> None:
    await room.people(3)
    one = await room.approved(ann, bo)
    await room.deliver()  # what is told to the two of them
    await room.sending.advance()
    await room.deliver(4, outcome=Lost())  # how it goes is told first, and is lost twice
    report = await room.sending.stop(ann, one.id)
    assert (report.sent, report.unknown, report.cancelled) == (0, 2, 1)


async def test_what_nobody_was_there_to_send_by_day_is_not_sent_by_night(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(3)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    clock.instant = EVENING
    await room.sending.hush()
    await room.deliver()
    assert await room.states(f"announcement:{one.id}") == {(State.QUEUED, None): 3}
    clock.instant = MORNING
    assert await room.deliver() == 3


async def test_an_author_is_erased_while_letters_are_written_and_neither_waits_for_the_other(
    room: Newsroom, ann: Announcer, bo: Announcer, sealer: Sealer, clock: Clock
) -> None:
    await room.people(1)
    one = await room.approved(ann, bo)
    async with room.db.transaction() as tx:
        await rows.find(tx, sealer, one.id, hold=True)
        leaving = asyncio.create_task(Privacy(room.db, sealer, clock).erase(resident(ann.person_id), update_id=1))
        await asyncio.sleep(0.2)
        await tx.execute(audience.one(ann.person_id))
    await leaving
    assert (await room.service.get(bo, one.id)).author_id is None


class OneIsBusy:
    """Shows announcers how it goes, but for one, whose chat Telegram does not let in for hours."""

    def __init__(self, busy: int) -> None:
        self.busy, self.shown = busy, set[int]()

    async def refresh(self, chat_id: int, message_id: int, view: View) -> None:
        if chat_id == self.busy:
            raise TelegramBusy(10_072)
        self.shown.add(chat_id)

    replace = refresh


async def test_an_author_who_cannot_be_reached_keeps_no_other_from_seeing_how_theirs_goes(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(3)
    for author, other in ((ann, bo), (bo, ann)):
        await room.approved(author, other, f"Park nr. {author.person_id}")
    await room.sending.advance()
    await room.deliver()
    clock.forward(seconds=5)
    board = OneIsBusy(resident(ann.person_id).chat_id)
    await Crier(room.sending, board).tick()
    assert board.shown == {resident(bo.person_id).chat_id}


async def test_what_has_arrived_is_neither_paused_nor_stopped(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(2)
    one = await room.sent(ann, bo)
    for attempt in (room.sending.pause(ann, one.id), room.sending.stop(ann, one.id)):
        with pytest.raises(NotGoing):
            await attempt
    assert (await room.service.get(ann, one.id)).stage is Stage.SENDING


async def test_one_that_cannot_go_on_does_not_stand_in_the_way(
    room: Newsroom, ann: Announcer, bo: Announcer, db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await room.people(2)
    spoilt, whole = [await room.approved(ann, bo, text) for text in ("en", "noget helt andet")]
    async with db.transaction() as tx:
        await rows.note(tx, spoilt.id, content=b"x" * 40)
    await room.sending.advance()
    assert (await room.states(f"announcement:{whole.id}")).total() == 2
    assert f"announcement {spoilt.id} does not go on" in caplog.text


async def test_who_is_dismissed_midway_is_told_nothing_more(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(60)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    await room.deliver(20)
    await room.dismiss(ann)
    assert await room.sending.showings() == []
    await room.deliver(outcome=BLOCKED)
    await room.sending.advance()
    (row,) = await room.outbox.rows(await room.occasion(f"announcement:{one.id}:blocked"))
    assert row.person_id == bo.person_id

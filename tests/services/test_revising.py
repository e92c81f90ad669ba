"""What was sent can be put right for everybody who got it, and taken back."""

import asyncio
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.announcements import Announcement, Audience, Enclosure, Kind, Stage
from bot.domain.letters import Cause, Delivered, Means, Refused, State
from bot.domain.staff import Announcer
from bot.domain.wishes import Level
from bot.errors import (
    AudienceStays,
    EnclosureStays,
    NobodyGotIt,
    NotSentYet,
    OwnAnnouncement,
    RecalledAlready,
    ResidentError,
    SentLongAgo,
    StillGoing,
)
from bot.storage import announcements as rows
from bot.storage import audience
from bot.storage.database import Transaction
from tests.living import Clock
from tests.services.announcing import ISHOJ, Newsroom, resident


async def go(room: Newsroom, by: Announcer, other: Announcer, draft: Announcement, text: str = "Rettet") -> None:
    """Through the same approval as any other."""
    draft = await room.service.write(by, draft.id, "da", text)
    await room.service.submit(by, draft.id, draft.fingerprint)
    with pytest.raises(OwnAnnouncement):
        await room.service.approve(by, draft.id, draft.fingerprint)
    typed = (await room.service.preview(other, draft.id)).reach.recipients
    await room.service.approve(other, draft.id, draft.fingerprint, typed=typed)
    await room.sending.advance()


async def test_a_correction_of_2000_letters_with_crashes_midway_reaches_all_who_got_them(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(2_010)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    await room.deliver(2_004)  # with what staff were told; the others do not get it
    await room.sending.stop(ann, one.id)
    got = {row.person_id: row.message_id for row in await _sent(room, one.id)}
    assert len(got) >= 2_000
    draft = await room.service.correct(ann, one.id, update_id=900)
    await go(room, ann, bo, draft)
    key = f"announcement:{draft.id}"
    for crash in range(4):  # claimed, sent or not, and never settled
        assert len(await room.outbox.claim(f"dead {crash}", limit=300)) == 300
        await room.deliver(200)
        await room.outbox.recover(slot=1, lease="ours")
    clock.forward(minutes=5)  # what was lost again and again has rested
    await room.deliver()
    assert await room.states(key) == {(State.SENT, None): len(got)}
    changed = await room.outbox.rows(await room.occasion(key))
    assert {row.person_id: row.revises for row in changed} == got
    report = await room.sending.report(ann, draft.id)
    assert (report.sent, report.unknown, report.done) == (len(got), 0, True)


async def test_killed_between_the_pieces_of_a_correction_all_are_written_and_once(
    room: Newsroom, ann: Announcer, bo: Announcer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audience, "CHUNK", 10)
    await room.people(35)
    one = await room.sent(ann, bo)
    draft = await room.service.correct(ann, one.id, update_id=900)
    await room.service.tell_too(ann, draft.id, {"da": "Vi har rettet tiden."})
    note, pieces = rows.note, [0]

    async def dies(tx: Transaction, number: int, **values: Any) -> None:
        pieces[0] += "reached" in values
        if pieces[0] in (2, 4) and "reached" in values:
            raise KeyboardInterrupt
        await note(tx, number, **values)

    monkeypatch.setattr(rows, "note", dies)
    with pytest.raises(KeyboardInterrupt):
        await go(room, ann, bo, draft)
    with pytest.raises(KeyboardInterrupt):
        await room.sending.advance()
    await Newsroom(room.db, room.sealer, room.clock).sending.advance()
    for part in ("", ":note"):
        assert await room.states(f"announcement:{draft.id}{part}") == {(State.QUEUED, None): 35}


async def test_what_is_claimed_of_a_correction_is_an_edit_of_that_message(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(2)
    one = await room.sent(ann, bo)
    draft = await room.service.correct(ann, one.id, update_id=900)
    await go(room, ann, bo, draft)
    claimed = await room.outbox.claim()
    assert {letter.means for letter in claimed} == {Means.EDIT}
    assert [letter.revises for letter in claimed] == [row.message_id for row in await _sent(room, one.id)]


async def test_a_correction_begins_as_what_it_corrects_and_goes_to_the_same(
    room: Newsroom, ann: Announcer, bo: Announcer
) -> None:
    await room.people(2)
    one = await room.sent(ann, bo, "Mødet er tirsdag")
    draft = await room.service.correct(bo, one.id, update_id=900)
    assert draft.content.text("da") == "Mødet er tirsdag"
    assert (await room.service.preview(bo, draft.id)).reach.recipients == 2
    with pytest.raises(AudienceStays):
        await room.service.aim(bo, draft.id, Audience(ISHOJ.councils, frozenset({"police"})))
    with pytest.raises(EnclosureStays):
        await room.service.enclose(bo, draft.id, Enclosure("photo", "AgAC"))
    assert (await room.service.correct(bo, one.id, update_id=900)).id == draft.id


async def test_what_is_not_sent_or_still_goes_is_not_corrected(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(2)
    one = await room.approved(ann, bo)
    with pytest.raises(NotSentYet):
        await room.service.correct(ann, one.id, update_id=900)
    await room.sending.advance()
    with pytest.raises(StillGoing):
        await room.service.recall(ann, one.id, update_id=901)


async def neither(room: Newsroom, by: Announcer, number: int, why: type[ResidentError]) -> None:
    """It is neither offered nor done."""
    assert not (await room.sending.report(by, number)).revisable
    for revise in (room.service.correct, room.service.recall):
        with pytest.raises(why):
            await revise(by, number, update_id=990)


async def test_what_was_taken_back_is_not_corrected_afterwards(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(2)
    one = await room.sent(ann, bo)
    assert (await room.sending.report(ann, one.id)).revisable
    begun_before = await room.service.correct(ann, one.id, update_id=900)
    recall = await room.service.recall(ann, one.id, update_id=901)
    await go(room, ann, bo, recall, "Trukket tilbage")
    await room.deliver()
    await neither(room, ann, one.id, RecalledAlready)
    with pytest.raises(RecalledAlready):
        await room.service.submit(ann, begun_before.id, begun_before.fingerprint)


async def test_a_correction_that_waited_for_its_time_does_not_bring_back_what_was_recalled_meanwhile(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(5)
    one = await room.sent(ann, bo)
    later = await room.service.correct(ann, one.id, update_id=900)
    await room.service.time(ann, later.id, clock() + timedelta(hours=2))
    await go(room, ann, bo, later)
    recall = await room.service.recall(ann, one.id, update_id=901)
    await go(room, ann, bo, recall, "Trukket tilbage")
    clock.forward(hours=2)
    await room.sending.advance()
    await room.deliver()
    assert await room.states(f"announcement:{recall.id}") == {(State.SENT, None): 5}
    assert not await room.states(f"announcement:{later.id}")
    assert (await room.service.get(ann, later.id)).stage is Stage.PARKED
    with pytest.raises(RecalledAlready):
        await room.service.release(bo, later.id)


async def test_of_a_correction_and_a_recall_that_begin_at_once_one_waits_for_the_other(
    room: Newsroom, ann: Announcer, bo: Announcer
) -> None:
    await room.people(5)
    one = await room.sent(ann, bo)
    recall = await room.service.recall(ann, one.id, update_id=900)
    mended = await room.service.correct(ann, one.id, update_id=901)
    for draft in (recall, mended):
        said = await room.service.write(ann, draft.id, "da", "Andet")
        await room.service.submit(ann, draft.id, said.fingerprint)
        await room.service.approve(bo, draft.id, said.fingerprint)
    await asyncio.gather(*(room.sending.advance() for _ in range(3)))
    await room.deliver()
    assert await room.states(f"announcement:{recall.id}") == {(State.SENT, None): 5}
    assert not await _sent(room, mended.id)


async def test_where_taking_back_was_stopped_the_rest_can_be_corrected(
    room: Newsroom, ann: Announcer, bo: Announcer
) -> None:
    await room.people(4)
    one = await room.sent(ann, bo)
    recall = await room.service.recall(ann, one.id, update_id=900)
    await go(room, ann, bo, recall, "Trukket tilbage")
    await room.sending.stop(ann, recall.id)
    assert (await room.sending.report(ann, one.id)).revisable
    assert await room.service.correct(ann, one.id, update_id=901)


async def test_when_the_letters_are_gone_nothing_is_corrected(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(2)
    one = await room.sent(ann, bo)
    clock.forward(days=30)
    await neither(room, ann, one.id, SentLongAgo)


async def test_what_was_stopped_before_anybody_had_it_is_not_corrected(
    room: Newsroom, ann: Announcer, bo: Announcer
) -> None:
    await room.people(2)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    await room.sending.stop(ann, one.id)
    await neither(room, ann, one.id, NobodyGotIt)


async def test_a_note_tells_of_the_correction_at_a_decent_hour(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(2)
    one = await room.sent(ann, bo)
    clock.instant = clock().replace(hour=21)
    draft = await room.service.correct(ann, one.id, update_id=900)
    await room.service.tell_too(ann, draft.id, {"da": "Vi har rettet tiden."})
    await go(room, ann, bo, draft)
    await room.deliver()
    assert await room.states(f"announcement:{draft.id}") == {(State.SENT, None): 2}
    assert await room.states(f"announcement:{draft.id}:note") == {(State.QUEUED, None): 2}
    clock.forward(hours=11)
    await room.deliver()
    assert await room.states(f"announcement:{draft.id}:note") == {(State.SENT, None): 2}


async def test_a_second_correction_is_not_overtaken_by_the_first(
    room: Newsroom, ann: Announcer, bo: Announcer
) -> None:
    await room.people(5)
    one = await room.sent(ann, bo)
    first = await room.service.correct(ann, one.id, update_id=900)
    await go(room, ann, bo, first)
    second = await room.service.correct(ann, first.id, update_id=901)
    assert second.revises == one.id
    await go(room, ann, bo, second, "Rettet igen")
    await room.sending.advance()
    await room.deliver()
    assert await room.states(f"announcement:{first.id}") == {(State.CANCELLED, None): 5}
    assert await room.states(f"announcement:{second.id}") == {(State.SENT, None): 5}


async def test_who_deleted_it_themselves_is_no_failure(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(8)
    one = await room.sent(ann, bo)
    draft = await room.service.correct(ann, one.id, update_id=900)
    await go(room, ann, bo, draft)
    await room.deliver(outcome=Refused(Cause.DELETED, "Bad Request: message to edit not found"))
    report = await room.sending.report(ann, draft.id)
    assert (report.deleted, report.failed) == (8, 0)
    assert not report.paused


async def test_a_recall_deletes_what_is_young_and_says_so_in_place_of_what_is_old(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(5)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    await room.deliver(3 + 3)  # with what staff were told
    clock.forward(hours=24)
    await room.deliver()
    clock.forward(hours=24)
    recall = await room.service.recall(ann, one.id, update_id=900)
    assert recall.content.text("da") == ""
    await go(room, ann, bo, recall, "Trukket tilbage")
    deleted, edited = f"announcement:{recall.id}", f"announcement:{recall.id}:edit"
    assert ((await room.states(deleted)).total(), (await room.states(edited)).total()) == (2, 3)
    assert Counter(letter.means for letter in await room.outbox.claim()) == {Means.DELETE: 2, Means.EDIT: 3}


async def test_what_telegram_does_not_delete_is_edited_instead(room: Newsroom, ann: Announcer, bo: Announcer) -> None:
    await room.people(6)
    one = await room.sent(ann, bo)
    recall = await room.service.recall(ann, one.id, update_id=900)
    await go(room, ann, bo, recall, "Trukket tilbage")
    stays = Refused(Cause.STAYS, "Bad Request: message can't be deleted for everyone")
    await room.deliver(4, Delivered(0))
    await room.deliver(2, stays)
    await room.deliver(3)
    await room.sending.advance()
    await room.sending.advance()
    await room.deliver()
    report = await room.sending.report(ann, recall.id)
    assert (report.sent, report.failed, report.recipients, report.done) == (6, 0, 6, True)


STAYS = Refused(Cause.STAYS, "Bad Request: message can't be deleted for everyone")


async def test_a_recall_is_not_called_done_before_what_stays_says_so(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(2)
    one = await room.sent(ann, bo)
    recall = await room.service.recall(ann, one.id, update_id=900)
    await go(room, ann, bo, recall, "Trukket tilbage")
    await room.deliver(outcome=STAYS)
    for _ in range(3):  # nobody looks after it meanwhile: it takes long to look at
        clock.forward(seconds=5)
        for showing in await room.sending.showings():
            await room.sending.shown(showing)
    assert await room.states(f"announcement:{recall.id}:edit") == {(State.QUEUED, None): 2}


async def test_a_recall_that_was_stopped_counts_those_who_have_it_still(
    room: Newsroom, ann: Announcer, bo: Announcer
) -> None:
    await room.people(3)
    one = await room.sent(ann, bo)
    recall = await room.service.recall(ann, one.id, update_id=900)
    await go(room, ann, bo, recall, "Trukket tilbage")
    told = 3  # that it waits for a yes, that it got one, and how it goes
    await room.deliver(told + 2, outcome=STAYS)
    report = await room.sending.stop(ann, recall.id)
    assert (report.sent, report.cancelled, report.recipients) == (0, 3, 3)


async def test_a_correction_to_somebody_who_unsubscribed_reaches_them(
    room: Newsroom, ann: Announcer, bo: Announcer
) -> None:

    (reader,) = await room.people(1)
    one = await room.sent(ann, bo, kind=Kind.NEWS)
    await room.wants.choose_level(resident(reader), Level.NOTHING)
    draft = await room.service.correct(ann, one.id, update_id=900)
    await go(room, ann, bo, draft)
    await room.deliver()
    assert await room.states(f"announcement:{draft.id}") == {(State.SENT, None): 1}
    assert (await room.service.get(ann, draft.id)).stage is Stage.SENDING


async def _sent(room: Newsroom, number: int) -> list[Any]:
    rows = await room.outbox.rows(await room.occasion(f"announcement:{number}"))
    return [row for row in rows if row.state == State.SENT]


@pytest.mark.parametrize("recalls", [False, True])
async def test_in_training_what_was_really_sent_is_neither_changed_nor_taken_back(
    room: Newsroom, ann: Announcer, bo: Announcer, recalls: bool
) -> None:
    await room.people(5)
    one = await room.sent(ann, bo)
    real = await room.service.correct(ann, one.id, update_id=900)
    await go(room, ann, bo, real)
    await room.service.train(bo, on=True)
    revise = room.service.recall if recalls else room.service.correct
    draft = await revise(bo, one.id, update_id=901)
    assert draft.training
    await room.service.tell_too(bo, draft.id, {"da": "Se"})
    draft = await room.service.write(bo, draft.id, "da", "Øvelse")
    await room.service.submit(bo, draft.id, draft.fingerprint)
    await room.service.approve(bo, draft.id, draft.fingerprint)
    await room.sending.advance()
    for part in ("", ":edit", ":note"):
        assert not await room.states(f"announcement:{draft.id}{part}")
    assert (await room.service.get(ann, real.id)).stage is Stage.SENDING
    await room.deliver()
    assert (await room.states(f"announcement:{real.id}")).total() == 5


async def test_a_correction_that_arrived_is_not_called_stopped_by_the_next_one(
    room: Newsroom, ann: Announcer, bo: Announcer
) -> None:
    await room.people(5)
    one = await room.sent(ann, bo)
    for update_id in (900, 901):
        draft = await room.service.correct(ann, one.id, update_id=update_id)
        await go(room, ann, bo, draft, f"Rettet {update_id}")
        await room.deliver()
    former = await room.sending.report(ann, draft.id - 1)
    assert former.done
    assert not former.stopped


async def test_a_note_that_waits_for_the_morning_can_still_be_stopped(
    room: Newsroom, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    await room.people(5)
    one = await room.sent(ann, bo)
    clock.forward(hours=13)
    draft = await room.service.correct(ann, one.id, update_id=900)
    await room.service.tell_too(ann, draft.id, {"da": "Se"})
    await go(room, ann, bo, draft)
    await room.deliver()
    report = await room.sending.report(ann, draft.id)
    assert (report.sent, report.left, report.notes_left, report.done) == (5, 0, 5, False)
    report = await room.sending.stop(ann, draft.id)
    assert (report.notes_left, report.done) == (0, True)
    assert await room.states(f"announcement:{draft.id}:note") == {(State.CANCELLED, None): 5}

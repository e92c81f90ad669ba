"""What is practised, declined for another reason, moved or corrected meanwhile: nobody is told what is not so."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.domain.agenda import Declined, Kind, Outcome
from bot.domain.meetings import Meeting
from bot.domain.staff import Announcer
from bot.errors import MeetingUnknown
from bot.storage.tables import audit
from tests.services.meeting import TUESDAY, Hall


async def practised(hall: Hall, by: Announcer) -> tuple[Hall, Meeting]:
    """A meeting in training, published to its planner, and who goes on with it."""
    room = Hall(hall.db, hall.sealer, hall.clock, training=True)
    one = await room.drafted(by)
    assert one.proposal is not None
    await room.planner.submit(by, one.id, one.proposal.fingerprint)
    return room, await room.planner.approve(by, one.id, one.proposal.fingerprint)


async def test_what_is_called_off_alone_in_training_is_told_to_no_colleague(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    room, one = await practised(hall, ann)
    hall.clock.instant = TUESDAY.instant - timedelta(hours=5)
    off = await room.planner.call_off(ann, one.id)
    assert off.proposal is not None
    await room.planner.carry_out(ann, one.id, off.proposal.fingerprint)
    assert bo.person_id not in {person for person, _ in await room.deliver()}


async def test_nobody_brings_anything_to_a_meeting_that_is_training(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    _, one = await practised(hall, ann)
    [somebody] = await hall.residents(1)
    with pytest.raises(MeetingUnknown):
        await hall.agenda.ask(somebody, one.id, Kind.QUESTION, update_id=hall.update_id)
    with pytest.raises(MeetingUnknown):
        await hall.agenda.bring(somebody, one.id, Kind.QUESTION, "Hvad er det?", "", update_id=hall.update_id)


async def test_what_was_declined_for_one_reason_may_be_for_another_and_the_audit_says_of_which_meeting(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    await hall.published(ann, bo)
    one = await hall.published(ann, bo)
    [somebody] = await hall.residents(1)
    item = await hall.agenda.bring(somebody, one.id, Kind.QUESTION, "Hvornår?", "", update_id=hall.update_id)
    for why in (Declined.CASE, Declined.TIME, Declined.TIME):
        hall.clock.instant += timedelta(seconds=1)
        told = await hall.agenda.settle(ann, item.id, Outcome.DECLINED, why)
        assert told.declined is why
    said = [text for person, text in await hall.deliver() if person == somebody.id]
    assert said == ["declined case", "declined time"]
    async with hall.db.reading() as tx:
        noted = await tx.scalars(select(audit.c.facts).where(audit.c.what == "meeting-agenda-declined"))
        assert {json.dumps(json.loads(facts)) for facts in noted} == {f'{{"item": {item.id}, "meeting": {one.id}}}'}

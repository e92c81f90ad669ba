"""A photo that should not have been sent is replaced, and no correction or recall of the words brings it back."""

from collections import Counter

import pytest

from bot.domain.announcements import Announcement, Enclosure
from bot.domain.letters import Cause, Means, Refused
from bot.domain.staff import Announcer
from bot.errors import ChangedMeanwhile, EnclosureStays
from bot.storage import letters
from bot.view import Attachment, View
from tests.living import Clock
from tests.services.announcing import Newsroom

SOMEBODY = Enclosure("photo", "somebody")
PARK = Enclosure("photo", "park")
PLAN = Enclosure("document", "plan")


@pytest.fixture
async def one(room: Newsroom, ann: Announcer, bo: Announcer) -> Announcement:
    """Three people got a photo of somebody."""
    await room.people(3)
    draft = await room.written(ann, "Hvem er det?")
    await room.service.enclose(ann, draft.id, SOMEBODY)
    sent = await go(room, ann, bo, draft)
    await room.deliver()
    return sent


async def go(room: Newsroom, by: Announcer, other: Announcer, draft: Announcement) -> Announcement:
    """As it is by now, handed in, approved and on its way."""
    draft = await room.service.get(by, draft.id)
    await room.service.submit(by, draft.id, draft.fingerprint)
    approved = await room.service.approve(other, draft.id, draft.fingerprint)
    await room.sending.advance()
    return approved


async def corrected(
    room: Newsroom, by: Announcer, other: Announcer, number: int, *, update_id: int, file: Enclosure | None = None
) -> Announcement:
    draft = await room.service.correct(by, number, update_id=update_id)
    if file is not None:
        await room.service.enclose(by, draft.id, file)
    return await go(room, by, other, draft)


async def means(room: Newsroom) -> Counter[Means]:
    """Of what was written and not sent, all of it taken in hand."""
    return Counter(letter.means for letter in await room.outbox.claim())


async def said(room: Newsroom, number: int, part: str = "") -> View:
    occasion = await room.occasion(f"announcement:{number}{part}")
    async with room.db.reading() as tx:
        return await letters.body(tx, room.sealer, occasion, "da")


@pytest.mark.parametrize("file", [PARK, PLAN])
async def test_a_correction_brings_another_photo_or_a_document_in_its_place(
    room: Newsroom, ann: Announcer, bo: Announcer, one: Announcement, file: Enclosure
) -> None:
    found = await corrected(room, ann, bo, one.id, update_id=900, file=file)
    assert await said(room, found.id) == View("Hvem er det?", (), Attachment(file.kind, file.file_id))
    assert await means(room) == {Means.REPLACE: 3}


async def test_a_correction_of_the_words_leaves_the_photo_alone(
    room: Newsroom, ann: Announcer, bo: Announcer, one: Announcement
) -> None:
    await corrected(room, ann, bo, one.id, update_id=900)
    assert await means(room) == {Means.EDIT: 3}


async def test_nothing_comes_to_a_text_and_nothing_is_taken_away(
    room: Newsroom, ann: Announcer, bo: Announcer, one: Announcement
) -> None:
    text = await room.sent(ann, bo)
    draft = await room.service.correct(ann, text.id, update_id=900)
    with pytest.raises(EnclosureStays):
        await room.service.bring(ann, draft.id, "da", "Se", PARK)
    draft = await room.service.recall(ann, one.id, update_id=901)
    with pytest.raises(EnclosureStays):
        await room.service.enclose(ann, draft.id, None)


async def test_an_approval_of_one_photo_is_none_of_another(
    room: Newsroom, ann: Announcer, bo: Announcer, one: Announcement
) -> None:
    draft = await room.service.correct(ann, one.id, update_id=900)
    await room.service.submit(ann, draft.id, draft.fingerprint)
    await room.service.enclose(ann, draft.id, PARK)
    changed = await room.service.get(ann, draft.id)
    await room.service.submit(ann, draft.id, changed.fingerprint)
    with pytest.raises(ChangedMeanwhile):
        await room.service.approve(bo, draft.id, draft.fingerprint)


@pytest.mark.parametrize("file", [None, PARK])
async def test_a_recall_deletes_first_and_replaces_what_stays_by_what_was_brought(
    room: Newsroom, ann: Announcer, bo: Announcer, one: Announcement, clock: Clock, file: Enclosure | None
) -> None:
    recall = await room.service.recall(ann, one.id, update_id=900)
    assert not recall.content.swaps
    await room.service.write(ann, recall.id, "da", "Trukket tilbage")
    if file is not None:
        recall = await room.service.enclose(ann, recall.id, file)
        assert recall.content.swaps
    await go(room, ann, bo, recall)
    assert await means(room) == {Means.DELETE: 3}
    await room.outbox.recover(slot=1)
    await room.deliver(outcome=Refused(Cause.STAYS, "Bad Request: message can't be deleted for everyone"))
    await room.sending.advance()
    assert await means(room) == {Means.REPLACE if file else Means.EDIT: 3}
    attached = (file or SOMEBODY).file_id
    assert await said(room, recall.id, ":edit") == View("Trukket tilbage", (), Attachment("photo", attached))


async def test_the_next_correction_begins_as_it_stands_by_now(
    room: Newsroom, ann: Announcer, bo: Announcer, one: Announcement
) -> None:
    draft = await room.service.correct(ann, one.id, update_id=900)
    await room.service.bring(ann, draft.id, "da", "En park", PARK)
    await go(room, ann, bo, draft)
    await room.deliver()
    again = await room.service.correct(ann, draft.id, update_id=901)
    assert (again.content.text("da"), again.content.enclosure, again.content.swaps) == ("En park", PARK, False)
    await room.service.bring(ann, again.id, "da", "En plan", PLAN)
    await room.service.train(bo, on=True)
    assert (await room.service.recall(bo, one.id, update_id=902)).content.enclosure == PARK, "a draft changes nothing"


async def test_what_was_begun_before_does_not_bring_the_old_photo_back(
    room: Newsroom, ann: Announcer, bo: Announcer, one: Announcement, clock: Clock
) -> None:
    early = await room.service.recall(ann, one.id, update_id=900)
    early = await room.service.write(ann, early.id, "da", "Trukket tilbage")
    await room.service.submit(ann, early.id, early.fingerprint)
    await corrected(room, ann, bo, one.id, update_id=901, file=PARK)
    await room.deliver()
    clock.forward(days=3)
    with pytest.raises(ChangedMeanwhile):
        await room.service.approve(bo, early.id, early.fingerprint)
    await room.service.approve(bo, early.id, (await room.service.get(bo, early.id)).fingerprint)
    await room.sending.advance()
    assert (await said(room, early.id, ":edit")).attachment == Attachment("photo", "park")
    assert await means(room) == {Means.EDIT: 3}


async def test_after_a_correction_that_was_stopped_the_next_one_makes_it_the_same_for_all(
    room: Newsroom, ann: Announcer, bo: Announcer, one: Announcement
) -> None:
    first = await corrected(room, ann, bo, one.id, update_id=900, file=PARK)
    await room.sending.stop(ann, first.id)
    second = await corrected(room, ann, bo, one.id, update_id=901)
    assert (await said(room, second.id)).attachment == Attachment("photo", "park")
    assert await means(room) == {Means.REPLACE: 3}

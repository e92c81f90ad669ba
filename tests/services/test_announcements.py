"""Nobody sends alone: what was approved is what was shown, by somebody else, to no more than their own councils."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.announcements import LONGEST, Announcement, Audience, Enclosure, Kind, Reason, Stage
from bot.domain.people import Language
from bot.domain.staff import Announcer
from bot.errors import (
    AlreadySent,
    AnnouncementUnknown,
    AuthorGone,
    BeyondYourCouncils,
    ChangedMeanwhile,
    CountWrong,
    DecidedAlready,
    NobodyToReach,
    NotItsAuthor,
    OwnAnnouncement,
    TimePast,
    TooLong,
    Unwritten,
)
from bot.sealing import Sealer
from bot.services.announcements import Announcements
from bot.storage.announcements import MOST
from bot.storage.database import Database
from bot.storage.tables import announcements
from bot.storage.tables import letters as table
from bot.view import View
from tests.living import Clock
from tests.services.announcing import ISHOJ, Newsroom, PlainVoice


class Heading(PlainVoice):
    """Names the councils first, as residents see it."""

    def letter(self, announcement: Announcement, language: Language) -> View:
        return View("".join(announcement.audience.councils) + announcement.content.text(language))


CHANGES: tuple[Callable[[Announcements, Announcer, int], Awaitable[Announcement]], ...] = (
    lambda service, ann, number: service.write(ann, number, "da", "noget andet"),
    lambda service, ann, number: service.write(ann, number, "en", "and in English"),
    lambda service, ann, number: service.enclose(ann, number, Enclosure("document", "BQAC")),
    lambda service, ann, number: service.call(ann, number, Kind.IMPORTANT),
    lambda service, ann, number: service.aim(ann, number, replace(ISHOJ, topics=frozenset({"police"}))),
    lambda service, ann, number: service.time(ann, number, None),
)


async def two(room: Newsroom) -> tuple[Announcer, Announcer]:
    return await room.announcer(), await room.announcer()


async def test_the_same_update_begins_one_draft(room: Newsroom) -> None:
    ann, _ = await two(room)
    first = await room.service.begin(ann, Kind.NEWS, update_id=7)
    assert (await room.service.begin(ann, Kind.NEWS, update_id=7)).id == first.id
    assert first.audience.councils == {"ishoj"}


async def test_a_draft_is_there_after_a_restart(room: Newsroom, db: Database, sealer: Sealer, clock: Clock) -> None:
    ann, _ = await two(room)
    draft = await room.written(ann, "Vi <b>ses</b>", at=clock() + timedelta(hours=3))
    draft = await room.service.enclose(ann, draft.id, Enclosure("photo", "AgAC"))
    assert await Newsroom(db, sealer, clock).service.get(ann, draft.id) == draft


async def test_nobody_approves_what_they_wrote(room: Newsroom) -> None:
    ann, _ = await two(room)
    await room.people(1)
    one = await room.submitted(ann)
    with pytest.raises(OwnAnnouncement):
        await room.service.approve(ann, one.id, one.fingerprint)


async def test_not_even_the_database_takes_ones_own_approval(room: Newsroom, db: Database) -> None:
    ann, bo = await two(room)
    await room.people(1)
    one = await room.approved(ann, bo)
    for change in ({"approver_id": ann.person_id}, {"fingerprint": "0" * 64}, {"approved": None}):
        with pytest.raises(IntegrityError):
            async with db.transaction() as tx:
                await tx.execute(update(announcements).where(announcements.c.id == one.id).values(**change))


async def test_any_change_voids_the_approval(room: Newsroom, clock: Clock) -> None:
    ann, bo = await two(room)
    await room.people(1)
    later = clock() + timedelta(hours=1)
    for change in CHANGES:
        before = await room.approved(ann, bo, at=later)
        changed = await change(room.service, ann, before.id)
        assert (changed.stage, changed.approver_id) == (Stage.DRAFT, None)
        assert changed.fingerprint != before.fingerprint
        with pytest.raises(ChangedMeanwhile):
            await room.service.approve(bo, before.id, before.fingerprint)
    clock.forward(hours=1)
    await room.sending.advance()
    assert await room.states("announcement:1") == {}


async def test_an_approval_is_for_what_was_shown(room: Newsroom) -> None:
    ann, bo = await two(room)
    await room.people(1)
    shown = await room.submitted(ann)
    await room.service.write(ann, shown.id, "da", "noget helt andet")
    with pytest.raises(ChangedMeanwhile):
        await room.service.approve(bo, shown.id, shown.fingerprint)


async def test_of_two_who_approve_at_once_one_is_first_and_the_other_is_told(room: Newsroom) -> None:
    ann, bo = await two(room)
    cy = await room.announcer()
    await room.people(1)
    one = await room.submitted(ann)
    both = (room.service.approve(by, one.id, one.fingerprint) for by in (bo, cy))
    found = await asyncio.gather(*both, return_exceptions=True)
    assert [type(each) for each in found if isinstance(each, Exception)] == [DecidedAlready]
    assert [each.stage for each in found if isinstance(each, Announcement)] == [Stage.APPROVED]


async def test_two_taps_are_one_approval(room: Newsroom) -> None:
    ann, bo = await two(room)
    await room.people(1)
    one = await room.submitted(ann)
    first, second = [await room.service.approve(bo, one.id, one.fingerprint) for _ in range(2)]
    assert first == second
    await room.sending.advance()
    assert (await room.service.approve(bo, one.id, one.fingerprint)).stage is Stage.SENDING
    await room.sending.advance()
    assert sum((await room.states(f"announcement:{one.id}")).values()) == 1


async def test_above_500_the_number_is_typed(room: Newsroom) -> None:
    ann, bo = await two(room)
    await room.people(501)
    one = await room.submitted(ann)
    for typed in (None, 500):
        with pytest.raises(CountWrong):
            await room.service.approve(bo, one.id, one.fingerprint, typed=typed)
    assert (await room.service.approve(bo, one.id, one.fingerprint, typed=501)).stage is Stage.APPROVED


async def test_what_would_reach_nobody_is_not_sent(room: Newsroom) -> None:
    ann, _ = await two(room)
    with pytest.raises(NobodyToReach):
        await room.submitted(ann)
    draft = await room.service.begin(ann, Kind.NEWS, update_id=99)
    with pytest.raises(Unwritten):
        await room.service.submit(ann, draft.id, draft.fingerprint)


async def test_an_audience_never_reaches_beyond_ones_councils(room: Newsroom) -> None:
    ann, _ = await two(room)
    elsewhere = await room.announcer("herlev")
    await room.people(3, council="herlev")
    draft = await room.written(ann)
    for councils in (frozenset({"ishoj", "herlev"}), frozenset[str]()):
        with pytest.raises(BeyondYourCouncils):
            await room.service.aim(ann, draft.id, Audience(councils))
    with pytest.raises(AnnouncementUnknown):
        await room.service.get(elsewhere, draft.id)
    both = await room.announcer("ishoj", "herlev")
    wide = await room.submitted(both, audience=Audience(frozenset({"ishoj", "herlev"})))
    with pytest.raises(AnnouncementUnknown):
        await room.service.approve(elsewhere, wide.id, wide.fingerprint)


async def test_a_permission_from_before_a_dismissal_is_worth_nothing(room: Newsroom) -> None:
    ann, bo = await two(room)
    await room.people(1)
    one = await room.submitted(ann)
    await room.dismiss(bo)
    with pytest.raises(AnnouncementUnknown):
        await room.service.approve(bo, one.id, one.fingerprint)


async def test_what_an_announcer_left_behind_is_taken_over_first(room: Newsroom) -> None:
    ann, bo = await two(room)
    cy = await room.announcer()
    await room.people(1)
    one = await room.submitted(ann)
    await room.dismiss(ann)
    with pytest.raises(AuthorGone):
        await room.service.approve(bo, one.id, one.fingerprint)
    with pytest.raises(NotItsAuthor):
        await room.service.write(bo, one.id, "da", "mit")
    mine = await room.service.take_over(bo, one.id)
    await room.service.submit(bo, one.id, mine.fingerprint)
    with pytest.raises(OwnAnnouncement):
        await room.service.approve(bo, one.id, mine.fingerprint)
    assert (await room.service.approve(cy, one.id, mine.fingerprint)).stage is Stage.APPROVED


async def test_what_is_too_long_for_telegram_is_refused_while_it_is_written(room: Newsroom) -> None:
    ann, _ = await two(room)
    draft = await room.written(ann, "<b>" + "å" * 4_000 + "</b>")
    with pytest.raises(TooLong):
        await room.service.write(ann, draft.id, "da", "å" * 4_100)
    with pytest.raises(TooLong):
        await room.service.enclose(ann, draft.id, Enclosure("photo", "AgAC"))
    assert (await room.service.get(ann, draft.id)).content.enclosure is None


async def test_a_time_that_has_passed_is_refused(room: Newsroom, clock: Clock) -> None:
    ann, bo = await two(room)
    await room.people(1)
    with pytest.raises(TimePast):
        await room.written(ann, at=clock())
    one = await room.submitted(ann, at=clock() + timedelta(hours=1))
    clock.forward(hours=3, minutes=1)
    with pytest.raises(TimePast):
        await room.service.approve(bo, one.id, one.fingerprint)


async def test_the_others_are_told_that_something_waits_and_the_author_what_became_of_it(room: Newsroom) -> None:
    ann, bo = await two(room)
    await room.people(1)
    one = await room.submitted(ann)
    await room.service.reject(bo, one.id, one.fingerprint, next(iter(Reason)))
    with pytest.raises(DecidedAlready):
        await room.service.approve(bo, one.id, one.fingerprint)
    assert [key.split(":")[2] for key in await room.told()] == ["submitted", "rejected"]
    rows = [row for key in await room.told() for row in await room.outbox.rows(await room.occasion(key))]
    assert [row.person_id for row in rows] == [bo.person_id, ann.person_id]


async def test_the_preview_counts_exactly_and_warns_of_the_same_again(room: Newsroom, clock: Clock) -> None:
    ann, bo = await two(room)
    await room.people(3)
    await room.people(2, language="en")
    await room.people(4, council="herlev")
    one = await room.sent(ann, bo, "Torsdag kl. 19 er der åbent møde på biblioteket")
    again = await room.written(bo, "Torsdag kl 19 er der åbent møde på biblioteket!", audience=ISHOJ)
    preview = await room.service.preview(bo, again.id)
    assert (preview.reach.recipients, preview.reach.muted) == (5, 0)
    assert preview.alike == [one.id]
    assert preview.views["en"].html.endswith("(da)")
    other = await room.written(bo, "Der er sat lys op i tunnelen ved stationen")
    assert (await room.service.preview(bo, other.id)).alike == []
    clock.forward(hours=25)
    assert (await room.service.preview(bo, again.id)).alike == []


async def test_sent_to_oneself_it_reaches_nobody_else(room: Newsroom) -> None:
    ann, _ = await two(room)
    await room.people(3)
    draft = await room.written(ann)
    for _ in range(2):
        await room.service.send_to_me(ann, draft.id, update_id=5)
    assert await room.letters() == 2  # in each of its languages
    assert await room.deliver() == 2
    key = f"announcement:{draft.id}:me:5:da"
    assert [row.person_id for row in await room.outbox.rows(await room.occasion(key))] == [ann.person_id]


async def test_once_it_goes_nobody_changes_it(room: Newsroom) -> None:
    ann, bo = await two(room)
    await room.people(2)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    for attempt in (
        room.service.write(ann, one.id, "da", "andet"),
        room.service.take_back(bo, one.id),
        room.service.take_over(bo, one.id),
        room.service.drop(ann, one.id),
    ):
        with pytest.raises(AlreadySent):
            await attempt


async def test_in_training_it_looks_the_same_and_reaches_nobody_else(room: Newsroom) -> None:
    ann, bo = await two(room)
    await room.people(3)
    await room.service.train(ann, True)
    one = await room.submitted(ann)
    assert (await room.service.preview(ann, one.id)).reach.recipients == 3
    with pytest.raises(AnnouncementUnknown):
        await room.service.approve(bo, one.id, one.fingerprint)
    await room.service.approve(ann, one.id, one.fingerprint)
    await room.sending.advance()
    rows = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
    assert [row.person_id for row in rows] == [ann.person_id]
    async with room.db.reading() as tx:
        assert set(await tx.scalars(select(table.c.person_id))) == {ann.person_id}


async def test_the_setting_training_holds_for_what_was_approved_before_it(
    room: Newsroom, db: Database, sealer: Sealer, clock: Clock
) -> None:
    ann, bo = await two(room)
    await room.people(3)
    one = await room.approved(ann, bo)
    await Newsroom(db, sealer, clock, training=True).sending.advance()
    rows = await room.outbox.rows(await room.occasion(f"announcement:{one.id}"))
    assert [row.person_id for row in rows] == [ann.person_id]


async def test_what_others_write_does_not_push_ones_own_off_the_list(room: Newsroom) -> None:
    ann, cy = await room.announcer("ishoj", "herlev"), await room.announcer("greve")
    mine = await room.written(ann)
    for update_id in range(100, 100 + MOST):
        await room.service.begin(cy, Kind.NEWS, update_id=update_id)
    assert [one.id for one in await room.service.of(ann)] == [mine.id]


async def test_nothing_to_send_is_not_sent_to_oneself(room: Newsroom) -> None:
    ann = await room.announcer()
    draft = await room.service.begin(ann, Kind.NEWS, update_id=1)
    with pytest.raises(Unwritten):
        await room.service.send_to_me(ann, draft.id, update_id=2)


async def test_a_picture_and_the_text_under_it_are_taken_together_or_not_at_all(room: Newsroom) -> None:
    ann, photo = await room.announcer(), Enclosure("photo", "F1")
    draft = await room.written(ann, "x" * 2_000)
    with pytest.raises(TooLong):
        await room.service.bring(ann, draft.id, "da", "x" * 1_025, photo)
    assert (await room.service.get(ann, draft.id)).content.enclosure is None
    assert (await room.service.bring(ann, draft.id, "da", "Ny park", photo)).content.enclosure == photo


async def test_the_names_of_more_councils_must_find_room_too(room: Newsroom) -> None:
    ann = await room.announcer("ishoj", "herlev")
    room.service._voice = Heading()
    draft = await room.service.begin(ann, Kind.NEWS, update_id=1)
    await room.service.aim(ann, draft.id, ISHOJ)
    await room.service.write(ann, draft.id, "da", "å" * (LONGEST - 5))
    with pytest.raises(TooLong):
        await room.service.aim(ann, draft.id, Audience(ann.councils))


async def test_what_is_approved_and_waits_is_warned_of_like_what_went(room: Newsroom, clock: Clock) -> None:
    ann, bo = await two(room)
    await room.people(2)
    planned = await room.approved(ann, bo, "Kom til møde om parken", at=clock() + timedelta(hours=5))
    again = await room.submitted(ann, "Kom til møde om parken")
    assert (await room.service.preview(bo, again.id)).alike == [planned.id]

"""Guests become residents by accepting the notice, once, whatever is repeated or comes at the same time."""

import asyncio

import pytest
from sqlalchemy import func, select

from bot.domain.forms import COUNCIL
from bot.domain.people import Guest, Resident
from bot.errors import NoticeNotAccepted
from bot.sealing import Sealer, read_keys
from bot.services.people import People
from bot.storage.database import Database
from bot.storage.tables import people
from tests.living import Clock

CHAT = 5_000_000_001


@pytest.fixture
def service(db: Database, sealer: Sealer, clock: Clock) -> People:
    return People(db, sealer, clock)


async def _accept(service: People, *, version: str = "1", council: str | None = None, update_id: int = 1) -> Resident:
    guest = Guest(CHAT, "da")
    return await service.accept(guest, language="da", version=version, council=council, update_id=update_id)


async def test_a_chat_that_never_accepted_is_a_guest(service: People) -> None:
    assert (await service.visit(CHAT, language="en")).visitor == Guest(CHAT, "en")


async def test_two_first_updates_at_once_make_one_resident(service: People, db: Database) -> None:
    first, second = await asyncio.gather(_accept(service), _accept(service, update_id=2))
    assert first.id == second.id
    async with db.reading() as tx:
        assert await tx.scalar(select(func.count()).select_from(people)) == 1


async def test_accepting_the_same_version_again_keeps_the_first_instant(
    service: People, db: Database, clock: Clock
) -> None:
    await _accept(service)
    accepted = clock()
    clock.forward(days=1)
    await _accept(service)
    async with db.reading() as tx:
        assert await tx.scalar(select(people.c.notice_accepted_at)) == accepted
    await _accept(service, version="2")
    async with db.reading() as tx:
        assert await tx.scalar(select(people.c.notice_accepted_at)) == clock()


async def test_whoever_blocked_and_accepts_again_is_reached_again(service: People, db: Database) -> None:
    await _accept(service)
    await service.blocked(CHAT, blocked=True)
    await _accept(service)
    async with db.reading() as tx:
        assert await tx.scalar(select(people.c.blocked_at)) is None


async def test_without_a_council_it_is_asked_for_until_the_form_is_too_old(service: People, clock: Clock) -> None:
    await _accept(service)
    visit = await service.visit(CHAT, language="da")
    assert visit.draft is not None
    assert visit.draft.form == COUNCIL
    clock.forward(days=15)
    assert (await service.visit(CHAT, language="da")).draft is None


async def test_a_council_is_chosen_and_the_question_closed(service: People) -> None:
    resident = await _accept(service)
    assert (await service.choose_council(resident, "ishoj")).council == "ishoj"
    assert (await service.visit(CHAT, language="da")).draft is None
    assert not await service.cancel(resident)


async def test_nothing_is_kept_for_somebody_who_was_erased_meanwhile(service: People) -> None:
    gone = Resident(4711, CHAT, "da", None, "1")
    with pytest.raises(NoticeNotAccepted):
        await service.choose_council(gone, "ishoj")
    with pytest.raises(NoticeNotAccepted):
        await service.begin(gone, COUNCIL, update_id=1)


async def test_a_resident_is_found_after_the_key_was_changed(db: Database, clock: Clock) -> None:
    old, new = "old:" + "B" * 43 + "=", "new:" + "C" * 43 + "="
    before = await _accept(People(db, Sealer(read_keys(old)), clock), council="ishoj")
    rotated = People(db, Sealer(read_keys(f"{new},{old}")), clock)
    found = (await rotated.visit(CHAT, language="da")).visitor
    assert found == before
    await _accept(rotated)
    assert (await People(db, Sealer(read_keys(new)), clock).visit(CHAT, language="da")).visitor == before


async def test_a_copy_of_the_database_names_nobody(service: People, db: Database) -> None:
    await _accept(service)
    async with db.reading() as tx:
        row = (await tx.execute(select(people))).one()
    assert str(CHAT) not in str(tuple(row))
    assert str(CHAT).encode() not in row.chat_sealed

"""A henvendelse that is written, kept for a week, and sent once: with a reference, a code and a date."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select

from bot.domain.cases import ROOM, Source, State
from bot.domain.people import Resident
from bot.domain.staff import Coordinator, Partner, Post, Role
from bot.domain.writing import Writing
from bot.errors import (
    CaseTooLong,
    CaseUnknown,
    CodeUnknown,
    NoCoordinator,
    NotPermitted,
    TooManySent,
    WritingGone,
    WritingIncomplete,
)
from bot.storage.tables import cases, drafts, erasures, links, writings
from tests.services.caring import BOTH, DUE_DAYS, MUNICIPALITY, POLICE, Care


@pytest.fixture
async def anna(care: Care) -> Resident:
    [one] = await care.residents(1)
    return one


async def test_a_council_without_a_coordinator_takes_none(care: Care, anna: Resident, poul: Coordinator) -> None:
    assert await care.writings.open_in("ishoj") == [POLICE]
    with pytest.raises(NoCoordinator):
        await care.writings.begin(anna, "brondby", update_id=1)
    await care.write(anna, whom=(MUNICIPALITY,))
    with pytest.raises(NoCoordinator):
        await care.writings.send(anna, update_id=99)


async def test_an_announcer_or_an_admin_is_no_coordinator(care: Care, anna: Resident) -> None:
    await care.holder(Post("ishoj", POLICE, Role.ANNOUNCER), Post("ishoj", POLICE, Role.ADMIN))
    assert await care.writings.open_in("ishoj") == []


async def test_what_is_half_written_is_gone_on_with_and_asked_for_step_by_step(
    care: Care, anna: Resident, mona: Coordinator
) -> None:
    first = await care.writings.begin(anna, "ishoj", update_id=1)
    assert first.step == "kind"
    written = await care.write(anna)
    assert written.step is None
    assert await care.writings.begin(anna, "ishoj", update_id=9) == written == await care.writings.look(anna)


async def test_whoever_moves_back_before_going_on_finds_it_as_it_was(
    care: Care, anna: Resident, mona: Coordinator
) -> None:
    written = await care.write(anna)
    elsewhere = await care.writings.look(replace(anna, council="brondby"))
    assert elsewhere is not None
    assert (elsewhere.council, elsewhere.step) == ("brondby", "kind")
    assert await care.writings.look(anna) == written


async def test_another_council_keeps_the_words_and_asks_for_the_place_again(
    care: Care, anna: Resident, mona: Coordinator
) -> None:
    await care.coordinator(MUNICIPALITY, council="brondby")
    written = await care.write(anna)
    there = await care.writings.begin(anna, "brondby", update_id=9)
    assert (there.words, there.kind, there.whom, there.place) == (written.words, None, (), None)
    assert there.moved_from == "ishoj"
    assert await care.writings.begin(anna, "brondby", update_id=10, source=Source.PHONE) == Writing(
        "brondby", source=Source.PHONE
    )


async def test_what_is_incomplete_too_long_or_gone_is_not_sent(care: Care, anna: Resident, mona: Coordinator) -> None:
    with pytest.raises(WritingGone):
        await care.writings.send(anna, update_id=90)
    await care.write(anna, wants_answer=None)
    with pytest.raises(WritingIncomplete):
        await care.writings.send(anna, update_id=91)
    with pytest.raises(CaseTooLong):
        await care.write(anna, "æ" * (ROOM + 1))
    assert await care.writings.drop(anna)
    assert not await care.writings.drop(anna)
    with pytest.raises(WritingGone):
        await care.writings.change(anna, lambda writing: writing, update_id=92)


async def test_the_receipt_is_the_same_when_the_update_comes_again(
    care: Care, anna: Resident, mona: Coordinator
) -> None:
    receipt = await care.send(anna, update_id=500)
    again = await care.writings.send(anna, update_id=500)
    assert (again.code, again.case.reference, again.due_at) == (receipt.code, receipt.case.reference, receipt.due_at)
    assert len(await care.rows(cases)) == 1
    assert receipt.code not in repr(receipt)
    days = {part.due_at.date() - care.clock().date() for part in receipt.case.parts if part.due_at}
    assert days == {timedelta(DUE_DAYS)}
    assert await care.rows(writings) == []
    assert await care.rows(drafts) == []


async def test_numbers_are_masked_but_their_own_if_they_want(care: Care, anna: Resident, mona: Coordinator) -> None:
    words = "Ring 22 33 44 55 eller a@b.dk om 010190-1234"
    hidden, own = await care.send(anna, words), await care.send(anna, words, kept=True)
    assert hidden.case.words == "Ring [telefon] eller [e-mail] om [CPR]"
    assert own.case.words == "Ring 22 33 44 55 eller a@b.dk om [CPR]"


async def test_five_in_ten_minutes_and_twenty_in_a_day_are_enough(
    care: Care, anna: Resident, mona: Coordinator
) -> None:
    sent = 0
    for _ in range(4):
        for _ in range(5):
            await care.send(anna)
            sent += 1
        with pytest.raises(TooManySent) as refused:
            await care.send(anna)
        assert await care.writings.look(anna), "the draft is kept"
        if sent < 20:
            assert refused.value.until == care.clock() + timedelta(minutes=10)
            care.clock.forward(minutes=10)
    assert refused.value.until > care.clock() + timedelta(hours=23)
    care.clock.forward(days=1)
    await care.send(anna)


async def test_whoever_wants_no_answer_is_nowhere_but_in_what_they_sent_today(
    care: Care, anna: Resident, mona: Coordinator
) -> None:
    receipt = await care.send(anna, wants_answer=False)
    assert not receipt.case.answerable
    assert await care.holdings.mine(anna) == []
    assert await care.rows(links) == []
    [case] = await care.holdings.read(receipt.code)
    assert case.reference == receipt.case.reference


async def test_a_code_is_read_however_it_is_written_and_another_reads_nothing(
    care: Care, anna: Resident, mona: Coordinator
) -> None:
    code = (await care.send(anna)).code
    for typed in (code, code.lower(), code.replace("-", " "), f" {code.replace('-', '')} "):
        assert len(await care.holdings.read(typed)) == 1
    for typed in (code[:-1], code[:-1] + ("2" if code[-1] != "2" else "3"), "", "L-4F7K", code * 2):
        with pytest.raises(CodeUnknown):
            await care.holdings.read(typed)


async def test_staff_enter_what_came_by_telephone_and_nobody_is_tied_to_it(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    me = await care.holder()
    person = Resident(mona.person_id, 0, "da", "ishoj", "4")
    await care.write(person, source=Source.PHONE, whom=BOTH)
    with pytest.raises(NotPermitted):
        await care.writings.send(person, update_id=70)
    receipt = await care.writings.enter(mona, person, update_id=71)
    assert await care.writings.enter(mona, person, update_id=71) == receipt
    assert (receipt.case.source, await care.rows(links)) == (Source.PHONE, [])
    assert await care.holdings.read(receipt.code)
    assert {side.part.partner for side in await care.review.inbox(poul)} == {POLICE}
    await care.write(me, source=Source.PAPER, whom=(POLICE,))
    with pytest.raises(CaseUnknown):
        await care.writings.enter(mona, me, update_id=72)
    await care.write(me, source=Source.CHAT, whom=(MUNICIPALITY,))
    with pytest.raises(CaseUnknown):
        await care.writings.enter(mona, me, update_id=73)


async def test_what_is_half_written_fades_with_one_notice(care: Care, anna: Resident, mona: Coordinator) -> None:
    await care.write(anna)
    care.clock.forward(days=6, minutes=1)
    for _ in range(3):
        await care.minder.tick()
    told = [words for chat, words in await care.deliver() if chat == anna.chat_id]
    assert told == ["fading 30.11.2026"]
    care.clock.forward(days=1)
    assert await care.writings.look(anna) is None
    await care.minder.tick()
    assert await care.rows(writings) == []
    assert await care.deliver() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_to_write_on_while_one_is_told_that_it_fades_is_waited_for_and_nothing_breaks(
    care: Care, mona: Coordinator
) -> None:
    people = await care.residents(8)
    for each in people:
        await care.write(each)
    care.clock.forward(days=6, minutes=1)

    async def write_on(resident: Resident) -> None:
        for words in ("Der er mørkt", "Der er stadig mørkt"):
            change = partial(replace, words=words)
            await care.writings.change(resident, change, update_id=care.update_id)

    await asyncio.gather(care.minder.tick(), *map(write_on, people), care.minder.tick())
    told = [words for _, words in await care.deliver()]
    assert set(told) <= {"fading 30.11.2026"}
    assert len(told) <= len(people)
    assert [(await care.writings.look(each) or Writing()).words for each in people] == ["Der er stadig mørkt"] * 8


async def test_a_reference_of_a_case_that_is_gone_is_not_drawn_again(
    care: Care, anna: Resident, mona: Coordinator
) -> None:
    care.lots.about("the same")
    first = (await care.send(anna)).case.reference
    await care.review.move(mona, first, MUNICIPALITY, State.SOLVED, "Det er lavet", update_id=900)
    care.clock.forward(days=400)
    assert await care.minder.prune() == {"insecurity": 1}
    care.lots.about("the same")
    [bo] = await care.residents(1)
    second = (await care.send(bo)).case.reference
    assert second != first
    async with care.db.transaction() as tx:  # a year later nothing is known of it any more
        await tx.execute(erasures.delete())
    care.clock.forward(days=1)
    care.lots.about("the same")
    third = (await care.send(bo)).case.reference
    assert third == first
    assert await care.holdings.mine(anna) == [], "a stranger's case is not theirs"
    assert await care.holdings.cut(anna) == 0
    assert len(await care.holdings.mine(bo)) == 2


@pytest.mark.parametrize("whom", [BOTH, (POLICE,), (MUNICIPALITY,)])
async def test_coordinators_and_their_group_hear_of_new_ones_and_the_others_do_not(
    care: Care, mona: Coordinator, poul: Coordinator, whom: tuple[Partner, ...]
) -> None:
    await care.desks.open_in(mona, "ishoj", MUNICIPALITY, -100_1)
    _, reference = await care.sent("Et hemmeligt sted", whom=whom)
    told = await care.deliver()
    assert sum("new municipality" in words for _, words in told) == (MUNICIPALITY in whom)
    assert sum("new police" in words for _, words in told) == (POLICE in whom)
    assert [words for chat, words in told if chat == -100_1] == [f"posted {reference}"] * (MUNICIPALITY in whom)
    theirs = [words for _, words in told if "new municipality" in words]
    assert all("Partner.POLICE" not in words for words in theirs)
    assert await care.desks.close(mona, "ishoj", MUNICIPALITY)
    assert not await care.desks.close(mona, "ishoj", MUNICIPALITY)
    await care.sent(whom=whom)
    assert all(chat != -100_1 for chat, _ in await care.deliver())
    async with care.db.reading() as tx:
        assert not (await tx.scalars(select(links.c.address).where(links.c.address.startswith("g-")))).all()

"""Cases that change hands, are put together or are two, and what their residents hear of it."""

from datetime import timedelta

import pytest

from bot.domain.cases import REASON_ROOM, ROOM, Ground, State, Turn
from bot.domain.staff import Coordinator
from bot.errors import (
    AnswerNeeded,
    CaseChanged,
    CaseEnded,
    CasesApart,
    CaseTooLong,
    CaseUnknown,
    NoCoordinator,
    PartnerHasIt,
)
from bot.storage.tables import cases
from tests.services.caring import BOTH, DUE_DAYS, MUNICIPALITY, POLICE, Care


async def test_it_is_handed_over_with_a_ground_and_without_notes(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    anna, number = await care.sent()
    at = (mona, number, MUNICIPALITY)
    await care.review.note(*at, "internt", update_id=care.update_id)
    care.clock.forward(days=4)
    for _ in range(2):
        side = await care.review.hand_over(*at, Ground.TASK, "Det er politiets opgave", update_id=44)
    assert (side.part.state, side.part.answered, side.part.due_at) == (State.PASSED, True, None)
    theirs = await care.review.look(poul, number, POLICE)
    assert theirs.case.entries == ()
    assert theirs.part.due_at is not None
    assert theirs.part.due_at.date() == (care.clock() + timedelta(days=DUE_DAYS)).date()
    told = await care.deliver()
    [mine] = [words for chat, words in told if chat == anna.chat_id]
    assert "Det er politiets opgave" in mine
    assert f"until {theirs.part.due_at:%d.%m.%Y}" in mine
    assert any("passed police" in words for _, words in told)
    await care.holdings.add(anna, number, "Det er sket igen", update_id=care.update_id)
    assert [entry.turn for entry in (await care.review.look(*at)).case.entries] == [Turn.NOTE, Turn.PASSED]
    assert [entry.turn for entry in (await care.review.look(poul, number, POLICE)).case.entries] == [Turn.ADDED]
    for done in (
        care.review.note(*at, "nej", update_id=51),
        care.review.reply(*at, "nej", update_id=52),
        care.review.hand_over(*at, Ground.TASK, "nej", update_id=53),
        care.review.extend(*at, "nej", update_id=54),
        care.review.split(*at, "nej", update_id=55),
    ):
        with pytest.raises(CaseEnded):
            await done


async def test_it_comes_back_the_same_way(care: Care, mona: Coordinator, poul: Coordinator) -> None:
    _, number = await care.sent()
    await care.review.hand_over(mona, number, MUNICIPALITY, Ground.TASK, "Jeres", update_id=1_001)
    care.clock.forward(days=1)
    await care.review.hand_over(poul, number, POLICE, Ground.CONSENT, "Nej, jeres", update_id=1_002)
    side = await care.review.look(mona, number, MUNICIPALITY)
    assert (side.part.state, side.part.answered, side.part.clock) == (State.RECEIVED, False, 1)
    assert side.part.due_at is not None
    assert [entry.words for entry in side.case.entries] == ["Jeres"]


async def test_it_is_not_handed_over_without_words_or_to_whoever_has_it_or_to_nobody(
    care: Care, mona: Coordinator
) -> None:
    _, number = await care.sent()
    over = care.review.hand_over
    for words in ("", "\u200b"):
        with pytest.raises(AnswerNeeded):
            await over(mona, number, MUNICIPALITY, Ground.TASK, words, update_id=1_001)
    with pytest.raises(CaseTooLong):
        await over(mona, number, MUNICIPALITY, Ground.TASK, "x" * (REASON_ROOM + 1), update_id=1_002)
    with pytest.raises(NoCoordinator):
        await over(mona, number, MUNICIPALITY, Ground.TASK, "ord", update_id=1_003)
    await care.coordinator(POLICE)
    _, shared = await care.sent(whom=BOTH)
    with pytest.raises(PartnerHasIt):
        await over(mona, shared, MUNICIPALITY, Ground.TASK, "ord", update_id=1_004)


async def test_what_is_put_together_is_answered_together_by_the_earlier_day(care: Care, mona: Coordinator) -> None:
    anna, old = await care.sent()
    care.clock.forward(days=5)
    bo, new = await care.sent()
    due = (await care.review.look(mona, old, MUNICIPALITY)).part.due_at
    side = await care.review.merge(mona, old, MUNICIPALITY, new)
    assert (side.case.reference, side.part.due_at) == (new, due)
    await care.review.extend(mona, old, MUNICIPALITY, "Vi venter", update_id=1_000)
    await care.deliver()
    await care.review.extend(mona, new, MUNICIPALITY, "Vi venter", update_id=1_001)
    assert {chat for chat, _ in await care.deliver()} == {bo.chat_id}, "the other one was told before"
    await care.review.reply(mona, new, MUNICIPALITY, "Tak", update_id=1_002)
    await care.review.move(mona, new, MUNICIPALITY, State.SOLVED, "", update_id=1_003)
    assert sorted(chat for chat, _ in await care.deliver()) == sorted([anna.chat_id, bo.chat_id] * 2)
    for resident, number in ((anna, old), (bo, new)):
        case = await care.holdings.look(resident, number)
        assert [part.state for part in case.parts] == [State.SOLVED]
        other = new if number == old else old
        assert other not in repr(case), "nobody reads the other one's reference"


async def test_what_was_put_together_is_taken_apart_by_staff_or_by_its_resident(
    care: Care, mona: Coordinator
) -> None:
    anna, first = await care.sent()
    bo, second = await care.sent()
    cleo, third = await care.sent()
    for number in (first, third):
        await care.review.merge(mona, number, MUNICIPALITY, second)
    assert (await care.review.unmerge(mona, first, MUNICIPALITY)).part.into is None
    await care.review.merge(mona, first, MUNICIPALITY, second)
    await care.holdings.add(anna, first, "Nej, det er noget andet", update_id=care.update_id)
    assert (await care.review.look(mona, first, MUNICIPALITY)).part.into is None
    await care.holdings.withdraw(bo, second)
    side = await care.review.look(mona, third, MUNICIPALITY)
    assert (side.part.into, side.part.is_open) == (None, True)
    assert (await care.holdings.look(cleo, third)).is_open


async def test_only_open_ones_of_the_same_council_and_partner_are_put_together(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    await care.coordinator(MUNICIPALITY, council="brondby")
    everywhere = await care.coordinator(MUNICIPALITY)
    _, first = await care.sent()
    _, second = await care.sent()
    _, third = await care.sent()
    _, ended = await care.sent()
    _, police = await care.sent(whom=(POLICE,))
    await care.review.move(mona, ended, MUNICIPALITY, State.SOLVED, "Lavet", update_id=1_001)
    await care.review.merge(mona, first, MUNICIPALITY, second)
    for one, other in ((first, first), (first, ended), (ended, first), (third, first)):
        with pytest.raises(CasesApart):
            await care.review.merge(mona, one, MUNICIPALITY, other)
    for one, other in ((third, police), (police, third), (third, "L-NOPE"), ("L-NOPE", third)):
        with pytest.raises(CaseUnknown):
            await care.review.merge(everywhere, one, MUNICIPALITY, other)


async def test_what_is_split_is_a_case_of_its_own_for_that_partner(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    [anna] = await care.residents(1)
    receipt = await care.send(anna, whom=BOTH)
    number = receipt.case.reference
    for _ in range(2):
        side = await care.review.split(mona, number, MUNICIPALITY, "Lyset. Ring 22 33 44 55", update_id=66)
    assert (side.case.words, side.case.split_from, side.case.answerable) == ("Lyset. Ring [telefon]", number, True)
    assert len(await care.rows(cases)) == 2
    with pytest.raises(CaseUnknown):
        await care.review.look(poul, side.case.reference, POLICE)
    assert side.case.reference not in repr(await care.review.look(poul, number, POLICE))
    await care.review.reply(mona, side.case.reference, MUNICIPALITY, "Lyset er rettet", update_id=67)
    told = [words for chat, words in await care.deliver() if chat == anna.chat_id]
    assert [side.case.reference in words for words in told] == [True, True]
    assert [case.reference for case in await care.holdings.read(receipt.code)] == [number, side.case.reference]
    for words, error in (("", CaseEnded), ("x" * (ROOM + 1), CaseTooLong)):
        with pytest.raises(error):
            await care.review.split(mona, number, MUNICIPALITY, words, update_id=68)


async def test_many_are_moved_at_once_and_it_is_told_which_were_not(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    _, first = await care.sent()
    _, police = await care.sent(whom=(POLICE,))
    _, answered = await care.sent()
    await care.review.reply(mona, answered, MUNICIPALITY, "Tak", update_id=1_001)
    sides = [(number, MUNICIPALITY) for number in (first, police, "L-NOPE", answered)]
    refused = await care.review.move_all(mona, sides, State.SOLVED, "", update_id=1_002)
    assert refused == [(first, AnswerNeeded), (police, CaseUnknown), ("L-NOPE", CaseUnknown)]
    assert await care.review.move_all(mona, sides[:1], State.SOLVED, "Lavet", update_id=1_003) == []


async def test_of_many_those_that_a_colleague_changed_stay_as_they_are_and_the_same_again_is_the_same(
    care: Care, mona: Coordinator
) -> None:
    other, review = await care.coordinator(MUNICIPALITY), care.review
    changed, kept = [((await care.sent())[1], MUNICIPALITY) for _ in range(2)]
    seen = {at: await review.look(mona, *at) for at in (changed, kept)}
    taken, marks = {at: side.taken for at, side in seen.items()}, {at: side.mark for at, side in seen.items()}
    await review.assign(other, *changed, other.person_id)
    await review.note(other, *kept, "ikke noget nyt", update_id=1_001)
    await review.reply(other, *changed, "Tak", update_id=1_002)
    for _ in range(2):
        refused = await review.assign_all(mona, [changed, kept], mona.person_id, seen=taken)
        assert refused == [(changed[0], CaseChanged)]
        refused = await review.move_all(mona, [changed, kept], State.SOLVED, "Lavet", update_id=1_003, seen=marks)
        assert refused == [(changed[0], CaseChanged)]
    sides = [(await review.look(mona, *at)).part for at in (changed, kept)]
    assert [(part.state, part.assignee) for part in sides] == [
        (State.RECEIVED, other.person_id),
        (State.SOLVED, mona.person_id),
    ]
    assert await review.assign_all(mona, [changed], None, seen={}) == [(changed[0], CaseChanged)], "never looked at"

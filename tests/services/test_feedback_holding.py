"""What residents do with what they sent: see it, add to it, take it back, let go of it."""

from datetime import timedelta

import pytest

from bot.domain.cases import NOTE_ROOM, Delivery, State, Turn
from bot.domain.letters import State as LetterState
from bot.domain.people import Resident
from bot.domain.staff import Coordinator
from bot.errors import AnsweredBefore, CaseEnded, CaseTooLong, CaseUnknown, NoticeNotAccepted, TooManySent
from bot.pictures import Picture
from bot.storage.tables import entries, keyrings, letters, links, pictures
from tests.services.caring import BOTH, MUNICIPALITY, POLICE, Care


async def solved(care: Care, by: Coordinator, number: str, words: str = "Det er lavet") -> None:
    await care.review.move(by, number, MUNICIPALITY, State.SOLVED, words, update_id=care.update_id)


async def test_nobody_sees_what_is_not_theirs(care: Care, mona: Coordinator) -> None:
    _, number = await care.sent()
    bo, _ = await care.sent()
    for look in (care.holdings.look, care.holdings.withdraw, care.holdings.cut):
        with pytest.raises(CaseUnknown):
            await look(bo, number)
    with pytest.raises(CaseUnknown):
        await care.holdings.add(bo, number, "mit", update_id=90)
    with pytest.raises(CaseUnknown):
        await care.holdings.look(bo, "L-NOPE")


async def test_a_resident_sees_both_voices_and_neither_notes_nor_who_said_it(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    anna, number = await care.sent(whom=BOTH)
    for by, partner in ((mona, MUNICIPALITY), (poul, POLICE)):
        await care.review.note(by, number, partner, f"note {partner}", update_id=care.update_id)
        await care.review.assign(by, number, partner, by.person_id)
        await care.review.label(by, number, partner, "lys", True)
        await care.review.reply(by, number, partner, f"svar {partner}", update_id=care.update_id)
    case = await care.holdings.look(anna, number)
    assert [entry.words for entry in case.entries] == ["svar municipality", "svar police"]
    assert {entry.by for entry in case.entries} == {None}
    assert {(part.assignee, part.labels, part.into) for part in case.parts} == {(None, (), None)}
    assert [await care.holdings.look(anna, number)] == list(await care.holdings.mine(anna))
    assert not any("note" in words for chat, words in await care.deliver() if chat == anna.chat_id)


async def test_what_is_added_opens_every_side_again_and_counts_as_sent(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    anna, number = await care.sent(whom=BOTH)
    await solved(care, mona, number)
    care.clock.forward(days=3)
    for _ in range(2):
        case = await care.holdings.add(anna, number, "Igen! Ring 22 33 44 55", update_id=500)
    assert [entry.words for entry in case.entries if entry.turn is Turn.ADDED] == ["Igen! Ring [telefon]"]
    assert {(part.state, part.answered, part.clock) for part in case.parts} == {(State.RECEIVED, False, 1)}
    assert all(part.due_at and part.due_at > care.clock() + timedelta(days=9) for part in case.parts)
    for _ in range(4):
        await care.holdings.add(anna, number, "Og igen", update_id=care.update_id)
    with pytest.raises(TooManySent):
        await care.holdings.add(anna, number, "Og igen", update_id=care.update_id)
    with pytest.raises(CaseTooLong):
        await care.holdings.add(anna, number, "x" * (NOTE_ROOM + 1), update_id=care.update_id)
    told = [words for _, words in await care.deliver() if words.startswith("added ")]
    assert len(told) == 2 * 5, "both partners, each time"


async def test_what_nobody_answered_is_taken_back_with_its_words_and_picture(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    [anna] = await care.residents(1)
    await care.write(anna, "Hemmeligt", whom=BOTH)
    await care.writings.enclose(anna, Picture(b"\xff\xd8", 1, 1), update_id=care.update_id)
    number = (await care.writings.send(anna, update_id=400)).case.reference
    assert (await care.review.picture(mona, number, MUNICIPALITY)) is not None
    await care.holdings.add(anna, number, "Også hemmeligt", update_id=401)
    for _ in range(2):
        case = await care.holdings.withdraw(anna, number)
    assert (case.words, {part.state for part in case.parts}) == ("", {State.WITHDRAWN})
    side = await care.review.look(mona, number, MUNICIPALITY)
    assert [(entry.turn, entry.words) for entry in side.case.entries] == [(Turn.ADDED, ""), (Turn.WITHDRAWN, "")]
    assert [row.content for row in await care.rows(entries)] == [None, None]
    assert await care.rows(pictures) == []
    with pytest.raises(CaseEnded):
        await care.holdings.add(anna, number, "Alligevel", update_id=care.update_id)
    with pytest.raises(CaseEnded):
        await solved(care, mona, number)


async def test_what_one_of_them_answered_is_not_taken_back(care: Care, mona: Coordinator, poul: Coordinator) -> None:
    anna, number = await care.sent(whom=BOTH)
    await care.review.reply(mona, number, MUNICIPALITY, "Tak", update_id=care.update_id)
    with pytest.raises(AnsweredBefore):
        await care.holdings.withdraw(anna, number)


async def test_a_link_that_is_cut_sends_nothing_and_the_code_reads_on(care: Care, mona: Coordinator) -> None:
    [anna] = await care.residents(1)
    receipt, kept = await care.send(anna), await care.send(anna)
    number = receipt.case.reference
    await care.review.reply(mona, number, MUNICIPALITY, "Før", update_id=care.update_id)
    assert await care.holdings.cut(anna, number) == 1
    await care.review.reply(mona, number, MUNICIPALITY, "Efter", update_id=care.update_id)
    assert not [words for chat, words in await care.deliver() if chat == anna.chat_id]
    [case] = await care.holdings.read(receipt.code)
    assert [entry.words for entry in case.entries] == ["Før", "Efter"]
    told = (await care.review.look(mona, number, MUNICIPALITY)).case.entries
    assert told[-1].delivery is Delivery.SENT, "staff are not told that they let go"
    assert [each.reference for each in await care.holdings.mine(anna)] == [kept.case.reference]
    with pytest.raises(CaseUnknown):
        await care.holdings.look(anna, number)
    assert await care.holdings.cut(anna) == 1
    assert await care.rows(links) == []


@pytest.mark.parametrize("cut_the_origin", [True, False])
async def test_what_was_split_is_let_go_of_together_with_its_origin(
    care: Care, mona: Coordinator, cut_the_origin: bool
) -> None:
    anna, origin = await care.sent()
    split = (await care.review.split(mona, origin, MUNICIPALITY, "Og lyset", update_id=300)).case.reference
    assert {case.reference for case in await care.holdings.mine(anna)} == {origin, split}
    assert await care.holdings.cut(anna, origin if cut_the_origin else split) == 2
    assert await care.rows(links) == []
    assert await care.holdings.mine(anna) == []


async def test_whoever_leaves_is_tied_to_nothing_and_their_cases_are_answered_on(
    care: Care, mona: Coordinator
) -> None:
    [anna] = await care.residents(1)
    receipt = await care.send(anna)
    number = receipt.case.reference
    split = (await care.review.split(mona, number, MUNICIPALITY, "Og lyset", update_id=300)).case.reference
    await care.erase(anna)
    assert await care.rows(links) == await care.rows(keyrings) == []
    for each in (number, split):
        await solved(care, mona, each)
    assert all(chat != anna.chat_id for chat, _ in await care.deliver())
    assert [len(case.entries) for case in await care.holdings.read(receipt.code)] == [2, 1]
    states = {row.state for row in await care.rows(letters) if row.address is not None}
    assert LetterState.SENT not in states
    with pytest.raises(NoticeNotAccepted):
        await care.holdings.cut(anna)


async def test_mine_are_listed_the_newest_first(care: Care, mona: Coordinator) -> None:
    [anna] = await care.residents(1)
    sent = list[str]()
    for _ in range(3):
        sent.insert(0, (await care.send(anna)).case.reference)
        care.clock.forward(minutes=1)
    assert [case.reference for case in await care.holdings.mine(anna)] == sent


async def test_a_guest_or_somebody_erased_holds_nothing(care: Care, mona: Coordinator) -> None:
    stranger = Resident(999, 999, "da", "ishoj", "4")
    assert await care.holdings.mine(stranger) == []
    with pytest.raises(NoticeNotAccepted):
        await care.writings.begin(stranger, "ishoj", update_id=1)

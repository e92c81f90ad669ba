"""What goes wrong with henvendelser only at an edge: of a minute, of a compartment, of what somebody has seen."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.domain.cases import Delivery, Ground, State, Turn
from bot.domain.forms import AMENDABLE
from bot.domain.limits import MuteReason
from bot.domain.references import grouped
from bot.domain.staff import Coordinator
from bot.errors import AnsweredBefore, CaseAddedTo, CaseChanged, CaseEnded
from bot.pictures import Picture
from bot.schedule import KEEP_UNSENT_DAYS
from bot.sealing import Sealer, read_keys
from bot.services.feedback import Holdings, Writings
from bot.storage import letters, pictures
from bot.storage.tables import audit, drafts, links
from tests.conftest import KEY
from tests.services.caring import BOTH, GUIDANCE, MUNICIPALITY, POLICE, Care, PlainCasesVoice


class Hurrying:
    """A clock on which a second passes between two looks."""

    def __init__(self, begin: datetime) -> None:
        self._now = begin

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


async def test_what_is_sent_as_the_minute_turns_is_theirs_all_the_same(care: Care, mona: Coordinator) -> None:
    for second in range(50, 60):
        [anna] = await care.residents(1)
        await care.write(anna)
        clock = Hurrying(care.clock().replace(second=second))
        writings = Writings(care.db, care.sealer, clock, care.mail, PlainCasesVoice(), GUIDANCE)
        receipt = await writings.send(anna, update_id=care.update_id)
        assert [case.reference for case in await care.holdings.mine(anna)] == [receipt.case.reference]
        await care.erase(anna)
    assert not await care.rows(links)


async def test_who_gets_a_case_that_was_split_does_not_learn_of_what_it_was_split_from(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    _, number = await care.sent(whom=(POLICE,))
    split = (await care.review.split(poul, number, POLICE, "Lygten er i stykker", update_id=1_001)).case
    assert split.split_from == number
    await care.review.hand_over(poul, split.reference, POLICE, Ground.TASK, "Det er kommunens", update_id=1_002)
    assert number not in repr(await care.review.look(mona, split.reference, MUNICIPALITY))
    assert number not in repr(await care.exports.filing(mona, split.reference, MUNICIPALITY))
    assert number not in repr(await care.review.inbox(mona))
    assert (await care.review.look(poul, split.reference, POLICE)).case.split_from == number


async def test_what_is_withdrawn_takes_along_what_was_split_from_it_unless_that_was_answered(
    care: Care, mona: Coordinator
) -> None:
    anna, number = await care.sent("Lyset er slukket, og der bliver råbt")
    waits = (await care.review.split(mona, number, MUNICIPALITY, "Der bliver råbt", update_id=1_001)).case.reference
    done = (await care.review.split(mona, number, MUNICIPALITY, "Lyset er slukket", update_id=1_002)).case.reference
    await care.review.reply(mona, done, MUNICIPALITY, "Vi skifter pæren", update_id=1_003)
    await care.holdings.withdraw(anna, number)
    told = {case.reference: (case.words, case.parts[0].state) for case in await care.holdings.mine(anna)}
    assert told[number] == told[waits] == ("", State.WITHDRAWN)
    assert told[done] == ("Lyset er slukket", State.RECEIVED)


async def test_of_many_done_at_once_both_sides_of_a_case_are_done(care: Care) -> None:
    both = await care.coordinator(*BOTH)
    _, number = await care.sent(whom=BOTH)
    sides = [(number, partner) for partner in BOTH]
    assert await care.review.move_all(both, sides, State.SOLVED, "Lavet", update_id=1_001) == []
    for _ in range(2):
        await care.review.move_all(both, sides, State.SOLVED, "Lavet", update_id=1_001)
    for partner in BOTH:
        side = await care.review.look(both, number, partner)
        assert (side.part.state, len(side.case.entries)) == (State.SOLVED, 1)


async def test_the_yes_of_one_resident_hands_over_nothing_of_another_s(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    _, number = await care.sent()
    _, other = await care.sent()
    await care.review.merge(mona, other, MUNICIPALITY, number)
    await care.review.hand_over(mona, number, MUNICIPALITY, Ground.CONSENT, "Som aftalt", update_id=1_001)
    assert [side.case.reference for side in await care.review.inbox(poul)] == [number]
    side = await care.review.look(mona, other, MUNICIPALITY)
    assert (side.part.state, side.part.into) == (State.RECEIVED, None)


async def test_each_case_that_is_handed_over_is_noted(care: Care, mona: Coordinator, poul: Coordinator) -> None:
    _, number = await care.sent()
    _, other = await care.sent()
    await care.review.merge(mona, other, MUNICIPALITY, number)
    await care.review.hand_over(mona, number, MUNICIPALITY, Ground.TASK, "Jeres", update_id=1_001)
    noted = [row for row in await care.rows(audit) if "hand-over" in repr(row)]
    assert all(any(each in repr(row) for row in noted) for each in (number, other))


async def test_what_was_added_meanwhile_is_looked_at_before_it_is_handed_over(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    anna, number = await care.sent()
    seen = (await care.review.look(mona, number, MUNICIPALITY)).mark
    await care.holdings.add(anna, number, "Sig det ikke til politiet", update_id=care.update_id)
    at = (mona, number, MUNICIPALITY)
    with pytest.raises(CaseAddedTo):
        await care.review.hand_over(*at, Ground.TASK, "Jeres", update_id=1_001, seen=seen)
    assert not await care.review.inbox(poul)
    await care.review.reply(*at, "Tak", update_id=1_002)
    with pytest.raises(CaseChanged) as refused:
        await care.review.hand_over(*at, Ground.TASK, "Jeres", update_id=1_003, seen=seen)
    assert refused.type is CaseChanged, "a colleague did something as well"


async def test_what_was_answered_is_not_taken_back_because_more_was_added(care: Care, mona: Coordinator) -> None:
    anna, number = await care.sent()
    await care.review.reply(mona, number, MUNICIPALITY, "Tak", update_id=1_001)
    await care.holdings.add(anna, number, "Mere", update_id=care.update_id)
    with pytest.raises(AnsweredBefore):
        await care.holdings.withdraw(anna, number)


async def test_a_receipt_given_again_after_the_keys_were_changed_has_the_code_that_reads(
    care: Care, mona: Coordinator
) -> None:
    [anna] = await care.residents(1)
    first = await care.send(anna, update_id=77)
    newer = Sealer({"newer": b"n" * 32} | read_keys(KEY))
    given = (care.db, newer, care.clock, care.mail, PlainCasesVoice(), GUIDANCE)
    again = await Writings(*given).send(anna, update_id=77)
    assert again.code == first.code == grouped(first.code.replace("-", ""))
    assert await Holdings(*given).read(again.code)


async def test_a_photo_waits_as_long_as_what_it_belongs_to(care: Care, mona: Coordinator) -> None:
    [anna] = await care.residents(1)
    await care.write(anna)
    await care.writings.enclose(anna, Picture(b"jpeg", 1, 1), update_id=care.update_id)
    for _ in range(2):
        care.clock.forward(days=5)
        await care.writings.change(anna, lambda known: replace(known, kept=True), update_id=care.update_id)
        async with care.db.transaction() as tx:
            await pictures.prune(tx, before=care.clock() - timedelta(days=KEEP_UNSENT_DAYS))
    assert (await care.writings.send(anna, update_id=care.update_id)).case.pictured


async def test_nothing_that_is_kept_of_a_person_stands_at_the_instant_at_which_they_added_something(
    care: Care, mona: Coordinator
) -> None:
    anna, number = await care.sent()
    await care.holdings.ask(anna, number, update_id=5_001)
    care.clock.forward(minutes=13)
    await care.holdings.add(anna, number, "Mere", update_id=5_002, message=9)
    [row] = [row for row in await care.rows(drafts) if row.person_id == anna.id]
    assert row.last_update_id not in (5_001, 5_002)
    assert (row.expires_at - care.clock()) > AMENDABLE
    assert row.expires_at.time() == time(0)


async def test_what_was_only_handed_over_is_still_taken_back(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    anna, number = await care.sent(words="Naboen larmer")
    await care.review.hand_over(mona, number, MUNICIPALITY, Ground.TASK, "Jeres", update_id=1_001)
    for _ in range(2):
        case = await care.holdings.withdraw(anna, number)
    assert [entry.turn for entry in case.entries] == [Turn.PASSED, Turn.WITHDRAWN]
    for by, partner, state in ((mona, MUNICIPALITY, State.PASSED), (poul, POLICE, State.WITHDRAWN)):
        side = await care.review.look(by, number, partner)
        assert (side.part.state, side.case.words) == (state, "")


async def test_what_was_on_its_way_when_they_let_go_is_read_with_the_code(care: Care, mona: Coordinator) -> None:
    anna, number = await care.sent()
    await care.review.reply(mona, number, MUNICIPALITY, "Tak", update_id=1_001)
    await care.holdings.cut(anna, number)
    async with care.db.transaction() as tx:
        await letters.cancel(tx, now=care.clock())
    [entry] = (await care.review.look(mona, number, MUNICIPALITY)).case.entries
    assert entry.delivery is Delivery.SENT


@pytest.mark.parametrize("days", [0, 40], ids=["at once", "when the letters are forgotten"])
async def test_to_let_go_of_all_changes_nothing_that_staff_see_of_what_was_sent(
    care: Care, mona: Coordinator, days: int
) -> None:
    [anna] = await care.residents(1)
    numbers = [(await care.send(anna)).case.reference for _ in range(2)]
    for number in numbers:
        await care.review.reply(mona, number, MUNICIPALITY, "Tak", update_id=care.update_id)
    await care.deliver()
    care.clock.forward(days=days)
    async with care.db.transaction() as tx:
        await letters.prune(tx, before=care.clock() - timedelta(days=30))
    before = [await care.review.look(mona, number, MUNICIPALITY) for number in numbers]
    assert {entry.delivery for side in before for entry in side.case.entries} == {Delivery.SENT}
    assert await care.holdings.cut(anna) == len(numbers)
    assert [await care.review.look(mona, number, MUNICIPALITY) for number in numbers] == before


@pytest.mark.parametrize("how", ["let go", "erased"])
async def test_what_becomes_of_the_next_letter_singles_out_nobodys_cases(
    care: Care, mona: Coordinator, how: str
) -> None:
    """Two are one person's, who goes; the third is somebody else's, who stays."""
    [anna] = await care.residents(1)
    _, other = await care.sent()
    numbers = [*[(await care.send(anna)).case.reference for _ in range(2)], other]
    await (care.erase(anna) if how == "erased" else care.holdings.cut(anna))
    for number in numbers:
        await care.review.reply(mona, number, MUNICIPALITY, "Tak", update_id=care.update_id)
    for delivery in (Delivery.WAITING, Delivery.SENT):
        seen = [(await care.review.look(mona, number, MUNICIPALITY)).case.entries for number in numbers]
        assert [[entry.delivery for entry in entries] for entries in seen] == [[delivery]] * 3
        await care.deliver()


async def test_what_is_tapped_twice_is_done_once(care: Care, mona: Coordinator) -> None:
    anna, number = await care.sent()
    _, other = await care.sent()
    await care.deliver()
    for _ in range(2):
        await care.review.merge(mona, number, MUNICIPALITY, other)
        await care.review.mute(mona, number, MUNICIPALITY, 7, MuteReason.FLOOD)
        care.clock.forward(seconds=40)
    side = await care.review.look(mona, other, MUNICIPALITY)
    assert ([entry.turn for entry in side.case.entries], side.also) == ([Turn.MERGED], (number,))
    assert [chat for chat, _ in await care.deliver()] == [anna.chat_id]
    await care.review.mute(mona, number, MUNICIPALITY, 30, MuteReason.FLOOD)
    assert [chat for chat, _ in await care.deliver()] == [anna.chat_id], "for longer, they are told again"


async def test_whoever_handed_it_over_mutes_nobody_by_it(care: Care, mona: Coordinator, poul: Coordinator) -> None:
    _, number = await care.sent()
    await care.review.hand_over(mona, number, MUNICIPALITY, Ground.TASK, "Jeres", update_id=1_001)
    with pytest.raises(CaseEnded):
        await care.review.mute(mona, number, MUNICIPALITY, 7, MuteReason.FLOOD)
    await care.review.mute(mona, number, MUNICIPALITY, 0, None)

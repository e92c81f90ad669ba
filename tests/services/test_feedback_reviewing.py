"""What coordinators see of cases and do with them, one by one."""

from datetime import timedelta

import pytest

from bot.domain.cases import NOTE_ROOM, OPEN_ONES, REPLY_ROOM, Delivery, Filter, State, Turn
from bot.domain.letters import Cause, Refused
from bot.domain.limits import MuteReason
from bot.domain.staff import Coordinator
from bot.errors import (
    AnswerNeeded,
    CaseEnded,
    CaseTooLong,
    CaseUnknown,
    ExtendedAlready,
    Muted,
    NotAssignable,
)
from bot.storage.tables import briefings
from tests.services.caring import BOTH, MUNICIPALITY, POLICE, Care

UNSEEN = ["", "  \n", "\u200b", "\u2060\ufeff", "\u202e\u202c", "\u2800", "\u3164", "\0"]


async def numbers(care: Care, by: Coordinator, wanted: Filter = OPEN_ONES) -> list[str]:
    return [side.case.reference for side in await care.review.inbox(by, wanted)]


async def test_the_inbox_shows_the_longest_waiting_first_and_finds_words_in_all_that_was_said(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    anna, first = await care.sent("Der er mørkt ved Strandparken", whom=BOTH)
    care.clock.forward(minutes=1)
    _, second = await care.sent("Larm", kind="idea")
    assert await numbers(care, mona) == [first, second]
    await care.review.note(mona, second, MUNICIPALITY, "Ring til driften", update_id=care.update_id)
    await care.review.note(poul, first, POLICE, "Hemmelig patrulje", update_id=care.update_id)
    await care.holdings.add(anna, first, "Nu også ved skolen", update_id=care.update_id)
    for words, found in (
        ("strandparken MØRKT", [first]),
        ("driften", [second]),
        ("skolen", [first]),
        (second.lower(), [second]),
        ("patrulje", []),
        ("mørkt larm", []),
    ):
        assert await numbers(care, mona, Filter(words=words)) == found
    assert await numbers(care, poul, Filter(words="patrulje")) == [first]
    assert await care.review.count(mona) == {State.RECEIVED: 2}
    assert await care.review.count(poul) == {State.RECEIVED: 1}


async def test_filters_look_at_one_side_at_a_time(care: Care, mona: Coordinator, poul: Coordinator) -> None:
    """Whoever holds posts for both sees only the side that is as wanted."""
    both = await care.coordinator(*BOTH)
    _, number = await care.sent(whom=BOTH, acute=True)
    await care.review.assign(mona, number, MUNICIPALITY, both.person_id)
    await care.review.label(mona, number, MUNICIPALITY, "lys", True)
    await care.review.extend(poul, number, POLICE, "Vi venter", update_id=care.update_id)
    care.clock.forward(days=15)
    for wanted, found in (
        (Filter(mine=True), {MUNICIPALITY}),
        (Filter(unassigned=True), {POLICE}),
        (Filter(label="lys"), {MUNICIPALITY}),
        (Filter(label="ly"), set()),
        (Filter(overdue=True), {MUNICIPALITY}),
        (Filter(acute=True, council="ishoj", kind="insecurity"), set(BOTH)),
        (Filter(council="brondby"), set()),
        (Filter(kind="idea"), set()),
        (Filter(states=(State.SOLVED,)), set()),
    ):
        assert {side.part.partner for side in await care.review.inbox(both, wanted)} == found
    side = await care.review.label(mona, number, MUNICIPALITY, "lys", False)
    assert side.part.labels == ()


async def test_it_is_assigned_to_a_coordinator_of_that_side_or_nobody(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    _, number = await care.sent()
    assert await care.review.colleagues(mona, number, MUNICIPALITY) == [mona.person_id]
    assert (await care.review.assign(mona, number, MUNICIPALITY, mona.person_id)).part.assignee == mona.person_id
    assert (await care.review.assign(mona, number, MUNICIPALITY, None)).part.assignee is None
    for other in (poul.person_id, 999):
        with pytest.raises(NotAssignable):
            await care.review.assign(mona, number, MUNICIPALITY, other)


async def test_a_note_is_masked_and_never_leaves_its_side(care: Care, mona: Coordinator, poul: Coordinator) -> None:
    [anna] = await care.residents(1)
    receipt = await care.send(anna, whom=BOTH)
    number = receipt.case.reference
    for _ in range(2):
        side = await care.review.note(mona, number, MUNICIPALITY, "Kanin 22 33 44 55", update_id=77)
    assert [entry.words for entry in side.case.entries] == ["Kanin [telefon]"]
    seen = [
        await care.holdings.look(anna, number),
        await care.holdings.read(receipt.code),
        await care.review.look(poul, number, POLICE),
        await care.exports.filing(poul, number, POLICE),
        await care.privacy.export(anna, update_id=0),
        await care.deliver(),
    ]
    assert not any("Kanin" in repr(each) for each in seen)
    assert "Kanin" in repr(await care.exports.filing(mona, number, MUNICIPALITY))
    with pytest.raises(CaseTooLong):
        await care.review.note(mona, number, MUNICIPALITY, "x" * (NOTE_ROOM + 1), update_id=78)


async def test_a_reply_tells_whether_it_arrived(care: Care, mona: Coordinator) -> None:
    anna, number = await care.sent()
    for _ in range(2):
        side = await care.review.reply(mona, number, MUNICIPALITY, "Tak for det", update_id=80)
    assert [entry.delivery for entry in side.case.entries] == [Delivery.WAITING]
    assert side.part.answered
    assert len([chat for chat, _ in await care.deliver() if chat == anna.chat_id]) == 1
    side = await care.review.reply(mona, number, MUNICIPALITY, "Og hej", update_id=81)
    await care.deliver(Refused(Cause.BLOCKED, "Forbidden: bot was blocked by the user"))
    side = await care.review.look(mona, number, MUNICIPALITY)
    assert [entry.delivery for entry in side.case.entries] == [Delivery.SENT, Delivery.FAILED]
    with pytest.raises(CaseTooLong):
        await care.review.reply(mona, number, MUNICIPALITY, "x" * (REPLY_ROOM + 1), update_id=82)


@pytest.mark.parametrize("words", UNSEEN)
async def test_what_nobody_can_see_is_no_answer(care: Care, mona: Coordinator, poul: Coordinator, words: str) -> None:
    _, number = await care.sent()
    at = (mona, number, MUNICIPALITY)
    with pytest.raises(AnswerNeeded):
        await care.review.reply(*at, words, update_id=80)
    for place, state in enumerate((State.SOLVED, State.DECLINED, State.FORWARDED)):
        with pytest.raises(AnswerNeeded):
            await care.review.move(*at, state, words, update_id=81 + place)
    with pytest.raises(AnswerNeeded):
        await care.review.extend(*at, words, update_id=85)
    assert (await care.review.look(*at)).case.entries == ()


async def test_it_ends_in_words_and_is_declined_with_a_reason_each_time(care: Care, mona: Coordinator) -> None:
    anna, number = await care.sent()
    at = (mona, number, MUNICIPALITY)
    side = await care.review.move(*at, State.PROGRESS, "", update_id=1_001)
    assert not side.part.answered
    await care.review.reply(*at, "Vi har rettet lampen", update_id=1_002)
    with pytest.raises(AnswerNeeded):
        await care.review.move(*at, State.DECLINED, "", update_id=1_003)
    side = await care.review.move(*at, State.SOLVED, "", update_id=1_004)
    assert (side.part.state, side.part.due_at) == (State.SOLVED, None)
    side = await care.review.move(*at, State.ASSESSING, "", update_id=1_005)
    assert (side.part.answered, side.part.clock) == (False, 1)
    assert side.part.due_at is not None
    with pytest.raises(AnswerNeeded):
        await care.review.move(*at, State.SOLVED, "", update_id=1_006)
    for state in (State.RECEIVED, State.PASSED, State.WITHDRAWN):
        with pytest.raises(CaseEnded):
            await care.review.move(*at, state, "ord", update_id=1_007)
    told = [entry.state for entry in (await care.holdings.look(anna, number)).entries if entry.turn is Turn.STATE]
    assert told == [State.PROGRESS, State.SOLVED, State.ASSESSING]


async def test_it_is_extended_once_with_a_date_that_is_still_to_come(care: Care, mona: Coordinator) -> None:
    anna, number = await care.sent()
    at = (mona, number, MUNICIPALITY)
    care.clock.forward(days=40)
    for _ in range(2):
        side = await care.review.extend(*at, "Vi venter på svar", update_id=60)
    assert side.part.due_at is not None
    assert side.part.due_at - care.clock() > timedelta(days=14)
    [told] = [words for chat, words in await care.deliver() if chat == anna.chat_id]
    assert f"until {side.part.due_at:%d.%m.%Y}" in told
    with pytest.raises(ExtendedAlready):
        await care.review.extend(*at, "Igen", update_id=61)
    await care.review.move(*at, State.SOLVED, "Lavet", update_id=62)
    with pytest.raises(CaseEnded):
        await care.review.extend(*at, "Igen", update_id=63)


@pytest.mark.parametrize("how", ["as it is", "by a split", "after it was cut"])
async def test_who_is_muted_sends_that_partner_nothing_and_the_other_one_as_before(
    care: Care, mona: Coordinator, poul: Coordinator, how: str
) -> None:
    anna, number = await care.sent()
    seen = number
    if how == "by a split":
        seen = (await care.review.split(mona, number, MUNICIPALITY, "Og lyset", update_id=300)).case.reference
    side = await care.review.mute(mona, seen, MUNICIPALITY, 7, MuteReason.ABUSE)
    assert side.part.muted_until == care.clock() + timedelta(days=7)
    assert any("muted" in words for chat, words in await care.deliver() if chat == anna.chat_id)
    if how == "after it was cut":
        await care.holdings.cut(anna)
    for whom in ((MUNICIPALITY,), BOTH):
        with pytest.raises(Muted) as refused:
            await care.send(anna, whom=whom)
        assert refused.value.until == side.part.muted_until
    await care.send(anna, whom=(POLICE,))
    if how != "after it was cut":
        await care.holdings.add(anna, number, "Det er forkert", update_id=care.update_id)
        await care.review.mute(mona, seen, MUNICIPALITY, 0, None)
    else:
        care.clock.forward(days=7)
    await care.send(anna)


async def test_staff_choose_to_hear_at_once_or_once_a_day(care: Care, mona: Coordinator) -> None:
    assert not await care.review.is_daily(mona)
    await care.review.brief(mona, True)
    assert await care.review.is_daily(mona)
    await care.sent()
    assert await care.deliver() == []
    care.clock.forward(days=1)
    for _ in range(3):
        await care.minder.tick()
    assert [words for _, words in await care.deliver()] == ["digest new 1 {'ishoj': 1}"]
    care.clock.forward(days=1)
    await care.minder.tick()
    assert await care.deliver() == [], "nobody is told that there is nothing"
    await care.review.brief(mona, False)
    assert [row.daily for row in await care.rows(briefings)] == [False]


async def test_a_post_that_was_taken_away_sees_nothing_at_once(care: Care, mona: Coordinator) -> None:
    await care.coordinator(MUNICIPALITY)
    _, number = await care.sent()
    await care.dismiss(mona.person_id)
    assert await numbers(care, mona) == []
    assert await care.review.count(mona) == {}
    with pytest.raises(CaseUnknown):
        await care.review.look(mona, number, MUNICIPALITY)

"""No henvendelse waits in silence, and none is forgotten before it was answered."""

from datetime import timedelta

import pytest

from bot.domain.cases import Filter, Ground, State
from bot.domain.staff import Coordinator, Post, Role
from bot.errors import CodeUnknown
from bot.storage.tables import cases, erasures, nags
from tests.services.caring import BOTH, DUE_DAYS, KEEP_DAYS, MUNICIPALITY, POLICE, Care


async def heard(care: Care) -> list[tuple[int, str]]:
    """Who was reminded of what, in words of one."""
    await care.minder.tick()
    await care.minder.tick()
    told = [(chat, words.split()[0]) for chat, words in await care.deliver()]
    return sorted(each for each in told if each[1] in ("due", "second", "admin"))


async def test_whoever_has_it_then_the_others_then_the_admin_each_once(care: Care) -> None:
    first, second = await care.holder(), await care.holder()
    posts = (Post("ishoj", MUNICIPALITY, Role.COORDINATOR),)
    for one in (first, second):
        await care.give(one.id, *posts)
    admin = await care.holder(Post("ishoj", MUNICIPALITY, Role.ADMIN))
    await care.holder(Post("ishoj", POLICE, Role.ADMIN))
    by = Coordinator(first.id, posts)
    _, number = await care.sent()
    await care.review.assign(by, number, MUNICIPALITY, first.id)
    await care.deliver()
    care.clock.forward(days=DUE_DAYS)
    assert await heard(care) == []
    care.clock.forward(days=1)
    assert await heard(care) == [(first.chat_id, "due")]
    care.clock.forward(days=2)
    assert await heard(care) == [(second.chat_id, "second")]
    care.clock.forward(days=3)
    assert await heard(care) == [(admin.chat_id, "admin")]
    care.clock.forward(days=300)
    assert await heard(care) == []
    await care.review.extend(by, number, MUNICIPALITY, "Vi venter", update_id=1_001)
    care.clock.forward(days=15)
    assert await heard(care) == [(first.chat_id, "due")], "an extended day is kept too"
    assert len(await care.rows(nags)) == 4


async def test_where_there_is_nobody_for_a_step_the_next_one_hears(care: Care, mona: Coordinator) -> None:
    await care.sent()
    care.clock.forward(days=DUE_DAYS + 1)
    assert [what for _, what in await heard(care)] == ["due"]
    care.clock.forward(days=10)
    assert [what for _, what in await heard(care)] == ["admin"]


async def test_what_is_finished_or_answered_by_another_is_not_reminded_of(care: Care, mona: Coordinator) -> None:
    _, first = await care.sent()
    _, second = await care.sent()
    _, third = await care.sent()
    await care.review.merge(mona, first, MUNICIPALITY, second)
    await care.review.move(mona, third, MUNICIPALITY, State.DECLINED, "Det er privat", update_id=1_001)
    care.clock.forward(days=DUE_DAYS + 1)
    assert [what for _, what in await heard(care)] == ["due"]
    assert [row.reference for row in await care.rows(nags)] == [second]
    await care.review.unmerge(mona, first, MUNICIPALITY)
    assert [what for _, what in await heard(care)] == ["due"], "it is overdue by itself"


async def test_what_was_finished_long_ago_is_forgotten_and_what_waits_never(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    [anna] = await care.residents(1)
    gone, waits = await care.send(anna), await care.send(anna, whom=BOTH)
    for receipt in (gone, waits):
        number = receipt.case.reference
        await care.review.move(mona, number, MUNICIPALITY, State.SOLVED, "Lavet", update_id=care.update_id)
    care.clock.forward(days=KEEP_DAYS)
    assert await care.minder.over() == {}
    care.clock.forward(minutes=1)
    assert await care.minder.over() == {"insecurity": 1}
    assert len(await care.rows(cases)) == 2, "looking does nothing"
    assert await care.minder.prune() == {"insecurity": 1}
    assert await care.minder.prune() == {}
    assert [case.reference for case in await care.holdings.mine(anna)] == [waits.case.reference]
    assert [(row.what, row.whom) for row in await care.rows(erasures)] == [("case", gone.case.reference)]
    with pytest.raises(CodeUnknown):
        await care.holdings.read(gone.code)
    care.clock.forward(days=4_000)
    assert await care.minder.prune() == {}


async def test_an_origin_is_kept_as_long_as_what_was_split_from_it_is_read_with_its_code(
    care: Care, mona: Coordinator
) -> None:
    [anna] = await care.residents(1)
    receipt = await care.send(anna, wants_answer=False)
    origin = receipt.case.reference
    split = (await care.review.split(mona, origin, MUNICIPALITY, "Lyset", update_id=60)).case.reference
    await care.review.move(mona, origin, MUNICIPALITY, State.SOLVED, "Lavet", update_id=61)
    care.clock.forward(days=400)
    assert await care.minder.over() == await care.minder.prune() == {}
    await care.review.move(mona, split, MUNICIPALITY, State.SOLVED, "Lyset er lavet", update_id=62)
    assert "Lyset er lavet" in repr(await care.holdings.read(receipt.code))
    care.clock.forward(days=400)
    assert await care.minder.over() == {"insecurity": 2}, "the origin goes after it"
    for _ in range(2):
        assert await care.minder.prune() == {"insecurity": 1}
    assert await care.rows(cases) == []


async def test_what_answers_for_an_open_one_is_kept(care: Care, mona: Coordinator, poul: Coordinator) -> None:
    _, first = await care.sent()
    _, second = await care.sent()
    await care.review.merge(mona, first, MUNICIPALITY, second)
    await care.review.move(mona, second, MUNICIPALITY, State.SOLVED, "Lavet", update_id=61)
    assert {side.part.state for side in await care.review.inbox(mona, Filter())} == {State.SOLVED}
    await care.review.move(mona, first, MUNICIPALITY, State.PROGRESS, "", update_id=62)
    await care.review.hand_over(mona, first, MUNICIPALITY, Ground.TASK, "Jeres", update_id=63)
    care.clock.forward(days=400)
    assert await care.minder.prune() == {"insecurity": 1}
    assert [row.reference for row in await care.rows(cases)] == [first]


async def test_a_henvendelse_that_nobody_can_be_told_of_is_logged(
    care: Care, mona: Coordinator, caplog: pytest.LogCaptureFixture
) -> None:
    _, number = await care.sent()
    await care.dismiss(mona.person_id)
    care.clock.forward(days=DUE_DAYS + 1)
    assert await heard(care) == []
    assert number in caplog.text
    await care.give(mona.person_id, Post("ishoj", MUNICIPALITY, Role.COORDINATOR))
    care.clock.forward(days=2)
    assert [what for _, what in await heard(care)] == ["second"]


async def test_each_partner_counts_its_own_days(care: Care, mona: Coordinator, poul: Coordinator) -> None:
    _, number = await care.sent(whom=BOTH)
    await care.review.extend(mona, number, MUNICIPALITY, "Vi venter", update_id=1_001)
    care.clock.forward(days=DUE_DAYS + 1)
    await care.minder.tick()
    assert [row.partner for row in await care.rows(nags)] == [POLICE]
    care.clock.forward(days=14)
    await care.minder.tick()
    assert {row.partner for row in await care.rows(nags)} == set(BOTH)
    assert {row.at for row in await care.rows(nags)} <= {care.clock(), care.clock() - timedelta(days=14)}


async def test_once_a_day_it_is_told_what_was_added_and_withdrawn_too(care: Care, mona: Coordinator) -> None:
    anna, worked_on = await care.sent()
    bo, regretted = await care.sent()
    await care.review.move(mona, worked_on, MUNICIPALITY, State.PROGRESS, "", update_id=1_001)
    await care.review.brief(mona, True)
    care.clock.forward(days=1)
    await care.minder.tick()
    await care.deliver()
    care.clock.forward(hours=1)
    await care.holdings.add(anna, worked_on, "Det er sket igen", update_id=care.update_id)
    await care.holdings.withdraw(bo, regretted)
    assert await care.deliver() == []
    care.clock.forward(days=1)
    await care.minder.tick()
    assert [words for _, words in await care.deliver()] == ["digest added 1 withdrawn 1 {'ishoj': 2}"]
    care.clock.forward(days=1)
    await care.minder.tick()
    assert await care.deliver() == []


async def test_whoever_has_it_hears_at_once_of_what_is_added(care: Care, mona: Coordinator) -> None:
    anna, number = await care.sent()
    other = await care.coordinator()
    for each in (mona, other):
        await care.review.brief(each, True)
    await care.review.assign(mona, number, MUNICIPALITY, mona.person_id)
    await care.deliver()
    await care.holdings.add(anna, number, "Det er sket igen", update_id=care.update_id)
    assert [words.split()[0] for _, words in await care.deliver()] == ["added"]

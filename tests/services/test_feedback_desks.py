"""A group hears of one compartment until it is ended, replaced, or lets the bot go."""

import pytest

from bot.domain.cases import Ground
from bot.errors import NotPermitted
from tests.services.caring import MUNICIPALITY, POLICE, Care

HERE, THERE = -1_000_000_001, -1_000_000_002


async def test_a_group_hears_until_another_takes_its_place(care: Care) -> None:
    karen = await care.coordinator(MUNICIPALITY)
    for chat in (HERE, HERE, THERE):
        await care.desks.open_in(karen, "ishoj", MUNICIPALITY, chat)
    assert await care.desks.open_ones(karen) == [("ishoj", MUNICIPALITY)]
    assert await care.desks.open_ones(karen, THERE) == [("ishoj", MUNICIPALITY)]
    assert await care.desks.open_ones(karen, HERE) == []


async def test_of_the_other_partners_groups_nothing_is_known(care: Care) -> None:
    karen, palle = await care.coordinator(MUNICIPALITY), await care.coordinator(POLICE)
    await care.desks.open_in(palle, "ishoj", POLICE, HERE)
    assert await care.desks.open_ones(karen) == await care.desks.open_ones(karen, HERE) == []
    with pytest.raises(NotPermitted):
        await care.desks.close(karen, "ishoj", POLICE)
    with pytest.raises(NotPermitted):
        await care.desks.open_in(karen, "ishoj", POLICE, HERE)
    assert await care.desks.open_ones(palle) == [("ishoj", POLICE)]


async def test_a_group_that_let_the_bot_go_hears_of_nothing_and_others_go_on(care: Care) -> None:
    both = await care.coordinator(MUNICIPALITY, POLICE)
    await care.desks.open_in(both, "ishoj", MUNICIPALITY, HERE)
    await care.desks.open_in(both, "ishoj", POLICE, THERE)
    await care.desks.forsake(HERE)
    assert await care.desks.open_ones(both) == [("ishoj", POLICE)]
    assert not await care.desks.close(both, "ishoj", MUNICIPALITY)


async def test_a_group_hears_again_of_what_is_passed_back(care: Care) -> None:
    karen, palle = await care.coordinator(MUNICIPALITY), await care.coordinator(POLICE)
    await care.desks.open_in(karen, "ishoj", MUNICIPALITY, HERE)
    _, number = await care.sent()
    await care.review.hand_over(karen, number, MUNICIPALITY, Ground.TASK, "Jeres", update_id=1_001)
    await care.review.hand_over(palle, number, POLICE, Ground.TASK, "Jeres igen", update_id=1_002)
    assert [words for chat, words in await care.deliver() if chat == HERE] == [f"posted {number}"] * 2

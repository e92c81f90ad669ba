"""What was sent to one partner only does not exist for the other: not in what is listed, counted, found or told."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.cases import Filter, Ground, Place, State, Turn
from bot.domain.limits import MuteReason
from bot.domain.people import Resident
from bot.domain.staff import Coordinator, Partner
from bot.pictures import Picture
from bot.sealing import Sealer
from bot.storage.database import Database
from tests.living import Clock
from tests.services.caring import BOTH, MUNICIPALITY, POLICE, Care
from tests.services.worlds import DAYS, FILTERS, World, live


@pytest.mark.parametrize(
    ("two_urls", "partner"), [("sqlite", MUNICIPALITY), ("postgresql", POLICE)], indirect=["two_urls"]
)
async def test_with_and_without_the_others_cases_not_one_bit_is_different(
    two_urls: list[str], sealer: Sealer, partner: Partner
) -> None:
    seen, hidden = list[list[str]](), list[str]()
    for url, busy in zip(two_urls, (False, True), strict=True):
        db = Database(url)
        world = World(Care(db, sealer, Clock(datetime(2026, 11, 23, 9, tzinfo=UTC))), partner, busy)
        seen.append(await live(world))
        hidden += world.hidden
        await db.close()
    assert len(hidden) >= DAYS
    for place, (one, other) in enumerate(zip(*seen, strict=True)):
        assert one == other, f"look {place}"
    assert not any(number in each for each in seen[1] for number in hidden)
    assert not any("emmelig" in each for each in seen[1])
    assert len(seen[1]) > 250


async def handed_over(care: Care, mona: Coordinator) -> tuple[Resident, str]:
    """To the police, with a photo, a note and what was added until then; the letters of that are delivered."""
    [anna] = await care.residents(1)
    await care.write(anna)
    await care.writings.enclose(anna, Picture(b"\xff\xd8", 1, 1), update_id=care.update_id)
    number = (await care.writings.send(anna, update_id=care.update_id)).case.reference
    at = (mona, number, MUNICIPALITY)
    await care.holdings.add(anna, number, "Også om natten", update_id=care.update_id)
    await care.review.note(*at, "Ring til driften", update_id=care.update_id)
    await care.review.hand_over(*at, Ground.TASK, "Det er politiets opgave", update_id=care.update_id)
    await care.deliver()
    return anna, number


async def all_seen(care: Care, by: Coordinator, number: str) -> list[object]:
    """By whoever handed it over: the lists, the case, its file; but for when that was taken out."""
    at, review, exports = (by, number, MUNICIPALITY), care.review, care.exports
    listed = [await review.inbox(by, wanted) for wanted in FILTERS]
    filed = {**await exports.filing(*at), "exported_at": None}
    looked = [await review.look(*at), await review.similar(*at), await review.picture(*at)]
    return [*listed, await exports.rows(by, Filter()), await review.count(by), *looked, filed]


async def test_whoever_handed_it_over_sees_nothing_of_what_comes_later(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    anna, number = await handed_over(care, mona)
    before, at, review = await all_seen(care, mona, number), (poul, number, POLICE), care.review
    await care.holdings.add(anna, number, "Han har en kniv", update_id=care.update_id, acute=True)
    assert [side.case.reference for side in await review.inbox(poul, Filter(acute=True))] == [number]
    await review.note(*at, "Patrulje", update_id=care.update_id)
    await review.assign(*at, poul.person_id)
    await review.label(*at, "lys", True)
    await review.split(*at, "Og lyset", update_id=care.update_id)
    await review.mute(*at, 1, MuteReason.FLOOD)
    await review.extend(*at, "Vi venter", update_id=care.update_id)
    await review.move(*at, State.SOLVED, "Vi har været der", update_id=care.update_id)
    await care.holdings.add(anna, number, "Og igen", update_id=care.update_id)
    await care.holdings.cut(anna, number)
    care.clock.forward(days=20)
    await care.minder.tick()
    assert await all_seen(care, mona, number) == before
    assert not [words for _, words in await care.deliver() if str(MUNICIPALITY) in words.split()[1]]
    both = await care.coordinator(*BOTH)
    assert {side.part.partner for side in await review.inbox(both, Filter(acute=True))} == {POLICE}
    await review.hand_over(*at, Ground.TASK, "Nu er det jeres igen", update_id=care.update_id)
    side = await review.look(mona, number, MUNICIPALITY)
    assert side.case.acute, "it hurries whoever has it"
    assert "kniv" in repr(side)
    assert not (await review.look(*at)).case.acute


async def test_what_is_taken_back_is_gone_for_whoever_handed_it_over_and_nothing_else_is_told(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    anna, number = await handed_over(care, mona)
    before = await care.review.look(mona, number, MUNICIPALITY)
    await care.holdings.add(anna, number, "Nu er det akut", update_id=care.update_id, acute=True)
    await care.deliver()
    await care.holdings.withdraw(anna, number)
    after = await care.review.look(mona, number, MUNICIPALITY)
    entries = tuple(replace(entry, words="") if entry.turn is Turn.ADDED else entry for entry in before.case.entries)
    gone = replace(before.case, words="", place=Place(), pictured=False, entries=entries)
    assert after == replace(before, case=gone)
    told = await care.deliver()
    assert [words.split()[:2] for _, words in told] == [["withdrawn", str(POLICE)]]

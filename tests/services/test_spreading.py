"""News of a meeting reach everybody whom they concern, once, and nobody in their quiet hours but of what is soon."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.quiet import Quiet
from bot.domain.staff import Announcer
from bot.domain.wishes import Level
from bot.storage import audience
from tests.living import Clock
from tests.services.meeting import Hall, wall

WEDNESDAY = wall(2026, 12, 16, 19)


async def test_who_moved_away_but_was_told_of_the_old_time_is_told_of_the_new_one(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    [left] = await hall.residents(1)
    one = await hall.published(ann, bo)
    await hall.timekeeper.advance()
    await hall.deliver()
    await hall.wants.choose_level(left, Level.IMPORTANT)
    await hall.moved(ann, bo, one.id, WEDNESDAY)
    await hall.timekeeper.advance()
    assert await hall.to("meeting:1:v2:moved-news") == [left.id]


async def test_a_change_of_what_is_soon_breaks_quiet_hours_and_another_waits(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    follower, early = await hall.residents(2)
    await hall.wants.choose_quiet(early, Quiet(20, 6))
    one = await hall.published(ann, bo)
    for each in (follower, early):
        await hall.meetings.follow(each, one.id)
    clock.instant = datetime(2026, 12, 1, 21, 30, tzinfo=UTC)  # half past ten there
    await hall.moved(ann, bo, one.id, WEDNESDAY)
    due = {row.person_id: row.due_at for row in await hall.rows("meeting:1:v2:moved")}
    morning = datetime(2026, 12, 2, 7, tzinfo=UTC)
    assert due == {follower.id: morning, early.id: morning - timedelta(hours=2)}
    clock.instant = datetime(2026, 12, 15, 21, 30, tzinfo=UTC)
    await hall.moved(ann, bo, one.id, wall(2026, 12, 16, 18))
    assert {row.due_at for row in await hall.rows("meeting:1:v3:moved")} == {clock()}


async def test_what_has_not_gone_when_quiet_hours_come_waits(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    [resident] = await hall.residents(1)
    clock.instant = datetime(2026, 12, 1, 19, 50, tzinfo=UTC)
    await hall.published(ann, bo)
    await hall.timekeeper.advance()
    clock.forward(minutes=6)
    await hall.timekeeper.hush()
    [row] = await hall.rows("meeting:1:v1:published")
    assert (row.person_id, row.due_at) == (resident.id, datetime(2026, 12, 2, 7, tzinfo=UTC))


@pytest.mark.parametrize("times", [1, 3])
async def test_killed_between_two_pieces_or_told_by_three_at_once_everybody_is_told_once(
    hall: Hall, ann: Announcer, bo: Announcer, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audience, "CHUNK", 7)
    monkeypatch.setattr("bot.storage.attendance.CHUNK", 7)
    everybody = await hall.residents(40)
    await hall.published(ann, bo)
    assert await hall.timekeeper._some(1)  # one piece, and then nothing for a while
    others = [Hall(hall.db, hall.sealer, hall.clock).timekeeper for _ in range(times)]
    await asyncio.gather(*(each.advance() for each in others))
    assert [row.person_id for row in await hall.rows("meeting:1:v1:published")] == [each.id for each in everybody]
    assert await hall.column(1, "written_at") == hall.clock()


async def test_who_chooses_other_hours_while_it_is_written_is_told_too(
    hall: Hall, ann: Announcer, bo: Announcer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hours there are were looked up a moment before."""
    [follower] = await hall.residents(1)
    one = await hall.published(ann, bo)
    await hall.meetings.follow(follower, one.id)
    looked_up = audience.quiet_groups

    async def changes_mind(*given: object) -> object:
        found = await looked_up(*given)  # type: ignore[arg-type]
        return [(quiet, having) for quiet, having in found if quiet != Quiet(3, 4)]

    await hall.wants.choose_quiet(follower, Quiet(3, 4))
    monkeypatch.setattr(audience, "quiet_groups", changes_mind)
    await hall.moved(ann, bo, one.id, WEDNESDAY)
    assert await hall.to("meeting:1:v2:moved") == [follower.id]

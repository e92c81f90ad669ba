"""A meeting is moved or called off in the second in which its reminders go out: who was reminded is told, once."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from bot.domain.people import Resident
from bot.domain.staff import Announcer, Partner, Post, Role
from bot.storage import staff
from tests.delivery.office import Office
from tests.living import Clock
from tests.outbox import FIRST_CHAT
from tests.services.meeting import TUESDAY, Hall, wall

FOLLOWERS = 40


async def reminding(office: Office, clock: Clock) -> tuple[Hall, Announcer, Announcer, list[int]]:
    """Two announcers, and everybody else follows a meeting that begins in two hours."""
    hall, posts = (
        Hall(office.outbox.db, office.outbox.sealer, clock),
        (Post("ishoj", Partner.POLICE, Role.ANNOUNCER),),
    )
    *followers, first, second = await office.people(FOLLOWERS + 2)
    ann, bo = Announcer(first, posts), Announcer(second, posts)
    async with hall.db.transaction() as tx:
        for each in (ann, bo):
            await staff.give(tx, each.person_id, posts[0], now=clock())
    one = await hall.published(ann, bo, reminders=("2h",))
    for number in followers:
        await hall.meetings.follow(Resident(number, FIRST_CHAT + number - 1, "da", None, "3"), one.id)
    clock.instant = TUESDAY.instant - timedelta(hours=2)
    await hall.tick()
    return hall, ann, bo, followers


def heard(office: Office, what: str) -> Counter[int]:
    return Counter(each.chat_id - FIRST_CHAT + 1 for each in office.world.delivered if each.text.startswith(what))


@pytest.mark.parametrize(("what", "rate"), [("moved", 50), ("cancelled", None)])
async def test_whoever_follows_is_told_once_and_nobody_is_reminded_any_more(
    office: Office, clock: Clock, what: str, rate: float | None
) -> None:
    hall, ann, bo, followers = await reminding(office, clock)
    postmen = [office.open(rate=rate, slot=slot) for slot in (1, 2)]

    async def some_are_reminded() -> bool:
        return len(heard(office, "reminder")) >= 5

    await office.until(some_are_reminded)
    if what == "moved":
        await hall.moved(ann, bo, 1, wall(2026, 12, 15, 20))
    else:
        await hall.cancelled(ann, bo, 1)
    reminded = heard(office, "reminder")
    for each in postmen:
        each.wake()

    async def all_are_told() -> bool:
        return heard(office, f"{what} v2").total() >= FOLLOWERS

    await office.until(all_are_told)
    await asyncio.sleep(0.3)
    assert heard(office, "reminder") == reminded
    assert heard(office, what) == dict.fromkeys(followers, 1)
    assert len(await hall.rows(f"meeting:1:v2:{what}")) == FOLLOWERS
    assert 5 <= reminded.total() < FOLLOWERS

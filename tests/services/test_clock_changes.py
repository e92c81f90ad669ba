"""Through every change of the clocks each reminder is written once, when it should be, by the clock on the wall."""

import random
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.letters import Cause, State
from bot.domain.people import Resident
from bot.domain.quiet import NEVER, NIGHT, Quiet
from bot.domain.staff import Announcer
from tests.living import Clock
from tests.services.meeting import Hall, at, wall
from tests.services.moments import NAMES, goes, meant

CHANGES = ((2026, 3, 29), (2026, 10, 25), (2027, 3, 28), (2027, 10, 31))
HOURS = (NIGHT, NEVER, Quiet(2, 3), Quiet(17, 19))
BEGINS = ((0, 1, 30), (0, 3, 30), (0, 19, 0), (1, 19, 0), (3, 18, 30), (7, 19, 0))
"""Days after the change, hour and minute."""

Key = tuple[int, str, Resident]


async def planned(hall: Hall, ann: Announcer, bo: Announcer, change: tuple[int, int, int]) -> dict[Key, datetime]:
    """Meetings around the change, each followed by one of each kind of sleeper; when each is to be reminded."""
    sleepers = dict(zip(await hall.residents(len(HOURS)), HOURS, strict=True))
    for each, quiet in sleepers.items():
        await hall.wants.choose_quiet(each, None if quiet is NIGHT else quiet)
    found: dict[Key, datetime] = {}
    for days, hour, minute in BEGINS:
        day = datetime(*change) + timedelta(days=days)  # noqa: DTZ001 - on the wall
        begins = wall(day.year, day.month, day.day, hour, minute)
        one = await hall.published(ann, bo, at(begins), reminders=NAMES)
        for each, quiet in sleepers.items():
            await hall.meetings.follow(each, one.id)
            found |= {(one.id, name, each): goes(meant(begins, name), quiet) for name in NAMES}
    return found


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: "-".join(map(str, change)))
async def test_none_is_missing_none_is_double_and_each_comes_within_a_minute(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock, change: tuple[int, int, int]
) -> None:
    clock.instant = datetime(*change, 12, tzinfo=UTC) - timedelta(days=12)
    wanted = await planned(hall, ann, bo, change)
    phase = random.Random(change[0]).random() * 30  # no tick is at a full minute
    told: dict[tuple[int, datetime], list[Key]] = defaultdict(list)
    for key, instant in wanted.items():
        told[key[0], instant].append(key)
    for instant in sorted(set(wanted.values())):
        before = {key for key, due in wanted.items() if due < instant}
        for ticks in range(-2, 2):
            clock.instant = instant + timedelta(seconds=30 * ticks + phase)
            await hall.tick()
            if ticks == -1:
                assert await written(hall, wanted) == {key: wanted[key] for key in before}
        assert await written(hall, wanted) == {key: due for key, due in wanted.items() if due <= instant}
        await hall.deliver()
    ends = {(row.key, row.person_id): (row.state, row.cause) for row in await hall.all_rows()}
    for number, name, each in wanted:
        together = [key[1] for key in told[number, wanted[number, name, each]] if key[2] == each]
        nearest = name == max(together, key=NAMES.index)
        end = (State.SENT, None) if nearest else (State.EXPIRED, Cause.NEARER)
        assert ends[f"meeting:{number}:v1:{name}", each.id] == end


async def written(hall: Hall, wanted: dict[Key, datetime]) -> dict[Key, datetime]:
    """What there is, and when it leaves; what is overtaken would have left with the one that overtook it."""
    people = {each.id: each for _, _, each in wanted}
    found = {}
    for row in await hall.all_rows():
        _, number, _, name = f"{row.key}::".split(":")[:4]
        if name in NAMES:
            key = int(number), name, people[row.person_id]
            found[key] = wanted[key] if row.cause == Cause.NEARER else row.due_at
    return found

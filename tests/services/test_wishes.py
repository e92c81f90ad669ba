"""What residents wish is heeded: by the rules and by the database alike."""

from itertools import product

import pytest

from bot.domain.announcements import Audience, Kind
from bot.domain.quiet import Quiet
from bot.domain.wishes import About, Level, Wishes
from bot.errors import NoticeNotAccepted
from bot.sealing import Sealer
from bot.services.privacy import Privacy
from bot.storage import audience
from bot.storage.database import Database
from tests.living import Clock
from tests.services.announcing import Newsroom, resident

TOPICS = (frozenset[str](), frozenset({"police"}), frozenset({"young", "area"}), frozenset({"under_score", "police"}))


async def test_who_has_chosen_nothing_gets_everything(room: Newsroom) -> None:
    (one,) = await room.people(1)
    assert await room.wants.of(resident(one)) == Wishes()
    assert all(Wishes().want(About(kind, {"police"})) for kind in Kind)


async def test_what_is_chosen_is_kept(room: Newsroom) -> None:
    (one,) = await room.people(1)
    await room.wants.choose_level(resident(one), Level.MEETINGS)
    await room.wants.choose_topics(resident(one), frozenset({"police", "young"}))
    chosen = await room.wants.choose_quiet(resident(one), Quiet(22, 6))
    assert chosen == Wishes(Level.MEETINGS, frozenset({"police", "young"}), Quiet(22, 6))
    assert await room.wants.of(resident(one)) == chosen
    assert (await room.wants.choose_quiet(resident(one), None)).quiet is None


async def test_who_is_not_known_can_choose_nothing(room: Newsroom) -> None:
    with pytest.raises(NoticeNotAccepted):
        await room.wants.choose_level(resident(4_711), Level.NOTHING)


async def test_the_database_wants_what_the_rules_want(room: Newsroom, db: Database) -> None:
    wishes = [Wishes(level, topics) for level, topics in product(Level, TOPICS)]
    people = await room.people(len(wishes))
    for person, wish in zip(people, wishes, strict=True):
        await room.wants.choose_level(resident(person), wish.level)
        await room.wants.choose_topics(resident(person), wish.topics)
    for kind, topics in product(Kind, TOPICS):
        wanted = sum(wish.want(About(kind, topics)) for wish in wishes)
        async with db.reading() as tx:
            reach = await audience.count(tx, Audience(frozenset({"ishoj"}), topics), kind)
        assert (reach.recipients, reach.muted) == (wanted, len(wishes) - wanted)


async def test_wishes_are_in_the_export_and_go_with_the_resident(
    room: Newsroom, db: Database, sealer: Sealer, clock: Clock
) -> None:
    (one,) = await room.people(1)
    await room.wants.choose_level(resident(one), Level.IMPORTANT)
    privacy = Privacy(db, sealer, clock)
    exported = (await privacy.export(resident(one), update_id=1)).content.decode()
    assert '"level": "important"' in exported
    await privacy.erase(resident(one), update_id=1)
    assert await room.wants.of(resident(one)) == Wishes()

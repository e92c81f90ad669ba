"""What tests of announcements and of meetings begin with: a newsroom and a hall, and two announcers of Ishøj."""

import pytest

from bot.domain.staff import Announcer
from bot.sealing import Sealer
from bot.storage.database import Database
from tests.living import Clock
from tests.services.announcing import Newsroom
from tests.services.meeting import Hall


@pytest.fixture
def room(db: Database, sealer: Sealer, clock: Clock) -> Newsroom:
    return Newsroom(db, sealer, clock)


@pytest.fixture
async def ann(room: Newsroom) -> Announcer:
    return await room.announcer()


@pytest.fixture
async def bo(room: Newsroom, ann: Announcer) -> Announcer:
    """Another one; `ann` is the first person there is."""
    return await room.announcer()


@pytest.fixture
def hall(db: Database, sealer: Sealer, clock: Clock) -> Hall:
    return Hall(db, sealer, clock)

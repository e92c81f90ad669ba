"""What tests of the services begin with: a newsroom, a hall, the care of henvendelser, and their staff in Ishøj."""

import pytest

from bot.domain.staff import Announcer, Coordinator, Partner
from bot.sealing import Sealer
from bot.storage.database import Database
from tests.living import Clock
from tests.services.announcing import Newsroom
from tests.services.caring import Care
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


@pytest.fixture
def care(db: Database, sealer: Sealer, clock: Clock) -> Care:
    return Care(db, sealer, clock)


@pytest.fixture
async def mona(care: Care) -> Coordinator:
    """Of the municipality in Ishøj."""
    return await care.coordinator(Partner.MUNICIPALITY)


@pytest.fixture
async def poul(care: Care) -> Coordinator:
    """Of the police in Ishøj."""
    return await care.coordinator(Partner.POLICE)

"""What residents meet hardly depends on the database: one is enough, but where much hangs on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.staff import Partner, Role
from tests.databases import fresh
from tests.hiring import hire
from tests.living import Living
from tests.talk import Talk

ON_BOTH = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture(params=["sqlite"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """In place of the one that gives both; `services`, `intake` and `stories` use that."""
    yield from fresh(request, tmp_path)


@pytest.fixture
async def karla(lokalraad: Living) -> Talk:
    """An announcer in Ishøj."""
    karla = Talk(lokalraad, "Karla")
    await hire(karla, Role.ANNOUNCER)
    return karla


@pytest.fixture
async def palle(lokalraad: Living) -> Talk:
    """Another one, of the other partner."""
    palle = Talk(lokalraad, "Palle")
    await hire(palle, Role.ANNOUNCER, partner=Partner.POLICE)
    return palle
